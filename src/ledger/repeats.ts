import { sql } from 'kysely';
import type { Db } from './store/database.ts';

/** A request that a program may send again under the same key. */
export interface KeyedRequest {
  readonly account: string;
  readonly key: string;
  /** A hash of what is asked, so that one key is not used for two requests. */
  readonly request: string;
}

/** What was answered to a request. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is known of a request: nothing, so that it is under way from now on; that it is under way; another one; or its answer. */
export type KnownRequest = 'new' | 'under-way' | 'another' | KeptAnswer;

/** How long an answer is kept, and how long a request may be under way before it counts as lost with its process. */
const KEPT_MS = 86_400_000;
const LOST_MS = 60_000;

/** Notes that a request has come, and says what is known of it. */
export async function noteRequest(db: Db, { account, key, request }: KeyedRequest, at: string): Promise<KnownRequest> {
  const before = (ms: number): string => new Date(Date.parse(at) - ms).toISOString();
  await sql`DELETE FROM answered WHERE at < ${before(KEPT_MS)}`.execute(db);
  const { rows: fresh } = await sql`
    INSERT INTO answered AS a (account, key, request, at) VALUES (${account}, ${key}, ${request}, ${at})
    ON CONFLICT (account, key) DO UPDATE SET at = excluded.at
      WHERE a.status IS NULL AND a.at < ${before(LOST_MS)} AND a.request = excluded.request
    RETURNING key`.execute(db);
  if (fresh.length > 0) return 'new';
  const { rows } = await sql<{ request: string } & { [K in keyof KeptAnswer]: KeptAnswer[K] | null }>`
    SELECT request, status, headers, body FROM answered WHERE account = ${account} AND key = ${key}`.execute(db);
  const { request: known, status = null, headers = null, body = null } = rows[0] ?? { request };
  if (known !== request) return 'another';
  return status === null ? 'under-way' : { status, headers: headers ?? {}, body: body ?? '' };
}

/** Keeps the answer to a request. */
export async function keepAnswer(db: Db, { account, key }: KeyedRequest, { status, headers, body }: KeptAnswer): Promise<void> {
  await sql`UPDATE answered SET status = ${status}, headers = ${JSON.stringify(headers)}::jsonb, body = ${body}
    WHERE account = ${account} AND key = ${key}`.execute(db);
}

/** Forgets a request that came to nothing, so that it may be sent again. */
export async function forgetRequest(db: Db, { account, key }: KeyedRequest): Promise<void> {
  await sql`DELETE FROM answered WHERE account = ${account} AND key = ${key}`.execute(db);
}
