import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../../../test/ledger-location.ts';
import { openStore, type Store } from './open.ts';
import { PREPARED } from './prepared.ts';

const WAYS = [...ENGINES.map((engine) => ({ engine, thread: false })), { engine: 'embedded' as const, thread: true }];

describe.each(WAYS)('a store, $engine, in a thread: $thread', ({ engine, thread }) => {
  let place: LedgerLocation;
  let store: Store;

  beforeAll(async () => {
    place = await ledgerLocation(engine);
    store = await openStore(place.location, { thread });
  });
  afterAll(async () => {
    await store.close();
    await place.remove();
  });

  it('says which engine it is', () => {
    expect(store.engine).toBe(engine);
  });

  it('gives days, times, numbers and arrays as documented', async () => {
    const { rows } = await sql`
      SELECT '2026-03-01'::date AS day, '2026-03-01 12:00:00.5+02'::timestamptz AS time, 9007199254740991::bigint AS big,
        ARRAY[1, NULL]::bigint[] AS bigs, ARRAY['2026-03-01'::date] AS days, 0.25::real AS real, 12.5::numeric AS numeric,
        ARRAY['a,b', 'ü"', NULL] AS texts, '{"a": [1, null]}'::jsonb AS json, ARRAY['2026-03-01 12:00+00'::timestamptz] AS times`.execute(
      store.db,
    );
    expect(rows).toEqual([
      {
        day: '2026-03-01',
        time: '2026-03-01T10:00:00.500Z',
        big: 9007199254740991,
        bigs: [1, null],
        days: ['2026-03-01'],
        real: 0.25,
        numeric: 12.5,
        texts: ['a,b', 'ü"', null],
        json: { a: [1, null] },
        times: ['2026-03-01T12:00:00.000Z'],
      },
    ]);
  });

  it('refuses to round a number', async () => {
    await expect(sql`SELECT 9007199254740993::bigint AS big`.execute(store.db)).rejects.toThrow(RangeError);
    expect((await sql`SELECT 1 AS one`.execute(store.db)).rows).toEqual([{ one: 1 }]);
  });

  it('keeps a transaction whole', async () => {
    const insert = (tx: Store['db'], id: string) => tx.insertInto('article').values({ id, outlet: 'Bote', language: 'de' }).execute();
    await store.transaction((tx) => insert(tx, 'kept'));
    const failing = store.transaction(async (tx) => {
      await insert(tx, 'dropped');
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await store.db.selectFrom('article').select('id').execute()).toEqual([{ id: 'kept' }]);
  });

  it('fails, and does not hang, where a transaction asks for a second connection', async () => {
    const mistaken = store.transaction(() => store.db.selectFrom('article').select('id').execute());
    await expect(mistaken).rejects.toMatchObject({ code: 'transaction-held' });
    const nested = store.transaction(() => store.transaction(async () => 1));
    await expect(nested).rejects.toMatchObject({ code: 'transaction-held' });
  });

  it('keeps the plan of a statement that is marked, on a server and outside of transactions', async () => {
    const marked = (db: Store['db'], n: number) => sql<{ n: number }>`${PREPARED} SELECT ${n}::integer AS n`.execute(db);
    const kept = async (db: Store['db']): Promise<number> => {
      const asked = sql<{ n: number }>`SELECT count(*)::integer AS n FROM pg_prepared_statements WHERE statement LIKE '%::integer AS n'`;
      return (await asked.execute(db)).rows[0]?.n ?? 0;
    };
    const inside = async (tx: Store['db']): Promise<number> => {
      expect((await marked(tx, 3)).rows).toEqual([{ n: 3 }]);
      return await kept(tx);
    };
    expect(await store.transaction(inside)).toBe(0);
    for (const n of [1, 2]) expect((await marked(store.db, n)).rows).toEqual([{ n }]);
    expect(await kept(store.db)).toBe(engine === 'server' ? 1 : 0);
  });

  it('lets many ask at once', async () => {
    const asked = Array.from({ length: 30 }, (_, i) => sql<{ n: number }>`SELECT ${i}::integer AS n`.execute(store.db));
    expect((await Promise.all(asked)).map(({ rows }) => rows[0]?.n)).toEqual(Array.from({ length: 30 }, (_, i) => i));
  });
});

it('answers others while a query runs in its thread', async () => {
  const place = await ledgerLocation('embedded');
  const store = await openStore(place.location, { thread: true });
  const order: string[] = [];
  const query = sql`SELECT pg_sleep(1)`.execute(store.db).then(() => order.push('query'));
  await Promise.all([query, sleep(10).then(() => order.push('timer'))]);
  expect(order).toEqual(['timer', 'query']);
  await store.close();
  await place.remove();
});

it('says why a thread cannot start, and lets go of the folder', async () => {
  const place = await ledgerLocation('embedded');
  await (await openStore(place.location)).close();
  const control = join(place.location, 'database', 'global', 'pg_control');
  const bytes = readFileSync(control);
  rmSync(control);
  await expect(openStore(place.location, { thread: true })).rejects.toMatchObject({ code: 'damaged' });
  writeFileSync(control, bytes);
  await (await openStore(place.location, { thread: true })).close();
  await place.remove();
});
