import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A place for a ledger that nobody else uses, and its end. */
export interface LedgerLocation {
  readonly location: string;
  remove(): Promise<void>;
}

const SERVER = process.env['HEARSAY_TEST_DATABASE_URL'];

/** The engines that tests run on: PGlite, and a PostgreSQL server where HEARSAY_TEST_DATABASE_URL names one. */
export const ENGINES: readonly ('embedded' | 'server')[] = SERVER ? ['embedded', 'server'] : ['embedded'];

/** A folder that does not exist yet, or a new database on the server. */
export async function ledgerLocation(engine: 'embedded' | 'server'): Promise<LedgerLocation> {
  if (engine === 'server') return await newDatabase(SERVER ?? '');
  const parent = mkdtempSync(join(tmpdir(), 'hearsay-ledger-'));
  return { location: join(parent, 'ledger'), remove: async () => rmSync(parent, { recursive: true, force: true }) };
}

async function newDatabase(server: string): Promise<LedgerLocation> {
  const name = `hearsay_test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { location: url.href, remove: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
