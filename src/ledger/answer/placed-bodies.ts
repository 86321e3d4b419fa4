import { compareText } from '../status/moment.ts';
import type { KnownActor } from './voices.ts';

/**
 * Which actors of one claim speak for which body, by id: those that speak for a body without a state are taken for the claim's body of that kind. An article that calls it
 * "the health ministry" means the one that others call Chile's. Where the claim has it of several states nobody can tell, and each
 * stays for itself; where it has none, all such articles mean the same.
 */
export function placementsAmong(actors: readonly KnownActor[]): ReadonlyMap<string, string> {
  const bodies = new Map<string, Map<string, KnownActor>>();
  for (const actor of actors) {
    if (actor.body === null) continue;
    const ofKind = bodies.get(actor.body.kind) ?? new Map<string, KnownActor>();
    ofKind.set(actor.voice.id, actor);
    bodies.set(actor.body.kind, ofKind);
  }
  return new Map(
    actors.flatMap((actor): [string, string][] => {
      const voice = placeOf(actor, [...(bodies.get(actor.body?.kind ?? '')?.values() ?? [])]);
      return voice === null ? [] : [[actor.id, voice]];
    }),
  );
}

/** The actors by id, those that are placed with the voice that is theirs in this claim; those whose voice it is must be among `actors`. */
export function placedActors(actors: readonly KnownActor[], placements: ReadonlyMap<string, string>): ReadonlyMap<string, KnownActor> {
  const byVoice = new Map(actors.map((actor) => [actor.voice.id, actor]));
  return new Map(
    actors.map((actor) => {
      const body = byVoice.get(placements.get(actor.id) ?? '');
      if (body === undefined) return [actor.id, actor];
      return [actor.id, { ...actor, body: body.body, voice: body.voice, parent: body.parent ?? actor.parent }];
    }),
  );
}

/** The voice that an actor takes, null where it keeps its own. */
function placeOf(actor: KnownActor, ofKind: readonly KnownActor[]): string | null {
  if (actor.body === null || actor.body.placed) return null;
  const known = ofKind.filter(({ body }) => body?.placed === true);
  if (known.length > 1) return null;
  const [body] = known.length === 1 ? known : [...ofKind].sort((a, b) => compareText(a.voice.id, b.voice.id));
  return body === undefined || body.voice.id === actor.voice.id ? null : body.voice.id;
}
