import type { Word } from '../parse/word.ts';
import type { Document, Quotation } from '../text/document.ts';
import type { Span } from '../text/span.ts';

const EDGE = /[\s,.;:!?–—-]/u;

/** The words within the outer marks, without white space and a comma at their end ("„Er kommt,“ sagte sie"). */
export function innerSpan(document: Document, quotation: Quotation): Span {
  let { start, end } = quotation.inner;
  const text = document.text;
  while (start < end && /\s/u.test(text[start]!)) start++;
  while (end > start && /[\s,.;]/u.test(text[end - 1]!)) end--;
  return { start, end };
}

/** Outermost quotations that begin within `[start, end)` at the given depth. */
export function quotationsIn(document: Document, start: number, end: number, depth: number): Quotation[] {
  const found: Quotation[] = [];
  const list = document.quotations;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < list.length && list[i]!.start < end; i++) if (list[i]!.depth === depth) found.push(list[i]!);
  return found;
}

/** Index of the first sentence that ends after an offset; the number of sentences where none does. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where only punctuation and space stand between two offsets. */
export function onlyPunctuation(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!EDGE.test(text[i]!) && !/[„“”"»«‚‘’'›‹)\]]/u.test(text[i]!)) return false;
  return to - from < 12;
}

/** True for a quotation that says something whole: it has a finite verb, or ends as a sentence does. */
export function isWhole(document: Document, quotation: Quotation, words: readonly Word[]): boolean {
  const { start, end } = quotation.inner;
  if (/[.!?…]/u.test(document.text[end - 1] ?? '')) return true;
  return words.some((w) => w.start >= start && w.end <= end && (w.upos === 'VERB' || w.upos === 'AUX') && w.morph.verbForm === 'Fin');
}

/** Cuts white space and stray punctuation from the edges of a span; keeps a quotation mark whose partner is inside. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  for (let changed = true; changed && start < end; ) {
    changed = false;
    if (/[\s,.;:–—-]/u.test(text[start]!)) {
      start++;
      changed = true;
    }
    if (end > start && /[\s,.;:–—]/u.test(text[end - 1]!) && !isAbbreviationDot(text, start, end)) {
      end--;
      changed = true;
    }
  }
  return balance(text, { start, end });
}

function isAbbreviationDot(text: string, start: number, end: number): boolean {
  return (
    text[end - 1] === '.' &&
    /(?:^|\s)(?:\p{L}\.){1,3}$/u.test(text.slice(Math.max(start, end - 8), end)) &&
    text[end] !== undefined &&
    !/^\s*$/u.test(text[end]!)
  );
}

const OPENERS: Readonly<Record<string, string>> = { '„': '“”"', '“': '”', '"': '"', '»': '«', '«': '»', '‚': '‘’', '‘': '’' };

/** Drops a quotation mark at an edge that has no partner inside, and adds one that stands just outside. */
function balance(text: string, span: Span): Span {
  let { start, end } = span;
  const body = text.slice(start, end);
  const opener = body[0] ?? '';
  const closes = OPENERS[opener];
  if (closes && ![...body.slice(1)].some((c) => closes.includes(c))) {
    if (closes.includes(text[end] ?? '\0')) return { start, end: end + 1 };
    start++;
  }
  const last = text[end - 1] ?? '';
  if (/[“”"«»]/u.test(last) && end - 1 > start) {
    const before = text.slice(start, end - 1);
    const matched = Object.entries(OPENERS).some(
      ([open, close]) => close.includes(last) && before.lastIndexOf(open) >= 0 && !(open === last && count(before, open) % 2 === 0),
    );
    if (!matched) end--;
  }
  return { start, end };
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
