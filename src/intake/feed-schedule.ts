import { createHash } from 'node:crypto';

const MINUTE = 60;
const HOUR = 3600;

/** What the last poll of a feed came to. */
export interface FeedPoll {
  /** The feed's address, which decides its place among feeds that are due at the same time. */
  readonly address: string;
  /** Failures in a row; 0 after a poll that went well. */
  readonly failures: number;
  /** What the feed asks for (ttl, sy:updatePeriod), seconds. */
  readonly interval?: number;
  /** For how long the server takes its answer for fresh (Cache-Control), seconds. */
  readonly maxAge?: number;
  /** For how long the server asks to be left alone (Retry-After), seconds. */
  readonly retryAfter?: number;
}

/** How often feeds are polled, seconds. */
export interface FeedPace {
  readonly usual: number;
  readonly least: number;
  readonly most: number;
}

/** Every quarter of an hour; a feed may ask for something between five minutes and a day. */
export const FEED_PACE: FeedPace = { usual: 15 * MINUTE, least: 5 * MINUTE, most: 24 * HOUR };

/** The share of the wait by which feeds are kept apart. */
const SPREAD = 0.1;

/**
 * How long to wait before a feed is polled again, seconds: what it asks for within the pace's bounds, twice as long with each failure,
 * never less than Retry-After, and up to a tenth more, which is the same for the same address and number of failures.
 */
export function feedWait(poll: FeedPoll, pace: FeedPace = FEED_PACE): number {
  const { failures, interval, maxAge, retryAfter = 0 } = poll;
  const asked = Math.max(interval ?? 0, maxAge ?? 0) || pace.usual;
  const wanted = Math.min(Math.max(asked, pace.least), pace.most);
  const patient = Math.min(wanted * 2 ** Math.min(failures, 30), pace.most);
  const wait = Math.max(patient, retryAfter);
  return Math.round(wait * (1 + SPREAD * shareOf(`${poll.address}\n${failures}`)));
}

/** A number from 0 up to 1 that looks like chance and is not. */
function shareOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
