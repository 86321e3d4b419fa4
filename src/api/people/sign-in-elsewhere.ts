import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { redirecting } from '../contract.ts';
import { RequestError } from '../problem.ts';
import { type Api, route } from '../route.ts';
import type { Services } from '../services.ts';
import { isSecure, keepSession } from './identify.ts';

const COOKIE = 'hearsay_sign_in';
const PATH = '/api/v1/session/elsewhere';

const begin = route('nobody', {
  method: 'get',
  path: '/session/elsewhere',
  tags: ['people'],
  operationId: 'signInElsewhere',
  summary: 'Sign in elsewhere',
  description:
    'Sends a browser to the server at which people sign in (OpenID Connect), where one is configured. Whoever is signed in already can sign in that way, too, from then on.',
  responses: redirecting('Where the browser goes on'),
});

const end = route('nobody', {
  method: 'get',
  path: '/session/elsewhere/return',
  tags: ['people'],
  operationId: 'returnFromElsewhere',
  summary: 'Come back from signing in elsewhere',
  description:
    'Signs in a browser that comes back, and sends it to the first page; to the page to sign in with `?refused` where nobody is let in.',
  responses: redirecting('Where the browser goes on'),
});

/** Adds the routes by which people sign in at another server. */
export function addSignInElsewhere(api: Api, { ledger: { people }, clock, oidc, onFault }: Services): void {
  api.openapi(begin, async (c) => {
    if (oidc === undefined) throw new RequestError('no-such-route', 'nobody signs in elsewhere here');
    const { address, ...attempt } = await oidc.begin();
    await people.beginLogin({ ...attempt, account: c.get('person').session === null ? null : c.get('person').name }, clock());
    // The way back begins at another site, so that it must be Lax; what it holds is of no use to any other browser.
    setCookie(c, COOKIE, attempt.state, { httpOnly: true, sameSite: 'Lax', path: PATH, secure: isSecure(c), maxAge: 600 });
    return c.redirect(address, 302);
  });
  api.openapi(end, async (c) => {
    if (oidc === undefined) throw new RequestError('no-such-route', 'nobody signs in elsewhere here');
    const state = getCookie(c, COOKIE);
    deleteCookie(c, COOKIE, { path: PATH, secure: isSecure(c) });
    const attempt = state === undefined ? null : await people.endLogin(state, clock());
    if (attempt === null) return refuse(c);
    try {
      const { session } = await people.signInElsewhere(await oidc.end(new URL(c.req.url), attempt), attempt.account, clock());
      keepSession(c, session);
      return c.redirect('/', 302);
    } catch (fault) {
      onFault(fault, c.get('requestId'));
      return refuse(c);
    }
  });
}

function refuse(c: Context): Response {
  return c.redirect('/sign-in?refused', 302);
}
