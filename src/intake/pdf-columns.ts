import { rowOfCells } from './blocks.ts';
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

/** Pieces of one row as one line, in the order in which they are drawn; those of a table know their cells. */
function rowsOf(lines: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[][] = [];
  for (const line of lines) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row === undefined || last === undefined || Math.abs(last.y - line.y) >= line.fontSize / 2 || line.left < last.right)
      rows.push([line]);
    else row.push(line);
  }
  const inTable = rowsOfTables(rows);
  return rows.map((row): PdfLine => {
    const [first, last] = [row[0] as PdfLine, row.at(-1) as PdfLine];
    const text = row.map((piece) => piece.text).join(' ');
    const cells = inTable.has(row) ? rowOfCells(row.map((piece) => piece.text)) : null;
    return { ...first, text, right: last.right, ...(cells === null ? {} : { row: cells }) };
  });
}

/** Fewer rows below one another are a signature, or a date beside a name. */
const ROWS_MIN = 3;

/** The rows of tables: pieces in some rows that follow each other and stand below those of the row before, most of them short. */
function rowsOfTables(rows: readonly (readonly PdfLine[])[]): ReadonlySet<readonly PdfLine[]> {
  const found = new Set<readonly PdfLine[]>();
  let table: (readonly PdfLine[])[] = [];
  const end = (): void => {
    const cells = table.flat();
    const short = cells.filter(({ text }) => text.length < LETTERS_MIN).length;
    if (table.length >= ROWS_MIN && short >= cells.length / 2) for (const row of table) found.add(row);
    table = [];
  };
  for (const row of rows) {
    if (row.length < 2 || /^\P{L}{1,2}$/u.test(row[0]?.text ?? '')) end();
    else {
      const before = table.at(-1);
      if (before !== undefined && !standBelow(row, before)) end();
      table.push(row);
    }
  }
  end();
  return found;
}

/** Whether two rows have as many pieces, each with its left or right edge or its middle below that of the other. */
function standBelow(row: readonly PdfLine[], before: readonly PdfLine[]): boolean {
  if (row.length !== before.length) return false;
  return row.every((piece, i) => {
    const above = before[i] as PdfLine;
    const near = (a: number, b: number): boolean => Math.abs(a - b) < piece.fontSize / 2;
    return near(piece.left, above.left) || near(piece.right, above.right) || near(piece.left + piece.right, above.left + above.right);
  });
}
