import type { Block, BlockKind, KnownBlock } from './document.ts';
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

/** A stretch of text that is a block; `known` where it is known as what. */
interface Stretch extends Span {
  readonly known?: BlockKind;
}

/**
 * Paragraphs, headings and credits. Known blocks, in order and apart, are taken as they are, and those that lie wrong are left out; all
 * other text is parted by blank lines, or by line ends where the text has no blank line.
 */
export function findBlocks(text: string, known: readonly KnownBlock[] = []): Block[] {
  const stretches: readonly Stretch[] = known.length === 0 ? lines(text, { start: 0, end: text.length }) : withKnown(text, known);
  const blocks: Block[] = [];
  stretches.forEach((stretch, i) => {
    const { start, end, known: kind } = stretch;
    const credit = i === stretches.length - 1 && kind !== 'heading' ? creditAt(text, stretch) : -1;
    if (credit > start) {
      const before = trimmedEnd(text, start, credit);
      if (before > start) blocks.push(block(text, { ...stretch, end: before }));
      blocks.push({ start: credit, end, kind: 'credit', dateline: null });
    } else if (credit === start) blocks.push({ start, end, kind: 'credit', dateline: null });
    else blocks.push(block(text, stretch));
  });
  return blocks;
}

/** Known blocks, and the lines of what lies between them. */
function withKnown(text: string, known: readonly KnownBlock[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { kind, start, end } of known) {
    if (!(start >= at && start < end && end <= text.length)) continue;
    const inner = trimmed(text, start, end);
    if (start > at) stretches.push(...lines(text, { start: at, end: start }));
    if (inner !== null) stretches.push({ ...inner, known: kind });
    at = end;
  }
  if (at < text.length) stretches.push(...lines(text, { start: at, end: text.length }));
  return stretches;
}

function lines(text: string, within: Span): Span[] {
  const blank = /\n[^\S\n]*\n/u.test(text);
  const spans: Span[] = [];
  let { start } = within;
  const close = (end: number) => {
    const span = trimmed(text, start, end);
    if (span !== null) spans.push(span);
  };
  for (let at = text.indexOf('\n', start); at >= 0 && at < within.end; at = text.indexOf('\n', at + 1)) {
    if (at < start) continue;
    let next = at + 1;
    while (next < text.length && text[next] !== '\n' && /\s/u.test(text[next]!)) next++;
    if (blank && text[next] !== '\n' && next < text.length && !isHeadingLine(text, start, at, next)) continue;
    close(at);
    start = next;
  }
  close(within.end);
  return spans;
}

/** A short line without a full stop over one that is too long to be wrapped is the heading of its paragraph. */
function isHeadingLine(text: string, start: number, end: number, next: number): boolean {
  const line = text.slice(start, Math.min(end, start + SHORT_LINE + 1)).trim();
  if (line.length === 0 || line.length > SHORT_LINE || /[.!?…;:,"“”»«)\]]$/u.test(line) || !/^\p{Lu}/u.test(text[next]!)) return false;
  const stop = text.slice(next, next + LONG_LINE).indexOf('\n');
  return stop < 0 && next + LONG_LINE <= text.length;
}

/** A stretch without the white space at its edges; null where it is nothing else. */
function trimmed(text: string, start: number, end: number): Span | null {
  let from = start;
  while (from < end && /\s/u.test(text[from]!)) from++;
  const to = trimmedEnd(text, from, end);
  return to > from ? { start: from, end: to } : null;
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

function block(text: string, { start, end, known }: Stretch): Block {
  if (known === 'heading') return { start, end, kind: 'heading', dateline: null };
  if (known === 'caption' || known === 'table-row') return { start, end, kind: 'beside', dateline: null };
  const head = text.slice(start, Math.min(end, start + 120));
  const dateline = DATELINE.exec(head) ?? CITY_LINE.exec(head) ?? (start === 0 ? FIRST_LINE.exec(head) : null);
  const isHeading = dateline === null && (known === undefined || known === 'paragraph') && looksLikeHeading(text, { start, end });
  return {
    start,
    end,
    kind: isHeading ? 'heading' : 'paragraph',
    dateline: dateline ? { start, end: start + dateline[0].trimEnd().length } : null,
  };
}

/** A short line that no mark ends and no quotation marks enclose. */
function looksLikeHeading(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_HEADING) return false;
  const line = text.slice(start, end);
  if (/[.!?…;,:]["“”»«‘’')\]]*$/u.test(line) || /[.!?] \p{Lu}/u.test(line.replace(/\b\p{L}{1,3}\. /gu, ''))) return false;
  return !/^["„“»«].*["“”»«]$/u.test(line);
}
