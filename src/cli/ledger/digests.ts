import type { Digest } from '../../engine/engine.ts';
import type { Digested } from '../../jobs/ingest.ts';
import type { Failure, Outcome } from '../outcome.ts';

/** What was read of articles as the ledger takes it in; `onFailure` is told of each that could not be read. */
export async function* digestsOf(outcomes: AsyncIterable<Outcome>, onFailure: (failure: Failure) => void): AsyncGenerator<Digested> {
  for await (const outcome of outcomes) {
    if ('json' in outcome) {
      yield { ...outcome.entry, digest: JSON.parse(outcome.json) as Digest | null };
      continue;
    }
    onFailure(outcome);
    const { place, code, message: reason } = outcome;
    yield { refusal: { place, code, reason } };
  }
}
