import { LedgerError } from '../ledger-error.ts';

/** Where a page ended: the row after which the next one starts. */
export interface PageEnd {
  readonly day: string;
  readonly id: string;
}

/** A page's end as an opaque text. */
export function cursorOf(end: PageEnd): string {
  return Buffer.from(JSON.stringify([end.day, end.id])).toString('base64url');
}

/** What the first part of a cursor may be: a cursor may be made by anybody. */
const PARTS = {
  text: /^[^\0]*$/u,
  number: /^\d{1,9}(?:\.\d{1,20})?(?:e-\d{1,2})?$/,
  day: /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  moment: /^(?!0000)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/,
} as const;

/** Reads `cursorOf`, whose first part is a day unless another kind is named. Throws LedgerError `bad-cursor` on anything else. */
export function readCursor(cursor: string, kind: keyof typeof PARTS = 'day'): PageEnd {
  try {
    const [day, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof day === 'string' && typeof id === 'string' && PARTS[kind].test(day) && PARTS.text.test(id) && isKnown(day, kind))
      return { day, id };
  } catch {
    // Falls through to the one answer for every kind of damage.
  }
  throw new LedgerError('bad-cursor', 'this is not a cursor that the ledger gave; begin with the first page');
}

/** The thirtieth of February has the form of a day and is none; a number too small for a column of type real is refused by PostgreSQL. */
function isKnown(part: string, kind: keyof typeof PARTS): boolean {
  if (kind === 'text') return true;
  if (kind === 'number') return Math.fround(Number(part)) > 0 || Number(part) === 0;
  const day = part.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
