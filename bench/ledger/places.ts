import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

/** A place for a ledger that nobody else uses, and its end. */
export interface Place {
  readonly location: string;
  remove(): Promise<void>;
}

/** A folder below another one, or a new database on the server at an address. */
export async function newPlace(where: { readonly folder: string } | { readonly server: string }): Promise<Place> {
  const name = `hearsay_bench_${randomBytes(6).toString('hex')}`;
  if ('folder' in where) {
    const location = join(where.folder, name);
    return { location, remove: async () => rmSync(location, { recursive: true, force: true }) };
  }
  await onServer(where.server, `CREATE DATABASE ${name} ENCODING 'UTF8' TEMPLATE template0`);
  const url = new URL(where.server);
  url.pathname = `/${name}`;
  return { location: url.href, remove: () => onServer(where.server, `DROP DATABASE ${name} WITH (FORCE)`) };
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
