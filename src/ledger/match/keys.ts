import type { Proposition } from '../../engine/proposition/proposition.ts';
import { groupOf } from './related.ts';

/** So many anchors the main event is tied to, each other event, and each concept. */
const MAIN_ANCHORS = 10;
const EVENT_ANCHORS = 4;
const CONCEPT_ANCHORS = 4;
const MOST = 48;

/**
 * Keys under which a proposition is found; two that share none are never compared. A key ties a kind of event, or what the
 * content is about, to an anchor of the affair: a name, two states, two concepts that the article is about.
 */
export function keysOf(proposition: Omit<Proposition, 'statement'>): string[] {
  const anchors = anchorsOf(proposition.context);
  const [main, ...others] = new Set(proposition.events.map(groupOf));
  const concepts = heaviest(proposition.concepts, MOST, (name) => !name.startsWith('@'));
  const tied = (what: string, most: number): string[] => anchors.slice(0, most).map((anchor) => `${what} ${anchor}`);
  // A word may be a kind of event and a concept.
  const keys = new Set([
    ...(main === undefined ? [] : tied(main, MAIN_ANCHORS)),
    ...others.flatMap((what) => tied(what, EVENT_ANCHORS)),
    ...concepts.flatMap((what) => tied(what, CONCEPT_ANCHORS)),
  ]);
  return [...keys].slice(0, MOST);
}

/**
 * How many days apart two propositions may stand for a key to bring them together. A name stays with its affair for months, and so do two
 * states with a thing; two states alone fit many affairs, and two words of every day fit one affair only while it is told.
 */
function reachOf(key: string): number {
  if (/ (?:name|body|person):| state:.*\+state:.*\+#/u.test(key)) return 240;
  return key.includes(' state:') ? 60 : 14;
}

/** A key and the period of its reach that a day lies in; what shares a key in the same period or the one before or after is compared. */
export interface DatedKey {
  readonly key: string;
  readonly period: number;
}

const dated = new WeakMap<Omit<Proposition, 'statement'>, { readonly day: number; readonly keys: readonly DatedKey[] }>();

/** The keys of a proposition of a day (since 1970), each with its period; worked out once while the proposition is at hand. */
export function datedKeysOf(proposition: Omit<Proposition, 'statement'>, day: number): readonly DatedKey[] {
  const known = dated.get(proposition);
  if (known?.day === day) return known.keys;
  const keys = keysOf(proposition).map((key) => ({ key, period: Math.floor(day / reachOf(key)) }));
  dated.set(proposition, { day, keys });
  return keys;
}

function anchorsOf(context: Readonly<Record<string, number>>): string[] {
  const names = heaviest(context, 5, (n) => /^(?:name|body|person):/u.test(n));
  const states = heaviest(context, 3, (n) => n.startsWith('state:'));
  const things = heaviest(context, 3, (n) => n.startsWith('#'));
  // A state alone says too little: half of the news name the same few.
  const placed = states.slice(0, 1).flatMap((s) => things.map((t) => `${s}+${t}`));
  const both = pairs(states);
  const lasting = both.slice(0, 1).flatMap((pair) => things.slice(0, 2).map((thing) => `${pair}+${thing}`));
  return [
    ...names.slice(0, 3),
    ...both.slice(0, 1),
    ...lasting,
    ...placed.slice(0, 1),
    ...names.slice(3),
    ...both.slice(1),
    ...placed.slice(1),
    ...pairs(things),
  ];
}

function pairs(list: readonly string[]): string[] {
  return list.flatMap((a, i) => list.slice(i + 1).map((b) => (a < b ? `${a}+${b}` : `${b}+${a}`)));
}

function heaviest(weights: Readonly<Record<string, number>>, most: number, wanted: (name: string) => boolean): string[] {
  return Object.entries(weights)
    .filter(([name]) => wanted(name))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}
