import { sql } from 'kysely';
import { briefOf, type ReadStatement, statementsIn } from '../answer/statement-briefs.ts';
import { reapplyTo } from '../corrections/reapply.ts';
import type { ArticleRecord, Delivery } from '../delivery.ts';
import type { RereadArticle } from '../reports.ts';
import type { Db } from '../store/database.ts';
import { claimsNaming, storeActors } from './actors.ts';
import { matchAnew } from './match-anew.ts';
import { dropKeys, type Keyed, storeKeys } from './proposition-keys.ts';
import { insertPropositions, propositionsIn, UNPLACED } from './propositions.ts';
import { storeStatements } from './statements.ts';
import { summarise } from './summaries.ts';

/** A version as it is read again. */
export interface StoredVersion {
  readonly id: string;
  readonly article: ArticleRecord;
}

/** Versions after the id `after`, in order of their ids, with their texts. */
export async function versionsAfter(db: Db, after: string, limit: number): Promise<StoredVersion[]> {
  const { rows } = await sql<Omit<ArticleRecord, 'id' | 'text'> & { id: string; article_id: string; body: string }>`
    SELECT v.id, v.article_id, a.outlet, a.language, v.title, v.published, v.modified, v.agencies, v.address, v.byline, v.slugline,
      v.embargoed_until AS "embargoedUntil", v.page_problem AS "pageProblem", v.blocks, t.body
    FROM version v JOIN article a ON a.id = v.article_id JOIN text t ON t.sha256 = v.text_sha256
    WHERE v.id > ${after} ORDER BY v.id LIMIT ${sql.lit(limit)}`.execute(db);
  return rows.map(({ id, article_id: article, body, ...rest }) => ({ id, article: { id: article, ...rest, text: body } }));
}

/** What reading versions again did. */
export interface Reread {
  readonly articles: readonly RereadArticle[];
  readonly unchanged: number;
  readonly claims: number;
}

/** Puts new readings of stored versions in the place of the old ones; corrections made to them are applied again. Runs inside a transaction. */
export async function replaceReadings(
  db: Db,
  readings: readonly { readonly version: string; readonly delivery: Delivery }[],
): Promise<Reread> {
  const ids = readings.map((reading) => reading.version);
  const before = await statementsIn(db, ids);
  const days = await publishedDays(db, ids);
  const versions = readings.map(({ version, delivery }) => ({ id: version, delivery, publishedDay: days.get(version) ?? '' }));
  const claims = new Set([...before.values()].flat().flatMap((s) => (s.claim_id === null ? [] : [s.claim_id])));
  await sql`DELETE FROM statement WHERE version_id = ANY(${ids})`.execute(db);
  for (const { version, delivery } of readings) {
    const { engine } = delivery.digest.reading;
    await sql`UPDATE version SET engine = ${engine.version}, model = ${engine.model} WHERE id = ${version}`.execute(db);
  }
  const moved = await storeActors(db, versions);
  const { byVersion, fresh } = await propositionsIn(db, versions);
  await storeKeys(db, fresh);
  await insertPropositions(
    db,
    fresh.map((row) => [row, UNPLACED]),
  );
  await storeStatements(db, versions, byVersion);
  // What goes may have tied others together: all of its strand are matched again.
  const strands = await strandsOf(db, [...claims]);
  await dropUnsaid(db, [...claims]);
  const left = await sql<{ id: string }>`SELECT id FROM proposition WHERE claim_id = ANY(${[...claims]})`.execute(db);
  const touched = await matchAnew(db, { propositions: [...fresh, ...left.rows].map((row) => row.id), strands });
  for (const claim of [...claims, ...(await reapplyTo(db, ids)), ...(await claimsNaming(db, moved))]) touched.add(claim);
  await summarise(db, touched);
  const after = await statementsIn(db, ids);
  const articles = readings.flatMap(({ version, delivery }) => {
    const change = changeOf(before.get(version) ?? [], after.get(version) ?? []);
    return change === null ? [] : [{ article: delivery.article.id, outlet: delivery.article.outlet, ...change }];
  });
  return { articles, unchanged: readings.length - articles.length, claims: touched.size };
}

async function strandsOf(db: Db, claims: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ strand: string }>`
    SELECT DISTINCT strand FROM proposition WHERE claim_id = ANY(${claims}) AND strand IS NOT NULL`.execute(db);
  return rows.map((row) => row.strand);
}

/** Deletes the propositions of claims that no statement says any more. */
async function dropUnsaid(db: Db, claims: readonly string[]): Promise<void> {
  const { rows } = await sql<Keyed & { pinned_by: string | null }>`
    DELETE FROM proposition WHERE claim_id = ANY(${claims})
      AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.proposition_id = proposition.id)
      AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.as_read IS NOT NULL AND s.as_read->>'proposition_id' = proposition.id)
    RETURNING id, features, first_day AS "firstDay", pinned_by`.execute(db);
  await dropKeys(
    db,
    rows.filter((row) => row.pinned_by === null),
  );
}

async function publishedDays(db: Db, versions: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string;
    published_day: string;
  }>`SELECT id, published_day FROM version WHERE id = ANY(${versions})`.execute(db);
  return new Map(rows.map((row) => [row.id, row.published_day]));
}

/** What differs between two readings of one version, null where nothing does: the same source and words with another stance is a change. */
function changeOf(
  before: readonly ReadStatement[],
  after: readonly ReadStatement[],
): Pick<RereadArticle, 'added' | 'dropped' | 'changed'> | null {
  const place = (s: ReadStatement): string => JSON.stringify([s.source_name, s.content]);
  const [old, now] = [new Map(before.map((s) => [place(s), s])), new Map(after.map((s) => [place(s), s]))];
  const changed = after.flatMap((s) => {
    const was = old.get(place(s));
    return was === undefined || was.stance === s.stance ? [] : [{ ...briefOf(s), before: was.stance }];
  });
  const added = after.filter((s) => !old.has(place(s))).map(briefOf);
  const dropped = before.filter((s) => !now.has(place(s))).map(briefOf);
  return added.length + dropped.length + changed.length === 0 ? null : { added, dropped, changed };
}
