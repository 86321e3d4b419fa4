import type { Article, Entry } from '../intake/article.ts';
import { failedEntry } from '../intake/article.ts';
import { openContent } from '../intake/open.ts';
import { payloadOf } from '../intake/payload.ts';
import type { PendingCapture } from '../ledger/captures/captures.ts';
import type { IngestReport } from '../ledger/reports.ts';
import { asKnown } from './as-known.ts';
import { type CaptureResults, createCaptureResults } from './capture-results.ts';
import type { Holder } from './holder.ts';
import { type TakeOptions, takeEntries } from './take-entries.ts';
import { added, NOTHING } from './tally.ts';

/** How articles are made of what was fetched. */
export interface TakeCapturesOptions extends TakeOptions {
  /** The version of what makes articles of bytes. */
  readonly parser: string;
  readonly warn: (message: string) => void;
  /** Stops after the round that is under way; the rest keeps its turn. */
  readonly signal?: AbortSignal;
}

/** How a command does that itself. */
export interface TakeRoundOptions extends TakeCapturesOptions {
  readonly holder: Holder;
}

/** Captures of one round: enough to spread the cost of a transaction, few enough to be held in memory. */
const ROUND = 32;

/** Makes articles of every capture of which none were made yet and takes them in, round by round. */
export async function takeCaptures(options: TakeRoundOptions): Promise<IngestReport> {
  let sum = NOTHING;
  for (;;) {
    const round = options.signal?.aborted ? null : await takeRound(options);
    if (round === null) return sum;
    sum = added(sum, round);
  }
}

/** One round of it; null where there is nothing to take in. */
export async function takeRound(options: TakeRoundOptions): Promise<IngestReport | null> {
  const { ledger, holder } = options;
  const captures = await ledger.captures.pending(ROUND);
  const ids = captures.map(({ id }) => id);
  return await holder.held('take-in', ids, async (own) => {
    const mine = captures.filter(({ id }) => own.includes(id));
    return mine.length === 0 ? null : await takeSome(mine, options);
  });
}

/**
 * Makes articles of captures and takes them in. A capture counts as done when its articles are in the ledger, so that after a crash the
 * same is done again, which changes nothing.
 */
export async function takeSome(captures: readonly PendingCapture[], options: TakeCapturesOptions): Promise<IngestReport> {
  const { ledger, clock, parser } = options;
  const results = createCaptureResults();
  const entries = asKnown(notedEntries(captures, results, options.warn), captures, ledger);
  const report = await takeEntries(withFeedTexts(entries, new Map(captures.map((one) => [one.finalAddress, one])), options), {
    sourceOf: siteOf,
    ...options,
  });
  const ids = captures.map((capture) => capture.id);
  await ledger.captures.settle(ids, { at: clock(), parser, results: results.of(captures, report.refused) });
  return report;
}

/** What a page without its article ends in: what its feed tells may stand for it. */
const WITHOUT_ARTICLE: ReadonlySet<string> = new Set(['paywall', 'consent-page', 'no-article', 'no-text', 'not-text', 'too-large']);

/** Leaves out pages without an article for which a later round takes what their feed tells. */
async function* withFeedTexts(
  entries: AsyncIterable<Entry>,
  captures: ReadonlyMap<string, PendingCapture>,
  { ledger }: TakeCapturesOptions,
): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    const capture = 'error' in entry && WITHOUT_ARTICLE.has(entry.error.code) ? captures.get(entry.place) : undefined;
    if (!('error' in entry) || capture === undefined || capture.hints.pageProblem !== undefined) {
      yield entry;
      continue;
    }
    const { code, message } = entry.error;
    if (!(await ledger.captures.fallBack(capture.address, { at: capture.at, problem: { code, message } }))) yield entry;
  }
}

async function* notedEntries(
  captures: readonly PendingCapture[],
  results: CaptureResults,
  warn: (message: string) => void,
): AsyncGenerator<Entry> {
  for (const capture of captures) yield* results.noted(capture, entriesOf([capture], warn));
}

/** The articles of captures, each with what is known of it. */
export async function* entriesOf(captures: readonly PendingCapture[], warn: (message: string) => void): AsyncGenerator<Entry> {
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
    ...(hints.pageProblem === undefined ? {} : { pageProblem: hints.pageProblem }),
  };
}

/** The address that a page gives as its own, where it is one of the same site: nobody may speak for the articles of others. */
function lastingAddress(given: string | undefined, fetched: string): string {
  if (given === undefined || !URL.canParse(given)) return fetched;
  return siteOf(given) === siteOf(fetched) ? given : fetched;
}

/** "https://www.nordblatt.example/a" → "nordblatt.example"; pages for telephones and AMP pages are of the same site. */
export function siteOf(address: string): string {
  // The place of an entry is its address, and what it is in it: "https://nordblatt.example/live: entry 3".
  const url = /^\S*[^\s:]/.exec(address)?.[0] ?? '';
  if (!URL.canParse(url)) return address;
  return new URL(url).host.replace(/^(?:www|m|mobil|mobile|amp)\./, '');
}
