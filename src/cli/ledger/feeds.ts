import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { Fetcher } from '../../intake/fetch/fetcher.ts';
import { type DueFeed, type NewFeed, noSuchFeed } from '../../ledger/captures/feeds.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { IngestReport } from '../../ledger/reports.ts';
import { EXIT } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import { say } from '../say.ts';
import { feedsView } from './feeds-view.ts';
import { type FetchingOptions, fetcherOf, takingOf } from './fetching.ts';
import { paragraph } from './grid.ts';
import { ingestView } from './ingest-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { counted, viewOptions } from './view-options.ts';

/** Options of the commands on feeds. */
export interface FeedsOptions extends LedgerOptions {
  readonly format?: 'pretty' | 'json';
}

async function print<T>(answer: T, { format = 'pretty' }: FeedsOptions, view: (answer: T) => string): Promise<void> {
  await createOutput(process.stdout).write(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : view(answer));
}

function who(): { at: string; by: string } {
  return { at: new Date().toISOString(), by: userInfo().username };
}

/** `hearsay feeds add ADDRESS…`. */
export async function addFeeds(
  addresses: readonly string[],
  { folder, outlet, ...options }: FeedsOptions & { readonly folder?: string; readonly outlet?: string },
): Promise<number> {
  const { webAddress } = await import('../../intake/fetch/address.ts');
  const feeds = addresses.map(
    (address): NewFeed => ({ address: webAddress(address).href, title: null, folder: folder ?? null, outlet: outlet ?? null }),
  );
  const added = await withLedger({ ...options, create: true }, (ledger) => ledger.feeds.add(feeds, who()));
  await print({ added }, options, () => addedLine(added.length, feeds.length));
  return EXIT.read;
}

function addedLine(added: number, all: number): string {
  const known = all - added === 0 ? '' : `, ${all - added} known before`;
  return sentence(`${counted(added, 'feed', viewOptions())} added${known}. Check them: hearsay feeds check; keep watching: hearsay watch`);
}

function sentence(text: string): string {
  return `${paragraph([{ text, style: 'plain' }], viewOptions()).join('\n')}\n`;
}

/** `hearsay feeds remove ADDRESS`. */
export async function removeFeed(given: string, options: FeedsOptions): Promise<number> {
  const { webAddress } = await import('../../intake/fetch/address.ts');
  const address = webAddress(given).href;
  await withLedger(options, (ledger) => ledger.feeds.remove(address, who()));
  await print({ removed: address }, options, () => sentence(`No longer watched: ${address}. Its articles stay.`));
  return EXIT.read;
}

/** `hearsay feeds list`. */
export async function listFeeds(options: FeedsOptions): Promise<number> {
  const feeds = await withLedger(options, (ledger) => ledger.feeds.list());
  await print({ feeds }, options, (list) => feedsView(list, viewOptions()));
  return EXIT.read;
}

/** `hearsay feeds import FILE`: an OPML list. */
export async function importFeeds(file: string, options: FeedsOptions): Promise<number> {
  const [{ parseOpml }, { decodeWarning }, { fileError }] = await Promise.all([
    import('../../intake/opml.ts'),
    import('../../intake/text.ts'),
    import('../../intake/file-error.ts'),
  ]);
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fileError(error, file);
  });
  const list = await parseOpml(decodeWarning(bytes, { place: file, warn: say }), file);
  for (const problem of list.problems) say(problem.message);
  const feeds = list.feeds.map(
    ({ address, title, folders }): NewFeed => ({ address, title: title ?? null, folder: folders.join(' / ') || null, outlet: null }),
  );
  const added = await withLedger({ ...options, create: true }, (ledger) => ledger.feeds.add(feeds, who()));
  await print({ added }, options, () => addedLine(added.length, feeds.length));
  return list.problems.length > 0 ? EXIT.unreadable : EXIT.read;
}

/** `hearsay feeds export`: as OPML, to standard output. */
export async function exportFeeds(options: FeedsOptions): Promise<number> {
  const { writeOpml } = await import('../../intake/opml.ts');
  const feeds = await withLedger(options, (ledger) => ledger.feeds.list());
  const listed = feeds.map(({ address, title, folder }) => ({
    address,
    ...(title === null ? {} : { title }),
    folders: folder === null ? [] : folder.split(' / '),
  }));
  await createOutput(process.stdout).write(writeOpml({ feeds: listed }));
  return EXIT.read;
}

/** `hearsay feeds check [ADDRESS…]`: checks feeds now, all unless some are named, and takes their new articles in. */
export async function checkFeeds(addresses: readonly string[], options: FeedsOptions & FetchingOptions): Promise<number> {
  const { webAddress } = await import('../../intake/fetch/address.ts');
  const named = addresses.map((address) => webAddress(address).href);
  const fetcher = fetcherOf(options);
  try {
    return await withLedger(options, async (ledger) => {
      const wanted = chosen(await ledger.feeds.due(null), named);
      const articles = await check(ledger, { wanted, fetcher });
      const feeds = chosen(await ledger.feeds.list(), named);
      await print({ feeds, articles }, options, () => `${feedsView({ feeds }, viewOptions())}\n${ingestView(articles, viewOptions())}`);
      return feeds.some((feed) => feed.problem !== null) || articles.refused.length > 0 ? EXIT.unreadable : EXIT.read;
    });
  } finally {
    await fetcher.close();
  }
}

/** The feeds that are named, all where none is. Throws LedgerError `no-such-feed`. */
function chosen<T extends { readonly address: string }>(feeds: readonly T[], named: readonly string[]): readonly T[] {
  if (named.length === 0) return feeds;
  return named.map((address) => {
    const feed = feeds.find((known) => known.address === address);
    if (feed === undefined) throw noSuchFeed(address);
    return feed;
  });
}

async function check(
  ledger: Ledger,
  { wanted, fetcher }: { readonly wanted: readonly DueFeed[]; readonly fetcher: Fetcher },
): Promise<IngestReport> {
  const [feedsJob, { fetchAndTake }] = await Promise.all([import('../../jobs/check-feeds.ts'), import('../../jobs/fetch-and-take.ts')]);
  const watched = process.stderr.isTTY === true;
  const feeds = createProgress(process.stderr, watched, { unit: 'feed', of: wanted.length });
  const means = { ...takingOf(ledger, (message) => feeds.say(`hearsay: ${message}`)), fetcher };
  await feedsJob.checkFeeds(wanted, {
    ...means,
    onFeed: ({ address, problem, refused }) => {
      feeds.step({ source: address, failed: problem !== null });
      for (const { message } of refused) feeds.say(`hearsay: ${message}`);
    },
  });
  feeds.end();
  const due = await ledger.captures.due(means.clock(), 100_000);
  const pages = createProgress(process.stderr, watched, { unit: 'page', of: due.length });
  const report = await fetchAndTake(due, {
    ...means,
    onFetched: ({ address, problem }) => pages.step({ source: address, failed: problem !== null }),
  });
  pages.end();
  return report;
}
