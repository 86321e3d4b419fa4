import type { ArticleRecord, Delivery, Withdrawal } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { writeDeliveries } from './write-deliveries.ts';

/** What was accepted as the journal holds it: an article, or that one was taken back. */
type Pending = { readonly at: string } & ({ readonly delivery: Delivery } | { readonly withdrawal: Withdrawal });

/** What became of the articles that were accepted before a crash. */
export interface Recovered {
  readonly written: number;
  /** Articles that the database does not take, each with why, and the file in which they are kept. */
  readonly setAside: { readonly file: string; readonly reasons: readonly string[] } | null;
}

/** Articles written in one transaction. */
const BATCH = 64;

/**
 * Writes again what was accepted before a crash and may not have reached the disk. What the database does not take is set aside in a
 * file that `hearsay ingest` reads: kept, and no longer in the way of everything after it.
 */
export async function recover(ledger: Ledger): Promise<Recovered> {
  const { journal } = ledger.store;
  const pending = ((await journal?.pending()) ?? []) as readonly Pending[];
  if (journal === undefined || pending.length === 0) return { written: 0, setAside: null };
  const failed: { readonly article: ArticleRecord; readonly reason: string }[] = [];
  for (let i = 0; i < pending.length; ) {
    const at = pending[i]?.at ?? '';
    let end = i;
    while (end < pending.length && end - i < BATCH && pending[end]?.at === at) end++;
    const batch = pending.slice(i, end);
    const deliveries = batch.flatMap((record) => ('delivery' in record ? [record.delivery] : []));
    const { outcomes } = await writeDeliveries(ledger, deliveries, at);
    await ledger.withdraw(
      batch.flatMap((record) => ('withdrawal' in record ? [record.withdrawal] : [])),
      at,
    );
    outcomes.forEach((outcome, k) => {
      const article = deliveries[k]?.article;
      if (outcome.kind === 'unwritable' && article !== undefined) failed.push({ article, reason: outcome.message });
    });
    i = end;
  }
  const setAside = failed.length === 0 ? null : await aside(failed, (articles) => journal.setAside(articles));
  await journal.settle();
  return { written: pending.length - failed.length, setAside };
}

async function aside(
  failed: readonly { readonly article: ArticleRecord; readonly reason: string }[],
  keep: (articles: readonly unknown[]) => Promise<string>,
): Promise<Recovered['setAside']> {
  return { file: await keep(failed.map(({ article }) => asGiven(article))), reasons: failed.map(({ reason }) => reason) };
}

/** The article in the form in which it is taken in: without the fields that it did not have. */
function asGiven(article: ArticleRecord): Record<string, unknown> {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== null && value !== ''));
}
