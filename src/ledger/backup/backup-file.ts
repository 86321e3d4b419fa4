import { createHash, type Hash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { LedgerError } from '../ledger-error.ts';
import { explainFile } from '../store/file-errors.ts';

/**
 * The first line of a backup. The file is gzip over lines of JSON: this head, then the rows of each table in the order of its key,
 * each an array of the columns' texts as PostgreSQL prints them in UTC (null for null), then `{"sha256": …}` over all bytes before.
 * No clock and no chance is in it: the same ledger gives the same bytes.
 */
export interface BackupHead {
  readonly hearsay: 'backup';
  readonly format: 1;
  /** The digests of the migrations that made the tables, in order. */
  readonly schema: readonly string[];
  readonly tables: readonly { readonly name: string; readonly columns: readonly string[]; readonly rows: number }[];
}

/** One row, column by column. */
export type BackupRow = readonly (string | null)[];

/** What a backup holds: the number of rows, and the SHA-256 of its content, uncompressed, up to the line that states it. */
export interface BackupSummary {
  readonly rows: number;
  readonly sha256: string;
}

/** Collects lines and their checksum. */
export function createLines(): { readonly hash: Hash; line(value: unknown): string } {
  const hash = createHash('sha256');
  return {
    hash,
    line: (value) => {
      const text = `${JSON.stringify(value)}\n`;
      hash.update(text);
      return text;
    },
  };
}

/** What `readBackup` calls; a row comes with the number of its table in the head. */
export interface BackupReader {
  head?(head: BackupHead): Promise<void>;
  row?(table: number, row: BackupRow): Promise<void> | undefined;
}

/** Reads a backup from beginning to end and proves it whole; throws LedgerError `not-a-backup`, `newer-backup` or `damaged-backup`. */
export async function readBackup(file: string, reader: BackupReader): Promise<BackupSummary> {
  try {
    return await readLines(file, reader);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'ENOENT') throw new LedgerError('not-a-backup', `${file}: there is no such file`);
    if (code === 'EISDIR') throw new LedgerError('not-a-backup', `${file}: this is a folder; a backup is a file`);
    if (code === 'Z_BUF_ERROR') throw damaged(file, 'it is cut short');
    if (code.startsWith('Z_')) throw damaged(file, 'it was changed');
    throw explainFile(error, file);
  }
}

async function readLines(file: string, reader: BackupReader): Promise<BackupSummary> {
  const hash = createHash('sha256');
  let head: BackupHead | null = null;
  let stated: string | null = null;
  let table = 0;
  let inTable = 0;
  let rows = 0;
  for await (const line of linesOf(file)) {
    if (stated !== null) throw damaged(file, 'there is more behind its end');
    if (head === null) {
      head = headOf(line, file);
      await reader.head?.(head);
    } else {
      while (table < head.tables.length && inTable === head.tables[table]?.rows) {
        table++;
        inTable = 0;
      }
      if (table === head.tables.length) {
        stated = checksumOf(line, file);
        continue;
      }
      await reader.row?.(table, rowOf(line, head, { table, file }));
      inTable++;
      rows++;
    }
    hash.update(line).update('\n');
  }
  if (stated === null) throw damaged(file, 'it is cut short');
  if (hash.digest('hex') !== stated) throw damaged(file, 'it was changed');
  return { rows, sha256: stated };
}

/** Longest line that is read: far more than any article, far less than memory. */
const LONGEST = 256 * 1024 * 1024;

async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  source.once('error', (error) => gunzip.destroy(error));
  source.once('data', (start) => {
    if (!isOurGzip(start as Buffer)) gunzip.destroy(new LedgerError('not-a-backup', `${file}: this is not a backup of hearsay`));
  });
  source.pipe(gunzip);
  try {
    yield* split(gunzip, file);
    // What stands behind the end of the gzip stream is not read by anybody.
    if (gunzip.bytesWritten !== statSync(file).size) throw damaged(file, 'there is more behind its end');
  } finally {
    source.destroy();
  }
}

async function* split(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)]);
      rest = [];
      length = 0;
      start = end + 1;
    }
    rest.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > LONGEST) throw damaged(file, 'a line has no end');
  }
  if (length > 0) throw damaged(file, 'it is cut short');
}

/** gzip with no flags and no time, as backups are written. */
function isOurGzip(start: Buffer): boolean {
  return start.subarray(0, 8).equals(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]));
}

function headOf(line: Buffer, file: string): BackupHead {
  const head = parse(line) as Partial<Record<keyof BackupHead, unknown>> | null;
  if (head?.hearsay !== 'backup') throw new LedgerError('not-a-backup', `${file}: this is not a backup of hearsay`);
  if (head.format !== 1) throw new LedgerError('newer-backup', `${file}: the backup was made by a newer hearsay; restore it with that`);
  return head as BackupHead;
}

function rowOf(line: Buffer, head: BackupHead, { table, file }: { readonly table: number; readonly file: string }): BackupRow {
  const row = parse(line);
  if (!Array.isArray(row) || row.length !== head.tables[table]?.columns.length) throw damaged(file, 'it was changed');
  return row as BackupRow;
}

function checksumOf(line: Buffer, file: string): string {
  const { sha256 } = (parse(line) ?? {}) as { readonly sha256?: unknown };
  if (typeof sha256 !== 'string') throw damaged(file, 'it was changed');
  return sha256;
}

function parse(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return null;
  }
}

function damaged(file: string, how: string): LedgerError {
  return new LedgerError('damaged-backup', `${file}: the backup is damaged, ${how}; use another one`);
}
