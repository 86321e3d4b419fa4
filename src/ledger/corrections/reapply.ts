import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { matchAnew } from '../write/match-anew.ts';
import { removeAdded } from './add-statement.ts';
import { applyCorrection } from './apply.ts';
import type { CorrectionDetail } from './correction.ts';

/** Applies all corrections that stand, in the order in which they were made. */
export async function reapplyCorrections(db: Db): Promise<{ readonly claims: string[]; readonly lost: string[] }> {
  const { rows } = await sql<{ id: string; detail: CorrectionDetail }>`
    SELECT id, detail FROM correction WHERE undone_at IS NULL ORDER BY seq`.execute(db);
  const claims: string[] = [];
  const lost: string[] = [];
  for (const { id, detail } of rows) {
    const applied = await applyCorrection(db, id, detail);
    claims.push(...applied.claims);
    if (applied.lost) lost.push(id);
  }
  return { claims, lost };
}

/** Applies again the corrections that name a statement of one of these versions; answers the claims that this touched. */
export async function reapplyTo(db: Db, versions: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; detail: CorrectionDetail }>`
    SELECT id, detail FROM correction WHERE undone_at IS NULL AND EXISTS (
      SELECT 1 FROM jsonb_path_query(detail, 'strict $.**.version') AS named WHERE named #>> '{}' = ANY(${versions}))
    ORDER BY seq`.execute(db);
  const claims: string[] = [];
  for (const { id, detail } of rows) claims.push(...(await applyCorrection(db, id, detail)).claims);
  return claims;
}

/** Brings the derived tables back to what was read and matched, as if nobody had ever corrected anything; answers the claims that this touched. */
export async function resetCorrections(db: Db): Promise<Set<string>> {
  const touched = new Set(await claimsCorrected(db));
  await sql`UPDATE statement SET
      stance = coalesce(as_read->>'stance', stance),
      proposition_id = coalesce(as_read->>'proposition_id', proposition_id),
      speaker_id = CASE WHEN as_read ? 'speaker_id' THEN as_read->>'speaker_id' ELSE speaker_id END,
      voice_id = CASE WHEN as_read ? 'voice_id' THEN as_read->>'voice_id' ELSE voice_id END,
      as_read = NULL, dismissed = false
    WHERE as_read IS NOT NULL OR dismissed`.execute(db);
  await sql`UPDATE actor SET merged_into = NULL, renamed = NULL WHERE merged_into IS NOT NULL OR renamed IS NOT NULL`.execute(db);
  await sql`DELETE FROM actor WHERE key LIKE 'split:%'`.execute(db);
  for (const claim of await removeAdded(db)) touched.add(claim);
  await sql`DELETE FROM proposition WHERE pinned_by IS NOT NULL`.execute(db);
  await sql`DELETE FROM claim_name`.execute(db);
  await sql`DELETE FROM reviewed`.execute(db);
  const merged = await sql<{ id: string }>`
    SELECT p.id FROM proposition p WHERE p.claim_id IN (
      SELECT q.claim_id FROM claim_merge m JOIN proposition q ON q.id IN (m.a, m.b))`.execute(db);
  await sql`DELETE FROM claim_merge`.execute(db);
  const again = await matchAnew(db, { propositions: merged.rows.map((row) => row.id) });
  return new Set([...touched, ...again]);
}

async function claimsCorrected(db: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT DISTINCT p.claim_id AS id FROM statement s JOIN proposition p ON p.id IN (s.proposition_id, s.as_read->>'proposition_id')
      WHERE (s.as_read IS NOT NULL OR s.dismissed) AND p.claim_id IS NOT NULL
    UNION SELECT p.claim_id FROM claim_name n JOIN proposition p ON p.id = n.proposition_id WHERE p.claim_id IS NOT NULL
    UNION SELECT c.claim_id FROM claim_actor c JOIN actor a ON a.id = c.actor_id WHERE a.merged_into IS NOT NULL OR a.renamed IS NOT NULL`.execute(
    db,
  );
  return rows.map((row) => row.id);
}
