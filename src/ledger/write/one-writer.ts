import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import type { Store } from '../store/open.ts';

/** A number of our own for the lock that lets one transaction at a time tie statements to claims. */
const WRITER_LOCK = 4_742_375;

/**
 * Runs a change of what claims are made of, one at a time in all processes: what two wrote side by side would not have been compared, and
 * neither would have seen what the other made of the same claim. Reading articles, which takes longest, is done before.
 */
export function oneWriter({
  engine,
  transaction,
}: Pick<Store, 'engine' | 'transaction'>): <T>(change: (tx: Db) => Promise<T>) => Promise<T> {
  if (engine === 'embedded') return transaction;
  return (change) =>
    transaction(async (tx) => {
      await sql`SELECT pg_advisory_xact_lock(${sql.lit(WRITER_LOCK)})`.execute(tx);
      return await change(tx);
    });
}
