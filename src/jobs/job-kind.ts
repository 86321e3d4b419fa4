import type { JobResult, TakenJob } from '../ledger/jobs/job.ts';

/** A kind of job: what a worker does when the turn of one has come, how many at a time, and what follows where it does not end well. */
export interface JobKind {
  /** Its name in the table `job`: small letters and hyphens. */
  readonly kind: string;
  /** How many runs of it a worker has side by side. */
  readonly parallel: number;
  /** How many jobs one run takes together; what was tried before runs alone, so that one that ends its worker takes no others with it. */
  readonly batch: number;
  /** After how many attempts in a row it is given up, to be retried by a person. */
  readonly attempts: number;
  /** Seconds from an attempt that did not end well to the next, of which so many were made. */
  readonly backOff: (attempts: number) => number;
  /**
   * Does the jobs, all of one kind. What it does again after a crash must change nothing. `written` says that the ledger took note of
   * their end in the transaction that wrote what they brought; a result, or null, is noted by the worker. Whatever it throws is why
   * they failed, but for a LedgerError of the place, after which they are tried again.
   */
  run(jobs: readonly TakenJob[], signal: AbortSignal): Promise<'written' | JobResult | null>;
}

/** Seconds that double with every attempt: `first`, then twice as long, to `most`. */
export function doubling(first: number, most: number): (attempts: number) => number {
  return (attempts) => Math.min(most, first * 2 ** Math.max(0, attempts - 1));
}
