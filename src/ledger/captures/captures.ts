import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type RawBuilder, sql } from 'kysely';
import { idOf } from '../identifiers.ts';
import type { JobResult } from '../jobs/job.ts';
import { noteResults } from '../jobs/queue.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';

/** What may be known of an article beside what its page says. */
export interface ArticleHints {
  readonly outlet?: string;
  readonly title?: string;
  /** In EDTF. */
  readonly published?: string;
  readonly language?: string;
}

/** What is known of an article from elsewhere than its page. */
export interface CaptureHints {
  /** What a person said of it; it counts more than the page. */
  readonly told?: ArticleHints;
  /** What its item in a feed says; it counts where the page says nothing. */
  readonly listed?: ArticleHints;
  /** Why its page could not be had, where the bytes are what its feed tells of it. */
  readonly pageProblem?: { readonly code: string; readonly message: string };
}

/** One answer to one request, as it came. */
export interface NewCapture {
  /** The address that was asked for. */
  readonly address: string;
  /** The address that answered, after redirects. */
  readonly finalAddress: string;
  /** When, ISO 8601 in UTC. */
  readonly at: string;
  /** As the server gave it, null where it gave none. */
  readonly mediaType: string | null;
  readonly bytes: Uint8Array;
  readonly hints: CaptureHints;
}

/** A capture of which no articles were made yet. */
export interface PendingCapture extends NewCapture {
  readonly id: string;
}

/** The SHA-256 of bytes, as 64 hexadecimal digits. */
export function sha256OfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Keeps captures and, once however often they come, their bytes. Runs inside a transaction. */
export async function storeCaptures(db: Db, captures: readonly NewCapture[]): Promise<void> {
  const hashed = captures.map((capture) => ({ capture, sha256: sha256OfBytes(capture.bytes) }));
  await storeRaw(db, new Map(hashed.map(({ capture, sha256 }) => [sha256, capture.bytes])));
  const records = hashed.map(({ capture: { address, finalAddress, at, mediaType, hints }, sha256 }) => ({
    id: idOf('capture', address, at, sha256),
    address,
    final_address: finalAddress,
    at,
    media_type: mediaType,
    raw_sha256: sha256,
    hints,
  }));
  await insertRows(db, 'capture', COLUMNS, records);
}

const COLUMNS = {
  id: 'text',
  address: 'text',
  final_address: 'text',
  at: 'timestamptz',
  media_type: 'text',
  raw_sha256: 'text',
  hints: 'jsonb',
};

/** Keeps bytes by their SHA-256, where they are not kept already. Runs inside a transaction. */
export async function storeRaw(db: Db, given: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const bytesOf = new Map(given);
  const { rows } = await sql<{ sha256: string }>`SELECT sha256 FROM raw WHERE sha256 = ANY(${[...bytesOf.keys()]})`.execute(db);
  for (const { sha256 } of rows) bytesOf.delete(sha256);
  const bodies = [...bytesOf].map(async ([sha256, bytes]) => ({
    sha256,
    bytes: bytes.length,
    body: `\\x${(await promisify(gzip)(bytes)).toString('hex')}`,
  }));
  await insertRows(db, 'raw', { sha256: 'text', bytes: 'bigint', body: 'bytea' }, await Promise.all(bodies));
}

/** Captures of which no articles were made yet and that nobody is at, the earliest first, with their bytes. */
export async function pendingCaptures(db: Db, limit: number): Promise<PendingCapture[]> {
  const free = sql`NOT EXISTS (SELECT FROM job j WHERE j.id = job_id('take-in', c.id) AND j.state = 'running' AND j.due > now())`;
  return await capturesWhere(db, sql`c.taken IS NULL AND ${free} ORDER BY c.at, c.id LIMIT ${sql.lit(limit)}`);
}

/** Those of the captures with these ids of which no articles were made yet, with their bytes. */
export async function pendingOf(db: Db, ids: readonly string[]): Promise<PendingCapture[]> {
  return await capturesWhere(db, sql`c.taken IS NULL AND c.id = ANY(${ids}) ORDER BY c.at, c.id`);
}

async function capturesWhere(db: Db, condition: RawBuilder<unknown>): Promise<PendingCapture[]> {
  const { rows } = await sql<Omit<PendingCapture, 'bytes'> & { body: Buffer }>`
    SELECT c.id, c.address, c.final_address AS "finalAddress", c.at, c.media_type AS "mediaType", c.hints, r.body
    FROM capture c JOIN raw r ON r.sha256 = c.raw_sha256 WHERE ${condition}`.execute(db);
  return await Promise.all(rows.map(async ({ body, ...rest }) => ({ ...rest, bytes: await promisify(gunzip)(body) })));
}

/** Captures of present versions after an id, with their bytes; where a parser is named, those that it did not read. */
export async function parsedCaptures(
  db: Db,
  { after, parser }: { readonly after: string; readonly parser: string | null },
  limit: number,
): Promise<PendingCapture[]> {
  return await capturesWhere(
    db,
    sql`c.id > ${after} AND (${parser}::text IS NULL OR c.parser IS DISTINCT FROM ${parser}) AND EXISTS (
      SELECT FROM version_capture o JOIN version v ON v.id = o.version_id WHERE o.capture_id = c.id AND v.superseded IS NULL)
    ORDER BY c.id LIMIT ${sql.lit(limit)}`,
  );
}

/** Notes which parser has read captures. Runs inside a transaction. */
export async function noteParser(db: Db, ids: readonly string[], parser: string): Promise<void> {
  await sql`UPDATE capture SET parser = ${parser} WHERE id = ANY(${ids})`.execute(db);
}

/** How captures were dealt with. */
export interface Settlement {
  readonly at: string;
  readonly parser: string;
  /** What each brought. */
  readonly results: ReadonlyMap<string, JobResult>;
}

/** Notes that articles were made of captures, and lets go of those that brought no version. Runs inside a transaction. */
export async function settleCaptures(db: Db, ids: readonly string[], { at, parser, results }: Settlement): Promise<void> {
  await sql`UPDATE capture SET taken = ${at}, parser = ${parser} WHERE id = ANY(${ids})`.execute(db);
  await noteResults(db, new Map([...results].map(([id, result]) => [{ kind: 'take-in', key: id }, result])));
  const { rows } = await sql<{ sha256: string }>`
    DELETE FROM capture c WHERE id = ANY(${ids}) AND NOT EXISTS (SELECT FROM version_capture v WHERE v.capture_id = c.id)
    RETURNING raw_sha256 AS sha256`.execute(db);
  // Where the page itself was had, what its feed tells is of no use any more.
  const had = await sql<{ sha256: string }>`
    WITH had AS (
      SELECT p.address, p.feed_text FROM poll p JOIN capture c ON c.address = p.address
      WHERE c.id = ANY(${ids}) AND p.feed_text IS NOT NULL AND NOT c.hints ? 'pageProblem'
    )
    UPDATE poll SET feed_text = NULL FROM had WHERE poll.address = had.address RETURNING had.feed_text AS sha256`.execute(db);
  const bytes = [...rows, ...had.rows].map((row) => row.sha256);
  await sql`
    DELETE FROM raw r WHERE sha256 = ANY(${bytes}) AND NOT EXISTS (SELECT FROM capture c WHERE c.raw_sha256 = r.sha256)
      AND NOT EXISTS (SELECT FROM poll p WHERE p.feed_text = r.sha256)`.execute(db);
}

/** The bytes out of which a version came, null where it did not come out of a capture. */
export async function bytesOfVersion(db: Db, version: string): Promise<Buffer | null> {
  const { rows } = await sql<{ body: Buffer }>`
    SELECT r.body FROM version_capture v JOIN capture c ON c.id = v.capture_id JOIN raw r ON r.sha256 = c.raw_sha256
    WHERE v.version_id = ${version}`.execute(db);
  return rows[0] === undefined ? null : await promisify(gunzip)(rows[0].body);
}
