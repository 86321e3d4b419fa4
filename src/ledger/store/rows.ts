import { type Kysely, sql } from 'kysely';

/** A table's columns with their PostgreSQL types, for `insertRows`. */
export type Columns = Readonly<Record<string, string>>;

/**
 * Inserts many rows in one statement, as one array parameter a column: the same on both engines, free of the limit on parameters,
 * and read by PostgreSQL several times faster than JSON. `conflict` is the clause after ON CONFLICT; rows that exist are left as
 * they are unless it says otherwise.
 */
export async function insertRows<DB>(
  db: Kysely<DB>,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
  conflict = 'DO NOTHING',
): Promise<void> {
  if (rows.length === 0) return;
  const list = sql.raw(Object.keys(columns).join(', '));
  await sql`INSERT INTO ${sql.table(table)} (${list}) SELECT ${list} FROM ${given(columns, rows)} ON CONFLICT ${sql.raw(conflict)}`.execute(
    db,
  );
}

/** A table of which some owner's rows are replaced: the column that names the owner, and the other one of its key. */
export interface Owned {
  readonly table: string;
  readonly owner: string;
  readonly other: string;
  readonly columns: Columns;
}

/** Puts rows in the place of those that some owners have in a table; what is there as it is, as most of it is, is not written. */
export async function replaceRows<DB>(
  db: Kysely<DB>,
  { table, owner, other, columns }: Owned,
  owners: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  const [own, place] = [sql.ref(owner), sql.ref(other)];
  const key = { [owner]: columns[owner] ?? 'text', [other]: columns[other] ?? 'text' };
  await sql`DELETE FROM ${sql.table(table)} AS t WHERE t.${own} = ANY(${owners}) AND NOT EXISTS (
    SELECT 1 FROM ${given(key, rows)} WHERE given.${own} = t.${own} AND given.${place} = t.${place})`.execute(db);
  const rest = Object.keys(columns).filter((name) => name !== owner && name !== other);
  const list = (of: string): string => rest.map((name) => `${of}.${name}`).join(', ');
  const conflict = `(${owner}, ${other}) DO UPDATE SET ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}
    WHERE (${list(table)}) IS DISTINCT FROM (${list('excluded')})`;
  await insertRows(db, table, columns, rows, conflict);
}

/** Rows as a table of the columns, for a FROM clause; it is called `given`. */
export function given(columns: Columns, rows: readonly Readonly<Record<string, unknown>>[]): ReturnType<typeof sql> {
  const entries = Object.entries(columns);
  const arrays = entries.map(([name, type]) => sql`${rows.map((row) => literal(row[name], type))}::text[]`);
  const typed = entries.map(([name, type], i) => (type === 'text' ? `v${i} AS ${name}` : `v${i}::${type} AS ${name}`));
  const names = entries.map((_, i) => `v${i}`).join(', ');
  return sql`(SELECT ${sql.raw(typed.join(', '))} FROM unnest(${sql.join(arrays)}) AS texts (${sql.raw(names)})) AS given`;
}

/** A value as PostgreSQL reads it from text. */
function literal(value: unknown, type: string): string | null {
  if (value === null || value === undefined) return null;
  if (type === 'jsonb') return JSON.stringify(value);
  return Array.isArray(value) ? arrayLiteral(value, type) : String(value);
}

function arrayLiteral(list: readonly unknown[], type: string): string {
  return `{${list.map((item) => (type === 'text[]' ? `"${String(item).replace(/[\\"]/g, '\\$&')}"` : String(item))).join(',')}}`;
}
