import type { Entry } from '../intake/article.ts';
import type { PendingCapture } from '../ledger/captures/captures.ts';
import { storable } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * Lets what is fetched stay the article that the ledger has of it. A page whose address brought an article before, of what its feed told
 * or without a lasting address, is that article, whatever address it gives itself now; and an article stays with the outlet that it came
 * under, whatever page or feed call themselves now. What a person says of the outlet counts more.
 */
export async function* asKnown(
  entries: AsyncIterable<Entry>,
  captures: readonly PendingCapture[],
  ledger: Pick<Ledger, 'known'> | null,
): AsyncGenerator<Entry> {
  const captureOf = new Map(captures.map((capture) => [capture.id, capture]));
  // What came before in the same round is not in the ledger yet.
  const met = new Map<string, string>();
  for await (const entry of entries) {
    const capture = 'error' in entry ? undefined : captureOf.get(entry.capture ?? '');
    if ('error' in entry || capture === undefined) {
      yield entry;
      continue;
    }
    const { article } = entry;
    const [own, asked] = [storable(article.id), storable(capture.address)];
    const known = (await ledger?.known([own, asked])) ?? new Map();
    const outletOf = (id: string): string | undefined => known.get(id)?.outlet ?? met.get(id);
    const isPage = article.id === article.address || article.id === capture.finalAddress;
    const id = isPage && outletOf(asked) !== undefined ? asked : own;
    const outlet = capture.hints.told?.outlet ?? outletOf(id) ?? article.outlet;
    met.set(id, outlet ?? '');
    yield { ...entry, article: { ...article, id, ...(outlet === undefined ? {} : { outlet }) } };
  }
}
