import type { Digest } from '../engine/engine.ts';
import type { Article } from '../intake/article.ts';
import type { Delivery } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { RereadArticle, RereadReport } from '../ledger/reports.ts';
import type { StoredVersion } from '../ledger/write/reread.ts';
import { deliveryOf } from './ingest.ts';

/** How stored versions are read again. */
export interface RereadOptions {
  readonly ledger: Ledger;
  readonly by: string;
  readonly clock: () => string;
  /** Reads a stream of articles, in their order. Throws where one cannot be read: it could be when it came in. */
  readonly digest: (articles: AsyncIterable<Article>) => AsyncIterable<Digest>;
  /** Called for every version that is done. */
  readonly onVersion?: () => void;
  /** Only versions whose ids are after the first and before the second; all unless given. */
  readonly range?: VersionRange;
  /** Called with the id up to which versions are read and written. */
  readonly onWritten?: (last: string) => Promise<void>;
}

/** Versions by their ids: those after one and before another, neither included. */
export interface VersionRange {
  readonly after: string;
  readonly before: string;
}

const ALL: VersionRange = { after: '', before: 'w' };

const BATCH = 64;

/** Reads every version of the ledger with the present engine and puts the new readings in place, batch by batch, corrections kept. */
export async function reread({ ledger, by, clock, digest, onVersion, range = ALL, onWritten }: RereadOptions): Promise<RereadReport> {
  const underWay: StoredVersion[] = [];
  const articles: RereadArticle[] = [];
  let [engine, unchanged, claims] = ['', 0, 0];
  let batch: { readonly version: string; readonly delivery: Delivery }[] = [];
  const write = async (): Promise<void> => {
    if (batch.length === 0) return;
    const result = await ledger.replaceReadings(batch);
    articles.push(...result.articles);
    unchanged += result.unchanged;
    claims += result.claims;
    await onWritten?.(batch.at(-1)?.version ?? '');
    batch = [];
  };
  for await (const found of digest(articlesOf(ledger, underWay, range))) {
    const version = underWay.shift();
    if (version === undefined) break;
    engine = found.reading.engine.version;
    batch.push({ version: version.id, delivery: deliveryOf(articleOf(version), found) });
    onVersion?.();
    if (batch.length >= BATCH) await write();
  }
  await write();
  await ledger.note({ at: clock(), by, action: 'reread', subject: 'ledger', detail: { engine, changed: articles.length, unchanged } });
  return { engine, articles, unchanged, claims: { new: 0, changed: claims } };
}

/** Every stored version of a range as an article, noted in `underWay` in the same order. */
async function* articlesOf(ledger: Ledger, underWay: StoredVersion[], range: VersionRange): AsyncGenerator<Article> {
  for (let { after } = range; ; ) {
    const versions = (await ledger.versions(after, BATCH)).filter(({ id }) => id < range.before);
    const last = versions[versions.length - 1];
    if (last === undefined) return;
    after = last.id;
    for (const version of versions) {
      underWay.push(version);
      yield articleOf(version);
    }
  }
}

function articleOf({ article }: StoredVersion): Article {
  const { id, language, outlet, agencies, text, ...given } = article;
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return { id, language, ...(outlet === '' ? {} : { outlet }), agencies, text, ...known };
}
