import { afterAll, beforeAll, beforeEach } from 'vitest';
import { takingOf } from '../../src/cli/ledger/fetching.ts';
import type { TakeRoundOptions } from '../../src/jobs/take-captures.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { type ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { emptied } from './emptied.ts';

/** A ledger for the tests of one block, in which each finds nothing, and how articles are taken into it; there once they run. */
export function emptyLedger(engine: (typeof ENGINES)[number]): { readonly ledger: Ledger; readonly taking: TakeRoundOptions } {
  let place: LedgerLocation;
  const found = {} as { ledger: Ledger; taking: TakeRoundOptions };
  beforeAll(async () => {
    place = await ledgerLocation(engine);
    found.ledger = await openLedger(place.location);
    found.taking = { ...takingOf(found.ledger, () => undefined), clock: () => '2026-01-01T00:00:00.000Z' };
  });
  beforeEach(() => emptied(found.ledger));
  afterAll(async () => {
    await found.ledger.close();
    await place.remove();
  });
  return found;
}
