import type { PdfLine } from './pdf-text.ts';

/** Columns stand at least so far apart, in sizes of their letters; words of a justified line do not. */
export const GUTTER = 1.3;

/** Fewer lines than this beside others are no column but a table or a caption. */
const LINES_MIN = 4;
/** A column has lines of so many letters, half of them; cells of a table are shorter. */
const LETTERS_MIN = 18;

/**
 * The lines of a page in the order in which they are read. Most documents draw column after column, and that order is kept; where
 * one draws across its columns, row by row, they are told apart by the white between them, headlines and pictures across them
 * part them. Pieces of one row that are no columns are one line again.
 */
export function inReadingOrder(lines: readonly PdfLine[]): PdfLine[] {
  const gutters = guttersOf(lines);
  if (gutters.length === 0) return rowsOf(lines);
  const column = (line: PdfLine): number => gutters.filter((at) => line.left >= at).length;
  const crosses = (line: PdfLine): boolean => gutters.some((at) => line.left < at && line.right > at);
  let changes = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as PdfLine, lines[i] as PdfLine];
    if (!crosses(before) && !crosses(line) && column(before) !== column(line)) changes++;
  }
  const across = lines.filter(crosses).length;
  // Column after column has few changes, row by row many.
  if (changes <= gutters.length * (across + 1) + 1) return [...lines];
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const ordered: PdfLine[] = [];
  let zone: PdfLine[] = [];
  const end = (): void => {
    for (let c = 0; c <= gutters.length; c++) ordered.push(...zone.filter((line) => column(line) === c));
    zone = [];
  };
  for (const line of sorted) {
    if (!crosses(line)) zone.push(line);
    else {
      end();
      ordered.push(line);
    }
  }
  end();
  return ordered;
}

/** Where white runs down between columns: the left edges of all columns but the first. */
function guttersOf(lines: readonly PdfLine[]): number[] {
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))];
  const narrow = lines.filter((line) => line.right - line.left < (right - left) * 0.6).sort((a, b) => a.left - b.left);
  const gutters: number[] = [];
  let reach = Number.POSITIVE_INFINITY;
  for (const line of narrow) {
    if (line.left - reach > line.fontSize * 0.8) gutters.push(line.left);
    reach = Math.max(reach === Number.POSITIVE_INFINITY ? line.right : reach, line.right);
  }
  const columns = [Number.NEGATIVE_INFINITY, ...gutters].map((from, i) => {
    const to = gutters[i] ?? Number.POSITIVE_INFINITY;
    return narrow.filter((line) => line.left >= from && line.left < to);
  });
  const isText = columns.every((column) => {
    const long = column.filter(({ text }) => text.length >= LETTERS_MIN).length;
    return column.length >= LINES_MIN && long >= column.length / 2;
  });
  return isText ? gutters : [];
}

/** Pieces of one row as one line, in the order in which they are drawn. */
function rowsOf(lines: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    if (row === undefined || Math.abs(row.y - line.y) >= line.fontSize / 2 || line.left < row.right) rows.push({ ...line });
    else {
      row.text = `${row.text} ${line.text}`;
      row.right = line.right;
    }
  }
  return rows;
}
