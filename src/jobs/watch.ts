import { setTimeout as wait } from 'node:timers/promises';
import type { IngestReport } from '../ledger/reports.ts';
import { checkFeeds, type FeedReport } from './check-feeds.ts';
import { type FetchPollsOptions, fetchPolls } from './fetch-polls.ts';
import { NOTHING, type TakeOptions, takeCaptures } from './take-captures.ts';
import { type FileReport, takeFolder } from './take-folder.ts';

/** What is watched, and how. */
export interface WatchOptions extends Omit<TakeOptions, 'signal'>, Omit<FetchPollsOptions, 'signal'> {
  /** Folders whose new and changed files are taken in. */
  readonly folders: readonly string[];
  /** One round, and done. */
  readonly once: boolean;
  /** Stops: what is under way is finished or given back, and nothing is lost. */
  readonly signal: AbortSignal;
  readonly onFeed: (report: FeedReport) => void;
  readonly onFile: (report: FileReport) => void;
  /** Called after every round that met an article. */
  readonly onArticles: (report: IngestReport) => void;
}

/** Longest sleep, so that feeds added by another process are seen. */
const SLEEP_MS = 30_000;

/** How often folders are looked at. */
const FOLDERS_MS = 5_000;

/** Addresses of one round. */
const POLLS = 500;

/** Takes in what feeds, watched addresses and folders bring, until stopped. All that it must remember is in the ledger. */
export async function watch(options: WatchOptions): Promise<void> {
  const { ledger, clock, signal, once, folders } = options;
  // What an earlier run fetched and did not take in.
  report(await takeCaptures(options), options);
  while (!signal.aborted) {
    for (const folder of folders) await takeFolder(folder, options);
    await checkFeeds(await ledger.feeds.due(clock()), options);
    for (;;) {
      const polls = signal.aborted ? [] : await ledger.captures.due(clock(), POLLS);
      await fetchPolls(polls, options);
      report(await takeCaptures(options), options);
      if (polls.length < POLLS) break;
    }
    if (once) return;
    const next = Date.parse((await ledger.captures.nextTurn()) ?? '') || Number.POSITIVE_INFINITY;
    const most = folders.length > 0 ? FOLDERS_MS : SLEEP_MS;
    const ms = Math.min(Math.max(next - Date.parse(clock()), 250), most);
    await wait(ms, undefined, { signal }).catch(() => undefined);
  }
}

function report(found: IngestReport, { onArticles }: WatchOptions): void {
  if (found !== NOTHING) onArticles(found);
}
