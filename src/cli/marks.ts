import type { Reading, Stance } from '../engine/read/reading.ts';
import type { Span } from '../engine/text/span.ts';
import type { Run } from './wrap.ts';

/** A content span with the numbers of all statements that have it ("die Berichte" of both NATO and USA). */
interface Mark extends Span {
  readonly numbers: readonly number[];
  readonly stance: Stance;
}

/**
 * The article's text as runs in which each content stands in brackets with the numbers of its statements, in the colour of
 * its stance, and each source is strong. Spans that nest or cross are both shown; the one opened last gives the colour.
 */
export function markedRuns(reading: Reading): Run[] {
  const { text } = reading.article;
  const marks = marksOf(reading);
  const sources = reading.statements.flatMap(({ source }) => (source.span === null ? [] : [source.span]));
  const edges = new Set([0, text.length, ...[...marks, ...sources].flatMap(({ start, end }) => [start, end])]);
  const opening = byOffset(marks, (mark) => mark.start);
  const closing = byOffset(marks, (mark) => mark.end);
  const sourceStarts = byOffset(sources, (source) => source.start);
  const runs: Run[] = [];
  let open: Mark[] = [];
  let sourceEnd = 0;
  const points = [...edges].sort((a, b) => a - b);
  for (const [i, at] of points.entries()) {
    for (const mark of closing.get(at) ?? []) {
      runs.push({ text: ']', style: mark.stance });
      open = open.filter((other) => other !== mark);
    }
    for (const mark of opening.get(at) ?? []) {
      runs.push({ text: `[${mark.numbers.join(',')}\u00a0`, style: mark.stance });
      open.push(mark);
    }
    for (const source of sourceStarts.get(at) ?? []) sourceEnd = Math.max(sourceEnd, source.end);
    const piece = text.slice(at, points[i + 1] ?? text.length);
    if (piece !== '') runs.push({ text: piece, style: at < sourceEnd ? 'strong' : (open.at(-1)?.stance ?? 'plain') });
  }
  return runs;
}

/** Outer marks before inner ones that begin at the same place, so that brackets nest. */
function marksOf(reading: Reading): Mark[] {
  const marks = new Map<string, { start: number; end: number; numbers: number[]; stance: Stance }>();
  for (const [i, statement] of reading.statements.entries()) {
    for (const { start, end } of statement.content) {
      if (end <= start) continue;
      const mark = marks.get(`${start}-${end}`);
      if (mark === undefined) marks.set(`${start}-${end}`, { start, end, numbers: [i + 1], stance: statement.stance });
      else if (!mark.numbers.includes(i + 1)) mark.numbers.push(i + 1);
    }
  }
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function byOffset<T>(items: readonly T[], offset: (item: T) => number): Map<number, T[]> {
  const found = new Map<number, T[]>();
  for (const item of items) {
    const at = offset(item);
    const there = found.get(at);
    if (there === undefined) found.set(at, [item]);
    else there.push(item);
  }
  return found;
}

/** Cuts runs into paragraphs at line ends; blank lines give none. */
export function paragraphsOf(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [];
  let current: Run[] = [];
  for (const run of runs) {
    const [first = '', ...rest] = run.text.split(/\r\n|[\n\r\u2028\u2029]/);
    if (first !== '') current.push({ text: first, style: run.style });
    for (const part of rest) {
      paragraphs.push(current);
      current = part === '' ? [] : [{ text: part, style: run.style }];
    }
  }
  paragraphs.push(current);
  return paragraphs.filter((paragraph) => paragraph.some((run) => run.text.trim() !== ''));
}
