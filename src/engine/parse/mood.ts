/** What a verb's form alone says of its mood: Konjunktiv of a tense, Indikativ, or nothing (the tagger decides). */
export type FormMood = 'Sub|Pres' | 'Sub|Past' | 'Ind' | null;

/**
 * Decides the German mood by form where it can, from the lexicon's analyses of the form ("V:3:SIN:KJ1"). A form that in this
 * number can only be Konjunktiv is one ("sei", "könnten"; "habe" where it is not the first person); one that need not be
 * Konjunktiv I is none ("sie sagen"); between preterite and Konjunktiv II of weak verbs ("sagte") the tagger decides.
 */
export function moodOfAnalyses(analyses: readonly string[], number: string, first: boolean): FormMood {
  const finite = analyses.filter((a) => /^V:[123]:/.test(a));
  if (finite.length === 0) return null;
  const fitting = finite.filter((a) => fits(a, number, first));
  const wanted = fitting.length > 0 ? fitting : finite;
  const has = (tense: string): boolean => wanted.some((a) => a.endsWith(tense));
  if (has('PRÄ')) return 'Ind';
  if (has('KJ1')) return 'Sub|Pres';
  if (!has('KJ2')) return 'Ind';
  return has('PRT') ? null : 'Sub|Past';
}

function fits(analysis: string, number: string, first: boolean): boolean {
  const [, person, n] = analysis.split(':');
  if (person === '2') return false;
  if (n === 'SIN' && (person === '1') !== first) return false;
  return number === '' || (number === 'Sing') === (n === 'SIN');
}

/** How far is looked back: a sentence of a thousand words must not cost its square. */
const FAR = 60;

const NOT_FIRST = new Set(['er', 'sie', 'es', 'man', 'der', 'die', 'das', 'dies', 'dieser', 'diese', 'dieses']);

/**
 * Whether the verb at `i` has the subject "ich": it stands in the same stretch between commas ("weil ich das Buch habe", "ich
 * komme und bleibe"), soon after the verb ("habe ich"), or is left out at the beginning ("Habe mich gefreut.").
 */
export function isFirstPerson(lower: readonly string[], i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - FAR && !isEdge(lower[k]); k--) if (lower[k] === 'ich') return true;
  for (let k = i + 1; k < lower.length && k <= i + 4 && !isEdge(lower[k]); k++) {
    if (lower[k] === 'ich') return true;
    if (NOT_FIRST.has(lower[k] as string)) return false;
  }
  const initial = i === 0 || (i === 1 && isEdge(lower[0]));
  return initial && lower.length > i + 1 && !NOT_FIRST.has(lower[i + 1] as string);
}

const isEdge = (word: string | undefined): boolean => word === undefined || /^[,;:()"“”„»«–]$|^''$|^``$/.test(word);
