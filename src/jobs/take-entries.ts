import type { Article, Entry, Found } from '../intake/article.ts';
import { languageOfCode } from '../intake/language.ts';
import { storable } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { IngestReport } from '../ledger/reports.ts';
import { verdictOn } from '../ledger/write/accept.ts';
import { asNamed } from './as-named.ts';
import { type Digested, dateFault, type IngestOptions, ingestArticles } from './ingest.ts';

/** What a person says of all articles of a run; it counts more than what they say themselves. */
export type Told = Pick<Article, 'language' | 'published' | 'outlet' | 'title'>;

/** How articles are read and taken in. */
export interface TakeOptions extends IngestOptions {
  /** Reads a stream of articles, in their order. */
  readonly digest: (entries: AsyncIterable<Entry>) => AsyncIterable<Digested>;
  /** What the reader is told of every article. */
  readonly told?: Told;
}

/** Reads articles and takes them in; those that the ledger has, by id and hash of the text, are not read again. */
export async function takeEntries(entries: AsyncIterable<Entry>, options: TakeOptions): Promise<IngestReport> {
  const known: Digested[] = [];
  const digested = async function* (): AsyncGenerator<Digested> {
    for await (const one of options.digest(
      unknown(asNamed(entries, options), { ...options, onKnown: ({ place }) => known.push({ place, known: true }) }),
    )) {
      yield* known.splice(0);
      yield one;
    }
    yield* known.splice(0);
  };
  return await ingestArticles(digested(), options);
}

/** Articles of which it is looked up at once whether the ledger has them. */
const BATCH = 64;
const BATCH_CHARACTERS = 2_000_000;

interface UnknownOptions extends Pick<TakeOptions, 'ledger' | 'clock' | 'told'> {
  readonly onKnown: (entry: Found) => void;
}

/** The entries of a stream that the ledger does not have, in their order. */
async function* unknown(entries: AsyncIterable<Entry>, options: UnknownOptions): AsyncGenerator<Entry> {
  let batch: Entry[] = [];
  let size = 0;
  for await (const entry of entries) {
    batch.push(entry);
    size += 'error' in entry ? 0 : entry.article.text.length;
    if (batch.length < BATCH && size < BATCH_CHARACTERS) continue;
    yield* await unknownOf(batch, options);
    batch = [];
    size = 0;
  }
  yield* await unknownOf(batch, options);
}

async function unknownOf(batch: readonly Entry[], { ledger, clock, told = {}, onKnown }: UnknownOptions): Promise<Entry[]> {
  const isKnown = await knower(
    ledger,
    batch.flatMap((entry) => ('error' in entry ? [] : [entry.article])),
  );
  return batch.filter((entry) => {
    if ('error' in entry || !isKnown({ ...entry.article, ...told }, clock())) return true;
    onKnown(entry);
    return false;
  });
}

/** Tells whether the ledger has one of some articles as it is. One that might be refused, or is taken back, is none. */
async function knower(ledger: Ledger, articles: readonly Article[]): Promise<(article: Article, now: string) => boolean> {
  const known = articles.length === 0 ? new Map() : await ledger.known(articles.map(({ id }) => storable(id)));
  return (article, now) => {
    const id = storable(article.id);
    const before = known.get(id);
    if (before === undefined || article.withdrawn === true || dateFault(article, now) !== null) return false;
    const language = article.language === undefined ? before.language : languageOfCode(article.language);
    const identity = { id, outlet: storable(article.outlet ?? ''), language, text: storable(article.text) };
    return verdictOn(identity, new Map([[id, before]])).kind === 'unchanged';
  };
}
