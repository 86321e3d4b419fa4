import { besides } from '../intake/besides.ts';
import { FetchError } from '../intake/fetch/fetch-error.ts';
import type { Fetcher } from '../intake/fetch/fetcher.ts';
import type { Fetched } from '../intake/fetch/follow.ts';
import { sha256OfBytes } from '../ledger/captures/captures.ts';
import type { Poll, PollOutcome } from '../ledger/captures/polls.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { VisitedAddress } from './holder.ts';
import { nextArticlePoll, retryAt } from './next-turn.ts';
import type { TakeRoundOptions } from './take-captures.ts';

/** What became of an attempt to fetch an address. */
export interface FetchedPoll extends PollOutcome {
  /** Whether what its feed tells is taken in instead of the page. */
  readonly fellBack: boolean;
}

/** How addresses are fetched. */
export interface FetchPollsOptions {
  readonly ledger: Ledger;
  readonly fetcher: Pick<Fetcher, 'fetch'>;
  readonly clock: () => string;
  /** Hosts that are asked side by side; of one host, one address after the other. */
  readonly hosts?: number;
  /** Called for every address that was asked, with what came of it. */
  readonly onFetched?: (outcome: FetchedPoll) => void;
  /** Breaks off; what was fetched until then is kept, the rest keeps its turn. */
  readonly signal?: AbortSignal;
}

/** Fetches addresses now, hosts side by side, and keeps what is new of what they answer. */
export async function fetchPolls(polls: readonly Poll[], options: FetchPollsOptions & Pick<TakeRoundOptions, 'holder'>): Promise<void> {
  const { ledger, holder, clock, hosts: parallel = 16, signal, onFetched } = options;
  await ledger.captures.askNow(
    polls.map(({ address }) => address),
    clock(),
  );
  await besides(polls, { parallel, signal }, async (poll) => {
    const { job, asked } = await holder.visit({ ...visitOf(poll), clock, signal }, () => fetchPoll(poll, options));
    if (asked || signal?.aborted) return;
    // Another process fetched it meanwhile, and takes in what it brought.
    const { problem } = (await ledger.jobs.find(job)).job;
    onFetched?.({ ...poll, nextAt: null, problem, capture: null, fellBack: false });
  });
}

/** The job that fetches an address. */
export function visitOf({ address, step }: Poll): Pick<VisitedAddress, 'kind' | 'address'> {
  return { kind: step === 0 ? 'fetch' : 'fetch-again', address };
}

/** Fetches an address and keeps what is new of its answer; what became of it is in the ledger when this is done. */
export async function fetchPoll(poll: Poll, options: FetchPollsOptions): Promise<void> {
  const outcome = await attempt(poll, options);
  if (outcome === null) return;
  const fellBack = await options.ledger.captures.note(outcome, options.clock());
  options.onFetched?.({ ...outcome, fellBack });
}

async function attempt(poll: Poll, { fetcher, clock, signal }: FetchPollsOptions): Promise<PollOutcome | null> {
  const { etag, lastModified } = poll;
  try {
    const fetched = await fetcher.fetch(poll.address, {
      ...(etag === null ? {} : { etag }),
      ...(lastModified === null ? {} : { lastModified }),
      ...(signal === undefined ? {} : { signal }),
    });
    return answered(poll, fetched);
  } catch (error) {
    if (signal?.aborted) return null;
    if (!(error instanceof FetchError)) throw error;
    return failed(poll, error, clock());
  }
}

function answered(poll: Poll, fetched: Fetched): PollOutcome {
  const { address, hints } = poll;
  const sha256 = fetched.bytes === null ? poll.sha256 : sha256OfBytes(fetched.bytes);
  const isNew = fetched.bytes !== null && sha256 !== poll.sha256;
  const { address: finalAddress, fetched: at, mediaType = null } = fetched;
  return {
    address,
    step: poll.step + 1,
    nextAt: nextArticlePoll(poll.step + 1, at),
    failures: 0,
    problem: null,
    etag: fetched.etag ?? (fetched.bytes === null ? poll.etag : null),
    lastModified: fetched.lastModified ?? (fetched.bytes === null ? poll.lastModified : null),
    sha256,
    capture: isNew && fetched.bytes !== null ? { address, finalAddress, at, mediaType, bytes: fetched.bytes, hints } : null,
  };
}

function failed(poll: Poll, error: FetchError, at: string): PollOutcome {
  const { address, step, etag, lastModified, sha256 } = poll;
  const failures = poll.failures + 1;
  const problem = { code: error.code, message: error.message };
  return { address, step, nextAt: retryAt(error, { failures, at }), failures, problem, etag, lastModified, sha256, capture: null };
}
