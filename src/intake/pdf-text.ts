import type { TextBlock } from './block-text.ts';
import { GUTTER, inReadingOrder } from './pdf-columns.ts';

/** A piece of text of a PDF page with its place; `y` grows upwards. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** A line of text, or the part of one that stands in a column. */
export interface PdfLine {
  text: string;
  readonly y: number;
  right: number;
  readonly left: number;
  readonly fontSize: number;
  /** Its text as that of a row, where it is one of a table: "2022 · 1.377". */
  readonly row?: string;
}

/**
 * The blocks of a PDF's pages, column by column: lines joined, "Mie-" and "ten" made one word, page numbers and what stands on top or at
 * the foot of every page left out. What a document shows by size, place and signs is known: headings, rows of tables, items of lists.
 */
export function blocksOfPdf(pages: readonly (readonly PdfItem[])[]): TextBlock[] {
  const lines = withoutRunningHeads(pages.map((items) => inReadingOrder(linesOf(items)))).flat();
  const parts: { readonly first: PdfLine; text: string }[] = [];
  const width = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  let before: PdfLine | undefined;
  for (const line of lines) {
    const last = parts.at(-1);
    if (before === undefined || last === undefined || begins(line, before, width)) parts.push({ first: line, text: line.text });
    else last.text = joined(last.text, line.text);
    before = line;
  }
  const size = commonSize(lines);
  return parts.map(({ first, text }): TextBlock => {
    if (first.row !== undefined) return { kind: 'table-row', text: first.row };
    if (BULLET.test(text)) return { kind: 'list-item', text: text.replace(BULLET, '') };
    // A lead is in larger letters, too; it is a sentence.
    const isHeading = first.fontSize > size * 1.12 && text.length <= HEADING_LETTERS_MAX && !text.endsWith('.');
    return { kind: isHeading ? 'heading' : 'paragraph', text };
  });
}

/** Signs that begin an item of a list and, unlike a dash, nothing else. */
const BULLET = /^[•‣⁃∙▪▫◦●○■□➢➤►✓✔]\s+(?=\S)/u;

const HEADING_LETTERS_MAX = 200;

/** The size of most letters. */
function commonSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { fontSize, text } of lines) letters.set(fontSize, (letters.get(fontSize) ?? 0) + text.length);
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function linesOf(items: readonly PdfItem[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    const text = str.replace(/\s+/g, ' ');
    if (text.trim() === '') continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.y - y) < fontSize / 2 && x >= line.right - fontSize && x - line.right < fontSize * GUTTER) {
      line.text += x - line.right > fontSize * 0.15 && !/\s$/.test(line.text) ? ` ${text.trimStart()}` : text;
      line.right = x + width;
    } else lines.push({ text, y, left: x, right: x + width, fontSize });
  }
  for (const line of lines) line.text = line.text.trim();
  return lines;
}

/** Whether a block begins with `line`: after a gap, in another size, with a sign, or after a short line that ends a sentence. */
function begins(line: PdfLine, before: PdfLine, width: number): boolean {
  if (line.row !== undefined || before.row !== undefined || BULLET.test(line.text)) return true;
  if (Math.abs(line.fontSize - before.fontSize) > before.fontSize * 0.12) return true;
  const ended = /[.!?:]["“”»«’)]*$/.test(before.text);
  const down = before.y - line.y;
  // The next column or page goes on in the middle of a sentence: "Der Verband | widersprach."
  if (down <= 0) return ended;
  return down > line.fontSize * 1.75 || (ended && before.right - before.left < width * 0.8);
}

/** "Mie-" + "ten" → "Mieten"; "Mieter-" + "und Vermieter" and "EU-" + "Kommission" keep the hyphen. */
function joined(before: string, after: string): string {
  if (!/\p{L}[-\u00ad\u2010]$/u.test(before)) return `${before} ${after}`;
  if (/^(?:und|oder|bzw|sowie|and|or)(?!\p{L})/u.test(after)) return `${before} ${after}`;
  return /^\p{Ll}/u.test(after) ? before.slice(0, -1) + after : before + after;
}

/** Leaves out lines that stand among the two uppermost or lowest of most pages at the same height, whatever their numbers, and page numbers. */
function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): PdfLine[][] {
  const shape = ({ text, y }: PdfLine): string => `${Math.round(y / 10)} ${text.replace(/\d+/g, '#')}`;
  const counts = new Map<string, number>();
  const edges = pages.map((lines) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    return new Set([...byHeight.slice(0, 2), ...byHeight.slice(-2)]);
  });
  for (const edge of edges) for (const key of new Set([...edge].map(shape))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return pages.map((lines, i) =>
    lines.filter((line) => {
      if (!edges[i]?.has(line)) return true;
      const repeated = pages.length > 1 && (counts.get(shape(line)) ?? 0) > pages.length / 2;
      return !repeated && !/^(?:(?:seite|page)\s)?[-–\s]*\d{1,4}(?:\s?(?:\/|von|of)\s?\d{1,4})?[-–\s]*$/i.test(line.text);
    }),
  );
}
