import type { Language, Numerals } from '../lang/language.ts';
import type { Piece } from './pieces.ts';

/** A number read from pieces `[from, to)`. */
export interface ReadNumber {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** How it is written. */
  readonly written: 'digits' | 'words';
  /** The multiplier that follows it ("Millionen" → 1e6), 1 where there is none. */
  readonly scale: number;
  /** The currency sign or code before it: "£", "EUR". */
  readonly currency: { readonly text: string; readonly at: number } | null;
}

const CURRENCY = /^(?:(?:US|A|C|NZ|HK)\$|[£$€¥₹₽₺])$/u;
const CODE = /^(?:EUR|USD|GBP|CHF|JPY|CNY|RUB|SEK|NOK|DKK|PLN|CZK|HUF|INR|TRY|AUD|CAD|Rs|Fr|Euro)\.?$/u;
const HALVES: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** The number that begins at piece `at`, or null. Says nothing yet on whether it counts anything. */
export function readNumber(pieces: readonly Piece[], at: number, language: Language): ReadNumber | null {
  const currency = currencyAt(pieces, at);
  const from = currency ? at + 1 : at;
  const piece = pieces[from];
  if (!piece) return null;
  const read =
    piece.kind === 'digits' ? readDigits(pieces, from, language, currency !== null) : currency ? null : readWords(pieces, from, language);
  return read ? { ...read, from: at, currency } : null;
}

function currencyAt(pieces: readonly Piece[], at: number): ReadNumber['currency'] {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || next?.kind !== 'digits') return null;
  return CURRENCY.test(piece.text) || CODE.test(piece.text) ? { text: piece.text, at } : null;
}

type Bare = Omit<ReadNumber, 'from' | 'currency'>;

function readDigits(pieces: readonly Piece[], at: number, language: Language, money: boolean): Bare | null {
  const { numerals } = language;
  const first = pieces[at];
  if (!first) return null;
  let value = valueOfDigits(first.text, numerals);
  if (value === null) return null;
  let to = at + 1;
  let last = first;
  // "3 500": a group of three after one space goes on with the number
  for (
    let next = pieces[to];
    next && /^\d{3}$/u.test(next.text) && next.start === last.end + 1 && /^\d{1,3}$/u.test(last.text);
    next = pieces[to]
  ) {
    value = value * 1000 + Number(next.text);
    last = next;
    to++;
  }
  const part = pieces[to];
  if (part && HALVES[part.text] !== undefined && part.start === last.end) {
    value += HALVES[part.text] ?? 0;
    to++;
  }
  const scaled = scaleAt(pieces, to, language, money);
  return { value: round(value * scaled.scale), to: scaled.to, written: 'digits', scale: scaled.scale };
}

/** The value of "1.500" or "1,5" in the manner of the language; null for dates, clock times and what is no number. */
export function valueOfDigits(text: string, numerals: Numerals): number | null {
  if (/^0\d/u.test(text)) return null;
  const plain = text.replace(/[\u00a0\u202f\u2009'’]/gu, '');
  if (numerals.decimal === ',') {
    if (!/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(plain) && !/^\d+(?:,\d+)?$/u.test(plain)) return null;
    return Number(plain.replace(/\./gu, '').replace(',', '.'));
  }
  // "2,00,000": groups of two in India
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u.test(plain) || /^\d{1,2}(?:,\d{2})+,\d{3}$/u.test(plain);
  if (!grouped && !/^\d+(?:\.\d+)?$/u.test(plain)) return null;
  return Number(plain.replace(/,/gu, ''));
}

/** The multipliers from piece `at` on: "Millionen", "hundred thousand", "bn". */
function scaleAt(pieces: readonly Piece[], at: number, language: Language, money: boolean): { scale: number; to: number } {
  const { scales } = language.numerals;
  let scale = 1;
  let to = at;
  for (;;) {
    const hyphen = pieces[to]?.text === '-' && pieces[to + 1] !== undefined && scaleOf(scales, pieces[to + 1]) !== undefined ? 1 : 0;
    const piece = pieces[to + hyphen];
    const factor = scaleOf(scales, piece);
    if (!piece || factor === undefined || (piece.lower.length === 1 && !isAttachedScale(pieces, to, money))) return { scale, to };
    scale *= factor;
    to += 1 + hyphen;
    // "Mio" and its full stop may be two tokens
    if (/^(?:mio|mrd|tsd|bio)$/u.test(piece.lower) && pieces[to]?.text === '.' && pieces[to]?.start === piece.end) to++;
  }
}

function scaleOf(scales: Readonly<Record<string, number>>, piece: Piece | undefined): number | undefined {
  return piece && Object.hasOwn(scales, piece.lower) ? scales[piece.lower] : undefined;
}

/** "£8m" is millions, "8m deep" is metres: one letter is a scale only where money or a noun says so. */
function isAttachedScale(pieces: readonly Piece[], at: number, money: boolean): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || !before || before.end !== piece.start) return false;
  return (
    money ||
    piece.lower === 'k' ||
    /^(?:people|users|customers|viewers|followers|voters|tonnes|barrels|copies|jobs|homes|households|euros|dollars|pounds)$/u.test(
      pieces[at + 1]?.lower ?? '',
    )
  );
}

/** Number words: "zwölf", "dreißigtausend", "two hundred and five", "eine Million", "half a billion". */
function readWords(pieces: readonly Piece[], at: number, language: Language): Bare | null {
  const { numerals, quantities } = language;
  const start = pieces[at];
  if (start?.kind !== 'other') return null;
  const half = halfOf(pieces, at, language);
  if (half) return half;
  const article = numerals.articles.includes(start.lower);
  if (article && scaleOf(numerals.scales, pieces[at + 1]) === undefined && !isJoined(pieces, at, language)) return null;
  let total = 0;
  let current: number | null = null;
  let scale = 1;
  let to = at;
  for (;;) {
    const step = to === at ? 0 : linkAt(pieces, to, current, scale, language);
    const piece = pieces[to + step];
    if (piece?.kind !== 'other') break;
    const factor = scaleOf(numerals.scales, piece);
    if (factor !== undefined && piece.lower.length > 1 && (current !== null || isCountedAlone(piece, factor, numerals))) {
      const count: number = current ?? 1;
      if (factor === 100) current = count * 100;
      else {
        total += count * factor;
        current = null;
      }
      scale = Math.max(scale, factor);
    } else {
      const small = wordValue(piece.lower, numerals);
      if (small === null || (current === null && total > 0 && small >= scale) || !canFollow(current, small)) break;
      current = (current ?? 0) + small;
    }
    to += step + 1;
    if (
      current === null &&
      total > 0 &&
      wordValue(pieces[to]?.lower ?? '', numerals) === null &&
      scaleOf(numerals.scales, pieces[to]) === undefined &&
      linkAt(pieces, to, null, scale, language) === 0
    )
      break;
  }
  if (to === at) return null;
  const sum = total + (current ?? 0);
  const plus = quantities.and === pieces[to]?.lower && pieces[to + 1]?.lower === 'a' && quantities.halves.has(pieces[to + 2]?.lower ?? '');
  if (!plus) return { value: round(sum), to, written: 'words', scale };
  // "two and a half million"
  const scaled = scaleAt(pieces, to + 3, language, false);
  return { value: round((sum + 0.5) * scaled.scale), to: scaled.to, written: 'words', scale: scaled.scale };
}

/** "half a million", "eine halbe Milliarde", "half a dozen" is none. */
function halfOf(pieces: readonly Piece[], at: number, language: Language): Bare | null {
  const { quantities, numerals } = language;
  const lowers = [pieces[at]?.lower ?? '', pieces[at + 1]?.lower ?? ''];
  const article = lowers.findIndex((w) => numerals.articles.includes(w));
  const half = lowers.findIndex((w) => quantities.halves.has(w));
  if (half < 0) return null;
  const from = half === 0 && article !== 1 ? at + 1 : at + 2;
  if (half === 1 && article !== 0) return null;
  const scaled = scaleAt(pieces, from, language, false);
  return scaled.scale > 1 ? { value: 0.5 * scaled.scale, to: scaled.to, written: 'words', scale: scaled.scale } : null;
}

/** How many pieces join two number words: the hyphen of "twenty-five", the "and" of "two hundred and five". */
function linkAt(pieces: readonly Piece[], at: number, current: number | null, scale: number, language: Language): number {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (!piece || !next) return 0;
  const small = wordValue(next.lower, language.numerals);
  if (/^[-‐]$/u.test(piece.text))
    return small !== null && small < 10 && current !== null && current % 100 >= 20 && piece.start === pieces[at - 1]?.end ? 1 : 0;
  if (piece.lower !== language.quantities.and || small === null || language.code === 'de') return 0;
  return small < 100 && ((current !== null && current >= 100 && current % 100 === 0) || (current === null && scale > 1)) ? 1 : 0;
}

/** "twenty five", "hundertfünf": a smaller number follows a round one. */
function canFollow(current: number | null, small: number): boolean {
  if (current === null) return true;
  if (current >= 100 && current % 100 === 0) return small < 100;
  return current % 100 >= 20 && current % 10 === 0 && small > 0 && small < 10;
}

/** "tausend Menschen" counts a thousand; "million people" counts nothing without an article. */
function isCountedAlone(piece: Piece, factor: number, numerals: Numerals): boolean {
  return factor === 1000 && numerals.decimal === ',' && piece.text === piece.lower;
}

function isJoined(pieces: readonly Piece[], at: number, language: Language): boolean {
  return (
    pieces[at]?.lower === 'one' &&
    pieces[at + 1]?.lower === language.quantities.and &&
    pieces[at + 2]?.lower === 'a' &&
    language.quantities.halves.has(pieces[at + 3]?.lower ?? '')
  );
}

/** The value of one number word, compounds included: "zweiundzwanzig", "dreihunderttausend", "twenty-five"; null for other words. */
export function wordValue(lower: string, numerals: Numerals): number | null {
  if (Object.hasOwn(numerals.small, lower)) return numerals.small[lower] ?? null;
  if (lower.length < 6 || /\d/u.test(lower)) return null;
  if (lower.includes('-')) return hyphenated(lower, numerals);
  const parts = splitCompound(lower, numerals);
  return parts && parts.length > 1 ? valueOfParts(parts, numerals) : null;
}

/** "twenty-five": tens and ones. */
function hyphenated(lower: string, numerals: Numerals): number | null {
  const [tens = '', ones = '', ...rest] = lower.split('-');
  const ten = numerals.small[tens];
  const one = numerals.small[ones];
  if (ten === undefined || one === undefined || rest.length > 0 || ten < 20 || ten % 10 !== 0 || one < 1 || one > 9) return null;
  return ten + one;
}

/** "drei·hundert·fünf·und·zwanzig·tausend". */
function valueOfParts(parts: readonly string[], numerals: Numerals): number | null {
  let total = 0;
  let current = 0;
  for (const [i, part] of parts.entries()) {
    const small = numerals.small[part] ?? 0;
    if (part === 'und') continue;
    if (part === 'tausend') {
      total += Math.max(1, current) * 1000;
      current = 0;
    } else if (small === 100 && current > 0 && current < 100) current *= 100;
    else if (current % 100 === 0 || parts[i - 1] === 'und') current += small;
    else return null;
  }
  return total + current;
}

const compounds = new WeakMap<Numerals, readonly string[]>();

/** Cuts a German number word into its parts; null where it is none. Long words are no number words. */
function splitCompound(lower: string, numerals: Numerals): string[] | null {
  if (lower.length > 60) return null;
  let known = compounds.get(numerals);
  if (!known) {
    known = [
      ...Object.keys(numerals.small).filter((w) => w.length > 2 && !/^(?:eine[nmrs]?|zweier|dreier|null)$/u.test(w)),
      'tausend',
      'und',
    ].sort((a, b) => b.length - a.length);
    compounds.set(numerals, known);
  }
  const parts: string[] = [];
  for (let at = 0; at < lower.length; ) {
    const part = known.find((w) => lower.startsWith(w, at));
    if (!part) return null;
    parts.push(part);
    at += part.length;
  }
  return parts;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
