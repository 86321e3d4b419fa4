import { afterAll, beforeAll, expect, it } from 'vitest';
import { syntheticArticles } from '../../bench/affairs.ts';
import { loadModel } from '../../src/cli/models.ts';
import { createReader } from '../../src/cli/reader.ts';
import { deliveryOf } from '../../src/jobs/ingest.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { contentsOf } from './contents.ts';

let place: LedgerLocation;
let ledger: Ledger;

beforeAll(async () => {
  place = await ledgerLocation('embedded');
  ledger = await openLedger(place.location);
});
afterAll(async () => {
  await ledger.close();
  await place.remove();
});

it('sums large claims up day by day as it does at once', async () => {
  const reader = createReader(loadModel);
  const deliveries = [];
  for (const article of syntheticArticles(90)) deliveries.push(deliveryOf(article, await reader.digest(article, article.id)));
  for (let i = 0; i < deliveries.length; i += 6) await ledger.ingest(deliveries.slice(i, i + 6), '2026-01-01T00:00:00.000Z');
  const statusOf = async (asOf: string): Promise<unknown> => {
    const { claims } = await ledger.claims({ asOf, knownAt: null, limit: 10_000 });
    return claims.map(({ id, changed, status }) => [id, changed, status]);
  };
  const before = [await contentsOf(ledger), await statusOf('2024-01-03'), await statusOf('2024-06-01')];
  expect((await ledger.claims({ asOf: null, knownAt: null, limit: 10_000 })).claims.some((claim) => claim.statements.length > 20)).toBe(
    true,
  );
  await ledger.rebuild();
  expect([await contentsOf(ledger), await statusOf('2024-01-03'), await statusOf('2024-06-01')]).toEqual(before);
});
