import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import { PREPARED } from '../store/prepared.ts';

/** Numbers what claims are answered from: the same number as long as nothing of it changed. */
export interface Edition {
  /** The number as of now: whatever was committed before this was called has been seen. One query for all who ask in the meantime. */
  present(): Promise<number>;
  /** Lets go of what tells of changes, of before yesterday; answers how much. */
  forget(): Promise<number>;
}

interface Known {
  /** What was visible when it was last looked at, as PostgreSQL prints it: "xmin:xmax:those under way". */
  readonly snapshot: string;
  /** Which server and table it was. */
  readonly place: string;
  /** Milliseconds. */
  readonly at: number;
}

/** What was not looked at for longer counts as changed, milliseconds; what is forgotten is a day old. */
const TRUSTED_MS = 3_600_000;

/** The edition of a ledger, for one process; an edition that was never asked for costs nothing. */
export function editionOf(db: Db, now: () => number = () => performance.now()): Edition {
  let number = 0;
  let known: Known | null = null;
  let next: Promise<number> | null = null;
  let before: Promise<unknown> = Promise.resolve();

  /** Transactions that could not be seen the last time and can be now, also where they began long before; a replica does not know which are under way. */
  async function look(): Promise<number> {
    const last = known;
    // Where this look fails nothing is known.
    known = null;
    const { snapshot = '1:1:', place, at = 0 } = last ?? {};
    const { rows } = await sql<Omit<Known, 'at'> & { touched: boolean }>`${PREPARED}
      SELECT pg_current_snapshot()::text AS snapshot, pg_postmaster_start_time()::text || ' ' || 'touch'::regclass::oid AS place,
        pg_is_in_recovery() OR EXISTS (SELECT 1 FROM (SELECT tx FROM touch WHERE tx >= ${Number.parseInt(snapshot, 10)}::bigint ORDER BY tx DESC OFFSET 0) AS late
          WHERE NOT pg_visible_in_snapshot(late.tx::text::xid8, ${snapshot}::pg_snapshot)) AS touched`.execute(db);
    const [seen] = rows;
    if (seen === undefined) throw new Error('PostgreSQL answered no row');
    if (last === null || seen.touched || seen.place !== place || now() - at > TRUSTED_MS) number += 1;
    known = { snapshot: seen.snapshot, place: seen.place, at: now() };
    return number;
  }

  return {
    present: () => {
      if (next === null) {
        // One look after the other: who asks while one is under way needs the next, which begins after it was asked for.
        next = before.then(() => {
          next = null;
          return look();
        });
        before = next.catch(() => undefined);
      }
      return next;
    },
    forget: async () => {
      const { rows } = await sql<{ n: number }>`
        WITH gone AS (DELETE FROM touch WHERE at < now() - interval '1 day' RETURNING 1) SELECT count(*)::integer AS n FROM gone`.execute(
        db,
      );
      return rows[0]?.n ?? 0;
    },
  };
}
