import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsHash } from '../../bench/ledger/contents-hash.ts';
import { takingOf } from '../../src/cli/ledger/fetching.ts';
import type { Fetcher } from '../../src/intake/fetch/fetcher.ts';
import type { JobKind } from '../../src/jobs/job-kind.ts';
import { ledgerJobs } from '../../src/jobs/ledger-jobs.ts';
import { rereadRequests } from '../../src/jobs/reread-job.ts';
import { watch } from '../../src/jobs/watch.ts';
import { work } from '../../src/jobs/work.ts';
import type { JobAnswer } from '../../src/ledger/jobs/job.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { fetcherFor, type Routes, serve, status } from '../local-server.ts';
import { deliveries } from './affair.ts';

const TEXT =
  'Das Hafenamt bestritt am Freitag, dass der Kai von Sundby gesperrt wird. Die Polizei sprach von zwei Verletzten und einem gesunkenen Boot.';
const page: Routes[string] = (_request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="de"><head><title>Kai</title><meta name="date" content="2025-05-02"></head><body><article><h1>Kai</h1><p>${TEXT}</p></article></body></html>`,
  );
};

describe.each(ENGINES)('a worker on a ledger that is %s', (engine) => {
  let ledger: Ledger;
  let place: LedgerLocation;
  beforeAll(async () => {
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
  });
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  const kindsWith = (fetcher: Fetcher): JobKind[] => ledgerJobs({ ...takingOf(ledger, () => undefined), fetcher });
  /** Lets a worker do jobs until something is so. */
  const workUntil = async (kinds: readonly JobKind[], isSo: () => Promise<boolean>): Promise<void> => {
    const stop = new AbortController();
    const ended = work({ ledger, kinds, signal: stop.signal, lease: 60, pause: 0 });
    while (!(await isSo())) await sleep(50);
    stop.abort();
    await ended;
  };
  const jobsOf = async (kind: string): Promise<readonly JobAnswer[]> => (await ledger.jobs.list({ limit: 100, kind })).jobs;
  const hasEnded = (id: string) => async (): Promise<boolean> => ['done', 'failed'].includes((await ledger.jobs.find(id)).job.state);

  it('fetches an address, takes in what is there, and says which article it is', async () => {
    const server = await serve({ '/kai': page });
    const { id } = await ledger.jobs.fetch(`${server.origin}/kai`, {}, new Date().toISOString());
    await workUntil(kindsWith(fetcherFor([server])), async () => (await ledger.jobs.find(id)).followed[0]?.state === 'done');
    const { job, followed } = await ledger.jobs.find(id);
    expect(job).toMatchObject({ state: 'done', problem: null });
    expect(followed).toMatchObject([{ kind: 'take-in', result: { articles: [`${server.origin}/kai`], refused: [] } }]);
    expect((await ledger.article({ article: `${server.origin}/kai` })).text).toContain('Hafenamt');
    expect((await jobsOf('fetch-again'))[0]).toMatchObject({ state: 'waiting', attempts: 0 });
  });

  it('gives up an address that is not there, and has it when it is tried again later', async () => {
    const routes: { -readonly [K in keyof Routes]: Routes[K] } = { '/later': status(404) };
    const server = await serve(routes);
    const kinds = kindsWith(fetcherFor([server]));
    const { id } = await ledger.jobs.fetch(`${server.origin}/later`, {}, new Date().toISOString());
    await workUntil(kinds, hasEnded(id));
    expect((await ledger.jobs.find(id)).job).toMatchObject({ state: 'failed', problem: { code: 'http-status' } });
    routes['/later'] = page;
    await ledger.jobs.retry(id, { at: new Date().toISOString(), by: 'greta' });
    await workUntil(kinds, hasEnded(id));
    expect((await ledger.jobs.find(id)).job).toMatchObject({ state: 'done', problem: null });
  });

  it('says of a page without an article what is wrong with it', async () => {
    const empty: Routes[string] = (_request, response) => {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Nothing</title><body><nav>Home</nav></body>');
    };
    const server = await serve({ '/empty': empty });
    const { id } = await ledger.jobs.fetch(`${server.origin}/empty`, {}, new Date().toISOString());
    await workUntil(kindsWith(fetcherFor([server])), async () => (await ledger.jobs.find(id)).followed[0]?.state === 'done');
    const [taken] = (await ledger.jobs.find(id)).followed;
    expect(taken?.result).toMatchObject({ articles: [], refused: [{ place: `${server.origin}/empty` }] });
  });

  it('tries what fails again, and gives up the one job of many that always does', async () => {
    const tried: string[][] = [];
    const kind: JobKind = {
      kind: 'test',
      parallel: 1,
      batch: 10,
      attempts: 3,
      backOff: () => 0,
      run: async (jobs) => {
        tried.push(jobs.map(({ key }) => key));
        if (jobs.some(({ key }) => key === 'bad')) throw new Error('it will not do');
        return null;
      },
    };
    const ids = await ledger.jobs.put(['good', 'bad', 'fine'].map((key) => ({ kind: 'test', key })));
    const all = async (): Promise<boolean> => (await Promise.all(ids.map((id) => hasEnded(id)()))).every(Boolean);
    await workUntil([kind], all);
    const states = Object.fromEntries((await jobsOf('test')).map(({ key, state, problem }) => [key, [state, problem?.message ?? null]]));
    expect(states).toEqual({ good: ['done', null], bad: ['failed', 'it will not do'], fine: ['done', null] });
    expect(tried.filter((keys) => keys.includes('bad')).length).toBe(3);
    expect(tried.filter((keys) => keys.length > 1)).toHaveLength(1);
  });

  it('gives back what it is at when it is stopped', async () => {
    const [id = ''] = await ledger.jobs.put([{ kind: 'long', key: 'one' }]);
    let isAt = false;
    const kind: JobKind = {
      kind: 'long',
      parallel: 1,
      batch: 1,
      attempts: 3,
      backOff: () => 0,
      run: async (_jobs, signal) => {
        isAt = true;
        await sleep(60_000, undefined, { signal });
        return null;
      },
    };
    await workUntil([kind], async () => isAt);
    expect((await ledger.jobs.find(id)).job).toMatchObject({ state: 'waiting', attempts: 0, problem: null });
    await ledger.jobs.drop(id, { at: new Date().toISOString(), by: 'greta' });
  });

  it('reads all again in parts, and the ledger is as it was', async () => {
    await ledger.ingest(await deliveries(), new Date().toISOString());
    const before = await contentsHash(ledger.store.db);
    const parts = await ledger.jobs.put(rereadRequests());
    const kinds = kindsWith(fetcherFor([]));
    await workUntil(kinds, async () => (await jobsOf('reread')).filter(({ state }) => state === 'done').length === parts.length);
    expect(await contentsHash(ledger.store.db)).toBe(before);
    const { entries } = await ledger.audit({ after: 0, limit: 500 });
    const read = entries
      .filter(({ action }) => action === 'reread')
      .map(({ detail }) => Number(detail['changed']) + Number(detail['unchanged']));
    const versions = (await ledger.versions('', 100)).length;
    expect(read.reduce((sum, n) => sum + n, 0)).toBe(versions);
  });

  it('shares the addresses with another that watches, so that each is asked once', async () => {
    const routes = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`/watched/${i}`, page] as const));
    const server = await serve(routes);
    const addresses = Object.keys(routes).map((path) => `${server.origin}${path}`);
    await ledger.captures.plan(
      addresses.map((address) => ({ address, hints: {} })),
      new Date().toISOString(),
    );
    const watching = (): Promise<void> =>
      watch({
        ...takingOf(ledger, () => undefined),
        fetcher: fetcherFor([server]),
        folders: [],
        once: true,
        signal: new AbortController().signal,
        onFeed: () => undefined,
        onFile: () => undefined,
        onFolder: () => undefined,
        onArticles: () => undefined,
      });
    await Promise.all([watching(), watching()]);
    expect(server.requests.map(({ url }) => url).sort()).toEqual(Object.keys(routes));
  });
});
