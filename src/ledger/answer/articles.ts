import { type RawBuilder, sql } from 'kysely';
import type { ArticleAnswer, ArticlesPage } from '../article-answers.ts';
import type { Db } from '../store/database.ts';
import { cursorOf, readCursor } from './cursor.ts';

/** Which articles to list. */
export interface ArticlesQuery {
  readonly outlet?: string;
  readonly language?: 'de' | 'en';
  /** First and last day of publication, YYYY-MM-DD. */
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** A version with its article, as a query gives it. */
export interface ArticleRow extends Omit<ArticleAnswer, 'copyOf'> {
  readonly copy_of: string | null;
  readonly day: string;
  readonly version: string;
  readonly sha256: string;
  readonly group: string | null;
}

/** The version that stands for its article: the present one or, where the article was taken back, the last. */
export const PRESENT: RawBuilder<unknown> = sql`(v.superseded IS NULL OR (
  EXISTS (SELECT FROM withdrawal w WHERE w.article_id = v.article_id)
  AND v.id = (SELECT o.id FROM version o WHERE o.article_id = v.article_id
    ORDER BY o.superseded DESC NULLS FIRST, coalesce(o.modified, o.published_day::timestamp AT TIME ZONE 'UTC') DESC, o.id LIMIT 1)))`;

/** Lists articles, the newest first. Throws LedgerError `bad-cursor`. */
export async function listArticles(db: Db, query: ArticlesQuery): Promise<ArticlesPage> {
  const conditions: RawBuilder<unknown>[] = [PRESENT];
  if (query.outlet !== undefined) conditions.push(sql`lower(a.outlet) = lower(${query.outlet})`);
  if (query.language !== undefined) conditions.push(sql`a.language = ${query.language}`);
  if (query.since !== undefined) conditions.push(sql`v.published_day >= ${query.since}::date`);
  if (query.until !== undefined) conditions.push(sql`v.published_day <= ${query.until}::date`);
  if (query.cursor !== undefined) {
    const after = readCursor(query.cursor);
    conditions.push(sql`(v.published_day, a.id) < (${after.day}::date, ${after.id})`);
  }
  const rows = await articleRows(db, conditions, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  return {
    articles: page.map(answerOf),
    next: rows.length > page.length && last !== undefined ? cursorOf({ day: last.day, id: last.id }) : null,
  };
}

/** The versions `v` of articles `a` that meet conditions, the newest first. */
export async function articleRows(db: Db, conditions: readonly RawBuilder<unknown>[], limit: number): Promise<ArticleRow[]> {
  const { rows } = await sql<ArticleRow>`
    SELECT v.id AS version, v.text_sha256 AS sha256, v.copy_group AS "group", a.id, a.outlet, a.language, v.title, v.published, v.agencies, v.address, v.byline, v.slugline, v.embargoed_until AS "embargoedUntil",
      v.page_problem AS "pageProblem",
      CASE WHEN v.superseded IS NOT NULL THEN (SELECT max(w.at) FROM withdrawal w WHERE w.article_id = a.id) END AS withdrawn,
      v.published_day AS day,
      (SELECT json_agg(json_build_object('sha256', o.text_sha256, 'learnt', to_char(o.learnt AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'current', o.superseded IS NULL) ORDER BY o.learnt, o.id) FROM version o WHERE o.article_id = a.id) AS versions,
      (SELECT count(*)::integer FROM statement s WHERE s.version_id = v.id AND NOT s.dismissed) AS statements,
      (SELECT g.article_id FROM version g WHERE g.id = v.copy_group AND g.article_id <> a.id) AS copy_of
    FROM version v JOIN article a ON a.id = v.article_id WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY v.published_day DESC, a.id DESC LIMIT ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** The article that a row is of. */
export function answerOf({ copy_of: copyOf, day: _, version: __, sha256: ___, group: ____, ...article }: ArticleRow): ArticleAnswer {
  return { ...article, copyOf };
}
