import { setTimeout as sleep } from 'node:timers/promises';
import { createVisits } from '../intake/besides.ts';
import type { IntakeError } from '../intake/intake-error.ts';
import type { IngestReport } from '../ledger/reports.ts';
import { checkFeed, type FeedReport } from './check-feeds.ts';
import { type FetchPollsOptions, fetchPoll, visitOf } from './fetch-polls.ts';
import { createPulse, type Pulse } from './pulse.ts';
import { type TakeRoundOptions, takeRound } from './take-captures.ts';
import { type FileReport, takeFolder } from './take-folder.ts';
import { added, NOTHING } from './tally.ts';

/** What is watched, and how. */
export interface WatchOptions extends Omit<TakeRoundOptions, 'signal'>, Omit<FetchPollsOptions, 'signal'> {
  /** Folders whose new and changed files are taken in. */
  readonly folders: readonly string[];
  /** What is due now, and done. */
  readonly once: boolean;
  /** Stops: what is under way is finished or given back, and nothing is lost. */
  readonly signal: AbortSignal;
  readonly onFeed: (report: FeedReport) => void;
  readonly onFile: (report: FileReport) => void;
  /** Called when a folder, or one in it, cannot be read, and with null when it can be read again. */
  readonly onFolder: (folder: string, problem: IntakeError | null) => void;
  /** Called with what was taken in of what was fetched, now and then. */
  readonly onArticles: (report: IngestReport) => void;
}

/** Longest sleep, so that feeds added by another process are seen. */
const SLEEP_MS = 30_000;

/** How often folders are looked at. */
const FOLDERS_MS = 5_000;

/** How often it is told what was taken in while more comes. */
const TOLD_MS = 30_000;

/** Addresses that are put down to be visited at a time. */
const POLLS = 500;

/** Between two looks at what is due. */
const PAUSE_MS = 250;

/**
 * Takes in what feeds, watched addresses and folders bring, until stopped. Feeds, pages and what they bring are three lines of work that go
 * on side by side, so that none waits for a slow address. All that must be remembered is in the ledger.
 */
export async function watch(options: WatchOptions): Promise<void> {
  const { ledger, clock, signal } = options;
  const broken = new AbortController();
  const means: Means = { ...options, signal: AbortSignal.any([signal, broken.signal]), pulse: createPulse() };
  means.signal.addEventListener('abort', means.pulse.beat);
  const line = (work: () => Promise<void>): Line => {
    const state = { ended: false, done: Promise.resolve() };
    state.done = work()
      .catch((error: unknown) => {
        broken.abort();
        throw error;
      })
      .finally(() => {
        state.ended = true;
        means.pulse.beat();
      });
    return state;
  };
  const feeds = line(() =>
    visiting(means, {
      due: () => ledger.feeds.due(clock()),
      visit: (feed) => means.holder.visit({ ...means, kind: 'check-feed', address: feed.address }, () => checkFeed(feed, means)),
      isLast: () => true,
    }),
  );
  const pages = line(() =>
    visiting(means, {
      due: (known) => ledger.captures.due(clock(), known + POLLS),
      visit: (poll) => means.holder.visit({ ...means, ...visitOf(poll) }, () => fetchPoll(poll, means)),
      isLast: () => feeds.ended,
    }),
  );
  const articles = line(() => taking(means, { isLast: () => pages.ended }));
  const ends = await Promise.allSettled([feeds.done, pages.done, articles.done]);
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/** What the lines of work share. */
interface Means extends WatchOptions {
  readonly pulse: Pulse;
}

interface Line {
  readonly ended: boolean;
  readonly done: Promise<void>;
}

interface Due<T> {
  /** What is due, of which so many are known. */
  readonly due: (known: number) => Promise<readonly T[]>;
  readonly visit: (item: T) => Promise<unknown>;
  /** Whether nothing becomes due any more that is not now, where it is done once. */
  readonly isLast: () => boolean;
}

/** Visits addresses as they become due. */
async function visiting<T extends { readonly address: string }>(options: Means, { due, visit, isLast }: Due<T>): Promise<void> {
  const { ledger, clock, hosts: parallel = 16, once, signal, pulse } = options;
  const visits = createVisits({ parallel, signal });
  const visited = new Set<string>();
  while (!signal.aborted) {
    const last = once && isLast();
    const beats = pulse.beats();
    const found = visits.hasRoom() ? await due(visits.size() + visited.size) : [];
    for (const item of found.filter(({ address }) => !visits.has(address) && !visited.has(address))) {
      visits.add(item.address, async () => {
        await visit(item).finally(pulse.beat);
      });
      if (once) visited.add(item.address);
    }
    if (visits.size() === 0) {
      await visits.done();
      if (last) return;
    }
    await sleep(PAUSE_MS);
    const next = Date.parse((await ledger.captures.nextTurn()) ?? '') || Number.POSITIVE_INFINITY;
    const ms = next - Date.parse(clock());
    // What is due and under way is no reason to look again.
    await pulse.after(beats, ms > 0 ? Math.min(ms, SLEEP_MS) : SLEEP_MS);
  }
  await visits.done();
}

/** Takes in what folders hold and what was fetched: first what an earlier run left. */
async function taking(options: Means, { isLast }: Pick<Due<never>, 'isLast'>): Promise<void> {
  const { folders, once, signal, pulse, onArticles } = options;
  const lookAt = folderLooks(options);
  let sum = NOTHING;
  let toldAt = Date.now();
  while (!signal.aborted) {
    const last = once && isLast();
    const beats = pulse.beats();
    await lookAt();
    const round = signal.aborted ? null : await takeRound(options);
    if (round !== null) sum = added(sum, round);
    if (sum !== NOTHING && (round === null || Date.now() - toldAt > TOLD_MS)) {
      onArticles(sum);
      sum = NOTHING;
      toldAt = Date.now();
    }
    if (round !== null) continue;
    if (last) return;
    await sleep(PAUSE_MS);
    await pulse.after(beats, folders.length > 0 ? FOLDERS_MS : SLEEP_MS);
  }
  if (sum !== NOTHING) onArticles(sum);
}

/** Looks at the folders where it is some time ago; done once, the first time only. One that cannot be read is told of, once, and tried again. */
function folderLooks(options: Means): () => Promise<void> {
  const { folders, once, signal, onFolder } = options;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let told = new Map<string, string>();
  return async () => {
    if (Date.now() - lookedAt < (once ? Number.POSITIVE_INFINITY : FOLDERS_MS)) return;
    const missing = new Map<string, string>();
    for (const folder of folders) {
      if (signal.aborted) return;
      for (const problem of await takeFolder(folder, options)) {
        missing.set(problem.place, problem.message);
        if (told.get(problem.place) !== problem.message) onFolder(problem.place, problem);
      }
    }
    for (const folder of told.keys()) if (!missing.has(folder)) onFolder(folder, null);
    told = missing;
    lookedAt = Date.now();
  };
}
