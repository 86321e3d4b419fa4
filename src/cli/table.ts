import type { Paint } from './colour.ts';
import { displayWidth } from './width.ts';
import { type Run, wrap } from './wrap.ts';

/** A column: its heading, its least width, and how large a part it takes of what is left when no more words are broken. */
export interface Column {
  readonly heading: string;
  readonly least: number;
  readonly grow: number;
}

const GAP = 2;

/** Longer words may be broken to leave room for other columns: "südkoreanischer" is kept whole, "Sicherheitsinteressen" is not. */
const WHOLE_WORD_MAX = 16;

/** Sets rows of runs as a table of at most `columns` columns of a terminal; cells wrap, columns without any content are left out. */
export function table(all: readonly Column[], rows: readonly (readonly (readonly Run[])[])[], columns: number, paint: Paint): string[] {
  const shown = all.flatMap((column, i) => {
    const cells = rows.map((row) => row[i] ?? []);
    const texts = cells.map((cell) => cell.map((run) => run.text).join(''));
    const longest = Math.max(0, ...texts.map(displayWidth));
    if (longest === 0) return [];
    const words = [column.heading, ...texts].flatMap((text) => text.split(' ').map(displayWidth));
    const want = Math.max(longest, displayWidth(column.heading));
    return [{ column, cells, least: Math.min(want, column.least), word: Math.min(WHOLE_WORD_MAX, Math.max(...words)), want }];
  });
  const room = columns - GAP * (shown.length - 1);
  const least = squeeze(
    shown.map((one) => one.least),
    room,
  );
  const whole = share(
    least,
    shown.map(({ word }) => ({ want: word, grow: 1 })),
    room,
  );
  const widths = share(
    whole,
    shown.map(({ column, want }) => ({ want, grow: column.grow })),
    room,
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => (i === cells.length - 1 ? cell : pad(cell, widths[i] ?? 0)))
      .join(' '.repeat(GAP))
      .trimEnd();
  const block = (cells: readonly (readonly Run[])[]): string[] => {
    const wrapped = cells.map((cell, i) => wrap(cell, widths[i] ?? 1, paint));
    const height = Math.max(1, ...wrapped.map((lines) => lines.length));
    return Array.from({ length: height }, (_, y) => line(wrapped.map((lines) => lines[y] ?? '')));
  };
  const heading = block(shown.map(({ column }) => [{ text: column.heading, style: 'strong' }]));
  const total = widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
  return [...heading, paint('faint', '─'.repeat(total)), ...rows.flatMap((_, y) => block(shown.map(({ cells }) => cells[y] ?? [])))];
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - paintedWidth(cell)));
}

/** How many columns of a terminal a painted line takes. */
export function paintedWidth(line: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of paint() take no room
  return displayWidth(line.replace(/\u001b\[\d+m/g, ''));
}

/** Takes from the widest until all fit: a narrow terminal gets a narrow table, never a broken one. */
function squeeze(widths: readonly number[], room: number): number[] {
  const squeezed = [...widths];
  for (let over = squeezed.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const widest = squeezed.indexOf(Math.max(...squeezed));
    if ((squeezed[widest] ?? 0) <= 1) break;
    squeezed[widest] = (squeezed[widest] ?? 0) - 1;
  }
  return squeezed;
}

/** Shares the room that `widths` leave among the columns by `grow`, until each has what it wants or nothing is left. */
function share(widths: readonly number[], wishes: readonly { want: number; grow: number }[], room: number): number[] {
  const shared = [...widths];
  let left = room - shared.reduce((sum, width) => sum + width, 0);
  while (left > 0) {
    const hungry = wishes
      .map((wish, i) => ({ i, need: wish.want - (shared[i] ?? 0), grow: wish.grow }))
      .filter((wish) => wish.need > 0 && wish.grow > 0);
    const weight = hungry.reduce((sum, wish) => sum + wish.grow, 0);
    if (weight === 0) break;
    const round = left;
    for (const { i, need, grow } of hungry) {
      const part = Math.min(need, left, Math.max(1, Math.floor((round * grow) / weight)));
      shared[i] = (shared[i] ?? 0) + part;
      left -= part;
    }
  }
  return shared;
}
