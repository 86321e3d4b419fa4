import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { sql } from 'kysely';
import { idOf } from '../identifiers.ts';
import type { Db } from '../store/database.ts';

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

/** Keeps a capture and, once however often they come, its bytes. Runs inside a transaction. */
export async function storeCapture(db: Db, capture: NewCapture): Promise<void> {
  const sha256 = sha256OfBytes(capture.bytes);
  const id = idOf('capture', capture.address, capture.at, sha256);
  const known = await sql`SELECT FROM raw WHERE sha256 = ${sha256}`.execute(db);
  if (known.rows.length === 0) {
    const body = await promisify(gzip)(capture.bytes);
    await sql`INSERT INTO raw (sha256, bytes, body) VALUES (${sha256}, ${capture.bytes.length}, ${body}) ON CONFLICT DO NOTHING`.execute(
      db,
    );
  }
  await sql`
    INSERT INTO capture (id, address, final_address, at, media_type, raw_sha256, hints)
    VALUES (${id}, ${capture.address}, ${capture.finalAddress}, ${capture.at}, ${capture.mediaType}, ${sha256},
      ${JSON.stringify(capture.hints)}::jsonb)
    ON CONFLICT DO NOTHING`.execute(db);
}

/** Captures of which no articles were made yet, the earliest first, with their bytes. */
export async function pendingCaptures(db: Db, limit: number): Promise<PendingCapture[]> {
  const { rows } = await sql<Omit<PendingCapture, 'bytes'> & { body: Buffer }>`
    SELECT c.id, c.address, c.final_address AS "finalAddress", c.at, c.media_type AS "mediaType", c.hints, r.body
    FROM capture c JOIN raw r ON r.sha256 = c.raw_sha256 WHERE c.taken IS NULL ORDER BY c.at, c.id LIMIT ${sql.lit(limit)}`.execute(db);
  return await Promise.all(rows.map(async ({ body, ...rest }) => ({ ...rest, bytes: await promisify(gunzip)(body) })));
}

/** Notes that articles were made of captures, and lets go of those that brought no version. Runs inside a transaction. */
export async function settleCaptures(
  db: Db,
  ids: readonly string[],
  { at, parser }: { readonly at: string; readonly parser: string },
): Promise<void> {
  await sql`UPDATE capture SET taken = ${at}, parser = ${parser} WHERE id = ANY(${ids})`.execute(db);
  const { rows } = await sql<{ sha256: string }>`
    DELETE FROM capture c WHERE id = ANY(${ids}) AND NOT EXISTS (SELECT FROM version_capture v WHERE v.capture_id = c.id)
    RETURNING raw_sha256 AS sha256`.execute(db);
  const bytes = rows.map((row) => row.sha256);
  await sql`DELETE FROM raw r WHERE sha256 = ANY(${bytes}) AND NOT EXISTS (SELECT FROM capture c WHERE c.raw_sha256 = r.sha256)`.execute(
    db,
  );
}

/** The bytes out of which a version came, null where it did not come out of a capture. */
export async function bytesOfVersion(db: Db, version: string): Promise<Buffer | null> {
  const { rows } = await sql<{ body: Buffer }>`
    SELECT r.body FROM version_capture v JOIN capture c ON c.id = v.capture_id JOIN raw r ON r.sha256 = c.raw_sha256
    WHERE v.version_id = ${version}`.execute(db);
  return rows[0] === undefined ? null : await promisify(gunzip)(rows[0].body);
}
