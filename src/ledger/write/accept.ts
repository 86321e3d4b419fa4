import { sql } from 'kysely';
import type { KnownBlock } from '../../engine/text/document.ts';
import type { Accepted, ArticleRecord, Delivery, Withdrawal } from '../delivery.ts';
import { idOf, sha256 } from '../identifiers.ts';
import type { Db } from '../store/database.ts';
import { given, insertRows } from '../store/rows.ts';
import { storeAliases } from './aliases.ts';
import { countingDay } from './days.ts';

/** A version that came in with this batch. */
export interface NewVersion {
  readonly id: string;
  readonly delivery: Delivery;
  readonly publishedDay: string;
}

/** What a batch brought: an outcome for each delivery, in order, and the versions that are new. */
export interface Acceptance {
  readonly outcomes: readonly Accepted[];
  readonly versions: readonly NewVersion[];
  /** Versions that are no longer the present one of their article. */
  readonly superseded: readonly string[];
}

/** Stores articles and texts that the ledger does not have; `at` is hearsay's clock, ISO 8601. Runs inside a transaction. */
export async function accept(db: Db, deliveries: readonly Delivery[], at: string): Promise<Acceptance> {
  const known = await knownArticles(
    db,
    deliveries.map(({ article }) => article.id),
  );
  const versions: NewVersion[] = [];
  const outcomes = deliveries.map((delivery): Accepted => {
    const { article, digest } = delivery;
    const verdict = verdictOn(article, known);
    if (verdict.kind === 'refused') return { ...verdict, article: article.id };
    if (verdict.kind !== 'unchanged') versions.push({ id: verdict.version, delivery, publishedDay: countingDay(article, at) });
    return { ...verdict, article: article.id, statements: digest.reading.statements.length };
  });
  await storeVersions(db, versions, at);
  await storeOrigins(db, deliveries, outcomes);
  await storeAliases(db, deliveries, outcomes);
  return { outcomes, versions, superseded: await supersede(db, [...new Set(versions.map((v) => v.delivery.article.id))]) };
}

/** A text of an article and what its blocks are known to be. */
export interface KnownStructure {
  readonly article: string;
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Keeps what blocks are known to be with versions of which nothing was known of them; versions that are not there are left out. */
export async function storeStructures(db: Db, structures: readonly KnownStructure[]): Promise<void> {
  const rows = structures.map(({ article, text, blocks }) => ({ id: idOf('version', article, sha256(text)), blocks }));
  if (rows.length === 0) return;
  await sql`UPDATE version SET blocks = given.blocks FROM ${given({ id: 'text', blocks: 'jsonb' }, rows)}
    WHERE version.id = given.id AND version.blocks IS NULL`.execute(db);
}

/** Stores that articles were taken back, `learnt` at hearsay's clock; answers the versions that no longer count. Runs inside a transaction. */
export async function acceptWithdrawals(db: Db, withdrawals: readonly Withdrawal[], learnt: string): Promise<readonly string[]> {
  await insertRows(
    db,
    'withdrawal',
    { article_id: 'text', at: 'timestamptz', learnt: 'timestamptz' },
    withdrawals.map(({ article, at }) => ({ article_id: article, at, learnt })),
  );
  return await supersede(db, [...new Set(withdrawals.map(({ article }) => article))]);
}

/** What the ledger knows of an article: whose it is, and the ids of its versions. */
export interface KnownArticle {
  readonly outlet: string;
  readonly language: string;
  readonly versions: ReadonlySet<string>;
}

/** What an article is told apart by. */
export type ArticleIdentity = Pick<ArticleRecord, 'id' | 'outlet' | 'language' | 'text'>;

/** What becomes of an article by what is known of it. */
export type Verdict =
  | { readonly kind: 'new' | 'new-version' | 'unchanged'; readonly version: string }
  | { readonly kind: 'refused'; readonly code: 'id-conflict'; readonly message: string };

/** Says what becomes of an article, and adds it to what is known. */
export function verdictOn(article: ArticleIdentity, known: Map<string, KnownArticle>): Verdict {
  const { id, outlet, language, text } = article;
  const before = known.get(id);
  if (before && (before.outlet !== outlet || before.language !== language)) {
    return { kind: 'refused', code: 'id-conflict', message: conflictMessage(article, before) };
  }
  const version = idOf('version', id, sha256(text));
  if (before?.versions.has(version)) return { kind: 'unchanged', version };
  known.set(id, { outlet, language, versions: new Set([...(before?.versions ?? []), version]) });
  return { kind: before ? 'new-version' : 'new', version };
}

/** What the ledger knows of the articles with these ids. */
export async function knownArticles(db: Db, articles: readonly string[]): Promise<Map<string, KnownArticle>> {
  const ids = [...new Set(articles)];
  const { rows } = await sql<{ id: string; outlet: string; language: string; versions: string[] }>`
    SELECT a.id, a.outlet, a.language, array_agg(v.id) AS versions
    FROM article a JOIN version v ON v.article_id = a.id WHERE a.id = ANY(${ids}) GROUP BY a.id`.execute(db);
  return new Map(rows.map((row) => [row.id, { ...row, versions: new Set(row.versions) }]));
}

function conflictMessage(article: ArticleIdentity, before: KnownArticle): string {
  const name = (outlet: string): string => (outlet === '' ? 'no outlet' : outlet);
  if (before.outlet !== article.outlet) {
    return `the ledger has an article "${article.id}" of ${name(before.outlet)}; this one is of ${name(article.outlet)} and needs an id of its own`;
  }
  return `the ledger has an article "${article.id}" in another language (${before.language}); this one (${article.language}) needs an id of its own`;
}

async function storeVersions(db: Db, versions: readonly NewVersion[], at: string): Promise<void> {
  const articles = versions.map((v) => v.delivery.article);
  const texts = new Map(articles.map(({ text }) => [sha256(text), text]));
  await insertRows(
    db,
    'text',
    { sha256: 'text', body: 'text' },
    [...texts].map(([hash, body]) => ({ sha256: hash, body })),
  );
  await insertRows(
    db,
    'article',
    { id: 'text', outlet: 'text', language: 'text' },
    [...new Map(articles.map((a) => [a.id, a])).values()].map(({ id, outlet, language }) => ({ id, outlet, language })),
  );
  await insertRows(
    db,
    'version',
    {
      id: 'text',
      article_id: 'text',
      text_sha256: 'text',
      title: 'text',
      published: 'text',
      published_day: 'date',
      modified: 'timestamptz',
      agencies: 'text[]',
      address: 'text',
      byline: 'text',
      slugline: 'text',
      embargoed_until: 'timestamptz',
      page_problem: 'jsonb',
      blocks: 'jsonb',
      learnt: 'timestamptz',
      engine: 'text',
      model: 'text',
    },
    versions.map(({ id, delivery: { article, digest }, publishedDay }) => ({
      id,
      article_id: article.id,
      text_sha256: sha256(article.text),
      title: article.title,
      published: article.published,
      published_day: publishedDay,
      modified: article.modified,
      agencies: article.agencies,
      address: article.address,
      byline: article.byline,
      slugline: article.slugline,
      embargoed_until: article.embargoedUntil,
      page_problem: article.pageProblem,
      blocks: article.blocks,
      learnt: at,
      engine: digest.reading.engine.version,
      model: digest.reading.engine.model,
    })),
  );
}

/** Notes out of which captures new versions came. */
async function storeOrigins(db: Db, deliveries: readonly Delivery[], outcomes: readonly Accepted[]): Promise<void> {
  const rows = outcomes.flatMap((outcome, i) => {
    const capture = deliveries[i]?.capture;
    return capture === undefined || outcome.kind === 'refused' || outcome.kind === 'unchanged'
      ? []
      : [{ version_id: outcome.version, capture_id: capture }];
  });
  await insertRows(db, 'version_capture', { version_id: 'text', capture_id: 'text' }, rows);
}

/**
 * Orders the versions of the articles that have several: by the outlet's own time of change, else of publication, then by when
 * they came in. A version is superseded from when its successor, or its withdrawal, was learnt; one that came in late, from its own
 * learning.
 */
async function supersede(db: Db, articles: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    WITH events AS (
      SELECT id, article_id, coalesce(modified, published_day::timestamp AT TIME ZONE 'UTC') AS at, 0 AS rank, learnt, text_sha256
      FROM version WHERE article_id = ANY(${articles})
      UNION ALL
      SELECT NULL, article_id, at, 1, learnt, '' FROM withdrawal WHERE article_id = ANY(${articles})
    ), ranked AS (
      SELECT id, learnt, lead(learnt) OVER (PARTITION BY article_id ORDER BY at, rank, learnt, text_sha256) AS next FROM events
    )
    UPDATE version SET superseded = greatest(ranked.learnt, ranked.next)
    FROM ranked WHERE version.id = ranked.id AND version.superseded IS DISTINCT FROM greatest(ranked.learnt, ranked.next)
      AND ranked.next IS NOT NULL
    RETURNING version.id`.execute(db);
  return rows.map((row) => row.id);
}
