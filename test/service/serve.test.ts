import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import type { JobDetail } from '../../src/ledger/jobs/job.ts';
import { hearsay } from '../command.ts';
import { serve as serveLocally, text } from '../local-server.ts';
import { type Serving, serve, stopServing } from './serving.ts';

afterEach(stopServing);

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'hearsay-serve-')), 'ledger');

const ARTICLE = {
  id: 'a-1',
  outlet: 'Bote',
  published: '2025-04-20',
  text: 'Die Ministerin bestritt am Montag, dass die Mieten steigen würden.',
};

async function post({ origin, said }: Serving, path: string, body: object): Promise<Response> {
  cookies.set(origin, cookies.get(origin) ?? (await signIn(origin, said())));
  const headers = { 'content-type': 'application/json', cookie: cookies.get(origin) ?? '' };
  return await fetch(`${origin}/api/v1${path}`, { method: 'POST', body: JSON.stringify(body), headers });
}

const cookies = new Map<string, string>();

/** Signs in by the link that a server prints at its first start. */
async function signIn(origin: string, said: string): Promise<string> {
  const link = /\/sign-in#(\S+)/.exec(said)?.[1] ?? '';
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${origin}/api/v1/session`, { method: 'POST', body: JSON.stringify({ link }), headers });
  expect(await answer.json()).toMatchObject({ name: 'admin', role: 'administrator' });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

it('serves a ledger that it makes, and what it confirmed is there when it is started again', async () => {
  const db = folder();
  const first = await serve('--db', db);
  expect((await fetch(`${first.origin}/readyz`)).status).toBe(200);
  expect((await post(first, '/articles', ARTICLE)).status).toBe(201);
  expect(await first.stop()).toBe(0);
  const second = await serve('--db', db);
  const claims = (await (await fetch(`${second.origin}/api/v1/claims`)).json()) as { claims: { status: string }[] };
  expect(claims.claims.map((claim) => claim.status)).toEqual(['denied']);
  expect(await second.stop('SIGINT')).toBe(0);
});

it('keeps what it confirmed through kill -9', async () => {
  const db = folder();
  const first = await serve('--db', db);
  expect((await post(first, '/articles', ARTICLE)).status).toBe(201);
  await first.stop('SIGKILL');
  const second = await serve('--db', db);
  expect((await fetch(`${second.origin}/api/v1/articles/a-1`)).status).toBe(200);
  await second.stop();
});

it('answers what is under way when it is stopped', async () => {
  const server = await serve('--db', folder());
  const { stop } = server;
  await post(server, '/read', ARTICLE);
  const long = post(server, '/read', { ...ARTICLE, text: Array.from({ length: 300 }, () => ARTICLE.text).join('\n\n') });
  await new Promise((resolve) => setTimeout(resolve, 100));
  const ended = stop();
  expect((await long).status).toBe(200);
  expect(await ended).toBe(0);
});

it('answers others while it reads a long text', async () => {
  const server = await serve('--db', folder());
  const { stop } = server;
  await post(server, '/read', ARTICLE);
  let done = false;
  const long = post(server, '/read', { ...ARTICLE, text: Array.from({ length: 1000 }, () => ARTICLE.text).join('\n\n') }).then(() => {
    done = true;
  });
  expect((await fetch(`${server.origin}/api/v1/claims`)).status).toBe(200);
  expect(done).toBe(false);
  await long;
  await stop();
});

it('answers under the names of this machine only', async () => {
  const { origin, stop } = await serve('--db', folder(), '--public-host', 'desk.example');
  expect(await statusUnder(origin, 'rebound.example')).toBe(421);
  expect(await statusUnder(origin, 'desk.example')).toBe(200);
  expect(await statusUnder(origin, 'localhost')).toBe(200);
  await stop();
});

/** The status of an answer asked for under a name; fetch would not let us name another host than it connects to. */
function statusUnder(origin: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET /api/v1/claims HTTP/1.1\r\nHost: ${host}:${port}\r\nConnection: close\r\n\r\n`),
    );
    socket.once('data', (chunk) => {
      resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(chunk.toString())?.[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

it('says why it cannot listen', async () => {
  const { origin, stop } = await serve('--db', folder());
  await expect(serve('--db', folder(), '--port', new URL(origin).port)).rejects.toThrow('something else listens there already');
  await stop();
});

it('fetches what it is given the address of, in the same process, and lets no other worker in meanwhile', async () => {
  const pages = await serveLocally({ '/mieten': text(ARTICLE.text) });
  const db = folder();
  const server = await serve('--db', db, '--contact', 'desk@paper.example', '--allow', pages.host);
  const { id } = (await (await post(server, '/articles', { address: `${pages.origin}/mieten` })).json()) as { id: string };
  const job = async (): Promise<JobDetail> => (await (await fetch(`${server.origin}/api/v1/jobs/${id}`)).json()) as JobDetail;
  while ((await job()).followed[0]?.state !== 'done') await sleep(200);
  const { followed } = await job();
  expect(followed[0]?.result?.articles).toEqual([`${pages.origin}/mieten`]);
  const other = hearsay(['work', '--db', db, '--contact', 'desk@paper.example']);
  expect(other.code).toBe(5);
  expect(other.stderr).toContain('in use');
  expect(await server.stop()).toBe(0);
  expect(hearsay(['jobs', '--db', db]).stdout).toMatch(/done\s+take-in/);
});
