import { userInfo } from 'node:os';
import { type CorrectionBy, type CorrectionList, type CorrectionRequest, STANCES } from '../../ledger/corrections/correction.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import { correctionsView, correctionView } from './corrections-view.ts';
import { type LedgerOptions, withLedger } from './location.ts';
import { viewOptions } from './view-options.ts';

/** Options of every correction: why, and by whom. */
export interface CorrectOptions extends LedgerOptions {
  readonly reason: string;
  readonly by?: string;
  readonly format?: 'pretty' | 'json';
}

/** Makes a correction and shows it. */
export async function correct(request: CorrectionRequest, options: CorrectOptions): Promise<number> {
  if (request.action === 'stance' && !STANCES.includes(request.stance)) {
    throw new UsageError(`"${request.stance}" is no stance; a statement ${STANCES.join(', ')}`);
  }
  const made = await withLedger(options, (ledger) => ledger.correct(request, authorOf(options)));
  const shown = options.format === 'json' ? `${JSON.stringify(made, null, 2)}\n` : correctionView(made, viewOptions());
  await createOutput(process.stdout).write(shown);
  return EXIT.read;
}

/** Takes a correction back. */
export async function undo(correction: string, options: CorrectOptions): Promise<number> {
  await withLedger(options, (ledger) => ledger.undo(correction, authorOf(options)));
  await createOutput(process.stdout).write(`Undone: ${correction}\n`);
  return EXIT.read;
}

/** Lists all corrections. */
export async function listCorrections(options: LedgerOptions & { readonly format?: 'pretty' | 'json' }): Promise<number> {
  const list: CorrectionList = { corrections: await withLedger(options, (ledger) => ledger.corrections()) };
  const shown = options.format === 'json' ? `${JSON.stringify(list, null, 2)}\n` : correctionsView(list.corrections, viewOptions());
  await createOutput(process.stdout).write(shown);
  return EXIT.read;
}

function authorOf({ by, reason }: CorrectOptions): CorrectionBy {
  if (reason.trim() === '') throw new UsageError('a correction needs a reason: --reason "…"');
  return { by: by ?? userInfo().username, reason, at: new Date().toISOString() };
}
