import { availableParallelism, userInfo } from 'node:os';
import type { Digest } from '../../engine/engine.ts';
import type { Entry } from '../../intake/article.ts';
import { entriesIn } from '../../intake/open.ts';
import { type Digested, ingestArticles } from '../../jobs/ingest.ts';
import { readCorpus } from '../corpus.ts';
import { EXIT } from '../exit-code.ts';
import { type Outcome, worstExit } from '../outcome.ts';
import { createOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import type { Overrides } from '../reader.ts';
import { ingestView } from './ingest-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { viewOptions } from './view-options.ts';

/** The options of `hearsay ingest`. */
export interface IngestCommandOptions extends LedgerOptions, Overrides {
  readonly format?: 'pretty' | 'json';
  readonly workers?: number;
}

/** Takes files into the ledger; answers the exit code: that of the worst refusal, if any. */
export async function ingest(
  paths: readonly string[],
  { db, format = 'pretty', workers, ...overrides }: IngestCommandOptions,
): Promise<number> {
  const progress = createProgress(process.stderr, process.stderr.isTTY === true);
  const say = (message: string): void => progress.say(`hearsay: ${message}`);
  const exits: number[] = [];
  const digests = digestsOf(
    readCorpus(entriesOf(paths, say), { workers: workers ?? availableParallelism(), overrides, task: 'digest' }),
    exits,
  );
  const report = await withLedger({ ...(db === undefined ? {} : { db }), create: true }, (ledger) =>
    ingestArticles(digests, {
      ledger,
      by: userInfo().username,
      clock: () => new Date().toISOString(),
      onArticle: (refusal) => {
        progress.step();
        if (refusal !== null) say(refusal.reason);
      },
    }),
  );
  progress.end();
  const shown = format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : ingestView(report, viewOptions());
  await createOutput(process.stdout).write(shown);
  const refusedHere = report.refused.length > exits.length ? [EXIT.unreadable] : [];
  return worstExit([...exits, ...refusedHere]);
}

async function* entriesOf(paths: readonly string[], warn: (message: string) => void): AsyncGenerator<Entry> {
  for (const path of paths) yield* entriesIn(path, warn);
}

async function* digestsOf(outcomes: AsyncIterable<Outcome>, exits: number[]): AsyncGenerator<Digested> {
  for await (const outcome of outcomes) {
    if ('json' in outcome) yield { ...outcome.entry, digest: JSON.parse(outcome.json) as Digest | null };
    else {
      exits.push(outcome.exit);
      const { place, code, message: reason } = outcome;
      yield { refusal: { place, code, reason } };
    }
  }
}
