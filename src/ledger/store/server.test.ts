import { createServer } from 'node:net';
import { sql } from 'kysely';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../../../test/ledger-location.ts';
import type { LedgerError } from '../ledger-error.ts';
import { openStore } from './open.ts';

async function errorOf(location: string): Promise<LedgerError> {
  return await openStore(location).then(
    () => Promise.reject(new Error('the store opened')),
    (error) => error,
  );
}

it('says so where no server is, and keeps the password to itself', async () => {
  const error = await errorOf('postgres://reader:s3cret@127.0.0.1:1/news');
  expect(error.code).toBe('unreachable');
  expect(error.message).toBe(
    'postgres://reader:***@127.0.0.1:1/news: the server cannot be reached; see that it runs, and that name and port are right',
  );
});

it('says so where something else answers', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')).listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  expect(await errorOf(`postgres://reader:s3cret@127.0.0.1:${port}/news`)).toMatchObject({ name: 'LedgerError' });
  other.close();
});

it('says so where the address is none', async () => {
  const error = await errorOf('postgres://reader:s3cret@[/news');
  expect(error.code).toBe('bad-location');
  expect(error.message).not.toContain('s3cret');
});

describe.runIf(ENGINES.includes('server'))('a server', () => {
  let place: LedgerLocation;
  beforeEach(async () => {
    place = await ledgerLocation('server');
  });
  afterEach(() => place.remove());

  it('refuses an unknown user and an unknown database', async () => {
    const user = new URL(place.location);
    user.username = 'hearsay_nobody';
    expect(await errorOf(user.href)).toMatchObject({ code: 'bad-credentials' });
    const database = new URL(place.location);
    database.pathname = '/hearsay_nowhere';
    expect(await errorOf(database.href)).toMatchObject({ code: 'no-database' });
  });

  it('makes nothing where nothing was to be made', async () => {
    await expect(openStore(place.location, { create: false })).rejects.toMatchObject({ code: 'no-ledger' });
  });

  it('is made once by many that come at the same time', async () => {
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(place.location)));
    for (const store of stores) expect((await sql`SELECT count(*) AS n FROM version`.execute(store.db)).rows).toEqual([{ n: 0 }]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('refuses the ledger of a newer hearsay', async () => {
    const store = await openStore(place.location);
    await sql`INSERT INTO hearsay_schema (version, name, digest) SELECT max(version) + 1, '9999-later.sql', '' FROM hearsay_schema`.execute(
      store.db,
    );
    await store.close();
    expect(await errorOf(place.location)).toMatchObject({ code: 'newer-schema' });
  });

  it('refuses another encoding', async () => {
    const name = `${new URL(place.location).pathname.slice(1)}_ascii`;
    const client = new pg.Client({ connectionString: place.location });
    await client.connect();
    await client.query(`CREATE DATABASE ${name} ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`);
    const ascii = new URL(place.location);
    ascii.pathname = `/${name}`;
    expect(await errorOf(ascii.href)).toMatchObject({ code: 'unfit-server' });
    await client.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await client.end();
  });

  it('loses a transaction whose connection is cut, and goes on', async () => {
    const store = await openStore(place.location, { connections: 2 });
    const cut = store.transaction(async (tx) => {
      await tx.insertInto('article').values({ id: 'lost', outlet: 'Bote', language: 'de' }).execute();
      const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(tx);
      const client = new pg.Client({ connectionString: place.location });
      await client.connect();
      await client.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid]);
      await client.end();
      await sql`SELECT 1`.execute(tx);
    });
    await expect(cut).rejects.toMatchObject({ code: 'connection-lost' });
    expect(await store.db.selectFrom('article').selectAll().execute()).toEqual([]);
    await store.close();
  });
});
