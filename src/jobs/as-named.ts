import type { Article, Entry } from '../intake/article.ts';
import { storable } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { countingDay } from '../ledger/write/days.ts';
import type { Told } from './take-entries.ts';

/** What is asked of the ledger, and when. */
export interface AsNamedOptions {
  readonly ledger: Pick<Ledger, 'named'> | null;
  readonly clock: () => string;
  readonly told?: Told;
}

/** So many names of articles of the same run are kept in mind: those that may not be in the ledger yet. */
const NAMES_MAX = 10_000;

/**
 * Gives an item that names an earlier one by another id of it ("Korrektur zu bdt0214") the id of that one: of those that came before it
 * in the same run, or in an earlier one. Where none is known by that name, the item stays what it is.
 */
export async function* asNamed(entries: AsyncIterable<Entry>, options: AsNamedOptions): AsyncGenerator<Entry> {
  const { told = {} } = options;
  const idOf = new Map<string, string>();
  for await (const entry of entries) {
    if ('error' in entry) {
      yield entry;
      continue;
    }
    const { altIds = [], replaces = [], ...rest } = entry.article;
    const outlet = storable(told.outlet ?? rest.outlet ?? '');
    const keyOf = (name: string): string => JSON.stringify([outlet, name]);
    const key = replaces.map(keyOf).find((one) => idOf.has(one));
    const id = key !== undefined ? idOf.get(key) : await idByName({ ...rest, ...told, outlet }, replaces, options);
    const article = { ...entry.article, id: id ?? rest.id };
    for (const name of altIds) idOf.set(keyOf(name), article.id);
    for (const name of idOf.keys()) if (idOf.size > NAMES_MAX) idOf.delete(name);
    yield { ...entry, article };
  }
}

async function idByName(article: Article, replaces: readonly string[], { ledger, clock }: AsNamedOptions): Promise<string | null> {
  if (replaces.length === 0 || ledger === null) return null;
  const day = countingDay({ published: article.published ?? null, embargoedUntil: null }, clock());
  return await ledger.named({ names: replaces.map(storable), outlet: article.outlet ?? '', day });
}
