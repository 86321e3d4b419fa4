import { setTimeout as sleep } from 'node:timers/promises';
import type { TakenJob } from '../ledger/jobs/job.ts';
import type { JobRoom } from '../ledger/jobs/queue.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { LedgerError } from '../ledger/ledger-error.ts';
import type { JobKind } from './job-kind.ts';
import { createPulse } from './pulse.ts';
import { workerName } from './worker-name.ts';

/** What a worker does, and how. */
export interface WorkOptions {
  readonly ledger: Ledger;
  readonly kinds: readonly JobKind[];
  /** Stops: what is under way is finished or given back. */
  readonly signal: AbortSignal;
  /** After how many seconds without a sign of life its jobs go to another worker. */
  readonly lease: number;
  /** Seconds from a request to a host to the next that another worker makes to it. */
  readonly pause: number;
  /** Told of jobs that ended. */
  readonly onEnd?: (jobs: readonly TakenJob[], failure: JobFailure | null) => void;
  /** Told when the ledger gives no jobs, and with null when it does again. */
  readonly onLedger?: (error: Error | null) => void;
}

/** Why jobs did not end well. */
export interface JobFailure {
  readonly code: string;
  readonly message: string;
  /** Whether they are given up. */
  readonly final: boolean;
  readonly error: unknown;
}

/** Between two looks while there is nothing to do. */
const LOOK_MS = 500;

/** Between two tries while the ledger gives none. */
const AGAIN_MS = 2_000;

/** What may pass by itself: it is no fault of a job. */
const PASSING: ReadonlySet<string> = new Set(['connection-lost', 'unreachable', 'disk-full', 'read-only']);

const DAY_MS = 86_400_000;

/** Days for which it can be asked what became of a job that is done. */
const KEPT = 7;

async function forget({ jobs }: Ledger): Promise<void> {
  await jobs.forget(new Date(Date.now() - KEPT * DAY_MS).toISOString()).catch(() => undefined);
}

interface Run {
  readonly kind: JobKind;
  readonly jobs: readonly TakenJob[];
}

/**
 * Does jobs until stopped. A job belongs to the worker that took it on as long as that gives signs of life; what was done of it when its
 * worker is killed is done again by another. Comes back when what was under way has ended.
 */
export async function work(options: WorkOptions): Promise<void> {
  const { ledger, kinds, signal, lease, pause } = options;
  const holder = { worker: workerName(), lease };
  const pulse = createPulse();
  const runs = new Set<Run>();
  const ended = new Set<Promise<void>>();
  signal.addEventListener('abort', pulse.beat);
  const held = (): string[] => [...runs].flatMap(({ jobs }) => jobs.map(({ id }) => id));
  const alive = setInterval(
    () => {
      const ids = held();
      if (ids.length > 0) ledger.jobs.keep(ids, holder).catch(() => undefined);
    },
    (lease * 1000) / 3,
  );
  const begin = (run: Run): void => {
    runs.add(run);
    const end = doRun(run, holder.worker, options).finally(() => {
      runs.delete(run);
      ended.delete(end);
      pulse.beat();
    });
    ended.add(end);
  };
  const tidy = setInterval(() => forget(ledger), DAY_MS);
  let down = false;
  try {
    // Whoever was at it is gone: a folder is open in one process.
    if (ledger.store.engine === 'embedded') await ledger.jobs.releaseAll();
    await forget(ledger);
    while (!signal.aborted) {
      const beats = pulse.beats();
      try {
        const taken = await ledger.jobs.take(roomsOf(kinds, runs), { ...holder, pause });
        if (down) options.onLedger?.(null);
        down = false;
        for (const run of runsOf(taken, kinds)) begin(run);
        if (taken.length === 0) await pulse.after(beats, LOOK_MS);
      } catch (error) {
        // A worker stays: what is wrong with the ledger passes, or a person who is told of it mends it.
        if (!down) options.onLedger?.(error instanceof Error ? error : new Error(String(error)));
        down = true;
        await sleep(AGAIN_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  } finally {
    await Promise.all(ended);
    clearInterval(alive);
    clearInterval(tidy);
    signal.removeEventListener('abort', pulse.beat);
  }
}

/** How much of each kind can begin. What was tried before runs alone where others run together. */
function roomsOf(kinds: readonly JobKind[], runs: ReadonlySet<Run>): JobRoom[] {
  return kinds.flatMap(({ kind, parallel, batch, attempts }): JobRoom[] => {
    const free = parallel - [...runs].filter((run) => run.kind.kind === kind).length;
    if (free <= 0) return [];
    if (batch === 1) return [{ kind, room: free, retried: null, attempts }];
    return [
      { kind, room: free * batch, retried: false, attempts },
      { kind, room: 1, retried: true, attempts },
    ];
  });
}

function runsOf(taken: readonly TakenJob[], kinds: readonly JobKind[]): Run[] {
  return kinds.flatMap((kind) => {
    const own = taken.filter((job) => job.kind === kind.kind);
    const alone = own.filter(({ attempts }) => attempts > 1 || kind.batch === 1);
    const together = own.filter((job) => !alone.includes(job));
    const runs = alone.map((job): Run => ({ kind, jobs: [job] }));
    for (let i = 0; i < together.length; i += kind.batch) runs.push({ kind, jobs: together.slice(i, i + kind.batch) });
    return runs;
  });
}

async function doRun({ kind, jobs }: Run, worker: string, { ledger, signal, onEnd }: WorkOptions): Promise<void> {
  const ids = jobs.map(({ id }) => id);
  try {
    const end = await kind.run(jobs, signal);
    if (end !== 'written') await ledger.jobs.end(ids, worker, end);
    else if (signal.aborted) await ledger.jobs.release(ids, worker);
    onEnd?.(jobs, null);
  } catch (error) {
    const attempts = Math.max(...jobs.map((job) => job.attempts));
    const { code, message } = faultOf(error);
    const passing = error instanceof LedgerError && PASSING.has(error.code);
    const final = !passing && attempts >= kind.attempts;
    const wait = final ? null : kind.backOff(attempts);
    // Where the ledger cannot be reached, the jobs count as lost after a while and are done again.
    const noted =
      signal.aborted || passing ? ledger.jobs.release(ids, worker) : ledger.jobs.fail(ids, worker, { problem: { code, message }, wait });
    await noted.catch(() => undefined);
    if (!signal.aborted) onEnd?.(jobs, { code, message, final, error });
  }
}

function faultOf(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = (error ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  // What has no name of ours is a fault of hearsay; codes of the driver are five digits or capitals.
  return {
    code: typeof code === 'string' && /^[a-z-]+$/.test(code) ? code : 'internal',
    message: typeof message === 'string' ? message : String(error),
  };
}
