import type { ClaimDetail } from '../../ledger/answers.ts';
import { quoteCell, speaker, stanceRuns } from './evidence.ts';
import { type Cell, type GridColumn, grid } from './grid.ts';
import { rootsLabel, statusRun } from './status-mark.ts';
import type { ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: 'from', most: 10 },
  { heading: 'status', most: 15 },
  { heading: 'roots', most: 9, align: 'right', named: true },
  { heading: 'because' },
];

/** Every change of status with the statements that caused it. */
export function timelineGrid({ timeline, statements }: Pick<ClaimDetail, 'timeline' | 'statements'>, options: ViewOptions): string[] {
  if (timeline.length === 0) return [];
  const found = new Map(statements.map((statement) => [statement.id, statement]));
  const rows = timeline.map(({ on, status, roots, causes }): Cell[] => [
    [[{ text: on, style: 'plain' }]],
    [[statusRun(status)]],
    [[{ text: rootsLabel(roots), style: 'plain' }]],
    causes.flatMap((id) => cause(id, found)),
  ]);
  return grid(COLUMNS, rows, { ...options, ruled: false });
}

function cause(id: string, found: ReadonlyMap<string, ClaimDetail['statements'][number]>): Cell {
  const statement = found.get(id);
  if (statement === undefined) return quoteCell(id, undefined);
  return [[{ text: `${speaker(statement)} `, style: 'strong' }, ...stanceRuns(statement)], ...quoteCell(id, statement)];
}
