import { availableParallelism, userInfo } from 'node:os';
import type { Digest } from '../../engine/engine.ts';
import type { Article, Found } from '../../intake/article.ts';
import { reread as rereadAll } from '../../jobs/reread.ts';
import { rereadRequests } from '../../jobs/reread-job.ts';
import { readCorpus } from '../corpus.ts';
import { EXIT } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { rereadView } from './reread-view.ts';
import { viewOptions } from './view-options.ts';

/** The options of `hearsay reread`. */
interface RereadOptions extends LedgerOptions {
  readonly format?: 'pretty' | 'json';
  readonly workers?: number;
  readonly later?: boolean;
}

/** `hearsay reread`: reads all stored versions with the present engine and shows what changed. */
export async function reread(options: RereadOptions): Promise<number> {
  if (options.later === true) return await rereadLater(options);
  const progress = createProgress(process.stderr, process.stderr.isTTY === true);
  const workers = options.workers ?? availableParallelism();
  const report = await withLedger(options, (ledger) =>
    rereadAll({
      ledger,
      by: userInfo().username,
      clock: () => new Date().toISOString(),
      digest: (articles) => digestAll(articles, workers),
      onVersion: () => progress.step(),
    }),
  );
  progress.end();
  const shown = options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : rereadView(report, viewOptions());
  await createOutput(process.stdout).write(shown);
  return EXIT.read;
}

/** Leaves it to workers. */
async function rereadLater(options: RereadOptions): Promise<number> {
  const jobs = await withLedger(options, (ledger) => ledger.jobs.put(rereadRequests()));
  const shown = `To be read again by whatever works on this ledger, in ${jobs.length} parts: hearsay jobs --kind reread\n`;
  await createOutput(process.stdout).write(options.format === 'json' ? `${JSON.stringify({ jobs }, null, 2)}\n` : shown);
  return EXIT.read;
}

async function* digestAll(articles: AsyncIterable<Article>, workers: number): AsyncGenerator<Digest> {
  for await (const outcome of readCorpus(entriesOf(articles), { workers, overrides: {}, task: 'digest' })) {
    if (!('json' in outcome)) throw new Error(outcome.message);
    yield JSON.parse(outcome.json) as Digest;
  }
}

async function* entriesOf(articles: AsyncIterable<Article>): AsyncGenerator<Found> {
  for await (const article of articles) yield { place: article.id, article };
}
