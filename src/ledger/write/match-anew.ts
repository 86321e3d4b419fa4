import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { matchPropositions } from './matching.ts';

/** Takes propositions off their claims and matches them as if they had just come in. */
export async function matchAnew(db: Db, propositions: readonly string[]): Promise<Set<string>> {
  if (propositions.length === 0) return new Set();
  const before = await sql<{
    claim_id: string;
  }>`SELECT DISTINCT claim_id FROM proposition WHERE id = ANY(${propositions}) AND claim_id IS NOT NULL`.execute(db);
  await sql`UPDATE proposition SET claim_id = NULL, link_to = NULL, link_score = NULL, link_rules = NULL WHERE id = ANY(${propositions}) AND pinned_by IS NULL`.execute(
    db,
  );
  const { touched } = await matchPropositions(db, { fresh: [], stored: propositions });
  await sql`UPDATE proposition SET claim_id = target.claim_id FROM proposition target
    WHERE proposition.pinned_by IS NOT NULL AND proposition.link_to = target.id AND proposition.claim_id <> target.claim_id`.execute(db);
  return new Set([...touched, ...before.rows.map((row) => row.claim_id)]);
}
