import { type RawBuilder, sql } from 'kysely';
import type { ClaimAnswer, ClaimDetail, ClaimsPage, Status } from '../answers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { type ActorName, actorsNamed } from './actors.ts';
import { claimAnswer, claimDetail } from './claim-answer.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { type Clocks, inForce, loadHoldings } from './holdings.ts';

/** Which claims to list. */
export interface ClaimsQuery extends Clocks {
  /** Statements of the actor, of those who speak for it and of its bodies count. */
  readonly actor?: ActorName;
  readonly status?: Status;
  readonly language?: 'de' | 'en';
  readonly outlet?: string;
  /** Words that a statement of the claim must have, by the rules of PostgreSQL's full-text search. */
  readonly text?: string;
  /** First and last day of the last change of status, YYYY-MM-DD. */
  readonly since?: string;
  readonly until?: string;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

/** Lists claims, those whose status changed last first. Throws LedgerError `bad-cursor`. */
export async function listClaims(db: Db, query: ClaimsQuery): Promise<ClaimsPage> {
  const found: ClaimAnswer[] = [];
  let cursor = query.cursor;
  let next: string | null = null;
  // With the second clock a claim may turn out empty or of another status: pages are read until this one is full.
  do {
    const page = await candidates(db, { ...query, ...(cursor === undefined ? {} : { cursor }) });
    const answers = await answersFor(db, page.rows, query);
    found.push(...answers.filter((claim) => query.status === undefined || claim.status === query.status));
    next = page.next;
    cursor = next ?? undefined;
  } while (found.length < query.limit && next !== null);
  return { asOf: query.asOf, knownAt: query.knownAt, claims: found, next };
}

/** One claim by its id, by the start of it, or by the id of a statement on it. Throws LedgerError `no-such-claim`. */
export async function findClaim(db: Db, id: string, clocks: Clocks): Promise<ClaimDetail> {
  const row = await claimRow(db, id);
  const byClaim = await loadHoldings(db, [row.id], clocks);
  const statements = byClaim.get(row.id) ?? { rows: [], holdings: [], actors: new Map() };
  const detail = claimDetail({ id: row.id, renamed: row.renamed, statements, asOf: clocks.asOf, knownAt: clocks.knownAt });
  if (detail === null) throw new LedgerError('no-such-claim', `nothing was known of the claim ${row.id} at that date`);
  return detail;
}

interface ClaimRow {
  readonly id: string;
  readonly renamed: string | null;
  readonly changed: string;
}

async function claimRow(db: Db, id: string): Promise<ClaimRow> {
  const { rows } = await sql<ClaimRow>`
    SELECT id, renamed, changed_day AS changed FROM claim WHERE id = ${id}
      OR id = (SELECT p.claim_id FROM statement s JOIN proposition p ON p.id = s.proposition_id WHERE s.id = ${id})
      OR (length(${id}) >= 4 AND id >= ${id} AND id < ${id} || 'g')
    ORDER BY id = ${id} DESC LIMIT 2`.execute(db);
  const [row, other] = rows;
  if (row === undefined) throw new LedgerError('no-such-claim', `there is no claim "${id}"; "hearsay claims" lists them`);
  if (other !== undefined && row.id !== id)
    throw new LedgerError('no-such-claim', `"${id}" is the start of several claims; give more of it`);
  return row;
}

async function answersFor(db: Db, rows: readonly ClaimRow[], clocks: Clocks): Promise<ClaimAnswer[]> {
  const byClaim = await loadHoldings(
    db,
    rows.map((row) => row.id),
    clocks,
  );
  // The summary's day of the last change holds for all that the ledger has; by what was known at a moment it may be another.
  const { asOf, knownAt } = clocks;
  return rows.flatMap(({ id, renamed, changed }) => {
    const statements = byClaim.get(id);
    if (statements === undefined) return [];
    return claimAnswer({ id, renamed, statements, asOf, knownAt, ...(knownAt === null ? { changed } : {}) }) ?? [];
  });
}

/** A page of claims by what the cache says of the day; `changed` is the day of the last change up to it. */
async function candidates(db: Db, query: ClaimsQuery): Promise<{ readonly rows: ClaimRow[]; readonly next: string | null }> {
  const dated = query.asOf !== null;
  const changed = dated ? sql`cs.from_day` : sql`c.changed_day`;
  const id = dated ? sql`cs.claim_id` : sql`c.id`;
  const source = dated
    ? sql`claim_status cs JOIN claim c ON c.id = cs.claim_id AND cs.from_day <= ${query.asOf}::date AND (cs.until_day IS NULL OR cs.until_day > ${query.asOf}::date)`
    : sql`claim c`;
  const conditions = [query.knownAt === null ? sql`c.statements > 0` : knownBy(query), ...(await filters(db, query, changed))];
  const status = dated ? sql`cs.status` : sql`c.status`;
  if (query.status !== undefined && query.knownAt === null) conditions.push(sql`${status} = ${query.status}`);
  if (query.cursor !== undefined) {
    const after = readCursor(query.cursor);
    conditions.push(sql`(${changed}, ${id}) < (${after.day}::date, ${after.id})`);
  }
  const { rows } = await sql<ClaimRow>`
    SELECT c.id, c.renamed, ${changed} AS changed FROM ${source} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${changed} DESC, ${id} DESC LIMIT ${sql.lit(query.limit + 1)}`.execute(db);
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  return { rows: page, next: rows.length > page.length && last !== undefined ? cursorOf({ day: last.changed, id: last.id }) : null };
}

function knownBy(clocks: Clocks): RawBuilder<unknown> {
  return sql`EXISTS (SELECT 1 FROM proposition p JOIN statement s ON s.proposition_id = p.id JOIN version v ON v.id = s.version_id
    WHERE p.claim_id = c.id AND ${inForce(clocks)})`;
}

/** The spellings of an outlet's name. */
async function outletsNamed(db: Db, name: string): Promise<string[]> {
  const { rows } = await sql<{ outlet: string }>`SELECT DISTINCT outlet FROM article WHERE lower(outlet) = lower(${name})`.execute(db);
  return rows.map((row) => row.outlet);
}

async function filters(db: Db, query: ClaimsQuery, changed: RawBuilder<unknown>): Promise<RawBuilder<unknown>[]> {
  const conditions: RawBuilder<unknown>[] = [];
  if (query.actor !== undefined) conditions.push(sql`c.actors && ${await actorsNamed(db, query.actor)}::text[]`);
  if (query.language !== undefined) conditions.push(sql`c.languages @> ARRAY[${query.language}]::text[]`);
  if (query.outlet !== undefined) conditions.push(sql`c.outlets && ${await outletsNamed(db, query.outlet)}::text[]`);
  if (query.since !== undefined) conditions.push(sql`${changed} >= ${query.since}::date`);
  if (query.until !== undefined) conditions.push(sql`${changed} <= ${query.until}::date`);
  if (query.text !== undefined) {
    conditions.push(sql`c.id IN (SELECT claim_id FROM proposition WHERE
      to_tsvector(CASE language WHEN 'de' THEN 'german'::regconfig ELSE 'english'::regconfig END, content)
      @@ (websearch_to_tsquery('german', ${query.text}) || websearch_to_tsquery('english', ${query.text})))`);
  }
  return conditions;
}
