import { sql } from 'kysely';
import type { ClaimAnswer, StatementAnswer } from '../answers.ts';
import type { Db } from '../store/database.ts';
import { namesOf } from './claim-heads.ts';
import { type ClaimSummary, readSummary } from './claim-summary.ts';
import { NOW } from './clocks.ts';
import { placedActors } from './placed-bodies.ts';
import { statementsOf } from './statement-answer.ts';
import { namedIn, pageOfStatements, type StatementPage, type StatementRow } from './statement-rows.ts';
import { actorsIn } from './unnamed.ts';
import { loadActors } from './voices.ts';

/** The stored summaries of claims, with the names of the actors in them. */
export async function summariesOf(db: Db, claims: readonly string[]): Promise<ReadonlyMap<string, ClaimSummary>> {
  if (claims.length === 0) return new Map();
  const { rows } = await sql<{ id: string; detail: unknown }>`
    SELECT id, detail FROM claim WHERE id = ANY(${claims}) AND detail IS NOT NULL`.execute(db);
  const names = await namesOf(
    db,
    rows.flatMap((row) => actorsIn(row.detail)),
  );
  return new Map(rows.map((row) => [row.id, readSummary(row.detail, names)]));
}

/** What a list gives of a claim besides its head. */
export type ClaimPage = Pick<ClaimAnswer, 'statements' | 'figures' | 'positions' | 'course'>;

/** The first present statements of claims, their figures and who holds what. */
export async function pagesOf(db: Db, claims: readonly string[], page: StatementPage): Promise<ReadonlyMap<string, ClaimPage>> {
  const summaries = await summariesOf(db, claims);
  const rows = await pageOfStatements(db, claims, page, NOW);
  const statements = await answersOf(db, rows, summaries);
  return new Map(
    claims.map((id) => {
      const { figures = [], positions = [] } = summaries.get(id) ?? {};
      return [id, { statements: statements.get(id) ?? [], figures, positions }];
    }),
  );
}

/** Stored statements as answers, by claim: each sees its claim by the claim's summary. */
export async function answersOf(
  db: Db,
  rows: readonly StatementRow[],
  summaries: ReadonlyMap<string, ClaimSummary>,
): Promise<ReadonlyMap<string, readonly StatementAnswer[]>> {
  const placements = [...summaries.values()].flatMap(({ placed }) => Object.values(placed));
  const known = await loadActors(db, [...rows.flatMap(namedIn), ...placements]);
  const byClaim = new Map<string, StatementAnswer[]>();
  for (const [id, { placed, figures, polarity }] of summaries) {
    const own = rows.filter((row) => row.claim_id === id);
    const ids = [...new Set([...own.flatMap(namedIn), ...Object.values(placed)])];
    const actors = placedActors(
      ids.flatMap((actor) => known.get(actor ?? '') ?? []),
      new Map(Object.entries(placed)),
    );
    byClaim.set(id, statementsOf(own, actors, { figures, polarity }));
  }
  return byClaim;
}
