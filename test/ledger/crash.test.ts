import { beforeAll, describe, expect, it } from 'vitest';
import { syntheticArticles } from '../../bench/affairs.ts';
import { contentsOf, crashRound, momentAt, type Pace, paceOf } from '../../bench/ledger/crash-round.ts';
import { CLI } from '../command.ts';
import { ENGINES, ledgerLocation } from '../ledger-location.ts';

const LINES = [...syntheticArticles(90)].map((article) => `${JSON.stringify(article)}\n`);

// Three of the many rounds of "npm run bench:crash": killed while the first batch is read, while it is written, and while the second is.
describe.each(ENGINES)('ingest killed at any moment, %s', (engine) => {
  let wanted: Awaited<ReturnType<typeof contentsOf>>;
  let pace: Pace;

  beforeAll(async () => {
    const place = await ledgerLocation(engine);
    pace = await paceOf({ location: place.location, lines: LINES, cli: CLI });
    wanted = await contentsOf(place.location);
    await place.remove();
    expect(wanted.articles).toBe(LINES.length);
  });

  it.each([0.2, 0.48, 0.7])('loses nothing, doubles nothing and ends up the same: %d of the way', async (part) => {
    const place = await ledgerLocation(engine);
    const { told, afterKill, after } = await crashRound({ location: place.location, lines: LINES, cli: CLI }, momentAt(part, pace));
    await place.remove();
    expect(afterKill).toBeGreaterThanOrEqual(told);
    expect(after).toEqual(wanted);
  });
});
