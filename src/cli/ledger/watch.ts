import type { IngestReport } from '../../ledger/reports.ts';
import { EXIT } from '../exit-code.ts';
import { createStatusLine } from '../progress.ts';
import { type FetchingOptions, fetcherOf, takingOf } from './fetching.ts';
import { paragraph } from './grid.ts';
import { ingestView } from './ingest-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { viewOptions } from './view-options.ts';
import { NOTHING_YET, type WatchSum, watchLine, watchView, withReport } from './watch-view.ts';

/** The options of `hearsay watch`. */
export interface WatchCommandOptions extends LedgerOptions, FetchingOptions {
  readonly once?: boolean;
}

/** `hearsay watch [FOLDER…]`: takes in what watched addresses and folders bring until it is stopped; answers the exit code. */
export async function watch(folders: readonly string[], options: WatchCommandOptions): Promise<number> {
  const { once = false } = options;
  const [{ watch: run }, { checkFolder }] = await Promise.all([import('../../jobs/watch.ts'), import('../../jobs/take-folder.ts')]);
  // One that vanishes later may come back; one that is not there now is a slip of the hand.
  for (const folder of folders) await checkFolder(folder);
  const fetcher = fetcherOf(options);
  const stop = new AbortController();
  const stopped = (): void => stop.abort();
  process.once('SIGTERM', stopped).once('SIGINT', stopped);
  const status = createStatusLine(process.stderr, process.stderr.isTTY === true);
  const say = (message: string): void => status.say(`hearsay: ${message}`);
  let sum = NOTHING_YET;
  const show = (more: Partial<WatchSum>, source?: string): void => {
    sum = { ...sum, ...more };
    status.show(() => watchLine(sum, viewOptions()), source);
  };
  const tell = (what: string, report: IngestReport): void => {
    status.end();
    const head = paragraph(
      [{ text: `${new Date().toISOString().slice(0, 16).replace('T', '\u00a0')} ${what}`, style: 'strong' }],
      viewOptions(),
    );
    process.stdout.write(`${head.join('\n')}\n${ingestView(report, viewOptions())}`);
    show({});
  };
  try {
    await withLedger({ ...options, create: true }, async (ledger) => {
      if (!once)
        say(
          `watching ${folders.length === 0 ? 'the addresses of the ledger' : ['the addresses of the ledger', ...folders].join(', ')}; stop with Ctrl-C`,
        );
      await run({
        ...takingOf(ledger, say),
        fetcher,
        folders,
        once,
        signal: stop.signal,
        onFeed: ({ address, problem, refused }) => {
          const problems = problem === null ? refused : [problem];
          for (const { message } of problems) say(message);
          show({ feeds: sum.feeds + 1, problems: sum.problems + problems.length }, address);
        },
        onFolder: (folder, problem) => say(problem?.message ?? `${folder}: can be read again`),
        onFile: ({ folder, path, report }) => {
          sum = withReport(sum, { ...report, sources: [{ source: folder, articles: report.articles }] });
          tell(path, report);
        },
        onArticles: (report) => {
          sum = withReport(sum, report);
          tell('fetched', report);
        },
        onFetched: ({ address, problem, fellBack }) => {
          const isProblem = problem !== null && !fellBack;
          if (isProblem) say(problem.message);
          show({ pages: sum.pages + 1, problems: sum.problems + (isProblem ? 1 : 0) }, address);
        },
      });
      status.end();
      if (sum === NOTHING_YET) say(once ? 'nothing was due' : 'stopped; nothing was due meanwhile');
      else process.stdout.write(watchView(sum, viewOptions()));
    });
    return EXIT.read;
  } finally {
    process.removeListener('SIGTERM', stopped).removeListener('SIGINT', stopped);
    await fetcher.close();
  }
}
