import type { Entry } from '../intake/article.ts';
import { storable } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { ReparseReport, RereadArticle } from '../ledger/reports.ts';
import type { KnownStructure } from '../ledger/write/accept.ts';
import { asKnown } from './as-known.ts';
import { entriesOf, siteOf, type TakeCapturesOptions } from './take-captures.ts';
import { takeEntries } from './take-entries.ts';
import { added, NOTHING } from './tally.ts';

/** How articles are made anew of bytes that were kept. */
export interface ReparseOptions extends TakeCapturesOptions {
  /** Also of those that the present parser has read. */
  readonly all: boolean;
}

/** Captures of one round. */
const ROUND = 32;

/**
 * Makes the present version of every article that was fetched anew of the bytes it came out of. Another text becomes a version of the
 * article, and what is known of the blocks of the same text is kept; a page in which the present parser finds no article leaves the old version where it is. Can be broken off and started again.
 */
export async function reparse(options: ReparseOptions): Promise<ReparseReport> {
  const { ledger, parser, all, warn, signal } = options;
  const articles: RereadArticle[] = [];
  let sum = NOTHING;
  for (let after = ''; !signal?.aborted; ) {
    const captures = await ledger.captures.parsed({ after, parser: all ? null : parser }, ROUND);
    const ids = captures.map(({ id }) => id);
    const last = ids.at(-1);
    if (last === undefined) break;
    after = last;
    const entries: Entry[] = [];
    for await (const entry of asKnown(entriesOf(captures, warn), captures, ledger)) entries.push(entry);
    const named = entries.flatMap((entry) => ('error' in entry ? [] : [storable(entry.article.id)]));
    const before = await ledger.known(named);
    sum = added(sum, await takeEntries(streamOf(entries), { sourceOf: siteOf, ...options }));
    await ledger.structure(entries.flatMap(structureOf));
    const now = await ledger.known(named);
    for (const [id, { outlet, versions }] of now) {
      const had = before.get(id)?.versions.size ?? versions.size;
      if (versions.size > had) articles.push(await changeOf(ledger, { article: id, outlet }));
    }
    await ledger.captures.reparsed(ids, parser);
  }
  const { articles: counts, claims, refused } = sum;
  return { parser, articles, unchanged: counts.unchanged, new: counts.new, claims, refused };
}

/** What the parser knows of the blocks of an article, as the ledger names article and text. */
function structureOf(entry: Entry): KnownStructure[] {
  if ('error' in entry || entry.article.blocks === undefined) return [];
  const { id, text, blocks } = entry.article;
  return [{ article: storable(id), text: storable(text), blocks }];
}

async function* streamOf(entries: readonly Entry[]): AsyncGenerator<Entry> {
  yield* entries;
}

async function changeOf(ledger: Ledger, { article, outlet }: Pick<RereadArticle, 'article' | 'outlet'>): Promise<RereadArticle> {
  const { added: more, dropped, changed } = await ledger.diff({ article });
  return { article, outlet, added: more, dropped, changed: changed.map(({ before, after }) => ({ ...after, before: before.stance })) };
}
