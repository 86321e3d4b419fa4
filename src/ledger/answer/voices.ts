import { sql } from 'kysely';
import type { ActorKind } from '../../engine/read/reading.ts';
import type { ActorRef } from '../answers.ts';
import { actorId } from '../identifiers.ts';
import type { Voice } from '../status/holding.ts';
import type { Db } from '../store/database.ts';
import { PREPARED } from '../store/prepared.ts';

/** An actor with whom it speaks for and the state or organisation that it is part of. */
export interface KnownActor {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  /** The kind of body for which it speaks ("finance ministry") and whether its state is known; null for what has no kind. */
  readonly body: { readonly kind: string; readonly placed: boolean } | null;
  /** As positions see it: after merges by people and affiliations shown in other articles. */
  readonly voice: Voice;
  /** The state or parent organisation, null where it stands alone. */
  readonly parent: ActorRef | null;
}

interface ActorRow {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly parent_key: string | null;
  readonly anonymous: boolean;
  readonly merged_into: string | null;
  /** The one person with this surname, where the article gives no more than that. */
  readonly full_id: string | null;
  readonly body_id: string | null;
}

/** How far parents, merges and affiliations are followed: service → ministry → state is two. */
const STEPS = 5;

/** Loads actors by id with all that they lead to. Ids that nobody stands for are left out. */
export async function loadActors(db: Db, ids: readonly (string | null)[]): Promise<Map<string, KnownActor>> {
  const rows = new Map<string, ActorRow>();
  let wanted = [...new Set(ids)].filter((id): id is string => id !== null);
  for (let step = 0; step < STEPS && wanted.length > 0; step++) {
    for (const row of await fetchRows(db, wanted)) rows.set(row.id, row);
    const leadsTo = [...rows.values()].flatMap((row) => [
      row.merged_into,
      row.full_id,
      row.body_id,
      row.parent_key === null ? null : actorId(row.parent_key),
    ]);
    wanted = [...new Set(leadsTo)].filter((id): id is string => id !== null && !rows.has(id));
  }
  const known = new Map<string, KnownActor>();
  for (const row of rows.values()) known.set(row.id, knownActor(row, rows));
  return known;
}

/** The body that most articles show a person in an office of, before any whose state they do not tell; of several, the first by id. */
async function fetchRows(db: Db, ids: readonly string[]): Promise<ActorRow[]> {
  const { rows } = await sql<ActorRow>`${PREPARED}
    SELECT a.id, a.key, coalesce(a.renamed, a.name) AS name, a.kind, a.country, a.parent_key, a.anonymous, a.merged_into,
      (SELECT min(b.id) FROM actor b WHERE a.key LIKE 'person:% ?' AND b.key > left(a.key, -1) AND b.key < left(a.key, -2) || '!'
        AND b.key <> a.key HAVING count(*) = 1) AS full_id,
      (SELECT f.body_id FROM (SELECT body_id, count(*) AS n FROM affiliation WHERE person_id = a.id GROUP BY body_id) AS f
        JOIN actor b ON b.id = f.body_id ORDER BY b.key LIKE 'body:?%', f.n DESC, f.body_id LIMIT 1) AS body_id
    FROM actor a WHERE a.id = ANY(${ids})`.execute(db);
  return rows;
}

function knownActor(row: ActorRow, rows: ReadonlyMap<string, ActorRow>): KnownActor {
  const self = follow(row, rows, (at) => at.merged_into ?? at.full_id);
  const voice = follow(self, rows, (at) => at.body_id ?? at.merged_into ?? at.full_id);
  const top = follow(voice, rows, (at) => (at.parent_key === null ? at.merged_into : actorId(at.parent_key)));
  return {
    id: self.id,
    name: self.name,
    kind: self.kind,
    country: self.country,
    body: bodyOf(voice.key),
    voice: {
      id: voice.id,
      name: voice.name,
      kind: voice.kind as ActorKind,
      state: top.id,
      stateName: top.name,
      anonymous: voice.anonymous,
    },
    parent: top.id === voice.id ? null : { id: top.id, name: top.name },
  };
}

/** "body:AT/finance ministry" and "body:?/finance ministry/salzburg" are bodies of one kind. */
function bodyOf(key: string): KnownActor['body'] {
  const [, state, kind] = /^body:([A-Z]+|\?)\/([^/]+)/.exec(key) ?? [];
  return kind === undefined ? null : { kind, placed: state !== '?' };
}

function follow(row: ActorRow, rows: ReadonlyMap<string, ActorRow>, next: (row: ActorRow) => string | null): ActorRow {
  let at = row;
  for (let step = 0; step < STEPS; step++) {
    const id = next(at);
    const to = id === null || id === at.id ? undefined : rows.get(id);
    if (to === undefined) return at;
    at = to;
  }
  return at;
}
