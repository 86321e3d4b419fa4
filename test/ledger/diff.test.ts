import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Delivery } from '../../src/ledger/delivery.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { deliveries } from './affair.ts';

const STORY = { id: 'sund-1', language: 'en', outlet: 'Sund Post', published: '2025-05-02' };

const FIRST = {
  ...STORY,
  title: 'Bridge closed',
  text: 'The bridge over the Sund is closed.\n\nThe road authority denied that the bridge had been damaged. The police said two people had been hurt. The mayor said the bridge would stay open.',
};

const SECOND = {
  ...STORY,
  title: 'Bridge closed after damage',
  modified: '2025-05-02T17:00:00Z',
  text: 'The bridge over the Sund is closed.\n\nThe road authority admitted that the bridge had been damaged. The police said two people had been hurt. The port said ferries would run at night.',
};

describe.each(ENGINES)('the difference between versions, %s', (engine) => {
  let ledger: Ledger;
  let place: LedgerLocation;

  beforeAll(async () => {
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
    const [first, second] = (await deliveries([FIRST, SECOND])) as [Delivery, Delivery];
    // The later version comes in first: the outlet's own time orders them.
    await ledger.ingest([second], '2026-01-01T00:00:00.000Z');
    await ledger.ingest([first], '2026-01-02T00:00:00.000Z');
  });
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  it('tells which statements were added, dropped and turned', async () => {
    const diff = await ledger.diff({ article: 'sund-1' });
    expect([diff.from.title, diff.to.title]).toEqual(['Bridge closed', 'Bridge closed after damage']);
    expect(diff.added.map((statement) => statement.quote)).toEqual(['ferries would run at night']);
    expect(diff.dropped.map((statement) => statement.quote)).toEqual(['the bridge would stay open']);
    expect(diff.changed.map(({ before, after }) => [before.stance, after.stance])).toEqual([['denies', 'concedes']]);
    expect(diff.unchanged).toBe(1);
    expect(diff.text.map(({ kind, paragraphs }) => [kind, paragraphs.length])).toEqual([
      ['removed', 1],
      ['added', 1],
    ]);
  });

  it('compares the versions that are named, either way', async () => {
    const { from, to } = await ledger.diff({ article: 'sund-1' });
    const back = await ledger.diff({ article: 'sund-1', from: to.sha256.slice(0, 10), to: from.sha256 });
    expect(back.changed.map(({ before, after }) => [before.stance, after.stance])).toEqual([['concedes', 'denies']]);
  });

  it('says what is missing', async () => {
    await expect(ledger.diff({ article: 'sund-9' })).rejects.toMatchObject({ code: 'no-such-article' });
    await expect(ledger.diff({ article: 'sund-1', to: 'ffff' })).rejects.toMatchObject({ code: 'no-such-version' });
    const { from } = await ledger.diff({ article: 'sund-1' });
    await expect(ledger.diff({ article: 'sund-1', to: from.sha256 })).rejects.toThrow(/nothing to compare/);
  });
});
