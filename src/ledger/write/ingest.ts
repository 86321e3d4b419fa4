import { sql } from 'kysely';
import type { Accepted, Delivery, Withdrawal } from '../delivery.ts';
import type { Db } from '../store/database.ts';
import { accept, acceptWithdrawals } from './accept.ts';
import { claimsNaming, storeActors } from './actors.ts';
import { storeCopies } from './copies.ts';
import { matchPropositions } from './matching.ts';
import { storeKeys } from './proposition-keys.ts';
import { propositionsIn } from './propositions.ts';
import { storeStatements } from './statements.ts';
import { summarise } from './summaries.ts';

/** What a batch did to the ledger. */
export interface Ingested {
  readonly outcomes: readonly Accepted[];
  readonly claims: { readonly new: number; readonly changed: number };
}

/** Takes a batch of deliveries in, in one transaction of the caller's; `at` is hearsay's clock, ISO 8601 in UTC. */
export async function ingestBatch(db: Db, deliveries: readonly Delivery[], at: string): Promise<Ingested> {
  const { outcomes, versions, superseded } = await accept(db, deliveries, at);
  if (versions.length === 0) return { outcomes, claims: { new: 0, changed: 0 } };
  const moved = await storeActors(db, versions);
  const { byVersion, fresh } = await propositionsIn(db, versions);
  await storeKeys(db, fresh);
  const { touched, gone } = await matchPropositions(db, { fresh, stored: [] });
  await storeStatements(db, versions, byVersion);
  await storeCopies(db, versions);
  const dirty = new Set(touched);
  for (const claim of await claimsOf(db, [...versions.map((version) => version.id), ...superseded])) dirty.add(claim);
  for (const claim of await claimsNaming(db, moved)) dirty.add(claim);
  for (const claim of gone) dirty.delete(claim);
  const known = await knownClaims(db, dirty);
  await summarise(db, dirty);
  return { outcomes, claims: { new: dirty.size - known, changed: known } };
}

/** Takes note that articles were taken back, in one transaction of the caller's; answers how many claims that touched. */
export async function withdrawBatch(db: Db, withdrawals: readonly Withdrawal[], at: string): Promise<number> {
  const touched = new Set(await claimsOf(db, await acceptWithdrawals(db, withdrawals, at)));
  await summarise(db, touched);
  return touched.size;
}

async function claimsOf(db: Db, versions: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ claim_id: string }>`
    SELECT DISTINCT p.claim_id FROM statement s JOIN proposition p ON p.id = s.proposition_id
    WHERE s.version_id = ANY(${versions}) AND p.claim_id IS NOT NULL`.execute(db);
  return rows.map((row) => row.claim_id);
}

async function knownClaims(db: Db, claims: ReadonlySet<string>): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::integer AS n FROM claim WHERE id = ANY(${[...claims]})`.execute(db);
  return rows[0]?.n ?? 0;
}
