import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import { storeFile } from './assets.ts';
import type { Db } from './database.ts';
import type { Store } from './open.ts';

/** One numbered file of SQL; `digest` is the same for statements that differ in comments and white space only. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
  readonly digest: string;
}

/** The steps that make the tables, in order; numbers run from 1 without a gap. */
export function migrations(): readonly Migration[] {
  const folder = storeFile('migrations');
  const names = readdirSync(folder).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name));
  return names.sort().map((name, i) => {
    if (Number(name.slice(0, 4)) !== i + 1) throw new Error(`migration ${i + 1} is missing before ${name}`);
    const text = readFileSync(`${folder}/${name}`, 'utf8');
    return { version: i + 1, name, sql: text, digest: digestOf(text) };
  });
}

/** Runs the steps that the ledger does not have, each in a transaction of its own; on a server one process at a time. */
export async function migrate(store: Store, { create, upTo }: { readonly create: boolean; readonly upTo?: number }): Promise<void> {
  const steps = migrations();
  while (await store.transaction((tx) => runNext(tx, { steps, create, upTo: upTo ?? steps.length, place: store.place }))) {
    // Every round runs one step, until there is none left.
  }
}

interface Run {
  readonly steps: readonly Migration[];
  readonly create: boolean;
  readonly upTo: number;
  readonly place: string;
}

async function runNext(tx: Db, { steps, create, upTo, place }: Run): Promise<boolean> {
  const applied = await appliedSteps(tx);
  if (applied.length > steps.length) {
    throw new LedgerError(
      'newer-schema',
      `${place}: the ledger has version ${applied.length}, this hearsay knows ${steps.length}; use a newer hearsay`,
    );
  }
  const other = applied.find(({ version, digest }) => steps[version - 1]?.digest !== digest);
  if (other !== undefined) {
    throw new LedgerError(
      'other-schema',
      `${place}: the ledger was made by another hearsay, whose step ${other.version} of the tables is not this one's`,
    );
  }
  const next = steps[applied.length];
  if (next === undefined || applied.length >= upTo) return false;
  if (applied.length === 0 && !create) throw new LedgerError('no-ledger', `${place}: there is no ledger here`);
  await lockSchema(tx);
  // Another process may have been faster while this one waited for the lock.
  if ((await appliedSteps(tx)).length !== applied.length) return true;
  await sql`CREATE TABLE IF NOT EXISTS hearsay_schema (version integer PRIMARY KEY, name text NOT NULL, digest text NOT NULL)`.execute(tx);
  await sql.raw(next.sql).execute(tx);
  await sql`INSERT INTO hearsay_schema (version, name, digest) VALUES (${next.version}, ${next.name}, ${next.digest})`.execute(tx);
  return true;
}

interface Applied {
  readonly version: number;
  readonly digest: string;
}

async function appliedSteps(tx: Db): Promise<Applied[]> {
  // Read from the catalogue and not with to_regclass, which inside a transaction remembers that a table was missing.
  const found = await sql<{ there: boolean }>`
    SELECT EXISTS (SELECT FROM pg_class WHERE relname = 'hearsay_schema' AND pg_table_is_visible(oid)) AS there`.execute(tx);
  if (!found.rows[0]?.there) return [];
  return (await sql<Applied>`SELECT version, digest FROM hearsay_schema ORDER BY version`.execute(tx)).rows;
}

/** A number of our own for the lock that keeps two processes from making the same tables. */
const SCHEMA_LOCK = 4_742_373;

async function lockSchema(tx: Db): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(${sql.lit(SCHEMA_LOCK)})`.execute(tx);
}

function digestOf(text: string): string {
  const statements = text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(statements).digest('hex').slice(0, 16);
}
