import { de } from './de.ts';
import { en, type Words } from './en.ts';

/** The languages of the pages. */
export type Tongue = 'de' | 'en';

const KEY = 'hearsay-language';
const WORDS: Readonly<Record<Tongue, Words>> = { de, en };

let tongue = $state<Tongue>(firstTongue());

function firstTongue(): Tongue {
  const kept = localStorage.getItem(KEY);
  if (kept === 'de' || kept === 'en') return kept;
  const preferred = navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'de' || tag === 'en');
  return preferred === 'de' ? 'de' : 'en';
}

/** The language that the pages speak. */
export function spoken(): Tongue {
  return tongue;
}

/** Speaks the other language from now on, and remembers it in this browser. */
export function switchTongue(): void {
  tongue = tongue === 'de' ? 'en' : 'de';
  localStorage.setItem(KEY, tongue);
}

/** What the pages say, in the language that they speak. */
export function words(): Words {
  return WORDS[tongue];
}

/** A day or period in EDTF as people write it: "30 Apr 2025", "March 2025"; what is no date stays as it is. */
export function day(edtf: string, { long = false }: { readonly long?: boolean } = {}): string {
  const [first = '', last] = edtf.split('/');
  if (last !== undefined && last !== '' && last !== '..') return `${oneDay(first, long)} – ${oneDay(last, long)}`;
  return oneDay(first, long);
}

function oneDay(value: string, long: boolean): string {
  const [, year, month, date] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value) ?? [];
  if (year === undefined) return value;
  if (month === undefined) return year;
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date ?? 1)));
  const shape: Intl.DateTimeFormatOptions = { year: 'numeric', month: long ? 'long' : 'short', timeZone: 'UTC' };
  return formatter({ ...shape, ...(date === undefined ? {} : { day: 'numeric' }) }).format(moment);
}

/** A moment, ISO 8601, as people write it in their own time zone: "30 Apr 2025, 14:02". */
export function moment(at: string): string {
  return formatter({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${words().locale} ${JSON.stringify(shape)}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(words().locale, shape);
  formatters.set(key, known);
  return known;
}
