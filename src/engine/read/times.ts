import type { Language } from '../lang/language.ts';
import type { Word } from '../parse/word.ts';
import type { Span } from '../text/span.ts';
import { tenseAround } from './clause-tense.ts';
import {
  type Direction,
  inSuitableYear,
  isDay,
  type Published,
  parsePublished,
  shiftedDay,
  shiftedMonth,
  shiftedWeek,
  two,
  weekdayBefore,
  weekdayNear,
} from './dates.ts';

/** A moment or stretch of time that the text names, resolved. */
export interface FoundTime {
  /** EDTF level 1. */
  readonly value: string;
  readonly span: Span;
  /** Indices of its words in the sentence, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** `period`: a stretch or the end of one ("seit Februar", "until Friday", "last week"), which is no time of speaking. */
  readonly kind: 'day' | 'month' | 'year' | 'period';
}

/** What every step looks at. */
interface Context {
  readonly words: readonly Word[];
  readonly published: Published | null;
  readonly language: Language;
}

/** A time found at some word; `to` is the position after its last word, `from` is set where it begins earlier. */
interface Hit {
  readonly value: string;
  readonly to: number;
  readonly kind: FoundTime['kind'];
  readonly from?: number;
}

/**
 * The dates among `words` (a sentence or a part of one), in text order, resolved against the article's date.
 * Weekdays are the latest on or before it, or the next after it where the words say so; where only its month is known, the day stays
 * open ("2024-10-XX"); without a date of the article, only full dates and years are found.
 */
export function findTimes(words: readonly Word[], published: string | undefined, language: Language): FoundTime[] {
  const context: Context = { words, published: parsePublished(published), language };
  const found: FoundTime[] = [];
  for (let at = 0; at < words.length; ) {
    const hit = STEPS.reduce<Hit | null>((known, step) => known ?? step(context, at), null);
    if (!hit) {
      at++;
      continue;
    }
    const [first, last] = [words[hit.from ?? at], words[hit.to - 1]];
    if (first && last && hit.value !== '') {
      const kind = isBounded(context, hit.from ?? at) ? 'period' : hit.kind;
      found.push({ value: hit.value, span: { start: first.start, end: last.end }, from: first.index, to: last.index + 1, kind });
    }
    at = Math.max(hit.to, at + 1);
  }
  return found;
}

type Step = (context: Context, at: number) => Hit | null;

const lowerAt = ({ words }: Context, at: number): string => words[at]?.lower ?? '';
const lookUp = (table: Readonly<Record<string, number>>, key: string): number | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Lower-case words before position `at`, nearest first; an article between is stepped over ("bis zum Montag"). */
function wordsBefore(context: Context, at: number): string[] {
  const near = [lowerAt(context, at - 1)];
  if (/^(?:dem|den|der|the|,)$/u.test(near[0] ?? '') || context.words[at - 1]?.upos === 'ADJ') near.push(lowerAt(context, at - 2));
  return near;
}

function isBounded(context: Context, at: number): boolean {
  const { bounding, parts, last, next, current } = context.language.times;
  let k = at - 1;
  while (
    k >= 0 &&
    (/^(?:dem|den|der|the)$/u.test(lowerAt(context, k)) ||
      [parts, last, next, current].some((set) => set.has(lowerAt(context, k))) ||
      Object.hasOwn(context.language.calendar.weekdays, lowerAt(context, k)))
  )
    k--;
  const before = lowerAt(context, k);
  // "zum" bounds nothing, but "bis zum" does
  const earlier = /^(?:zu|zum)$/u.test(before) ? lowerAt(context, k - 1) : '';
  if (bounding.has(earlier)) return true;
  // "die Erklärung vom Montag" names a day, "von Montag bis Freitag" a stretch
  if (before === 'von') return context.words.slice(at, at + 5).some((w) => w.lower === 'bis' || w.lower === 'an');
  return bounding.has(before);
}

/** Where to look for a date: words before it decide, then the tense of its clause. */
function directionOf(context: Context, at: number): Direction {
  const { times } = context.language;
  const near = wordsBefore(context, at);
  if (near.some((w) => times.next.has(w))) return 'ahead';
  if (near.some((w) => times.last.has(w))) return 'back';
  const tense = tenseAround(context.words, at, context.language);
  if (near.some((w) => times.ahead.has(w))) return tense === 'past' ? 'back' : 'ahead';
  return tense === 'future' ? 'ahead' : tense === 'past' ? 'back' : 'nearest';
}

/** "3. Oktober 2024", "3 October", "October 3, 2024", "3rd of October". */
const dayAndMonth: Step = (context, at) => {
  const { words, language } = context;
  const { months } = language.calendar;
  const monthAt = (k: number): number | undefined =>
    words[k] && words[k]?.text !== words[k]?.lower ? lookUp(months, lowerAt(context, k)) : undefined;
  const day = dayNumber(words[at]);
  if (day !== null) {
    let k = at + 1;
    while (/^(?:\.|of|st|nd|rd|th)$/u.test(lowerAt(context, k)) && k < at + 3) k++;
    const month = monthAt(k);
    if (month !== undefined && isDay(day, month)) return finished(context, at, day, month, k + 1);
    return null;
  }
  const month = language.code === 'en' ? monthAt(at) : undefined;
  const after = dayNumber(words[at + 1]);
  if (month === undefined || after === null || !isDay(after, month) || /^(?:percent|per|million|people)$/u.test(lowerAt(context, at + 2)))
    return null;
  return finished(context, at, after, month, at + 2);
};

/** Adds the year where it is written, else the one that suits. */
function finished(context: Context, at: number, day: number, month: number, to: number): Hit | null {
  const comma = lowerAt(context, to) === ',' ? 1 : 0;
  const year = yearNumber(context.words[to + comma]);
  if (year !== null) return { value: `${year}-${two(month)}-${two(day)}`, to: to + comma + 1, kind: 'day' };
  return context.published ? { value: inSuitableYear(context.published, month, day, directionOf(context, at)), to, kind: 'day' } : null;
}

/** Asked before expressions are tried on a word: most words hold no number. */
const beginsWithDigit = (word: Word | undefined): boolean => {
  const first = word?.text.charCodeAt(0) ?? 0;
  return first >= 48 && first <= 57;
};

function dayNumber(word: Word | undefined): number | null {
  if (!beginsWithDigit(word)) return null;
  const match = /^(\d{1,2})(?:\.|st|nd|rd|th)?$/u.exec(word?.lower ?? '');
  const day = Number(match?.[1]);
  return match && day >= 1 && day <= 31 ? day : null;
}

function yearNumber(word: Word | undefined): number | null {
  return beginsWithDigit(word) && /^(?:1[5-9]|20|21)\d{2}$/u.test(word?.text ?? '') ? Number(word?.text) : null;
}

/** "3.10.", "03.10.2024", "2024-10-03". */
const numericDate: Step = (context, at) => {
  const word = context.words[at];
  if (!word || !beginsWithDigit(word)) return null;
  const whole = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(word.text);
  if (whole && isDay(Number(whole[3]), Number(whole[2]))) return { value: word.text, to: at + 1, kind: 'day' };
  const match = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?$/u.exec(word.text) ?? splitDate(context, at);
  if (!match || context.language.code !== 'de' || !isDay(Number(match[1]), Number(match[2]))) return null;
  const to = at + (match.input === word.text ? 1 : 2);
  const [day, month] = [Number(match[1]), Number(match[2])];
  const year = match[3];
  if (year === undefined) return finished(context, at, day, month, to);
  return { value: `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)}`, to, kind: 'day' };
};

/** "3.10." cut into "3.10" and "." before another word. */
function splitDate(context: Context, at: number): RegExpExecArray | null {
  const [word, stop, next] = [context.words[at], context.words[at + 1], context.words[at + 2]];
  return word && stop?.text === '.' && stop.start === word.end && next ? /^(\d{1,2})\.(\d{1,2})\.$/u.exec(`${word.text}.`) : null;
}

/** "am Montag", "Montagabend", "next Friday", "am vergangenen Samstag"; a full date beside it says more. */
const weekday: Step = (context, at) => {
  const { words, published, language } = context;
  const word = words[at];
  const number = word ? weekdayNumber(word, language) : null;
  if (!word || number === null || !published) return null;
  if (/^['’]s$/u.test(lowerAt(context, at + 1))) return null;
  for (let k = at + 1; k <= at + 4; k++) {
    if (
      !/^(?:,|\(|dem|den|der|the|an)$/u.test(lowerAt(context, k)) &&
      k > at + 1 &&
      !/^(?:,|\(|dem|den|der|the|an)$/u.test(lowerAt(context, k - 1))
    )
      break;
    const date = dayAndMonth(context, k) ?? numericDate(context, k);
    if (date) return { ...date, from: at };
  }
  const near = wordsBefore(context, at);
  const { times } = language;
  const direction = near.some((w) => times.last.has(w)) ? 'before' : directionOf(context, at);
  const value =
    direction === 'before'
      ? weekdayBefore(published, number)
      : weekdayNear(published, number, direction === 'ahead' && !sameDay(context, at, number) ? 'ahead' : 'back');
  const part = language.calendar.dayParts.includes(lowerAt(context, at + 1)) ? 1 : 0;
  return { value, to: at + 1 + part, kind: 'day' };
};

/** "On Monday she will …" on a Monday is the day itself unless "next" stands before it. */
function sameDay(context: Context, at: number, number: number): boolean {
  const { published, language } = context;
  if (!published || published.day === undefined || wordsBefore(context, at).some((w) => language.times.next.has(w))) return false;
  return weekdayNear(published, number, 'back') === shiftedDay(published, 0);
}

/** The weekday that a word names, alone or joined to a part of the day; habitual forms ("montags") and abbreviations are none. */
function weekdayNumber(word: Word, language: Language): number | null {
  const { weekdays, dayParts } = language.calendar;
  if (word.text === word.lower || word.lower.length < 6 || /tags$|days$/u.test(word.lower)) return genitiveWeekday(word, language);
  const whole = lookUp(weekdays, word.lower);
  if (whole !== undefined) return whole;
  for (const name of Object.keys(weekdays)) {
    if (name.length < 6 || !word.lower.startsWith(name)) continue;
    const rest = word.lower.slice(name.length);
    if (dayParts.some((part) => rest === part || rest === `${part}s`)) return weekdays[name] ?? null;
  }
  return null;
}

/** "des Montags" is a day, "montags" a habit. */
function genitiveWeekday(word: Word, language: Language): number | null {
  return language.code === 'de' && word.text !== word.lower && word.upos === 'NOUN'
    ? (lookUp(language.calendar.weekdays, word.lower) ?? null)
    : null;
}

interface DayPhrase {
  readonly parts: readonly string[];
  /** Days after that of publication. */
  readonly days: number;
}

const phrasesByOpening = new WeakMap<Language, ReadonlyMap<string, readonly DayPhrase[]>>();

/** The phrases for days ("last night"), by their first word. */
function phrasesOf(language: Language): ReadonlyMap<string, readonly DayPhrase[]> {
  const known = phrasesByOpening.get(language);
  if (known) return known;
  const made = new Map<string, DayPhrase[]>();
  for (const [phrase, days] of language.times.phrases) {
    const parts = phrase.split(' ');
    const opening = parts[0] ?? '';
    made.set(opening, [...(made.get(opening) ?? []), { parts, days }]);
  }
  phrasesByOpening.set(language, made);
  return made;
}

/** "gestern", "heute", "yesterday", "am Abend", "last night". */
const relativeDay: Step = (context, at) => {
  const { words, published, language } = context;
  const word = words[at];
  if (!word || !published) return null;
  for (const { parts, days } of phrasesOf(language).get(word.lower) ?? []) {
    if (!parts.every((part, k) => lowerAt(context, at + k) === part)) continue;
    // "in der Nacht auf Montag", "in der Nacht zum Montag"
    let k = at + parts.length;
    while (language.times.leading.has(lowerAt(context, k)) || (k > at + parts.length && /^(?:dem|den)$/u.test(lowerAt(context, k)))) k++;
    const led = weekday(context, k);
    return led && k > at + parts.length ? { ...led, from: at } : { value: shiftedDay(published, days), to: at + parts.length, kind: 'day' };
  }
  const days = lookUp(language.calendar.relativeDays, word.lower);
  if (days === undefined) return null;
  if (
    language.code === 'de' &&
    word.lower === 'morgen' &&
    (word.text !== word.lower || words[at - 1] === undefined || isAfterDay(context, at))
  )
    return null;
  const part = language.calendar.dayParts.includes(lowerAt(context, at + 1)) ? 1 : 0;
  return { value: shiftedDay(published, days), to: at + 1 + part, kind: 'day' };
};

/** "Montag morgen", "heute morgen": the morning, not tomorrow. */
function isAfterDay(context: Context, at: number): boolean {
  const before = lowerAt(context, at - 1);
  return (
    lookUp(context.language.calendar.weekdays, before) !== undefined || lookUp(context.language.calendar.relativeDays, before) !== undefined
  );
}

/** "im Oktober", "Ende April", "in November 2023", "last June". */
const month: Step = (context, at) => {
  const { words, published, language } = context;
  const word = words[at];
  if (!word || word.text === word.lower) return null;
  const number = lookUp(language.calendar.months, word.lower);
  if (number === undefined || (word.lower.length < 4 && !/^(?:mai|may)$/u.test(word.lower))) return null;
  const comma = lowerAt(context, at + 1) === ',' ? 1 : 0;
  const year = yearNumber(words[at + 1 + comma]);
  if (year !== null) return { value: `${year}-${two(number)}`, to: at + 2 + comma, kind: 'month' };
  const { times } = language;
  const before = wordsBefore(context, at);
  const relative = [times.next, times.last, times.current, times.parts, times.beforeMonth].some((set) => before.some((w) => set.has(w)));
  if (!published || !relative || /^['’]s$/u.test(lowerAt(context, at + 1))) return null;
  const direction = directionOf(context, at);
  return {
    value: inSuitableYear(
      published,
      number,
      null,
      direction === 'nearest' ? (times.parts.has(before[0] ?? '') ? 'nearest' : 'back') : direction,
    ),
    to: at + 1,
    kind: 'month',
  };
};

/** "im vergangenen Jahr", "next month", "last week", "heuer", "im Vorjahr". */
const relativeSpan: Step = (context, at) => {
  const { published, language } = context;
  const { times } = language;
  const lower = lowerAt(context, at);
  if (!published) return null;
  const years = lookUp(times.years, lower);
  if (years !== undefined) return { value: String(published.year + years), to: at + 1, kind: 'year' };
  const months = lookUp(times.months, lower);
  if (months !== undefined) return { value: shiftedMonth(published, months) ?? '', to: at + 1, kind: 'month' };
  const before = lowerAt(context, at - 1);
  const shift = times.last.has(before) ? -1 : times.next.has(before) ? 1 : times.current.has(before) ? 0 : null;
  if (shift === null) return null;
  if (times.year.has(lower)) return { value: String(published.year + shift), to: at + 1, kind: 'year', from: at - 1 };
  if (times.month.has(lower)) return { value: shiftedMonth(published, shift) ?? '', to: at + 1, kind: 'month', from: at - 1 };
  return times.week.has(lower) ? { value: shiftedWeek(published, shift) ?? '', to: at + 1, kind: 'period', from: at - 1 } : null;
};

/** "2019", "im Jahr 2019", "in 2019"; four digits before a noun count things or name it. */
const year: Step = (context, at) => {
  const value = yearNumber(context.words[at]);
  if (value === null) return null;
  const before = wordsBefore(context, at);
  const next = context.words[at + 1];
  const told = before.some((w) => context.language.times.beforeYear.has(w));
  if (
    !told &&
    (context.language.code === 'en' ||
      /^(?:NOUN|ADJ)$/u.test(next?.upos ?? '') ||
      context.words[at - 1]?.upos === 'NOUN' ||
      context.words[at - 1]?.upos === 'PROPN')
  )
    return null;
  if (
    told &&
    /^(?:NOUN|PROPN)$/u.test(next?.upos ?? '') &&
    context.language.code === 'en' &&
    next?.start === (context.words[at]?.end ?? 0) + 1
  )
    return null;
  if (/^[-/–]$/u.test(next?.text ?? '') && next?.start === context.words[at]?.end) return null;
  return { value: String(value), to: at + 1, kind: 'year' };
};

const STEPS: readonly Step[] = [numericDate, dayAndMonth, weekday, relativeDay, month, relativeSpan, year];
