import { z } from '@hono/zod-openapi';
import { LedgerError } from '../../ledger/ledger-error.ts';
import type { SessionAnswer } from '../../ledger/people/person.ts';
import { answering, answeringNothing } from '../contract.ts';
import { taking } from '../query.ts';
import { type Api, nameOf, type Person, route } from '../route.ts';
import type { Services } from '../services.ts';
import { dropSession, keepSession } from './identify.ts';

const secret = z.string().min(1).max(200);
const password = z.string().min(12).max(200).openapi({ description: 'At least twelve characters.' });

const show = route('nobody', {
  method: 'get',
  path: '/session',
  tags: ['people'],
  operationId: 'getSession',
  summary: 'Say who asks',
  description: 'Who is signed in and what this person may do here.',
  responses: answering('SessionAnswer', 'Who asks'),
});

const enter = route('nobody', {
  method: 'post',
  path: '/session',
  tags: ['people'],
  operationId: 'signIn',
  summary: 'Sign in',
  description:
    'Signs a browser in, by name and password or by a link, which works once and ends the old password. After five wrong passwords in a row the account is locked, for a minute at first.',
  request: taking(z.union([z.object({ name: secret, password: secret }).strict(), z.object({ link: secret }).strict()])),
  responses: answering('SessionAnswer', 'Who is signed in; the session is in a cookie'),
});

const leave = route('nobody', {
  method: 'delete',
  path: '/session',
  tags: ['people'],
  operationId: 'signOut',
  summary: 'Sign out',
  description: 'Ends the session of this browser.',
  responses: answeringNothing('Nobody is signed in any more'),
});

const choose = route('reader', {
  method: 'put',
  path: '/session/password',
  tags: ['people'],
  operationId: 'choosePassword',
  summary: 'Choose a password',
  description: 'Gives whoever is signed in another password and ends every other session. The present one is needed where there is one.',
  request: taking(z.object({ password, present: secret.optional() }).strict()),
  responses: answering('SessionAnswer', 'Who is signed in'),
});

/** Adds the routes by which people sign in and out. */
export function addSession(api: Api, { ledger: { people }, clock, oidc, guest }: Services): void {
  const answer = async ({ name, role }: Pick<Person, 'name' | 'role'>): Promise<SessionAnswer> => ({
    name,
    role,
    needsPassword: name !== null && name !== guest && !(await people.find(name)).password && !(await people.signsInElsewhere(name)),
    guest: name !== null && name === guest,
    elsewhere: oidc?.name ?? null,
  });
  api.openapi(show, async (c) => c.json(await answer(c.get('person'))));
  api.openapi(enter, async (c) => {
    const given = c.req.valid('json');
    const { account, session } = 'link' in given ? await people.signInByLink(given.link, clock()) : await people.signIn(given, clock());
    keepSession(c, session);
    return c.json(await answer(account));
  });
  api.openapi(leave, async (c) => {
    const { session } = c.get('person');
    if (session !== null) await people.signOut(session);
    dropSession(c);
    return c.body(null, 204);
  });
  api.openapi(choose, async (c) => {
    const name = nameOf(c);
    const { password: chosen, present } = c.req.valid('json');
    if ((await people.find(name)).password) {
      if (present === undefined) throw new LedgerError('wrong-credentials', 'the present password is needed');
      await people.signIn({ name, password: present }, clock());
    }
    const { account, session } = await people.setPassword(name, chosen, { at: clock(), by: name });
    keepSession(c, session);
    return c.json(await answer(account));
  });
}
