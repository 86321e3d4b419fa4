import { sql } from 'kysely';
import type { ReversalsPage } from '../answers.ts';
import type { Db } from '../store/database.ts';
import type { Clocks } from './clocks.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { toldOf } from './held.ts';

/** Which reversals to list: those of a page of claims. */
export interface ReversalsQuery extends Clocks {
  /** Claims of a page. */
  readonly limit: number;
  readonly cursor?: string;
}

interface ClaimRow {
  readonly id: string;
  readonly renamed: string | null;
  readonly changed: string;
}

/** Lists who went back on its word, claim by claim, those that changed last first. Throws LedgerError `bad-cursor`. */
export async function listReversals(db: Db, { asOf, knownAt, limit, cursor }: ReversalsQuery): Promise<ReversalsPage> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const later = after === null ? sql`` : sql`AND (changed_day, id) < (${after.day}::date, ${after.id})`;
  const { rows } = await sql<ClaimRow>`
    SELECT id, renamed, changed_day AS changed FROM claim WHERE cardinality(reversed) > 0 ${later}
    ORDER BY changed_day DESC, id DESC LIMIT ${sql.lit(limit + 1)}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  const told = await toldOf(db, { claims: page, clocks: { asOf, knownAt } });
  const reversals = told.claims.flatMap(({ claim, reversals: own }) => own.map((reversal) => ({ ...reversal, claim })));
  return {
    asOf,
    knownAt,
    reversals,
    quoted: await told.quote([...new Set(reversals.flatMap(({ statements }) => statements))]),
    next: rows.length > page.length && last !== undefined ? cursorOf({ day: last.changed, id: last.id }) : null,
  };
}
