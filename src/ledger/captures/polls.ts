import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import { type CaptureHints, type NewCapture, storeCaptures } from './captures.ts';

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

/** Puts addresses down to be fetched at `at`; those that are there already are left as they are. Runs inside a transaction. */
export async function addPolls(db: Db, polls: readonly Pick<Poll, 'address' | 'hints'>[], at: string): Promise<void> {
  const rows = [...new Map(polls.map((poll) => [poll.address, poll])).values()].map((poll) => ({ ...poll, next_at: at }));
  await insertRows(db, 'poll', { address: 'text', hints: 'jsonb', next_at: 'timestamptz' }, rows);
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

/** Writes what became of an attempt, with the answer that it brought. Runs inside a transaction. */
export async function notePoll(db: Db, outcome: PollOutcome): Promise<void> {
  if (outcome.capture !== null) await storeCaptures(db, [outcome.capture]);
  await sql`
    UPDATE poll SET step = ${outcome.step}, next_at = ${outcome.nextAt}, failures = ${outcome.failures},
      problem_code = ${outcome.problem?.code ?? null}, problem = ${outcome.problem?.message ?? null},
      etag = ${outcome.etag}, last_modified = ${outcome.lastModified}, raw_sha256 = ${outcome.sha256}
    WHERE address = ${outcome.address}`.execute(db);
}

/** When the next feed or address has its turn, null where nothing is to come. */
export async function nextTurn(db: Db): Promise<string | null> {
  const { rows } = await sql<{ next: string | null }>`
    SELECT least((SELECT min(next_at) FROM feed), (SELECT min(next_at) FROM poll)) AS next`.execute(db);
  return rows[0]?.next ?? null;
}
