import { sql } from 'kysely';
import type { Ledger } from '../../src/ledger/ledger.ts';

/** Empties a ledger: as good as a new one, and much faster. */
export async function emptied(ledger: Ledger): Promise<Ledger> {
  const { db } = ledger.store;
  const { rows } = await sql<{ name: string }>`
    SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename <> 'hearsay_schema'`.execute(db);
  await sql`TRUNCATE ${sql.raw(rows.map((row) => row.name).join(', '))}`.execute(db);
  return ledger;
}
