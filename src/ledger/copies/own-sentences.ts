import type { Span } from '../../engine/text/span.ts';

/** Shorter ones ("Das teilte die Polizei mit.") stand word for word in texts that have nothing to do with one another. */
const SHORTEST = 32;

/**
 * The sentences of a text in its own words, normalised to small letters and digits, each as a list of words. Left out are short
 * ones, the dateline, and sentences that stand altogether in quotation marks: that two articles quote one speech makes no copy.
 * `sentences` gives their spans where they are known; else they are found by full stops and lines.
 */
export function ownSentences(text: string, sentences: readonly Span[] = spansOf(text)): readonly (readonly string[])[] {
  const quoted = quotedOffsets(text);
  return sentences.flatMap((span) => {
    const words = wordsOf(text.slice(span.start, span.end).replace(dateline, ''));
    return words.join(' ').length < SHORTEST || isQuoted(text, span, quoted) ? [] : [words];
  });
}

// "Norhaven/Port Ellis (dpa) – ", "NORHAVEN, March 3 (Reuters) - "
const dateline = /^\s*[^.!?()]{0,60}\([^()]{2,40}\)\s*[–—-]+\s+/u;

function wordsOf(sentence: string): readonly string[] {
  return (
    sentence
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function spansOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?…]+[\p{Pf}\p{Pi}"')\]]*\s+(?=[^\p{Ll}])|\n+|$/gu)) {
    const stop = end.index + end[0].length;
    if (stop > start) spans.push({ start, end: stop });
    start = stop;
  }
  return spans;
}

/** For each offset 1 where it lies within quotation marks; an unclosed quotation ends with its paragraph. */
function quotedOffsets(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let open = false;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    if (mark === '\n') open = false;
    // “ opens in English and closes in German, » and " open and close: what they do depends on whether a quotation is open.
    else if ('„“”"«»'.includes(mark)) open = mark === '„' || (mark !== '”' && !open);
    inside[i] = open ? 1 : 0;
  }
  return inside;
}

function isQuoted(text: string, { start, end }: Span, quoted: Uint8Array): boolean {
  for (let i = start; i < end; i++) if (quoted[i] === 0 && /[\p{L}\p{N}]/u.test(text[i] as string)) return false;
  return true;
}
