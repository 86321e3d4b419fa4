import { appendAudit } from '../audit/audit.ts';
import type { FeedAnswer, ProblemReport } from '../reports.ts';
import type { Db } from '../store/database.ts';
import {
  bytesOfVersion,
  type NewCapture,
  noteParser,
  type PendingCapture,
  parsedCaptures,
  pendingCaptures,
  pendingOf,
  type Settlement,
  settleCaptures,
  storeCaptures,
} from './captures.ts';
import {
  addFeeds,
  askFeedsNow,
  type DueFeed,
  dueFeeds,
  type FeedCheck,
  type FeedItem,
  feedOf,
  knownItems,
  listFeeds,
  type NewFeed,
  noteFeed,
  removeFeed,
} from './feeds.ts';
import {
  addPolls,
  askAllNow,
  duePolls,
  fallBack,
  type NewPoll,
  nextTurn,
  notePoll,
  type Poll,
  type PollOutcome,
  pollsOf,
} from './polls.ts';
import { newFiles, noteFile, type WatchedFile } from './watched-files.ts';

/** The feeds that are watched. */
export interface Feeds {
  /** Adds feeds, to be checked at once; answers the addresses of those that were not there yet. */
  add(feeds: readonly NewFeed[], who: { readonly at: string; readonly by: string }): Promise<readonly string[]>;
  /** Stops watching a feed; its articles stay. */
  remove(address: string, who: { readonly at: string; readonly by: string }): Promise<void>;
  list(): Promise<FeedAnswer[]>;
  /** Those whose turn has come; all where no moment is given. */
  due(at: string | null): Promise<DueFeed[]>;
  /** Lets feeds have their turn at `at` that would have it later. */
  askNow(addresses: readonly string[], at: string): Promise<void>;
  /** One of them, whether or not its turn has come. */
  find(address: string): Promise<DueFeed | undefined>;
  /** Which of these items were dealt with already. */
  known(feed: string, items: readonly string[]): Promise<Set<string>>;
  /** Notes how a feed fared, its items, and which addresses are to be fetched for them. */
  note(
    check: FeedCheck,
    found: {
      readonly items: readonly FeedItem[];
      readonly polls: readonly NewPoll[];
      readonly captures: readonly NewCapture[];
    },
  ): Promise<void>;
}

/** What was fetched, what is to be fetched, and which files were seen. */
export interface Captures {
  /** Puts addresses down to be fetched; those that are there already are left as they are. */
  plan(polls: readonly Pick<Poll, 'address' | 'hints'>[], at: string): Promise<void>;
  /** Lets addresses have their turn at `at` that would have it later, or never. */
  askNow(addresses: readonly string[], at: string): Promise<void>;
  due(at: string, limit: number): Promise<Poll[]>;
  polls(addresses: readonly string[]): Promise<Poll[]>;
  /** Writes what became of an attempt at `at`, and keeps its answer; answers whether what a feed tells takes the place of the page. */
  note(outcome: PollOutcome, at: string): Promise<boolean>;
  /** Puts what a feed tells of an address in the place of its page; answers false where nothing of a feed is kept. */
  fallBack(address: string, how: { readonly at: string; readonly problem: ProblemReport }): Promise<boolean>;
  /** Answers of which no articles were made yet. */
  pending(limit: number): Promise<PendingCapture[]>;
  /** Those of these answers of which no articles were made yet. */
  pendingOf(ids: readonly string[]): Promise<PendingCapture[]>;
  settle(ids: readonly string[], how: Settlement): Promise<void>;
  /** Captures of present versions after an id; where a parser is named, those that it did not read. */
  parsed(which: { readonly after: string; readonly parser: string | null }, limit: number): Promise<PendingCapture[]>;
  /** Notes which parser has read captures. */
  reparsed(ids: readonly string[], parser: string): Promise<void>;
  /** The bytes out of which a version came. */
  bytes(version: string): Promise<Buffer | null>;
  /** When the next feed or address has its turn. */
  nextTurn(): Promise<string | null>;
  newFiles(files: readonly WatchedFile[]): Promise<WatchedFile[]>;
  noteFile(file: WatchedFile, how: { readonly at: string; readonly problems: number }): Promise<void>;
}

type Write = <T>(change: (tx: Db) => Promise<T>) => Promise<T>;

/** The feeds of a ledger; `write` runs a change in a transaction. */
export function feedsOn(db: Db, write: Write): Feeds {
  return {
    add: (feeds, { at, by }) =>
      write(async (tx) => {
        const added = await addFeeds(tx, feeds, { at, by });
        for (const address of added) await appendAudit(tx, { at, by, action: 'add-feed', subject: address, detail: {} });
        return added;
      }),
    remove: (address, { at, by }) =>
      write(async (tx) => {
        await removeFeed(tx, address);
        await appendAudit(tx, { at, by, action: 'remove-feed', subject: address, detail: {} });
      }),
    list: () => listFeeds(db),
    due: (at) => dueFeeds(db, at),
    askNow: (addresses, at) => askFeedsNow(db, addresses, at),
    find: (address) => feedOf(db, address),
    known: (feed, items) => knownItems(db, feed, items),
    note: (check, { items, polls, captures }) =>
      write(async (tx) => {
        await addPolls(tx, polls, check.at);
        await storeCaptures(tx, captures);
        await noteFeed(tx, check, items);
      }),
  };
}

/** The captures of a ledger; `write` runs a change in a transaction. */
export function capturesOn(db: Db, write: Write): Captures {
  return {
    plan: (polls, at) => write((tx) => addPolls(tx, polls, at)),
    askNow: (addresses, at) => write((tx) => askAllNow(tx, addresses, at)),
    due: (at, limit) => duePolls(db, at, limit),
    polls: (addresses) => pollsOf(db, addresses),
    note: (outcome, at) => write((tx) => notePoll(tx, outcome, at)),
    fallBack: (address, how) => write((tx) => fallBack(tx, address, how)),
    pending: (limit) => pendingCaptures(db, limit),
    pendingOf: (ids) => pendingOf(db, ids),
    settle: (ids, how) => write((tx) => settleCaptures(tx, ids, how)),
    parsed: (which, limit) => parsedCaptures(db, which, limit),
    reparsed: (ids, parser) => write((tx) => noteParser(tx, ids, parser)),
    bytes: (version) => bytesOfVersion(db, version),
    nextTurn: () => nextTurn(db),
    newFiles: (files) => newFiles(db, files),
    noteFile: (file, how) => write((tx) => noteFile(tx, file, how)),
  };
}
