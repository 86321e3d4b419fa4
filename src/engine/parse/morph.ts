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
    case: one(kase, ['Nom', 'Acc', 'Dat', 'Gen']),
    number: one(number, ['Sing', 'Plur']),
    person: person ? (Number(person) as 1 | 2 | 3) : undefined,
    mood: one(mood, ['Ind', 'Sub', 'Imp', 'Cnd']),
    tense: one(tense, ['Pres', 'Past']),
    verbForm: one(verbForm, ['Fin', 'Inf', 'Part', 'Ger']),
    gender: undefined,
  };
}

function one<const T extends string>(value: string | undefined, values: readonly T[]): T | undefined {
  return values.find((known) => known === value);
}
