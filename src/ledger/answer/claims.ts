import { type RawBuilder, sql } from 'kysely';
import type { ClaimAnswer, ClaimsPage, Status } from '../answers.ts';
import type { Db } from '../store/database.ts';
import { type ActorName, actorsNamed } from './actors.ts';
import { daysOf } from './claim-days.ts';
import { actorsOfHead, type ClaimHead, type ClaimRow, claimSource, headOf, headsWith, namesOf } from './claim-heads.ts';
import { actorsHolding, courseOf, heldOn, type KeptHeld } from './claim-held.ts';
import { type ClaimOrder, claimsInOrder } from './claim-order.ts';
import { type ClaimPage, pagesOf } from './claim-statements.ts';
import { summaryOf } from './claim-summary.ts';
import type { Clocks } from './clocks.ts';
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
  /** Words that the statements of the claim, or the name that a person gave it, must have: in German and English, by the rules of web searches. */
  readonly text?: string;
  /** First and last day of the last change of status, YYYY-MM-DD. */
  readonly since?: string;
  readonly until?: string;
  /** Which come first: those that changed last unless given. */
  readonly sort?: ClaimOrder;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
  /** The most statements given of each claim, 200 unless given; with 0 the answer has neither statements nor figures nor, unless their course is asked for, positions, and is there sooner. */
  readonly statements?: number;
  /** Whether to say of each claim how much was said of it when; its positions come with it, also without statements. */
  readonly course?: boolean;
}

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

/** A claim of a page, with what is kept of who held what of it where how much was said is asked for. */
type Candidate = ClaimRow & Partial<KeptHeld>;

async function answersFor(db: Db, rows: readonly Candidate[], query: ClaimsQuery): Promise<ClaimAnswer[]> {
  const { statements: most = STATEMENTS, course = false, asOf, knownAt } = query;
  const kept = rows.filter((row): row is ClaimRow & KeptHeld => row.held != null && (knownAt === null || row.settled));
  const names = await namesOf(db, [...rows.flatMap(actorsOfHead), ...kept.flatMap((row) => actorsHolding(row, asOf))]);
  const heads = new Map(headsWith(rows, names).map((head) => [head.id, head]));
  const held = new Map(kept.map((row) => [row.id, heldOn(row, asOf, names)]));
  const isTold = (row: Candidate): boolean => row.settled || (most === 0 && (held.has(row.id) || (!course && knownAt === null)));
  const cached = await pagesOf(db, most === 0 ? [] : idsOf(rows.filter((row) => row.settled)), { limit: most });
  const looked = await loadHoldings(db, idsOf(rows.filter((row) => !isTold(row))), query);
  return rows.flatMap((row) => {
    const [own, said] = [looked.get(row.id), held.get(row.id)];
    if (own !== undefined) {
      const head = knownAt === null ? heads.get(row.id) : headOf(row, daysOf(own));
      return head == null ? [] : { ...head, ...pageOf(own, most, course) };
    }
    if (!isTold(row)) return [];
    const page = cached.get(row.id) ?? { ...NOTHING, positions: said?.positions ?? [] };
    return { ...(heads.get(row.id) as ClaimHead), ...page, ...(said === undefined ? {} : { course: said.course }) };
  });
}

function idsOf(rows: readonly ClaimRow[]): string[] {
  return rows.map((row) => row.id);
}

const NOTHING = { statements: [], figures: [], positions: [] } as const;

function pageOf(claim: ClaimStatements, most: number, course: boolean): ClaimPage {
  if (most === 0 && !course) return NOTHING;
  const { figures, polarity, positions } = summaryOf(claim);
  const statements = statementsOf(claim.rows.slice(0, most), claim.actors, { figures, polarity });
  const page = { statements, figures: most === 0 ? [] : figures, positions };
  if (!course) return page;
  const counts = claim.rows.map((row) => ({ ...row, count: 1 }));
  return { ...page, course: courseOf(counts, polarity) };
}

/** A page of claims by what the caches say of the date. */
async function candidates(db: Db, query: ClaimsQuery): Promise<{ readonly rows: Candidate[]; readonly next: string | null }> {
  const source = claimSource(query);
  const actors = query.actor === undefined ? null : await actorsNamed(db, query.actor);
  const lead =
    query.asOf === null ? (leadOf(query, actors) ?? (await leadOfActors(db, actors)) ?? (await leadOfWords(db, query.text))) : null;
  const { from, changed, id } = lead === null ? source : { ...lead, from: sql`${source.from} ${lead.join}` };
  const order = claimsInOrder(query.sort ?? 'changed', { ...source, changed, id });
  const conditions = [sql`c.statements > 0`, ...filters(query, { changed, actors, lead })];
  if (query.knownAt !== null) conditions.push(sql`c.first_learnt <= ${query.knownAt}::timestamptz`);
  else if (query.status !== undefined) conditions.push(sql`${source.status} = ${query.status}`);
  if (query.cursor !== undefined) conditions.push(order.after(query.cursor));
  const held = query.course ? sql`, c.held, c.course ${query.asOf === null ? sql`` : sql`, c.held_before`}` : sql``;
  const { rows } = await sql<Candidate>`
    SELECT ${source.columns} ${held} FROM ${from} WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY ${order.by} LIMIT ${sql.lit(query.limit + 1)}`.execute(db);
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  return { rows: page, next: rows.length > page.length && last !== undefined ? order.cursor(last) : null };
}

/** What a list is led by: a table that has the claims of one actor, outlet or country, or their words, in the order of the list. */
interface Lead {
  readonly by: 'actor' | 'outlet' | 'country' | 'text';
  readonly join: RawBuilder<unknown>;
  readonly changed: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
}

function leadOf({ outlet, country }: ClaimsQuery, actors: readonly string[] | null): Lead | null {
  const place = { changed: sql`f.changed_day`, id: sql`f.claim_id` };
  if (actors?.length === 1)
    return { by: 'actor', join: sql`JOIN claim_actor f ON f.claim_id = c.id AND f.actor_id = ${actors[0]} AND f.said`, ...place };
  if (outlet !== undefined)
    return { by: 'outlet', join: sql`JOIN claim_outlet f ON f.claim_id = c.id AND f.outlet = ${outlet.toLowerCase()}`, ...place };
  // A claim on which several of a country spoke is met once for each of them, one after the other.
  if (country !== undefined)
    return {
      by: 'country',
      join: sql`JOIN (SELECT DISTINCT ON (changed_day, claim_id) changed_day, claim_id FROM (${claimsOfCountry(country, sql`changed_day, claim_id`)}) AS each
        ORDER BY changed_day DESC, claim_id DESC) AS f ON f.claim_id = c.id`,
      ...place,
    };
  return null;
}

/** The claims on which an actor of a country said something, once for each. */
function claimsOfCountry(country: string, columns = sql`claim_id`): RawBuilder<unknown> {
  return sql`SELECT ${columns} FROM claim_actor WHERE country = upper(${country}) AND said`;
}

/** Claims that are found, up to which all are looked up; where there are more, they are met soon enough on the way through the list. */
const FEW = 2000;

async function isFew(db: Db, found: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::integer AS n FROM (${found} LIMIT ${sql.lit(FEW)}) AS few`.execute(db);
  return (rows[0]?.n ?? 0) < FEW;
}

/** The claims of several actors of one name, unless these are many: the planner would look for them all through the list. */
async function leadOfActors(db: Db, actors: readonly string[] | null): Promise<Lead | null> {
  if (actors === null) return null;
  const found = sql`SELECT claim_id, changed_day FROM claim_actor WHERE actor_id = ANY(${actors}) AND said`;
  if (!(await isFew(db, found))) return null;
  const join = sql`JOIN (SELECT DISTINCT claim_id, changed_day FROM (${found}) AS told OFFSET 0) AS f ON f.claim_id = c.id`;
  return { by: 'actor', join, changed: sql`f.changed_day`, id: sql`f.claim_id` };
}

/** Rare words are looked up first, and not left to the planner, which takes them to be spread evenly over time: news is not. */
async function leadOfWords(db: Db, text: string | undefined): Promise<Lead | null> {
  if (text === undefined) return null;
  const found = sql`SELECT claim_id, changed_day FROM claim_words WHERE words @@ ${wordsIn(text)}`;
  const table = (await isFew(db, found)) ? sql`(${found} OFFSET 0)` : sql`(${found})`;
  return { by: 'text', join: sql`JOIN ${table} AS f ON f.claim_id = c.id`, changed: sql`f.changed_day`, id: sql`f.claim_id` };
}

/** Words in German and English, by the rules of web searches. */
function wordsIn(text: string): RawBuilder<unknown> {
  return sql`(websearch_to_tsquery('german', ${text}) || websearch_to_tsquery('english', ${text}))`;
}

interface Filtering {
  readonly changed: RawBuilder<unknown>;
  readonly actors: readonly string[] | null;
  readonly lead: Lead | null;
}

function filters(query: ClaimsQuery, { changed, actors, lead }: Filtering): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (actors !== null && lead?.by !== 'actor')
    conditions.push(sql`c.id IN (SELECT claim_id FROM claim_actor WHERE actor_id = ANY(${actors}) AND said)`);
  if (query.outlet !== undefined && lead?.by !== 'outlet')
    conditions.push(sql`c.id IN (SELECT claim_id FROM claim_outlet WHERE outlet = ${query.outlet.toLowerCase()})`);
  if (query.country !== undefined && lead?.by !== 'country') conditions.push(sql`c.id IN (${claimsOfCountry(query.country)})`);
  if (query.language !== undefined) conditions.push(sql`c.languages @> ARRAY[${query.language}]::text[]`);
  if (query.since !== undefined) conditions.push(sql`${changed} >= ${query.since}::date`);
  if (query.until !== undefined) conditions.push(sql`${changed} <= ${query.until}::date`);
  if (query.text !== undefined && lead?.by !== 'text')
    conditions.push(sql`c.id IN (SELECT claim_id FROM claim_words WHERE words @@ ${wordsIn(query.text)})`);
  return conditions;
}
