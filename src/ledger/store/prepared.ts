import { sql } from 'kysely';
import { sha256 } from '../identifiers.ts';

const MARK = '/* prepared */';

/**
 * Begins a statement that a connection to a server plans once: one that is asked for all the time, whose text never changes and whose best plan
 * is the same whatever its values are (look-ups by id). Planning five joins takes ten times as long as going through them.
 */
export const PREPARED = sql.raw(MARK);

/** A statement as node-postgres takes it. */
export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

const names = new Map<string, string>();

/** The name under which a statement is prepared; null for one that is planned for its values each time. */
export function prepared(text: unknown, values: unknown): NamedStatement | null {
  if (typeof text !== 'string' || !text.startsWith(MARK)) return null;
  const name = names.get(text) ?? sha256(text).slice(0, 20);
  names.set(text, name);
  return { name, text, values: Array.isArray(values) ? values : [] };
}
