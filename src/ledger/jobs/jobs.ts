import type { CaptureHints } from '../captures/captures.ts';
import { askNow } from '../captures/polls.ts';
import type { ProblemReport } from '../reports.ts';
import type { Db } from '../store/database.ts';
import type { JobAnswer, JobDetail, JobResult, JobsPage, NewJob, TakenJob } from './job.ts';
import { dropJob, findJob, forgetJobs, type JobsQuery, jobOf, listJobs, retryJob } from './job-list.ts';
import {
  endJobs,
  failJobs,
  type Holder,
  holdJobs,
  holdVisit,
  type JobRoom,
  keepJobs,
  putJobs,
  releaseAll,
  releaseJobs,
  rememberInJob,
  takeJobs,
  type Visit,
  type Visiting,
} from './queue.ts';

/** The jobs of a ledger. What feeds, addresses and captures ask for is put down by the database itself. */
export interface Jobs {
  /** Puts jobs down; answers their ids. One of the same kind and key that waits or runs is left as it is. */
  put(jobs: readonly NewJob[]): Promise<string[]>;
  /** Takes on jobs whose turn has come; of one host one at a time, and none of one where that ended less than `pause` seconds ago. */
  take(rooms: readonly JobRoom[], holder: Holder & { readonly pause: number }): Promise<TakenJob[]>;
  /** Takes on those of the given jobs that wait and that nobody has. */
  hold(jobs: readonly Pick<NewJob, 'kind' | 'key'>[], holder: Holder): Promise<{ readonly id: string; readonly key: string }[]>;
  /** Takes on the job of an address, where its turn has come and nobody is at its host. */
  visit(job: Pick<NewJob, 'kind' | 'key'>, visiting: Visiting): Promise<Visit>;
  /** Gives a sign of life for jobs that a worker has. */
  keep(ids: readonly string[], holder: Holder): Promise<void>;
  end(ids: readonly string[], worker: string, result?: JobResult | null): Promise<void>;
  /** Says why jobs did not end well; they are tried again after `wait` seconds, or given up where it is null. */
  fail(ids: readonly string[], worker: string, how: { readonly problem: ProblemReport; readonly wait: number | null }): Promise<void>;
  /** Keeps how far a running job has come, as its data, for whoever goes on with it. */
  remember(id: string, data: unknown): Promise<void>;
  /** Gives jobs back, as if they had not been taken on. */
  release(ids: readonly string[], worker: string): Promise<void>;
  /** Lets what was running be taken on at once: for a ledger that no other process can have open. */
  releaseAll(): Promise<void>;
  /** Puts an address down to be fetched now, or again; answers the job that does it. */
  fetch(address: string, hints: CaptureHints, at: string): Promise<JobAnswer>;
  list(query: JobsQuery): Promise<JobsPage>;
  find(id: string): Promise<JobDetail>;
  retry(id: string, who: { readonly at: string; readonly by: string }): Promise<JobAnswer>;
  drop(id: string, who: { readonly at: string; readonly by: string }): Promise<void>;
  forget(before: string): Promise<number>;
}

type Write = <T>(change: (tx: Db) => Promise<T>) => Promise<T>;

/** The jobs of a ledger; `write` runs a change in a transaction. */
export function jobsOn(db: Db, write: Write): Jobs {
  return {
    put: (jobs) => write((tx) => putJobs(tx, jobs)),
    take: (rooms, holder) => write((tx) => takeJobs(tx, rooms, holder)),
    hold: (jobs, holder) => write((tx) => holdJobs(tx, jobs, holder)),
    visit: (job, visiting) => write((tx) => holdVisit(tx, job, visiting)),
    keep: (ids, holder) => keepJobs(db, ids, holder),
    end: (ids, worker, result) => endJobs(db, ids, worker, result),
    fail: (ids, worker, how) => failJobs(db, ids, worker, how),
    remember: (id, data) => rememberInJob(db, id, data),
    release: (ids, worker) => releaseJobs(db, ids, worker),
    releaseAll: () => releaseAll(db),
    fetch: (address, hints, at) =>
      write(async (tx) => {
        const kind = await askNow(tx, { address, hints }, at);
        return await jobOf(tx, kind, address);
      }),
    list: (query) => listJobs(db, query),
    find: (id) => findJob(db, id),
    retry: (id, who) => write((tx) => retryJob(tx, id, who)),
    drop: (id, who) => write((tx) => dropJob(tx, id, who)),
    forget: (before) => forgetJobs(db, before),
  };
}
