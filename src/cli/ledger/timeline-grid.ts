import type { ClaimDetail, StatementAnswer } from '../../ledger/answers.ts';
import { place, quoteCell, speaker, stanceRuns } from './evidence.ts';
import { type Cell, type GridColumn, grid } from './grid.ts';
import { grouped } from './grouped.ts';
import { rootsLabel, statusRun } from './status-mark.ts';
import { counted, type ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: 'from', most: 10 },
  { heading: 'status', most: 15 },
  { heading: 'roots', most: 9, align: 'right', named: true },
  { heading: 'because' },
];

/** Causes of one change that are shown with their words; of a day on which many spoke the others are named by their places. */
const SHOWN_MOST = 3;

/** Every change of status with the statements that caused it. */
export function timelineGrid({ timeline, statements }: Pick<ClaimDetail, 'timeline' | 'statements'>, options: ViewOptions): string[] {
  if (timeline.length === 0) return [];
  const found = new Map(statements.map((statement) => [statement.id, statement]));
  const rows = timeline.map(({ on, status, roots, causes }): Cell[] => [
    [[{ text: on, style: 'plain' }]],
    [[statusRun(status)]],
    [[{ text: rootsLabel(roots), style: 'plain' }]],
    causeCell(causes, found, options),
  ]);
  return grid(COLUMNS, rows, { ...options, ruled: false });
}

function causeCell(causes: readonly string[], found: ReadonlyMap<string, StatementAnswer>, options: ViewOptions): Cell {
  const groups = sameWords(causes.flatMap((id) => found.get(id) ?? []));
  const shown = mostTelling(groups);
  const more = groups.filter((group) => !shown.includes(group));
  const rest = [...new Set(more.flat().map((cause) => place(cause).text))];
  const others = `and ${counted(more.length, 'more statement', options)}: ${rest.join(' · ')}`;
  return [
    ...shown.flatMap(causeLines),
    ...causes.filter((id) => !found.has(id)).flatMap((id) => quoteCell(id, undefined)),
    ...(rest.length === 0 ? [] : [[{ text: others, style: 'faint' } as const]]),
  ];
}

/** The same words of the same speaker in several articles are one cause with several places. */
function sameWords(causes: readonly StatementAnswer[]): StatementAnswer[][] {
  return [...grouped(causes, (cause) => JSON.stringify([speaker(cause), cause.stance, cause.quote])).values()];
}

/** One of each stance before several of one, in their order: one denial among twenty assertions is what made a claim contested. */
function mostTelling(groups: readonly StatementAnswer[][]): StatementAnswer[][] {
  const stanceOf = (group: readonly StatementAnswer[]): string => group[0]?.stance ?? '';
  const isFirst = (group: StatementAnswer[]): boolean => groups.find((other) => stanceOf(other) === stanceOf(group)) === group;
  const chosen = [...groups.filter(isFirst), ...groups.filter((group) => !isFirst(group))].slice(0, SHOWN_MOST);
  return groups.filter((group) => chosen.includes(group));
}

function causeLines(causes: readonly StatementAnswer[]): Cell {
  const [first, ...others] = causes;
  if (first === undefined) return [];
  const [said = [], where = []] = quoteCell(first.id, first);
  const also = [...new Set(others.map((cause) => ` · ${place(cause).text}`))].join('');
  return [[{ text: `${speaker(first)} `, style: 'strong' }, ...stanceRuns(first)], said, [...where, { text: also, style: 'faint' }]];
}
