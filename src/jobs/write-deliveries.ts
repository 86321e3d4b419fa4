import type { Accepted, Delivery } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LedgerError } from '../ledger/ledger-error.ts';
import type { Ingested } from '../ledger/write/ingest.ts';

/** What became of one delivery: what the ledger answered, or why the database does not take it. */
export type Written = Accepted | { readonly kind: 'unwritable'; readonly article: string; readonly message: string };

/** What became of a batch: an outcome for each delivery, in order. */
export interface WrittenBatch {
  readonly outcomes: readonly Written[];
  readonly claims: Ingested['claims'];
}

/**
 * Writes deliveries in one transaction or, where the database does not take one of them, each in its own, so that it alone is left
 * out. Throws LedgerError where it is the place that fails: a full disk, a lost connection.
 */
export async function writeDeliveries(ledger: Ledger, deliveries: readonly Delivery[], at: string): Promise<WrittenBatch> {
  try {
    return await ledger.ingest(deliveries, at);
  } catch (error) {
    if (error instanceof LedgerError) throw error;
    if (deliveries.length === 1) {
      const article = deliveries[0]?.article.id ?? '';
      return { outcomes: [{ kind: 'unwritable', article, message: reasonOf(article, error) }], claims: { new: 0, changed: 0 } };
    }
  }
  const outcomes: Written[] = [];
  const claims = { new: 0, changed: 0 };
  for (const delivery of deliveries) {
    const one = await writeDeliveries(ledger, [delivery], at);
    outcomes.push(...one.outcomes);
    claims.new += one.claims.new;
    claims.changed += one.claims.changed;
  }
  return { outcomes, claims };
}

function reasonOf(article: string, error: unknown): string {
  return `"${article}" cannot be written to the ledger: ${error instanceof Error ? error.message : String(error)}`;
}
