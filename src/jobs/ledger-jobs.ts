import { checkFeed } from './check-feeds.ts';
import { type FetchPollsOptions, fetchPoll } from './fetch-polls.ts';
import { doubling, type JobKind } from './job-kind.ts';
import { rereadJob } from './reread-job.ts';
import { type TakeCapturesOptions, takeSome } from './take-captures.ts';

/** How the jobs of a ledger are done. */
export type LedgerJobsOptions = Omit<TakeCapturesOptions, 'signal'> & Pick<FetchPollsOptions, 'fetcher'>;

/** Addresses that one worker asks side by side, hosts each its own. */
const ADDRESSES = 16;

/** Captures that are taken in together: enough to spread the cost of a transaction, few enough to be held in memory. */
const CAPTURES = 32;

const RETRIES = { attempts: 8, backOff: doubling(60, 6 * 3600) };

/** What comes of feeds, addresses and captures, as kinds of jobs: each ends in the transaction that writes what it brought. */
export function ledgerJobs(options: LedgerJobsOptions): JobKind[] {
  const { ledger } = options;
  return [
    {
      kind: 'check-feed',
      parallel: ADDRESSES,
      batch: 1,
      ...RETRIES,
      run: async ([job], signal) => {
        const feed = await ledger.feeds.find(job?.key ?? '');
        if (feed === undefined) return null;
        await checkFeed(feed, { ...options, signal });
        return 'written';
      },
    },
    ...['fetch', 'fetch-again'].map(
      (kind): JobKind => ({
        kind,
        parallel: ADDRESSES,
        batch: 1,
        ...RETRIES,
        run: async (jobs, signal) => {
          const [poll] = await ledger.captures.polls(jobs.map(({ key }) => key));
          if (poll === undefined) return null;
          await fetchPoll(poll, { ...options, signal });
          return 'written';
        },
      }),
    ),
    {
      kind: 'take-in',
      parallel: 1,
      batch: CAPTURES,
      attempts: 5,
      backOff: doubling(10, 3600),
      run: async (jobs) => {
        const captures = await ledger.captures.pendingOf(jobs.map(({ key }) => key));
        if (captures.length === 0) return null;
        await takeSome(captures, options);
        return 'written';
      },
    },
    rereadJob(options),
  ];
}
