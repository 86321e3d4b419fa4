import type { ArticleRecord } from '../delivery.ts';

/**
 * The day from which an article counts, YYYY-MM-DD: the last that its EDTF date of publication allows ("2024-10" → 2024-10-31),
 * so that nothing counts before it can have appeared; the day it came in where there is no date; not before the end of an embargo.
 */
export function countingDay({ published, embargoedUntil }: Pick<ArticleRecord, 'published' | 'embargoedUntil'>, learnt: string): string {
  const day = lastDayOf(published ?? '') ?? learnt.slice(0, 10);
  if (embargoedUntil === null) return day;
  const released = new Date(embargoedUntil).toISOString().slice(0, 10);
  return [day, released].sort().at(-1) ?? day;
}

/** The last day that an EDTF date allows ("2024", "2024-1X", "2024-10-XX", "2024-10-18", each with "?" or "~"); null for anything else and for unknown years. */
export function lastDayOf(edtf: string): string | null {
  const match = /^(\d{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?(?:T.*)?[?~%]?$/.exec(edtf);
  if (!match) return null;
  const month = Math.min(12, largest(match[2]));
  const lastOfMonth = new Date(Date.UTC(Number(match[1]), month, 0)).getUTCDate();
  const day = Math.min(lastOfMonth, largest(match[3]));
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function largest(digits: string | undefined): number {
  return Number((digits ?? 'XX').replaceAll('X', '9'));
}

/** Days since 1970-01-01 of a day YYYY-MM-DD. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}
