import type { ProblemReport, Refusal } from '../reports.ts';

/** What can become of a job: its turn is to come, a worker has it, it is done, or it was given up and waits for somebody to retry it. */
export const JOB_STATES = ['waiting', 'running', 'done', 'failed'] as const;

/** Where a job stands. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed';

/** What a job brought. */
export interface JobResult {
  /** Ids of the articles that it took in or found again. */
  readonly articles: readonly string[];
  /** What could not be taken in, and why. */
  readonly refused: readonly Refusal[];
}

/** Some work that a worker does, did or is to do. */
export interface JobAnswer {
  /** Its id, made of kind and key. */
  readonly id: string;
  /** What is to be done: `check-feed`, `fetch`, `fetch-again`, `take-in`, `reread`, and others that this hearsay knows. */
  readonly kind: string;
  /** What it is done to: the address of a feed or page, the id of what was fetched. The same kind and key is the same job. */
  readonly key: string;
  /** Where it stands: its turn is to come, a worker has it, it is done, or it was given up and waits for somebody to retry it. */
  readonly state: JobState;
  /** When its turn is, ISO 8601 in UTC; of what is running, when it counts as lost unless its worker gives a sign of life. */
  readonly due: string;
  /** How many attempts there were since one ended well. */
  readonly attempts: number;
  /** Why the last attempt did not end well, null where it did or there was none. */
  readonly problem: ProblemReport | null;
  /** What it brought, null where that is not an article. */
  readonly result: JobResult | null;
  /** The job that it came out of, null for none. */
  readonly cause: string | null;
  /** When it was put down. */
  readonly made: string;
  /** When it last began, null for never. */
  readonly started: string | null;
  /** When it last ended, null for never. */
  readonly ended: string | null;
}

/** A job with those that came out of it. */
export interface JobDetail {
  /** The job. */
  readonly job: JobAnswer;
  /** Those that came out of it, the oldest first. */
  readonly followed: readonly JobAnswer[];
}

/** How many jobs there are of a kind in a state. */
export interface JobCount {
  /** What is to be done. */
  readonly kind: string;
  /** Where they stand. */
  readonly state: JobState;
  /** The number of them, 10,000 at most. */
  readonly count: number;
  /** Whether there are more than that. */
  readonly more: boolean;
}

/** A page of jobs. */
export interface JobsPage {
  /** The newest first. */
  readonly jobs: readonly JobAnswer[];
  /** The cursor of the page after it, null on the last page. */
  readonly next: string | null;
  /** How many there are in all, by kind and state; with the first page only. */
  readonly counts: readonly JobCount[];
}

/** A job to be put down. */
export interface NewJob {
  readonly kind: string;
  /** What it is done to; a job of this kind and key that waits or runs already is left as it is. */
  readonly key: string;
  readonly data?: unknown;
  /** When its turn is, ISO 8601 in UTC; now unless given. */
  readonly due?: string;
  /** The job that it comes out of. */
  readonly cause?: string;
}

/** A job that a worker has taken on. */
export interface TakenJob {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly data: unknown;
  /** How many attempts there were since one ended well, this one among them. */
  readonly attempts: number;
}
