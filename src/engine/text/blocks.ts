import type { Block } from './document.ts';
import type { Span } from './span.ts';

const CREDIT = /\((?:[\p{L}\p{N}.&-]{2,14})(?:\s?[/,|]\s?[\p{L}\p{N}.& -]{2,20}){0,5}\)$/u;
const DATELINE = /^[\p{Lu}][\p{L}./ -]{1,40}(?:, (?:\d{1,2}\.? )?\p{L}{3,10}\.?(?: \d{1,2})?)? ?\([\p{L}./ -]{2,24}\) ?[-–—:] ?/u;
const CITY_LINE = /^\p{Lu}{3,}(?:[ /-]\p{Lu}{2,}){0,3}(?:, \p{L}{3,10}\.? \d{1,2})? [-–—] /u;
/** "Toronto — The strike …": only at the start of a text, where no sentence begins with a name and a long dash. */
const FIRST_LINE = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+){0,2}(?:, \p{Lu}[\p{L}.]{1,12})? — (?=[\p{Lu}"“„])/u;
const LONGEST_HEADING = 140;
const SHORT_LINE = 60;
/** Longer than the lines of any text that is wrapped by hand. */
const LONG_LINE = 120;

/** Paragraphs, headings and credits: parted by blank lines, or by line ends where the text has no blank line. */
export function findBlocks(text: string): Block[] {
  const blank = /\n[^\S\n]*\n/u.test(text);
  const spans = lines(text, blank);
  const blocks: Block[] = [];
  spans.forEach((span, i) => {
    const credit = i === spans.length - 1 ? creditAt(text, span) : -1;
    if (credit > span.start) {
      const end = trimmedEnd(text, span.start, credit);
      if (end > span.start) blocks.push(block(text, { start: span.start, end }));
      blocks.push({ start: credit, end: span.end, kind: 'credit', dateline: null });
    } else if (credit === span.start) blocks.push({ ...span, kind: 'credit', dateline: null });
    else blocks.push(block(text, span));
  });
  return blocks;
}

function lines(text: string, blank: boolean): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    let from = start;
    while (from < end && /\s/u.test(text[from]!)) from++;
    const to = trimmedEnd(text, from, end);
    if (to > from) spans.push({ start: from, end: to });
  };
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (at < start) continue;
    let next = at + 1;
    while (next < text.length && text[next] !== '\n' && /\s/u.test(text[next]!)) next++;
    if (blank && text[next] !== '\n' && next < text.length && !isHeadingLine(text, start, at, next)) continue;
    close(at);
    start = next;
  }
  close(text.length);
  return spans;
}

/** A short line without a full stop over one that is too long to be wrapped is the heading of its paragraph. */
function isHeadingLine(text: string, start: number, end: number, next: number): boolean {
  const line = text.slice(start, Math.min(end, start + SHORT_LINE + 1)).trim();
  if (line.length === 0 || line.length > SHORT_LINE || /[.!?…;:,"“”»«)\]]$/u.test(line) || !/^\p{Lu}/u.test(text[next]!)) return false;
  const stop = text.slice(next, next + LONG_LINE).indexOf('\n');
  return stop < 0 && next + LONG_LINE <= text.length;
}

function trimmedEnd(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && /\s/u.test(text[to - 1]!)) to--;
  return to;
}

/** Where "(afp/red)" begins at the end of the last paragraph; -1 where there is none. */
function creditAt(text: string, span: Span): number {
  if (text[span.end - 1] !== ')') return -1;
  const tail = text.slice(Math.max(span.start, span.end - 80), span.end);
  const found = CREDIT.exec(tail);
  if (!found) return -1;
  const at = span.end - found[0].length;
  const before = trimmedEnd(text, span.start, at);
  return before === span.start || /[.!?“”"«»…]/u.test(text[before - 1]!) ? at : -1;
}

function block(text: string, span: Span): Block {
  const head = text.slice(span.start, Math.min(span.end, span.start + 120));
  const dateline = DATELINE.exec(head) ?? CITY_LINE.exec(head) ?? (span.start === 0 ? FIRST_LINE.exec(head) : null);
  const line = span.end - span.start <= LONGEST_HEADING ? text.slice(span.start, span.end) : '';
  const heading =
    line !== '' && !dateline && !/[.!?…;,:]["“”»«‘’')\]]*$/u.test(line) && !/[.!?] \p{Lu}/u.test(line.replace(/\b\p{L}{1,3}\. /gu, ''));
  return {
    ...span,
    kind: heading && !/^["„“»«].*["“”»«]$/u.test(line) ? 'heading' : 'paragraph',
    dateline: dateline ? { start: span.start, end: span.start + dateline[0].trimEnd().length } : null,
  };
}
