import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, NOW, openDesk } from '../../../test/service/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Asks for the metrics, from another machine or, as the server of a socket sees it, from this one. */
async function metrics(headers: Record<string, string> = {}, from?: string): Promise<{ status: number; text: string }> {
  const bindings = from === undefined ? {} : { incoming: { socket: { remoteAddress: from, remotePort: 4711, remoteFamily: 'IPv4' } } };
  const answer = await desk.app.request('http://desk.example/metrics', { headers }, bindings);
  return { status: answer.status, text: await answer.text() };
}

it('counts requests by what was asked for and answered, not by what stood in the address', async () => {
  await desk.ask('GET', '/claims/ffffff');
  await desk.ask('GET', '/claims/eeeeee');
  await desk.ask('GET', '/nothing/at/all');
  const { text } = await metrics({}, '127.0.0.1');
  expect(text).toContain('hearsay_http_requests_total{method="GET",route="/api/v1/claims/:id",status="404"} 2');
  expect(text).toContain('hearsay_http_requests_total{method="GET",route="none",status="404"} 1');
  expect(text).toContain('hearsay_http_request_seconds_bucket{le="0.1",method="GET",route="/api/v1/claims/:id"}');
  expect(text).toMatch(/^hearsay_table_bytes\{table="statement"\} [1-9]\d*$/m);
  expect(text).toMatch(/^hearsay_change_listeners 0$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).not.toContain('ffffff');
});

it('is there for programs on this machine and for tokens', async () => {
  expect((await metrics()).status).toBe(401);
  expect((await metrics({}, '10.0.0.7')).status).toBe(401);
  for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect((await metrics({}, from)).status).toBe(200);
  expect((await metrics({ 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1')).status).toBe(401);
  const request = { account: 'rita', name: 'prometheus', scope: 'read', days: 30 } as const;
  const { secret } = await desk.ledger.people.makeToken(request, { at: NOW, by: 'rita' });
  expect((await metrics({ authorization: `Bearer ${secret}` }, '10.0.0.7')).status).toBe(200);
  expect((await metrics({ authorization: 'Bearer hsy_none' }, '127.0.0.1')).status).toBe(401);
});

it('stays closed to others where everybody may read', async () => {
  const { app } = desk.beside({ open: true });
  expect((await app.request('http://desk.example/metrics')).status).toBe(401);
});

it('is not ready once it stops', async () => {
  const stop = new AbortController();
  const { app } = desk.beside({ stop: stop.signal });
  expect((await app.request('http://desk.example/readyz')).status).toBe(200);
  stop.abort();
  expect((await app.request('http://desk.example/readyz')).status).toBe(503);
  expect((await app.request('http://desk.example/healthz')).status).toBe(200);
});
