import { sql } from 'kysely';
import { cursorOf, readCursor } from '../answer/cursor.ts';
import type { Change } from '../changes/change.ts';
import { endOfChanges } from '../changes/changes.ts';
import { idOf } from '../identifiers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import type { DeliveriesPage, Watch, WatchDelivery, WatchMessage, WatchRef } from './watch.ts';

/** A delivery whose turn has come, and where it goes. */
export interface DueDelivery {
  readonly id: string;
  readonly message: WatchMessage;
  readonly webhook: string | null;
  readonly secret: string | null;
  readonly mail: string | null;
  /** How often it was tried before. */
  readonly attempts: number;
}

/** What became of an attempt: taken, or a problem and when to try again; with null it is given up. */
export type DeliveryOutcome =
  | { readonly sent: string }
  | { readonly problem: { readonly code: string; readonly message: string }; readonly next: string | null };

/**
 * Takes deliveries whose turn has come, the longest due first. They are due again at `until`: a process that ends before it has noted what
 * became of one leaves it to another.
 */
export async function dueDeliveries(
  db: Db,
  { at, until, limit }: { readonly at: string; readonly until: string; readonly limit: number },
): Promise<DueDelivery[]> {
  const { rows } = await sql<DueDelivery>`
    UPDATE delivery d SET next_at = ${until} FROM watch w
    WHERE w.id = d.watch_id AND d.id IN (
      SELECT o.id FROM delivery o JOIN watch p ON p.id = o.watch_id JOIN account b ON b.name = p.account
      WHERE o.next_at <= ${at} AND NOT p.paused AND NOT b.disabled
      ORDER BY o.next_at, o.id LIMIT ${sql.lit(limit)} FOR UPDATE OF o SKIP LOCKED)
    RETURNING d.id, d.message, w.webhook, w.secret, w.mail, d.attempts`.execute(db);
  return rows;
}

/** Notes what became of an attempt. */
export async function noteDelivery(db: Db, id: string, outcome: DeliveryOutcome): Promise<void> {
  const [sent, next, problem] = 'sent' in outcome ? [outcome.sent, null, null] : [null, outcome.next, outcome.problem];
  await sql`UPDATE delivery SET attempts = attempts + 1, sent = ${sent}, next_at = ${next}, problem_code = ${problem?.code ?? null},
    problem = ${problem?.message ?? null} WHERE id = ${id}`.execute(db);
}

const COLUMNS =
  sql.raw(`d.id, d.message, CASE WHEN d.sent IS NOT NULL THEN 'sent' WHEN d.next_at IS NOT NULL THEN 'due' ELSE 'dead' END AS state,
  d.made, d.attempts, d.next_at AS next, d.sent,
  CASE WHEN d.problem IS NOT NULL THEN jsonb_build_object('code', d.problem_code, 'message', d.problem) END AS problem`);

/** A page of the deliveries of a watch, the newest first. Throws LedgerError `bad-cursor`. */
export async function listDeliveries(
  db: Db,
  watch: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<DeliveriesPage> {
  const after = cursor === undefined ? null : readCursor(cursor, 'moment');
  const { rows } = await sql<WatchDelivery>`
    SELECT ${COLUMNS} FROM delivery d WHERE d.watch_id = ${watch}
      AND (${after?.day ?? null}::text IS NULL OR (d.made, d.id) < (${after?.day ?? null}::timestamptz, ${after?.id ?? null}))
    ORDER BY d.made DESC, d.id DESC LIMIT ${sql.lit(limit + 1)}`.execute(db);
  const deliveries = rows.slice(0, limit);
  const last = deliveries.at(-1);
  return { deliveries, next: rows.length > limit && last !== undefined ? cursorOf({ day: last.made, id: last.id }) : null };
}

/** Has a delivery sent anew. Throws LedgerError `no-such-delivery`. */
export async function retryDelivery(db: Db, watch: string, id: string, at: string): Promise<WatchDelivery> {
  const { rows } = await sql<WatchDelivery>`
    UPDATE delivery d SET next_at = ${at}, sent = NULL, attempts = 0 WHERE d.id = ${id} AND d.watch_id = ${watch} RETURNING ${COLUMNS}`.execute(
    db,
  );
  if (rows[0] === undefined) throw new LedgerError('no-such-delivery', `the watch has no delivery "${id}"`);
  return rows[0];
}

/**
 * Puts a message down that only tries a watch: the claim that it watches, or the one that changed last, as it stands. Throws LedgerError
 * `no-such-claim` where there is none.
 */
export async function tryWatch(db: Db, { id, name, claim }: WatchRef & Pick<Watch, 'claim'>, at: string): Promise<WatchDelivery> {
  const { rows: claims } = await sql<{ id: string; brief: Change['after'] }>`
    SELECT c.id, claim_in_brief(c) AS brief FROM claim c WHERE ${claim}::text IS NULL OR c.id = ${claim} ORDER BY c.changed_day DESC, c.id DESC LIMIT 1`.execute(
    db,
  );
  if (claims[0] === undefined) throw new LedgerError('no-such-claim', 'there is no claim yet of which a message could tell');
  const { id: subject, brief } = claims[0];
  const delivery = idOf('delivery', id, 'try', at);
  const change: Change = { id: await endOfChanges(db), at, kind: 'claim', subject, before: brief, after: brief };
  const message: WatchMessage = { delivery, watch: { id, name }, events: [], change };
  await sql`INSERT INTO delivery (id, watch_id, message, made, next_at) VALUES (${delivery}, ${id}, ${JSON.stringify(message)}::jsonb, ${at}, ${at})
    ON CONFLICT DO NOTHING`.execute(db);
  const { rows } = await sql<WatchDelivery>`SELECT ${COLUMNS} FROM delivery d WHERE d.id = ${delivery}`.execute(db);
  return rows[0] as WatchDelivery;
}

/** Lets go of deliveries that are over and were made before a moment; answers how many. */
export async function forgetDeliveries(db: Db, before: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    WITH gone AS (DELETE FROM delivery WHERE next_at IS NULL AND made < ${before}::timestamptz RETURNING 1)
    SELECT count(*)::integer AS n FROM gone`.execute(db);
  return rows[0]?.n ?? 0;
}
