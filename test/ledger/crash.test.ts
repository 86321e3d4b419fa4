import { beforeAll, describe, expect, it } from 'vitest';
import { syntheticArticles } from '../../bench/affairs.ts';
import { contentsOf, crashRound, takeIn } from '../../bench/ledger/crash-round.ts';
import { CLI } from '../command.ts';
import { ENGINES, ledgerLocation } from '../ledger-location.ts';

const LINES = [...syntheticArticles(90)].map((article) => `${JSON.stringify(article)}\n`);

// Three of the many rounds of "npm run bench:crash": killed early, in the middle and near the end.
describe.each(ENGINES)('ingest killed at any moment, %s', (engine) => {
  let wanted: Awaited<ReturnType<typeof contentsOf>>;
  let whole = 0;

  beforeAll(async () => {
    const place = await ledgerLocation(engine);
    const from = performance.now();
    await takeIn({ location: place.location, lines: LINES, cli: CLI });
    whole = performance.now() - from;
    wanted = await contentsOf(place.location);
    await place.remove();
    expect(wanted.articles).toBe(LINES.length);
  });

  it.each([0.3, 0.75, 0.95])('loses nothing, doubles nothing and ends up the same: %d of the time', async (part) => {
    const place = await ledgerLocation(engine);
    const { told, afterKill, after } = await crashRound({ location: place.location, lines: LINES, cli: CLI }, part * whole);
    await place.remove();
    expect(afterKill).toBeGreaterThanOrEqual(told);
    expect(after).toEqual(wanted);
  });
});
