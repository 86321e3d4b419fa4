import { sql } from 'kysely';
import type { OverviewAnswer } from '../answers.ts';
import type { Db } from '../store/database.ts';

interface OverviewRow {
  readonly articles: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly countries: readonly string[];
  readonly statuses: OverviewAnswer['statuses'];
  readonly days: readonly { readonly on: string; readonly changes: number }[];
}

/** What the ledger holds in all. Nothing is counted for it: counts are kept, and the rest is read along indexes. */
export async function overviewOf(db: Db): Promise<OverviewAnswer> {
  const { rows } = await sql<OverviewRow>`
    WITH RECURSIVE there AS (
      (SELECT min(country) AS country FROM actor)
      UNION ALL SELECT (SELECT min(a.country) FROM actor a WHERE a.country > t.country) FROM there t WHERE t.country IS NOT NULL)
    SELECT (SELECT coalesce(sum(n), 0)::integer FROM tally WHERE what = 'articles') AS articles,
      (SELECT min(first_day) FROM claim WHERE statements > 0) AS first,
      (SELECT max(last_day) FROM claim WHERE statements > 0) AS last,
      (SELECT coalesce(json_agg(country), '[]') FROM there WHERE country IS NOT NULL) AS countries,
      (SELECT coalesce(json_agg(json_build_object('status', of, 'count', n) ORDER BY of), '[]') FROM tally WHERE what = 'claims' AND n > 0) AS statuses,
      (SELECT coalesce(json_agg(json_build_object('on', of, 'changes', n) ORDER BY of), '[]') FROM tally WHERE what = 'changes' AND n > 0) AS days`.execute(
    db,
  );
  const [row] = rows as [OverviewRow];
  return { ...row, claims: row.statuses.reduce((sum, { count }) => sum + count, 0) };
}
