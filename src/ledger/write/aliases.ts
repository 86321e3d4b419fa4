import { sql } from 'kysely';
import type { Accepted, Delivery } from '../delivery.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';

/** How an item names an earlier one: by one of these names, from this outlet, at most a week before this day. */
export interface NamedArticle {
  readonly names: readonly string[];
  readonly outlet: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** Notes the other ids of articles that were taken in. Runs inside a transaction. */
export async function storeAliases(db: Db, deliveries: readonly Delivery[], outcomes: readonly Accepted[]): Promise<void> {
  const rows = deliveries.flatMap(({ article, aliases = [] }, i) =>
    outcomes[i]?.kind === 'refused' ? [] : aliases.map((alias) => ({ alias, article_id: article.id })),
  );
  await insertRows(db, 'article_alias', { alias: 'text', article_id: 'text' }, rows);
}

/** The id of the latest article with one of the names; null where there is none. Short names are given anew, so older ones are not meant. */
export async function findNamed(db: Db, { names, outlet, day }: NamedArticle): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    SELECT a.id FROM article_alias n JOIN article a ON a.id = n.article_id JOIN version v ON v.article_id = a.id
    WHERE n.alias = ANY(${names}) AND a.outlet = ${outlet} AND v.published_day BETWEEN ${day}::date - 7 AND ${day}::date + 1
    ORDER BY v.published_day DESC, v.modified DESC NULLS LAST, a.id LIMIT 1`.execute(db);
  return rows[0]?.id ?? null;
}
