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

/** Reads `cursorOf`. Throws LedgerError `bad-cursor` on anything else. */
export function readCursor(cursor: string): PageEnd {
  try {
    const [day, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    if (typeof day === 'string' && typeof id === 'string') return { day, id };
  } catch {
    // Falls through to the one answer for every kind of damage.
  }
  throw new LedgerError('bad-cursor', 'this is not a cursor that the ledger gave; begin with the first page');
}
