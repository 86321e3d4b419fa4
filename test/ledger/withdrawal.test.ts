import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/ledger/delivery.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { AFFAIR, deliveries, EDITED } from './affair.ts';
import { contentsOf } from './contents.ts';
import { emptied } from './emptied.ts';

const AT = '2026-01-01T00:00:00.000Z';
const BACK = { article: 'bote-1', at: '2025-03-03T12:00:00.000Z' };

describe.each(ENGINES)('what publishers ask of a ledger, %s', (engine) => {
  let affair: Delivery[];
  let edited: Delivery;
  let ledger: Ledger;
  let place: LedgerLocation;

  beforeAll(async () => {
    affair = await deliveries();
    [edited] = (await deliveries([EDITED])) as [Delivery];
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
  });
  beforeEach(() => emptied(ledger));
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  const saidBy = async (article: string, clocks: { asOf?: string; knownAt?: string } = {}): Promise<number> => {
    const page = await ledger.claims({ asOf: clocks.asOf ?? null, knownAt: clocks.knownAt ?? null, limit: 100 });
    return page.claims.flatMap((claim) => claim.statements).filter((statement) => statement.article === article).length;
  };

  it('no longer counts an article that was taken back, and erases nothing of it', async () => {
    await ledger.ingest(affair, AT);
    const before = await saidBy('bote-1');
    expect(before).toBeGreaterThan(0);
    expect(await ledger.withdraw([BACK], '2026-01-03T00:00:00.000Z')).toBeGreaterThan(0);
    expect(await saidBy('bote-1')).toBe(0);
    expect(await saidBy('kurier-1')).toBeGreaterThan(0);
    expect(await saidBy('bote-1', { knownAt: '2026-01-02T00:00:00.000Z' })).toBe(before);
    const { articles } = await ledger.articles({ limit: 100 });
    expect(articles).toHaveLength(affair.length);
    expect(articles.filter((article) => article.withdrawn !== null)).toMatchObject([{ id: 'bote-1', withdrawn: BACK.at }]);
  });

  it('counts a version that comes after the article was taken back', async () => {
    await ledger.ingest(affair, AT);
    await ledger.withdraw([BACK], AT);
    await ledger.ingest([edited], AT);
    expect(await saidBy('bote-1')).toBeGreaterThan(0);
    const { articles } = await ledger.articles({ limit: 100 });
    expect(articles.find((article) => article.id === 'bote-1')).toMatchObject({ withdrawn: null });
  });

  it('is the same in whatever order an article, its edit and its withdrawal come', async () => {
    const steps = [
      () => ledger.ingest(affair.slice(0, 1), AT),
      () => ledger.ingest([edited], AT),
      () => ledger.withdraw([BACK], AT),
      () => ledger.withdraw([{ ...BACK, at: '2025-03-03T19:00:00.000Z' }], AT),
      () => ledger.ingest(affair.slice(1), AT),
    ];
    for (const step of steps) await step();
    const wanted = await contentsOf(ledger);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(steps, { minLength: steps.length }), async (order) => {
        await emptied(ledger);
        for (const step of order) await step();
        expect(await contentsOf(ledger)).toEqual(wanted);
      }),
      { numRuns: 6, seed: 3 },
    );
  });

  it('counts an embargoed article from the day on which its embargo ends', async () => {
    const [kept] = await deliveries([{ ...AFFAIR[0], embargoedUntil: '2025-03-05T06:00:00+01:00' } as (typeof AFFAIR)[0]]);
    await ledger.ingest([kept as Delivery], AT);
    expect(await saidBy('bote-1', { asOf: '2025-03-04' })).toBe(0);
    expect(await saidBy('bote-1', { asOf: '2025-03-05' })).toBeGreaterThan(0);
    expect((await ledger.articles({ limit: 1 })).articles[0]).toMatchObject({ embargoedUntil: '2025-03-05T05:00:00.000Z' });
  });
});
