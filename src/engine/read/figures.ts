import type { Language } from '../lang/language.ts';
import type { Word } from '../parse/word.ts';
import type { Span } from '../text/span.ts';
import { boundAt } from './bounds.ts';
import { countsNothing } from './no-figures.ts';
import { type ReadNumber, readNumber } from './numbers.ts';
import { cutIntoPieces, type Piece } from './pieces.ts';
import type { Figure } from './reading.ts';
import { type Unit, unitOf } from './units.ts';

/** A number that counts something, with what it counts. */
interface Counted {
  readonly number: ReadNumber;
  readonly unit: Unit;
}

/** One figure in the making: a number, or a range of two. */
interface Draft {
  readonly first: Counted;
  readonly second: Counted | null;
}

/**
 * The quantities among `words` (a sentence or a part of one, in text order): numerals and number words with their units, ranges and bounds.
 * Dates, years, clock times, ages, ordinals, scores and numbers that are names are none. A figure's span holds the number, its
 * multiplier and currency, and the unit where it stands beside it.
 */
export function findFigures(words: readonly Word[], language: Language): Figure[] {
  const pieces = cutIntoPieces(words);
  const counted = countedNumbers(pieces, words, language);
  const drafts = pairUp(counted, pieces, words, language);
  const figures: Figure[] = [];
  const units: Unit[] = drafts.map((d) => d.second?.unit ?? d.first.unit);
  drafts.forEach((draft, i) => {
    const unit = shareUnit(drafts, units, i, pieces, words, language);
    units[i] = unit;
    figures.push(figureOf(draft, unit, pieces, language));
  });
  return figures;
}

function countedNumbers(pieces: readonly Piece[], words: readonly Word[], language: Language): Counted[] {
  const found: Counted[] = [];
  for (let at = 0; at < pieces.length; ) {
    const number = readNumber(pieces, at, language);
    if (!number) {
      at++;
      continue;
    }
    const unit = unitOf(pieces, words, number, language);
    if (!countsNothing({ pieces, words, number, unit, language })) found.push({ number, unit });
    at = number.to;
  }
  return found;
}

/** Joins the two ends of a range: "zwischen 30 und 35 Millionen", "8 to 12", "10–15". */
function pairUp(counted: readonly Counted[], pieces: readonly Piece[], words: readonly Word[], language: Language): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < counted.length; i++) {
    const first = counted[i];
    const second = counted[i + 1];
    if (!first) break;
    if (second && isRange(first, second, pieces, words, language)) {
      drafts.push({ first, second });
      i++;
    } else drafts.push({ first, second: null });
  }
  return drafts;
}

function isRange(first: Counted, second: Counted, pieces: readonly Piece[], words: readonly Word[], language: Language): boolean {
  const { quantities } = language;
  const gap = pieces.slice(Math.max(first.number.to, first.unit.inline ? first.unit.to : 0), second.number.from).map((p) => p.lower);
  if (gap.length !== 1) return false;
  const [joiner = ''] = gap;
  const [low, high] = [startValue(first, second), second.number.value];
  if (low >= high) return false;
  const opener = pieces[first.number.from - 1]?.lower ?? '';
  if (quantities.between.some(([open, and]) => open === opener && and === joiner)) return true;
  if (joiner === quantities.or) return sameKind(first, second) && first.unit.text === '';
  if (/^[–—-]$/u.test(joiner)) return second.unit.text !== '' || second.number.currency !== null;
  if (!quantities.to.has(joiner)) return false;
  // "rose from 3 to 5 percent" changes one value into another
  const at = pieces[first.number.from]?.word ?? 0;
  return opener !== 'from' || !words.slice(Math.max(0, at - 12), at).some((w) => quantities.change.has(w.lemma.toLowerCase()));
}

function sameKind(first: Counted, second: Counted): boolean {
  return first.number.written === second.number.written && second.number.value - first.number.value <= Math.max(2, first.number.value);
}

/** "30 to 35 million": the multiplier of the second end is that of the first too. */
function startValue(first: Counted, second: Counted): number {
  return first.number.scale === 1 && second.number.scale > 1 && first.number.value < 1000
    ? first.number.value * second.number.scale
    : first.number.value;
}

/** A number without a noun of its own takes the unit of its neighbour: "zwei Patienten seien gestorben, vier würden beatmet", "von 3 auf 5 Prozent". */
function shareUnit(
  drafts: readonly Draft[],
  units: readonly Unit[],
  i: number,
  pieces: readonly Piece[],
  words: readonly Word[],
  language: Language,
): Unit {
  const draft = drafts[i];
  const own = units[i];
  if (!draft || !own || own.text !== '') return own ?? { text: '', to: 0, span: null, inline: false };
  const none = (unit: Unit): Unit => ({ ...unit, span: null, inline: false });
  const next = drafts[i + 1];
  const nextUnit = units[i + 1];
  const end = (draft.second ?? draft.first).number.to;
  if (
    next &&
    nextUnit &&
    nextUnit.text !== '' &&
    next.first.number.from - end <= 3 &&
    !pieces.slice(end, next.first.number.from).some((p) => /^[,;:]$/u.test(p.text))
  )
    return none(nextUnit);
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
    const unit = units[k];
    if (unit && unit.text !== '' && !/^von |^of /u.test(unit.text)) return none(unit);
  }
  return countNoun(words, pieces[draft.first.number.from]?.word ?? 0, language) ?? own;
}

/** "the number of dead at 23": what the noun for a count counts. */
function countNoun(words: readonly Word[], before: number, language: Language): Unit | null {
  for (let i = before - 1; i >= Math.max(0, before - 12); i--) {
    const word = words[i];
    if (!word || !(language.quantities.counts.has(word.lower) || language.quantities.counts.has(word.lemma.toLowerCase()))) continue;
    for (let k = i + 1; k < Math.min(before, i + 5); k++) {
      const noun = words[k];
      const next = words[k + 1];
      if (!noun || /^(?:ADP|DET|PUNCT)$/u.test(noun.upos) || (noun.upos === 'ADJ' && next?.upos === 'NOUN')) continue;
      return { text: noun.text, to: 0, span: null, inline: false };
    }
  }
  return null;
}

function figureOf(draft: Draft, unit: Unit, pieces: readonly Piece[], language: Language): Figure {
  const { first, second } = draft;
  const last = second ?? first;
  const end = unit.span && unit.inline ? Math.max(unit.span.end, endOf(pieces, last.number)) : endOf(pieces, last.number);
  const span: Span = { start: pieces[first.number.from]?.start ?? 0, end };
  const bound = boundAt(pieces, first.number.from, unit.inline ? [last.number.to, unit.to] : [last.number.to], language);
  const approx = bound.approx ? { approx: true as const } : {};
  if (second) return { span, low: startValue(first, second), high: second.number.value, ...approx, unit: unit.text };
  const { value } = first.number;
  if (bound.kind === 'low') return { span, low: value, ...approx, unit: unit.text };
  if (bound.kind === 'high') return { span, high: value, ...approx, unit: unit.text };
  return { span, value, ...approx, unit: unit.text };
}

function endOf(pieces: readonly Piece[], number: ReadNumber): number {
  return pieces[number.to - 1]?.end ?? 0;
}
