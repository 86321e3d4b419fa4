import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { ROLES, type Role } from '../ledger/people/person.ts';
import { RequestError } from './problem.ts';

/** Who asks, as the request shows it. */
export interface Person {
  /** Null for somebody who is not signed in. */
  readonly name: string | null;
  /** Null for somebody who may do nothing. */
  readonly role: Role | null;
  /** What the browser keeps of its session, where it is a browser. */
  readonly session: string | null;
}

/** What handlers find in a request's context. */
export interface ApiEnv {
  Variables: { person: Person; requestId: string };
}

/** The API, or a part of it. */
export type Api = OpenAPIHono<ApiEnv>;

/** A route and who may take it: people of a role and of those above it, or `nobody` for everybody. There is no route without one. */
export function route<P extends string, R extends Omit<RouteConfig, 'path' | 'middleware'> & { path: P }>(
  role: Role | 'nobody',
  config: R,
): ReturnType<typeof createRoute<P, R>> {
  const security = role === 'nobody' ? [] : [{ session: [] }, { token: [] }];
  const rights = { 'x-role': role, security, middleware: role === 'nobody' ? [] : [requires(role)] };
  return createRoute<P, R>({ ...config, ...rights });
}

function requires(role: Role): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const person = c.get('person');
    if (person.role !== null && ROLES.indexOf(person.role) >= ROLES.indexOf(role)) return await next();
    if (person.name === null) throw notSignedIn();
    throw new RequestError('not-allowed', `this takes the role ${role}; "${person.name}" may act here as ${person.role}`);
  };
}

/** The name of who asks. Throws RequestError `not-signed-in` for somebody without one. */
export function nameOf(c: Context<ApiEnv>): string {
  const { name } = c.get('person');
  if (name === null) throw notSignedIn();
  return name;
}

function notSignedIn(): RequestError {
  return new RequestError('not-signed-in', 'sign in, or send a token: "Authorization: Bearer hsy_…"');
}
