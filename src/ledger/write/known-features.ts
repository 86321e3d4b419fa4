import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { asStored } from '../store/sql-values.ts';
import type { Features, PropositionRow } from './propositions.ts';

/** Propositions whose features are kept: those that the news of some days meets. */
const MOST = 20_000;

/** By id, those used last at the end. An id is a hash of the features, so that what is kept never grows old, whatever the ledger. */
const known = new Map<string, Features>();

/** The features of a proposition that has just come in, as the ledger will give them back. */
export function featuresAsStored({ id, features }: PropositionRow): Features {
  const stored = known.get(id) ?? asStored(features);
  keep(id, stored);
  return stored;
}

/** The features of stored propositions by id. News meets the same ones batch after batch: they are read once, and prepared once for comparing. */
export async function loadFeatures(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Features>> {
  const missing = ids.filter((id) => !known.has(id));
  const { rows } = await sql<{ id: string; features: Features }>`SELECT id, features FROM proposition WHERE id = ANY(${missing})`.execute(
    db,
  );
  const found = new Map(rows.map((row) => [row.id, row.features]));
  for (const id of ids) {
    const features = known.get(id);
    if (features !== undefined) found.set(id, features);
  }
  for (const [id, features] of found) keep(id, features);
  return found;
}

function keep(id: string, features: Features): void {
  known.delete(id);
  known.set(id, features);
  for (const oldest of known.keys()) {
    if (known.size <= MOST) break;
    known.delete(oldest);
  }
}
