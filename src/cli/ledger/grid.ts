import { paintedWidth } from '../table.ts';
import { printable } from '../width.ts';
import { type Run, wrap } from '../wrap.ts';
import type { ViewOptions } from './view-options.ts';

/** A column of a grid. */
export interface GridColumn {
  readonly heading: string;
  /** The most columns of a terminal that it takes; the one column without `most` takes what the others leave. */
  readonly most?: number;
  readonly align?: 'right';
  /** True for cells that say nothing without the heading, such as numbers. */
  readonly named?: true;
}

/** A cell: paragraphs of runs, each begun on a line of its own. */
export type Cell = readonly (readonly Run[])[];

/** A row of cells, or a heading above the rows that follow it. */
export type GridRow = readonly Cell[] | { readonly group: Run };

/** How a grid is set. */
export interface GridOptions extends ViewOptions {
  /** False where no rule is to stand under the headings, as in a part of a view that has one above. */
  readonly ruled?: boolean;
}

const GAP = 2;

/** Below this width the wide column would be a ribbon of single words. */
const LEAST_WIDE = 26;

/**
 * Sets rows under headings; columns without content are left out. Where the terminal leaves too little for the wide column, each
 * row becomes a paragraph: its small cells on one line, the wide cell indented below.
 */
export function grid(columns: readonly GridColumn[], rows: readonly GridRow[], options: GridOptions): string[] {
  const records = rows.flatMap((row) => ('group' in row ? [] : [row]));
  const shown = columns.map((column, at) => ({ column, at, want: widest(records, at) })).filter(({ want }) => want > 0);
  const indent = records.length < rows.length ? 2 : 0;
  const wished = shown.map(({ column, want }) => Math.max(paintedWidth(column.heading), Math.min(want, column.most ?? want)));
  const fixed = shown.reduce((sum, { column }, i) => sum + (column.most === undefined ? 0 : (wished[i] ?? 0)), GAP * (shown.length - 1));
  const left = options.columns - indent - fixed;
  if (left < LEAST_WIDE) return stacked(shown, rows, options);
  const widths = shown.map(({ column }, i) => (column.most === undefined ? Math.min(left, wished[i] ?? left) : (wished[i] ?? 0)));
  const line = (cells: readonly Cell[]): string[] =>
    sideBySide(
      cells.map((cell, i) => ({ cell, width: widths[i] ?? 1, right: shown[i]?.column.align === 'right' })),
      options,
    ).map((text) => ' '.repeat(text === '' ? 0 : indent) + text);
  const ruled = options.ruled ?? true;
  const rule = '─'.repeat(widths.reduce((sum, width) => sum + width, indent + GAP * (widths.length - 1)));
  return [
    ...line(shown.map(({ column }): Cell => [[{ text: column.heading, style: ruled ? 'strong' : 'faint' }]])),
    ...(ruled ? [options.paint('faint', rule)] : []),
    ...rows.flatMap((row) => ('group' in row ? groupLines(row.group, options) : line(shown.map(({ at }) => row[at] ?? [])))),
  ];
}

interface Shown {
  readonly column: GridColumn;
  readonly at: number;
}

function stacked(shown: readonly Shown[], rows: readonly GridRow[], options: ViewOptions): string[] {
  const lines = rows.map((row): string[] => {
    if ('group' in row) return groupLines(row.group, options);
    const small = shown.filter(({ column, at }) => column.most !== undefined && !isEmpty(row[at]));
    const facts = small.flatMap(({ column, at }, i): Run[] => [
      ...(i === 0 ? [] : [{ text: ' · ', style: 'faint' } as const]),
      ...(column.named ? [{ text: `${column.heading}\u00a0`, style: 'faint' } as const] : []),
      ...(row[at] ?? []).flatMap((runs, paragraph) => (paragraph === 0 ? runs : [{ text: ' ', style: 'plain' } as const, ...runs])),
    ]);
    const wide = row[shown.find(({ column }) => column.most === undefined)?.at ?? -1] ?? [];
    // What stands first in the grid stands first here.
    const wideFirst = shown[0]?.column.most === undefined;
    const [first, second] = wideFirst ? [wide, [facts]] : [[facts], wide];
    return [...first.flatMap((runs) => paragraph(runs, options)), ...second.flatMap((runs) => paragraph(runs, options, '  '))];
  });
  const afterGroup = (i: number): boolean => 'group' in (rows[i - 1] ?? []);
  return lines.flatMap((one, i) => (i === 0 || afterGroup(i) ? one : ['', ...one]));
}

/** Running text cleaned of what a terminal would obey, wrapped, each line begun with `lead`. */
export function paragraph(runs: readonly Run[], { columns, paint }: ViewOptions, lead = ''): string[] {
  return wrap(runs.map(safe), columns - lead.length, paint).map((line) => lead + line);
}

interface Block {
  readonly cell: Cell;
  readonly width: number;
  readonly right: boolean;
}

function sideBySide(blocks: readonly Block[], { paint }: ViewOptions): string[] {
  const wrapped = blocks.map(({ cell, width }) => cell.flatMap((runs) => wrap(runs.map(safe), width, paint)));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, y) =>
    blocks
      .map(({ width, right }, i) => {
        const text = wrapped[i]?.[y] ?? '';
        const room = ' '.repeat(Math.max(0, width - paintedWidth(text)));
        return right ? room + text : text + room;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

function groupLines(group: Run, options: ViewOptions): string[] {
  return paragraph([group], options);
}

function widest(records: readonly (readonly Cell[])[], at: number): number {
  return Math.max(0, ...records.flatMap((cells) => (cells[at] ?? []).map((runs) => paintedWidth(textOf(runs)))));
}

function isEmpty(cell: Cell | undefined): boolean {
  return cell === undefined || cell.every((runs) => textOf(runs) === '');
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => safe(run).text).join('');
}

function safe(run: Run): Run {
  return { text: printable(run.text), style: run.style };
}
