import type { Proposition } from '../../engine/proposition/proposition.ts';
import { nearTo } from './related.ts';

const MOST = 12;

/** Keys under which a proposition is found; two that share none are never compared. */
export function keysOf(proposition: Omit<Proposition, 'statement'>): string[] {
  const concepts = heaviest(proposition.concepts, 4);
  const context = heaviest(proposition.context, 4);
  const anchors = context.slice(0, 3);
  const keys = new Set<string>();
  for (const event of proposition.events.slice(0, 2)) for (const anchor of anchors) keys.add(`e:${family(event)}:${anchor}`);
  for (const concept of concepts.slice(0, 3)) for (const anchor of anchors.slice(0, 2)) if (concept !== anchor) keys.add(pair(concept, anchor));
  return [...keys].slice(0, MOST);
}

function pair(a: string, b: string): string {
  return a < b ? `c:${a}:${b}` : `c:${b}:${a}`;
}

/** Near kinds of events share a key: the first by name of a kind and its nearest. */
function family(event: string): string {
  return [event, ...nearTo(event)].sort()[0]!;
}

function heaviest(weights: Readonly<Record<string, number>>, most: number): string[] {
  return Object.entries(weights)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
}
