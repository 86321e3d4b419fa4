import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../src/intake/article.ts';
import type { Delivery } from '../../src/ledger/delivery.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { deliveries } from './affair.ts';
import { contentsOf } from './contents.ts';
import { emptied } from './emptied.ts';

const AT = '2026-01-01T00:00:00.000Z';
const BY = { by: 'desk', reason: 'read again by hand', at: '2026-01-03T00:00:00.000Z' };
const FOLDER = 'examples/affair/articles';

describe.each(ENGINES)('a strand of several claims, %s', (engine) => {
  let affair: Delivery[];
  let ledger: Ledger;
  let place: LedgerLocation;

  const ingest = async (list: readonly Delivery[], batch: number): Promise<void> => {
    for (let i = 0; i < list.length; i += batch) await ledger.ingest(list.slice(i, i + batch), AT);
  };
  /** Claims whose propositions are tied to those of other claims, the largest first. */
  const parted = async (): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      SELECT claim_id AS id FROM proposition WHERE strand IN (
        SELECT strand FROM proposition WHERE strand IS NOT NULL GROUP BY strand HAVING count(DISTINCT claim_id) > 1)
      GROUP BY claim_id ORDER BY count(*) DESC, claim_id`.execute(ledger.store.db);
    return rows.map((row) => row.id);
  };

  beforeAll(async () => {
    const articles = readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Article);
    affair = await deliveries(articles);
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
  });
  beforeEach(() => emptied(ledger));
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  it('is parted the same way whatever the order and the batches in which articles come', async () => {
    await ingest(affair, affair.length);
    const wanted = await contentsOf(ledger);
    expect((await parted()).length).toBeGreaterThan(1);
    for (const [order, batch] of [
      [[...affair].reverse(), 7],
      [[...affair.slice(9), ...affair.slice(0, 9)], 4],
    ] as const) {
      await emptied(ledger);
      await ingest(order, batch);
      expect(await contentsOf(ledger)).toEqual(wanted);
    }
  });

  it('keeps together what a person merged, also when more comes in, and parts it again when that is undone', async () => {
    await ingest(affair, affair.length);
    const whole = await contentsOf(ledger);
    await emptied(ledger);
    await ingest(affair.slice(0, 18), 18);
    const [one, other] = (await parted()) as [string, string];
    const { id } = await ledger.correct({ action: 'merge-claims', claims: [one, other] }, BY);
    const merged = async (): Promise<string[]> => {
      const { rows } = await sql<{ id: string }>`
        SELECT DISTINCT p.claim_id AS id FROM claim_merge m JOIN proposition p ON p.id IN (m.a, m.b)`.execute(ledger.store.db);
      return rows.map((row) => row.id);
    };
    expect(await merged()).toHaveLength(1);
    await ingest(affair.slice(18), 3);
    expect(await merged()).toHaveLength(1);
    await ledger.undo(id, { ...BY, reason: 'was right after all' });
    expect(await contentsOf(ledger)).toEqual(whole);
  });
});
