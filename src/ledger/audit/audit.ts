import { sql } from 'kysely';
import { sha256 } from '../identifiers.ts';
import type { AuditEntry, AuditPage } from '../reports.ts';
import type { Db } from '../store/database.ts';

/** What is to be written into the audit log. */
export interface AuditEvent {
  /** ISO 8601 in UTC, to the millisecond. */
  readonly at: string;
  readonly by: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The `previous` of the first entry. */
const GENESIS = '0'.repeat(64);

/** Appends an entry, chained to the one before by its hash. Runs inside a transaction; writers wait for one another. */
export async function appendAudit(db: Db, event: AuditEvent): Promise<AuditEntry> {
  await waitForAudit(db);
  const last = (await sql<{ seq: string; hash: string }>`SELECT seq::text, hash FROM audit ORDER BY audit.seq DESC LIMIT 1`.execute(db))
    .rows[0];
  const entry = { seq: Number(last?.seq ?? 0) + 1, ...event, previous: last?.hash ?? GENESIS };
  const hash = hashOf(entry);
  await sql`INSERT INTO audit (seq, at, by, action, subject, detail, previous, hash)
    VALUES (${entry.seq}, ${event.at}, ${event.by}, ${event.action}, ${event.subject}, ${JSON.stringify(event.detail)}::jsonb, ${entry.previous}, ${hash})`.execute(
    db,
  );
  return { ...entry, hash };
}

/** Has other writers of the log wait until the transaction ends: what was in the log before is all that there is. */
export async function waitForAudit(db: Db): Promise<void> {
  await sql`LOCK TABLE audit IN EXCLUSIVE MODE`.execute(db);
}

/** The number of the last entry, 0 for an empty log. */
export async function endOfAudit(db: Db): Promise<number> {
  const { rows } = await sql<{ seq: string | null }>`SELECT max(seq)::text AS seq FROM audit`.execute(db);
  return Number(rows[0]?.seq ?? 0);
}

/** Reads entries after the number `after`, in order. */
export async function readAudit(db: Db, { after, limit }: { readonly after: number; readonly limit: number }): Promise<AuditPage> {
  const { rows } = await sql<Omit<AuditEntry, 'seq'> & { seq: string }>`
    SELECT seq::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, by, action, subject, detail, previous, hash
    FROM audit WHERE audit.seq > ${after} ORDER BY audit.seq LIMIT ${sql.lit(limit + 1)}`.execute(db);
  const entries = rows.slice(0, limit).map((row) => ({ ...row, seq: Number(row.seq) }));
  return { entries, next: rows.length > limit ? String(entries[entries.length - 1]?.seq ?? after) : null };
}

/** The first entry of a log that does not fit. */
export interface BrokenEntry {
  /** Its number. */
  readonly seq: number;
  /** What does not fit, in a clause. */
  readonly why: string;
}

/** What a check of the whole log found. */
export interface AuditCheck {
  /** The number of entries that fit. */
  readonly entries: number;
  /** Null where all fit. */
  readonly broken: BrokenEntry | null;
  /** Hash of the last entry: noted elsewhere, it proves later that nothing was cut off the end. */
  readonly head: string;
}

/** What was done when the beginning of the log was let go of; it says where the rest begins. */
const FORGET = 'forget-audit';

/**
 * Lets go of the entries of before a moment, all but the last; answers how many. An entry that is written first names the last one of
 * them and its hash, so that the rest can still be proved to be whole. Runs inside a transaction.
 */
export async function forgetAudit(
  db: Db,
  { before, at, by }: { readonly before: string; readonly at: string; readonly by: string },
): Promise<number> {
  await sql`LOCK TABLE audit IN EXCLUSIVE MODE`.execute(db);
  const { rows } = await sql<{ seq: number; hash: string; entries: number }>`
    SELECT seq, hash, (SELECT count(*) FROM audit o WHERE o.seq <= a.seq) AS entries FROM audit a
    WHERE seq < coalesce((SELECT min(seq) FROM audit WHERE at >= ${before}::timestamptz), (SELECT max(seq) FROM audit))
    ORDER BY a.seq DESC LIMIT 1`.execute(db);
  const [last] = rows;
  if (last === undefined) return 0;
  const detail = { through: last.seq, hash: last.hash, entries: last.entries };
  await appendAudit(db, { at, by, action: FORGET, subject: String(last.seq), detail });
  await sql`SELECT set_config('hearsay.forget_audit', 'on', true)`.execute(db);
  await sql`DELETE FROM audit WHERE seq <= ${last.seq}`.execute(db);
  await sql`SELECT set_config('hearsay.forget_audit', 'off', true)`.execute(db);
  return last.entries;
}

/**
 * Proves the log: numbers without a gap, every hash made of its entry, every entry carrying the hash of the one before; where its beginning
 * was let go of, an entry that says so with the hash of what went.
 */
export async function verifyAudit(db: Db): Promise<AuditCheck> {
  let count = 0;
  let previous = GENESIS;
  let first: AuditEntry | null = null;
  let explained = false;
  for (let cursor: string | null = '0'; cursor !== null; ) {
    const page: AuditPage = await readAudit(db, { after: Number(cursor), limit: 1000 });
    for (const entry of page.entries) {
      if (first === null && entry.seq > 1) previous = entry.previous;
      first ??= entry;
      const why = faultOf(entry, first.seq + count, previous);
      if (why !== null) return { entries: count, broken: { seq: entry.seq, why }, head: previous };
      explained ||= explains(entry, first);
      count++;
      previous = entry.hash;
    }
    cursor = page.next;
  }
  if (first !== null && first.seq > 1 && !explained)
    return { entries: 0, broken: { seq: 1, why: 'the log does not begin with it, and no entry says why' }, head: GENESIS };
  return { entries: count, broken: null, head: previous };
}

/** Whether an entry says that what was before the first one was let go of. */
function explains({ action, detail }: AuditEntry, first: AuditEntry): boolean {
  return action === FORGET && detail['through'] === first.seq - 1 && detail['hash'] === first.previous;
}

function faultOf(entry: AuditEntry, seq: number, previous: string): string | null {
  if (entry.seq !== seq) return `entry ${seq} is missing`;
  if (entry.previous !== previous) return 'it does not follow from the entry before';
  return hashOf(entry) === entry.hash ? null : 'its content was changed';
}

function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, by, action, subject, detail, previous } = entry;
  return sha256(canonical([seq, new Date(at).toISOString(), by, action, subject, detail, previous]));
}

/** JSON with the keys of objects in order, as RFC 8785 has it for the values that occur here. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`)
    .join(',')}}`;
}
