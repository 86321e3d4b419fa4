import { sql } from 'kysely';
import type { ActorReversal, ClaimAnswer, ReversalsPage } from '../answers.ts';
import type { Db } from '../store/database.ts';
import { claimAnswer } from './claim-answer.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { type Clocks, loadHoldings } from './holdings.ts';

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
  const byClaim = await loadHoldings(
    db,
    page.map((row) => row.id),
    { asOf, knownAt },
  );
  const answers = page.flatMap(({ id, renamed }): ClaimAnswer[] => {
    const statements = byClaim.get(id);
    const answer = statements === undefined ? null : claimAnswer({ id, renamed, statements, asOf, knownAt });
    return answer === null ? [] : [answer];
  });
  return {
    asOf,
    knownAt,
    reversals: answers.flatMap(reversalsIn),
    quoted: answers.flatMap(({ reversals, statements }) => {
      const cited = new Set(reversals.flatMap((reversal) => reversal.statements));
      return statements.filter((statement) => cited.has(statement.id));
    }),
    next: rows.length > page.length && last !== undefined ? cursorOf({ day: last.changed, id: last.id }) : null,
  };
}

function reversalsIn({ id, label, status, reversals }: ClaimAnswer): ActorReversal[] {
  return reversals.map((reversal) => ({ ...reversal, claim: { id, label, status } }));
}
