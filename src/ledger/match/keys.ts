import type { Proposition } from '../../engine/proposition/proposition.ts';
import { groupOf } from './related.ts';

const MOST = 24;

/**
 * Keys under which a proposition is found; two that share none are never compared. A key ties a kind of event, or what the
 * content is most about, to an anchor of the affair: a name, two states, two concepts that the article is about.
 */
export function keysOf(proposition: Omit<Proposition, 'statement'>): string[] {
  const anchors = anchorsOf(proposition.context);
  const [main, ...others] = new Set(proposition.events.map(groupOf));
  const concepts = heaviest(proposition.concepts, 3, (name) => !name.startsWith('@')).slice(0, 2);
  const keys = new Set<string>();
  const add = (what: string | undefined, most: number): void => {
    if (what !== undefined) for (const anchor of anchors.slice(0, most)) keys.add(`${what} ${anchor}`);
  };
  add(main, 12);
  for (const other of others) add(other, 4);
  for (const concept of concepts) add(concept, 3);
  return [...keys].slice(0, MOST);
}

/**
 * How many days apart two propositions may stand for a key to bring them together. A name stays with its affair for months; two
 * states' names fit many affairs, and two words of every day fit one affair only while it is told.
 */
function reachOf(key: string): number {
  if (/ (?:name|body|person):/u.test(key)) return 240;
  return key.includes(' state:') ? 60 : 14;
}

/** A key and the period of its reach that a day lies in; what shares a key in the same period or the one before or after is compared. */
export interface DatedKey {
  readonly key: string;
  readonly period: number;
}

/** The keys of a proposition of a day (since 1970), each with its period. */
export function datedKeysOf(proposition: Omit<Proposition, 'statement'>, day: number): DatedKey[] {
  return keysOf(proposition).map((key) => ({ key, period: Math.floor(day / reachOf(key)) }));
}

function anchorsOf(context: Readonly<Record<string, number>>): string[] {
  const names = heaviest(context, 4, (n) => n.startsWith('name:') || n.startsWith('body:'));
  const states = heaviest(context, 3, (n) => n.startsWith('state:'));
  const things = heaviest(context, 3, (n) => n.startsWith('#'));
  // A state alone says too little: half of the news name the same few.
  const placed = states.slice(0, 1).flatMap((s) => things.map((t) => `${s}+${t}`));
  const both = pairs(states);
  return [
    ...names.slice(0, 2),
    ...both.slice(0, 1),
    ...placed.slice(0, 1),
    ...names.slice(2),
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
