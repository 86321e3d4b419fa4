import type { Morph } from './word.ts';

/** UD features that are part of a fine tag, in their order in it. */
export const FINE_FEATURES = ['Case', 'Number', 'Person', 'Mood', 'Tense', 'VerbForm'] as const;

/** The fine tag of a part of speech and its features: "VERB|||3|Sub|Pres|Fin" has empty places where a feature is absent. */
export function fineTag(upos: string, features: ReadonlyMap<string, string>): string {
  return [upos, ...FINE_FEATURES.map((name) => features.get(name)?.split(',')[0] ?? '')].join('|');
}

/** The morphology that a fine tag says. */
export function morphOf(tag: string): Morph {
  const [, kase, number, person, mood, tense, verbForm] = tag.split('|');
  return {
    ...one(kase, ['Nom', 'Acc', 'Dat', 'Gen'] as const, 'case'),
    ...one(number, ['Sing', 'Plur'] as const, 'number'),
    ...(person ? { person: Number(person) as 1 | 2 | 3 } : {}),
    ...one(mood, ['Ind', 'Sub', 'Imp', 'Cnd'] as const, 'mood'),
    ...one(tense, ['Pres', 'Past'] as const, 'tense'),
    ...one(verbForm, ['Fin', 'Inf', 'Part', 'Ger'] as const, 'verbForm'),
  };
}

function one<T extends string, K extends string>(value: string | undefined, values: readonly T[], key: K): { [P in K]?: T } {
  return (values as readonly (string | undefined)[]).includes(value) ? ({ [key]: value } as { [P in K]?: T }) : {};
}
