import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';

/** A file of a watched folder as it was found; it is taken in again where size or time of change are others. */
export interface WatchedFile {
  readonly path: string;
  readonly size: number;
  /** ISO 8601 in UTC, to the millisecond. */
  readonly modified: string;
}

/** Those files that were not taken in as they are now. */
export async function newFiles(db: Db, files: readonly WatchedFile[]): Promise<WatchedFile[]> {
  const paths = files.map((file) => file.path);
  const { rows } = await sql<WatchedFile>`SELECT path, size, modified FROM watched_file WHERE path = ANY(${paths})`.execute(db);
  const known = new Map(rows.map((row) => [row.path, row]));
  return files.filter((file) => {
    const before = known.get(file.path);
    return before?.size !== file.size || before.modified !== file.modified;
  });
}

/** Notes that a file was taken in, and how many of its articles could not be. Runs inside a transaction. */
export async function noteFile(
  db: Db,
  file: WatchedFile,
  { at, problems }: { readonly at: string; readonly problems: number },
): Promise<void> {
  const columns = { path: 'text', size: 'bigint', modified: 'timestamptz', seen_at: 'timestamptz', problems: 'integer' };
  await insertRows(
    db,
    'watched_file',
    columns,
    [{ ...file, seen_at: at, problems }],
    '(path) DO UPDATE SET size = excluded.size, modified = excluded.modified, seen_at = excluded.seen_at, problems = excluded.problems',
  );
}
