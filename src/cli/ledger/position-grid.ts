import type { ClaimDetail, PositionAnswer, StatementAnswer } from '../../ledger/answers.ts';
import { place, quoteCell, speaker, stanceRuns } from './evidence.ts';
import { type Cell, type GridColumn, type GridRow, grid } from './grid.ts';
import { grouped } from './grouped.ts';
import { byName, type ViewOptions } from './view-options.ts';

const COLUMNS: readonly GridColumn[] = [
  { heading: 'who', most: 22 },
  { heading: 'stance', most: 9 },
  { heading: 'since', most: 12, named: true },
  { heading: 'in the words of an article' },
];

/** What each actor holds, those of one state or parent organisation together, with the words that show it. */
export function positionGrid({ positions, statements }: Pick<ClaimDetail, 'positions' | 'statements'>, options: ViewOptions): string[] {
  if (positions.length === 0) return [];
  const found = new Map(statements.map((statement) => [statement.id, statement]));
  const groups = [...grouped(positions, ({ state }) => state?.id ?? '').values()];
  const stateOf = (group: readonly PositionAnswer[]): string | null => group[0]?.state?.name ?? null;
  // Those that belong to nobody come last: they are one list, not one group.
  groups.sort((a, b) => Number(stateOf(a) === null) - Number(stateOf(b) === null) || byName(stateOf(a) ?? '', stateOf(b) ?? ''));
  const headed = groups.length > 1 || groups.some((group) => stateOf(group) !== null);
  const rows = groups.flatMap((group): GridRow[] => [
    ...(headed ? [{ group: { text: stateOf(group) ?? 'on their own', style: 'strong' } } as const] : []),
    ...group.sort((a, b) => byName(a.actor.name, b.actor.name)).map((position) => row(position, found)),
  ]);
  return grid(COLUMNS, rows, { ...options, ruled: false });
}

function row({ actor, stance, since, statement, lapsedBy }: PositionAnswer, found: ReadonlyMap<string, StatementAnswer>): Cell[] {
  const lapse = lapsedBy === undefined ? [] : lapseCell(lapsedBy, found.get(lapsedBy));
  return [
    [[{ text: actor.name, style: 'plain' }]],
    [[{ text: stance, style: stance }], ...(lapsedBy === undefined ? [] : [[{ text: '(lapsed)', style: 'faint' } as const]])],
    [[{ text: since, style: 'plain' }]],
    [...quoteCell(statement, found.get(statement)), ...lapse],
  ];
}

/** Why a denial no longer counts: "lapsed: Umweltministerium later withholds, ostrin-mail-0606 [311–349]". */
function lapseCell(id: string, by: StatementAnswer | undefined): Cell {
  if (by === undefined) return [[{ text: `lapsed by statement ${id}`, style: 'plain' }]];
  return [[{ text: `lapsed: ${speaker(by)} later `, style: 'plain' }, ...stanceRuns(by), { text: ', ', style: 'plain' }, place(by)]];
}
