import { sql } from 'kysely';
import type { Stance } from '../../engine/read/reading.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import type { StatementAnchor } from './correction.ts';

/** A statement as corrections find it. */
export interface FoundStatement {
  readonly id: string;
  readonly version_id: string;
  readonly content: readonly number[];
  readonly source_start: number | null;
  readonly source_end: number | null;
  readonly stance: Stance;
  readonly proposition_id: string | null;
  readonly speaker_id: string | null;
  readonly claim_id: string | null;
  readonly quote: string;
}

const COLUMNS = sql`s.id, s.version_id, s.content, s.source_start, s.source_end, coalesce(s.as_read->>'stance', s.stance) AS stance,
  s.proposition_id, s.speaker_id, p.claim_id, coalesce(p.content, '') AS quote`;

/** The anchor of a statement. Throws LedgerError `no-such-statement`. */
export async function anchorOf(db: Db, id: string): Promise<StatementAnchor> {
  const { rows } = await sql<FoundStatement>`
    SELECT ${COLUMNS} FROM statement s LEFT JOIN proposition p ON p.id = s.proposition_id WHERE s.id = ${id}`.execute(db);
  const [row] = rows;
  if (row === undefined)
    throw new LedgerError('no-such-statement', `there is no statement "${id}"; "hearsay claim" shows the ids of a claim's statements`);
  return {
    id: row.id,
    version: row.version_id,
    content: row.content,
    source: row.source_start === null || row.source_end === null ? null : [row.source_start, row.source_end],
    stance: row.stance,
    quote: row.quote,
  };
}

/** The anchor of a claim: its earliest statement. Throws LedgerError `no-such-claim`. */
export async function claimAnchor(db: Db, claim: string): Promise<StatementAnchor> {
  const { rows } = await sql<{ id: string }>`
    SELECT s.id FROM proposition p JOIN statement s ON s.proposition_id = p.id
    WHERE p.claim_id = ${claim} ORDER BY p.core DESC, s.published_day, s.id LIMIT 1`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new LedgerError('no-such-claim', `there is no claim "${claim}"; "hearsay claims" lists them`);
  return anchorOf(db, row.id);
}

/** The anchor of what a statement was tied to, by which it stands on its claim; its own where it stands there by itself. */
export async function neighbourOf(db: Db, anchor: StatementAnchor): Promise<StatementAnchor> {
  const { rows } = await sql<{ id: string }>`
    SELECT t.id FROM statement s JOIN proposition p ON p.id = s.proposition_id JOIN statement t ON t.proposition_id = p.link_to
    WHERE s.id = ${anchor.id} ORDER BY t.published_day, t.id LIMIT 1`.execute(db);
  const [row] = rows;
  return row === undefined ? anchor : anchorOf(db, row.id);
}

/** The least share of common characters with which a statement is taken for the one that was meant. */
const SAME = 0.5;

/** Finds the statement of an anchor: by its id or, after a reread, the one of the same version that covers the same words. Null where there is none. */
export async function findAnchored(db: Db, anchor: StatementAnchor): Promise<FoundStatement | null> {
  const { rows } = await sql<FoundStatement>`
    SELECT ${COLUMNS} FROM statement s LEFT JOIN proposition p ON p.id = s.proposition_id
    WHERE s.version_id = ${anchor.version} ORDER BY s.ordinal`.execute(db);
  const same = rows.find((row) => row.id === anchor.id);
  if (same !== undefined) return same;
  const likeness = (row: FoundStatement): number => {
    const shared = overlap(row.content, anchor.content);
    const words = shared / (size(row.content) + size(anchor.content) - shared || 1);
    if (words < SAME) return 0;
    const sameSource = (row.source_start ?? null) === (anchor.source?.[0] ?? null);
    return words + (sameSource ? 1 : 0) + (row.stance === anchor.stance ? 0.5 : 0);
  };
  let best: FoundStatement | null = null;
  for (const row of rows) if (likeness(row) > (best === null ? 0 : likeness(best))) best = row;
  return best;
}

function size(spans: readonly number[]): number {
  return pairs(spans).reduce((sum, [start, end]) => sum + end - start, 0);
}

function overlap(a: readonly number[], b: readonly number[]): number {
  return pairs(a).reduce(
    (sum, [start, end]) => sum + pairs(b).reduce((n, [from, to]) => n + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0),
    0,
  );
}

function pairs(spans: readonly number[]): [number, number][] {
  return Array.from({ length: spans.length / 2 }, (_, i) => [spans[2 * i] ?? 0, spans[2 * i + 1] ?? 0]);
}
