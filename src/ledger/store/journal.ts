import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type FileHandle, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { LedgerError } from '../ledger-error.ts';
import { syncPath } from './durable-files.ts';
import { explainFile } from './file-errors.ts';

/**
 * Records (JSON values) that were accepted, on disk until the database has them: what was accepted before a crash is written after
 * it. A record may come back although the database has it, so writing it twice must change nothing.
 */
export interface Journal {
  /** Comes back when the records are on disk, all of them or, where it throws, none. */
  append(records: readonly unknown[]): Promise<JournalBatch>;
  /** What an earlier process accepted and did not settle, in order. A batch cut short was never accepted and is left out. */
  pending(): Promise<readonly unknown[]>;
  /** Lets go of a batch that is committed to the database; without one, of all that `pending` gave. */
  settle(batch?: JournalBatch): Promise<void>;
  /** Keeps records for a person, as JSON lines in a file of their own; comes back with its path when they are on disk. */
  setAside(records: readonly unknown[]): Promise<string>;
  close(): Promise<void>;
}

/** A batch that was appended, to be settled. */
export interface JournalBatch {
  readonly file: number;
}

/** Bytes after which a file is left behind, to be deleted when its last batch is settled. */
const FILE_BYTES = 16 * 1024 * 1024;

interface Current {
  readonly number: number;
  readonly handle: FileHandle;
  bytes: number;
}

/** Opens the journal in a folder, which it makes; `place` names the ledger in errors. The caller has the folder to itself. */
export function openJournal(folder: string, place: string): Journal {
  mkdirSync(folder, { recursive: true });
  const old = numbersIn(folder);
  const unsettled = new Map<number, number>();
  let current: Current | null = null;
  let last = old.at(-1) ?? 0;
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done.catch((error) => {
      throw explainFile(error, place);
    });
  };

  const write = async (records: readonly unknown[]): Promise<JournalBatch> => {
    if (current !== null && current.bytes >= FILE_BYTES) {
      await current.handle.close();
      current = null;
    }
    current ??= await start(folder, ++last);
    await appendWhole(current, encode(records));
    unsettled.set(current.number, (unsettled.get(current.number) ?? 0) + 1);
    return { file: current.number };
  };

  const drop = async ({ file }: JournalBatch): Promise<void> => {
    const left = (unsettled.get(file) ?? 1) - 1;
    unsettled.set(file, left);
    if (left > 0) return;
    unsettled.delete(file);
    if (current?.number !== file) rmSync(join(folder, fileName(file)), { force: true });
    else {
      await current.handle.truncate(0);
      current.bytes = 0;
    }
  };

  return {
    append: (records) => inTurn(() => write(records)),
    pending: async () => old.flatMap((number) => decode(readFileSync(join(folder, fileName(number))), place)),
    settle: (batch) =>
      inTurn(async () => {
        if (batch !== undefined) return await drop(batch);
        for (const number of old.splice(0)) rmSync(join(folder, fileName(number)), { force: true });
      }),
    setAside: (records) => inTurn(() => keepAside(folder, records)),
    close: () =>
      inTurn(async () => {
        await current?.handle.close();
        if (current !== null && current.bytes === 0) rmSync(join(folder, fileName(current.number)), { force: true });
        current = null;
      }),
  };
}

const fileName = (number: number): string => `${String(number).padStart(9, '0')}.log`;

function numbersIn(folder: string): number[] {
  const found = readdirSync(folder).map((name) => /^(\d{9})[.]log$/.exec(name)?.[1]);
  return found.flatMap((n) => (n === undefined ? [] : [Number(n)])).sort((a, b) => a - b);
}

async function start(folder: string, number: number): Promise<Current> {
  const handle = await open(join(folder, fileName(number)), 'ax');
  await syncPath(folder);
  return { number, handle, bytes: 0 };
}

/** Writes records to the first file of its kind that is not there yet. */
async function keepAside(folder: string, records: readonly unknown[]): Promise<string> {
  const taken = new Set(readdirSync(folder));
  let number = 1;
  while (taken.has(asideName(number))) number++;
  const path = join(folder, asideName(number));
  await writeFile(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''), { flag: 'wx', flush: true });
  await syncPath(folder);
  return path;
}

const asideName = (number: number): string => `set-aside-${number}.jsonl`;

async function appendWhole(file: Current, bytes: Buffer): Promise<void> {
  try {
    await file.handle.appendFile(bytes);
    await file.handle.datasync();
    file.bytes += bytes.length;
  } catch (error) {
    // What was written of it would look like damage to the batch after it.
    await file.handle.truncate(file.bytes).catch(() => undefined);
    throw error;
  }
}

/** A line "batch <records> <bytes> <CRC-32>", then one line of JSON a record; JSON has no line break of its own. */
function encode(records: readonly unknown[]): Buffer {
  const body = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return Buffer.concat([Buffer.from(`batch ${records.length} ${body.length} ${hex(crc32(body))}\n`), body]);
}

const hex = (checksum: number): string => checksum.toString(16).padStart(8, '0');

function decode(bytes: Buffer, place: string): unknown[] {
  const records: unknown[] = [];
  for (let at = 0; at < bytes.length; ) {
    const batch = decodeBatch(bytes, at);
    if (batch === null) {
      // The last batch may be cut short: the power went before it was on disk, and nobody was told that it was accepted.
      if (!holdsBatch(bytes, at + 1)) break;
      throw new LedgerError('damaged', `${place}: the journal has a damaged batch; restore the ledger from a backup`);
    }
    records.push(...batch.records);
    at = batch.end;
  }
  return records;
}

function holdsBatch(bytes: Buffer, from: number): boolean {
  for (let at = bytes.indexOf('\nbatch ', from); at >= 0; at = bytes.indexOf('\nbatch ', at + 1)) {
    if (decodeBatch(bytes, at + 1) !== null) return true;
  }
  return false;
}

function decodeBatch(bytes: Buffer, at: number): { readonly records: readonly unknown[]; readonly end: number } | null {
  const headEnd = bytes.indexOf('\n', at);
  const head = /^batch (\d+) (\d+) ([0-9a-f]{8})$/.exec(bytes.toString('latin1', at, Math.min(headEnd, at + MAX_HEAD)));
  if (headEnd < 0 || head === null) return null;
  const end = headEnd + 1 + Number(head[2]);
  const body = bytes.subarray(headEnd + 1, end);
  if (end > bytes.length || hex(crc32(body)) !== head[3]) return null;
  const lines = body.toString('utf8').split('\n').slice(0, -1);
  return { records: lines.map((line): unknown => JSON.parse(line)), end };
}

const MAX_HEAD = 64;
