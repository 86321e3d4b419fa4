import type { ArticleCounts, IngestReport, Refusal, SourceCounts } from '../ledger/reports.ts';

/** What can become of an article, as reports count it. */
type Fate = keyof ArticleCounts;

/** Counts what becomes of articles, in all and by the source that their place belongs to. */
export interface Tally {
  count(fate: Exclude<Fate, 'refused'>, place: string): void;
  refuse(refusal: Refusal): void;
  counts(): Pick<IngestReport, 'articles' | 'refused' | 'sources'>;
}

/** How articles are counted. */
export interface TallyOptions {
  /** The file or site that a place belongs to; without it, nothing is told of sources. */
  readonly sourceOf?: (place: string) => string;
  /** Called for every article, with the refusal where it was refused, and the source where those are told. */
  readonly onArticle?: (refusal: Refusal | null, source: string | undefined) => void;
}

const NONE: ArticleCounts = { new: 0, revised: 0, unchanged: 0, withdrawn: 0, refused: 0 };

/** The report of a run that met no article. */
export const NOTHING: IngestReport = {
  articles: NONE,
  statements: 0,
  claims: { new: 0, changed: 0 },
  refused: [],
  fromFeeds: [],
  unread: 0,
  sources: [],
};

/** A tally of nothing yet. */
export function createTally({ sourceOf, onArticle }: TallyOptions): Tally {
  let articles = NONE;
  const sources = new Map<string, ArticleCounts>();
  const refused: Refusal[] = [];
  const add = (fate: Fate, place: string): string | undefined => {
    articles = oneMore(articles, fate);
    const source = sourceOf?.(place);
    if (source !== undefined) sources.set(source, oneMore(sources.get(source) ?? NONE, fate));
    return source;
  };
  return {
    count: (fate, place) => {
      const source = add(fate, place);
      onArticle?.(null, source);
    },
    refuse: (refusal) => {
      const source = add('refused', refusal.place);
      refused.push(refusal);
      onArticle?.(refusal, source);
    },
    counts: () => ({ articles, refused, sources: [...sources].map(([source, counts]) => ({ source, articles: counts })) }),
  };
}

function oneMore(counts: ArticleCounts, fate: Fate): ArticleCounts {
  return { ...counts, [fate]: counts[fate] + 1 };
}

/** Two runs as one. */
export function added(a: IngestReport, b: IngestReport): IngestReport {
  return {
    articles: sumOf(a.articles, b.articles),
    statements: a.statements + b.statements,
    claims: { new: a.claims.new + b.claims.new, changed: a.claims.changed + b.claims.changed },
    refused: [...a.refused, ...b.refused],
    fromFeeds: [...a.fromFeeds, ...b.fromFeeds],
    unread: a.unread + b.unread,
    sources: joined(a.sources, b.sources),
  };
}

function sumOf(a: ArticleCounts, b: ArticleCounts): ArticleCounts {
  return {
    new: a.new + b.new,
    revised: a.revised + b.revised,
    unchanged: a.unchanged + b.unchanged,
    withdrawn: a.withdrawn + b.withdrawn,
    refused: a.refused + b.refused,
  };
}

function joined(a: readonly SourceCounts[], b: readonly SourceCounts[]): SourceCounts[] {
  const counts = new Map(a.map(({ source, articles }) => [source, articles]));
  for (const { source, articles } of b) counts.set(source, sumOf(counts.get(source) ?? NONE, articles));
  return [...counts].map(([source, articles]) => ({ source, articles }));
}
