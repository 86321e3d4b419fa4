import { request } from 'undici';
import { webAddress } from './address.ts';
import { readBody } from './body.ts';
import type { Resolve } from './connect.ts';
import { guardedDispatcher } from './dispatcher.ts';
import { FetchError, fetchError } from './fetch-error.ts';
import { createGuard } from './guard.ts';
import { header, retryMoment } from './headers.ts';
import { LIMITS, type Limits } from './limits.ts';
import { AGENT, userAgent } from './user-agent.ts';

/** How a sender behaves. */
export interface SenderOptions {
  /** Hearsay's version, for the User-Agent. */
  readonly version: string;
  /** Whom those who are sent to can turn to: a mail address or the address of a page. */
  readonly contact?: string;
  /** Hosts, addresses and networks that may be sent to though they are not public; see `createGuard`. */
  readonly allow?: readonly string[];
  readonly proxy?: string;
  readonly limits?: Partial<Limits>;
  readonly resolve?: Resolve;
}

/** What is sent to an address. */
export interface Sending {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}

/** What came back, whatever its status; a redirect is not followed. */
export interface SentAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Before when the server does not want to be asked again, ISO 8601 in UTC; null where it says nothing. */
  readonly retryAfter: string | null;
  readonly body: Buffer;
}

/** Sends to programs of others, through the same guard as what is fetched: to public addresses, and to those that are allowed. */
export interface Sender {
  /** Throws FetchError, or the reason of the signal. */
  send(address: string, sending?: Sending): Promise<SentAnswer>;
  /** Ends its connections. */
  close(): Promise<void>;
}

/** What is sent to answers shortly and in few words. */
const SHORT: Limits = { ...LIMITS, bytes: 1024 * 1024, connectMs: 5000, headMs: 10_000, wholeMs: 15_000, redirects: 0 };

/** Makes a sender. Throws IntakeError `bad-setting` where an option makes no sense. */
export function createSender({ version, contact, allow = [], proxy, limits: given = {}, resolve }: SenderOptions): Sender {
  const guard = createGuard(allow);
  const agent = contact === undefined ? `${AGENT}/${version}` : userAgent(version, contact);
  const limits = { ...SHORT, ...given };
  const dispatcher = guardedDispatcher({ guard, limits, proxy, resolve });
  return {
    send: async (address, { method = 'GET', headers = {}, body, signal } = {}) => {
      const url = webAddress(address);
      guard.check(url);
      const late = new AbortController();
      const tooLate = (): void => late.abort(new FetchError('too-slow', url.href, `not done after ${limits.wholeMs / 1000} seconds`));
      const timer = setTimeout(tooLate, limits.wholeMs);
      const until = signal === undefined ? late.signal : AbortSignal.any([late.signal, signal]);
      try {
        const answer = await request(url, {
          dispatcher,
          method,
          signal: until,
          headers: { 'user-agent': agent, ...headers },
          headersTimeout: limits.headMs,
          bodyTimeout: limits.wholeMs,
          ...(body === undefined ? {} : { body }),
        });
        const reading = { address: url.href, encoding: header(answer.headers, 'content-encoding'), limits };
        const received = await readBody(answer.body, reading).finally(() => answer.body.on('error', () => undefined).destroy());
        const again = retryMoment(header(answer.headers, 'retry-after'), Date.now());
        return {
          status: answer.statusCode,
          headers: plain(answer.headers),
          retryAfter: again === null ? null : new Date(again).toISOString(),
          body: received,
        };
      } catch (error) {
        if (until.aborted) throw until.reason;
        throw fetchError(error, url.href);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => dispatcher.destroy(),
  };
}

function plain(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
