import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Fetcher } from '../../intake/fetch/fetcher.ts';
import type { JobKind } from '../../jobs/job-kind.ts';
import { ledgerJobs } from '../../jobs/ledger-jobs.ts';
import { work } from '../../jobs/work.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { ReadingThreads } from '../corpus.ts';
import { digestsOf } from '../ledger/digests.ts';
import { PAUSE } from '../ledger/fetching.ts';

/** What a worker of the command line works with. */
export interface WorkerMeans {
  readonly ledger: Ledger;
  readonly threads: ReadingThreads;
  /** Null where nobody is named whom sites can turn to: then no address is asked. */
  readonly fetcher: Fetcher | null;
  readonly signal: AbortSignal;
  readonly say: (message: string) => void;
  /** Seconds without a sign of life after which its jobs go to another worker; 30 unless given. */
  readonly lease?: number | undefined;
}

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };

/** How long a worker may give no sign of life, seconds. */
const LEASE = 30;

/** Does the jobs of a ledger until it is to stop. */
export async function runWorker({ ledger, threads, fetcher, signal, say, lease = LEASE }: WorkerMeans): Promise<void> {
  const all: readonly JobKind[] = ledgerJobs({
    ledger,
    fetcher: fetcher ?? { fetch: () => Promise.reject(new Error('no address is asked')) },
    by: userInfo().username,
    clock: () => new Date().toISOString(),
    parser: version,
    warn: say,
    digest: (entries) => digestsOf(threads.read(entries, 'digest'), () => undefined),
  });
  await work({
    ledger,
    kinds: fetcher === null ? all.filter(({ kind }) => !ASKING.has(kind)) : all,
    signal,
    lease,
    pause: PAUSE,
    onEnd: (jobs, failure) => {
      if (failure === null) return;
      const what = jobs.length === 1 ? `${jobs[0]?.kind} ${jobs[0]?.key}` : `${jobs.length} jobs ${jobs[0]?.kind}`;
      say(`${what}: ${failure.message}; ${failure.final ? 'given up, see "hearsay jobs"' : 'to be tried again'}`);
    },
    onLedger: (error) => say(error === null ? 'the worker goes on' : `${error.message}; the worker tries again`),
  });
}

/** Kinds of jobs that ask an address. */
const ASKING: ReadonlySet<string> = new Set(['check-feed', 'fetch', 'fetch-again']);
