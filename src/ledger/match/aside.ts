import type { Features } from './evidence.ts';
import { nearness } from './related.ts';

/** The rule of a link that rests on the words around a content alone: its own name nothing that happens in the claim. */
export const ASIDE = 'aside';

/** How near an event must be to count as one of the claim. */
const NEAR = 0.4;

/**
 * Whether one of two contents stands beside the other for its surroundings only: "our doors are open", said after "there had been
 * no unusual withdrawals", belongs to the withdrawals but says nothing of them; "first losses" and "this was true" do.
 */
export function isAside(p: Features, q: Features): boolean {
  return isBeside(p, q) || isBeside(q, p);
}

function isBeside({ own, core, participants }: Features, other: Features): boolean {
  if (core || own === undefined) return false;
  const event = other.events.some((kind) => own.some((name) => nearness(bare(kind), bare(name)) >= NEAR));
  // "debris found there came from a North Korean missile": whose and what
  const thing =
    own.some((name) => name.startsWith('#') && name in other.concepts) && participants.some((key) => other.participants.includes(key));
  return !event && !thing && !own.includes('true');
}

const bare = (kind: string): string => kind.replace('?', '');
