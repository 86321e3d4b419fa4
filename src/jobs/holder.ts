import { setTimeout as sleep } from 'node:timers/promises';
import { hostOf } from '../intake/besides.ts';
import type { NewJob } from '../ledger/jobs/job.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { workerName } from './worker-name.ts';

/** Keeps what a command does itself from workers, and what they do from it, so that nothing is done twice side by side. */
export interface Holder {
  /** Does what jobs ask for, for those keys of a kind that wait and that nobody else is at; those are given to `act`. */
  held<T>(kind: string, keys: readonly string[], act: (keys: readonly string[]) => Promise<T>): Promise<T>;
  /**
   * Asks an address that is due as soon as nobody else is at its host. Answers the job that does it, and whether it was asked here: not
   * where another did so meanwhile, or it was stopped.
   */
  visit(address: VisitedAddress, act: () => Promise<void>): Promise<{ readonly job: string; readonly asked: boolean }>;
}

/** An address that is to be asked. */
export interface VisitedAddress {
  /** The kind of its job: `check-feed`, `fetch` or `fetch-again`. */
  readonly kind: string;
  readonly address: string;
  readonly clock: () => string;
  readonly signal?: AbortSignal | undefined;
}

/** Seconds without a sign of life after which others may do it. */
const LEASE = 30;

/** Between two looks whether a host is free. */
const LOOK_MS = 250;

/** Makes a holder for one process; `pause` is that from a request to a host to the next that another process makes to it, seconds. */
export function createHolder({ jobs }: Pick<Ledger, 'jobs'>, { pause }: { readonly pause: number }): Holder {
  const holder = { worker: workerName(), lease: LEASE };
  // The job with which each host was last asked.
  const last = new Map<string, string>();
  const keeping = async <T>(ids: readonly string[], act: () => Promise<T>): Promise<T> => {
    const alive = setInterval(() => jobs.keep(ids, holder).catch(() => undefined), (LEASE * 1000) / 3);
    alive.unref();
    try {
      return await act();
    } finally {
      clearInterval(alive);
      // What was written ended the jobs; what was broken off is to be done by somebody else.
      if (ids.length > 0) await jobs.release(ids, holder.worker).catch(() => undefined);
    }
  };
  return {
    held: async (kind, keys, act) => {
      const wanted = keys.map((key): Pick<NewJob, 'kind' | 'key'> => ({ kind, key }));
      const own = keys.length === 0 ? [] : await jobs.hold(wanted, holder);
      const ids = own.map(({ id }) => id);
      return await keeping(ids, () => act(own.map(({ key }) => key)));
    },
    visit: async ({ kind, address, clock, signal }, act) => {
      const host = hostOf(address);
      for (;;) {
        const { id, state } = await jobs.visit({ kind, key: address }, { ...holder, at: clock(), pause, last: last.get(host) ?? null });
        if (state === 'own') {
          last.set(host, id);
          await keeping([id], act);
        }
        if (state !== 'busy' || signal?.aborted) return { job: id, asked: state === 'own' };
        await sleep(LOOK_MS, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);
      }
    },
  };
}
