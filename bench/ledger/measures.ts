/** What one run of the bench of the ledger measured, all on one machine. */
export interface LedgerMeasures {
  readonly node: string;
  readonly cores: number;
  /** Processes that wanted a core, the bench among them, on average over 15 minutes: before it and after it. */
  readonly load: readonly [before: number, after: number];
  readonly ingest: IngestMeasure;
  /** One for each engine that was there. */
  readonly answers: readonly AnswersMeasure[];
}

/** How articles were taken in by `hearsay ingest`, in equal parts one after the other. */
export interface IngestMeasure {
  readonly articles: number;
  readonly statements: number;
  readonly parts: readonly PartMeasure[];
}

/** One part: one run of the command, its start and end included. */
export interface PartMeasure {
  readonly articlesPerSecond: number;
  /** Time of all cores for an article, of all threads. */
  readonly cpuMsPerArticle: number;
  /** Peak memory of the process. */
  readonly peakMb: number;
}

/** How long answers took on a ledger of a size. */
export interface AnswersMeasure {
  readonly engine: 'PGlite' | 'PostgreSQL';
  readonly articles: number;
  readonly statements: number;
  readonly claims: number;
  readonly questions: readonly QuestionMeasure[];
}

/** Percentiles of the time that a question took, in milliseconds, over a number of calls. */
export interface QuestionMeasure {
  readonly question: string;
  readonly calls: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}
