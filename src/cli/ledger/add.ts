import type { PollOutcome } from '../../ledger/captures/polls.ts';
import type { IngestReport, Refusal } from '../../ledger/reports.ts';
import { EXIT } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import type { Overrides } from '../reader.ts';
import { type FetchingOptions, fetcherOf, takingOf } from './fetching.ts';
import { ingestView } from './ingest-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { viewOptions } from './view-options.ts';

/** The options of `hearsay add`. */
export interface AddOptions extends LedgerOptions, FetchingOptions, Overrides {
  readonly format?: 'pretty' | 'json';
}

/** `hearsay add URL…`: fetches pages, takes their articles in and watches them for changes; answers the exit code. */
export async function add(addresses: readonly string[], options: AddOptions): Promise<number> {
  const { fetchPolls } = await import('../../jobs/fetch-polls.ts');
  const { added, NOTHING, takeCaptures } = await import('../../jobs/take-captures.ts');
  const { webAddress } = await import('../../intake/fetch/address.ts');
  const { db, format = 'pretty', contact, allow, proxy, ...overrides } = options;
  const wanted = addresses.map((address) => webAddress(address).href);
  const fetcher = fetcherOf({
    ...(contact === undefined ? {} : { contact }),
    ...(allow === undefined ? {} : { allow }),
    ...(proxy === undefined ? {} : { proxy }),
  });
  const progress = createProgress(process.stderr, process.stderr.isTTY === true);
  try {
    const report = await withLedger({ ...(db === undefined ? {} : { db }), create: true }, async (ledger) => {
      const taking = takingOf(ledger, { warn: (message) => progress.say(`hearsay: ${message}`), overrides });
      const fetched: PollOutcome[] = [];
      await ledger.captures.plan(
        wanted.map((address) => ({ address, hints: overrides })),
        taking.clock(),
      );
      const onFetched = (outcome: PollOutcome): void => {
        fetched.push(outcome);
        progress.step();
      };
      await fetchPolls(await ledger.captures.polls(wanted), { ledger, fetcher, clock: taking.clock, onFetched });
      return added(met(fetched, NOTHING), await takeCaptures(taking));
    });
    progress.end();
    const shown = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : ingestView(report, viewOptions());
    await createOutput(process.stdout).write(shown);
    return report.refused.length > 0 ? EXIT.unreadable : EXIT.read;
  } finally {
    await fetcher.close();
  }
}

/** What the fetching alone tells: addresses that could not be had, and those that answer as before. */
function met(outcomes: readonly PollOutcome[], nothing: IngestReport): IngestReport {
  const refused = outcomes.flatMap(({ address, problem }): Refusal[] =>
    problem === null ? [] : [{ place: address, code: problem.code, reason: problem.message }],
  );
  const unchanged = outcomes.filter(({ capture, problem }) => capture === null && problem === null).length;
  return { ...nothing, articles: { ...nothing.articles, unchanged, refused: refused.length }, refused };
}
