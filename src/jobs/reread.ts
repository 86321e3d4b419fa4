import type { Digest } from '../engine/engine.ts';
import type { Article } from '../intake/article.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { RereadArticle, RereadReport } from '../ledger/reports.ts';
import type { StoredVersion } from '../ledger/write/reread.ts';
import { deliveryOf } from './ingest.ts';

/** How stored versions are read again. */
export interface RereadOptions {
  readonly ledger: Ledger;
  readonly by: string;
  readonly clock: () => string;
  /** Reads articles, in their order. Throws where one cannot be read: it could be when it came in. */
  readonly digest: (articles: readonly Article[]) => Promise<Digest[]>;
  /** Called after every batch with the number of versions done. */
  readonly onProgress?: (done: number) => void;
}

const BATCH = 64;

/** Reads every version of the ledger with the present engine and puts the new readings in place, batch by batch, corrections kept. */
export async function reread({ ledger, by, clock, digest, onProgress }: RereadOptions): Promise<RereadReport> {
  const articles: RereadArticle[] = [];
  let [engine, unchanged, claims, done] = ['', 0, 0, 0];
  for (let after = ''; ; ) {
    const versions = await ledger.versions(after, BATCH);
    const last = versions[versions.length - 1];
    if (last === undefined) break;
    after = last.id;
    const digests = await digest(versions.map(articleOf));
    const readings = versions.flatMap((version, i) => {
      const found = digests[i];
      return found === undefined ? [] : [{ version: version.id, delivery: deliveryOf(articleOf(version), found) }];
    });
    engine = digests[0]?.reading.engine.version ?? engine;
    const result = await ledger.replaceReadings(readings);
    articles.push(...result.articles);
    unchanged += result.unchanged;
    claims += result.claims;
    done += versions.length;
    onProgress?.(done);
  }
  await ledger.note({ at: clock(), by, action: 'reread', subject: 'ledger', detail: { engine, changed: articles.length, unchanged } });
  return { engine, articles, unchanged, claims: { new: 0, changed: claims } };
}

function articleOf({ article }: StoredVersion): Article {
  const { id, language, outlet, agencies, text } = article;
  const given = { title: article.title, published: article.published, modified: article.modified };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
  return { id, language, ...(outlet === '' ? {} : { outlet }), agencies, text, ...known };
}
