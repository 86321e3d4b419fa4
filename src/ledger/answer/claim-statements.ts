import { sql } from 'kysely';
import type { Polarity } from '../../engine/read/reading.ts';
import type { ClaimAnswer, CourseEntry, StatementAnswer } from '../answers.ts';
import { stanceTowards } from '../status/bearing.ts';
import { groupBy } from '../status/group-by.ts';
import { compareText } from '../status/moment.ts';
import type { Db } from '../store/database.ts';
import { namesOf } from './claim-heads.ts';
import { type ClaimSummary, readSummary } from './claim-summary.ts';
import { NOW } from './clocks.ts';
import { placedActors } from './placed-bodies.ts';
import { statementsOf } from './statement-answer.ts';
import { type CountOfDay, countsByDay, namedIn, pageOfStatements, type StatementPage, type StatementRow } from './statement-rows.ts';
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

/** The first present statements of claims, their figures, who holds what and, where it is asked for, how much was said when. */
export async function pagesOf(
  db: Db,
  claims: readonly string[],
  { course, ...page }: StatementPage & { readonly course: boolean },
): Promise<ReadonlyMap<string, ClaimPage>> {
  const summaries = await summariesOf(db, claims);
  const rows = await pageOfStatements(db, claims, page, NOW);
  const statements = await answersOf(db, rows, summaries);
  const counts = groupBy(course ? await countsByDay(db, claims) : [], (one) => one.claim_id);
  return new Map(
    claims.map((id) => {
      const { figures = [], positions = [], polarity = 'affirmed' } = summaries.get(id) ?? {};
      const given = { statements: statements.get(id) ?? [], figures, positions };
      return [id, course ? { ...given, course: courseOf(counts.get(id) ?? [], polarity) } : given];
    }),
  );
}

/** How much was said of a claim when: statements of one day and stance towards it, counted together. */
export function courseOf(counts: readonly CountOfDay[], polarity: Polarity): CourseEntry[] {
  const entries = new Map<string, CourseEntry>();
  for (const { published_day: day, count, ...said } of counts) {
    const stance = stanceTowards(said, polarity);
    const key = `${day} ${stance}`;
    entries.set(key, { day, stance, count: (entries.get(key)?.count ?? 0) + count });
  }
  return [...entries.values()].sort((a, b) => compareText(a.day, b.day) || compareText(a.stance, b.stance));
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
