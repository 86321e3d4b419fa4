import { decode } from '../decode.ts';
import { webAddress } from './address.ts';
import { type Answer, type Exchange, exchange } from './exchange.ts';
import { FetchError } from './fetch-error.ts';
import type { Guard } from './guard.ts';
import type { AnswerFacts } from './headers.ts';
import type { Limits } from './limits.ts';
import type { Pace } from './pace.ts';
import { ROBOTS_BYTES, type Robots, type RobotsAnswer } from './robots.ts';

/** What a fetch may say beside the address. */
export interface FetchRequest {
  /** What an earlier answer brought; where nothing has changed since, `bytes` is null. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** The Accept header: "application/atom+xml, …". */
  readonly accept?: string;
  /** Most bytes, where fewer than the fetcher's limit. */
  readonly bytesMax?: number;
  /** Stops the fetch; its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** One step of a redirect: what the address answered. */
export interface Redirect {
  readonly address: string;
  readonly status: number;
}

/** What an address gave. */
export interface Fetched extends AnswerFacts {
  /** Where the answer came from, after redirects. */
  readonly address: string;
  readonly redirects: readonly Redirect[];
  /** Where the address has moved for good: every redirect says so. */
  readonly moved?: string;
  /** 200, or 304 where nothing has changed. */
  readonly status: number;
  /** When the answer came, ISO 8601 in UTC. */
  readonly fetched: string;
  /** The document, unpacked; null where nothing has changed since the answer with that ETag or Last-Modified. */
  readonly bytes: Buffer | null;
}

/** What the steps of a fetch share. */
export interface Means extends Exchange {
  readonly guard: Guard;
  readonly robots: Robots;
  readonly pace: Pace;
  readonly limits: Limits;
}

/** Where a fetch is on its way. */
interface Trip {
  url: URL;
  readonly redirects: Redirect[];
  /** What is left of the time for the whole, milliseconds. */
  left: number;
}

/** Fetches an address, through its redirects; each is checked like an address that a user gave. Throws FetchError, or the signal's reason. */
export async function follow(means: Means, address: string, request: FetchRequest): Promise<Fetched> {
  const trip: Trip = { url: webAddress(address), redirects: [], left: means.limits.wholeMs };
  for (;;) {
    means.guard.check(trip.url);
    const { host, href } = trip.url;
    const fetched = await means.pace.turn(host, href, () => stay(means, trip, request), request.signal);
    if (fetched !== null) return fetched;
  }
}

/** Goes from page to page of one host, as one visit; null where the next step leads to another host. */
async function stay(means: Means, trip: Trip, request: FetchRequest): Promise<Fetched | null> {
  const { host } = trip.url;
  const began = performance.now();
  const late = new AbortController();
  const tooLate = (): void =>
    late.abort(new FetchError('too-slow', trip.url.href, `not done after ${means.limits.wholeMs / 1000} seconds`));
  const timer = setTimeout(tooLate, Math.max(1, trip.left));
  const signal = request.signal === undefined ? late.signal : AbortSignal.any([late.signal, request.signal]);
  try {
    while (trip.url.host === host) {
      means.guard.check(trip.url);
      const pause = await means.robots.check(trip.url, signal);
      if (pause !== null) means.pace.slowDown(host, pause);
      const { accept = '*/*', etag, lastModified } = request;
      const question = { url: trip.url, accept, limits: means.limits, signal };
      const validators = { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
      const answer = await exchange(means, { ...question, ...validators });
      const next = redirectOf(trip, answer, means.limits.redirects);
      if (next === null) return arrived(means, trip, answer, request);
      trip.url = next;
    }
    return null;
  } finally {
    clearTimeout(timer);
    trip.left -= performance.now() - began;
  }
}

const REDIRECT = new Set([301, 302, 303, 307, 308]);
const FOR_GOOD = new Set([301, 308]);

/** Where an answer sends us, and notes it; null where it sends us nowhere. */
function redirectOf(trip: Trip, { status, location }: Answer, most: number): URL | null {
  if (!REDIRECT.has(status) || location === undefined) return null;
  const next = webAddress(location, trip.url);
  trip.redirects.push({ address: trip.url.href, status });
  if (trip.redirects.some(({ address }) => address === next.href)) {
    throw new FetchError('too-many-redirects', next.href, 'the redirects go round in a circle');
  }
  if (trip.redirects.length > most) throw new FetchError('too-many-redirects', next.href, `more than ${most} redirects`);
  return next;
}

function arrived(means: Means, { url, redirects }: Trip, { status, facts, bytes }: Answer, request: FetchRequest): Fetched {
  const { pace, now } = means;
  const asked = request.etag !== undefined || request.lastModified !== undefined;
  if (bytes !== null || (status === 304 && asked)) {
    pace.recovered(url.host);
    const moved = redirects.length > 0 && redirects.every((step) => FOR_GOOD.has(step.status)) ? { moved: url.href } : {};
    return {
      ...facts,
      ...moved,
      address: url.href,
      redirects,
      status: bytes === null ? 304 : 200,
      fetched: new Date(now()).toISOString(),
      bytes,
    };
  }
  if (status === 429 || (status === 503 && facts.retryAfter !== undefined)) {
    const until = facts.retryAfter === undefined ? null : Date.parse(facts.retryAfter);
    const again = pace.backOff(url.host, until);
    throw new FetchError('rate-limited', url.href, `the server asks to be left alone until ${again} (${status})`, { status, again });
  }
  throw new FetchError('http-status', url.href, `${meaning(status)} (${status})`, { status });
}

const MEANINGS: Readonly<Record<number, string>> = {
  204: 'the server has nothing to give',
  401: 'the server asks for a login',
  402: 'the server asks for payment',
  403: 'the server does not give this to us',
  404: 'there is nothing at this address',
  410: 'what was at this address is gone for good',
  451: 'the server may not give this for legal reasons',
};

function meaning(status: number): string {
  const known = MEANINGS[status];
  if (known !== undefined) return known;
  return status >= 500 ? 'the server has a fault' : 'the server gives no document';
}

/** So many redirects are followed to a robots.txt (RFC 9309, 2.3.1.2). */
const ROBOTS_REDIRECTS = 5;

/** Fetches a robots.txt and says what it came to, as RFC 9309 (2.3.1) does. Throws FetchError where the host cannot be reached. */
export async function askRobots(means: Omit<Means, 'robots' | 'pace'>, address: URL, signal: AbortSignal): Promise<RobotsAnswer> {
  const limits = { ...means.limits, bytes: ROBOTS_BYTES };
  let url = address;
  for (let step = 0; step <= ROBOTS_REDIRECTS; step++) {
    means.guard.check(url);
    const { status, location, bytes } = await exchange(means, { url, accept: 'text/plain, */*;q=0.5', limits, cut: true, signal });
    if (bytes !== null) return { kind: 'rules', text: decode(bytes).text };
    if (status === 429 || status >= 500) return { kind: 'unsure', status };
    if (!REDIRECT.has(status) || location === undefined) return { kind: 'none' };
    url = webAddress(location, url);
  }
  return { kind: 'none' };
}
