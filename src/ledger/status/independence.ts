import type { Roots } from '../answers.ts';
import { groupBy } from './group-by.ts';
import type { Voice } from './holding.ts';
import type { Root } from './root.ts';

/** Why a root is not counted in `low` by itself, and which statements show it. */
export interface Collapse {
  /** Another root of its state is counted; it rests on the word of a state that is counted; it rests on the same word as another. */
  readonly rule: 'same state' | 'rests on' | 'same word';
  readonly on: Voice;
  readonly statements: readonly string[];
}

/** The roots that stand, each with what keeps it from being counted in `low`, null where it is counted. */
export function collapseRoots(roots: readonly Root[]): ReadonlyMap<Root, Collapse | null> {
  const states = groupBy(roots, ({ voice, standing }) => (standing.length === 0 ? null : voice.state));
  const counted = new Map<Root, Collapse | null>();
  const words = borrowedWords(states);
  for (const [state, group] of states) {
    const borrowed = words.get(state);
    const first = (borrowed === undefined ? group.find((root) => restsOf(root).length === 0) : undefined) ?? (group[0] as Root);
    for (const root of group) {
      const lent = restsOf(root).find(({ voice }) => states.has(voice.state));
      if (root === first) counted.set(root, borrowed?.collapse ?? null);
      else if (borrowed === undefined && lent !== undefined) counted.set(root, restsOn(lent));
      else counted.set(root, { rule: 'same state', on: first.voice, statements: [] });
    }
  }
  return counted;
}

/** How many roots the collapsed ones make: states or organisations at least, actors at most. */
export function countRoots(collapsed: ReadonlyMap<Root, Collapse | null>): Roots {
  return { low: [...collapsed.values()].filter((collapse) => collapse === null).length, high: collapsed.size };
}

/** A word of another state on which a statement rests. */
interface Rest {
  readonly voice: Voice;
  readonly statement: string;
}

/** What a root's own statements, or its state's given for it, rest on; those of others that cite it are none of its own. */
function restsOf(root: Root): readonly Rest[] {
  const own = root.standing.filter(({ voice }) => voice.id === root.voice.id || voice.id === root.voice.state);
  return own.flatMap(({ holding }) =>
    holding.restsOn
      .filter((voice) => voice.state !== root.voice.state && !voice.anonymous)
      .map((voice) => ({ voice, statement: holding.statement })),
  );
}

function restsOn({ voice, statement }: Rest): Collapse {
  return { rule: 'rests on', on: voice, statements: [statement] };
}

/** A state all of whose roots rest on others' words: the states whose words these are, followed through, and how it is counted. */
interface Borrowed {
  readonly words: ReadonlySet<string>;
  readonly collapse: Collapse | null;
}

/** The states that know nothing by themselves. Of those that rest on one and the same word, the first is counted for all. */
function borrowedWords(states: ReadonlyMap<string, readonly Root[]>): ReadonlyMap<string, Borrowed> {
  const leaning = [...states].filter(([, roots]) => roots.every((root) => restsOf(root).length > 0));
  const rests = new Map(leaning.map(([state, roots]) => [state, roots.flatMap(restsOf)]));
  const knowing = (voice: Voice) => states.has(voice.state) && !rests.has(voice.state);
  const borrowed = new Map<string, Borrowed>();
  for (const [state, own] of rests) {
    const words = followed(state, rests);
    const lent = own.find(({ voice }) => knowing(voice));
    const throughOthers = [...words].find((word) => states.has(word) && !rests.has(word));
    const before = [...borrowed].find(([, other]) => other.collapse === null && [...other.words].some((word) => words.has(word)));
    if (lent !== undefined) borrowed.set(state, { words, collapse: restsOn(lent) });
    else if (throughOthers !== undefined) borrowed.set(state, { words, collapse: restsOn(own[0] as Rest) });
    else borrowed.set(state, { words, collapse: before === undefined ? null : sameWord(states.get(before[0]), own) });
  }
  return borrowed;
}

function sameWord(first: readonly Root[] | undefined, own: readonly Rest[]): Collapse {
  const on = first?.[0]?.voice ?? (own[0] as Rest).voice;
  return { rule: 'same word', on, statements: own.map(({ statement }) => statement) };
}

/** The state and every state on whose word it rests, directly or through others that only pass it on. */
function followed(state: string, rests: ReadonlyMap<string, readonly Rest[]>): ReadonlySet<string> {
  const reached = new Set([state]);
  for (const next of reached) for (const { voice } of rests.get(next) ?? []) reached.add(voice.state);
  return reached;
}
