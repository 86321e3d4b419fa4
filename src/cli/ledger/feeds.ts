import { readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import type { NewFeed } from '../../ledger/captures/feeds.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { IngestReport } from '../../ledger/reports.ts';
import { EXIT } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import type { Overrides } from '../reader.ts';
import { feedsView } from './feeds-view.ts';
import { type FetchingOptions, fetcherOf, takingOf } from './fetching.ts';
import { ingestView } from './ingest-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { counted, viewOptions } from './view-options.ts';

/** Options of the commands on feeds. */
export interface FeedsOptions extends LedgerOptions {
  readonly format?: 'pretty' | 'json';
}

const say = (message: string): void => void process.stderr.write(`hearsay: ${message}\n`);

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
  return `${counted(added, 'feed', viewOptions())} added${known}. Check them: hearsay feeds check; keep watching: hearsay watch\n`;
}

/** `hearsay feeds remove ADDRESS`. */
export async function removeFeed(address: string, options: FeedsOptions): Promise<number> {
  await withLedger(options, (ledger) => ledger.feeds.remove(address, who()));
  await print({ removed: address }, options, () => `No longer watched: ${address}. Its articles stay.\n`);
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

/** `hearsay feeds export [FILE]`: as OPML, to standard output unless a file is named. */
export async function exportFeeds(file: string | undefined, options: FeedsOptions): Promise<number> {
  const { writeOpml } = await import('../../intake/opml.ts');
  const feeds = await withLedger(options, (ledger) => ledger.feeds.list());
  const opml = writeOpml({
    feeds: feeds.map(({ address, title, folder }) => ({
      address,
      ...(title === null ? {} : { title }),
      folders: folder === null ? [] : folder.split(' / '),
    })),
  });
  if (file === undefined) await createOutput(process.stdout).write(opml);
  else await writeFile(file, opml);
  return EXIT.read;
}

/** `hearsay feeds check [ADDRESS…]`: checks feeds now, all unless some are named, and takes their new articles in. */
export async function checkFeeds(
  addresses: readonly string[],
  { db, format = 'pretty', ...options }: FeedsOptions & FetchingOptions & Overrides,
): Promise<number> {
  const fetcher = fetcherOf(options);
  try {
    return await withLedger({ ...(db === undefined ? {} : { db }) }, async (ledger) => {
      const found = await check(ledger, { addresses, fetcher });
      const feeds = (await ledger.feeds.list()).filter((feed) => addresses.length === 0 || addresses.includes(feed.address));
      await print(
        { feeds, articles: found },
        { format },
        () => `${feedsView({ feeds }, viewOptions())}\n${ingestView(found, viewOptions())}`,
      );
      return feeds.some((feed) => feed.problem !== null) || found.refused.length > 0 ? EXIT.unreadable : EXIT.read;
    });
  } finally {
    await fetcher.close();
  }
}

async function check(
  ledger: Ledger,
  { addresses, fetcher }: { readonly addresses: readonly string[]; readonly fetcher: ReturnType<typeof fetcherOf> },
): Promise<IngestReport> {
  const [feedsJob, pollsJob, { takeCaptures }] = await Promise.all([
    import('../../jobs/check-feeds.ts'),
    import('../../jobs/fetch-polls.ts'),
    import('../../jobs/take-captures.ts'),
  ]);
  const taking = takingOf(ledger, { warn: say, overrides: {} });
  const means = { ledger, fetcher, clock: taking.clock };
  const feeds = (await ledger.feeds.due(null)).filter((feed) => addresses.length === 0 || addresses.includes(feed.address));
  await feedsJob.checkFeeds(feeds, {
    ...means,
    onFeed: ({ refused }) => {
      for (const { message } of refused) say(message);
    },
  });
  const onFetched: Parameters<typeof pollsJob.fetchPolls>[1]['onFetched'] = ({ problem }) => {
    if (problem !== null) say(problem.message);
  };
  await pollsJob.fetchPolls(await ledger.captures.due(taking.clock(), 100_000), { ...means, onFetched });
  return await takeCaptures(taking);
}
