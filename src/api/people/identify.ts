import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { RequestError } from '../problem.ts';
import type { ApiEnv, Person } from '../route.ts';
import type { Services } from '../services.ts';

const COOKIE = 'hearsay_session';
const COOKIE_SECONDS = 30 * 86_400;

/** Finds out who asks: by a token, by the session of a browser, or nobody, who may read where the ledger is open to all. Of a demonstration everybody is a guest, who edits. */
export function identify({ ledger, clock, open, guest }: Services): MiddlewareHandler<ApiEnv> {
  const nobody: Person =
    guest === undefined ? { name: null, role: open ? 'reader' : null, session: null } : { name: guest, role: 'editor', session: null };
  return async (c, next) => {
    c.set('person', (await byToken(c)) ?? (await bySession(c)) ?? nobody);
    await next();
  };

  async function byToken(c: Context): Promise<Person | null> {
    const secret = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    if (secret === undefined) return null;
    const person = await ledger.people.personOfToken(secret, clock());
    if (person === null) throw new RequestError('not-signed-in', 'this token is none, was revoked, or its time is over');
    return { ...person, session: null };
  }

  async function bySession(c: Context): Promise<Person | null> {
    const session = getCookie(c, COOKIE);
    const person = session === undefined ? null : await ledger.people.personOfSession(session, clock());
    return person === null ? null : { ...person, session: session ?? null };
  }
}

/** Has the browser keep a session: out of reach of scripts, and sent by pages of this server only. */
export function keepSession(c: Context, session: string): void {
  setCookie(c, COOKIE, session, { ...cookieOf(c), maxAge: COOKIE_SECONDS });
}

/** Has the browser forget its session. */
export function dropSession(c: Context): void {
  deleteCookie(c, COOKIE, cookieOf(c));
}

function cookieOf(c: Context): { httpOnly: true; sameSite: 'Strict'; path: '/'; secure: boolean } {
  // A proxy that speaks TLS says so; on this machine alone there is none.
  const secure = c.req.header('x-forwarded-proto') === 'https';
  return { httpOnly: true, sameSite: 'Strict', path: '/', secure };
}
