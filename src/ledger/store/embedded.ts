import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { LedgerError } from '../ledger-error.ts';
import { syncPath, syncTree } from './durable-files.ts';
import { explainFile } from './file-errors.ts';
import { isLockFile, lockFolder } from './folder-lock.ts';
import { openJournal } from './journal.ts';
import { migrations } from './migrate.ts';
import type { Engine, StoreOptions } from './open.ts';
import { startPostgresBeside } from './postgres-beside.ts';
import { startPostgres } from './postgres-inside.ts';
import { configOver } from './protocol.ts';
import { SESSION, sqlValues } from './sql-values.ts';
import { unpackTemplate } from './template.ts';
import { tend } from './upkeep.ts';

/** What a ledger's folder holds besides its lock: the mark that it is one, and PostgreSQL's own folder. */
const MARK = 'ledger.json';
const UNFINISHED_MARK = `${MARK}.new`;
const DATABASE = 'database';
const JOURNAL = 'journal';
const LAYOUT = { ledger: 'hearsay', layout: 1 };

/** Segments of the log, of 16 MB each, after which it is time for upkeep. */
const SEGMENTS = 4;

/** The PostgreSQL inside PGlite, whose files another one cannot read. */
const POSTGRES = '18';

/** Opens the ledger in a folder, locked for this process; makes it where there is none. */
export async function openEmbedded(place: string, { create = true, thread = false, version }: StoreOptions): Promise<Engine> {
  const folder = resolve(place);
  try {
    prepareFolder(folder, place, create);
    const lock = lockFolder(folder, place);
    try {
      const fromTemplate = version === undefined || version === migrations().length;
      return await startIn(folder, place, { create, thread, fromTemplate, release: () => lock.release() });
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw explainFile(error, place);
  }
}

interface Start {
  readonly create: boolean;
  readonly thread: boolean;
  readonly fromTemplate: boolean;
  readonly release: () => void;
}

async function startIn(folder: string, place: string, { create, thread, fromTemplate, release }: Start): Promise<Engine> {
  const database = join(folder, DATABASE);
  if (!existsSync(database)) {
    if (!create) throw new LedgerError('no-ledger', `${place}: there is no ledger here`);
    await makeDatabase(folder, database, fromTemplate);
  }
  checkVersion(database, place);
  const journal = openJournal(join(folder, JOURNAL), place);
  const postgres = await (thread ? startPostgresBeside : startPostgres)(database, place);
  const pool = new pg.Pool({ ...configOver(postgres.speak), max: 1, idleTimeoutMillis: 0, types: sqlValues });
  pool.on('error', () => undefined);
  const settings = Object.entries(SESSION).map(([name, value]) => `SET ${name} = '${value}'`);
  await pool.query(settings.join('; '));
  return {
    engine: 'embedded',
    place,
    pool: pool as unknown as PostgresPool,
    journal,
    upkeep: (connection) => {
      if (postgres.segments() < SEGMENTS) return null;
      return tend(connection).finally(() => postgres.checkpointed());
    },
    stopped: () => postgres.stopped(),
    explain: (error) => explainFile(error, place),
    close: async () => {
      try {
        await journal.close();
        await pool.end();
        await postgres.close();
      } finally {
        release();
      }
    },
  };
}

/** Refuses what is no folder of a ledger without touching it. */
function prepareFolder(folder: string, place: string, create: boolean): void {
  if (!existsSync(folder)) {
    if (!create) throw new LedgerError('no-ledger', `${place}: there is no ledger here`);
    makeFolder(folder);
    return;
  }
  if (!statSync(folder).isDirectory()) throw new LedgerError('not-a-ledger', `${place}: this is a file; a ledger is a folder`);
  const names = readdirSync(folder);
  if (names.includes(MARK)) {
    checkMark(join(folder, MARK), place);
    return;
  }
  const foreign = names.find((name) => !isLockFile(name) && name !== UNFINISHED_MARK && name !== 'lost+found');
  if (foreign !== undefined)
    throw new LedgerError('not-a-ledger', `${place}: this folder is not a ledger, it holds "${foreign}"; name an empty or a new one`);
  if (!create) throw new LedgerError('no-ledger', `${place}: there is no ledger here`);
}

/** Makes a folder and those above it. Node's own way answers ENOENT where nothing can be written, and in /proc never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

function checkMark(path: string, place: string): void {
  let mark: Partial<typeof LAYOUT>;
  try {
    mark = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new LedgerError('damaged', `${place}: ${MARK} cannot be read; restore the ledger from a backup`);
  }
  if (mark.ledger !== LAYOUT.ledger) throw new LedgerError('not-a-ledger', `${place}: this folder is not a ledger`);
  if (mark.layout !== LAYOUT.layout)
    throw new LedgerError('newer-schema', `${place}: the folder was laid out by a newer hearsay; use that`);
}

/** Makes PostgreSQL's files aside and gives them their name when they are complete and on disk. */
async function makeDatabase(folder: string, database: string, fromTemplate: boolean): Promise<void> {
  const mark = join(folder, UNFINISHED_MARK);
  writeFileSync(mark, `${JSON.stringify(LAYOUT)}\n`);
  await syncPath(mark);
  renameSync(mark, join(folder, MARK));
  for (const name of readdirSync(folder)) if (name.startsWith(`${DATABASE}.new`)) rmSync(join(folder, name), { recursive: true });
  const aside = join(folder, `${DATABASE}.new`);
  if (!fromTemplate || !unpackWhole(aside)) await (await PGlite.create({ dataDir: aside })).close();
  await syncTree(aside);
  renameSync(aside, database);
  await syncPath(folder);
}

/** A template that cannot be unpacked is as good as none; a full disk shows again when PostgreSQL makes its files. */
function unpackWhole(aside: string): boolean {
  try {
    return unpackTemplate(aside);
  } catch {
    rmSync(aside, { recursive: true, force: true });
    return false;
  }
}

function checkVersion(database: string, place: string): void {
  const path = join(database, 'PG_VERSION');
  const version = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (version === POSTGRES) return;
  if (version === '') throw new LedgerError('damaged', `${place}: files of the database are missing; restore the ledger from a backup`);
  const advice = 'make a backup with the hearsay that made it and restore that';
  throw new LedgerError('other-schema', `${place}: the database is of PostgreSQL ${version}, this hearsay has ${POSTGRES}; ${advice}`);
}
