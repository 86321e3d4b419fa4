import { existsSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { migrate, migrations } from '../store/migrate.ts';
import { openStore, type Store } from '../store/open.ts';
import { isServerAddress } from '../store/server.ts';
import { completeWords } from '../write/finding.ts';
import { type BackupHead, type BackupRow, type BackupSummary, readBackup } from './backup-file.ts';
import { type LedgerTable, ledgerTables } from './ledger-tables.ts';

/**
 * Makes a ledger from a backup in a new or empty place, on either engine: all of it, or nothing. The file is proved whole before the
 * place is touched. Throws LedgerError.
 */
export async function restoreLedger(file: string, location: string): Promise<BackupSummary> {
  let schema: readonly string[] = [];
  await readBackup(file, {
    head: async (head) => {
      checkSchema(head, file);
      schema = head.schema;
    },
  });
  const isNew = !isServerAddress(location) && !existsSync(location);
  const store = await openStore(location, { version: schema.length });
  try {
    const summary = await store.transaction((tx) => fill(tx, store, file));
    await migrate(store, { create: false });
    await store.transaction(completeWords);
    return summary;
  } catch (error) {
    await store.close();
    if (isNew) rmSync(location, { recursive: true, force: true });
    throw error;
  } finally {
    await store.close();
  }
}

function checkSchema({ schema }: BackupHead, file: string): void {
  const known = migrations();
  if (schema.length > known.length)
    throw new LedgerError('newer-backup', `${file}: the backup was made by a newer hearsay; restore it with that`);
  if (schema.some((digest, i) => digest !== known[i]?.digest)) {
    throw new LedgerError('other-schema', `${file}: the backup has tables of another hearsay; restore it with that`);
  }
}

async function fill(tx: Db, store: Store, file: string): Promise<BackupSummary> {
  const tables = await ledgerTables(tx);
  // What is put back has not just happened.
  await sql`SET LOCAL hearsay.quiet = 'on'`.execute(tx);
  await sql`LOCK TABLE ${sql.join(tables.map((table) => sql.table(table.name)))} IN ACCESS EXCLUSIVE MODE`.execute(tx);
  await throwUnlessEmpty(tx, tables, store.place);
  let head: BackupHead | null = null;
  const batch = createBatch(tx);
  const summary = await readBackup(file, {
    head: async (given) => {
      head = given;
    },
    row: (number, row) => {
      const given = head?.tables[number];
      const table = tables.find((candidate) => candidate.name === given?.name);
      if (given === undefined || table === undefined || !sameColumns(table, given.columns)) {
        throw new LedgerError('damaged-backup', `${file}: the backup is damaged, its tables are not those of its version; use another one`);
      }
      return batch.add(table, row);
    },
  });
  await batch.flush();
  for (const table of tables) await continueNumbers(tx, table);
  return summary;
}

function sameColumns(table: LedgerTable, names: readonly string[]): boolean {
  return table.columns.length === names.length && table.columns.every((column, i) => column.name === names[i]);
}

async function throwUnlessEmpty(tx: Db, tables: readonly LedgerTable[], place: string): Promise<void> {
  for (const table of tables) {
    const { rows } = await sql`SELECT 1 FROM ${sql.table(table.name)} LIMIT 1`.execute(tx);
    if (rows.length > 0)
      throw new LedgerError('not-empty', `${place}: the ledger holds something already; restore into a new or empty place`);
  }
}

/** Rows, and characters in them, that are written at a time. */
const ROWS = 500;
const CHARACTERS = 4_000_000;

function createBatch(tx: Db): { add(table: LedgerTable, row: BackupRow): Promise<void> | undefined; flush(): Promise<void> } {
  let table: LedgerTable | null = null;
  let rows: BackupRow[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    const given = rows;
    rows = [];
    characters = 0;
    if (table !== null && given.length > 0) await insert(tx, table, given);
  };
  return {
    flush,
    add: (next, row) => {
      const before = next === table ? undefined : flush();
      const push = (): Promise<void> | undefined => {
        table = next;
        rows.push(row);
        for (const value of row) characters += value?.length ?? 0;
        return rows.length >= ROWS || characters >= CHARACTERS ? flush() : undefined;
      };
      return before === undefined ? push() : before.then(push);
    },
  };
}

async function insert(tx: Db, table: LedgerTable, rows: readonly BackupRow[]): Promise<void> {
  const names = sql.join(table.columns.map((column) => sql.ref(column.name)));
  const arrays = sql.join(table.columns.map((_, i) => sql`${rows.map((row) => row[i] ?? null)}::text[]`));
  const values = sql.join(table.columns.map((column) => sql`${sql.ref(`given.${column.name}`)}::${sql.raw(column.type)}`));
  await sql`INSERT INTO ${sql.table(table.name)} (${names}) OVERRIDING SYSTEM VALUE
    SELECT ${values} FROM unnest(${arrays}) AS given (${names})`.execute(tx);
}

/** Lets the numbers that a table gives itself go on where the backup ends. */
async function continueNumbers(tx: Db, table: LedgerTable): Promise<void> {
  for (const { name } of table.columns.filter((column) => column.isIdentity)) {
    await sql`SELECT setval(pg_get_serial_sequence(${table.name}, ${name}), max(${sql.ref(name)}))
      FROM ${sql.table(table.name)} HAVING max(${sql.ref(name)}) IS NOT NULL`.execute(tx);
  }
}
