import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startChild } from '../../../test/child.ts';
import type { LedgerError } from '../ledger-error.ts';
import { openStore } from './open.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'hearsay-embedded-'));
  folder = join(parent, 'ledger');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

async function errorOf(location: string, options: { create?: boolean } = {}): Promise<LedgerError> {
  return await openStore(location, options).then(
    () => Promise.reject(new Error('the store opened')),
    (error) => error,
  );
}

async function make(): Promise<void> {
  await (await openStore(folder)).close();
}

const OPEN = `
  const { openStore } = await import(built('ledger/store/open.js'));
  const store = await openStore(process.argv[1]);
  console.log('open');
  setInterval(() => undefined, 1000);`;

it('makes nothing where nothing was to be made', async () => {
  expect(await errorOf(folder, { create: false })).toMatchObject({ code: 'no-ledger', message: `${folder}: there is no ledger here` });
  expect(existsSync(folder)).toBe(false);
  mkdirSync(folder);
  expect(await errorOf(folder, { create: false })).toMatchObject({ code: 'no-ledger' });
  expect(readdirSync(folder)).toEqual([]);
});

it('makes a ledger in an empty folder, such as a mounted one', async () => {
  mkdirSync(folder);
  await make();
  expect(readdirSync(folder).filter((name) => !name.startsWith('lock.'))).toEqual(['database', 'journal', 'ledger.json']);
});

it('makes a ledger where its making was cut off before the folder was marked', async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, 'ledger.json.new'), '{"led');
  await make();
  expect(readdirSync(folder).filter((name) => !name.startsWith('lock.'))).toEqual(['database', 'journal', 'ledger.json']);
});

it('leaves other things alone', async () => {
  writeFileSync(folder, 'a shopping list');
  expect(await errorOf(folder)).toMatchObject({ code: 'not-a-ledger', message: `${folder}: this is a file; a ledger is a folder` });
  expect(await errorOf(join(folder, 'below'))).toMatchObject({ code: 'not-a-ledger' });
  expect(readFileSync(folder, 'utf8')).toBe('a shopping list');
  rmSync(folder);
  mkdirSync(folder);
  writeFileSync(join(folder, 'photo.jpg'), '');
  const error = await errorOf(folder);
  expect(error).toMatchObject({ code: 'not-a-ledger' });
  expect(error.message).toContain('photo.jpg');
  expect(readdirSync(folder)).toEqual(['photo.jpg']);
});

it('is open in one process at a time', async () => {
  const child = startChild(OPEN, [folder]);
  await child.said('open');
  const error = await errorOf(folder);
  expect(error.code).toBe('locked');
  expect(error.message).toContain(`process ${child.pid}`);
  await child.kill();
  await make();
});

it('is open once in one process', async () => {
  const store = await openStore(folder);
  expect(await errorOf(folder)).toMatchObject({ code: 'locked' });
  await store.close();
  await expect(sql`SELECT 1`.execute(store.db)).rejects.toMatchObject({ code: 'closed' });
  await store.close();
});

it('refuses the ledger of a newer hearsay, and one with other tables', async () => {
  const store = await openStore(folder);
  await sql`INSERT INTO hearsay_schema (version, name, digest) SELECT max(version) + 1, '9999-later.sql', '' FROM hearsay_schema`.execute(
    store.db,
  );
  await store.close();
  expect(await errorOf(folder)).toMatchObject({ code: 'newer-schema' });
  rmSync(folder, { recursive: true });
  const other = await openStore(folder);
  await sql`UPDATE hearsay_schema SET digest = 'other'`.execute(other.db);
  await other.close();
  expect(await errorOf(folder)).toMatchObject({ code: 'other-schema' });
});

it('refuses a folder laid out by a newer hearsay, or by a database of another version', async () => {
  await make();
  const mark = join(folder, 'ledger.json');
  const version = join(folder, 'database', 'PG_VERSION');
  const was = readFileSync(mark, 'utf8');
  writeFileSync(mark, was.replace('1', '2'));
  expect(await errorOf(folder)).toMatchObject({ code: 'newer-schema' });
  writeFileSync(mark, was.slice(0, 5));
  expect(await errorOf(folder)).toMatchObject({ code: 'damaged' });
  writeFileSync(mark, was);
  writeFileSync(version, '17\n');
  expect(await errorOf(folder)).toMatchObject({ code: 'other-schema' });
  writeFileSync(version, '18\n');
  await make();
});

it('says so where files are missing', async () => {
  await make();
  rmSync(join(folder, 'database', 'global', 'pg_control'));
  const error = await errorOf(folder);
  expect(error).toMatchObject({ code: 'damaged', message: `${folder}: the database does not start; restore the ledger from a backup` });
  rmSync(join(folder, 'database', 'PG_VERSION'));
  expect(await errorOf(folder)).toMatchObject({ code: 'damaged' });
});

it('says so where this user may not write', async () => {
  mkdirSync(folder);
  chmodSync(folder, 0o555);
  chmodSync(parent, 0o755);
  expect(await asNobody(() => errorOf(folder))).toMatchObject({ code: 'not-permitted' });
  expect(await asNobody(() => errorOf(join(folder, 'new')))).toMatchObject({ code: 'not-permitted' });
});

// A limit on the size of files stands in for the end of the disk: above it a write fails and, unless ignored, a signal ends the process.
const FILL = `
  import { execFileSync } from 'node:child_process';
  const { sql } = await import('kysely');
  const { openStore } = await import(built('ledger/store/open.js'));
  const store = await openStore(process.argv[1]);
  const insert = (tx, id, size) => sql\`INSERT INTO text SELECT \${id} || i, repeat(md5(i::text), 30) FROM generate_series(1, \${size}::integer) i\`.execute(tx);
  const told = async (work) => console.log(await work.then(() => 'done', (error) => error.code));
  await insert(store.db, 'kept', 10);
  execFileSync('prlimit', ['--pid', String(process.pid), '--fsize=' + process.argv[2]]);
  await told(store.transaction((tx) => insert(tx, 'lost', 40000)));
  await told(sql\`INSERT INTO article VALUES ('late', 'Bote', 'de')\`.execute(store.db));
  await store.close();
  console.log('closed');`;

it('goes on when the disk had no room for a table', async () => {
  const child = startChild(FILL, [folder, '20000000'], "trap '' XFSZ");
  await child.said('closed');
  expect(child.lines()).toEqual(['disk-full', 'done', 'closed']);
  expect(await stored()).toEqual({ texts: 10, articles: 1 });
});

it('stops with a reason when the disk has no room for the log, and starts again', async () => {
  const child = startChild(FILL, [folder, '1000000'], "trap '' XFSZ");
  await child.said('closed');
  expect(child.lines()).toEqual(['disk-full', 'disk-full', 'closed']);
  expect(await stored()).toEqual({ texts: 10, articles: 0 });
});

async function stored(): Promise<unknown> {
  const store = await openStore(folder);
  const { rows } = await sql`SELECT (SELECT count(*) FROM text) AS texts, (SELECT count(*) FROM article) AS articles`.execute(store.db);
  await store.close();
  return rows[0];
}

/** Runs as a user without rights where the tests run as root, who may do everything. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return await work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
