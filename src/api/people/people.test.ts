import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Desk, faultsOfAnswer, NOW, openDesk, type Who } from '../../../test/service/desk.ts';
import { ROLES, type Role } from '../../ledger/people/person.ts';

let desk: Desk;
let now = NOW;
beforeAll(async () => {
  desk = await openDesk('embedded', { clock: () => now });
});
afterAll(() => desk.close());
beforeEach(() => {
  now = NOW;
});

/** A browser: it keeps what cookies it is given and sends them back. */
function browser(): (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; json: { code?: string; name?: string | null; role?: string; needsPassword?: boolean }; cookie: string }> {
  let cookie = '';
  return async (method, path, body) => {
    const answer = await desk.ask(method, path, body, { cookie, 'sec-fetch-site': 'same-origin' }, 'nobody');
    const set = answer.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0] ?? '';
    return { status: answer.status, json: answer.json, cookie: set ?? '' };
  };
}

const PASSWORD = 'drei Möwen am Kai';

async function link(name: string): Promise<string> {
  return (await desk.ledger.people.link(name, { at: now, by: 'greta' })).secret;
}

async function withPassword(name: string): Promise<void> {
  await desk.ledger.people.setPassword(name, PASSWORD, { at: now, by: name });
}

describe('signing in', () => {
  it('by a link, once, then by the password chosen', async () => {
    const ask = browser();
    const secret = await link('emil');
    const entered = await ask('POST', '/session', { link: secret });
    expect([entered.status, entered.json]).toEqual([
      200,
      { name: 'emil', role: 'editor', needsPassword: true, guest: false, elsewhere: null },
    ]);
    expect(entered.cookie).toMatch(/HttpOnly/);
    expect(entered.cookie).toMatch(/SameSite=Strict/);
    expect((await browser()('POST', '/session', { link: secret })).json.code).toBe('bad-link');
    expect((await ask('PUT', '/session/password', { password: PASSWORD })).json.needsPassword).toBe(false);
    expect((await ask('GET', '/claims')).status).toBe(200);
    const other = browser();
    expect((await other('POST', '/session', { name: 'emil', password: PASSWORD })).json.name).toBe('emil');
  });

  it('not by a link whose time is over', async () => {
    const secret = await link('emil');
    now = '2025-05-07T09:00:00.000Z';
    expect((await browser()('POST', '/session', { link: secret })).json.code).toBe('bad-link');
  });

  it('not by a link for somebody who is let in no more: there is none', async () => {
    await desk.ledger.people.change('emil', { disabled: true }, { at: now, by: 'greta' });
    const refused = await desk.ask('POST', '/users/emil/link');
    expect([refused.status, refused.json.code]).toEqual([409, 'user-disabled']);
    await desk.ledger.people.change('emil', { disabled: false }, { at: now, by: 'greta' });
    expect((await desk.ask('POST', '/users/emil/link')).status).toBe(201);
  });

  it('not with a password that is too short, and not another one without the present one', async () => {
    await withPassword('emil');
    const ask = browser();
    await ask('POST', '/session', { name: 'emil', password: PASSWORD });
    expect((await ask('PUT', '/session/password', { password: 'short' })).status).toBe(400);
    expect((await ask('PUT', '/session/password', { password: 'another long one' })).json.code).toBe('wrong-credentials');
    expect((await ask('PUT', '/session/password', { password: 'another long one', present: PASSWORD })).status).toBe(200);
  });

  it('leaves no trace of whether a name is there', async () => {
    const known = await browser()('POST', '/session', { name: 'rita', password: 'wrong' });
    const unknown = await browser()('POST', '/session', { name: 'nobody', password: 'wrong' });
    expect([known.status, known.json.code]).toEqual([401, 'wrong-credentials']);
    expect({ ...unknown.json, request: '' }).toEqual({ ...known.json, request: '' });
  });

  it('is locked after five wrong passwords, longer each time, and open again by itself or by a link', async () => {
    await withPassword('rita');
    const ask = browser();
    const attempt = async (password: string) => (await ask('POST', '/session', { name: 'rita', password })).json.code;
    for (let i = 0; i < 5; i++) expect(await attempt(`guess ${i}`)).toBe('wrong-credentials');
    expect(await attempt(PASSWORD)).toBe('locked-out');
    now = '2025-05-03T09:01:01.000Z';
    expect(await attempt('guess 6')).toBe('wrong-credentials');
    now = '2025-05-03T09:02:30.000Z';
    expect(await attempt(PASSWORD)).toBe('locked-out');
    now = '2025-05-03T09:03:02.000Z';
    expect(await attempt(PASSWORD)).toBeUndefined();
    for (let i = 0; i < 5; i++) await attempt(`guess ${i}`);
    expect((await ask('POST', '/session', { link: await link('rita') })).json.name).toBe('rita');
  });
});

describe('a session', () => {
  const ask = () => browser();
  async function signedIn(): Promise<ReturnType<typeof browser>> {
    const b = ask();
    await b('POST', '/session', { link: await link('emil') });
    return b;
  }

  it('ends when its person signs out, and after a week unused', async () => {
    const one = await signedIn();
    expect((await one('DELETE', '/session')).status).toBe(204);
    expect((await one('GET', '/claims')).json.code).toBe('not-signed-in');
    const two = await signedIn();
    now = '2025-05-10T08:00:00.000Z';
    expect((await two('GET', '/claims')).status).toBe(200);
    now = '2025-05-17T09:00:00.000Z';
    expect((await two('GET', '/claims')).json.code).toBe('not-signed-in');
  });

  it.each([{ role: 'reader' }, { disabled: true }] as const)('ends when an administrator changes its person: %o', async (change) => {
    const one = await signedIn();
    await desk.ledger.people.change('emil', change, { at: now, by: 'greta' });
    expect((await one('GET', '/claims')).json.code).toBe('not-signed-in');
    await desk.ledger.people.change('emil', { role: 'editor', disabled: false }, { at: now, by: 'greta' });
  });

  it('is no use to a page of another site', async () => {
    const one = browser();
    const { cookie } = await one('POST', '/session', { link: await link('emil') });
    const answer = await desk.ask(
      'POST',
      '/read',
      { text: 'A' },
      { cookie: cookie.split(';')[0] ?? '', 'sec-fetch-site': 'cross-site' },
      'nobody',
    );
    expect(answer.json.code).toBe('cross-site');
  });
});

describe('a guest of a demonstration', () => {
  it('reads and corrects under the name of all guests, and looks after nobody', async () => {
    const demo = await openDesk('embedded', { open: true, guest: 'emil' });
    const ask = (method: string, path: string, body?: unknown) => demo.ask(method, path, body, {}, 'nobody');
    expect((await ask('GET', '/session')).json).toEqual({
      name: 'emil',
      role: 'editor',
      needsPassword: false,
      guest: true,
      elsewhere: null,
    });
    const { statementList } = (await ask('GET', '/articles/gazette-1')).json;
    const made = await ask('POST', '/corrections', { action: 'accept-membership', statement: statementList[0].id, reason: 'so' });
    expect([made.status, made.json.by]).toEqual([201, 'emil']);
    expect((await ask('GET', '/users')).json.code).toBe('not-allowed');
    await demo.close();
  });
});

describe('a token', () => {
  it('does no more than its scope, ends and is revoked, and its secret is kept nowhere', async () => {
    const made = await desk.ask('POST', '/tokens', { name: 'board', scope: 'read', days: 1 }, {}, 'emil');
    const use = (method: string, path: string, body?: unknown) =>
      desk.ask(method, path, body, { authorization: `Bearer ${made.json.secret}` }, 'nobody');
    expect((await use('GET', '/claims')).status).toBe(200);
    expect((await use('POST', '/articles', { text: 'A' })).json.code).toBe('not-allowed');
    expect((await use('POST', '/tokens', { name: 'more', scope: 'write' })).json.code).toBe('not-allowed');
    const { rows } = await desk.ledger.store.db
      .selectFrom('api_token')
      .selectAll()
      .execute()
      .then((found) => ({ rows: JSON.stringify(found) }));
    expect(rows).not.toContain(made.json.secret);
    now = '2025-05-04T09:00:01.000Z';
    expect((await use('GET', '/claims')).json.code).toBe('not-signed-in');
    now = NOW;
    expect((await desk.ask('DELETE', `/tokens/${made.json.token.id}`, undefined, {}, 'rita')).json.code).toBe('no-such-token');
    expect((await desk.ask('DELETE', `/tokens/${made.json.token.id}`, undefined, {}, 'emil')).status).toBe(204);
    expect((await use('GET', '/claims')).json.code).toBe('not-signed-in');
  });
});

describe('users', () => {
  it('are added, changed and noted in the audit log', async () => {
    expect((await desk.ask('POST', '/users', { name: 'nora', role: 'reader' })).status).toBe(201);
    expect((await desk.ask('POST', '/users', { name: 'nora', role: 'reader' })).json.code).toBe('user-exists');
    expect((await desk.ask('PATCH', '/users/nora', { role: 'editor' })).json.role).toBe('editor');
    expect((await desk.ask('PATCH', '/users/nobody', { role: 'editor' })).json.code).toBe('no-such-user');
    expect((await desk.ask('POST', '/users', { name: 'Nora Berg', role: 'reader' })).status).toBe(400);
    const { entries } = (await desk.ask('GET', '/audit')).json;
    expect(
      entries.filter((entry: { subject: string }) => entry.subject === 'nora').map((entry: { action: string }) => entry.action),
    ).toEqual(['add-user', 'change-user']);
  });

  it('always have an administrator', async () => {
    expect((await desk.ask('PATCH', '/users/greta', { role: 'reader' })).json.code).toBe('last-administrator');
    expect((await desk.ask('PATCH', '/users/greta', { disabled: true })).json.code).toBe('last-administrator');
  });
});

/** What each route asks of who takes it; a route that is missing here fails the test. */
const RIGHTS: Readonly<Record<string, Role | 'nobody'>> = {
  'post /read': 'reader',
  'post /open': 'editor',
  'get /articles': 'reader',
  'post /articles': 'editor',
  'get /articles/{id}': 'reader',
  'get /articles/{id}/diff': 'reader',
  'get /claims': 'reader',
  'get /claims/{id}': 'reader',
  'get /claims/{id}/feed.atom': 'reader',
  'get /claims/{id}/feed.json': 'reader',
  'get /watches': 'reader',
  'post /watches': 'editor',
  'get /watches/{id}': 'reader',
  'patch /watches/{id}': 'editor',
  'delete /watches/{id}': 'editor',
  'get /watches/{id}/deliveries': 'reader',
  'post /watches/{id}/deliveries/{delivery}/retry': 'editor',
  'post /watches/{id}/try': 'editor',
  'post /watches/{id}/secret': 'editor',
  'get /actors': 'reader',
  'get /actors/{name}': 'reader',
  'get /actors/{name}/citations': 'reader',
  'get /overview': 'reader',
  'get /reversals': 'reader',
  'get /changes': 'reader',
  'get /feeds': 'reader',
  'post /feeds': 'editor',
  'delete /feeds/{address}': 'editor',
  'get /jobs': 'reader',
  'get /jobs/{id}': 'reader',
  'post /jobs/{id}/retry': 'editor',
  'delete /jobs/{id}': 'editor',
  'get /corrections': 'reader',
  'post /corrections': 'editor',
  'post /corrections/{id}/undo': 'editor',
  'get /review': 'reader',
  'get /audit': 'editor',
  'get /audit/check': 'editor',
  'get /session': 'nobody',
  'post /session': 'nobody',
  'delete /session': 'nobody',
  'get /session/elsewhere': 'nobody',
  'get /session/elsewhere/return': 'nobody',
  'put /session/password': 'reader',
  'get /users': 'administrator',
  'post /users': 'administrator',
  'patch /users/{name}': 'administrator',
  'post /users/{name}/link': 'administrator',
  'get /tokens': 'reader',
  'post /tokens': 'reader',
  'delete /tokens/{id}': 'reader',
};

describe.each([false, true])('every route for every role, where everybody may read: %s', (open) => {
  let matrix: Desk;
  beforeAll(async () => {
    matrix = await openDesk('embedded', { open });
  });
  afterAll(() => matrix.close());
  afterEach(() => expect(matrix.faults).toEqual([]));

  it('is in the table with the role that the document gives it', async () => {
    const { paths } = (await matrix.ask('GET', '/openapi.json')).json as { paths: Record<string, Record<string, { 'x-role': string }>> };
    const roles = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation['x-role']]),
    );
    expect(Object.fromEntries(roles)).toEqual(RIGHTS);
  });

  it.each(Object.entries(RIGHTS))('%s', async (route, least) => {
    const [method = '', path = ''] = route.split(' ');
    const may = { nobody: open ? 0 : -1, rita: 0, emil: 1, greta: 2 } satisfies Record<Who, number>;
    for (const who of Object.keys(may) as Who[]) {
      const body = method === 'get' || method === 'delete' ? undefined : {};
      const answer = await matrix.ask(method.toUpperCase(), path.replace(/\{\w+\}/g, 'none'), body, {}, who);
      const refused = ['not-signed-in', 'not-allowed'].includes(answer.json.code);
      const allowed = least === 'nobody' || may[who] >= ROLES.indexOf(least);
      // A name is needed for what belongs to somebody, even where everybody may read.
      const needsName = who === 'nobody' && /\/tokens|\/watches|password/.test(route) && answer.json.code === 'not-signed-in';
      if (!needsName) expect([who, refused]).toEqual([who, !allowed]);
      expect(faultsOfAnswer(route, answer)).toEqual([]);
    }
  });
});
