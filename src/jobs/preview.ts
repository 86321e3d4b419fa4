import type { Article, Entry } from '../intake/article.ts';
import { IntakeError } from '../intake/intake-error.ts';
import { storable } from '../ledger/delivery.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Foreseen, IngestPreview } from '../ledger/reports.ts';
import { type KnownArticle, verdictOn } from '../ledger/write/accept.ts';
import { asNamed } from './as-named.ts';
import { dateFault } from './ingest.ts';
import type { Told } from './take-entries.ts';
import { createTally, type Tally, type TallyOptions } from './tally.ts';

/** How it is told what an ingest would do. */
export interface PreviewOptions extends TallyOptions {
  /** Null where there is none yet. */
  readonly ledger: Pick<Ledger, 'known' | 'named'> | null;
  readonly clock: () => string;
  readonly told?: Told;
  /** The language that an article would be read in. Throws IntakeError where it would not be read. */
  readonly languageOf: (article: Article, place: string) => Promise<'de' | 'en'>;
}

/** Says what would become of articles, without reading them and with nothing written. */
export async function previewEntries(entries: AsyncIterable<Entry>, options: PreviewOptions): Promise<IngestPreview> {
  const { ledger, clock, told = {}, languageOf } = options;
  const tally = createTally(options);
  const foreseen: Foreseen[] = [];
  const known = new Map<string, KnownArticle>();
  const asked = new Set<string>();
  for await (const entry of asNamed(entries, { ledger, clock, told })) {
    if ('error' in entry) {
      refuse(tally, entry.error);
      continue;
    }
    const { place } = entry;
    const article = { ...entry.article, ...told };
    const id = storable(article.id);
    const foresee = (kind: Foreseen['kind']): void => {
      tally.count(kind, place);
      foreseen.push({ place, article: id, kind, title: article.title ?? null });
    };
    if (article.withdrawn === true) {
      foresee('withdrawn');
      continue;
    }
    const language = await languageOf(article, place).catch(asError);
    const fault = dateFault(article, clock());
    if (language instanceof IntakeError) {
      refuse(tally, language);
    } else if (fault !== null) {
      tally.refuse({ place, code: 'future-date', reason: fault });
    } else {
      if (!asked.has(id)) for (const [of, found] of (await ledger?.known([id])) ?? []) known.set(of, found);
      asked.add(id);
      const verdict = verdictOn({ id, outlet: storable(article.outlet ?? ''), language, text: storable(article.text) }, known);
      if (verdict.kind === 'refused') tally.refuse({ place, code: verdict.code, reason: verdict.message });
      else if (verdict.kind === 'unchanged') tally.count('unchanged', place);
      else foresee(verdict.kind === 'new' ? 'new' : 'revised');
    }
  }
  return { ...tally.counts(), foreseen };
}

function asError(error: unknown): IntakeError {
  if (error instanceof IntakeError) return error;
  throw error;
}

function refuse(tally: Tally, { place, code, message }: IntakeError): void {
  tally.refuse({ place, code, reason: message });
}
