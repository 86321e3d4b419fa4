import type { Poll } from '../ledger/captures/polls.ts';
import type { IngestReport } from '../ledger/reports.ts';
import { type FetchedPoll, type FetchPollsOptions, fetchPolls } from './fetch-polls.ts';
import { siteOf, type TakeRoundOptions, takeCaptures } from './take-captures.ts';
import { added, createTally, NOTHING } from './tally.ts';

/** Fetches addresses and takes in what they bring; addresses that cannot be had are among what was refused. */
export async function fetchAndTake(polls: readonly Poll[], options: TakeRoundOptions & FetchPollsOptions): Promise<IngestReport> {
  const fetched: FetchedPoll[] = [];
  await fetchPolls(polls, {
    ...options,
    onFetched: (outcome) => {
      fetched.push(outcome);
      options.onFetched?.(outcome);
    },
  });
  return added(met(fetched), await takeCaptures(options));
}

/** What the fetching alone tells: addresses that could not be had, and those that answer as before. */
function met(outcomes: readonly FetchedPoll[]): IngestReport {
  const tally = createTally({ sourceOf: siteOf });
  for (const { address, capture, problem, fellBack } of outcomes) {
    if (fellBack) continue;
    if (problem !== null) tally.refuse({ place: address, code: problem.code, reason: problem.message });
    else if (capture === null) tally.count('unchanged', address);
  }
  return { ...NOTHING, ...tally.counts() };
}
