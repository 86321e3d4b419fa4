import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentsHash } from '../../bench/ledger/contents-hash.ts';
import { takingOf } from '../../src/cli/ledger/fetching.ts';
import type { Fetcher } from '../../src/intake/fetch/fetcher.ts';
import { checkFeeds } from '../../src/jobs/check-feeds.ts';
import { fetchAndTake } from '../../src/jobs/fetch-and-take.ts';
import { createHolder } from '../../src/jobs/holder.ts';
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
        holder: createHolder(ledger, { pause: 0 }),
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

  // A folder is open in one process.
  it.runIf(engine === 'server')('asks a host one thing at a time, whatever the kind and whoever else is at it', async () => {
    let [under, most] = [0, 0];
    const slowly =
      (answer: Routes[string]): Routes[string] =>
      (request, response) => {
        most = Math.max(most, ++under);
        response.on('close', () => under--);
        setTimeout(() => answer?.(request, response), 60);
      };
    const routes: { -readonly [K in keyof Routes]: Routes[K] } = {};
    const server = await serve(routes);
    const paths = (name: string): string[] => Array.from({ length: 3 }, (_, i) => `/${name}/${i}`);
    const at = (path: string): string => `${server.origin}${path}`;
    for (const path of ['again', 'put', 'added', 'listed'].flatMap(paths)) routes[path] = slowly(page);
    const items = paths('listed').map((path) => `<item><guid>${path}</guid><link>${at(path)}</link></item>`);
    for (const path of paths('feed'))
      routes[path] = slowly((_request, response) => {
        response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>Bote</title>${items.join('')}</channel></rss>`);
      });
    const means = () => {
      const holder = createHolder(ledger, { pause: 0 });
      return { ...takingOf(ledger, () => undefined), holder, fetcher: fetcherFor([server]) };
    };
    const add = async (names: readonly string[]): Promise<void> => {
      const now = new Date().toISOString();
      await ledger.captures.plan(
        names.map((path) => ({ address: at(path), hints: {} })),
        now,
      );
      await fetchAndTake(await ledger.captures.polls(names.map(at)), means());
    };
    await add(paths('again'));
    const now = new Date().toISOString();
    const feeds = paths('feed').map((path) => ({ address: at(path), title: null, folder: null, outlet: null }));
    await ledger.feeds.add(feeds, { at: now, by: 'greta' });
    for (const path of [...paths('again'), ...paths('put')]) await ledger.jobs.fetch(at(path), {}, now);
    const asked = server.requests.length;
    const isDone = async (): Promise<boolean> => {
      const jobs: (readonly JobAnswer[])[] = [];
      // In the order in which one comes out of the other.
      for (const kind of ['check-feed', 'fetch', 'fetch-again']) jobs.push(await jobsOf(kind));
      return jobs
        .flat()
        .every(
          ({ key, state, due }) =>
            !key.startsWith(server.origin) || state === 'done' || (state === 'waiting' && Date.parse(due) > Date.now() + 60_000),
        );
    };
    await Promise.all([
      ...[1, 2].map(() => workUntil(kindsWith(fetcherFor([server])), isDone)),
      add(paths('added')),
      checkFeeds(await ledger.feeds.due(null), means()),
    ]);
    const urls = server.requests.slice(asked).map(({ url }) => url ?? '');
    for (const path of ['again', 'put', 'added', 'listed', 'feed'].flatMap(paths)) expect(urls).toContain(path);
    expect(most).toBe(1);
  });
});
