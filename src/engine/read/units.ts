import type { Language } from '../lang/language.ts';
import type { Word } from '../parse/word.ts';
import type { Span } from '../text/span.ts';
import type { ReadNumber } from './numbers.ts';
import type { Piece } from './pieces.ts';

/** The counted thing as the text has it; empty text where a number has none of its own. */
export interface Unit {
  readonly text: string;
  /** First piece after it, 0 where it stands elsewhere. */
  readonly to: number;
  readonly span: Span | null;
  /** True where it follows the number at once, so that it belongs to the figure's span. */
  readonly inline: boolean;
}

const NONE: Unit = { text: '', to: 0, span: null, inline: false };
const SIGNS =
  /^(?:[£$€¥₹₽₺%‰°]|EUR|USD|GBP|CHF|km|kg|mg|g|t|cm|mm|m|ha|l|ml|kw|mw|gw|kwh|mwh|gwh|twh|mph|kph|ft|lb|lbs|oz|gb|tb|mb|p)\.?$/iu;
const MODIFIER = /^(?:ADJ|ADV|VERB)$/u;

/** What a number counts: its currency, a measure, or the head of the noun phrase that follows ("1.500 nordkoreanische Soldaten" → "Soldaten"). */
export function unitOf(pieces: readonly Piece[], words: readonly Word[], number: ReadNumber, language: Language): Unit {
  if (number.currency) return { text: number.currency.text, to: number.to, span: null, inline: false };
  const next = pieces[number.to];
  const last = pieces[number.to - 1];
  if (!next || !last) return NONE;
  const attached = next.start === last.end || next.start === last.end + 1;
  if (
    attached &&
    (SIGNS.test(next.text) || next.text === '°C') &&
    (next.start === last.end || next.kind === 'sign' || next.text.length > 1 || /^[gtlmp]$/u.test(next.text))
  ) {
    return { text: next.text, to: number.to + 1, span: spanOf([next]), inline: true };
  }
  if (next.word === last.word) return NONE;
  return partOf(pieces, words, number, language) ?? nounAfter(pieces, words, number, language) ?? NONE;
}

/** "sieben von ihnen", "three of the men". */
function partOf(pieces: readonly Piece[], words: readonly Word[], number: ReadNumber, language: Language): Unit | null {
  const next = pieces[number.to];
  if (!next) return null;
  const word = words[next.word];
  const genitive = language.code === 'de' && word?.upos === 'DET' && /^(?:der|dieser|seiner|ihrer)$/u.test(word.lower);
  if (!language.quantities.partOf.has(next.lower) && !genitive) return null;
  for (let k = next.word + (genitive ? 0 : 1); k < Math.min(words.length, next.word + 6); k++) {
    const part = words[k];
    if (!part) break;
    if (part.upos === 'PRON' && k === next.word + 1 && /^(?:ihnen|them|us|uns|you|denen|whom|which)$/u.test(part.lower))
      return { text: `${next.text} ${part.text}`, to: number.to + 2, span: spanOf([next, part]), inline: true };
    if (part.upos === 'NOUN') return { text: words[headNoun(words, k, language)]?.text ?? part.text, to: 0, span: null, inline: false };
    if (!/^(?:DET|ADJ|PROPN|NUM|PRON)$/u.test(part.upos)) break;
  }
  return null;
}

function nounAfter(pieces: readonly Piece[], words: readonly Word[], number: ReadNumber, language: Language): Unit | null {
  const { quantities, calendar } = language;
  const first = pieces[number.to + afterBound(pieces, number.to, language)]?.word ?? words.length;
  for (let k = first; k < Math.min(words.length, first + 7); k++) {
    const word = words[k];
    if (!word) return null;
    const pair = `${word.lower} ${words[k + 1]?.lower ?? ''}`;
    if (quantities.longMeasures.includes(pair)) return unitAt(pieces, words, k, k + 1, number.to);
    if (quantities.measures.has(word.lower) && !quantities.measures.has(words[k + 1]?.lower ?? ''))
      return unitAt(pieces, words, k, k, number.to);
    if (Object.hasOwn(calendar.weekdays, word.lower) && word.text !== word.lower) return null;
    if (isNoun(word, words[k + 1], language)) {
      const at = headNoun(words, k, language);
      return unitAt(pieces, words, at, at, number.to);
    }
    if (!passes(word, words, k, first, language)) return null;
  }
  return null;
}

/** How many pieces "or more" takes in "30 or more ships". */
function afterBound(pieces: readonly Piece[], at: number, language: Language): number {
  const phrases = [...language.quantities.orMore, ...language.quantities.orLess].map((phrase) => phrase.split(' '));
  return phrases.find((phrase) => phrase.length > 1 && phrase.every((word, k) => pieces[at + k]?.lower === word))?.length ?? 0;
}

function isNoun(word: Word, next: Word | undefined, language: Language): boolean {
  if (word.upos === 'NOUN') return true;
  if (word.upos === 'PROPN') return !/^(?:NOUN|PROPN|ADJ)$/u.test(next?.upos ?? '');
  // "drei Verletzte": an adjective used as a noun
  return (
    language.code === 'de' &&
    word.upos === 'ADJ' &&
    word.text !== word.lower &&
    next?.upos !== 'NOUN' &&
    !/isch(?:e[nrms]?)?$/u.test(word.lower)
  );
}

/** Words that may stand between a number and its noun: adjectives, participles before a noun, names before a noun, marks of quotation. */
function passes(word: Word, words: readonly Word[], k: number, first: number, language: Language): boolean {
  const next = words[k + 1];
  if (!next) return false;
  if (word.upos === 'ADJ') return true;
  if (word.upos === 'PROPN') return /^(?:NOUN|PROPN|ADJ)$/u.test(next.upos);
  if (word.upos === 'ADV')
    return (
      /^(?:ADJ|ADV)$/u.test(next.upos) ||
      (/^(?:more|other|weitere|mehr)$/u.test(word.lower) && MODIFIER.test(next.upos)) ||
      (word.lower === 'more' && next.upos === 'NOUN')
    );
  if (word.upos === 'VERB')
    return (word.morph.verbForm === 'Part' || word.morph.verbForm === 'Ger' || /(?:ed|ing)$/u.test(word.lower)) && next.upos === 'NOUN';
  if (word.upos === 'CCONJ') return k > first && words[k - 1]?.upos === 'ADJ' && /^(?:ADJ|NOUN)$/u.test(next.upos);
  if (/^[,„“"‚‘»«]$/u.test(word.text))
    return word.text !== ',' ? /^(?:NOUN|ADJ|PROPN)$/u.test(next.upos) : k > first && words[k - 1]?.upos === 'ADJ' && next.upos === 'ADJ';
  return language.code === 'en' && /^[-‐]$/u.test(word.text) && k > first && word.start === words[k - 1]?.end;
}

/** English compounds are headed by their last noun: "12 ballot boxes"; a plural ends the compound. German writes them as one word. */
function headNoun(words: readonly Word[], at: number, language: Language): number {
  const { calendar } = language;
  if (language.code === 'de') return words[at]?.lower === 'schweizer' && /^(?:NOUN|PROPN)$/u.test(words[at + 1]?.upos ?? '') ? at + 1 : at;
  let head = at;
  for (let k = at + 1; k < Math.min(words.length, at + 4); k++) {
    const [last, next] = [words[head], words[k]];
    if (!last || !next || next.upos !== 'NOUN' || next.start !== last.end + 1 || Object.hasOwn(calendar.weekdays, next.lower)) break;
    if (isPlural(last) && !isPlural(next)) break;
    head = k;
  }
  return head;
}

function isPlural(word: Word): boolean {
  return word.morph.number === 'Plur' || (word.morph.number === undefined && /[^s]s$/u.test(word.lower));
}

function unitAt(pieces: readonly Piece[], words: readonly Word[], from: number, to: number, number: number): Unit {
  const [a, b] = [words[from], words[to]];
  if (!a || !b) return NONE;
  let after = number;
  while (after < pieces.length && (pieces[after]?.word ?? 0) <= to) after++;
  return {
    text: from === to ? a.text : `${a.text} ${b.text}`,
    to: after,
    span: { start: a.start, end: b.end },
    inline: pieces[number]?.word === from,
  };
}

function spanOf(parts: readonly Span[]): Span {
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
}
