import type { NewJob } from '../ledger/jobs/job.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { workerName } from './worker-name.ts';

/** Keeps what a command does itself from workers, and what they do from it, so that nothing is done twice side by side. */
export interface Holder {
  /**
   * Does what jobs ask for, for those keys of a kind that wait and that nobody else is at; those are given to `act`. With `at`, only where
   * their turn has come by then: since they were found another may have been at them.
   */
  held<T>(kind: string, keys: readonly string[], act: (keys: readonly string[]) => Promise<T>, at?: string): Promise<T>;
}

/** Seconds without a sign of life after which others may do it. */
const LEASE = 30;

/** Makes a holder for one process. */
export function createHolder({ jobs }: Pick<Ledger, 'jobs'>): Holder {
  const holder = { worker: workerName(), lease: LEASE };
  return {
    held: async (kind, keys, act, at) => {
      const wanted = keys.map((key): Pick<NewJob, 'kind' | 'key'> => ({ kind, key }));
      const own = keys.length === 0 ? [] : await jobs.hold(wanted, { ...holder, at: at ?? null });
      const ids = own.map(({ id }) => id);
      const alive = setInterval(() => jobs.keep(ids, holder).catch(() => undefined), (LEASE * 1000) / 3);
      alive.unref();
      try {
        return await act(own.map(({ key }) => key));
      } finally {
        clearInterval(alive);
        // What was written ended the jobs; what was broken off is to be done by somebody else.
        if (ids.length > 0) await jobs.release(ids, holder.worker).catch(() => undefined);
      }
    },
  };
}
