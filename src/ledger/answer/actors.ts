import { sql } from 'kysely';
import type { ActorAnswer, ActorDetail, ActorsPage } from '../answers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { type Clocks, NOW } from './clocks.ts';
import { cursorOf, readCursor } from './cursor.ts';
import { heldBy } from './held.ts';
import { type KnownActor, loadActors } from './voices.ts';

/** Which actors to list. */
export interface ActorsQuery {
  /** Part of a name. */
  readonly text?: string;
  /** ISO 3166-1 alpha-2, or `EU`, `UN`, `NATO`. */
  readonly country?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** How an actor is asked for: an id, an identity key or a name, or several of them that mean the same one ("Pjöngjang", "state:KP"). */
export type ActorName = string | readonly string[];

/** Ids of the actors that are meant, and of those merged into them. Throws LedgerError `no-such-actor`. */
export async function actorsNamed(db: Db, name: ActorName): Promise<string[]> {
  const names = typeof name === 'string' ? [name] : name;
  const lower = names.map((one) => one.toLowerCase());
  const { rows } = await sql<{ id: string; merged_into: string | null }>`
    SELECT id, merged_into FROM actor WHERE id = ANY(${names})
    UNION SELECT id, merged_into FROM actor WHERE key = ANY(${names})
    UNION SELECT id, merged_into FROM actor WHERE lower(name) = ANY(${lower}) OR lower(renamed) = ANY(${lower})
    UNION SELECT a.id, a.merged_into FROM actor_name n JOIN actor a ON a.id = n.actor_id WHERE n.name = ANY(${lower})
    ORDER BY id`.execute(db);
  if (rows.length === 0) throw new LedgerError('no-such-actor', `there is no actor "${names[0]}"; "hearsay actors" lists them`);
  const ids = rows.map((row) => row.merged_into ?? row.id);
  const merged = await sql<{ id: string }>`SELECT id FROM actor WHERE merged_into = ANY(${ids})`.execute(db);
  return [...new Set([...ids, ...rows.map((row) => row.id), ...merged.rows.map((row) => row.id)])];
}

interface ActorRow {
  readonly id: string;
  readonly names: readonly string[];
}

interface Counts {
  readonly statements: number;
  readonly claims: number;
  readonly reversals: number;
}

/** What each of these actors said, on how many claims, and how often it went back on its word. */
async function countsOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  const { rows } = await sql<Counts & { id: string }>`
    SELECT actor_id AS id, sum(statements)::integer AS statements, count(*) FILTER (WHERE said)::integer AS claims,
      count(*) FILTER (WHERE reversed)::integer AS reversals
    FROM claim_actor WHERE actor_id = ANY(${ids}) GROUP BY 1`.execute(db);
  const counts = new Map(rows.map(({ id, ...own }) => [id, own]));
  return new Map(ids.map((id) => [id, counts.get(id) ?? { statements: 0, claims: 0, reversals: 0 }]));
}

/** Lists actors by name. Throws LedgerError `bad-cursor`. */
export async function listActors(db: Db, query: ActorsQuery): Promise<ActorsPage> {
  const conditions = [sql`a.merged_into IS NULL`];
  if (query.text !== undefined)
    conditions.push(sql`EXISTS (SELECT 1 FROM unnest(a.names) AS n WHERE strpos(lower(n), lower(${query.text})) > 0)`);
  if (query.country !== undefined) conditions.push(sql`a.country = upper(${query.country})`);
  if (query.cursor !== undefined) {
    const after = readCursor(query.cursor, 'text');
    conditions.push(sql`(lower(a.name) COLLATE "C", a.id) > (${after.day} COLLATE "C", ${after.id})`);
  }
  const { rows } = await sql<ActorRow & { sort: string }>`
    SELECT a.id, a.names, lower(a.name) AS sort FROM actor a WHERE ${sql.join(conditions, sql` AND `)}
    ORDER BY lower(a.name) COLLATE "C", a.id LIMIT ${sql.lit(query.limit + 1)}`.execute(db);
  const page = rows.slice(0, query.limit);
  const ids = page.map((row) => row.id);
  const actors = await loadActors(db, ids);
  const counts = await countsOf(db, ids);
  const last = page[page.length - 1];
  return {
    actors: page.flatMap((row) => actorAnswer(row, actors, counts)),
    next: rows.length > page.length && last !== undefined ? cursorOf({ day: last.sort, id: last.id }) : null,
  };
}

/** Actors by id, in no order, each by itself even where it is taken for another. */
export async function actorsByIds(db: Db, ids: readonly string[]): Promise<ActorAnswer[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ActorRow & { name: string }>`
    SELECT id, names, coalesce(renamed, name) AS name FROM actor WHERE id = ANY(${ids})`.execute(db);
  const known = await loadActors(db, ids);
  const counts = await countsOf(db, ids);
  return rows.flatMap((row) => actorAnswer(row, known, counts).map((answer) => ({ ...answer, id: row.id, name: row.name })));
}

function actorAnswer(row: ActorRow, actors: ReadonlyMap<string, KnownActor>, counts: ReadonlyMap<string, Counts>): ActorAnswer[] {
  const [actor, counted] = [actors.get(row.id), counts.get(row.id)];
  if (actor === undefined || counted === undefined) return [];
  const { id, name, kind, country, parent } = actor;
  return [{ id, name, kind, country, parent, names: row.names.filter((other) => other !== name), ...counted }];
}

/** Which claims of an actor: a page of them. */
export interface ActorClaims {
  /** 100 unless given. */
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

/**
 * One actor with its positions and reversals on a page of its claims, those of persons who speak for it among them. Throws LedgerError
 * `no-such-actor` and `bad-cursor`.
 */
export async function findActor(db: Db, name: ActorName, clocks: Clocks = NOW, page: ActorClaims = {}): Promise<ActorDetail> {
  const ids = await actorsNamed(db, name);
  const { rows } = await sql<ActorRow>`SELECT a.id, a.names FROM actor a WHERE a.id = ANY(${ids}) ORDER BY a.id`.execute(db);
  const known = await loadActors(db, ids);
  const counts = await countsOf(db, ids);
  const [answer] = rows.flatMap((row) => actorAnswer(row, known, counts)).sort((a, b) => b.statements - a.statements);
  if (answer === undefined) throw new LedgerError('no-such-actor', 'nothing was known of that actor at that date');
  const { rows: claims, next } = await claimsOf(db, ids, page);
  const who = new Set([...ids, ...[...known.values()].flatMap((a) => (ids.includes(a.id) ? [a.voice.id] : []))]);
  const held = await heldBy(db, who, { claims, clocks });
  return { ...answer, asOf: clocks.asOf, knownAt: clocks.knownAt, ...held, next };
}

interface ActorClaim {
  readonly id: string;
  readonly renamed: string | null;
  readonly changed: string;
}

/** A page of the claims that actors say something of, those whose status changed last first. */
async function claimsOf(
  db: Db,
  actors: readonly string[],
  { limit = 100, cursor }: ActorClaims,
): Promise<{ readonly rows: ActorClaim[]; readonly next: string | null }> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const later = after === null ? sql`` : sql`AND (ca.changed_day, ca.claim_id) < (${after.day}::date, ${after.id})`;
  // A page of each of them: the index has them in order.
  const { rows } = await sql<ActorClaim>`
    SELECT c.id, c.renamed, c.changed_day AS changed FROM (
      SELECT DISTINCT page.claim_id FROM unnest(${actors}::text[]) AS who (id) CROSS JOIN LATERAL (
        SELECT ca.claim_id FROM claim_actor ca WHERE ca.actor_id = who.id AND ca.said ${later}
        ORDER BY ca.changed_day DESC, ca.claim_id DESC LIMIT ${sql.lit(limit + 1)}) AS page) AS on_claims
    JOIN claim c ON c.id = on_claims.claim_id ORDER BY c.changed_day DESC, c.id DESC LIMIT ${sql.lit(limit + 1)}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  return { rows: page, next: rows.length > page.length && last !== undefined ? cursorOf({ day: last.changed, id: last.id }) : null };
}
