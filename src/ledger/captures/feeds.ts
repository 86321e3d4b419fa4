import { sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { FeedAnswer } from '../reports.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';

/** A feed to be watched. */
export interface NewFeed {
  readonly address: string;
  readonly title: string | null;
  /** The group that it is listed under. */
  readonly folder: string | null;
  /** The outlet of its articles, where what the feed says of itself will not do. */
  readonly outlet: string | null;
}

/** A feed whose turn it is. */
export interface DueFeed {
  readonly address: string;
  readonly outlet: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** How often in a row it could not be had. */
  readonly failures: number;
}

/** How a feed fared when it was checked. */
export interface FeedCheck {
  readonly address: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  /** When to check it next. */
  readonly nextAt: string;
  /** What went wrong, null where nothing did. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  /** Of an answer with content: what the feed calls itself, and by what it is asked for changes only. */
  readonly content: { readonly title: string | null; readonly etag: string | null; readonly lastModified: string | null } | null;
}

/** An item of a feed that was dealt with. */
export interface FeedItem {
  readonly id: string;
  /** Why it cannot give an article, null where it can. */
  readonly problem: string | null;
}

/** Adds feeds, to be checked at once; answers the addresses of those that were not there yet. Runs inside a transaction. */
export async function addFeeds(
  db: Db,
  feeds: readonly NewFeed[],
  { at, by }: { readonly at: string; readonly by: string },
): Promise<string[]> {
  const addresses = feeds.map((feed) => feed.address);
  const { rows } = await sql<{ address: string }>`SELECT address FROM feed WHERE address = ANY(${addresses})`.execute(db);
  const known = new Set(rows.map((row) => row.address));
  const fresh = [...new Map(feeds.map((feed) => [feed.address, feed])).values()].filter((feed) => !known.has(feed.address));
  const columns = {
    address: 'text',
    title: 'text',
    folder: 'text',
    outlet: 'text',
    added: 'timestamptz',
    added_by: 'text',
    next_at: 'timestamptz',
  };
  await insertRows(
    db,
    'feed',
    columns,
    fresh.map((feed) => ({ ...feed, added: at, added_by: by, next_at: at })),
  );
  return fresh.map((feed) => feed.address);
}

/** Stops watching a feed; its articles stay. Throws LedgerError `no-such-feed`. Runs inside a transaction. */
export async function removeFeed(db: Db, address: string): Promise<void> {
  const { rows } = await sql`DELETE FROM feed WHERE address = ${address} RETURNING address`.execute(db);
  if (rows.length === 0) throw noSuchFeed(address);
}

/** Says that a feed is not watched. */
export function noSuchFeed(address: string): LedgerError {
  return new LedgerError('no-such-feed', `the ledger watches no feed ${address}; "hearsay feeds list" shows those it does`);
}

/** All feeds with how they fare, by folder and address. */
export async function listFeeds(db: Db): Promise<FeedAnswer[]> {
  const { rows } = await sql<Omit<FeedAnswer, 'problem'> & { problem_code: string | null; problem: string | null }>`
    SELECT f.address, f.title, f.folder, f.outlet, f.added, f.next_at AS next, f.checked_at AS checked, f.succeeded_at AS succeeded,
      f.failures, f.problem_code, f.problem,
      (SELECT count(*)::integer FROM feed_item i WHERE i.feed_address = f.address AND i.problem IS NULL) AS items,
      (SELECT count(*)::integer FROM feed_item i WHERE i.feed_address = f.address AND i.problem IS NOT NULL) AS refused
    FROM feed f ORDER BY f.folder COLLATE "C" NULLS FIRST, f.address`.execute(db);
  return rows.map(({ problem_code: code, problem, ...feed }) => ({
    ...feed,
    problem: code === null || problem === null ? null : { code, message: problem },
  }));
}

/** Feeds whose turn has come, the longest overdue first; all of them where no moment is given. */
export async function dueFeeds(db: Db, at: string | null): Promise<DueFeed[]> {
  const { rows } = await sql<DueFeed>`
    SELECT address, outlet, etag, last_modified AS "lastModified", failures FROM feed
    WHERE ${at}::timestamptz IS NULL OR next_at <= ${at}::timestamptz ORDER BY next_at, address`.execute(db);
  return rows;
}

/** Lets feeds have their turn at `at` that would have it later, unless they are being checked. */
export async function askFeedsNow(db: Db, addresses: readonly string[], at: string): Promise<void> {
  await sql`
    UPDATE feed SET next_at = ${at} WHERE address = ANY(${addresses}) AND next_at > ${at}::timestamptz
      AND NOT EXISTS (SELECT FROM job WHERE id = job_id('check-feed', address) AND state = 'running')`.execute(db);
}

/** A feed, whether or not its turn has come; undefined where it is not watched. */
export async function feedOf(db: Db, address: string): Promise<DueFeed | undefined> {
  const { rows } = await sql<DueFeed>`
    SELECT address, outlet, etag, last_modified AS "lastModified", failures FROM feed WHERE address = ${address}`.execute(db);
  return rows[0];
}

/** Which of a feed's items were dealt with already. */
export async function knownItems(db: Db, feed: string, items: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ item_id: string }>`
    SELECT item_id FROM feed_item WHERE feed_address = ${feed} AND item_id = ANY(${items})`.execute(db);
  return new Set(rows.map((row) => row.item_id));
}

/** Notes how a feed fared, and the items that were dealt with. Runs inside a transaction. */
export async function noteFeed(db: Db, check: FeedCheck, items: readonly FeedItem[]): Promise<void> {
  const { address, at, nextAt, problem, content } = check;
  await sql`
    UPDATE feed SET checked_at = ${at}, next_at = ${nextAt}, problem_code = ${problem?.code ?? null}, problem = ${problem?.message ?? null},
      failures = CASE WHEN ${problem === null}::boolean THEN 0 ELSE failures + 1 END,
      succeeded_at = CASE WHEN ${problem === null}::boolean THEN ${at}::timestamptz ELSE succeeded_at END,
      title = coalesce(${content?.title ?? null}, title),
      etag = CASE WHEN ${content === null}::boolean THEN etag ELSE ${content?.etag ?? null} END,
      last_modified = CASE WHEN ${content === null}::boolean THEN last_modified ELSE ${content?.lastModified ?? null} END
    WHERE address = ${address}`.execute(db);
  const columns = { feed_address: 'text', item_id: 'text', seen_at: 'timestamptz', problem: 'text' };
  await insertRows(
    db,
    'feed_item',
    columns,
    items.map(({ id, problem: why }) => ({ feed_address: address, item_id: id, seen_at: at, problem: why })),
  );
}
