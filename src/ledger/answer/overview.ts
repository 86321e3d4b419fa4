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

/** What the ledger holds in all. It asks the tables that are kept with each claim, not the statements. */
export async function overviewOf(db: Db): Promise<OverviewAnswer> {
  const { rows } = await sql<OverviewRow>`
    SELECT (SELECT count(*)::integer FROM article) AS articles,
      (SELECT min(first_day) FROM claim WHERE statements > 0) AS first,
      (SELECT max(last_day) FROM claim WHERE statements > 0) AS last,
      (SELECT coalesce(json_agg(DISTINCT country ORDER BY country), '[]') FROM actor WHERE country IS NOT NULL) AS countries,
      (SELECT coalesce(json_agg(json_build_object('status', status, 'count', n)), '[]') FROM
        (SELECT status, count(*)::integer AS n FROM claim WHERE statements > 0 GROUP BY status ORDER BY status) s) AS statuses,
      (SELECT coalesce(json_agg(json_build_object('on', to_char(from_day, 'YYYY-MM-DD'), 'changes', n) ORDER BY from_day), '[]') FROM
        (SELECT from_day, count(*)::integer AS n FROM claim_status WHERE from_day = changed_day GROUP BY from_day) d) AS days`.execute(db);
  const [row] = rows as [OverviewRow];
  return { ...row, claims: row.statuses.reduce((sum, { count }) => sum + count, 0) };
}
