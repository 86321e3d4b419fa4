import { sql } from 'kysely';
import type { ClaimDayState } from '../answer/claim-days.ts';
import { keptHeld } from '../answer/claim-held.ts';
import { storedSummary, summaryOf } from '../answer/claim-summary.ts';
import { type ClaimStatements, type Learnt, loadAllEver } from '../answer/holdings.ts';
import { unnamed } from '../answer/unnamed.ts';
import type { ActorRef } from '../answers.ts';
import type { Db } from '../store/database.ts';
import { insertRows, replaceRows } from '../store/rows.ts';
import { forgetHistories, historyOf } from './claim-history.ts';
import { type FoundBy, storeFinding } from './finding.ts';

/** How many claims are summed up at a time, so that memory stays flat. */
const CHUNK = 200;

/**
 * Computes what the tables `claim`, `claim_status` and those by which claims are found keep: a cache of pure functions over statements. A claim
 * without a proposition is removed; one without a present statement stays, with none.
 */
export async function summarise(db: Db, claims: ReadonlySet<string>): Promise<void> {
  const ids = [...claims];
  for (let i = 0; i < ids.length; i += CHUNK) await summariseSome(db, ids.slice(i, i + CHUNK));
}

/** Drops the summaries of all claims and makes them anew. */
export async function rebuildSummaries(db: Db): Promise<void> {
  forgetHistories();
  // Nothing changes by it, so that nobody is told.
  await sql`SET LOCAL hearsay.quiet = 'on'`.execute(db);
  await sql`DELETE FROM claim`.execute(db);
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT claim_id AS id FROM proposition WHERE claim_id IS NOT NULL ORDER BY 1`.execute(
    db,
  );
  await summarise(db, new Set(rows.map((row) => row.id)));
}

/** Sums up the claims that have no summary, some in each transaction that `derive` runs: those of a ledger that an earlier hearsay made. */
export async function completeSummaries(db: Db, derive: <T>(change: (tx: Db) => Promise<T>) => Promise<T>): Promise<void> {
  for (;;) {
    const { rows } = await sql<{ id: string }>`SELECT id FROM claim WHERE detail IS NULL ORDER BY id LIMIT ${sql.lit(CHUNK)}`.execute(db);
    if (rows.length === 0) return;
    await derive((tx) => summarise(tx, new Set(rows.map((row) => row.id))));
  }
}

async function summariseSome(db: Db, ids: readonly string[]): Promise<void> {
  const firsts = await firstPropositions(db, ids);
  await sql`DELETE FROM claim WHERE id = ANY(${ids.filter((id) => !firsts.has(id))})`.execute(db);
  const claims = [...firsts.keys()];
  const { present, ever } = await loadAllEver(db, claims);
  const names = await givenNames(db, claims);
  const rows: Record<string, unknown>[] = [];
  const days: Record<string, unknown>[] = [];
  const found: FoundBy[] = [];
  for (const [id, first] of firsts) {
    const statements = present.get(id) ?? NONE;
    const states = historyOf(id, statements);
    const name = names.get(id) ?? null;
    const row = rowOf(first, statements, states);
    rows.push({ ...row, ...keptHeld(states, statements.rows), id, renamed: name, ...clocksOf(ever.get(id) ?? []) });
    days.push(...states.map((state, i) => dayRow(id, state, states[i + 1]?.on ?? null)));
    found.push({ id, statements, name, language: row.language, changed: row.changed_day, reversed: row.reversed });
  }
  await insertRows(db, 'claim', CLAIM_COLUMNS, rows, `(id) DO UPDATE SET ${UPDATES}`);
  await replaceRows(db, { table: 'claim_status', owner: 'claim_id', other: 'from_day', columns: DAY_COLUMNS }, claims, days);
  await storeFinding(db, found);
}

/** The names that persons gave to claims, of several the last. */
async function givenNames(db: Db, claims: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ claim_id: string; name: string }>`
    SELECT DISTINCT ON (p.claim_id) p.claim_id, n.name FROM claim_name n JOIN proposition p ON p.id = n.proposition_id
    JOIN correction k ON k.id = n.correction_id WHERE p.claim_id = ANY(${claims}) ORDER BY p.claim_id, k.seq DESC`.execute(db);
  return new Map(rows.map((row) => [row.claim_id, row.name]));
}

const NONE: ClaimStatements = { rows: [], holdings: [], actors: new Map(), placed: new Map() };

const CLAIM_COLUMNS = {
  id: 'text',
  first_proposition: 'text',
  label: 'text',
  language: 'text',
  renamed: 'text',
  status: 'text',
  roots_low: 'integer',
  roots_high: 'integer',
  articles: 'integer',
  outlets: 'text[]',
  languages: 'text[]',
  withheld: 'text[]',
  statements: 'integer',
  reversed: 'text[]',
  reversals: 'jsonb',
  detail: 'jsonb',
  held: 'jsonb',
  held_before: 'jsonb',
  course: 'jsonb',
  first_day: 'date',
  last_day: 'date',
  changed_day: 'date',
  dispute: 'integer',
  first_learnt: 'timestamptz',
  last_learnt: 'timestamptz',
} as const;

const UPDATES = Object.keys(CLAIM_COLUMNS)
  .filter((name) => name !== 'id')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

const DAY_COLUMNS = {
  claim_id: 'text',
  from_day: 'date',
  until_day: 'date',
  changed_day: 'date',
  status: 'text',
  roots_low: 'integer',
  roots_high: 'integer',
  withheld: 'text[]',
  dispute: 'integer',
  reversals: 'jsonb',
  causes: 'text[]',
  label: 'text',
  language: 'text',
  statements: 'integer',
  articles: 'integer',
  outlets: 'integer',
  languages: 'text[]',
} as const;

interface FirstProposition {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly content: string;
  readonly day: string;
}

/** The earliest proposition of each claim, a core one where there is any: the claim's id is made of it. */
async function firstPropositions(db: Db, ids: readonly string[]): Promise<Map<string, FirstProposition>> {
  const { rows } = await sql<FirstProposition & { claim_id: string }>`
    SELECT DISTINCT ON (claim_id) claim_id, id, language, content, first_day AS day FROM proposition
    WHERE claim_id = ANY(${ids}) ORDER BY claim_id, core DESC, (pinned_by IS NULL) DESC, first_day, id`.execute(db);
  return new Map(rows.map((row) => [row.claim_id, row]));
}

/** The present row of a claim; one without statements has the words of its first proposition. */
function rowOf(first: FirstProposition, statements: ClaimStatements, states: readonly ClaimDayState[]) {
  const { rows } = statements;
  const present = states.at(-1);
  return {
    first_proposition: first.id,
    label: present?.label ?? first.content,
    language: present?.language ?? first.language,
    status: present?.status ?? 'unconfirmed',
    roots_low: present?.roots.low ?? 0,
    roots_high: present?.roots.high ?? 0,
    articles: present?.articles ?? 0,
    outlets: distinct(rows.map((row) => row.outlet)),
    languages: present?.languages ?? [],
    withheld: idsOf(present?.withheld ?? []),
    statements: rows.length,
    reversed: distinct(present?.reversals.map(({ actor }) => actor.id) ?? []),
    reversals: unnamed(present?.reversals ?? []),
    detail: storedSummary(summaryOf(statements)),
    first_day: states[0]?.on ?? first.day,
    last_day: present?.on ?? first.day,
    changed_day: present?.changed ?? first.day,
    dispute: present?.dispute ?? 0,
  };
}

function dayRow(claim: string, state: ClaimDayState, until: string | null): Record<string, unknown> {
  const { on, changed, causes, status, roots, withheld, dispute, reversals, label, language, statements, articles, outlets, languages } =
    state;
  return {
    claim_id: claim,
    from_day: on,
    until_day: until,
    changed_day: changed,
    status,
    roots_low: roots.low,
    roots_high: roots.high,
    withheld: idsOf(withheld),
    dispute,
    reversals: unnamed(reversals),
    causes,
    label,
    language,
    statements,
    articles,
    outlets,
    languages,
  };
}

/** When something of a claim was first learnt, and when something last came or went. */
function clocksOf(ever: readonly Learnt[]): { first_learnt: string | null; last_learnt: string | null } {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { learnt, superseded } of ever) {
    first = Math.min(first, learnt);
    last = Math.max(last, learnt, superseded ?? learnt);
  }
  const moment = (seconds: number): string => new Date(seconds * 1000).toISOString();
  return ever.length === 0 ? { first_learnt: null, last_learnt: null } : { first_learnt: moment(first), last_learnt: moment(last) };
}

/** By id, so that the names that actors happen to have tell nothing. */
function idsOf(actors: readonly ActorRef[]): string[] {
  return actors.map((actor) => actor.id).sort();
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}
