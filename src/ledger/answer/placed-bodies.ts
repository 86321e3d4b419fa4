import { compareText } from '../status/moment.ts';
import type { KnownActor } from './voices.ts';

/**
 * The actors of one claim, those that speak for a body without a state taken for the claim's body of that kind: an article that calls it
 * "the health ministry" means the one that others call Chile's. Where the claim has it of several states nobody can tell, and each
 * stays for itself; where it has none, all such articles mean the same.
 */
export function withPlacedBodies(actors: readonly KnownActor[]): ReadonlyMap<string, KnownActor> {
  const bodies = new Map<string, Map<string, KnownActor>>();
  for (const actor of actors) {
    if (actor.body === null) continue;
    const ofKind = bodies.get(actor.body.kind) ?? new Map<string, KnownActor>();
    ofKind.set(actor.voice.id, actor);
    bodies.set(actor.body.kind, ofKind);
  }
  return new Map(actors.map((actor) => [actor.id, placed(actor, [...(bodies.get(actor.body?.kind ?? '')?.values() ?? [])])]));
}

function placed(actor: KnownActor, ofKind: readonly KnownActor[]): KnownActor {
  if (actor.body === null || actor.body.placed) return actor;
  const known = ofKind.filter(({ body }) => body?.placed === true);
  if (known.length > 1) return actor;
  const [body] = known.length === 1 ? known : [...ofKind].sort((a, b) => compareText(a.voice.id, b.voice.id));
  return body === undefined || body.voice.id === actor.voice.id
    ? actor
    : { ...actor, body: body.body, voice: body.voice, parent: body.parent ?? actor.parent };
}
