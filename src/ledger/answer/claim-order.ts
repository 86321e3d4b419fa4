import { type RawBuilder, sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { ClaimRow, ClaimSource } from './claim-heads.ts';
import { cursorOf, readCursor } from './cursor.ts';

/** Orders of claims: by the last change of status, by how many stand on the smaller side, by the number of articles. */
export const CLAIM_ORDERS = ['changed', 'contested', 'copied'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** The columns that an order goes by. */
type OrderColumns = Pick<ClaimSource, 'changed' | 'dispute' | 'rootsHigh' | 'articles' | 'id'>;

/** One order of claims, the first first: what it goes by, what comes after a cursor, and the cursor after a claim. */
export interface ClaimsInOrder {
  readonly by: RawBuilder<unknown>;
  /** Throws LedgerError `bad-cursor`. */
  after(cursor: string): RawBuilder<unknown>;
  cursor(last: ClaimRow): string;
}

/** How claims are put in an order. Of those that changed on one day the ones with more roots and articles come first. */
export function claimsInOrder(order: ClaimOrder, columns: OrderColumns): ClaimsInOrder {
  const { changed, dispute, rootsHigh, articles, id } = columns;
  const keys = { changed: [changed, rootsHigh, articles, id], contested: [dispute, changed, id], copied: [articles, changed, id] }[order];
  const numbersOf = (row: ClaimRow): number[] =>
    ({ changed: [row.roots_high, row.articles], contested: [row.dispute], copied: [row.articles] })[order];
  return {
    by: sql.join(keys.map((key) => sql`${key} DESC`)),
    after: (cursor) => {
      const { day, id: place } = readCursor(cursor);
      const words = place.split(' ');
      const last = words.pop() as string;
      if (words.length !== keys.length - 2 || words.some((word) => !/^\d{1,9}$/.test(word)))
        throw new LedgerError('bad-cursor', 'this cursor is not one of claims in this order; begin with the first page');
      const numbers = words.map((word) => sql`${Number(word)}::integer`);
      const values = order === 'changed' ? [sql`${day}::date`, ...numbers] : [...numbers, sql`${day}::date`];
      const later = sql`(${sql.join(keys)}) < (${sql.join([...values, sql`${last}`])})`;
      // The day alone as well: of a list that another table leads, its index has no more of the order than that.
      return order === 'changed' ? sql`(${changed} <= ${day}::date AND ${later})` : later;
    },
    cursor: (last) => cursorOf({ day: last.changed, id: [...numbersOf(last), last.id].join(' ') }),
  };
}
