import { EXIT } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import type { Overrides } from '../reader.ts';
import { dryRun } from './dry-run.ts';
import { type FetchingOptions, fetcherOf, takingOf } from './fetching.ts';
import { ingestView } from './ingest-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { viewOptions } from './view-options.ts';

/** The options of `hearsay add`. */
export interface AddOptions extends LedgerOptions, FetchingOptions, Overrides {
  readonly format?: 'pretty' | 'json';
  readonly dryRun?: boolean;
}

/** `hearsay add URL…`: fetches pages, takes their articles in and watches them for changes; answers the exit code. */
export async function add(addresses: readonly string[], options: AddOptions): Promise<number> {
  const [{ fetchAndTake }, { webAddress }] = await Promise.all([
    import('../../jobs/fetch-and-take.ts'),
    import('../../intake/fetch/address.ts'),
  ]);
  const { format = 'pretty', dryRun: isDry = false, db, contact: _contact, allow: _allow, proxy: _proxy, ...told } = options;
  const wanted = addresses.map((address) => webAddress(address).href);
  const fetcher = fetcherOf(options);
  if (isDry) {
    const { previewAddresses } = await import('../../jobs/preview-addresses.ts');
    const place = db === undefined ? {} : { db };
    return await dryRun({ ...place, format }, ({ say, ...means }) =>
      previewAddresses(wanted, { ...means, fetcher, told, warn: say }),
    ).finally(() => fetcher.close());
  }
  const progress = createProgress(process.stderr, process.stderr.isTTY === true, { unit: 'page', of: wanted.length });
  try {
    const report = await withLedger({ ...options, create: true }, async (ledger) => {
      const taking = takingOf(ledger, (message) => progress.say(`hearsay: ${message}`));
      await ledger.captures.plan(
        wanted.map((address) => ({ address, hints: { told } })),
        taking.clock(),
      );
      const polls = await ledger.captures.polls(wanted);
      return await fetchAndTake(polls, {
        ...taking,
        fetcher,
        onFetched: ({ address, problem }) => progress.step({ source: address, failed: problem !== null }),
      });
    });
    progress.end();
    const shown = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : ingestView(report, viewOptions());
    await createOutput(process.stdout).write(shown);
    return report.refused.length > 0 ? EXIT.unreadable : EXIT.read;
  } finally {
    await fetcher.close();
  }
}
