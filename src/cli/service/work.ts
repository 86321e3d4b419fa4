import { startThreads } from '../corpus.ts';
import { EXIT } from '../exit-code.ts';
import { type FetchingOptions, fetcherOf } from '../ledger/fetching.ts';
import { type LedgerOptions, withLedger } from '../ledger/location.ts';
import { runWorker } from './worker.ts';

/** The options of `hearsay work`. */
export interface WorkCommandOptions extends LedgerOptions, FetchingOptions {
  readonly readers?: number;
  readonly lease?: number;
}

/** `hearsay work`: does the jobs of a ledger until it is stopped; answers the exit code. */
export async function workOn(options: WorkCommandOptions): Promise<number> {
  const { readers = 1, lease } = options;
  const fetcher = fetcherOf(options);
  const stop = new AbortController();
  const stopped = (): void => stop.abort();
  process.once('SIGTERM', stopped).once('SIGINT', stopped);
  const threads = startThreads(readers);
  try {
    await withLedger({ ...options, create: true, thread: true }, async (ledger) => {
      say('working on what comes; stop with Ctrl-C');
      await runWorker({ ledger, threads, fetcher, signal: stop.signal, say, lease });
      say('stopped');
    });
    return EXIT.read;
  } finally {
    process.removeListener('SIGTERM', stopped).removeListener('SIGINT', stopped);
    await Promise.all([threads.stop(), fetcher.close()]);
  }
}

function say(message: string): void {
  process.stderr.write(`hearsay: ${message}\n`);
}
