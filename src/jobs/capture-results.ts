import type { Entry } from '../intake/article.ts';
import type { PendingCapture } from '../ledger/captures/captures.ts';
import type { JobResult } from '../ledger/jobs/job.ts';
import type { Refusal } from '../ledger/reports.ts';

/** Keeps book of what came out of which capture. */
export interface CaptureResults {
  /** Entries of a capture on their way, noted. */
  noted(capture: PendingCapture, entries: AsyncIterable<Entry>): AsyncGenerator<Entry>;
  /** What each capture brought, where these were refused in the end. */
  of(captures: readonly PendingCapture[], refused: readonly Refusal[]): Map<string, JobResult>;
}

/** A book in which nothing stands yet. */
export function createCaptureResults(): CaptureResults {
  const articles = new Map<string, { readonly place: string; readonly id: string }[]>();
  const origins = new Map<string, string>();
  return {
    noted: async function* (capture, entries) {
      const own: { readonly place: string; readonly id: string }[] = [];
      articles.set(capture.id, own);
      for await (const entry of entries) {
        origins.set(entry.place, capture.id);
        if (!('error' in entry)) own.push({ place: entry.place, id: entry.article.id });
        yield entry;
      }
    },
    of: (captures, refused) => {
      const places = new Set(refused.map(({ place }) => place));
      return new Map(
        captures.map(({ id }) => [
          id,
          {
            articles: (articles.get(id) ?? []).filter(({ place }) => !places.has(place)).map((article) => article.id),
            refused: refused.filter(({ place }) => origins.get(place) === id),
          },
        ]),
      );
    },
  };
}
