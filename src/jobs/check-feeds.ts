import type { Article } from '../intake/article.ts';
import { besides } from '../intake/besides.ts';
import type { Feed } from '../intake/feed.ts';
import { feedWait } from '../intake/feed-schedule.ts';
import { FetchError } from '../intake/fetch/fetch-error.ts';
import type { Fetched } from '../intake/fetch/follow.ts';
import type { IntakeError } from '../intake/intake-error.ts';
import { pollFeed } from '../intake/poll.ts';
import type { CaptureHints, NewCapture } from '../ledger/captures/captures.ts';
import type { DueFeed, FeedItem } from '../ledger/captures/feeds.ts';
import type { NewPoll } from '../ledger/captures/polls.ts';
import type { ProblemReport } from '../ledger/reports.ts';
import type { FetchPollsOptions } from './fetch-polls.ts';
import { later } from './next-turn.ts';
import type { TakeRoundOptions } from './take-captures.ts';

/** How one feed fared. */
export interface FeedReport {
  readonly address: string;
  /** Why it could not be had, null where it could. */
  readonly problem: ProblemReport | null;
  /** The number of its items that were not known. */
  readonly fresh: number;
  /** Why items of it can give no article. */
  readonly refused: readonly ProblemReport[];
}

/** How feeds are checked. */
export interface CheckFeedsOptions extends Omit<FetchPollsOptions, 'onFetched'> {
  readonly onFeed?: (report: FeedReport) => void;
}

/** Checks feeds now, hosts side by side; not those that another process checks meanwhile. */
export async function checkFeeds(feeds: readonly DueFeed[], options: CheckFeedsOptions & Pick<TakeRoundOptions, 'holder'>): Promise<void> {
  const { ledger, holder, clock, hosts: parallel = 16, signal } = options;
  await ledger.feeds.askNow(
    feeds.map(({ address }) => address),
    clock(),
  );
  await besides(feeds, { parallel, signal }, async (feed) => {
    await holder.visit({ kind: 'check-feed', address: feed.address, clock, signal }, () => checkFeed(feed, options));
  });
}

/**
 * Checks a feed. Items that were not known are put down to be fetched or, where they have no page, kept as they are, in one transaction
 * with the note that they are known now: none is lost, none comes twice.
 */
export async function checkFeed(feed: DueFeed, options: CheckFeedsOptions): Promise<void> {
  const { fetcher, signal, onFeed } = options;
  const stop = signal === undefined ? {} : { signal };
  const outcome = await pollFeed({ address: feed.address, ...validatorsOf(feed) }, { fetcher, warn: () => undefined, ...stop });
  if (outcome === null) return;
  const report =
    outcome.kind === 'failed'
      ? await noteFailure(feed, outcome.error, options)
      : await noteItems(feed, { fetched: outcome.fetched, content: outcome.kind === 'items' ? outcome.content : null }, options);
  onFeed?.(report);
}

function validatorsOf({ etag, lastModified }: DueFeed): { etag?: string; lastModified?: string } {
  return { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) };
}

async function noteItems(
  feed: DueFeed,
  { fetched, content }: { readonly fetched: Fetched; readonly content: Feed | null },
  { ledger, clock }: CheckFeedsOptions,
): Promise<FeedReport> {
  const { address } = feed;
  const found = content?.items ?? [];
  const articles = found.flatMap((item) => ('error' in item ? [] : [item.article]));
  const known = await ledger.feeds.known(
    address,
    articles.map(({ id }) => id),
  );
  const fresh = articles.filter(({ id }) => !known.has(id));
  const at = clock();
  const { interval } = content ?? {};
  const wait = feedWait({
    address,
    failures: 0,
    ...(interval === undefined ? {} : { interval }),
    ...(fetched.maxAge === undefined ? {} : { maxAge: fetched.maxAge }),
  });
  const { etag = null, lastModified = null } = fetched;
  await ledger.feeds.note(
    {
      address,
      at,
      nextAt: later(at, wait),
      problem: null,
      content: content === null ? null : { title: content.title ?? null, etag, lastModified },
    },
    {
      items: fresh.map(({ id }): FeedItem => ({ id, problem: null })),
      polls: fresh.flatMap((article) => pollOf(article, feed)),
      captures: fresh.flatMap((article) => captureOf(article, feed, at)),
    },
  );
  const refused = found.flatMap((item) => ('error' in item ? [{ code: item.error.code, message: item.error.message }] : []));
  return { address, problem: null, fresh: fresh.length, refused };
}

/** What a feed tells of an item can stand for its page where it is as long as two sentences. */
const FEED_TEXT_LEAST = 200;

/** An item with a page is fetched from there; what its feed tells is kept for the case that it cannot be had. */
function pollOf(article: Article, feed: DueFeed): NewPoll[] {
  const { address, text } = article;
  if (address === undefined) return [];
  const poll = { address, hints: hintsOf(article, feed) };
  if (text.trim().length < FEED_TEXT_LEAST) return [poll];
  return [{ ...poll, feedText: Buffer.from(JSON.stringify({ ...article, id: address })) }];
}

/** An item without one is all that there is of its article. */
function captureOf(article: Article, feed: DueFeed, at: string): NewCapture[] {
  if (article.address !== undefined) return [];
  const { address } = feed;
  // A guid need not be one beyond its feed: "1" is an item of many.
  const id = URL.canParse(article.id) ? article.id : `${address}#${article.id}`;
  const bytes = Buffer.from(JSON.stringify({ ...article, id }));
  return [{ address, finalAddress: address, at, mediaType: 'application/json', bytes, hints: hintsOf(article, feed) }];
}

function hintsOf({ title, published, language }: Article, { outlet }: DueFeed): CaptureHints {
  const listed = {
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
  };
  return { listed, ...(outlet === null ? {} : { told: { outlet } }) };
}

async function noteFailure(feed: DueFeed, error: IntakeError, { ledger, clock }: CheckFeedsOptions): Promise<FeedReport> {
  const { address } = feed;
  const at = clock();
  const again = error instanceof FetchError ? error.again : undefined;
  const wait = feedWait({
    address,
    failures: feed.failures + 1,
    ...(again === undefined ? {} : { retryAfter: Math.max(0, (Date.parse(again) - Date.parse(at)) / 1000) }),
  });
  const problem = { code: error.code, message: error.message };
  await ledger.feeds.note({ address, at, nextAt: later(at, wait), problem, content: null }, { items: [], polls: [], captures: [] });
  return { address, problem, fresh: 0, refused: [] };
}
