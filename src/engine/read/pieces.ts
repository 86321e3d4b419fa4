import type { Word } from '../parse/word.ts';
import type { Span } from '../text/span.ts';

/** A word, or a part of one where figures and signs are written together: "£8m" gives "£", "8", "m". */
export interface Piece extends Span {
  readonly text: string;
  readonly lower: string;
  /** Position of its word in the list that was cut. */
  readonly word: number;
  readonly kind: 'digits' | 'sign' | 'other';
}

const PARTS = /\d[\d.,'’\u00a0\u202f\u2009]*\d|\d|(?:US|A|C|NZ|HK)\$|[£$€¥₹₽₺%‰°+½¼¾/:–—-]|[^\d£$€¥₹₽₺%‰°+½¼¾/:–—-]+/gu;
const SIGN = /^(?:(?:US|A|C|NZ|HK)\$|[£$€¥₹₽₺%‰°+½¼¾/:–—-])$/u;
/** Letters written on to a number that leave it a number: scales and units. */
const SUFFIX =
  /^(?:k|m|mn|mln|mio\.?|mrd\.?|tsd\.?|b|bn|bln|tn|trn|million|billion|trillion|thousand|km|kg|mg|g|t|cm|mm|ha|l|ml|kw|mw|gw|kwh|mwh|gwh|twh|mph|kph|ft|lb|lbs|oz|gb|tb|mb|p|pc|c|x)$/u;

/** Cuts words into pieces. Words that mix letters and figures otherwise stay whole, because they are names or adjectives: "G7", "F-16", "63-Jährige", "39-year-old". */
export function cutIntoPieces(words: readonly Word[]): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    // the two words of a contraction share one span: "zum" is "zu" and "dem"
    if (before && before.start === word.start && before.end === word.end) return;
    if (!/\d/u.test(word.text) || isMixed(word.text)) {
      pieces.push({
        start: word.start,
        end: word.end,
        text: word.text,
        lower: word.lower,
        word: i,
        kind: SIGN.test(word.text) ? 'sign' : 'other',
      });
      return;
    }
    for (const part of word.text.matchAll(PARTS)) {
      const text = part[0];
      const start = word.start + part.index;
      const kind = /^\d/u.test(text) ? 'digits' : SIGN.test(text) ? 'sign' : 'other';
      pieces.push({ start, end: start + text.length, text, lower: text.toLowerCase(), word: i, kind });
    }
  });
  return pieces;
}

function isMixed(text: string): boolean {
  const letters = text.match(/\p{L}[\p{L}.]*/gu) ?? [];
  if (letters.length === 0) return false;
  if (/^(?:US|A|C|NZ|HK)\$/u.test(text)) return letters.slice(1).some((part) => !SUFFIX.test(part.toLowerCase()));
  if (/^\p{L}/u.test(text)) return true;
  return letters.some((part) => !SUFFIX.test(part.toLowerCase()));
}
