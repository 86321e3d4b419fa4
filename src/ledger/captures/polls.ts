import { sql } from 'kysely';
import { idOf } from '../identifiers.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import { type CaptureHints, type NewCapture, sha256OfBytes, storeCaptures, storeRaw } from './captures.ts';

/** An address to be fetched, or fetched again. */
export interface Poll {
  readonly address: string;
  readonly hints: CaptureHints;
  /** How many times it was answered. */
  readonly step: number;
  /** How often in a row it could not be had. */
  readonly failures: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** SHA-256 of the bytes that came last. */
  readonly sha256: string | null;
}

/** What became of one attempt to fetch an address. */
export interface PollOutcome extends Omit<Poll, 'hints'> {
  /** When to ask next, null for not again. */
  readonly nextAt: string | null;
  /** What went wrong, null where nothing did. */
  readonly problem: { readonly code: string; readonly message: string } | null;
  /** The answer, where it is a new one. */
  readonly capture: NewCapture | null;
}

const COLUMNS = sql.raw('address, hints, step, failures, etag, last_modified AS "lastModified", raw_sha256 AS sha256');

/** An address that is to be fetched. */
export interface NewPoll extends Pick<Poll, 'address' | 'hints'> {
  /** What its feed tells of it, as the JSON of an article, for the case that its page cannot be had. */
  readonly feedText?: Uint8Array;
}

/** Puts addresses down to be fetched at `at`; those that are there already are left as they are. Runs inside a transaction. */
export async function addPolls(db: Db, polls: readonly NewPoll[], at: string): Promise<void> {
  // In one order everywhere, so that two feeds with the same items do not wait for each other.
  const byAddress = new Map([...polls].sort((a, b) => (a.address < b.address ? -1 : 1)).map((poll) => [poll.address, poll]));
  const { rows } = await sql<{ address: string }>`SELECT address FROM poll WHERE address = ANY(${[...byAddress.keys()]})`.execute(db);
  for (const { address } of rows) byAddress.delete(address);
  const raw = new Map<string, Uint8Array>();
  const fresh = [...byAddress.values()].map(({ address, hints, feedText }) => {
    const sha256 = feedText === undefined ? null : sha256OfBytes(feedText);
    if (feedText !== undefined && sha256 !== null) raw.set(sha256, feedText);
    return { address, hints, next_at: at, feed_text: sha256 };
  });
  await storeRaw(db, raw);
  await insertRows(db, 'poll', { address: 'text', hints: 'jsonb', next_at: 'timestamptz', feed_text: 'text' }, fresh);
}

/** Puts an address down to be asked now, unless that is under way; answers the kind of job that does it. Runs inside a transaction. */
export async function askNow(db: Db, poll: Pick<Poll, 'address' | 'hints'>, at: string): Promise<'fetch' | 'fetch-again'> {
  await addPolls(db, [poll], at);
  await askAllNow(db, [poll.address], at);
  const [known] = await pollsOf(db, [poll.address]);
  return known?.step === 0 ? 'fetch' : 'fetch-again';
}

/** Lets addresses have their turn at `at` that would have it later, or never, unless they are being asked. Runs inside a transaction. */
export async function askAllNow(db: Db, addresses: readonly string[], at: string): Promise<void> {
  await sql`
    UPDATE poll SET next_at = ${at}, failures = 0
    WHERE address = ANY(${addresses}) AND coalesce(next_at > ${at}::timestamptz, true) AND NOT EXISTS (
      SELECT FROM job WHERE id IN (job_id('fetch', address), job_id('fetch-again', address)) AND state = 'running')`.execute(db);
}

/** Addresses whose turn has come, the longest overdue first. */
export async function duePolls(db: Db, at: string, limit: number): Promise<Poll[]> {
  const { rows } = await sql<Poll>`
    SELECT ${COLUMNS} FROM poll WHERE next_at <= ${at}::timestamptz ORDER BY next_at, address LIMIT ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** The given addresses, whether or not their turn has come. */
export async function pollsOf(db: Db, addresses: readonly string[]): Promise<Poll[]> {
  const { rows } = await sql<Poll>`SELECT ${COLUMNS} FROM poll WHERE address = ANY(${addresses}) ORDER BY address`.execute(db);
  return rows;
}

/**
 * Puts what a feed tells of an address in the place of its page, which could not be had at `at`, to be taken in; answers false where
 * nothing of a feed is kept. Runs inside a transaction.
 */
export async function fallBack(
  db: Db,
  address: string,
  { at, problem }: { readonly at: string; readonly problem: { readonly code: string; readonly message: string } },
): Promise<boolean> {
  const { rows } = await sql<{
    sha256: string;
  }>`SELECT feed_text AS sha256 FROM poll WHERE address = ${address} AND feed_text IS NOT NULL`.execute(db);
  const sha256 = rows[0]?.sha256;
  if (sha256 === undefined) return false;
  await sql`
    INSERT INTO capture (id, address, final_address, at, media_type, raw_sha256, hints)
    SELECT ${idOf('capture', address, at, sha256)}, address, address, ${at}, 'application/json', feed_text,
      hints || ${JSON.stringify({ pageProblem: problem })}::jsonb
    FROM poll WHERE address = ${address} ON CONFLICT DO NOTHING`.execute(db);
  return true;
}

/**
 * Writes what became of an attempt, with the answer that it brought. Where the page is not asked for again and was never had, what its
 * feed tells takes its place; answers whether it does. Runs inside a transaction.
 */
export async function notePoll(db: Db, outcome: PollOutcome, at: string): Promise<boolean> {
  if (outcome.capture !== null) await storeCaptures(db, [outcome.capture]);
  await sql`
    UPDATE poll SET step = ${outcome.step}, next_at = ${outcome.nextAt}, failures = ${outcome.failures},
      problem_code = ${outcome.problem?.code ?? null}, problem = ${outcome.problem?.message ?? null},
      etag = ${outcome.etag}, last_modified = ${outcome.lastModified}, raw_sha256 = ${outcome.sha256}
    WHERE address = ${outcome.address}`.execute(db);
  const { address, problem, nextAt } = outcome;
  return problem !== null && nextAt === null && (await fallBack(db, address, { at, problem }));
}

/** When the next feed or address has its turn, null where nothing is to come. */
export async function nextTurn(db: Db): Promise<string | null> {
  const { rows } = await sql<{ next: string | null }>`
    SELECT least((SELECT min(next_at) FROM feed), (SELECT min(next_at) FROM poll)) AS next`.execute(db);
  return rows[0]?.next ?? null;
}
