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
export type PollOutcome =
  | { readonly kind: 'items'; readonly fetched: Fetched; readonly content: Feed }
  | { readonly kind: 'unchanged'; readonly fetched: Fetched }
  | { readonly kind: 'failed'; readonly error: IntakeError };

/** How a feed is polled. */
export interface PollOptions {
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly warn: (message: string) => void;
  /** Stops a poll that runs. */
  readonly signal?: AbortSignal;
}

const ACCEPT = 'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, */*;q=0.5';

/** Polls a feed; null where it was stopped. */
export async function pollFeed(feed: PolledFeed, { fetcher, warn, signal }: PollOptions): Promise<PollOutcome | null> {
  const { address, etag, lastModified } = feed;
  const validators = { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
  const stop = signal === undefined ? {} : { signal };
  try {
    const fetched = await fetcher.fetch(address, { accept: ACCEPT, bytesMax: FEED_BYTES_MAX, ...validators, ...stop });
    if (fetched.bytes === null) return { kind: 'unchanged', fetched };
    const hints = { place: address, id: address, warn, address: fetched.address, fetched: fetched.fetched };
    return { kind: 'items', fetched, content: await parseFeed(fetched.bytes, hints) };
  } catch (error) {
    if (signal?.aborted) return null;
    if (error instanceof IntakeError) return { kind: 'failed', error };
    throw error;
  }
}
