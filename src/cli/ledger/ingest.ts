import { availableParallelism, userInfo } from 'node:os';
import type { Entry } from '../../intake/article.ts';
import { entriesIn } from '../../intake/open.ts';
import { takeEntries } from '../../jobs/take-entries.ts';
import { readCorpus } from '../corpus.ts';
import { EXIT } from '../exit-code.ts';
import { worstExit } from '../outcome.ts';
import { createOutput } from '../output.ts';
import { createProgress } from '../progress.ts';
import type { Overrides } from '../reader.ts';
import { digestsOf } from './digests.ts';
import { dryRun } from './dry-run.ts';
import { ingestView } from './ingest-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { viewOptions } from './view-options.ts';

/** The options of `hearsay ingest`. */
export interface IngestCommandOptions extends LedgerOptions, Overrides {
  readonly format?: 'pretty' | 'json';
  readonly workers?: number;
  readonly dryRun?: boolean;
}

/** Takes files into the ledger; answers the exit code: that of the worst refusal, if any. */
export async function ingest(
  paths: readonly string[],
  { db, format = 'pretty', workers, dryRun: isDry = false, ...overrides }: IngestCommandOptions,
): Promise<number> {
  const place = db === undefined ? {} : { db };
  if (isDry) {
    const { previewEntries } = await import('../../jobs/preview.ts');
    return await dryRun({ ...place, format }, ({ say, ...means }) =>
      previewEntries(entriesOf(paths, say), { ...means, told: overrides, sourceOf: sourceOf(paths) }),
    );
  }
  const progress = createProgress(process.stderr, process.stderr.isTTY === true);
  const say = (message: string): void => progress.say(`hearsay: ${message}`);
  const exits: number[] = [];
  const report = await withLedger({ ...place, create: true }, (ledger) =>
    takeEntries(entriesOf(paths, say), {
      ledger,
      by: userInfo().username,
      clock: () => new Date().toISOString(),
      told: overrides,
      digest: (unread) =>
        digestsOf(readCorpus(unread, { workers: workers ?? availableParallelism(), overrides, task: 'digest' }), (failure) =>
          exits.push(failure.exit),
        ),
      sourceOf: sourceOf(paths),
      onArticle: (refusal, source) => {
        progress.step({ source, failed: refusal !== null });
        // For people they are listed at the end.
        if (refusal !== null && format === 'json') say(refusal.reason);
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

/** The file that a place is in: "wires/a.jsonl:17" → "wires/a.jsonl". */
function sourceOf(paths: readonly string[]): (place: string) => string {
  const longestFirst = [...paths].sort((a, b) => b.length - a.length);
  return (place) => longestFirst.find((path) => place.startsWith(path)) ?? place;
}
