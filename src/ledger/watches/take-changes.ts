import { sql } from 'kysely';
import { actorsNamed } from '../answer/actors.ts';
import type { Change, ChangesPage } from '../changes/change.ts';
import { endOfChanges, readChanges } from '../changes/changes.ts';
import { idOf } from '../identifiers.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { WatchEvent, WatchMessage } from './watch.ts';

/** What a look at the log of changes came to. */
export interface Taken {
  readonly deliveries: number;
  /** Whether there is more in the log for some watch. */
  readonly more: boolean;
}

interface Looking {
  readonly id: string;
  readonly name: string;
  readonly claim: string | null;
  /** The claim that took it over, where one did; else the same. */
  readonly followed: string | null;
  readonly actor: string | null;
  readonly actor_names: readonly string[];
  readonly events: readonly WatchEvent[];
  readonly place: string;
}

/** The claim that a watch `w` is for: the one on which a proposition of it stands now, for claims are taken over by others. */
export const FOLLOWED = 'coalesce((SELECT p.claim_id FROM proposition p WHERE p.id = w.proposition), w.claim)';

/** Changes of one look. */
const PAGE = 500;

/**
 * Looks what changed since each watch last looked, and makes deliveries of it. A watch goes on in the transaction that makes its
 * deliveries, whose ids are made of the change: whenever and by however many processes this is done, each comes to be once.
 */
export async function takeChanges(db: Db, write: <T>(change: (tx: Db) => Promise<T>) => Promise<T>, at: string): Promise<Taken> {
  const { rows: watches } = await sql<Looking>`
    SELECT w.id, w.name, w.claim, ${sql.raw(FOLLOWED)} AS followed, w.actor, w.actor_names, w.events, w.place FROM watch w JOIN account a ON a.name = w.account
    WHERE NOT w.paused AND NOT a.disabled ORDER BY w.place, w.id`.execute(db);
  let deliveries = 0;
  let more = false;
  for (const [place, group] of byPlace(watches)) {
    const page = await pageAfter(db, place, group, at);
    if (page === null || page.changes.length === 0) continue;
    more ||= page.more;
    const subjects = [...new Set(page.changes.filter(({ kind }) => kind === 'claim').map(({ subject }) => subject))];
    for (const watch of group) {
      const claims = await claimsWatched(db, watch, subjects);
      deliveries += await write((tx) => tell(tx, watch, messagesOf(watch, page.changes, claims), { place: page.next, at }));
    }
  }
  return { deliveries, more };
}

function byPlace(watches: readonly Looking[]): Map<string, Looking[]> {
  const groups = new Map<string, Looking[]>();
  for (const watch of watches) groups.set(watch.place, [...(groups.get(watch.place) ?? []), watch]);
  return groups;
}

/** Where the log is kept no longer, a watch goes on from its end and says so. */
async function pageAfter(db: Db, place: string, group: readonly Looking[], at: string): Promise<ChangesPage | null> {
  try {
    return await readChanges(db, { after: place, limit: PAGE });
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code !== 'changes-forgotten') throw error;
    const ids = group.map(({ id }) => id);
    await sql`UPDATE watch SET place = ${await endOfChanges(db)}, missed = ${at} WHERE id = ANY(${ids}) AND place = ${place}`.execute(db);
    return null;
  }
}

/** Which of these claims a watch is for. */
async function claimsWatched(
  db: Db,
  { claim, followed, actor, actor_names: names }: Looking,
  subjects: readonly string[],
): Promise<ReadonlySet<string>> {
  const own = claim === null ? subjects : subjects.filter((subject) => subject === claim || subject === followed);
  if (actor === null || own.length === 0) return new Set(own);
  const ids = await actorsNamed(db, names).catch((error: unknown) => {
    // One who has not spoken yet may be watched, too.
    if (error instanceof LedgerError && error.code === 'no-such-actor') return [];
    throw error;
  });
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM claim c WHERE c.id = ANY(${[...own]}) AND c.id IN (SELECT claim_id FROM claim_actor WHERE actor_id = ANY(${ids}) AND said)`.execute(
    db,
  );
  return new Set(rows.map((row) => row.id));
}

function messagesOf(watch: Looking, changes: readonly Change[], claims: ReadonlySet<string>): WatchMessage[] {
  return changes.flatMap((change) => {
    if (change.kind !== 'claim' || !claims.has(change.subject)) return [];
    const events = eventsOf(change).filter((event) => watch.events.includes(event));
    if (events.length === 0) return [];
    return [{ delivery: idOf('delivery', watch.id, change.id), watch: { id: watch.id, name: watch.name }, events, change }];
  });
}

/** A claim as the log has it. */
interface Brief {
  readonly status: string;
  readonly roots: { readonly low: number; readonly high: number };
  readonly reversed: readonly string[];
  readonly conflicts?: number;
}

/** What a change of a claim is, of what a person may want to be told. */
export function eventsOf({ before, after }: Pick<Change, 'before' | 'after'>): WatchEvent[] {
  if (after === null) return [];
  if (before === null) return ['new'];
  const was = before as unknown as Brief;
  const is = after as unknown as Brief;
  const found: [WatchEvent, boolean][] = [
    ['status', was.status !== is.status],
    ['reversal', is.reversed.some((actor) => !was.reversed.includes(actor))],
    ['root', is.roots.low > was.roots.low || is.roots.high > was.roots.high],
    ['figures', (is.conflicts ?? 0) > (was.conflicts ?? 0)],
  ];
  return found.flatMap(([event, holds]) => (holds ? [event] : []));
}

/** Puts messages down to be sent and lets the watch go on; answers how many. Nothing where another process was faster. */
async function tell(
  db: Db,
  { id, followed, place: from }: Looking,
  messages: readonly WatchMessage[],
  { place, at }: { readonly place: string; readonly at: string },
): Promise<number> {
  const { rows } =
    await sql`UPDATE watch SET place = ${place}, claim = ${followed} WHERE id = ${id} AND place = ${from} RETURNING id`.execute(db);
  if (rows.length === 0) return 0;
  const columns = { id: 'text', watch_id: 'text', message: 'jsonb', made: 'timestamptz', next_at: 'timestamptz' };
  const deliveries = messages.map((message) => ({ id: message.delivery, watch_id: id, message, made: at, next_at: at }));
  await insertRows(db, 'delivery', columns, deliveries);
  return deliveries.length;
}
