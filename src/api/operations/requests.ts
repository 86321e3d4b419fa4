import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { ApiEnv } from '../route.ts';

/** A request that was answered, without anything that whoever asked wrote: neither path, query, headers nor body. */
export interface AnsweredRequest {
  readonly request: string;
  readonly method: string;
  /** As the routes have it: "/api/v1/claims/:id"; "none" where there is none. */
  readonly route: string;
  readonly status: number;
  /** Until the answer began. */
  readonly seconds: number;
}

/** Tells of every request once it is answered. */
export function observed(tell: (answered: AnsweredRequest) => void): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const seconds = (performance.now() - began) / 1000;
    const route = matchedRoutes(c).find(({ method }) => method !== 'ALL')?.path ?? 'none';
    tell({ request: c.get('requestId'), method: c.req.method, route, status: c.res.status, seconds });
  };
}
