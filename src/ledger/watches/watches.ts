import { sql } from 'kysely';
import { appendAudit } from '../audit/audit.ts';
import { endOfChanges } from '../changes/changes.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Who } from '../people/people.ts';
import { hashOfSecret, newSecret } from '../people/secret.ts';
import type { Db } from '../store/database.ts';
import {
  type DeliveryOutcome,
  type DueDelivery,
  dueDeliveries,
  forgetDeliveries,
  listDeliveries,
  noteDelivery,
  retryDelivery,
  tryWatch,
} from './deliveries.ts';
import { FOLLOWED, type Taken, takeChanges } from './take-changes.ts';
import type { DeliveriesPage, NewWatch, Watch, WatchDelivery, WatchEvent, WatchRef } from './watch.ts';

/** What a watch is made of. */
export interface WatchRequest {
  readonly account: string;
  readonly name: string;
  readonly claim?: string;
  readonly actor?: string;
  /** Every name by which the actor may be known. */
  readonly actorNames: readonly string[];
  readonly events: readonly WatchEvent[];
  readonly webhook?: string;
  readonly mail?: string;
}

/** What may be changed of a watch. */
export interface WatchChange {
  readonly name?: string;
  readonly events?: readonly WatchEvent[];
  readonly paused?: boolean;
}

/** Saved filters and what they sent. Where an account is given, those of others are not there: LedgerError `no-such-watch`. */
export interface Watches {
  list(account: string | null): Promise<Watch[]>;
  find(id: string, account: string | null): Promise<Watch>;
  add(request: WatchRequest, who: Who): Promise<NewWatch>;
  change(id: string, account: string | null, change: WatchChange, who: Who): Promise<Watch>;
  /** Gives a watch that sends requests another secret; the one before signs no more. Throws LedgerError `no-secret` for one that sends mails. */
  renewSecret(id: string, account: string | null, who: Who): Promise<NewWatch>;
  remove(id: string, account: string | null, who: Who): Promise<void>;
  deliveries(id: string, page: { readonly limit: number; readonly cursor?: string }): Promise<DeliveriesPage>;
  /** Has a delivery sent anew, also one that was given up. Throws LedgerError `no-such-delivery`. */
  retry(watch: string, delivery: string, at: string): Promise<WatchDelivery>;
  /** Has a message sent that only tries the watch. Throws LedgerError `no-such-claim` where there is no claim to tell of. */
  try(watch: WatchRef & Pick<Watch, 'claim'>, at: string): Promise<WatchDelivery>;
  /** Makes deliveries of what has changed since a watch last looked. */
  take(at: string): Promise<Taken>;
  /** Deliveries whose turn has come; nobody else is given them before `until`. */
  due(at: string, until: string, limit: number): Promise<DueDelivery[]>;
  note(delivery: string, outcome: DeliveryOutcome): Promise<void>;
  /** Lets go of deliveries that were sent or given up before a moment. */
  forget(before: string): Promise<number>;
}

const WATCHES = sql.raw(`
  SELECT w.id, w.account, w.name, followed.claim, (SELECT coalesce(c.renamed, c.label) FROM claim c WHERE c.id = followed.claim) AS label,
    w.actor, w.events, w.webhook, w.mail, w.paused, w.created, w.missed, d.sent, d.due, d.dead,
    (SELECT jsonb_build_object('code', p.problem_code, 'message', p.problem) FROM delivery p
      WHERE p.watch_id = w.id AND p.sent IS NULL AND p.problem IS NOT NULL ORDER BY p.made DESC, p.id LIMIT 1) AS problem
  FROM watch w CROSS JOIN LATERAL (SELECT ${FOLLOWED} AS claim) AS followed CROSS JOIN LATERAL (
    SELECT max(sent) AS sent, count(next_at)::integer AS due, count(*) FILTER (WHERE next_at IS NULL AND sent IS NULL)::integer AS dead
    FROM delivery WHERE watch_id = w.id) d`);

/** The watches of a ledger; `write` runs a change in a transaction. */
export function watchesOn(db: Db, write: <T>(change: (tx: Db) => Promise<T>) => Promise<T>): Watches {
  return {
    list: async (account) =>
      (await sql<Watch>`${WATCHES} WHERE ${account}::text IS NULL OR w.account = ${account} ORDER BY w.created DESC, w.id`.execute(db))
        .rows,
    find: (id, account) => findWatch(db, id, account),
    add: (request, who) => write((tx) => addWatch(tx, request, who)),
    change: (id, account, change, who) => write((tx) => changeWatch(tx, id, account, change, who)),
    renewSecret: (id, account, who) => write((tx) => renewSecret(tx, id, account, who)),
    remove: (id, account, who) =>
      write(async (tx) => {
        const watch = await findWatch(tx, id, account);
        await sql`DELETE FROM watch WHERE id = ${id}`.execute(tx);
        await appendAudit(tx, { ...who, action: 'remove-watch', subject: id, detail: { name: watch.name, account: watch.account } });
      }),
    deliveries: (id, page) => listDeliveries(db, id, page),
    retry: (watch, delivery, at) => retryDelivery(db, watch, delivery, at),
    try: (watch, at) => write((tx) => tryWatch(tx, watch, at)),
    take: (at) => takeChanges(db, write, at),
    due: (at, until, limit) => dueDeliveries(db, { at, until, limit }),
    note: (delivery, outcome) => noteDelivery(db, delivery, outcome),
    forget: (before) => forgetDeliveries(db, before),
  };
}

async function findWatch(db: Db, id: string, account: string | null): Promise<Watch> {
  const { rows } = await sql<Watch>`
    ${WATCHES} WHERE w.id = ${id} AND (${account}::text IS NULL OR w.account = ${account})`.execute(db);
  if (rows[0] === undefined) throw new LedgerError('no-such-watch', `there is no watch "${id}"`);
  return rows[0];
}

/** Makes a watch that looks for what changes from now on. */
async function addWatch(db: Db, request: WatchRequest, who: Who): Promise<NewWatch> {
  const { account, name, claim = null, actor = null, actorNames, events, webhook = null, mail = null } = request;
  const secret = webhook === null ? null : newSecret();
  const id = hashOfSecret(newSecret()).slice(0, 12);
  const place = await endOfChanges(db);
  await sql`
    INSERT INTO watch (id, account, name, claim, proposition, actor, actor_names, events, webhook, secret, mail, created, place)
    VALUES (${id}, ${account}, ${name}, ${claim}, (SELECT first_proposition FROM claim WHERE id = ${claim}), ${actor}, ${[...actorNames]}, ${[...events]}, ${webhook}, ${secret}, ${mail}, ${who.at}, ${place})`.execute(
    db,
  );
  const watch = await findWatch(db, id, null);
  await appendAudit(db, { ...who, action: 'add-watch', subject: id, detail: { name, account, claim, actor, events, webhook, mail } });
  return { watch, secret };
}

async function changeWatch(db: Db, id: string, account: string | null, { name, events, paused }: WatchChange, who: Who): Promise<Watch> {
  await findWatch(db, id, account);
  await sql`UPDATE watch SET name = coalesce(${name ?? null}, name), paused = coalesce(${paused ?? null}, paused),
    events = coalesce(${events === undefined ? null : [...events]}::text[], events) WHERE id = ${id}`.execute(db);
  await appendAudit(db, { ...who, action: 'change-watch', subject: id, detail: { name, events, paused } });
  return await findWatch(db, id, null);
}

async function renewSecret(db: Db, id: string, account: string | null, who: Who): Promise<NewWatch> {
  const watch = await findWatch(db, id, account);
  if (watch.webhook === null) throw new LedgerError('no-secret', 'this watch sends mails, which are not signed');
  const secret = newSecret();
  await sql`UPDATE watch SET secret = ${secret} WHERE id = ${id}`.execute(db);
  await appendAudit(db, { ...who, action: 'renew-secret', subject: id, detail: { name: watch.name, account: watch.account } });
  return { watch, secret };
}
