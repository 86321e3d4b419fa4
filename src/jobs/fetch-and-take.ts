import type { Poll, PollOutcome } from '../ledger/captures/polls.ts';
import type { IngestReport, Refusal } from '../ledger/reports.ts';
import { type FetchPollsOptions, fetchPolls } from './fetch-polls.ts';
import { added, NOTHING, type TakeOptions, takeCaptures } from './take-captures.ts';

/** Fetches addresses and takes in what they bring; addresses that cannot be had are among what was refused. */
export async function fetchAndTake(polls: readonly Poll[], options: TakeOptions & FetchPollsOptions): Promise<IngestReport> {
  const fetched: PollOutcome[] = [];
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
function met(outcomes: readonly PollOutcome[]): IngestReport {
  const refused = outcomes.flatMap(({ address, problem }): Refusal[] =>
    problem === null ? [] : [{ place: address, code: problem.code, reason: problem.message }],
  );
  const unchanged = outcomes.filter(({ capture, problem }) => capture === null && problem === null).length;
  return { ...NOTHING, articles: { ...NOTHING.articles, unchanged, refused: refused.length }, refused };
}
