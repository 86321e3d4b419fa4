import { FetchError } from './fetch-error.ts';

/** Time as a fetcher sees it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

/** How a host is treated. */
export interface PaceOptions {
  readonly clock: Clock;
  /** From one request to a host to the next, milliseconds. */
  readonly pauseMs: number;
  /** A host that asks to be left alone no longer than this is waited for; for a longer time it is refused, milliseconds. */
  readonly patienceMs: number;
}

/** Keeps requests to one host apart, and stays away from a host that asked for it. */
export interface Pace {
  /** Runs `task` when it is its turn: one at a time a host, a pause between two. Throws FetchError `rate-limited` where that is far off. */
  turn<T>(host: string, address: string, task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** The host asks for this long between two requests (robots.txt, Crawl-delay), milliseconds. */
  slowDown(host: string, pauseMs: number): void;
  /** The host asked to be left alone until then, or for a time that doubles where it does not say; gives the moment, ISO 8601. */
  backOff(host: string, until: number | null): string;
  /** The host answered as it should. */
  recovered(host: string): void;
}

interface Host {
  last: Promise<unknown>;
  waiting: number;
  /** When the last request began. */
  began: number;
  pauseMs: number;
  closedUntil: number;
  refusals: number;
}

const BACK_OFF_MS = 60_000;
const BACK_OFF_MOST_MS = 6 * 3_600_000;
/** A Crawl-delay beyond this is taken for this: whoever wants more says so with Disallow. */
const PAUSE_MOST_MS = 60_000;
/** Hosts that are remembered; beyond, those that nobody waits for are forgotten, the oldest first. */
const HOSTS_MAX = 20_000;

/** A pace for all hosts of one fetcher. */
export function createPace({ clock, pauseMs, patienceMs }: PaceOptions): Pace {
  const hosts = new Map<string, Host>();
  const of = (name: string): Host => {
    const known = hosts.get(name);
    if (known !== undefined) return known;
    const host: Host = { last: Promise.resolve(), waiting: 0, began: -Infinity, pauseMs, closedUntil: -Infinity, refusals: 0 };
    hosts.set(name, host);
    if (hosts.size > HOSTS_MAX) forget(hosts, clock.now());
    return host;
  };
  const wait = async (host: Host, address: string, signal?: AbortSignal): Promise<void> => {
    const closed = host.closedUntil - clock.now();
    if (closed > patienceMs) {
      const again = new Date(host.closedUntil).toISOString();
      throw new FetchError('rate-limited', address, `the server asks to be left alone until ${again}`, { again });
    }
    const due = Math.max(closed, host.began + host.pauseMs - clock.now());
    if (due > 0) await clock.wait(due, signal);
  };
  return {
    turn: async (name, address, task, signal) => {
      const host = of(name);
      host.waiting++;
      const before = host.last;
      const mine = (async () => {
        await before;
        signal?.throwIfAborted();
        await wait(host, address, signal);
        host.began = clock.now();
        return await task();
      })();
      host.last = mine.then(ignore, ignore);
      try {
        return await mine;
      } finally {
        host.waiting--;
      }
    },
    slowDown: (name, asked) => {
      of(name).pauseMs = Math.max(pauseMs, Math.min(asked, PAUSE_MOST_MS));
    },
    backOff: (name, until) => {
      const host = of(name);
      const usual = clock.now() + Math.min(BACK_OFF_MS * 2 ** host.refusals, BACK_OFF_MOST_MS);
      host.refusals++;
      host.closedUntil = Math.max(host.closedUntil, until ?? usual);
      return new Date(host.closedUntil).toISOString();
    },
    recovered: (name) => {
      of(name).refusals = 0;
    },
  };
}

function ignore(): void {}

function forget(hosts: Map<string, Host>, now: number): void {
  for (const [name, host] of hosts) {
    if (hosts.size <= HOSTS_MAX) return;
    if (host.waiting === 0 && host.closedUntil < now && host.began + host.pauseMs < now) hosts.delete(name);
  }
}
