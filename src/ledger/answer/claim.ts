import { sql } from 'kysely';
import type { ClaimDetail, StatementAnswer, StatusChange } from '../answers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { PREPARED } from '../store/prepared.ts';
import { type ClaimDayState, daysOf } from './claim-days.ts';
import { actorsOfHead, type ClaimRow, claimSource, headOf, headsOf, headsWith, namesOf } from './claim-heads.ts';
import { answersOf } from './claim-statements.ts';
import { type ClaimSummary, readSummary, summaryOf } from './claim-summary.ts';
import { STATEMENTS } from './claims.ts';
import { type Clocks, NOW } from './clocks.ts';
import { loadHoldings } from './holdings.ts';
import { statementsOf } from './statement-answer.ts';
import { cursorAfter, pageOfStatements, rowsAfter, type StatementPage, type StatementRow, statementRows } from './statement-rows.ts';
import { actorsIn } from './unnamed.ts';

/** Which statements of a claim come with it: 200 from the first on unless said otherwise. */
export type ClaimStatementsPage = Partial<StatementPage>;

/** One claim by its id, by the start of it, or by the id of a statement on it. Throws LedgerError `no-such-claim` and `bad-cursor`. */
export async function findClaim(db: Db, id: string, clocks: Clocks, page: ClaimStatementsPage = {}): Promise<ClaimDetail> {
  const claim = await claimNamed(db, id);
  const wanted = { limit: STATEMENTS, ...page };
  const row = await rowAt(db, claim, clocks);
  const detail =
    row?.settled === true ? await fromCache(db, { claim, row, wanted }) : await fromStatements(db, { claim, row, clocks, wanted });
  if (detail === null) throw new LedgerError('no-such-claim', `nothing was known of the claim ${claim.id} at that date`);
  return { ...detail, asOf: clocks.asOf, knownAt: clocks.knownAt };
}

/** A claim as it is now, with what is summed up of it and all changes of its status. */
interface PresentClaim extends ClaimRow {
  readonly detail: unknown;
  readonly changes: readonly StatusChange[];
}

async function claimNamed(db: Db, id: string): Promise<PresentClaim> {
  const claim = (await presentClaim(db, id)) ?? (await presentClaim(db, await idMeant(db, id)));
  if (claim === undefined) throw noSuchClaim(id);
  return claim;
}

async function presentClaim(db: Db, id: string): Promise<PresentClaim | undefined> {
  const { from, columns } = claimSource(NOW);
  const { rows } = await sql<PresentClaim>`${PREPARED}
    SELECT ${columns}, c.detail, (SELECT coalesce(jsonb_agg(jsonb_build_object('on', s.from_day, 'status', s.status,
        'roots', jsonb_build_object('low', s.roots_low, 'high', s.roots_high), 'causes', s.causes) ORDER BY s.from_day), '[]')
      FROM claim_status s WHERE s.claim_id = c.id AND s.from_day = s.changed_day) AS changes
    FROM ${from} WHERE c.id = ${id}`.execute(db);
  return rows[0];
}

/** The claim of a statement, or the one claim whose id begins so. */
async function idMeant(db: Db, id: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM claim WHERE id = (SELECT p.claim_id FROM statement s JOIN proposition p ON p.id = s.proposition_id WHERE s.id = ${id})
      OR (length(${id}) >= 4 AND id >= ${id} AND id < ${id} || 'g') LIMIT 2`.execute(db);
  const [row, other] = rows;
  if (row === undefined) throw noSuchClaim(id);
  if (other !== undefined) throw new LedgerError('no-such-claim', `"${id}" is the start of several claims; give more of it`);
  return row.id;
}

function noSuchClaim(id: string): LedgerError {
  return new LedgerError('no-such-claim', `there is no claim "${id}"; "hearsay claims" lists them`);
}

async function rowAt(db: Db, claim: PresentClaim, clocks: Clocks): Promise<ClaimRow | undefined> {
  if (clocks.asOf === null && clocks.knownAt === null) return claim.statements > 0 ? claim : undefined;
  const { from, columns } = claimSource(clocks);
  const { rows } = await sql<ClaimRow>`SELECT ${columns} FROM ${from} WHERE c.id = ${claim.id} AND c.statements > 0`.execute(db);
  return rows[0];
}

type Detail = Omit<ClaimDetail, 'asOf' | 'knownAt'>;

interface Cached {
  readonly claim: PresentClaim;
  /** What the caches say of the day. */
  readonly row: ClaimRow;
  readonly wanted: StatementPage;
}

/** The claim as the caches have it, with one page of its statements. */
async function fromCache(db: Db, { claim, row, wanted }: Cached): Promise<Detail | null> {
  // One after the other: the next query finds the connection warm that the last one gave back.
  const names = await namesOf(db, [...actorsOfHead(row), ...actorsIn(claim.detail)]);
  const read = await pageOfStatements(db, [row.id], { ...wanted, limit: wanted.limit + 1 }, NOW);
  const [head] = headsWith([row], names);
  if (head === undefined) return null;
  const summary = readSummary(claim.detail, names);
  const changes = changesUntil(claim, row.last);
  const shown = read.slice(0, wanted.limit);
  const cited = await statementRows(db, citedBesides({ ...summary, timeline: changes, reversals: head.reversals }, shown));
  const answers = (await answersOf(db, [...shown, ...cited], new Map([[row.id, summary]]))).get(row.id) ?? [];
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
  readonly claim: PresentClaim;
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
  const changes = isDated ? changesUntil(claim, row.last) : changesAmong(days);
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

/** The keys in the order in which answers give them, which is not that of jsonb. */
function changesUntil({ changes }: PresentClaim, day: string): StatusChange[] {
  return changes.flatMap(({ on, status, roots, causes }) =>
    on > day ? [] : [{ on, status, roots: { low: roots.low, high: roots.high }, causes }],
  );
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
