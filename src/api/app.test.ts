import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, faultsOfAnswer, NOW, openDesk, ROUTES } from '../../test/service/desk.ts';

let desk: Desk;
const pages = mkdtempSync(join(tmpdir(), 'hearsay-pages-'));
beforeAll(async () => {
  mkdirSync(join(pages, 'assets'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>hearsay</title>');
  writeFileSync(join(pages, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(pages, 'secret.json'), '{}');
  desk = await openDesk('embedded', { pages });
});
afterAll(() => desk.close());

describe('what is not answered', () => {
  it.each([
    ['an unknown path', 'GET', '/nothing', undefined, 404, 'no-such-route'],
    ['a method that a path does not have', 'DELETE', '/claims', undefined, 404, 'no-such-route'],
    ['a limit that is no number', 'GET', '/claims?limit=many', undefined, 400, 'bad-request'],
    ['a limit beyond what a page holds', 'GET', '/claims?limit=501', undefined, 400, 'bad-request'],
    ['a day that is none', 'GET', '/claims?as_of=2025-02-30', undefined, 400, 'bad-request'],
    ['a day of the year 0', 'GET', '/claims?as_of=0000-01-01', undefined, 400, 'bad-request'],
    ['a moment after the year 9999', 'GET', '/claims?known_at=9999-12-31T23:00:00-02:00', undefined, 400, 'bad-request'],
    ['a status that is none', 'GET', '/claims?status=true', undefined, 400, 'bad-request'],
    ['a cursor that nobody gave', 'GET', '/claims?cursor=abc', undefined, 400, 'bad-cursor'],
    ['a claim that is not there', 'GET', '/claims/cccccc', undefined, 404, 'no-such-claim'],
    ['an actor that is not there', 'GET', '/actors/Nobody', undefined, 404, 'no-such-actor'],
    ['an article that is not there', 'GET', '/articles/none', undefined, 404, 'no-such-article'],
    ['an article without a text', 'POST', '/articles', { title: 'A' }, 400, 'bad-request'],
    ['an article with a field that is none', 'POST', '/articles', { text: 'A', body: 'B' }, 400, 'bad-request'],
    ['a correction without a reason', 'POST', '/corrections', { action: 'dismiss', statement: 's1', reason: ' ' }, 400, 'bad-request'],
    ['a correction of nothing', 'POST', '/corrections', { action: 'dismiss', statement: 's1', reason: 'so' }, 404, 'no-such-statement'],
    [
      'half a character that is to be kept',
      'POST',
      '/watches',
      { name: 'one', actor: '\ud800', mail: 'desk@tagblatt.example' },
      400,
      'bad-request',
    ],
    ['an action that is none', 'POST', '/corrections', { action: 'guess', reason: 'so' }, 400, 'bad-request'],
    ['a body of nine megabytes', 'POST', '/read', { text: 'a'.repeat(9 * 1024 * 1024) }, 413, 'body-too-large'],
  ] as const)('%s', async (_, method, path, body, status, code) => {
    const answer = await desk.ask(method, path, body);
    expect([answer.status, answer.json.code, answer.json.status]).toEqual([status, code, status]);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.json.request).toBe(answer.headers.get('x-request-id'));
    expect(faultsOfAnswer(ROUTES[0] ?? '', answer)).toEqual([]);
  });

  it('a body that is no JSON', async () => {
    const who = { account: 'greta', name: 'test', scope: 'read', days: 1 } as const;
    const { secret } = await desk.ledger.people.makeToken(who, { at: NOW, by: 'greta' });
    const send = (type: string, body: string) => {
      const headers = { 'content-type': type, authorization: `Bearer ${secret}` };
      return desk.app.request('http://desk.example/api/v1/read', { method: 'POST', body, headers });
    };
    const broken = await send('application/json', '{"text":');
    expect([broken.status, ((await broken.json()) as { code: string }).code]).toEqual([400, 'bad-request']);
    const form = await send('application/x-www-form-urlencoded', 'text=a');
    expect([form.status, ((await form.json()) as { code: string }).code]).toEqual([415, 'not-json']);
  });

  it('a name that is not this server’s', async () => {
    const answer = await desk.app.request('http://rebound.example/api/v1/claims');
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([421, 'wrong-host']);
  });

  it.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://other.example' }, { origin: 'null' }])(
    'a change that a page elsewhere sends: %o',
    async (headers) => {
      const { status, json } = await desk.ask('POST', '/read', { text: 'A' }, headers as Record<string, string>);
      expect([status, json.code]).toEqual([403, 'cross-site']);
    },
  );

  it('nothing of what goes wrong inside is told', async () => {
    const broken = await openDesk('embedded', {
      read: () => Promise.reject(new Error('the password is swordfish')),
    });
    const { status, json } = await broken.ask('POST', '/read', { text: 'A' });
    expect([status, json.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(json)).not.toContain('swordfish');
    expect(broken.faults).toHaveLength(1);
    await broken.close();
  });
});

describe('headers', () => {
  it('let pages load nothing from elsewhere and be framed by nobody', async () => {
    const { headers } = await desk.ask('GET', '/claims');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('tell a reader who has the answer already that nothing changed', async () => {
    const first = await desk.ask('GET', '/claims?limit=3');
    const etag = first.headers.get('etag') ?? '';
    const second = await desk.ask('GET', '/claims?limit=3', undefined, { 'if-none-match': etag });
    expect([second.status, second.json]).toEqual([304, '']);
    expect((await desk.ask('GET', '/claims?limit=2', undefined, { 'if-none-match': etag })).status).toBe(200);
  });
});

describe('pages', () => {
  const get = (path: string) => desk.app.request(`http://desk.example${path}`);

  it('answer every path that is neither a file nor the API with the one page', async () => {
    for (const path of ['/', '/claims/c123', '/articles/https%3A%2F%2Fa.example%2F1']) {
      const page = await get(path);
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect(await page.text()).toContain('<title>hearsay</title>');
    }
  });

  it('keep files with a hash in their name for ever, and only those', async () => {
    const file = await get('/assets/app-1a2b.js');
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await get('/assets/gone-1.js')).status).toBe(404);
    expect((await get('/api/nothing')).status).toBe(404);
  });

  it.each(['/assets/../secret.json', '/assets/..%2fsecret.json', '/assets/%2e%2e/secret.json', '/secret.json'])(
    'give no other file: %s',
    async (path) => expect(await (await get(path)).text()).not.toBe('{}'),
  );
});

it('says that it is alive and ready', async () => {
  for (const path of ['/healthz', '/readyz']) expect((await desk.app.request(`http://desk.example${path}`)).status).toBe(200);
});

it('gives the document that describes it', async () => {
  const { json } = await desk.ask('GET', '/openapi.json');
  expect(json.openapi).toBe('3.1.0');
  expect(
    desk.app.routes.filter(({ path, method }) => path.startsWith('/api/v1/') && method !== 'ALL' && !path.endsWith('openapi.json')),
  ).not.toEqual([]);
});

it('documents every route', () => {
  const served = desk.app.routes
    .filter(({ path, method }) => path.startsWith('/api/v1/') && method !== 'ALL' && path !== '/api/v1/openapi.json')
    .map(({ path, method }) => `${method.toLowerCase()} ${path.replace('/api/v1', '').replace(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(served)].sort()).toEqual([...ROUTES].sort());
});
