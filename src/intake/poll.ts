import { besides } from './besides.ts';
import { FEED_BYTES_MAX, type Feed, parseFeed } from './feed.ts';
import type { Fetcher } from './fetch/fetcher.ts';
import type { Fetched } from './fetch/follow.ts';
import { IntakeError } from './intake-error.ts';

/** A feed that is to be polled, with what its last answer brought. */
export interface PolledFeed {
  readonly address: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What a poll came to: a feed, nothing new, or the reason why there is nothing. */
export type PollOutcome<F extends PolledFeed> =
  | { readonly feed: F; readonly kind: 'items'; readonly fetched: Fetched; readonly content: Feed }
  | { readonly feed: F; readonly kind: 'unchanged'; readonly fetched: Fetched }
  | { readonly feed: F; readonly kind: 'failed'; readonly error: IntakeError };

/** How feeds are polled. */
export interface PollOptions<F extends PolledFeed> {
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  /** How many hosts are asked side by side; of one host it is always one feed at a time. 32 where not given. */
  readonly parallel?: number;
  readonly warn: (message: string) => void;
  /** Told of each feed as soon as it is done; the next one of the same slot waits for it. */
  readonly onFeed: (outcome: PollOutcome<F>) => Promise<void> | void;
  /** Begins no further poll once it is given, and stops those that run; they are not told of. */
  readonly signal?: AbortSignal;
}

const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, */*;q=0.5';

/**
 * Polls feeds side by side: a host that is slow, broken or gone holds up its own feeds and no others. Each feed ends in one outcome.
 * Throws what `onFeed` throws.
 */
export async function pollFeeds<F extends PolledFeed>(feeds: readonly F[], options: PollOptions<F>): Promise<void> {
  const { parallel = 32, signal, onFeed } = options;
  await besides(feeds, { parallel, signal }, async (feed) => {
    const outcome = await poll(feed, options);
    if (outcome !== null) await onFeed(outcome);
  });
}

async function poll<F extends PolledFeed>(feed: F, { fetcher, warn, signal }: PollOptions<F>): Promise<PollOutcome<F> | null> {
  const { address, etag, lastModified } = feed;
  const validators = { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
  const stop = signal === undefined ? {} : { signal };
  try {
    const fetched = await fetcher.fetch(address, { accept: ACCEPT, bytesMax: FEED_BYTES_MAX, ...validators, ...stop });
    if (fetched.bytes === null) return { feed, kind: 'unchanged', fetched };
    const hints = { place: address, id: address, warn, address: fetched.address, fetched: fetched.fetched };
    return { feed, kind: 'items', fetched, content: await parseFeed(fetched.bytes, hints) };
  } catch (error) {
    if (signal?.aborted) return null;
    if (error instanceof IntakeError) return { feed, kind: 'failed', error };
    throw error;
  }
}
