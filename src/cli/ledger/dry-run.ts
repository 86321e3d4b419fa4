import type { PreviewOptions } from '../../jobs/preview.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { LedgerError } from '../../ledger/ledger-error.ts';
import type { IngestPreview } from '../../ledger/reports.ts';
import { EXIT } from '../exit-code.ts';
import { worstExit } from '../outcome.ts';
import { createOutput } from '../output.ts';
import { createProgress, type Progress } from '../progress.ts';
import { languageOf } from '../reader.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { previewView } from './preview-view.ts';
import { viewOptions } from './view-options.ts';

/** What a dry run is given: the ledger, or null where there is none yet, and what it needs to judge articles. */
export type DryMeans = Pick<PreviewOptions, 'ledger' | 'clock' | 'languageOf' | 'onArticle'> & Pick<Progress, 'say'>;

/** Shows what a command would do to the ledger, with nothing written and no ledger made; answers the exit code it would have. */
export async function dryRun(
  { format, ...location }: LedgerOptions & { readonly format: 'pretty' | 'json' },
  preview: (means: DryMeans) => Promise<IngestPreview>,
): Promise<number> {
  const progress = createProgress(process.stderr, process.stderr.isTTY === true);
  const run = (ledger: Ledger | null): Promise<IngestPreview> =>
    preview({
      ledger,
      clock: () => new Date().toISOString(),
      languageOf,
      onArticle: (refusal, source) => progress.step({ source, failed: refusal !== null }),
      say: (message) => progress.say(`hearsay: ${message}`),
    });
  const report = await withLedger(location, run).catch((error: unknown) => {
    if (error instanceof LedgerError && error.code === 'no-ledger') return run(null);
    throw error;
  });
  progress.end();
  await createOutput(process.stdout).write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : previewView(report, viewOptions()));
  return worstExit(report.refused.map(({ code }) => (/language$/.test(code) ? EXIT.language : EXIT.unreadable)));
}
