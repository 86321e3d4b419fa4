import type { Article, Entry } from '../intake/article.ts';
import { failedEntry } from '../intake/article.ts';
import { openContent } from '../intake/open.ts';
import { payloadOf } from '../intake/payload.ts';
import type { PendingCapture } from '../ledger/captures/captures.ts';
import type { IngestReport } from '../ledger/reports.ts';
import { type Digested, type IngestOptions, ingestArticles } from './ingest.ts';

/** How articles are made of what was fetched. */
export interface TakeOptions extends IngestOptions {
  /** Reads a stream of articles, in their order. */
  readonly digest: (entries: AsyncIterable<Entry>) => AsyncIterable<Digested>;
  /** The version of what makes articles of bytes. */
  readonly parser: string;
  readonly warn: (message: string) => void;
  /** Stops after the round that is under way; the rest keeps its turn. */
  readonly signal?: AbortSignal;
}

/** Captures of one round: enough to spread the cost of a transaction, few enough to be held in memory. */
const ROUND = 32;

/** Makes articles of every capture of which none were made yet and takes them in, round by round. */
export async function takeCaptures(options: TakeOptions): Promise<IngestReport> {
  let sum = NOTHING;
  for (;;) {
    const round = options.signal?.aborted ? null : await takeRound(options);
    if (round === null) return sum;
    sum = added(sum, round);
  }
}

/**
 * One round of it; null where there is nothing to take in. A capture counts as done when its articles are in the ledger, so that after
 * a crash the same is done again, which changes nothing.
 */
export async function takeRound(options: TakeOptions): Promise<IngestReport | null> {
  const { ledger, clock, parser } = options;
  const captures = await ledger.captures.pending(ROUND);
  if (captures.length === 0) return null;
  const report = await ingestArticles(options.digest(entriesOf(captures, options.warn)), options);
  const ids = captures.map((capture) => capture.id);
  await ledger.captures.settle(ids, { at: clock(), parser });
  return report;
}

async function* entriesOf(captures: readonly PendingCapture[], warn: (message: string) => void): AsyncGenerator<Entry> {
  for (const capture of captures) {
    const { finalAddress: address, mediaType, at } = capture;
    try {
      const hints = { place: address, id: address, address, fetched: at, warn, ...(mediaType === null ? {} : { mediaType }) };
      const { entries } = await openContent(await payloadOf([Buffer.from(capture.bytes)], address), hints);
      for await (const entry of entries)
        yield 'error' in entry ? entry : { ...entry, article: articleOf(entry.article, capture), capture: capture.id };
    } catch (error) {
      yield failedEntry(error, address);
    }
  }
}

/** The article with what is known from elsewhere; one without an id of its own is called by its address. */
function articleOf(article: Article, { finalAddress, hints, at }: PendingCapture): Article {
  const own = article.id === finalAddress ? lastingAddress(article.address, finalAddress) : article.id;
  return {
    outlet: siteOf(finalAddress),
    ...hints.listed,
    ...article,
    ...hints.told,
    id: own,
    address: lastingAddress(article.address, finalAddress),
    fetched: at,
  };
}

/** The address that a page gives as its own, where it is one of the same site: nobody may speak for the articles of others. */
function lastingAddress(given: string | undefined, fetched: string): string {
  if (given === undefined || !URL.canParse(given)) return fetched;
  return siteOf(given) === siteOf(fetched) ? given : fetched;
}

/** "https://www.nordblatt.example/a" → "nordblatt.example"; pages for telephones and AMP pages are of the same site. */
function siteOf(address: string): string {
  return new URL(address).host.replace(/^(?:www|m|mobil|mobile|amp)\./, '');
}

/** The report of a run that met no article. */
export const NOTHING: IngestReport = {
  articles: { new: 0, revised: 0, unchanged: 0, withdrawn: 0, refused: 0 },
  statements: 0,
  claims: { new: 0, changed: 0 },
  refused: [],
};

/** Two runs as one. */
export function added(a: IngestReport, b: IngestReport): IngestReport {
  return {
    articles: {
      new: a.articles.new + b.articles.new,
      revised: a.articles.revised + b.articles.revised,
      unchanged: a.articles.unchanged + b.articles.unchanged,
      withdrawn: a.articles.withdrawn + b.articles.withdrawn,
      refused: a.articles.refused + b.articles.refused,
    },
    statements: a.statements + b.statements,
    claims: { new: a.claims.new + b.claims.new, changed: a.claims.changed + b.claims.changed },
    refused: [...a.refused, ...b.refused],
  };
}
