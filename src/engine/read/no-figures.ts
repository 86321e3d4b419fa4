import type { Language } from '../lang/language.ts';
import type { Word } from '../parse/word.ts';
import { boundAt } from './bounds.ts';
import type { ReadNumber } from './numbers.ts';
import type { Piece } from './pieces.ts';
import type { Unit } from './units.ts';

/** A number with its surroundings. */
export interface Candidate {
  readonly pieces: readonly Piece[];
  readonly words: readonly Word[];
  readonly number: ReadNumber;
  readonly unit: Unit;
  readonly language: Language;
}

/** True for numbers that count nothing: dates, years, clock times, ages, ordinals, scores, labels, telephone numbers, fractions, vague numbers, idioms. */
export function countsNothing(candidate: Candidate): boolean {
  return RULES.some((rule) => rule(candidate));
}

type Rule = (candidate: Candidate) => boolean;

const before = ({ pieces, number }: Candidate, n = 1): Piece | undefined => pieces[number.from - n];
const after = ({ pieces, number }: Candidate, n = 0): Piece | undefined => pieces[number.to + n];
const plain = ({ number }: Candidate): boolean => number.written === 'digits' && number.scale === 1 && number.currency === null;
const isDigits = (piece: Piece | undefined): boolean => piece?.kind === 'digits';

/** "2019", "im Jahr 1998", "the 2022 elections", but "2000 Soldaten", "rund 2000", "2.019". */
const isYear: Rule = (c) => {
  const { number, language, unit } = c;
  const { quantities } = language;
  const text = c.pieces[number.from]?.text ?? '';
  if (!plain(c) || !/^\d{4}$/u.test(text) || number.value < 1000 || number.value > 2199) return false;
  const bound = boundAt(c.pieces, number.from, [number.to], language);
  if (bound.kind !== null || bound.approx || quantities.measures.has(unit.text.toLowerCase())) return false;
  if (quantities.beforeYear.has(before(c)?.lower ?? '') || Object.hasOwn(language.calendar.months, before(c)?.lower ?? '')) return true;
  if (unit.text === '' || !unit.to) return true;
  return number.value >= 1900 && number.value <= 2099 && quantities.yearsModify;
};

/** "am 12. März", "22 March", "March 22", "am 3. und 4. Mai". */
const isDate: Rule = (c) => {
  const { months } = c.language.calendar;
  if (!plain(c) || c.number.value > 31 || !Number.isInteger(c.number.value)) return false;
  const isMonth = (piece: Piece | undefined) => piece !== undefined && Object.hasOwn(months, piece.lower) && piece.text !== piece.lower;
  if (isMonth(after(c)) || (after(c)?.text === '.' && isMonth(after(c, 1)))) return true;
  if (c.language.code === 'en' && after(c)?.lower === 'of' && isMonth(after(c, 1))) return true;
  return c.language.code === 'en' && isMonth(before(c)) && before(c)?.lower !== 'may'
    ? true
    : c.language.code === 'en' && before(c)?.text === 'May';
};

/** "die 3. Etappe", "am 3.": a full stop that ends no sentence makes an ordinal. */
const isOrdinal: Rule = (c) => {
  if (c.number.written !== 'digits' || c.number.scale > 1 || c.language.code === 'en') return false;
  const stop = after(c);
  return (
    stop?.text === '.' &&
    stop.start === c.pieces[c.number.to - 1]?.end &&
    after(c, 1) !== undefined &&
    !/^[“”"«»)]$/u.test(after(c, 1)?.text ?? '')
  );
};

/** "20.15 Uhr", "9 p.m.", "um 8:30". */
const isClock: Rule = (c) =>
  c.language.quantities.clock.has(after(c)?.lower ?? '') && !(after(c)?.lower === 'am' && c.language.code === 'de');

/** "3:2", "9/11", "24/7", "2024-10-18", "030/1234", "+49 30": numbers tied by signs. A range ("10-15") has one hyphen and rises. */
const isTied: Rule = (c) => {
  const [prev, prev2, next, next2] = [before(c), before(c, 2), after(c), after(c, 1)];
  const tie = (sign: Piece | undefined, number: Piece | undefined, joins: RegExp) =>
    sign?.kind === 'sign' && joins.test(sign.text) && isDigits(number);
  // "39-year-old", "nine-day": a number in an adjective
  if (next?.text === '-' && next.start === c.pieces[c.number.to - 1]?.end && next2?.kind === 'other' && next2.start === next.end)
    return true;
  if (c.number.written === 'words') return false;
  if (tie(next, next2, /^[:/]$/u) || tie(prev, prev2, /^[:/]$/u)) return true;
  // "0800 123456"
  if (prev && /^0\d/u.test(prev.text) && prev.end + 1 === c.pieces[c.number.from]?.start) return true;
  if (prev?.text === '+' && prev.end === c.pieces[c.number.from]?.start) return true;
  const dashNext = tie(next, next2, /^[-–]$/u) && next?.start === c.pieces[c.number.to - 1]?.end;
  const dashPrev = tie(prev, prev2, /^[-–]$/u) && prev?.end === c.pieces[c.number.from]?.start;
  if (dashNext && dashPrev) return true;
  if (dashNext)
    return (
      Number(next2?.text.replace(/\D/gu, '')) <= Number(c.pieces[c.number.from]?.text.replace(/\D/gu, '')) ||
      tie(after(c, 2), after(c, 3), /^[-–]$/u)
    );
  if (dashPrev) return Number(prev2?.text.replace(/\D/gu, '')) >= c.number.value || (c.unit.text === '' && c.number.scale === 1);
  return false;
};

/** "die Zeugin, 71, sagte", "Anna Roth (71)", "im Alter von 71 Jahren", "aged 71", "71 Jahre alt". */
const isAge: Rule = (c) => {
  const { quantities } = c.language;
  if (c.number.value > 120 || c.number.scale > 1 || c.number.currency) return false;
  const tail = [0, 1, 2].map((n) => after(c, n)?.lower ?? '').join(' ');
  if (quantities.afterAge.some((phrase) => tail === phrase || tail.startsWith(`${phrase} `))) return true;
  const isTime = quantities.timeUnits.has(c.unit.text.toLowerCase());
  const head = [4, 3, 2, 1].map((n) => before(c, n)?.lower ?? '').join(' ');
  const opened = quantities.beforeAge.some((phrase) => ` ${head}`.endsWith(` ${phrase}`));
  // "mit 71 Jahren starb er" is an age, "mit 71 Stimmen" is none
  if (opened && (isTime || (c.unit.text === '' && !/\bmit$/u.test(head))))
    return !/\bmit$/u.test(head) || /^jahren$/u.test(c.unit.text.toLowerCase());
  const [open, close] = [before(c)?.text, after(c)?.text];
  const named = c.words[before(c, 2)?.word ?? -1];
  if (c.number.written !== 'digits' || !named || !/^(?:PROPN|NOUN)$/u.test(named.upos)) return false;
  return (open === '(' && close === ')') || (open === ',' && (close === ',' || (close === '.' && named.upos === 'PROPN')));
};

/** "Artikel 5", "Boeing 747", "Gleis 4", "Ukraine-Krieg 2": a number that names. */
const isLabel: Rule = (c) => {
  const { quantities, numerals } = c.language;
  const piece = before(c);
  const label = piece && c.words[piece.word];
  if (
    !piece ||
    !label ||
    c.number.currency ||
    c.number.scale > 1 ||
    [...numerals.atLeast, ...numerals.atMost, ...numerals.approximately].includes(piece.lower)
  )
    return false;
  if (c.number.written === 'words' && c.unit.text !== '') return false;
  if (
    quantities.labels.has(piece.lower) &&
    !(
      piece.text === piece.lower &&
      c.unit.text !== '' &&
      !/^(?:art\.|abs\.|nr\.?|no\.?|§{1,2}|s\.)$/u.test(piece.lower) &&
      c.language.code === 'de'
    )
  )
    return c.unit.text === '' || isStrongLabel(piece, c);
  if (c.unit.text !== '' || c.number.written === 'words') return false;
  return (
    (label.upos === 'PROPN' || label.upos === 'NOUN') && piece.kind === 'other' && piece.end + 1 >= (c.pieces[c.number.from]?.start ?? 0)
  );
};

/** "Page 12 photographs" still names a page; "Tag 30 Menschen" counts people. */
function isStrongLabel(piece: Piece, c: Candidate): boolean {
  return (
    !/^(?:tag|day|week|year|haus|bahn|zug|kreis|gruppe|class|group|top|set|match|game|case|act|order|bill|stage|area|table|title|line|mark|model|hall)$/u.test(
      piece.lower,
    ) && !c.language.quantities.measures.has(c.unit.text.toLowerCase())
  );
}

/** "zwei Drittel", "three quarters". */
const isFraction: Rule = (c) =>
  c.language.quantities.fractions.has(after(c)?.lower ?? '') &&
  c.number.scale === 1 &&
  !(c.language.code === 'en' && !/s$/u.test(after(c)?.lower ?? '') && c.number.value > 1);

/** "mehrere tausend", "a few hundred". */
const isVague: Rule = (c) =>
  c.number.written === 'words' && c.number.value >= 100 && c.language.quantities.vague.has(before(c)?.lower ?? '') && wordsOf(c) === 1;

const wordsOf = ({ number }: Candidate): number => number.to - number.from;

/** "vor zwei Jahren", "two years ago", "drei Tage später": when, not how long. */
const isMoment: Rule = (c) => {
  const { quantities } = c.language;
  if (!quantities.timeUnits.has(c.unit.text.toLowerCase())) return false;
  if (quantities.afterAgo.has(c.pieces[c.unit.to]?.lower ?? '')) return true;
  for (let n = 1; n <= 3; n++) {
    const piece = before(c, n);
    if (piece && quantities.beforeAgo.has(piece.lower)) return true;
    if (
      !piece ||
      !(
        quantities.fillers.has(piece.lower) ||
        c.language.numerals.approximately.includes(piece.lower) ||
        c.language.numerals.atLeast.some((p) => p.split(' ').includes(piece.lower))
      )
    )
      return false;
  }
  return false;
};

/** "außer Acht", "null Uhr", "one by one". */
const isIdiom: Rule = (c) => {
  if (c.number.written !== 'words') return false;
  const around = ` ${c.pieces
    .slice(Math.max(0, c.number.from - 3), c.number.to + 3)
    .map((p) => p.lower)
    .join(' ')} `;
  return c.language.quantities.idioms.some((idiom) => around.includes(` ${idiom} `));
};

/** "the one thing", "number one", "24 Stunden am Tag". */
const isPronoun: Rule = (c) => c.number.written === 'words' && c.number.value === 1;

const RULES: readonly Rule[] = [
  isYear,
  isDate,
  isOrdinal,
  isClock,
  isTied,
  isAge,
  isLabel,
  isFraction,
  isVague,
  isMoment,
  isIdiom,
  isPronoun,
];
