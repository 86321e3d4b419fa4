import type { ActorRef, ClaimDetail, PositionAnswer, StatementAnswer } from '../../ledger/answers.ts';
import { place, quoteCell, speaker, stanceRuns } from './evidence.ts';
import { type Cell, type GridColumn, type GridRow, grid } from './grid.ts';
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
  const groups = new Map<string, { readonly state: ActorRef | null; readonly positions: PositionAnswer[] }>();
  for (const position of positions) {
    const key = position.state?.id ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { state: position.state, positions: [position] });
    else group.positions.push(position);
  }
  // Those that belong to nobody come last: they are one list, not one group.
  const ordered = [...groups.values()].sort((a, b) =>
    a.state === null || b.state === null ? Number(a.state === null) - Number(b.state === null) : byName(a.state.name, b.state.name),
  );
  const rows = ordered.flatMap((group): GridRow[] => [
    ...(groups.size === 1 && group.state === null
      ? []
      : [{ group: { text: group.state?.name ?? 'on their own', style: 'strong' } } as const]),
    ...group.positions.sort((a, b) => byName(a.actor.name, b.actor.name)).map((position) => row(position, found)),
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

/** Why a denial no longer counts: "lapsed: Umweltministerium withholds since, ostrin-mail-0606 [311–349]". */
function lapseCell(id: string, by: StatementAnswer | undefined): Cell {
  if (by === undefined) return [[{ text: `lapsed by statement ${id}`, style: 'plain' }]];
  return [[{ text: `lapsed: ${speaker(by)} later `, style: 'plain' }, ...stanceRuns(by), { text: ', ', style: 'plain' }, place(by)]];
}
