import { publishedDate } from '../published.ts';

const MONTHS: readonly RegExp[] = [
  /^(?:jan|jän)/,
  /^feb/,
  /^(?:mar|mär|mrz)/,
  /^apr/,
  /^ma[iy]/,
  /^jun/,
  /^jul/,
  /^aug/,
  /^sep/,
  /^o[ck]t/,
  /^nov/,
  /^de[cz]/,
];

/** A way to print a day; the order of year, month and day in its groups. */
interface Printed {
  readonly form: RegExp;
  readonly order: 'ymd' | 'dmy' | 'mdy';
}

const FORMS: readonly Printed[] = [
  // "2024/10/18", "2024-10-18T09:12", "20241018T091200Z"
  { form: /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: 'ymd' },
  { form: /(?<!\d)((?:19|20)\d{2})([01]\d)([0-3]\d)(?:T?\d{4,6}.*)?$/, order: 'ymd' },
  // "Freitag, 18.10.2024, 09:12 Uhr", "18.10.24"
  { form: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d.])/, order: 'dmy' },
  // "18. Oktober 2024", "18th October 2024", "Fri, 18 Oct 2024 09:12:00 GMT", "18-Oct-2024"
  { form: /(?<!\d)(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]{1,3}(?:of )?(\p{L}{3,9})\.?,?[\s-]{1,3}(\d{4})(?!\d)/u, order: 'dmy' },
  // "October 18, 2024", "Oct. 18th 2024"
  { form: /(?<!\p{L})(\p{L}{3,9})\.?\s{1,3}(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3}(\d{4})(?!\d)/u, order: 'mdy' },
  // "18/10/2024" and "10/18/2024": read where only one of both can be meant
  { form: /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/, order: 'dmy' },
];

/**
 * The day that a page prints, as an EDTF date: "Freitag, 18. Oktober 2024, 09:12 Uhr", "Oct. 18, 2024", "Fri, 18 Oct 2024 …".
 * Null where there is none, or where "04/05/2024" may mean two.
 */
export function printedDate(value: string): string | null {
  const text = value.trim().slice(0, 200);
  const exact = publishedDate(text);
  if (exact !== null) return exact;
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return new Date(Number(text.padEnd(13, '0'))).toISOString().slice(0, 10);
  for (const { form, order } of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const [, a = '', b = '', c = ''] = match;
    if (form.source.includes('\\/(\\d{1,2})\\/')) {
      const swapped = Number(b) > 12;
      if (!swapped && Number(a) <= 12 && a !== b) return null;
      return swapped ? day(c, a, b) : day(c, b, a);
    }
    const found = order === 'ymd' ? day(a, b, c) : order === 'dmy' ? day(c, b, a) : day(c, a, b);
    if (found !== null) return found;
  }
  return null;
}

function day(year: string, month: string, dayOfMonth: string): string | null {
  const number = /^\d+$/.test(month) ? Number(month) : MONTHS.findIndex((name) => name.test(month.toLowerCase())) + 1;
  const full = year.length === 2 ? `20${year}` : year;
  return publishedDate(`${full}-${String(number).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
}

/** A moment as ISO 8601 in UTC, where a value has day, time and zone ("2024-10-18T09:12:00+02:00"); else null. */
export function momentOf(value: string): string | null {
  if (!/\d{4}.*\d{1,2}:\d{2}.*(?:Z|GMT|UTC|[+-]\d{2}:?\d{2})\s*$/.test(value)) return null;
  const time = Date.parse(value.trim());
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
