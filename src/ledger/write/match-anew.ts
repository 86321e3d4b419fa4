import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { matchPropositions } from './matching.ts';

/** What is to be matched again: propositions, and all those of strands, by their names. */
export interface Unsettled {
  readonly propositions: readonly string[];
  readonly strands?: readonly string[];
}

/** Takes propositions off their claims, with all on their strands and what points to these, and matches them as if they had just come in. */
export async function matchAnew(db: Db, { propositions, strands = [] }: Unsettled): Promise<Set<string>> {
  const { rows } = await sql<{ id: string; claim_id: string | null }>`
    WITH asked AS (SELECT id, strand FROM proposition WHERE id = ANY(${propositions})),
      tied AS (SELECT id FROM asked UNION SELECT id FROM proposition WHERE strand = ANY(${strands}) OR strand IN (SELECT strand FROM asked)),
      loose AS (SELECT id FROM tied UNION SELECT id FROM proposition WHERE link_to IN (SELECT id FROM tied))
    SELECT p.id, p.claim_id FROM proposition p JOIN loose USING (id) WHERE p.pinned_by IS NULL`.execute(db);
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return new Set();
  await sql`UPDATE proposition SET claim_id = NULL, strand = NULL, link_to = NULL, link_score = NULL, link_rules = NULL WHERE id = ANY(${ids})`.execute(
    db,
  );
  const { touched } = await matchPropositions(db, { fresh: [], stored: ids });
  return new Set([...touched, ...rows.flatMap((row) => row.claim_id ?? [])]);
}
