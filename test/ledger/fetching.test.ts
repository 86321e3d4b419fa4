import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takingOf } from '../../src/cli/ledger/fetching.ts';
import type { Entry } from '../../src/intake/article.ts';
import type { Fetcher } from '../../src/intake/fetch/fetcher.ts';
import { checkFeeds } from '../../src/jobs/check-feeds.ts';
import { fetchAndTake } from '../../src/jobs/fetch-and-take.ts';
import { fetchPolls } from '../../src/jobs/fetch-polls.ts';
import { reparse } from '../../src/jobs/reparse.ts';
import { takeCaptures } from '../../src/jobs/take-captures.ts';
import { type WatchOptions, watch } from '../../src/jobs/watch.ts';
import type { PollOutcome } from '../../src/ledger/captures/polls.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import type { IngestReport } from '../../src/ledger/reports.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { fetcherFor, type LocalServer, type Routes, serve, status } from '../local-server.ts';
import { emptied } from './emptied.ts';

const page = (text: string, address = '/bruecke'): string =>
  `<!doctype html><html lang="de"><head><title>Brücke gesperrt</title><link rel="canonical" href="${address}"><meta property="og:site_name" content="Sundblatt"><meta name="date" content="2025-05-02"></head><body><article><h1>Brücke gesperrt</h1><p>${text}</p></article></body></html>`;

const DENIED =
  'Das Verkehrsamt wies am Freitag Berichte zurück, wonach die Brücke über den Sund beschädigt ist. Die Polizei sprach von zwei Verletzten.';
const CONCEDED =
  'Das Verkehrsamt räumte am Freitag ein, dass die Brücke über den Sund beschädigt ist. Die Polizei sprach von zwei Verletzten.';

describe.each(ENGINES)('what is fetched into a ledger, %s', (engine) => {
  let ledger: Ledger;
  let place: LedgerLocation;
  let taking: ReturnType<typeof takingOf>;
  let now: string;

  beforeAll(async () => {
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
    taking = { ...takingOf(ledger, () => undefined), clock: () => now };
  });
  beforeEach(async () => {
    now = '2026-01-01T00:00:00.000Z';
    await emptied(ledger);
  });
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  const fetchAll = async (addresses: readonly string[], fetcher: Fetcher): Promise<PollOutcome[]> => {
    const outcomes: PollOutcome[] = [];
    await ledger.captures.plan(
      addresses.map((address) => ({ address, hints: {} })),
      now,
    );
    const polls = await ledger.captures.polls(addresses);
    await fetchPolls(polls, { ...taking, fetcher, onFetched: (outcome) => outcomes.push(outcome) });
    return outcomes;
  };

  it('takes a page in, keeps its bytes, and a changed page as a version of the same article', async () => {
    let text = DENIED;
    const server = await serve({ '/bruecke': (_, response) => response.end(page(text)) });
    const address = `${server.origin}/bruecke`;
    const fetcher = fetcherFor([server]);
    await fetchAll([address], fetcher);
    expect((await takeCaptures(taking)).articles).toMatchObject({ new: 1, refused: 0 });
    const [article] = (await ledger.articles({ limit: 10 })).articles;
    expect(article).toMatchObject({ id: address, outlet: 'Sundblatt', published: '2025-05-02', address });

    expect(await fetchAll([address], fetcher)).toMatchObject([{ capture: null, problem: null, step: 2 }]);
    expect((await takeCaptures(taking)).articles).toMatchObject({ new: 0, revised: 0, unchanged: 0 });

    text = CONCEDED;
    now = '2026-01-01T01:00:00.000Z';
    await fetchAll([address], fetcher);
    expect((await takeCaptures(taking)).articles).toMatchObject({ revised: 1 });
    const diff = await ledger.diff({ article: address });
    expect(diff.changed.map(({ before, after }) => [before.stance, after.stance])).toEqual([['denies', 'concedes']]);
    for (const { id } of await ledger.store.db.selectFrom('version').select('id').execute()) {
      expect((await ledger.captures.bytes(id))?.toString()).toMatch(/^<!doctype html>/);
    }
  });

  it('takes in after a crash what was fetched before it, once', async () => {
    const server = await serve({ '/bruecke': (_, response) => response.end(page(DENIED)) });
    await fetchAll([`${server.origin}/bruecke`], fetcherFor([server]));
    const [capture] = await ledger.captures.pending(10);
    expect(capture?.bytes.toString()).toBe(page(DENIED));
    // As if the process had ended between the articles and the note that they are in.
    await takeCaptures({
      ...taking,
      ledger: { ...ledger, captures: { ...ledger.captures, settle: () => Promise.reject(new Error('killed')) } },
    }).catch(() => undefined);
    expect((await takeCaptures(taking)).articles).toMatchObject({ new: 0, unchanged: 1 });
    expect(await ledger.captures.pending(10)).toEqual([]);
    expect((await ledger.articles({ limit: 10 })).articles).toHaveLength(1);
  });

  it('lets go of bytes that brought nothing new, and of those that hold no article', async () => {
    let visits = 0;
    const server = await serve({
      '/bruecke': (_, response) => response.end(page(DENIED).replace('<body>', `<body><!-- visit ${++visits} -->`)),
      '/menu': (_, response) => response.end('<!doctype html><html><body><nav><a href="/">Start</a></nav></body></html>'),
    });
    const fetcher = fetcherFor([server]);
    await fetchAll([`${server.origin}/bruecke`, `${server.origin}/menu`], fetcher);
    const report = await takeCaptures(taking);
    expect(report.refused).toMatchObject([{ place: `${server.origin}/menu`, code: 'no-article' }]);
    await fetchAll([`${server.origin}/bruecke`], fetcher);
    expect((await takeCaptures(taking)).articles).toMatchObject({ unchanged: 1 });
    expect(await ledger.store.db.selectFrom('raw').select('sha256').execute()).toHaveLength(1);
    expect(await ledger.store.db.selectFrom('capture').select('id').execute()).toHaveLength(1);
  });

  it('takes what a person says of one address for that one, and above what its page says', async () => {
    const server = await serve({
      '/a': (_, response) => response.end(page(DENIED, '/a')),
      '/b': (_, response) => response.end(page(CONCEDED, '/b')),
    });
    const [a, b] = [`${server.origin}/a`, `${server.origin}/b`];
    await ledger.captures.plan([{ address: a, hints: { told: { outlet: 'Sundkurier', published: '2025-05-03' } } }], now);
    await fetchAll([a, b], fetcherFor([server]));
    await takeCaptures(taking);
    const { articles } = await ledger.articles({ limit: 10 });
    expect(articles.map(({ id, outlet, published }) => [id, outlet, published]).sort()).toEqual([
      [a, 'Sundkurier', '2025-05-03'],
      [b, 'Sundblatt', '2025-05-02'],
    ]);
  });

  it('leaves what was fetched for later where it is stopped', async () => {
    const server = await serve({ '/bruecke': (_, response) => response.end(page(DENIED)) });
    await fetchAll([`${server.origin}/bruecke`], fetcherFor([server]));
    expect((await takeCaptures({ ...taking, signal: AbortSignal.abort() })).articles.new).toBe(0);
    expect((await takeCaptures(taking)).articles.new).toBe(1);
  });

  it('makes articles anew of the bytes that were kept, by a parser that has not read them', async () => {
    const server = await serve({
      '/a': (_, response) => response.end(page(DENIED, '/a')),
      '/b': (_, response) => response.end(page(CONCEDED, '/b')),
    });
    const [a, b] = [`${server.origin}/a`, `${server.origin}/b`];
    await fetchAll([a, b], fetcherFor([server]));
    // What an older parser might have made of the first page: half of it.
    const half = DENIED.slice(0, DENIED.indexOf(' Die Polizei'));
    async function* older(entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
      for await (const entry of entries) {
        yield 'error' in entry || entry.article.id !== a ? entry : { ...entry, article: { ...entry.article, text: half } };
      }
    }
    await takeCaptures({ ...taking, parser: '0.0.9', digest: (entries) => taking.digest(older(entries)) });
    now = '2026-01-02T00:00:00.000Z';
    const report = await reparse({ ...taking, parser: '0.1.0', all: false });
    expect(report).toMatchObject({ parser: '0.1.0', unchanged: 1, new: 0, refused: [] });
    expect(report.articles).toMatchObject([{ article: a, outlet: 'Sundblatt', dropped: [], changed: [] }]);
    expect(report.articles[0]?.added.map(({ source }) => source)).toEqual(['Polizei']);
    const { versions } = (await ledger.articles({ limit: 10 })).articles.find(({ id }) => id === a) ?? {};
    expect(versions?.map(({ current }) => current)).toEqual([false, true]);
    const nothing = { articles: [], new: 0, refused: [] };
    expect(await reparse({ ...taking, parser: '0.1.0', all: false })).toMatchObject({ ...nothing, unchanged: 0 });
    expect(await reparse({ ...taking, parser: '0.1.0', all: true })).toMatchObject({ ...nothing, unchanged: 2 });
    expect(server.requests).toHaveLength(2);
  });

  it('lets no page speak for the articles of another site', async () => {
    const server = await serve({ '/falle': (_, response) => response.end(page(DENIED, 'https://nordblatt.example/mieten')) });
    await fetchAll([`${server.origin}/falle`], fetcherFor([server]));
    await takeCaptures(taking);
    expect((await ledger.articles({ limit: 10 })).articles).toMatchObject([
      { id: `${server.origin}/falle`, address: `${server.origin}/falle` },
    ]);
  });

  it('names what cannot be had, and asks again only where that is of use', async () => {
    const server = await serve({ '/voll': status(503) as NonNullable<ReturnType<typeof status>> });
    const outcomes = await fetchAll([`${server.origin}/voll`, `${server.origin}/weg`, 'http://192.168.0.1/'], fetcherFor([server]));
    const found = Object.fromEntries(outcomes.map(({ address, problem, nextAt }) => [address, [problem?.code, nextAt]]));
    expect(found).toEqual({
      [`${server.origin}/voll`]: ['http-status', '2026-01-01T00:01:00.000Z'],
      [`${server.origin}/weg`]: ['http-status', null],
      'http://192.168.0.1/': ['refused-address', null],
    });
  });

  /** Watches; what comes of it is told in the order in which it comes. */
  const watching = (options: Partial<WatchOptions> & Pick<WatchOptions, 'fetcher'>): { seen: string[]; done: Promise<void> } => {
    const seen: string[] = [];
    const done = watch({
      ...taking,
      folders: [],
      once: true,
      signal: new AbortController().signal,
      onFeed: ({ address, problem, fresh }) => seen.push(`feed ${basename(address)} ${problem?.code ?? fresh}`),
      onFolder: (path, problem) => seen.push(`folder ${basename(path)} ${problem?.code ?? 'again'}`),
      onFile: ({ path, report }) => seen.push(`file ${basename(path)} ${report.articles.new}+${report.articles.revised}`),
      onArticles: ({ articles }) => seen.push(`fetched ${articles.new}+${articles.revised}`),
      ...options,
    });
    return { seen, done };
  };
  const newFolder = (): { folder: string; put: (name: string, text: string, seconds?: number) => void } => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-folder-'));
    const put = (name: string, text: string, seconds = 1_700_000_000): void => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), JSON.stringify({ id: name, language: 'de', outlet: 'Bote', published: '2025-05-02', text }));
      utimesSync(join(folder, name), seconds, seconds);
    };
    return { folder, put };
  };

  it('watches addresses by their turn and folders for new and changed files, each once', async () => {
    const server = await serve({ '/bruecke': (_, response) => response.end(page(DENIED)) });
    const { folder, put } = newFolder();
    const round = async (): Promise<string[]> => {
      const { seen, done } = watching({ fetcher: fetcherFor([server]), folders: [folder] });
      await done;
      return seen;
    };
    put('tief/a.json', DENIED);
    put('.b.json', DENIED);
    await ledger.captures.plan([{ address: `${server.origin}/bruecke`, hints: {} }], now);
    expect(await round()).toEqual(['file a.json 1+0', 'fetched 1+0']);
    expect(await round()).toEqual([]);
    expect(server.requests).toHaveLength(1);
    put('tief/a.json', CONCEDED, 1_700_000_100);
    now = new Date(Date.now() + 3_600_000).toISOString();
    expect(await round()).toEqual(['file a.json 0+1']);
    expect(server.requests).toHaveLength(2);
  });

  it('lets no slow feed hold up a folder, other feeds or their articles', async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Bote</title><item><guid>a</guid><pubDate>Fri, 02 May 2025 08:00:00 GMT</pubDate><description>${DENIED}</description></item></channel></rss>`;
    let release = (): void => undefined;
    const held: Routes[string] = (_, response) => {
      release = () => response.end(rss);
    };
    const slow = await serve({ '/langsam': held });
    const quick = await serve({ '/flink': (_, response) => response.end(rss) }, '127.0.0.2');
    const feeds = [`${slow.origin}/langsam`, `${quick.origin}/flink`];
    await ledger.feeds.add(
      feeds.map((address) => ({ address, title: null, folder: null, outlet: null })),
      { at: now, by: 'a test' },
    );
    const { folder, put } = newFolder();
    put('a.json', CONCEDED);
    const { seen, done } = watching({ fetcher: fetcherFor([slow, quick]), folders: [folder], hosts: 1 });
    await expect.poll(() => seen, { timeout: 20_000 }).toEqual(expect.arrayContaining(['file a.json 1+0', 'feed flink 1', 'fetched 1+0']));
    expect(seen).toHaveLength(3);
    release();
    await done;
    expect(seen.slice(3)).toEqual(['feed langsam 1', 'fetched 1+0']);
  });

  it('goes on where a folder vanishes, says so once, and takes in what is in it when it is back', async () => {
    const { folder, put } = newFolder();
    put('innen/a.json', DENIED);
    const stop = new AbortController();
    const { seen, done } = watching({ fetcher: fetcherFor([]), folders: [folder], once: false, signal: stop.signal });
    await expect.poll(() => seen, { timeout: 20_000 }).toEqual(['file a.json 1+0']);
    rmSync(folder, { recursive: true });
    await expect.poll(() => seen.slice(1), { timeout: 20_000 }).toEqual([`folder ${basename(folder)} not-found`]);
    put('innen/b.json', CONCEDED);
    await expect
      .poll(() => seen.slice(2), { timeout: 20_000 })
      .toEqual(expect.arrayContaining(['file b.json 1+0', `folder ${basename(folder)} again`]));
    stop.abort();
    await done;
    expect(seen).toHaveLength(4);
  });

  it('takes each item of a feed once, with or without a page, and names a feed that cannot be had', async () => {
    const item = (name: string, link: string): string =>
      `<item><guid isPermaLink="false">${name}</guid><title>${name}</title>${link}<pubDate>Fri, 02 May 2025 08:00:00 GMT</pubDate><description>${DENIED}</description></item>`;
    let items = '';
    const server = await serve({
      '/feed': (_, response) =>
        response.end(`<?xml version="1.0"?><rss version="2.0"><channel><title>Bote</title>${items}</channel></rss>`),
      '/bruecke': (_, response) => response.end(page(CONCEDED)),
    });
    const fetcher = fetcherFor([server]);
    const addresses = [`${server.origin}/feed`, `${server.origin}/weg`];
    const who = { at: now, by: 'a test' };
    const feeds = addresses.map((address) => ({ address, title: null, folder: null, outlet: null }));
    expect(await ledger.feeds.add(feeds, who)).toEqual(addresses);
    expect(await ledger.feeds.add(feeds, who)).toEqual([]);
    const check = async (): Promise<unknown[]> => {
      const seen: unknown[] = [];
      await checkFeeds(await ledger.feeds.due(null), {
        ...taking,
        fetcher,
        onFeed: ({ fresh, problem }) => seen.push(problem?.code ?? fresh),
      });
      await fetchPolls(await ledger.captures.due(now, 100), { ...taking, fetcher });
      return [...seen, (await takeCaptures(taking)).articles.new];
    };
    items = item('mit-seite', `<link>${server.origin}/bruecke</link>`);
    expect(await check()).toEqual([1, 'http-status', 1]);
    items += item('ohne-seite', '');
    expect(await check()).toEqual([1, 'http-status', 1]);
    expect(await check()).toEqual([0, 'http-status', 0]);
    expect((await ledger.articles({ limit: 10 })).articles.map(({ id, outlet }) => [id, outlet]).sort()).toEqual([
      [`${server.origin}/bruecke`, 'Sundblatt'],
      [`${server.origin}/feed#ohne-seite`, 'Bote'],
    ]);
    const list = await ledger.feeds.list();
    expect(list.map(({ title, failures, items: taken }) => [title, failures, taken])).toEqual([
      ['Bote', 0, 2],
      [null, 3, 0],
    ]);
    expect(list[1]?.next.localeCompare(now)).toBe(1);
    await ledger.feeds.remove(`${server.origin}/feed`, who);
    expect(await ledger.feeds.list()).toHaveLength(1);
    expect((await ledger.articles({ limit: 10 })).articles).toHaveLength(2);
    await expect(ledger.feeds.remove('https://nie.example/', who)).rejects.toMatchObject({ code: 'no-such-feed' });
  });

  describe('what a feed tells of an item', () => {
    const SUMMARY = `${DENIED} ${CONCEDED}`;
    const rss = (origin: string, texts: Readonly<Record<string, string>>): string =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Bote</title>${Object.entries(texts)
        .map(
          ([path, text]) =>
            `<item><guid>${origin}${path}</guid><link>${origin}${path}</link><title>Brücke</title><pubDate>Fri, 02 May 2025 08:00:00 GMT</pubDate><description>${text}</description></item>`,
        )
        .join('')}</channel></rss>`;
    const walled = (text: string): string => page(`${text.slice(0, 90)} …</p><p>Jetzt weiterlesen mit unserem Digitalabo`);
    const round = async (server: LocalServer): Promise<IngestReport> => {
      const means = { ...taking, fetcher: fetcherFor([server]) };
      await checkFeeds(await ledger.feeds.due(null), means);
      return await fetchAndTake(await ledger.captures.due(now, 100), means);
    };

    it('stands for a page that cannot be had or has no article, and says why, until the page is had', async () => {
      let isWalled = true;
      const texts = { '/mauer': SUMMARY, '/weg': SUMMARY, '/kurz': 'Mehr auf unserer Seite.' };
      const server: LocalServer = await serve({
        '/feed': (_, response) => response.end(rss(server.origin, texts)),
        '/mauer': (_, response) =>
          response.end(isWalled ? walled(DENIED) : page(`${CONCEDED} Das Amt rechnet mit drei Monaten.`, '/mauer')),
      });
      await ledger.feeds.add([{ address: `${server.origin}/feed`, title: null, folder: null, outlet: null }], { at: now, by: 'a test' });
      const first = await round(server);
      expect(first.articles).toMatchObject({ new: 2, refused: 1 });
      expect(first.fromFeeds.map(({ place, code }) => [place, code]).sort()).toEqual([
        [`${server.origin}/mauer`, 'paywall'],
        [`${server.origin}/weg`, 'http-status'],
      ]);
      expect(first.refused.map(({ place, code }) => [place, code])).toEqual([[`${server.origin}/kurz`, 'http-status']]);
      const articles = async (): Promise<unknown[]> =>
        (await ledger.articles({ limit: 10 })).articles.map(({ id, pageProblem, versions }) => [
          id.slice(server.origin.length),
          pageProblem?.code ?? null,
          versions.length,
        ]);
      expect((await articles()).sort()).toEqual([
        ['/mauer', 'paywall', 1],
        ['/weg', 'http-status', 1],
      ]);

      isWalled = false;
      now = new Date(Date.now() + 3_600_000).toISOString();
      const second = await round(server);
      expect(second).toMatchObject({ articles: { new: 0, revised: 1, refused: 0 }, fromFeeds: [] });
      expect((await articles()).sort()).toEqual([
        ['/mauer', null, 2],
        ['/weg', 'http-status', 1],
      ]);
      const kept = await ledger.store.db.selectFrom('poll').select(['address', 'feed_text']).execute();
      expect(kept.filter(({ feed_text: text }) => text !== null).map(({ address }) => address)).toEqual([`${server.origin}/weg`]);
      expect((await ledger.doctor()).findings.filter(({ ok }) => !ok)).toEqual([]);
    });

    it('and its page are one article of one outlet, whatever the page calls itself and its address', async () => {
      let state = 'walled';
      const server: LocalServer = await serve({
        '/feed': (_, response) => response.end(rss(server.origin, { '/mauer?von=feed': SUMMARY })),
        '/mauer?von=feed': (_, response) =>
          response.end(state === 'walled' ? walled(DENIED) : page(`${DENIED} ${state}`, '/mauer').replace('Sundblatt', state)),
      });
      await ledger.feeds.add([{ address: `${server.origin}/feed`, title: null, folder: null, outlet: null }], { at: now, by: 'a test' });
      expect((await round(server)).articles).toMatchObject({ new: 1 });
      for (const [hours, name] of ['Sundblatt', 'Das Sundblatt'].entries()) {
        state = name;
        now = new Date(Date.now() + (hours + 1) * 3_600_000).toISOString();
        expect((await round(server)).articles).toMatchObject({ new: 0, revised: 1, refused: 0 });
      }
      expect((await ledger.articles({ limit: 10 })).articles).toMatchObject([
        { id: `${server.origin}/mauer?von=feed`, outlet: 'Bote', address: `${server.origin}/mauer`, versions: { length: 3 } },
      ]);
      const again = await reparse({ ...taking, parser: '9.9.9', all: true });
      expect(again).toMatchObject({ articles: [], new: 0, refused: [] });
    });

    it('is not taken in again where the page changes and stays closed', async () => {
      let visits = 0;
      const server: LocalServer = await serve({
        '/feed': (_, response) => response.end(rss(server.origin, { '/mauer': SUMMARY })),
        '/mauer': (_, response) => response.end(`${walled(DENIED)}<!-- ${++visits} -->`),
      });
      await ledger.feeds.add([{ address: `${server.origin}/feed`, title: null, folder: null, outlet: null }], { at: now, by: 'a test' });
      expect((await round(server)).articles).toMatchObject({ new: 1 });
      now = new Date(Date.now() + 3_600_000).toISOString();
      expect(await round(server)).toMatchObject({ articles: { new: 0, revised: 0, unchanged: 1, refused: 0 }, unread: 1, fromFeeds: [] });
      expect(visits).toBe(2);
    });
  });
});
