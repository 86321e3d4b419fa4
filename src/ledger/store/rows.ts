import { type Kysely, sql } from 'kysely';

/** A table's columns with their PostgreSQL types, for `insertRows`. */
export type Columns = Readonly<Record<string, string>>;

/**
 * Inserts many rows in one statement, as one JSON parameter: the same on both engines and free of the limit on parameters.
 * `conflict` is the clause after ON CONFLICT; rows that exist are left as they are unless it says otherwise.
 */
export async function insertRows<DB>(
  db: Kysely<DB>,
  table: string,
  columns: Columns,
  rows: readonly Readonly<Record<string, unknown>>[],
  conflict = 'DO NOTHING',
): Promise<void> {
  if (rows.length === 0) return;
  const names = Object.keys(columns);
  const list = sql.raw(names.join(', '));
  const typed = sql.raw(names.map((name) => `${name} ${columns[name]}`).join(', '));
  await sql`INSERT INTO ${sql.table(table)} (${list}) SELECT ${list} FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given (${typed}) ON CONFLICT ${sql.raw(conflict)}`.execute(
    db,
  );
}
