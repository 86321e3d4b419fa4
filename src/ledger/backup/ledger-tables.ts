import { sql } from 'kysely';
import type { Db } from '../store/database.ts';

/** A table as a backup needs it. */
export interface LedgerTable {
  readonly name: string;
  /** What is secret goes into no backup: a copy of one would let its holder sign in the desk's name. */
  readonly columns: readonly { readonly name: string; readonly type: string; readonly isIdentity: boolean; readonly isSecret: boolean }[];
  /** The columns of its primary key, in order, and whether each is a text. */
  readonly key: readonly { readonly name: string; readonly isText: boolean }[];
}

/**
 * What opens a door for a while, what tells of the time in which a ledger was in one place, and what is made of the stems of one
 * PostgreSQL; none is of use in another. Jobs come anew with what asks for them, counts with what they count.
 */
const PASSING = ['answered', 'change', 'claim_words', 'delivery', 'job', 'login_attempt', 'login_link', 'session', 'tally', 'touch'];

/** What is as good as a key as it stands. Passwords and tokens are kept as hashes. */
const SECRETS = ['watch.secret'];

/** Every table of the ledger, those that others refer to first; the record of migrations and what only passes are left out. */
export async function ledgerTables(db: Db): Promise<LedgerTable[]> {
  const { rows } = await sql<LedgerTable & { refers: string[] }>`
    SELECT c.relname AS name,
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'isIdentity', a.attidentity <> '',
        'isSecret', c.relname || '.' || a.attname = ANY(${SECRETS}))
        ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      (SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'isText', a.atttypid = 'text'::regtype) ORDER BY k.place)
        FROM pg_constraint p, unnest(p.conkey) WITH ORDINALITY AS k (number, place), pg_attribute a
        WHERE p.conrelid = c.oid AND p.contype = 'p' AND a.attrelid = c.oid AND a.attnum = k.number) AS key,
      ARRAY(SELECT f.confrelid::regclass::text FROM pg_constraint f WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS refers
    FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> 'hearsay_schema' AND c.relname <> ALL(${PASSING})`.execute(
    db,
  );
  const left = [...rows].sort((a, b) => (a.name < b.name ? -1 : 1));
  const ordered: LedgerTable[] = [];
  while (left.length > 0) {
    const next = left.findIndex((table) => table.refers.every((name) => !left.some((other) => other.name === name)));
    const [table] = left.splice(Math.max(next, 0), 1);
    if (table !== undefined) ordered.push({ name: table.name, columns: table.columns, key: table.key });
  }
  return ordered;
}
