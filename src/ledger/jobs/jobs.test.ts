import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../../../test/ledger-location.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import type { JobAnswer, TakenJob } from './job.ts';

const WHO = { at: '2025-05-03T09:00:00.000Z', by: 'greta' };

describe.each(ENGINES)('the jobs of a ledger that is %s', (engine) => {
  let ledger: Ledger;
  let place: LedgerLocation;
  beforeAll(async () => {
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
  });
  beforeEach(async () => {
    await sql`TRUNCATE job, feed, feed_item, poll, capture, version_capture, raw CASCADE`.execute(ledger.store.db);
  });
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  const take = (kind: string, room = 10, worker = 'a', lease = 60): Promise<TakenJob[]> =>
    ledger.jobs.take([{ kind, room, retried: null, attempts: 3 }], { worker, lease, pause: 0 });
  const states = async (): Promise<Record<string, string>> => {
    const { jobs } = await ledger.jobs.list({ limit: 100 });
    return Object.fromEntries(jobs.map(({ kind, key, state }) => [`${kind} ${key}`, state]));
  };
  const only = async (): Promise<JobAnswer> => (await ledger.jobs.list({ limit: 2 })).jobs[0] as JobAnswer;

  it('are put down once, and again when they have ended', async () => {
    const [first] = await ledger.jobs.put([{ kind: 'reread', key: 'all', data: { n: 1 } }]);
    expect(await ledger.jobs.put([{ kind: 'reread', key: 'all', data: { n: 2 } }])).toEqual([first]);
    const [taken] = await take('reread');
    expect([taken?.id, taken?.data, taken?.attempts]).toEqual([first, { n: 1 }, 1]);
    expect(await take('reread')).toEqual([]);
    await ledger.jobs.end([first ?? ''], 'a', { articles: ['x'], refused: [] });
    expect(await only()).toMatchObject({ state: 'done', attempts: 0, result: { articles: ['x'] } });
    await ledger.jobs.put([{ kind: 'reread', key: 'all', data: { n: 3 } }]);
    expect(await only()).toMatchObject({ state: 'waiting', result: null });
    expect((await take('reread'))[0]?.data).toEqual({ n: 3 });
  });

  it('are counted by kind and state, up to ten thousand of each', async () => {
    await ledger.jobs.put([
      { kind: 'match', key: 'a' },
      { kind: 'reread', key: 'a' },
      { kind: 'reread', key: 'b' },
    ]);
    await take('match');
    const few = [
      { kind: 'match', state: 'running', count: 1, more: false },
      { kind: 'reread', state: 'waiting', count: 2, more: false },
    ];
    expect((await ledger.jobs.list({ limit: 1 })).counts).toEqual(few);
    const add = (from: number, to: number) =>
      sql`INSERT INTO job (id, kind, key, due) SELECT 'x' || n, 'fetch', n::text, now() FROM generate_series(${from}::integer, ${to}::integer) n`.execute(
        ledger.store.db,
      );
    await add(1, 10_000);
    const most = { kind: 'fetch', state: 'waiting', count: 10_000 };
    expect((await ledger.jobs.list({ limit: 1 })).counts).toEqual([{ ...most, more: false }, ...few]);
    await add(10_001, 10_001);
    expect((await ledger.jobs.list({ limit: 1 })).counts).toEqual([{ ...most, more: true }, ...few]);
  });

  it('wait for their turn', async () => {
    await ledger.jobs.put([
      { kind: 'reread', key: 'later', due: '2999-01-01T00:00:00.000Z' },
      { kind: 'reread', key: 'now', due: '2025-01-01T00:00:00.000Z' },
    ]);
    expect((await take('reread')).map(({ key }) => key)).toEqual(['now']);
  });

  it('go to another worker when their own gives no sign of life, and are given up when that happens again and again', async () => {
    const [id = ''] = await ledger.jobs.put([{ kind: 'reread', key: 'all' }]);
    for (const worker of ['a', 'b', 'c']) {
      expect((await take('reread', 1, worker, 0)).map((job) => job.id)).toEqual([id]);
      // One that comes back from the dead has no say any more.
      await ledger.jobs.end([id], 'z');
    }
    expect(await take('reread', 1, 'd')).toEqual([]);
    expect(await only()).toMatchObject({ state: 'failed', problem: { code: 'worker-lost' } });
    await ledger.jobs.retry(id, WHO);
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 0 });
    expect(await take('reread')).toHaveLength(1);
  });

  it('stay with a worker that gives a sign of life', async () => {
    const [id = ''] = await ledger.jobs.put([{ kind: 'reread', key: 'all' }]);
    await take('reread', 1, 'a', 0);
    await ledger.jobs.keep([id], { worker: 'a', lease: 60 });
    expect(await take('reread', 1, 'b')).toEqual([]);
  });

  it('say why they failed, and are tried again after a while or given up', async () => {
    const [id = ''] = await ledger.jobs.put([{ kind: 'reread', key: 'all' }]);
    const problem = { code: 'too-slow', message: 'it took too long' };
    await take('reread');
    await ledger.jobs.fail([id], 'a', { problem, wait: 3600 });
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 1, problem });
    expect(await take('reread')).toEqual([]);
    await ledger.jobs.retry(id, WHO);
    await take('reread');
    await ledger.jobs.fail([id], 'a', { problem, wait: null });
    expect(await only()).toMatchObject({ state: 'failed', problem });
    await ledger.jobs.drop(id, WHO);
    expect(await states()).toEqual({});
    await expect(ledger.jobs.find(id)).rejects.toMatchObject({ code: 'no-such-job' });
  });

  it('are neither retried nor dropped while they run', async () => {
    const [id = ''] = await ledger.jobs.put([{ kind: 'reread', key: 'all' }]);
    await take('reread');
    await expect(ledger.jobs.retry(id, WHO)).rejects.toMatchObject({ code: 'job-not-open' });
    await expect(ledger.jobs.drop(id, WHO)).rejects.toMatchObject({ code: 'job-not-open' });
  });

  it('are never taken on twice, however many workers ask at once', async () => {
    await ledger.jobs.put(Array.from({ length: 60 }, (_, i) => ({ kind: 'reread', key: `${i}` })));
    const taken = await Promise.all(Array.from({ length: 8 }, (_, i) => take('reread', 10, `w${i}`)));
    const ids = taken.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(60);
  });

  it('ask one host one at a time, hosts side by side', async () => {
    const addresses = ['https://a.example/1', 'https://a.example/2', 'https://b.example/1', 'https://c.example/1'];
    await ledger.captures.plan(
      addresses.map((address) => ({ address, hints: {} })),
      WHO.at,
    );
    const hosts = (jobs: readonly TakenJob[]): string[] => jobs.map(({ key }) => new URL(key).host).sort();
    expect(hosts(await take('fetch', 2))).toHaveLength(2);
    expect(hosts(await take('fetch', 10))).toHaveLength(1);
    expect(await take('fetch', 10)).toEqual([]);
  });

  it('ask one host one at a time across feeds and pages, whether a worker takes them on or a command does them itself', async () => {
    const [feed, page] = ['https://a.example/feed', 'https://a.example/1'];
    await ledger.feeds.add([{ address: feed, title: null, folder: null, outlet: null }], WHO);
    const later = '2025-05-03T09:00:01.000Z';
    await ledger.captures.plan([{ address: page, hints: {} }], later);
    const rooms = ['check-feed', 'fetch'].map((kind) => ({ kind, room: 10, retried: null, attempts: 3 }));
    const both = (): Promise<TakenJob[]> => ledger.jobs.take(rooms, { worker: 'a', lease: 60, pause: 0 });
    const visit = async (at: string, pause = 0, last: string | null = null): Promise<string> =>
      (await ledger.jobs.visit({ kind: 'fetch', key: page }, { worker: 'b', lease: 60, at, pause, last })).state;
    const [first, ...others] = await both();
    expect([first?.kind, others, await both()]).toEqual(['check-feed', [], []]);
    expect(await visit(later)).toBe('busy');
    await ledger.jobs.end([first?.id ?? ''], 'a');
    expect(await visit(later, 3600)).toBe('busy');
    expect(await visit(WHO.at, 3600, first?.id)).toBe('not-due');
    expect(await visit(later)).toBe('own');
    expect(await both()).toEqual([]);
  });

  it('come and go with feeds', async () => {
    const address = 'https://a.example/feed';
    await ledger.feeds.add([{ address, title: null, folder: null, outlet: null }], WHO);
    expect(await states()).toEqual({ [`check-feed ${address}`]: 'waiting' });
    await take('check-feed');
    const check = { address, at: WHO.at, nextAt: '2999-01-01T00:00:00.000Z', problem: null, content: null };
    await ledger.feeds.note(check, { items: [], polls: [{ address: 'https://a.example/1', hints: {} }], captures: [] });
    expect(await states()).toEqual({ [`check-feed ${address}`]: 'waiting', 'fetch https://a.example/1': 'waiting' });
    expect(await take('check-feed')).toEqual([]);
    await ledger.feeds.remove(address, WHO);
    expect(await states()).toEqual({ 'fetch https://a.example/1': 'waiting' });
  });

  it('end with what they wrote: an address is fetched, its answer taken in, and it is asked again later', async () => {
    const address = 'https://a.example/1';
    const { id } = await ledger.jobs.fetch(address, {}, WHO.at);
    await take('fetch');
    const capture = { address, finalAddress: address, at: WHO.at, mediaType: null, bytes: Buffer.from('x'), hints: {} };
    const next = '2999-01-01T00:00:00.000Z';
    const outcome = { address, step: 1, nextAt: next, failures: 0, problem: null, etag: null, lastModified: null, sha256: null, capture };
    await ledger.captures.note(outcome, WHO.at);
    const { job, followed } = await ledger.jobs.find(id);
    expect([job.state, followed.map(({ kind, state }) => [kind, state])]).toEqual(['done', [['take-in', 'waiting']]]);
    const [taken] = await take('take-in');
    const [pending] = await ledger.captures.pendingOf([taken?.key ?? '']);
    expect(Buffer.from(pending?.bytes ?? []).toString()).toBe('x');
    const refused = [{ place: address, code: 'no-text', reason: 'there is no text' }];
    await ledger.captures.settle([taken?.key ?? ''], {
      at: WHO.at,
      parser: '1',
      results: new Map([[taken?.key ?? '', { articles: [], refused }]]),
    });
    expect((await ledger.jobs.find(taken?.id ?? '')).job).toMatchObject({ state: 'done', result: { articles: [], refused } });
    expect(await states()).toMatchObject({ [`fetch-again ${address}`]: 'waiting' });
    // Asked for once more, it has its turn at once.
    expect(await ledger.jobs.fetch(address, {}, WHO.at)).toMatchObject({ kind: 'fetch-again', state: 'waiting' });
    expect(await take('fetch-again')).toHaveLength(1);
  });

  it('of an address that cannot be had wait with its reason, and are given up with it', async () => {
    const address = 'https://a.example/1';
    const { id } = await ledger.jobs.fetch(address, {}, WHO.at);
    const problem = { code: 'http-status', message: 'it answered 404' };
    const outcome = { address, step: 0, failures: 1, problem, etag: null, lastModified: null, sha256: null, capture: null };
    await ledger.captures.note({ ...outcome, nextAt: '2999-01-01T00:00:00.000Z' }, WHO.at);
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 1, problem });
    await ledger.captures.note({ ...outcome, nextAt: null }, WHO.at);
    expect(await only()).toMatchObject({ state: 'failed', problem });
    expect((await ledger.jobs.retry(id, WHO)).state).toBe('waiting');
    expect(await take('fetch')).toHaveLength(1);
  });

  it('are listed page by page, by state and kind, with how many there are', async () => {
    await ledger.jobs.put(Array.from({ length: 7 }, (_, i) => ({ kind: i < 3 ? 'reread' : 'webhook', key: `${i}` })));
    await take('webhook', 1);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await ledger.jobs.list({ limit: 3, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...page.jobs.map(({ key }) => key));
      cursor = page.next;
    }
    expect([...seen].sort()).toEqual(['0', '1', '2', '3', '4', '5', '6']);
    expect((await ledger.jobs.list({ limit: 9, kind: 'webhook', state: 'waiting' })).jobs).toHaveLength(3);
    expect((await ledger.jobs.list({ limit: 1 })).counts).toEqual([
      { kind: 'reread', state: 'waiting', count: 3, more: false },
      { kind: 'webhook', state: 'running', count: 1, more: false },
      { kind: 'webhook', state: 'waiting', count: 3, more: false },
    ]);
    await expect(ledger.jobs.list({ limit: 1, cursor: 'nonsense' })).rejects.toMatchObject({ code: 'bad-cursor' });
  });

  it('that are done are kept for a while', async () => {
    const [id = ''] = await ledger.jobs.put([{ kind: 'reread', key: 'all' }]);
    await take('reread');
    await ledger.jobs.end([id], 'a');
    expect(await ledger.jobs.forget('2025-01-01T00:00:00.000Z')).toBe(0);
    expect(await ledger.jobs.forget('2999-01-01T00:00:00.000Z')).toBe(1);
  });
});
