import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answered, type Desk, NOW, openDesk, type Who } from '../../test/service/desk.ts';

let desk: Desk;
let now = NOW;
let ticks = 0;
/** A clock that goes on by a millisecond each time it is asked: no two corrections are made at one moment. */
const ticking = (): string => new Date(Date.parse(now) + ++ticks).toISOString();
beforeAll(async () => {
  desk = await openDesk('embedded', { clock: ticking, rate: { burst: 60, perSecond: 1000 } });
});
afterAll(async () => {
  expect(desk.faults).toEqual([]);
  await desk.close();
});

describe('a change with an Idempotency-Key', () => {
  async function rename(key: string, name = 'Drohnen', as: Who = 'greta'): Promise<Answered> {
    const { json } = await desk.ask('GET', '/articles/gazette-1');
    const body = { action: 'rename-claim', claim: json.statementList[0].claim.id, name, reason: 'shorter' };
    return await desk.ask('POST', '/corrections', body, { 'idempotency-key': key }, as);
  }
  const made = async (): Promise<number> => (await desk.ask('GET', '/corrections')).json.corrections.length;

  it('is done once however often it is sent, and answered alike', async () => {
    const first = await rename('a');
    now = '2025-05-03T10:00:00.000Z';
    const again = await rename('a');
    expect([first.status, again.status, await made()]).toEqual([201, 201, 1]);
    expect(again.json).toEqual(first.json);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
  });

  it('is done once where it is sent twice at the same moment', async () => {
    const before = await made();
    const both = await Promise.all([rename('b'), rename('b')]);
    // The one that comes second hears that the first is under way, or its answer.
    expect(both.map(({ status }) => status).sort()[0]).toBe(201);
    expect(both.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect(await made()).toBe(before + 1);
  });

  it('is another one under another key, of another person, or a day later', async () => {
    const before = await made();
    await rename('c');
    await rename('d');
    await rename('c', 'Drohnen', 'emil');
    now = '2025-05-04T11:00:00.000Z';
    await rename('c');
    expect(await made()).toBe(before + 4);
  });

  it('is refused where the key stands for another request', async () => {
    await rename('e');
    const other = await rename('e', 'Schiffe');
    expect([other.status, other.json.code]).toEqual([422, 'key-reused']);
  });
});

it('lets nobody ask without end, and others meanwhile', async () => {
  const slow = await openDesk('embedded', { rate: { burst: 5, perSecond: 0.01 } });
  const statuses = [];
  for (let i = 0; i < 7; i++) statuses.push((await slow.ask('GET', '/session', undefined, {}, 'rita')).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  const refused = await slow.ask('GET', '/session', undefined, {}, 'rita');
  expect(refused.json.code).toBe('too-often');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(10);
  expect((await slow.ask('GET', '/session', undefined, {}, 'emil')).status).toBe(200);
  await slow.close();
});
