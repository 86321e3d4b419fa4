/** What is known of an article's date. `month` and `day` are absent where the date leaves them out. */
export interface Published {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Which way a date without its year or week is to be looked for. */
export type Direction = 'back' | 'ahead' | 'nearest';

const DAY = 86_400_000;

/** Reads the EDTF date of an article ("2024-10-18", "2024-10", "2024-10-XX", "2024?"); null for anything else. */
export function parsePublished(text: string | undefined): Published | null {
  const match = /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?[?~%]?(?:T.*)?$/u.exec(text ?? '');
  if (!match) return null;
  const [, year, month, day] = match;
  const m = Number(month);
  const d = Number(day);
  if (!(m >= 1 && m <= 12)) return { year: Number(year) };
  return d >= 1 && d <= 31 ? { year: Number(year), month: m, day: d } : { year: Number(year), month: m };
}

/** The day that lies `days` after publication. Where the day of publication is not known, neither is this one: "2024-10-XX". */
export function shiftedDay(published: Published, days: number): string {
  return published.month === undefined || published.day === undefined
    ? vague(published)
    : iso(time(published.year, published.month, published.day) + days * DAY);
}

/** The weekday (1 Monday .. 7) next to publication: on or before it, or after it. */
export function weekdayNear(published: Published, weekday: number, direction: Direction): string {
  if (published.month === undefined || published.day === undefined) return vague(published);
  const today = time(published.year, published.month, published.day);
  const gap = (((isoWeekday(today) - weekday) % 7) + 7) % 7;
  if (direction !== 'ahead') return iso(today - gap * DAY);
  return iso(today + (gap === 0 ? 7 : 7 - gap) * DAY);
}

/** The weekday strictly before publication: "letzten Montag" said on a Monday. */
export function weekdayBefore(published: Published, weekday: number): string {
  const near = weekdayNear(published, weekday, 'back');
  return near === shiftedDay(published, 0) && published.day !== undefined ? shiftedDay(published, -7) : near;
}

/** A month or a day of it, in the year that suits: the latest up to publication, the next after it, or whichever is nearer. */
export function inSuitableYear(published: Published, month: number, day: number | null, direction: Direction): string {
  const format = (year: number): string => `${year}-${two(month)}${day === null ? '' : `-${two(day)}`}`;
  if (published.month === undefined) return format(published.year);
  const here = position(published.month, day === null ? null : (published.day ?? null));
  const there = position(month, published.day === undefined ? null : day);
  if (direction === 'back') return format(there > here ? published.year - 1 : published.year);
  if (direction === 'ahead') return format(there < here ? published.year + 1 : published.year);
  const gap = there - here;
  return format(gap > 190 ? published.year - 1 : gap < -190 ? published.year + 1 : published.year);
}

/** The month that lies `months` after that of publication; null where that is not known. */
export function shiftedMonth(published: Published, months: number): string | null {
  if (published.month === undefined) return null;
  const index = published.year * 12 + published.month - 1 + months;
  return `${Math.floor(index / 12)}-${two((index % 12) + 1)}`;
}

/** The week that lies `weeks` after that of publication, Monday to Sunday; null where the day is not known. */
export function shiftedWeek(published: Published, weeks: number): string | null {
  if (published.month === undefined || published.day === undefined) return null;
  const today = time(published.year, published.month, published.day);
  const monday = today - (isoWeekday(today) - 1) * DAY + weeks * 7 * DAY;
  return `${iso(monday)}/${iso(monday + 6 * DAY)}`;
}

/** True where such a day exists: no 31 November. */
export function isDay(day: number, month: number): boolean {
  return day >= 1 && day <= ([4, 6, 9, 11].includes(month) ? 30 : month === 2 ? 29 : 31) && month >= 1 && month <= 12;
}

/** "3" → "03". */
export function two(n: number): string {
  return String(n).padStart(2, '0');
}

function vague(published: Published): string {
  return published.month === undefined ? `${published.year}-XX-XX` : `${published.year}-${two(published.month)}-XX`;
}

function position(month: number, day: number | null): number {
  return month * 31 + (day ?? 0);
}

function time(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day);
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function isoWeekday(at: number): number {
  return new Date(at).getUTCDay() || 7;
}
