import type { ClaimDetail } from '../../ledger/answers.ts';
import { STATUS_WORDS } from '../../ledger/status-words.ts';
import type { Run } from '../wrap.ts';
import { quotedLines } from './evidence.ts';
import { figureChart } from './figure-chart.ts';
import { paragraph } from './grid.ts';
import { positionGrid } from './position-grid.ts';
import { proof, rootGrid } from './proof.ts';
import { reversalRuns } from './reversal-runs.ts';
import { facts, listed, moment, section } from './section.ts';
import { statementEntries } from './statement-entries.ts';
import { statusRun } from './status-mark.ts';
import { timelineGrid } from './timeline-grid.ts';
import { counted, type ViewOptions } from './view-options.ts';

/** How a claim is shown. */
export interface ClaimViewOptions extends ViewOptions {
  /** Leaves the list of statements out; what is cited above it keeps its place. */
  readonly brief?: boolean;
}

/** One claim with all that stands behind it: status and proof, positions, timeline, figures, reversals, every statement with its place. */
export function claimView({ quoted, ...page }: ClaimDetail, options: ClaimViewOptions): string {
  const claim = { ...page, statements: [...page.statements, ...quoted], quoted };
  const lines = [
    ...headOf(claim, options),
    ...section('Roots', rootGrid(claim, options), options),
    ...section('Positions', positionGrid(claim, options), options),
    ...section('Timeline', timelineGrid(claim, options), options),
    ...section('Figures', figureChart(claim.figures, options), options),
    ...section('Reversals', reversalLines(claim, options), options),
    ...(options.brief === true ? [] : section('Statements', [...statementEntries(page, options), ...moreLines(page, options)], options)),
  ];
  return `${lines.join('\n')}\n`;
}

function headOf(claim: ClaimDetail, options: ViewOptions): string[] {
  const { status, label, changed, id, withheld } = claim;
  const meaning: Run[] = [statusRun(status), { text: ` since ${changed}: ${STATUS_WORDS[status]}.`, style: 'plain' }];
  const silent: Run[] = [
    { text: 'withholds: ', style: 'withholds' },
    { text: listed(withheld.map(({ name }) => name)), style: 'plain' },
  ];
  return [
    ...paragraph([{ text: label, style: 'strong' }], options),
    ...paragraph(meaning, options),
    '',
    ...paragraph([{ text: proof(claim, options), style: 'plain' }], options),
    ...(withheld.length === 0 ? [] : paragraph(silent, options)),
    '',
    ...facts([id, moment(claim)], options),
  ];
}

/** How many statements there are besides those shown, and how to come by them. */
function moreLines({ statements, statementCount, next }: Omit<ClaimDetail, 'quoted'>, options: ViewOptions): string[] {
  if (next === null) return [];
  const more = `These are ${counted(statements.length, 'statement', options)} of ${statementCount.toLocaleString(options.locale)}. More follow: --cursor ${next}`;
  return ['', ...paragraph([{ text: more, style: 'faint' }], options)];
}

/** Each reversal with the words before and after. */
function reversalLines({ reversals, statements }: ClaimDetail, options: ViewOptions): string[] {
  return reversals.flatMap((reversal) => [
    ...paragraph([...reversalRuns(reversal), { text: ` on ${reversal.on}`, style: 'plain' }], options),
    ...reversal.statements.flatMap((id) => quotedLines(id, statements, options)),
  ]);
}
