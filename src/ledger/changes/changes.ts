import { sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import type { Change, ChangesPage } from './change.ts';

/** Which changes to read: those after a place in the log, from its beginning unless given. */
export interface ChangesQuery {
  readonly after?: string;
  readonly limit: number;
}

interface ChangeRow extends Omit<Change, 'id'> {
  readonly tx: number;
  readonly seq: number;
}

/**
 * The number below which no transaction of this database is still under way, so that nothing will yet come before what is read. Asked
 * before the rows are, in a statement of its own: what ended in between is seen with them. PostgreSQL's own horizon would wait for
 * other databases of the server, too. `age` counts to a later number than the snapshot's, if any: that errs on the side of waiting.
 */
async function horizon(db: Db): Promise<number> {
  const { rows } = await sql<{ certain: number }>`
    WITH snapshot AS MATERIALIZED (SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS next)
    SELECT least(next, (SELECT min(next - age(backend_xid)) FROM pg_stat_activity
      WHERE datname = current_database() AND backend_xid IS NOT NULL)) AS certain FROM snapshot`.execute(db);
  return rows[0]?.certain ?? 0;
}

/** Reads changes in the order in which they became certain. Throws LedgerError `bad-cursor` and `changes-forgotten`. */
export async function readChanges(db: Db, { after, limit }: ChangesQuery): Promise<ChangesPage> {
  const [tx, seq] = after === undefined ? [0, 0] : placeOf(after);
  if (tx > 0) await checkKept(db, tx, seq);
  const certain = await horizon(db);
  const { rows } = await sql<ChangeRow>`
    SELECT tx, seq, at, kind, subject, before, after FROM change
    WHERE (tx, seq) > (${tx}::bigint, ${seq}::bigint) AND tx < ${certain}::bigint ORDER BY tx, seq LIMIT ${sql.lit(limit + 1)}`.execute(db);
  const changes = rows.slice(0, limit).map(({ tx: t, seq: s, ...change }): Change => ({ id: `${t}-${s}`, ...change }));
  return { changes, next: changes.at(-1)?.id ?? after ?? '0-0', more: rows.length > limit };
}

/** The end of the log: what comes after it is new. */
export async function endOfChanges(db: Db): Promise<string> {
  const certain = await horizon(db);
  const { rows } = await sql<{ tx: number; seq: number }>`
    SELECT tx, seq FROM change WHERE tx < ${certain}::bigint ORDER BY tx DESC, seq DESC LIMIT 1`.execute(db);
  return rows[0] === undefined ? '0-0' : `${rows[0].tx}-${rows[0].seq}`;
}

/** Lets go of changes that were made before a moment; answers how many. The last one stays, so that whoever is there misses nothing. */
export async function forgetChanges(db: Db, before: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    WITH gone AS (
      DELETE FROM change WHERE at < ${before}::timestamptz AND (tx, seq) < (SELECT tx, seq FROM change ORDER BY tx DESC, seq DESC LIMIT 1)
      RETURNING 1) SELECT count(*)::integer AS n FROM gone`.execute(db);
  return rows[0]?.n ?? 0;
}

/** A place is that of a change: where it is gone, what came after it may be too. */
async function checkKept(db: Db, tx: number, seq: number): Promise<void> {
  const { rows } = await sql`SELECT 1 FROM change WHERE tx = ${tx}::bigint AND seq = ${seq}::bigint`.execute(db);
  if (rows.length === 0)
    throw new LedgerError(
      'changes-forgotten',
      'the change at this place is kept no longer, so that others may be missing; look at everything anew and follow from now on',
    );
}

function placeOf(id: string): [number, number] {
  const [, tx, seq] = /^(\d{1,15})-(\d{1,15})$/.exec(id) ?? [];
  if (tx === undefined || seq === undefined)
    throw new LedgerError('bad-cursor', 'this is no place in the log of changes; begin with the first page');
  return [Number(tx), Number(seq)];
}
