import { type RawBuilder, sql } from 'kysely';
import { actorsNamed } from '../answer/actors.ts';
import { appendAudit, waitForAudit } from '../audit/audit.ts';
import { idOf } from '../identifiers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { summarise } from '../write/summaries.ts';
import { pointedAt } from './add-statement.ts';
import { anchorOf, claimAnchor, neighbourOf } from './anchors.ts';
import { applyCorrection } from './apply.ts';
import type { Correction, CorrectionBy, CorrectionDetail, CorrectionRequest } from './correction.ts';
import { refuseIfChanged } from './meanwhile.ts';
import { reapplyCorrections, resetCorrections } from './reapply.ts';

/** Who corrects, and on the strength of what. */
export interface Correcting extends CorrectionBy {
  /** The number of the last entry of the audit log when the person looked; what others did since is not written over. */
  readonly seen?: number;
}

/**
 * Makes a correction: keeps it, writes it into the audit log and applies it. The same one asked for twice by one person in the same
 * millisecond is made once and answered twice. Throws LedgerError where what it names does not exist and, where `seen` is given,
 * ChangedMeanwhile.
 */
export async function correct(db: Db, request: CorrectionRequest, { seen, ...by }: Correcting): Promise<Correction> {
  if (seen !== undefined) await waitForAudit(db);
  const detail = await detailOf(db, request);
  if (seen !== undefined) await refuseIfChanged(db, detail, { by: by.by, seen });
  const id = idOf('correction', by.at, by.by, JSON.stringify(detail));
  const { rows } = await sql<{ id: string }>`INSERT INTO correction (id, at, by, action, detail, reason)
    VALUES (${id}, ${by.at}, ${by.by}, ${detail.action}, ${JSON.stringify(detail)}::jsonb, ${by.reason})
    ON CONFLICT (id) DO NOTHING RETURNING id`.execute(db);
  if (rows.length === 0) return await correctionWithId(db, id);
  await appendAudit(db, {
    at: by.at,
    by: by.by,
    action: `correct:${detail.action}`,
    subject: id,
    detail: { ...detail, reason: by.reason },
  });
  const applied = await applyCorrection(db, id, detail);
  await summarise(db, new Set(applied.claims));
  return { id, ...by, detail, undone: null, lost: applied.lost };
}

async function correctionWithId(db: Db, id: string): Promise<Correction> {
  const [made] = await readCorrections(db, sql`WHERE id = ${id}`);
  if (made === undefined) throw new LedgerError('no-such-correction', `there is no correction "${id}"; "hearsay correct list" lists them`);
  return made;
}

/** Takes a correction back: the ledger is as if it had never been made; that it was made and undone stays in the log. */
export async function undoCorrection(db: Db, id: string, by: CorrectionBy): Promise<void> {
  const { rows } = await sql<{ id: string; undone_at: string | null }>`SELECT id, undone_at FROM correction WHERE id = ${id}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new LedgerError('no-such-correction', `there is no correction "${id}"; "hearsay correct list" lists them`);
  if (row.undone_at !== null) throw new LedgerError('already-undone', `the correction ${id} is undone already`);
  const dirty = await resetCorrections(db);
  await sql`UPDATE correction SET undone_at = ${by.at}, undone_by = ${by.by}, undone_reason = ${by.reason} WHERE id = ${id}`.execute(db);
  await appendAudit(db, { at: by.at, by: by.by, action: 'undo', subject: id, detail: { reason: by.reason } });
  for (const claim of (await reapplyCorrections(db)).claims) dirty.add(claim);
  await summarise(db, dirty);
}

interface CorrectionRow extends CorrectionBy {
  readonly id: string;
  readonly detail: CorrectionDetail;
  readonly undone_at: string | null;
  readonly undone_by: string | null;
  readonly undone_reason: string | null;
}

/** All corrections, the oldest first. */
export async function listCorrections(db: Db): Promise<Correction[]> {
  return await readCorrections(db, sql``);
}

async function readCorrections(db: Db, where: RawBuilder<unknown>): Promise<Correction[]> {
  const moment = (column: string) => sql.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
  const { rows } = await sql<CorrectionRow>`
    SELECT id, ${moment('at')} AS at, by, reason, detail, ${moment('undone_at')} AS undone_at, undone_by, undone_reason
    FROM correction ${where} ORDER BY seq`.execute(db);
  return rows.map(({ undone_at: at, undone_by: who, undone_reason: why, ...row }) => ({
    ...row,
    undone: at === null ? null : { at, by: who ?? '', reason: why ?? '' },
    lost: false,
  }));
}

async function detailOf(db: Db, request: CorrectionRequest): Promise<CorrectionDetail> {
  switch (request.action) {
    case 'move':
      return {
        ...request,
        statement: await anchorOf(db, request.statement),
        to: request.to === null ? null : await claimAnchor(db, request.to),
      };
    case 'merge-claims':
      return { ...request, claims: [await claimAnchor(db, request.claims[0]), await claimAnchor(db, request.claims[1])] };
    case 'split-claim':
    case 'split-actor': {
      const statements = [];
      for (const id of request.statements) statements.push(await anchorOf(db, id));
      return { ...request, statements };
    }
    case 'add-statement': {
      const { action, stance, source, to } = request;
      return {
        action,
        stance,
        ...(await pointedAt(db, request)),
        source: source === null ? null : await keyOfActor(db, source),
        to: to === null ? null : await claimAnchor(db, to),
      };
    }
    case 'accept-membership': {
      const statement = await anchorOf(db, request.statement);
      return { ...request, statement, claim: await neighbourOf(db, statement) };
    }
    case 'accept-actors':
      return { ...request, actors: [await keyOfActor(db, request.actors[0]), await keyOfActor(db, request.actors[1])] };
    case 'stance':
    case 'dismiss':
    case 'accept-reading':
      return { ...request, statement: await anchorOf(db, request.statement) };
    case 'rename-claim':
      return { ...request, claim: await claimAnchor(db, request.claim) };
    case 'rename-actor':
      return { ...request, actor: await keyOfActor(db, request.actor) };
    case 'merge-actors':
      return { ...request, from: await keyOfActor(db, request.from), into: await keyOfActor(db, request.into) };
  }
}

async function keyOfActor(db: Db, name: string): Promise<string> {
  const ids = await actorsNamed(db, name);
  const { rows } = await sql<{
    key: string;
    id: string;
  }>`SELECT key, id FROM actor WHERE id = ANY(${ids}) AND merged_into IS NULL ORDER BY id`.execute(db);
  const exact = rows.find((row) => row.id === name) ?? rows[0];
  if (exact === undefined || (rows.length > 1 && exact.id !== name)) {
    throw new LedgerError(
      'no-such-actor',
      `"${name}" names ${rows.length} actors; give the id of one: ${rows.map((row) => row.id).join(', ')}`,
    );
  }
  return exact.key;
}
