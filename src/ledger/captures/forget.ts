import { sql } from 'kysely';
import type { Db } from '../store/database.ts';

/**
 * Lets go of fetched bytes of which articles were made before a moment; answers how many documents that are. The articles stay, but can no
 * longer be made anew by another parser. Runs inside a transaction.
 */
export async function forgetRaw(db: Db, before: string): Promise<number> {
  await sql`DELETE FROM version_capture o USING capture c WHERE c.id = o.capture_id AND c.taken < ${before}::timestamptz`.execute(db);
  await sql`DELETE FROM capture WHERE taken < ${before}::timestamptz`.execute(db);
  const { rows } = await sql<{ n: number }>`
    WITH gone AS (
      DELETE FROM raw r WHERE NOT EXISTS (SELECT FROM capture c WHERE c.raw_sha256 = r.sha256)
        AND NOT EXISTS (SELECT FROM poll p WHERE p.feed_text = r.sha256) RETURNING 1)
    SELECT count(*)::integer AS n FROM gone`.execute(db);
  return rows[0]?.n ?? 0;
}
