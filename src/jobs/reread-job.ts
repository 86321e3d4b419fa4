import type { Digest } from '../engine/engine.ts';
import type { Article, Found } from '../intake/article.ts';
import type { NewJob } from '../ledger/jobs/job.ts';
import { doubling, type JobKind } from './job-kind.ts';
import { type RereadOptions, reread } from './reread.ts';
import type { TakeOptions } from './take-entries.ts';

/** Parts that a ledger is read again in, by the first digit of the ids of versions, so that several workers read. */
const PARTS = [...'0123456789abcdef'];

/** The jobs by which all of a ledger is read again. */
export function rereadRequests(): NewJob[] {
  return PARTS.map((part) => ({ kind: 'reread', key: part, data: { after: '' } }));
}

/** Reads a part of the ledger again with the present engine; one that is broken off goes on where it was. */
export function rereadJob({
  ledger,
  by,
  clock,
  digest,
}: Pick<RereadOptions, 'ledger' | 'by' | 'clock'> & Pick<TakeOptions, 'digest'>): JobKind {
  return {
    kind: 'reread',
    parallel: 1,
    batch: 1,
    attempts: 5,
    backOff: doubling(10, 3600),
    run: async ([job]) => {
      if (job === undefined) return null;
      const { after } = job.data as { readonly after: string };
      const range = { after: after || `v${job.key}`, before: `v${job.key}g` };
      const onWritten = (last: string): Promise<void> => ledger.jobs.remember(job.id, { after: last });
      await reread({ ledger, by, clock, range, onWritten, digest: (articles) => digested(articles, digest) });
      return null;
    },
  };
}

async function* digested(articles: AsyncIterable<Article>, digest: TakeOptions['digest']): AsyncGenerator<Digest> {
  for await (const one of digest(foundOf(articles))) {
    if ('refusal' in one) throw new Error(one.refusal.reason);
    if ('known' in one || one.digest === null) throw new Error('a version of the ledger was not read');
    yield one.digest;
  }
}

async function* foundOf(articles: AsyncIterable<Article>): AsyncGenerator<Found> {
  for await (const article of articles) yield { place: article.id, article };
}
