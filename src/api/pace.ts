import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { RequestError } from './problem.ts';
import type { ApiEnv } from './route.ts';

/** How often one may ask: so many at once, and so many a second in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Who asked lately; more than these are not remembered, the longest silent forgotten first. */
const REMEMBERED = 10_000;

/** Lets nobody ask more often than a rate (a token bucket each): by name, or by address for those without one. */
export function paced({ burst, perSecond }: Rate, now: () => number = () => performance.now()): MiddlewareHandler<ApiEnv> {
  const buckets = new Map<string, Bucket>();
  return async (c, next) => {
    const who = c.get('person').name ?? `at ${addressOf(c)}`;
    const at = now();
    const bucket = buckets.get(who) ?? { left: burst, at };
    bucket.left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond);
    bucket.at = at;
    buckets.delete(who);
    buckets.set(who, bucket);
    for (const oldest of buckets.keys()) {
      if (buckets.size <= REMEMBERED) break;
      buckets.delete(oldest);
    }
    if (bucket.left < 1) {
      c.header('retry-after', String(Math.ceil((1 - bucket.left) / perSecond)));
      throw new RequestError('too-often', 'too many requests; ask again in a moment');
    }
    bucket.left -= 1;
    await next();
  };
}

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // There is no connection where the program asks itself.
    return 'unknown';
  }
}
