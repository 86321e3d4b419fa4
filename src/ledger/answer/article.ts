import { type RawBuilder, sql } from 'kysely';
import type { ArticleDetail, ArticleRef } from '../article-answers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { articleStatements } from './article-statements.ts';
import { type ArticleRow, answerOf, articleRows, PRESENT } from './articles.ts';

/** Which version of which article to show, by the SHA-256 of its text or the start of it; the present one unless given. */
export interface ArticleQuery {
  readonly article: string;
  readonly version?: string;
}

/** One article with the text of a version and its statements. Throws LedgerError `no-such-article` or `no-such-version`. */
export async function findArticle(db: Db, query: ArticleQuery): Promise<ArticleDetail> {
  const row = await versionOf(db, query);
  const { rows: texts } = await sql<Pick<ArticleDetail, 'text' | 'blocks'>>`
    SELECT t.body AS text, v.blocks FROM version v JOIN text t ON t.sha256 = v.text_sha256 WHERE v.id = ${row.version}`.execute(db);
  return {
    ...answerOf(row),
    version: row.sha256,
    text: texts[0]?.text ?? '',
    blocks: texts[0]?.blocks ?? null,
    statementList: await articleStatements(db, sql`s.version_id = ${row.version}`),
    copies: await copiesOf(db, row),
  };
}

async function versionOf(db: Db, { article, version }: ArticleQuery): Promise<ArticleRow> {
  const named = sql`a.id = ${article}`;
  const which: RawBuilder<unknown> = version === undefined ? PRESENT : sql`starts_with(v.text_sha256, ${version})`;
  const [row, other] = await articleRows(db, [named, which], 2);
  if (row !== undefined && other === undefined) return row;
  if (row === undefined && (await articleRows(db, [named], 1)).length === 0)
    throw new LedgerError('no-such-article', `the ledger has no article "${article}"; "hearsay articles" lists those it has`);
  const why = row === undefined ? `has no version ${version}` : `has several versions that begin with ${version}`;
  throw new LedgerError('no-such-version', `"${article}" ${why}`);
}

/** The other articles of its group of near-copies. */
async function copiesOf(db: Db, { id, group }: ArticleRow): Promise<ArticleRef[]> {
  if (group === null) return [];
  const { rows } = await sql<ArticleRef>`
    SELECT a.id, a.outlet, v.title, v.published_day AS published FROM version v JOIN article a ON a.id = v.article_id
    WHERE (v.copy_group = ${group} OR v.id = ${group}) AND v.superseded IS NULL AND a.id <> ${id} ORDER BY v.published_day, a.id`.execute(
    db,
  );
  return rows;
}
