import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../../test/ledger-location.ts';
import { type Ledger, openLedger } from './ledger.ts';

describe.each(ENGINES)('what a ledger keeps for some days only, %s', (engine) => {
  let ledger: Ledger;
  let place: LedgerLocation;
  beforeAll(async () => {
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
    for (const day of [1, 2, 3, 4, 5]) await note(`2025-05-0${day}T10:00:00.000Z`);
  });
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  const note = (at: string) => ledger.note({ at, by: 'emil', action: 'test', subject: at, detail: {} });
  const cut = (before: string) => ledger.forgetAudit({ before, at: '2025-05-06T10:00:00.000Z', by: 'hearsay' });
  const numbers = async () => (await ledger.audit({ after: 0, limit: 100 })).entries.map(({ seq, action }) => [seq, action]);

  it('the audit log without its beginning is whole, again and again', async () => {
    expect(await cut('2025-05-01T00:00:00.000Z')).toBe(0);
    expect(await cut('2025-05-03T00:00:00.000Z')).toBe(2);
    expect(await numbers()).toEqual([
      [3, 'test'],
      [4, 'test'],
      [5, 'test'],
      [6, 'forget-audit'],
    ]);
    expect(await ledger.verifyAudit()).toMatchObject({ entries: 4, broken: null });
    expect(await cut('2025-05-05T00:00:00.000Z')).toBe(2);
    expect((await numbers()).map(([seq]) => seq)).toEqual([5, 6, 7]);
    expect(await ledger.verifyAudit()).toMatchObject({ entries: 3, broken: null });
  });

  it('entries that vanish without a word are missed, and so are changed ones', async () => {
    await expect(sql`DELETE FROM audit WHERE seq = 5`.execute(ledger.store.db)).rejects.toThrow('append-only');
    await expect(sql`UPDATE audit SET by = 'greta'`.execute(ledger.store.db)).rejects.toThrow('append-only');
    await ledger.store.transaction(async (tx) => {
      await sql`SELECT set_config('hearsay.forget_audit', 'on', true)`.execute(tx);
      await sql`DELETE FROM audit WHERE seq = 5`.execute(tx);
    });
    expect((await ledger.verifyAudit()).broken).toMatchObject({ seq: 1 });
  });

  it('bytes of which articles were made go, those still to be read stay', async () => {
    const capture = (address: string, at: string) => ({
      address,
      finalAddress: address,
      at,
      mediaType: 'text/plain',
      bytes: Buffer.from(`What ${address} says.`),
      hints: {},
    });
    await ledger.store.transaction(async (tx) => {
      const { storeCaptures } = await import('./captures/captures.ts');
      await storeCaptures(tx, [
        capture('https://a.example/1', '2025-05-01T10:00:00.000Z'),
        capture('https://a.example/2', '2025-05-01T11:00:00.000Z'),
      ]);
      await sql`UPDATE capture SET taken = '2025-05-02T10:00:00Z' WHERE address = 'https://a.example/1'`.execute(tx);
    });
    expect(await ledger.forgetRaw('2025-05-02T09:00:00.000Z')).toBe(0);
    expect(await ledger.forgetRaw('2025-05-02T11:00:00.000Z')).toBe(1);
    const { rows } = await sql<{ address: string }>`SELECT c.address FROM capture c JOIN raw r ON r.sha256 = c.raw_sha256`.execute(
      ledger.store.db,
    );
    expect(rows).toEqual([{ address: 'https://a.example/2' }]);
  });

  it('the sizes of tables are those of all tables', async () => {
    const sizes = await ledger.sizes();
    expect(sizes.map(({ table }) => table)).toContain('statement');
    expect(sizes.every(({ rows, bytes }) => rows >= 0 && bytes > 0)).toBe(true);
  });
});
