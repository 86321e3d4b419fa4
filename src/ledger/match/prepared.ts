import type { Features } from './evidence.ts';
import { weightOf } from './related.ts';

/** What comparing needs of a proposition, worked out once: a ledger compares each with hundreds. */
export interface Prepared {
  readonly features: Features;
  /** Context without kinds of events. */
  readonly context: readonly (readonly [string, number])[];
  /** Whether the context names anybody or any place. */
  readonly isNamed: boolean;
  readonly contextOf: ReadonlyMap<string, number>;
  readonly concepts: readonly (readonly [string, number])[];
  readonly conceptOf: ReadonlyMap<string, number>;
  readonly events: readonly PreparedEvent[];
  readonly names: readonly string[];
  /** Names that tell it from others like it: its own, and words of it that are in no dictionary. */
  readonly telling: readonly string[];
  /** Names that its article is about. */
  readonly affair: readonly string[];
  readonly states: readonly string[];
  /** Kinds of things that are not the whole article's. */
  readonly things: readonly string[];
}

/** A kind of event with its place among those of its proposition. */
export interface PreparedEvent {
  readonly kind: string;
  readonly sure: boolean;
  /** How much it tells by itself. */
  readonly told: number;
  /** How much its place and the background leave of it. */
  readonly rank: number;
}

const RANK = [1, 0.82, 0.7];
const LEAST_RANK = 0.56;
const BACKGROUND_THING = 0.15;

/** From this weight on a word that no dictionary has is taken for a name. */
const STRANGE = 0.4;

const isName = (key: string): boolean => key.startsWith('name:');

const known = new WeakMap<Features, Prepared>();

/** The prepared form of a proposition's features. */
export function prepare(features: Features): Prepared {
  const found = known.get(features);
  if (found) return found;
  const made = make(features);
  known.set(features, made);
  return made;
}

function make(features: Features): Prepared {
  const contextOf = new Map(Object.entries(features.context));
  const concepts = Object.entries(features.concepts);
  return {
    features,
    context: [...contextOf].filter(([name]) => !name.startsWith('@')),
    isNamed: [...contextOf.keys()].some((name) => name.includes(':')),
    contextOf,
    concepts,
    conceptOf: new Map(concepts),
    events: features.events.map((event, place) => {
      const kind = event.replace('?', '');
      const background = place === 0 ? 0 : Math.min(0.3, (contextOf.get(`@${kind}`) ?? 0) / 2);
      return { kind, sure: kind === event, told: weightOf(kind), rank: (RANK[place] ?? LEAST_RANK) * (1 - background) };
    }),
    names: features.participants.filter(isName),
    telling: [
      ...features.participants.filter(isName),
      ...concepts.flatMap(([name, weight]) => (isName(name) && weight >= STRANGE ? [name] : [])),
    ],
    affair: [...contextOf.keys()].filter((key) => /^(?:name|body|person):/u.test(key)),
    states: features.participants.filter((key) => key.startsWith('state:')),
    things: concepts.flatMap(([name]) => (name.startsWith('#') && (contextOf.get(name) ?? 0) <= BACKGROUND_THING ? [name] : [])),
  };
}
