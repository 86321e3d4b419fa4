const DATE = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX|\dX)(?:-(\d{2}|XX|\dX))?)?([?~%]?)$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}/;

/**
 * Checks a date of publication and returns it in EDTF ("2024-10-18", "2024-10", "2024-10-XX", "2024~"): levels 0 and 1
 * without intervals, seasons and long years. Of a moment ("2024-10-18T09:12:00+02:00") the day is kept as written. Null where it is none.
 * Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 2019.
 */
export function publishedDate(value: string): string | null {
  const trimmed = value.trim();
  const candidate = MOMENT.exec(trimmed)?.[1] ?? trimmed;
  const match = DATE.exec(candidate);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  if (month !== undefined && !fits(month, 1, 12)) return null;
  if (day !== undefined && !fits(day, 1, daysIn(year, month ?? ''))) return null;
  // An unknown year cannot have a known month: "20XX-10" is level 2.
  if (year.includes('X') && month !== undefined) return null;
  return candidate;
}

/** True where `digits`, with X for an unknown digit, can be a number from `low` to `high`. */
function fits(digits: string, low: number, high: number): boolean {
  const smallest = Number(digits.replaceAll('X', '0'));
  const largest = Number(digits.replaceAll('X', '9'));
  return largest >= low && smallest <= high;
}

function daysIn(year: string, month: string): number {
  if (year.includes('X') || month.includes('X')) return 31;
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}
