import type { IngestReport } from '../../ledger/reports.ts';
import { EXIT } from '../exit-code.ts';
import { say } from '../say.ts';
import { type FetchingOptions, fetcherOf, takingOf } from './fetching.ts';
import { paragraph } from './grid.ts';
import { ingestView } from './ingest-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { viewOptions } from './view-options.ts';

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
  const tell = (what: string, report: IngestReport): void => {
    const head = paragraph(
      [{ text: `${new Date().toISOString().slice(0, 16).replace('T', '\u00a0')} ${what}`, style: 'strong' }],
      viewOptions(),
    );
    process.stdout.write(`${head.join('\n')}\n${ingestView(report, viewOptions())}`);
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
        onFeed: ({ problem, refused }) => {
          for (const { message } of problem === null ? refused : [problem]) say(message);
        },
        onFolder: (folder, problem) => say(problem?.message ?? `${folder}: can be read again`),
        onFile: ({ path, report }) => tell(path, report),
        onArticles: (report) => tell('fetched', report),
        onFetched: ({ problem, fellBack }) => {
          if (problem !== null && !fellBack) say(problem.message);
        },
      });
    });
    return EXIT.read;
  } finally {
    process.removeListener('SIGTERM', stopped).removeListener('SIGINT', stopped);
    await fetcher.close();
  }
}
