import { type RawBuilder, sql } from 'kysely';
import type { ClaimAnswer, ClaimsPage, Status } from '../answers.ts';
import type { Db } from '../store/database.ts';
import { type ActorName, actorsNamed } from './actors.ts';
import { daysOf } from './claim-days.ts';
import { type ClaimHead, type ClaimRow, claimSource, headOf, headsOf } from './claim-heads.ts';
import { pagesOf } from './claim-statements.ts';
import { summaryOf } from './claim-summary.ts';
import type { Clocks } from './clocks.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { type ClaimStatements, loadHoldings } from './holdings.ts';
import { statementsOf } from './statement-answer.ts';

/** Which claims to list. */
export interface ClaimsQuery extends Clocks {
  /** Statements of the actor, of those who speak for it and of its bodies count. */
  readonly actor?: ActorName;
  /** ISO 3166-1 alpha-2, or `EU`, `UN`, `NATO`: claims on which an actor of it said something. */
  readonly country?: string;
  readonly status?: Status;
  readonly language?: 'de' | 'en';
  readonly outlet?: string;
  /** Words that a statement of the claim must have, by the rules of PostgreSQL's full-text search. */
  readonly text?: string;
  /** First and last day of the last change of status, YYYY-MM-DD. */
  readonly since?: string;
  readonly until?: string;
  /** Which come first: those that changed last unless given. */
  readonly sort?: ClaimOrder;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
  /** The most statements given of each claim, 200 unless given; with 0 the answer has neither statements, figures nor positions and is there sooner. */
  readonly statements?: number;
}

/** Orders of claims: by the last change of status, by how many stand on the smaller side, by the number of articles. */
export const CLAIM_ORDERS = ['changed', 'contested', 'copied'] as const;
export type ClaimOrder = (typeof CLAIM_ORDERS)[number];

/** How many statements of a claim are given unless a query says otherwise. */
export const STATEMENTS = 200;

/** Pages that are read for one: by what was known at a moment few of the claims on a page may count. */
const ROUNDS = 5;

/** Lists claims in the order that is asked for; of those that are level, the one whose status changed last comes first. Throws LedgerError `bad-cursor`. */
export async function listClaims(db: Db, query: ClaimsQuery): Promise<ClaimsPage> {
  const found: ClaimAnswer[] = [];
  let cursor = query.cursor;
  let next: string | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const page = await candidates(db, { ...query, ...(cursor === undefined ? {} : { cursor }) });
    const answers = await answersFor(db, page.rows, query);
    found.push(...answers.filter((claim) => query.status === undefined || claim.status === query.status));
    next = page.next;
    if (next === null || found.length >= query.limit) break;
    cursor = next;
  }
  return { asOf: query.asOf, knownAt: query.knownAt, claims: found, next };
}

async function answersFor(db: Db, rows: readonly ClaimRow[], query: ClaimsQuery): Promise<ClaimAnswer[]> {
  const most = query.statements ?? STATEMENTS;
  const cached = rows.filter((row) => row.settled);
  const heads = new Map((await headsOf(db, rows)).map((head) => [head.id, head]));
  if (most === 0 && query.knownAt === null) return rows.map((row) => ({ ...(heads.get(row.id) as ClaimHead), ...NOTHING }));
  const pages = await pagesOf(db, most === 0 ? [] : cached.map((row) => row.id), { limit: most });
  const looked = await loadHoldings(
    db,
    rows.filter((row) => !row.settled).map((row) => row.id),
    query,
  );
  return rows.flatMap((row) => {
    const own = looked.get(row.id);
    if (!row.settled && own === undefined) return [];
    const head = own !== undefined && query.knownAt !== null ? headOf(row, daysOf(own)) : heads.get(row.id);
    if (head === null || head === undefined) return [];
    return { ...head, ...(own === undefined ? (pages.get(row.id) ?? NOTHING) : firstOf(own, most)) };
  });
}

const NOTHING = { statements: [], figures: [], positions: [] } as const;

function firstOf(claim: ClaimStatements, most: number): Pick<ClaimAnswer, 'statements' | 'figures' | 'positions'> {
  if (most === 0) return NOTHING;
  const { figures, polarity, positions } = summaryOf(claim);
  return { statements: statementsOf(claim.rows.slice(0, most), claim.actors, { figures, polarity }), figures, positions };
}

/** A page of claims by what the caches say of the date. */
async function candidates(db: Db, query: ClaimsQuery): Promise<{ readonly rows: ClaimRow[]; readonly next: string | null }> {
  const { from, columns, changed, id, status, dispute, articles } = claimSource(query);
  const level = { changed: null, contested: dispute, copied: articles }[query.sort ?? 'changed'];
  const conditions = [sql`c.statements > 0`, ...(await filters(db, query, changed))];
  if (query.knownAt !== null) conditions.push(sql`c.first_learnt <= ${query.knownAt}::timestamptz`);
  else if (query.status !== undefined) conditions.push(sql`${status} = ${query.status}`);
  if (query.cursor !== undefined) {
    const { day, id: last } = readCursor(query.cursor);
    const [on = '', at = '0'] = day.split(' ');
    if (level === null) conditions.push(sql`(${changed}, ${id}) < (${on}::date, ${last})`);
    else conditions.push(sql`(${level}, ${changed}, ${id}) < (${at}::integer, ${on}::date, ${last})`);
  }
  const order = [...(level === null ? [] : [sql`${level} DESC`]), sql`${changed} DESC`, sql`${id} DESC`];
  const { rows } = await sql<ClaimRow>`
    SELECT ${columns} FROM ${from} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${sql.join(order)} LIMIT ${sql.lit(query.limit + 1)}`.execute(db);
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  if (rows.length === page.length || last === undefined) return { rows: page, next: null };
  const place = { changed: '', contested: ` ${last.dispute}`, copied: ` ${last.articles}` }[query.sort ?? 'changed'];
  return { rows: page, next: cursorOf({ day: last.changed + place, id: last.id }) };
}

/** The spellings of an outlet's name. */
async function outletsNamed(db: Db, name: string): Promise<string[]> {
  const { rows } = await sql<{ outlet: string }>`SELECT DISTINCT outlet FROM article WHERE lower(outlet) = lower(${name})`.execute(db);
  return rows.map((row) => row.outlet);
}

/** Claims on which one of these actors said something; the first condition is the one that has an index. */
function sayingOf(actors: readonly string[]): RawBuilder<unknown> {
  return sql`c.named && ${actors}::text[] AND c.actors && ${actors}::text[]`;
}

async function filters(db: Db, query: ClaimsQuery, changed: RawBuilder<unknown>): Promise<RawBuilder<unknown>[]> {
  const conditions: RawBuilder<unknown>[] = [];
  if (query.actor !== undefined) {
    const ids = await actorsNamed(db, query.actor);
    conditions.push(sayingOf(ids));
  }
  if (query.country !== undefined) {
    const { rows } = await sql<{ id: string }>`SELECT id FROM actor WHERE country = upper(${query.country})`.execute(db);
    conditions.push(sayingOf(rows.map((row) => row.id)));
  }
  if (query.language !== undefined) conditions.push(sql`c.languages @> ARRAY[${query.language}]::text[]`);
  if (query.outlet !== undefined) conditions.push(sql`c.outlets && ${await outletsNamed(db, query.outlet)}::text[]`);
  if (query.since !== undefined) conditions.push(sql`${changed} >= ${query.since}::date`);
  if (query.until !== undefined) conditions.push(sql`${changed} <= ${query.until}::date`);
  if (query.text !== undefined) {
    // Found by the index of words first: looking claim after claim through its words would take a second for rare ones.
    conditions.push(sql`c.id IN (WITH said AS MATERIALIZED (SELECT DISTINCT claim_id FROM proposition WHERE
      to_tsvector(CASE language WHEN 'de' THEN 'german'::regconfig ELSE 'english'::regconfig END, content)
      @@ (websearch_to_tsquery('german', ${query.text}) || websearch_to_tsquery('english', ${query.text}))) SELECT claim_id FROM said)`);
  }
  return conditions;
}
