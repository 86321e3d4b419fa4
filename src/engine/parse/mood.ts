import type { Form } from './form.ts';
import type { Lexicon } from './lexicon.ts';

/** What a verb's form alone says of its mood: Konjunktiv of a tense, Indikativ, or nothing (the tagger decides). */
export type FormMood = 'Sub|Pres' | 'Sub|Past' | 'Ind' | null;

/**
 * Decides the German mood by form where it can: a finite form whose lexicon analyses in that person and number are all
 * Konjunktiv is one ("sei", "habe" after "er", "könnten"); one that has none is none ("ist", "sagte" stays open).
 */
export function moodByForm(form: Form, lexicon: Lexicon, person: string, number: string, hasIch: boolean): FormMood {
  return moodOfAnalyses(lexicon.analyses(lexicon.full(form.lowEntry)), person, number, hasIch);
}

/** As `moodByForm`, from the analyses ("V:3:SIN:KJ1") themselves. */
export function moodOfAnalyses(analyses: readonly string[], person: string, number: string, hasIch: boolean): FormMood {
  const finite = analyses.filter((a) => /^V:[123]:/.test(a));
  const wanted = finite.filter((a) => fits(a, person, number, hasIch));
  if (wanted.length === 0) return null;
  const subjunctive = wanted.filter((a) => a.includes(':KJ'));
  if (subjunctive.length === 0) return 'Ind';
  if (subjunctive.length < wanted.length) return null;
  return subjunctive.some((a) => a.endsWith(':KJ1')) ? 'Sub|Pres' : 'Sub|Past';
}

/** The tagger's person may be wrong: "habe" is first person only where the clause has an "ich". */
function fits(analysis: string, person: string, number: string, hasIch: boolean): boolean {
  const [, p, n] = analysis.split(':');
  if (p === '1' && n === 'SIN') return hasIch;
  if (p === '2') return person === '2';
  return number === '' || (number === 'Sing') === (n === 'SIN');
}
