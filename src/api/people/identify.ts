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
    const secret = secretIn(c.req.header('authorization') ?? '');
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

/** The token that a header holds; feed readers know no other way than a name and a password, which is the token. */
function secretIn(authorization: string): string | undefined {
  const [, scheme = '', value = ''] = /^(Bearer|Basic) (\S+)$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== 'basic') return value === '' ? undefined : value;
  const password = /:(.*)$/s.exec(Buffer.from(value, 'base64').toString('utf8'))?.[1];
  // A name and a password of another kind are for a proxy that stands in front.
  return password?.startsWith('hsy_') === true ? password : undefined;
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
  return { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(c) };
}

/** Whether a browser asked through TLS: a proxy that speaks it says so; on this machine alone there is none. */
export function isSecure(c: Context): boolean {
  return c.req.header('x-forwarded-proto') === 'https';
}
