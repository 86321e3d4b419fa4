import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type LedgerLocation, ledgerLocation } from '../../../test/ledger-location.ts';
import { openStore } from './open.ts';
import { startPostgres } from './postgres-inside.ts';
import { configOver } from './protocol.ts';

let place: LedgerLocation;
beforeEach(async () => {
  place = await ledgerLocation('embedded');
  await (await openStore(place.location)).close();
});
afterEach(() => place.remove());

it('has a commit on disk before it says so, and a read writes nothing', async () => {
  const postgres = await startPostgres(join(place.location, 'database'), 'ledger');
  const pool = new pg.Pool({ ...configOver(postgres.speak), max: 1 });
  postgres.checkpointed();
  await pool.query('SELECT count(*) FROM text');
  expect(postgres.segments()).toBe(0);
  // The log is counted where it is fsynced.
  await pool.query("INSERT INTO text VALUES ('a', 'b')");
  expect(postgres.segments()).toBe(1);
  await pool.end();
  await postgres.close();
});

it('keeps its log short and its tables counted', async () => {
  const store = await openStore(place.location);
  for (let i = 0; i < 12; i++) {
    await sql`INSERT INTO text SELECT ${`${i}-`} || n, string_agg(md5(n::text || m), '') FROM generate_series(1, 100) n, generate_series(1, 2500) m GROUP BY n`.execute(
      store.db,
    );
  }
  const { rows } = await sql`SELECT last_analyze IS NOT NULL AS counted FROM pg_stat_user_tables WHERE relname = 'text'`.execute(store.db);
  expect(rows).toEqual([{ counted: true }]);
  const segments = readdirSync(join(place.location, 'database', 'pg_wal')).filter((name) => /^[0-9A-F]{24}$/.test(name));
  expect(segments.length).toBeLessThanOrEqual(10);
  await store.close();
});
