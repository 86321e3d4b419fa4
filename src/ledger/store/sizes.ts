import { sql } from 'kysely';
import type { Db } from './database.ts';

/** How large a table is. */
export interface TableSize {
  readonly table: string;
  /** As PostgreSQL last estimated them. */
  readonly rows: number;
  /** With its indexes and what is kept beside it. */
  readonly bytes: number;
}

/** The sizes of all tables, by name; nothing is counted, so that it costs the same however large they are. */
export async function tableSizes(db: Db): Promise<TableSize[]> {
  const { rows } = await sql<TableSize>`
    SELECT relname AS "table", greatest(reltuples, 0)::bigint AS rows, pg_total_relation_size(oid) AS bytes FROM pg_class
    WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' ORDER BY relname COLLATE "C"`.execute(db);
  return rows;
}
