import { sql } from 'kysely';
import type { ClaimDetail, StatementAnswer, StatusChange } from '../answers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { type ClaimDayState, daysOf } from './claim-days.ts';
import { type ClaimRow, claimSource, headOf, headsOf } from './claim-heads.ts';
import { answersOf, summariesOf } from './claim-statements.ts';
import { type ClaimSummary, summaryOf } from './claim-summary.ts';
import { STATEMENTS } from './claims.ts';
import { type Clocks, NOW } from './clocks.ts';
import { loadHoldings } from './holdings.ts';
import { statementsOf } from './statement-answer.ts';
import { cursorAfter, pageOfStatements, rowsAfter, type StatementPage, type StatementRow, statementRows } from './statement-rows.ts';

/** Which statements of a claim come with it: 200 from the first on unless said otherwise. */
export type ClaimStatementsPage = Partial<StatementPage>;

/** One claim by its id, by the start of it, or by the id of a statement on it. Throws LedgerError `no-such-claim` and `bad-cursor`. */
export async function findClaim(db: Db, id: string, clocks: Clocks, page: ClaimStatementsPage = {}): Promise<ClaimDetail> {
  const claim = await claimNamed(db, id);
  const wanted = { limit: STATEMENTS, ...page };
  const row = await rowAt(db, claim.id, clocks);
  const detail = row?.settled === true ? await fromCache(db, row, wanted) : await fromStatements(db, { claim, row, clocks, wanted });
  if (detail === null) throw new LedgerError('no-such-claim', `nothing was known of the claim ${claim.id} at that date`);
  return { ...detail, asOf: clocks.asOf, knownAt: clocks.knownAt };
}

interface NamedClaim {
  readonly id: string;
  readonly renamed: string | null;
}

async function claimNamed(db: Db, id: string): Promise<NamedClaim> {
  const { rows } = await sql<NamedClaim>`
    SELECT id, renamed FROM claim WHERE id = ${id}
      OR id = (SELECT p.claim_id FROM statement s JOIN proposition p ON p.id = s.proposition_id WHERE s.id = ${id})
      OR (length(${id}) >= 4 AND id >= ${id} AND id < ${id} || 'g')
    ORDER BY id = ${id} DESC LIMIT 2`.execute(db);
  const [row, other] = rows;
  if (row === undefined) throw new LedgerError('no-such-claim', `there is no claim "${id}"; "hearsay claims" lists them`);
  if (other !== undefined && row.id !== id)
    throw new LedgerError('no-such-claim', `"${id}" is the start of several claims; give more of it`);
  return row;
}

async function rowAt(db: Db, id: string, clocks: Clocks): Promise<ClaimRow | undefined> {
  const { from, columns } = claimSource(clocks);
  const { rows } = await sql<ClaimRow>`SELECT ${columns} FROM ${from} WHERE c.id = ${id} AND c.statements > 0`.execute(db);
  return rows[0];
}

type Detail = Omit<ClaimDetail, 'asOf' | 'knownAt'>;

/** The claim as the caches have it, with one page of its statements. */
async function fromCache(db: Db, row: ClaimRow, wanted: StatementPage): Promise<Detail | null> {
  const [head] = await headsOf(db, [row]);
  const summaries = await summariesOf(db, [row.id]);
  const summary = summaries.get(row.id);
  if (head === undefined || summary === undefined) return null;
  const changes = await changesUntil(db, row.id, row.last);
  const read = await pageOfStatements(db, [row.id], { ...wanted, limit: wanted.limit + 1 }, NOW);
  const shown = read.slice(0, wanted.limit);
  const cited = await statementRows(db, citedBesides({ ...summary, timeline: changes, reversals: head.reversals }, shown));
  const answers = (await answersOf(db, [...shown, ...cited], summaries)).get(row.id) ?? [];
  return {
    ...head,
    ...shownOf(summary),
    timeline: changes,
    statements: answers.slice(0, shown.length),
    quoted: answers.slice(shown.length),
    next: endOf(shown, read.length),
  };
}

interface Looked {
  readonly claim: NamedClaim;
  /** What the caches say of the day, where they can. */
  readonly row: ClaimRow | undefined;
  readonly clocks: Clocks;
  readonly wanted: StatementPage;
}

/** The claim as its statements up to the clocks' time make it. */
async function fromStatements(db: Db, { claim, row, clocks, wanted }: Looked): Promise<Detail | null> {
  const own = (await loadHoldings(db, [claim.id], clocks)).get(claim.id);
  if (own === undefined) return null;
  const isDated = clocks.knownAt === null && row !== undefined;
  const days = isDated ? [] : daysOf(own);
  const head = isDated ? (await headsOf(db, [row]))[0] : headOf(claim, days);
  if (head === undefined || head === null) return null;
  const changes = isDated ? await changesUntil(db, claim.id, row.last) : changesAmong(days);
  const summary = summaryOf(own);
  const rest = rowsAfter(own.rows, wanted.cursor);
  const shown = rest.slice(0, wanted.limit);
  const cited = new Set(citedBesides({ ...summary, timeline: changes, reversals: head.reversals }, shown));
  const answers = (rows: readonly StatementRow[]): StatementAnswer[] => statementsOf(rows, own.actors, summary);
  return {
    ...head,
    ...shownOf(summary),
    timeline: changes,
    statements: answers(shown),
    quoted: answers(own.rows.filter((one) => cited.has(one.id))),
    next: endOf(shown, rest.length),
  };
}

function shownOf({ positions, rootList, rooted, figures, copies }: ClaimSummary) {
  return { positions, rootList, rooted, figures, copies };
}

function endOf(shown: readonly StatementRow[], there: number): string | null {
  const last = shown.at(-1);
  return there > shown.length && last !== undefined ? cursorAfter(last) : null;
}

function changesAmong(days: readonly ClaimDayState[]): StatusChange[] {
  return days.filter((day) => day.changed === day.on).map(({ on, status, roots, causes }) => ({ on, status, roots, causes }));
}

async function changesUntil(db: Db, claim: string, day: string): Promise<StatusChange[]> {
  const { rows } = await sql<{ on: string; status: StatusChange['status']; low: number; high: number; causes: string[] }>`
    SELECT from_day AS on, status, roots_low AS low, roots_high AS high, causes FROM claim_status
    WHERE claim_id = ${claim} AND from_day = changed_day AND from_day <= ${day}::date ORDER BY from_day`.execute(db);
  return rows.map(({ on, status, low, high, causes }) => ({ on, status, roots: { low, high }, causes }));
}

/** Statements that are named besides those shown: enough that every word can be looked up, not so many that there is no end. */
const QUOTED = 500;

function citedBesides(
  claim: Pick<Detail, 'positions' | 'timeline' | 'rootList' | 'reversals' | 'figures'>,
  shown: readonly StatementRow[],
): string[] {
  const known = new Set(shown.map((row) => row.id));
  const cited = [
    ...claim.positions.flatMap(({ statement, lapsedBy }) => [statement, ...(lapsedBy === undefined ? [] : [lapsedBy])]),
    ...claim.reversals.flatMap(({ statements }) => statements),
    ...claim.rootList.flatMap(({ statements, collapse }) => [...statements.slice(0, 1), ...(collapse?.statements ?? [])]),
    ...claim.timeline.flatMap(({ causes }) => causes),
    ...claim.figures.map(({ statement }) => statement),
    ...claim.rootList.flatMap(({ statements }) => statements),
  ];
  return [...new Set(cited)].filter((id) => !known.has(id)).slice(0, QUOTED);
}
