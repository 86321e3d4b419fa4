import { publishedDate } from './published.ts';

const MONTHS = ['jan', 'feb', 'm(?:ar|är|rz|aer)', 'apr', 'ma[yi]', 'jun', 'jul', 'aug', 'sep', 'o[ck]t', 'nov', 'de[cz]'].map(
  (start) => new RegExp(`^(?:${start}|${start === 'jan' ? 'jän' : start})`, 'i'),
);

/** Zones by name, as offsets; RFC 822 has the American ones, German servers write their own. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  wet: 'Z',
  cet: '+01:00',
  mez: '+01:00',
  met: '+01:00',
  bst: '+01:00',
  west: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  mest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

const TIME =
  '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2}))?(?:[.,]\\d+)?\\s*(?<half>[ap]\\.?m\\.?)?(?:\\s*Uhr)?\\s*(?<zone>[+-]\\d{2}:?\\d{2}|[a-z]{1,5})?';

/** The ways in which feeds write a date, each with an example. */
const FORMS: readonly RegExp[] = [
  // Fri, 18 Oct 2024 09:12:00 +0200 · Freitag, 18. Oktober 2024, 09:12 Uhr · 18-Oct-24
  `(?:[a-zäöü]+\\.?,?\\s+)?(?<day>\\d{1,2})\\.?[\\s-]+(?<name>[a-zä]{3,9})\\.?[\\s,-]+(?<year>\\d{4}|\\d{2})(?:[,\\s]+(?:um\\s+)?${TIME})?`,
  // October 18, 2024 9:12 AM · Fri Oct 18 2024
  `(?:[a-z]+,?\\s+)?(?<name>[a-zä]{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?:[,\\s]+(?:at\\s+)?${TIME})?`,
  // Fri Oct 18 09:12:00 CEST 2024
  `[a-z]+\\s+(?<name>[a-z]{3})\\s+(?<day>\\d{1,2})\\s+${TIME}\\s+(?<year>\\d{4})`,
  // 18.10.2024 09:12
  `(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})(?:[,\\s]+${TIME})?`,
  // 2024-10-18T09:12:00+02:00 · 2024/10/18 09:12
  `(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})(?:[T\\s]+${TIME})?`,
  // 20241018T091200Z
  '(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T?(?<hour>\\d{2})(?<minute>\\d{2})(?<second>\\d{2})?(?<zone>Z|[+-]\\d{4})?)?',
].map((form) => new RegExp(`^${form}$`, 'i'));

/**
 * Reads a date of a feed, in English or German: "2024-10-18", or a moment with its offset as written, "2024-10-18T09:12:00+02:00",
 * without one where the feed has none or one that is not known. "10/11/2024" is none: it is two days. Null where it is none.
 */
export function feedDate(value: string): string | null {
  const text = value.replace(/\s+/g, ' ').trim();
  if (text.length > 80) return null;
  if (/^\d{10}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString();
  for (const form of FORMS) {
    const found = form.exec(text)?.groups;
    if (found !== undefined) return dateOf(found);
  }
  return /^\d{4}(?:-\d{2})?$/.test(text) ? publishedDate(text) : null;
}

function dateOf({
  year = '',
  month,
  name,
  day = '',
  hour,
  minute,
  second = '00',
  half,
  zone,
}: Record<string, string | undefined>): string | null {
  const at = month === undefined ? MONTHS.findIndex((candidate) => candidate.test(name ?? '')) + 1 : Number(month);
  if (at === 0) return null;
  const date = publishedDate(`${year.length === 2 ? 2000 + Number(year) : year}-${two(at)}-${two(Number(day))}`);
  if (date === null || hour === undefined || minute === undefined) return date;
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 60) return date;
  const offset = zone === undefined ? '' : (ZONES[zone.toLowerCase()] ?? (/^[+-]/.test(zone) ? zone.replace(/^(...):?/, '$1:') : ''));
  return `${date}T${two(hours)}:${minute}:${second === '60' ? '59' : second}${offset}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
