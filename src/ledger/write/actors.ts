import { sql } from 'kysely';
import type { Identities } from '../../engine/identity/identity.ts';
import { type KnownActor, loadActors } from '../answer/voices.ts';
import { actorId } from '../identifiers.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { NewVersion } from './accept.ts';

/** Stores the actors and affiliations of versions in the place of those that they had; answers the ids of those known before who now speak for somebody else. */
export async function storeActors(db: Db, versions: readonly NewVersion[]): Promise<string[]> {
  const keys = versions.flatMap(({ delivery }) => delivery.digest.identities.actors.map(({ key }) => key));
  const named = [...keys, ...keys.flatMap((key) => surnameKey(key) ?? [])].map(actorId);
  const ofVersions = sql`version_id = ANY(${versions.map((version) => version.id)})`;
  const had = await sql<{ id: string }>`SELECT DISTINCT person_id AS id FROM affiliation WHERE ${ofVersions}`.execute(db);
  const ids = [...new Set([...named, ...had.rows.map((row) => row.id)])];
  const before = await loadActors(db, ids);
  if (had.rows.length > 0) await sql`DELETE FROM affiliation WHERE ${ofVersions}`.execute(db);
  await storeIdentities(
    db,
    versions.map((version) => version.delivery.digest.identities),
  );
  await storeAffiliations(db, versions);
  const after = await loadActors(db, ids);
  return ids.filter((id) => before.has(id) && speaksFor(before.get(id)) !== speaksFor(after.get(id)));
}

async function storeAffiliations(db: Db, versions: readonly NewVersion[]): Promise<void> {
  const rows = versions.flatMap(({ id, delivery }) =>
    delivery.digest.identities.affiliations.map(({ person, body, role }) => ({
      person_id: actorId(person),
      body_id: actorId(body),
      role,
      version_id: id,
    })),
  );
  await insertRows(db, 'affiliation', { person_id: 'text', body_id: 'text', role: 'text', version_id: 'text' }, rows);
}

/** All that a claim's status depends on of an actor; names are looked up when a claim is asked for. */
function speaksFor(actor: KnownActor | undefined): string {
  const { id, kind, state, anonymous } = actor?.voice ?? {};
  return JSON.stringify([actor?.id, actor?.body, id, kind, state, anonymous]);
}

/** The key of a person of whom an article gives the surname only, from that of one with a given name: "person:peskov dmitri" → "person:peskov ?". */
function surnameKey(key: string): string | null {
  return /^person:[^ ]+ (?=[^?])/.exec(key)?.[0].concat('?') ?? null;
}

interface ActorRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly parent_key: string | null;
  readonly anonymous: boolean;
  readonly names: readonly string[];
}

/** An actor's names are the union of what all articles call it, and what is shown depends on that set alone: not on who came first. */
async function storeIdentities(db: Db, identities: readonly Identities[]): Promise<void> {
  const rows = new Map<string, ActorRow>();
  for (const identity of identities.flatMap((list) => list.actors)) {
    const before = rows.get(identity.key);
    const names = [...new Set([...(before?.names ?? []), identity.name, ...identity.names])].sort();
    rows.set(identity.key, {
      id: actorId(identity.key),
      key: identity.key,
      name: shownName(names, identity.kind),
      kind: first(before?.kind, identity.kind) ?? 'unknown',
      country: first(before?.country, identity.country),
      parent_key: first(before?.parent_key, identity.parent),
      anonymous: identity.anonymous,
      names,
    });
  }
  await insertRows(
    db,
    'actor',
    {
      id: 'text',
      key: 'text',
      name: 'text',
      kind: 'text',
      country: 'text',
      parent_key: 'text',
      anonymous: 'boolean',
      names: 'text[]',
    },
    [...rows.values()].map((row) => ({ ...row })),
    `(id) DO UPDATE SET
       names = (SELECT array_agg(DISTINCT n ORDER BY n) FROM unnest(actor.names || excluded.names) AS n),
       name = (SELECT n FROM unnest(actor.names || excluded.names) AS n ORDER BY length(n) > 40, length(n) < 3,
         CASE WHEN least(actor.kind, excluded.kind) = 'person' THEN -length(n) ELSE length(n) END, n COLLATE "C" LIMIT 1),
       kind = least(actor.kind, excluded.kind),
       country = least(actor.country, excluded.country),
       parent_key = least(actor.parent_key, excluded.parent_key)
     WHERE NOT actor.names @> excluded.names OR (actor.kind, actor.country, actor.parent_key)
       IS DISTINCT FROM (least(actor.kind, excluded.kind), least(actor.country, excluded.country), least(actor.parent_key, excluded.parent_key))`,
  );
  const names = [...rows.values()].flatMap((row) => row.names.map((name) => ({ name: name.toLowerCase(), actor_id: row.id })));
  await insertRows(db, 'actor_name', { name: 'text', actor_id: 'text' }, names);
}

const NAME_MAX = 40;
const NAME_MIN = 3;

/** The name to show: a person's fullest, anything else's shortest ("NIS", not "South Korea's National Intelligence Service"); of several the first. */
function shownName(names: readonly string[], kind: string): string {
  const odd = (name: string): number => Number(name.length > NAME_MAX) * 2 + Number(name.length < NAME_MIN);
  const length = (name: string): number => (kind === 'person' ? -name.length : name.length);
  const [best] = [...names].sort((a, b) => odd(a) - odd(b) || length(a) - length(b) || (a < b ? -1 : 1));
  return best ?? '';
}

function first(a: string | null | undefined, b: string | null | undefined): string | null {
  const known = [a, b].filter((x): x is string => x !== null && x !== undefined).sort();
  return known[0] ?? null;
}

/** Ids of the claims that depend on one of these actors. */
export async function claimsNaming(db: Db, actors: readonly string[]): Promise<string[]> {
  if (actors.length === 0) return [];
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT claim_id AS id FROM claim_actor WHERE actor_id = ANY(${actors})`.execute(db);
  return rows.map((row) => row.id);
}
