import { setTimeout as wait } from 'node:timers/promises';
import type { Resolve } from './connect.ts';
import { guardedDispatcher } from './dispatcher.ts';
import type { Exchange } from './exchange.ts';
import { askRobots, type Fetched, type FetchRequest, follow } from './follow.ts';
import { createGuard } from './guard.ts';
import { LIMITS, type Limits } from './limits.ts';
import { type Clock, createPace } from './pace.ts';
import { createRobots } from './robots.ts';
import { AGENT, userAgent } from './user-agent.ts';

/** How a fetcher behaves; everything has a default but who asks. */
export interface FetcherOptions {
  /** Hearsay's version, for the User-Agent. */
  readonly version: string;
  /** Whom a site can turn to: a mail address or the address of a page. */
  readonly contact: string;
  /** Hosts, addresses and networks that may be fetched though they are not public or the port is not usual; see `createGuard`. */
  readonly allow?: readonly string[];
  /** An http proxy; without one, none is used, whatever the environment says. The proxy then decides where a name leads. */
  readonly proxy?: string;
  readonly limits?: Partial<Limits>;
  /** Between two requests to one host, milliseconds; one second where not given. */
  readonly pauseMs?: number;
  /** How long a host that asks for patience is waited for, milliseconds; ten seconds where not given. */
  readonly patienceMs?: number;
  readonly clock?: Clock;
  /** How names are looked up; by the system where not given. */
  readonly resolve?: Resolve;
}

/** The one way to fetch anything. */
export interface Fetcher {
  /** Fetches an address of the web. Throws FetchError, or the reason of the signal. */
  fetch(address: string, request?: FetchRequest): Promise<Fetched>;
  /** Ends its connections. */
  close(): Promise<void>;
}

const ACCEPT = 'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8';

const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) => wait(ms, undefined, signal === undefined ? {} : { signal }),
};

/** Makes a fetcher. Throws IntakeError `bad-setting` where an option makes no sense. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { clock = SYSTEM_CLOCK, pauseMs = 1000, patienceMs = 10_000 } = options;
  const limits = { ...LIMITS, ...options.limits };
  const guard = createGuard(options.allow ?? []);
  const agent = userAgent(options.version, options.contact);
  const dispatcher = guardedDispatcher({ guard, limits, proxy: options.proxy, resolve: options.resolve });
  const asking: Exchange = { dispatcher, userAgent: agent, now: clock.now };
  const robots = createRobots({ agent: AGENT, now: clock.now, ask: (url, signal) => askRobots({ ...asking, guard, limits }, url, signal) });
  const pace = createPace({ clock, pauseMs, patienceMs });
  return {
    fetch: (address, request = {}) => {
      const bytes = Math.min(request.bytesMax ?? limits.bytes, limits.bytes);
      return follow({ ...asking, guard, robots, pace, limits: { ...limits, bytes } }, address, { accept: ACCEPT, ...request });
    },
    close: () => dispatcher.destroy(),
  };
}
