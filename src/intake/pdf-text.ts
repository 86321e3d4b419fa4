/** A piece of text of a PDF page with its place; `y` grows upwards. */
export interface PdfItem {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

interface Line {
  text: string;
  readonly y: number;
  right: number;
  readonly left: number;
  readonly fontSize: number;
}

/**
 * The paragraphs of a PDF's pages in the order in which the document draws them: lines joined, "Mie-" and "ten" made one word,
 * page numbers and what stands on top or at the foot of every page left out.
 */
export function paragraphsOfPdf(pages: readonly (readonly PdfItem[])[]): string[] {
  const lines = withoutRunningHeads(pages.map(linesOf)).flat();
  const paragraphs: string[] = [];
  const width = lines.reduce((most, line) => Math.max(most, line.right - line.left), 0);
  let before: Line | undefined;
  for (const line of lines) {
    const last = paragraphs.length - 1;
    if (before === undefined || begins(line, before, width)) paragraphs.push(line.text);
    else paragraphs[last] = joined(paragraphs[last] ?? '', line.text);
    before = line;
  }
  return paragraphs;
}

function linesOf(items: readonly PdfItem[]): Line[] {
  const lines: Line[] = [];
  for (const { str, x, y, width, fontSize } of items) {
    const text = str.replace(/\s+/g, ' ');
    if (text.trim() === '') continue;
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.y - y) < fontSize / 2 && x >= line.right - fontSize) {
      line.text += x - line.right > fontSize * 0.15 && !/\s$/.test(line.text) ? ` ${text.trimStart()}` : text;
      line.right = x + width;
    } else lines.push({ text, y, left: x, right: x + width, fontSize });
  }
  for (const line of lines) line.text = line.text.trim();
  return lines;
}

/** Whether a paragraph begins with `line`: after a gap, in another size, or after a short line that ends a sentence. */
function begins(line: Line, before: Line, width: number): boolean {
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

/** Leaves out lines that stand first or last on most of three pages or more, whatever their numbers, and page numbers. */
function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const shape = (line: Line | undefined): string => line?.text.replace(/\d+/g, '#') ?? '';
  const counts = new Map<string, number>();
  const edges = (lines: readonly Line[]): Set<string> => new Set([lines[0], lines.at(-1)].map(shape));
  for (const lines of pages) for (const edge of edges(lines)) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  return pages.map((lines) =>
    lines.filter((line, i) => {
      if (i > 0 && i < lines.length - 1) return true;
      const repeated = pages.length > 2 && (counts.get(shape(line)) ?? 0) > pages.length / 2;
      return !repeated && !/^(?:(?:seite|page)\s)?[-–\s]*\d{1,4}(?:\s?(?:\/|von|of)\s?\d{1,4})?[-–\s]*$/i.test(line.text);
    }),
  );
}
