import { sql } from 'kysely';
import type { Db } from '../../src/ledger/store/database.ts';

/** Tables and what of them must be equal in two ledgers that took in the same articles: everything but hearsay's own clock. */
const TABLES: Readonly<Record<string, string>> = {
  text: 't::text',
  article: 't::text',
  version: `(to_jsonb(t) - 'learnt' - 'superseded' || jsonb_build_object('current', t.superseded IS NULL))::text`,
  actor: 't::text',
  actor_name: 't::text',
  affiliation: 't::text',
  proposition: 't::text',
  proposition_key: 't::text',
  statement: 't::text',
  claim: `(to_jsonb(t) - 'first_learnt' - 'last_learnt')::text`,
  claim_status: 't::text',
  claim_actor: 't::text',
  claim_outlet: 't::text',
  claim_words: 't::text',
  copy_band: 't::text',
  sentence_prints: 't::text',
};

/** SHA-256 over all rows of a ledger, in an order of their own, without hearsay's clock. */
export async function contentsHash(db: Db): Promise<string> {
  const parts: string[] = [];
  for (const [table, row] of Object.entries(TABLES)) {
    const { rows } = await sql<{ hash: string | null; n: number }>`
      SELECT encode(sha256(convert_to(coalesce(string_agg(h, '' ORDER BY h COLLATE "C"), ''), 'UTF8')), 'hex') AS hash, count(*)::integer AS n
      FROM (SELECT md5(${sql.raw(row)}) AS h FROM ${sql.table(table)} t) AS hashes`.execute(db);
    parts.push(`${table} ${rows[0]?.n} ${rows[0]?.hash}`);
  }
  return parts.join('\n');
}
