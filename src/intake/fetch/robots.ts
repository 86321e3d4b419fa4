import { errorAt, FetchError } from './fetch-error.ts';
import { parseRobots, type RobotsRules } from './robots-rules.ts';

/** What a host's robots.txt came to. */
export type RobotsAnswer =
  /** There is one. */
  | { readonly kind: 'rules'; readonly text: string }
  /** There is none that could be had (4xx): everything may be fetched. */
  | { readonly kind: 'none' }
  /** The server cannot say at the moment (5xx): nothing may be fetched for now. */
  | { readonly kind: 'unsure'; readonly status: number };

/** Tells what a host allows. */
export interface Robots {
  /**
   * Throws FetchError `robots` where the host's robots.txt does not allow the address, or cannot be had at the moment; gives the
   * pause that it asks for, milliseconds.
   */
  check(url: URL, signal: AbortSignal): Promise<number | null>;
}

/** What is needed to keep to robots.txt. */
export interface RobotsOptions {
  /** The name that robots.txt calls us by. */
  readonly agent: string;
  readonly now: () => number;
  /** Fetches the robots.txt of an origin. What it throws is an error of the address, too, and is not kept. */
  readonly ask: (address: URL, signal: AbortSignal) => Promise<RobotsAnswer>;
}

/** So much of a robots.txt is read at least (RFC 9309, 2.5), and here at most, bytes. */
export const ROBOTS_BYTES = 500 * 1024;

/** An answer is not used for longer than a day (RFC 9309, 2.4), one that said nothing for ten minutes. */
const KEPT_MS = 24 * 3_600_000;
const UNSURE_KEPT_MS = 600_000;

/** Origins whose rules are kept; beyond, the oldest go. */
const ORIGINS_MAX = 2_000;

interface Kept {
  readonly until: number;
  readonly answer: RobotsAnswer;
  readonly rules: RobotsRules;
}

/** Keeps to robots.txt as RFC 9309 says, with the answers kept for a day. */
export function createRobots({ agent, now, ask }: RobotsOptions): Robots {
  const kept = new Map<string, Kept>();
  const rulesOf = async (url: URL, signal: AbortSignal): Promise<Kept> => {
    const known = kept.get(url.origin);
    if (known !== undefined && known.until > now()) return known;
    const at = new URL('/robots.txt', url);
    const answer = await ask(at, signal).catch((error: unknown) => {
      throw errorAt(url.href, error);
    });
    const rules = parseRobots(answer.kind === 'rules' ? answer.text : '', agent);
    const fresh = { answer, rules, until: now() + (answer.kind === 'unsure' ? UNSURE_KEPT_MS : KEPT_MS) };
    kept.delete(url.origin);
    kept.set(url.origin, fresh);
    const oldest = kept.keys().next().value;
    if (kept.size > ORIGINS_MAX && oldest !== undefined) kept.delete(oldest);
    return fresh;
  };
  return {
    check: async (url, signal) => {
      if (url.pathname === '/robots.txt') return null;
      const { answer, rules, until } = await rulesOf(url, signal);
      if (answer.kind === 'unsure') {
        const what = `the server cannot say at the moment what may be fetched: its robots.txt answers ${answer.status}`;
        throw new FetchError('robots', url.href, what, { again: new Date(until).toISOString() });
      }
      const line = rules.closedBy(url.pathname + url.search);
      if (line !== null) throw new FetchError('robots', url.href, `the site does not want this fetched: line ${line} of its robots.txt`);
      return rules.delay === null ? null : rules.delay * 1000;
    },
  };
}
