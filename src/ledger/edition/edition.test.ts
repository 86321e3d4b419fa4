import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AFFAIR, deliveries, EDITED } from '../../../test/ledger/affair.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../../../test/ledger-location.ts';
import { type Ledger, openLedger } from '../ledger.ts';
import { editionOf } from './edition.ts';

const AT = '2025-05-01T10:00:00.000Z';
const NOW = { asOf: null, knownAt: null };
const BY = { at: AT, by: 'greta', reason: 'A test.' };

describe.each(ENGINES)('the edition of a ledger, %s', (engine) => {
  let place: LedgerLocation;
  let ledger: Ledger;

  beforeAll(async () => {
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
  });
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  it('changes with whatever claims are answered from', async () => {
    const changes = async (change: () => Promise<unknown>): Promise<void> => {
      const before = await ledger.edition.present();
      await change();
      expect(await ledger.edition.present()).toBeGreaterThan(before);
    };
    await changes(async () => ledger.ingest(await deliveries(AFFAIR), AT));
    await changes(async () => ledger.ingest(await deliveries([EDITED]), AT));
    const { claims } = await ledger.claims({ ...NOW, limit: 10 });
    const [first, second] = claims;
    const { id } = await ledger.correct({ action: 'rename-claim', claim: first?.id ?? '', name: 'Drones' }, BY);
    await changes(() => ledger.undo(id, BY));
    await changes(() => ledger.correct({ action: 'merge-claims', claims: [first?.id ?? '', second?.id ?? ''] }, BY));
    await changes(() => ledger.correct({ action: 'rename-actor', actor: 'Norwegen', name: 'Norge' }, BY));
    await changes(() => ledger.withdraw([{ article: 'bote-3', at: '2025-05-01T09:00:00Z' }], AT));
    const [version] = await ledger.versions('', 1);
    const [delivery] = await deliveries(AFFAIR.filter((article) => article.id === version?.article.id));
    if (version === undefined || delivery === undefined) throw new Error('the ledger has no version of the affair');
    await changes(() => ledger.replaceReadings([{ version: version.id, delivery }]));
    await changes(() => ledger.rebuild());
    await changes(() => sql`UPDATE statement SET confidence = confidence / 2`.execute(ledger.store.db));
  });

  it('stays where something else is written or nothing at all', async () => {
    const before = await ledger.edition.present();
    await ledger.people.add({ name: `rita-${engine}`, role: 'reader' }, { at: AT, by: 'greta' });
    await ledger.note({ at: AT, by: 'greta', action: 'look', subject: 'nothing', detail: {} });
    expect(await Promise.all([ledger.edition.present(), ledger.edition.present()])).toEqual([before, before]);
  });

  it('counts as changed where nobody looked for so long that what tells of changes may be gone', async () => {
    let at = 0;
    const edition = editionOf(ledger.store.db, () => at);
    const first = await edition.present();
    at += 3_500_000;
    expect(await edition.present()).toBe(first);
    at += 3_700_000;
    expect(await edition.present()).toBe(first + 1);
  });

  it('lets go of what tells of changes after a day', async () => {
    await sql`UPDATE touch SET at = at - interval '2 days'`.execute(ledger.store.db);
    expect(await ledger.edition.forget()).toBeGreaterThan(0);
    expect(await ledger.edition.forget()).toBe(0);
  });

  it.runIf(engine === 'server')('changes with what another process commits, however long ago that began', async () => {
    const other = await openLedger(place.location);
    let end: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      end = resolve;
    });
    let written: () => void = () => undefined;
    const writing = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slow = other.store.transaction(async (tx) => {
      await sql`UPDATE actor SET name = name`.execute(tx);
      written();
      await held;
    });
    await writing;
    const before = await ledger.edition.present();
    // A later transaction that is over before the slow one: the numbers of transactions do not tell when they ended.
    await other.store.transaction((tx) => sql`UPDATE claim SET label = label`.execute(tx));
    const between = await ledger.edition.present();
    expect(between).toBeGreaterThan(before);
    expect(await ledger.edition.present()).toBe(between);
    end();
    await slow;
    expect(await ledger.edition.present()).toBeGreaterThan(between);
    await other.close();
  });
});
