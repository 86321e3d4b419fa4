import { createWriteStream } from 'node:fs';
import { link, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { syncPath } from '../store/durable-files.ts';
import { explainFile } from '../store/file-errors.ts';
import type { Store } from '../store/open.ts';
import { type BackupHead, type BackupRow, type BackupSummary, createLines } from './backup-file.ts';
import { type LedgerTable, ledgerTables } from './ledger-tables.ts';

/**
 * Writes the whole ledger, as it is at one moment, into one new file. The file appears under its name when it is complete and on
 * disk. Throws LedgerError; `file-exists` where there is one already.
 */
export async function backupLedger(store: Store, file: string): Promise<BackupSummary> {
  const part = `${file}.${process.pid}.part`;
  try {
    const summary = await store.transaction((tx) => writeBackup(tx, part));
    await syncPath(part);
    await link(part, file);
    await syncPath(dirname(file));
    return summary;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new LedgerError('file-exists', `${file}: this file exists already; name a new one`);
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new LedgerError('not-a-backup', `${file}: there is no such folder`);
    throw explainFile(error, file);
  } finally {
    await rm(part, { force: true });
  }
}

async function writeBackup(tx: Db, part: string): Promise<BackupSummary> {
  await sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`.execute(tx);
  const end = { rows: 0, sha256: '' };
  await pipeline(
    Readable.from(chunked(linesOf(tx, end))),
    createGzip({ level: 6, chunkSize: 256 * 1024 }),
    createWriteStream(part, { flags: 'wx' }),
  );
  return end;
}

async function* linesOf(tx: Db, end: { rows: number; sha256: string }): AsyncGenerator<string> {
  const { hash, line } = createLines();
  const tables = await ledgerTables(tx);
  const head: BackupHead = {
    hearsay: 'backup',
    format: 1,
    schema: await schemaOf(tx),
    tables: await Promise.all(tables.map((table) => headOf(tx, table))),
  };
  yield line(head);
  for (const table of tables) {
    for await (const row of rowsOf(tx, table)) {
      end.rows++;
      yield line(row);
    }
  }
  end.sha256 = hash.digest('hex');
  yield `${JSON.stringify({ sha256: end.sha256 })}\n`;
}

async function schemaOf(tx: Db): Promise<string[]> {
  const { rows } = await sql<{ digest: string }>`SELECT digest FROM hearsay_schema ORDER BY version`.execute(tx);
  return rows.map((row) => row.digest);
}

async function headOf(tx: Db, table: LedgerTable): Promise<BackupHead['tables'][number]> {
  const { rows } = await sql<{ rows: number }>`SELECT count(*) AS rows FROM ${sql.table(table.name)}`.execute(tx);
  return { name: table.name, columns: table.columns.map((column) => column.name), rows: rows[0]?.rows ?? 0 };
}

/** Rows fetched at a time: few, because one may hold a long text. */
const FETCH = 100;

async function* rowsOf(tx: Db, table: LedgerTable): AsyncGenerator<BackupRow> {
  const columns = sql.join(table.columns.map(({ name, isSecret }) => (isSecret ? sql`NULL::text` : sql`${sql.ref(name)}::text`)));
  // The order of texts is that of their bytes on every server, whatever its language.
  const key = sql.join(table.key.map(({ name, isText }) => (isText ? sql`${sql.ref(name)} COLLATE "C"` : sql.ref(name))));
  await sql`DECLARE backup NO SCROLL CURSOR FOR SELECT ARRAY[${columns}] AS "row" FROM ${sql.table(table.name)} ORDER BY ${key}`.execute(
    tx,
  );
  for (;;) {
    const { rows } = await sql<{ row: BackupRow }>`FETCH ${sql.lit(FETCH)} FROM backup`.execute(tx);
    for (const { row } of rows) yield row;
    if (rows.length < FETCH) break;
  }
  await sql`CLOSE backup`.execute(tx);
}

/** Joins lines into pieces worth a write. */
async function* chunked(lines: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let piece: string[] = [];
  let length = 0;
  for await (const line of lines) {
    piece.push(line);
    length += line.length;
    if (length < 256 * 1024) continue;
    yield Buffer.from(piece.join(''));
    piece = [];
    length = 0;
  }
  yield Buffer.from(piece.join(''));
}
