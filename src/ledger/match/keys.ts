import type { Proposition } from '../../engine/proposition/proposition.ts';
import { groupOf } from './related.ts';

const MOST = 14;

/**
 * Keys under which a proposition is found; two that share none are never compared. A key ties a kind of event, or what the
 * content is most about, to an anchor of the affair: a name, two states, two concepts that the article is about.
 */
export function keysOf(proposition: Omit<Proposition, 'statement'>): string[] {
  const anchors = anchorsOf(proposition.context);
  const [main, second] = [...new Set(proposition.events.map(groupOf))];
  const concepts = heaviest(proposition.concepts, 2, () => true);
  const keys = new Set<string>();
  const add = (what: string | undefined, most: number): void => {
    if (what !== undefined) for (const anchor of anchors.slice(0, most)) keys.add(`${what} ${anchor}`);
  };
  add(main, anchors.length);
  add(second, 3);
  for (const concept of concepts) add(concept, 2);
  return [...keys].slice(0, MOST);
}

function anchorsOf(context: Readonly<Record<string, number>>): string[] {
  const names = heaviest(context, 4, (n) => /^(?:name|body|person):/u.test(n));
  const states = heaviest(context, 2, (n) => n.startsWith('state:'));
  const concepts = heaviest(context, 3, (n) => !n.includes(':'));
  return [...names, ...states.flatMap((s) => concepts.map((c) => `${s}+${c}`)), ...(states.length === 0 ? pairs(concepts) : [])];
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
