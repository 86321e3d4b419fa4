import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/intake/article.ts';
import type { Delivery } from '../../src/ledger/delivery.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { deliveries, EDITED } from './affair.ts';
import { contentsOf } from './contents.ts';
import { emptied } from './emptied.ts';

const AT = '2026-01-01T00:00:00.000Z';
const LATER = '2026-01-02T00:00:00.000Z';

describe.each(ENGINES)('a ledger, %s', (engine) => {
  let affair: Delivery[];
  let ledger: Ledger;
  let place: LedgerLocation;

  beforeAll(async () => {
    affair = await deliveries();
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
  });
  beforeEach(() => emptied(ledger));
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  it('ties the statements of many articles to claims', async () => {
    const { outcomes } = await ledger.ingest(affair, AT);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(affair.map(() => 'new'));
    const { claims } = await ledger.claims({ asOf: null, knownAt: null, limit: 100 });
    const drones = claims.find((claim) => claim.statements.some((s) => s.article === 'bote-1' && s.stance === 'denies'));
    const articles = new Set(drones?.statements.map((s) => s.article));
    expect([...articles].sort()).toEqual(expect.arrayContaining(['bote-1', 'bote-2', 'gazette-1', 'gazette-2', 'kurier-1']));
    expect(articles.has('bote-3')).toBe(false);
  });

  it('is the same whatever the order and the batches in which articles come', async () => {
    await ledger.ingest(affair, AT);
    const wanted = await contentsOf(ledger);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...affair.keys()], { minLength: affair.length }),
        fc.integer({ min: 1, max: 3 }),
        async (order, batch) => {
          for (let i = 0; i < order.length; i += batch) {
            await ledger.ingest(
              order.slice(i, i + batch).map((at) => affair[at] as Delivery),
              AT,
            );
          }
          expect(await contentsOf(ledger)).toEqual(wanted);
        },
      ),
      { numRuns: 8, seed: 7 },
    );
  });

  it('does not change when the same articles come again', async () => {
    await ledger.ingest(affair, AT);
    const before = await contentsOf(ledger);
    const { outcomes, claims } = await ledger.ingest(affair, LATER);
    expect(new Set(outcomes.map((outcome) => outcome.kind))).toEqual(new Set(['unchanged']));
    expect(claims).toEqual({ new: 0, changed: 0 });
    expect(await contentsOf(ledger)).toEqual(before);
  });

  it('does not change when every cache is dropped and made anew', async () => {
    await ledger.ingest(affair, AT);
    const before = await contentsOf(ledger);
    await ledger.rebuild();
    expect(await contentsOf(ledger)).toEqual(before);
  });

  it('keeps an edited article as a version and answers by what was known', async () => {
    await ledger.ingest(affair, AT);
    const [edited] = await deliveries([EDITED]);
    const { outcomes } = await ledger.ingest([edited as Delivery], LATER);
    expect(outcomes[0]?.kind).toBe('new-version');
    const figures = async (knownAt: string | null): Promise<(number | undefined)[]> => {
      const { claims } = await ledger.claims({ asOf: null, knownAt, limit: 100 });
      const own = claims.flatMap((claim) => claim.statements).filter((s) => s.article === 'bote-1');
      return own.flatMap((s) => s.figures.map((figure) => figure.value));
    };
    expect(await figures(null)).toEqual([250]);
    expect(await figures('2026-01-01T12:00:00.000Z')).toEqual([200]);
    const { articles } = await ledger.articles({ limit: 100 });
    expect(articles.find((article) => article.id === 'bote-1')?.versions.map((version) => version.current)).toEqual([false, true]);
  });

  it('refuses an article under an id that another outlet has, and takes the rest in', async () => {
    const [first, second] = affair as [Delivery, Delivery];
    const stolen = { ...second, article: { ...second.article, id: first.article.id } };
    const { outcomes } = await ledger.ingest([first, stolen, affair[2] as Delivery], AT);
    expect(outcomes.map((outcome) => outcome.kind)).toEqual(['new', 'refused', 'new']);
    expect(outcomes[1]).toMatchObject({ code: 'id-conflict' });
    expect((await ledger.articles({ limit: 10 })).articles).toHaveLength(2);
  });

  it('answers as of a day by what had been published', async () => {
    await ledger.ingest(affair, AT);
    const { claims } = await ledger.claims({ asOf: '2025-03-04', knownAt: null, limit: 100 });
    const days = claims.flatMap((claim) => claim.statements.map((statement) => statement.published));
    expect(days.length).toBeGreaterThan(0);
    expect(days.every((day) => day <= '2025-03-04')).toBe(true);
    const now = await ledger.claims({ asOf: null, knownAt: null, limit: 100 });
    expect(now.claims.some((claim) => claim.status === 'conceded')).toBe(true);
    expect(claims.some((claim) => claim.status === 'conceded')).toBe(false);
  });

  it('takes a bare surname for the one person that bears it, as long as there is one', async () => {
    const article = (id: string, text: string): Article => ({ id, language: 'en', published: '2025-05-05', outlet: id, text });
    const [bare, full, other] = (await deliveries([
      article('bare', 'Mr Lindqvist said that the ferry was safe.'),
      article('full', 'Astrid Lindqvist said that the harbour was closed.'),
      article('other', 'Bengt Lindqvist said that the harbour was open.'),
    ])) as [Delivery, Delivery, Delivery];
    const names = async (): Promise<string[]> => (await ledger.actors({ text: 'Lindqvist', limit: 10 })).actors.map((actor) => actor.name);
    await ledger.ingest([bare], AT);
    await ledger.ingest([full], AT);
    expect(await names()).toEqual(['Astrid Lindqvist', 'Astrid Lindqvist']);
    await ledger.ingest([other], AT);
    expect((await names()).sort()).toEqual(['Astrid Lindqvist', 'Bengt Lindqvist', 'Lindqvist']);
  });

  it('finds copies of one dispatch', async () => {
    await ledger.ingest(affair, AT);
    const { articles } = await ledger.articles({ limit: 100 });
    expect(articles.filter((article) => article.copyOf !== null).map((article) => [article.id, article.copyOf])).toEqual([
      ['kurier-1', 'bote-1'],
    ]);
  });
});
