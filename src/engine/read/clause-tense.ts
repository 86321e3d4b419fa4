import type { Language } from '../lang/language.ts';
import type { Word } from '../parse/word.ts';

/** English modals have the form of the past without its meaning: "should be declared by Friday". */
const MODAL = /^(?:would|should|could|might)$/u;

/** No clause is looked through further than this on either side. */
const CLAUSE = 40;

/** The tense of the clause around a word, by its commas, conjunctions and quotation marks. */
export function tenseAround(words: readonly Word[], at: number, language: Language): 'past' | 'future' | 'none' {
  const own = words[at];
  const isEdge = (w: Word | undefined): boolean =>
    w === undefined || /^(?:[,;:–—]|dass|that|und|and|but|aber|which|who|if|when)$/u.test(w.lower) || w.quote !== own?.quote;
  let from = at;
  let to = at;
  while (from > 0 && at - from < CLAUSE && !isEdge(words[from - 1])) from--;
  while (to < words.length - 1 && to - at < CLAUSE && !isEdge(words[to + 1])) to++;
  const clause = words.slice(from, to + 1);
  const infinitive = clause.some((w) => w.morph.verbForm === 'Inf' || /^VERB$/u.test(w.upos));
  const past = clause.some(
    (w) =>
      /^(?:VERB|AUX)$/u.test(w.upos) &&
      w.morph.tense === 'Past' &&
      w.morph.verbForm !== 'Part' &&
      w.morph.mood !== 'Sub' &&
      !MODAL.test(w.lower),
  );
  const future = clause.some(
    (w) =>
      language.times.future.has(w.lemma.toLowerCase()) &&
      /^(?:AUX|VERB)$/u.test(w.upos) &&
      (w.morph.tense !== 'Past' || MODAL.test(w.lower)),
  );
  if (past) return 'past';
  if (future && infinitive && !isPassive(clause, language)) return 'future';
  const perfect =
    clause.some((w) => w.upos === 'AUX' && /^(?:haben|sein|have|be)$/u.test(w.lemma)) && clause.some((w) => w.morph.verbForm === 'Part');
  return perfect ? 'past' : 'none';
}

/** "werden" with a participle is a passive, not a future. */
function isPassive(clause: readonly Word[], language: Language): boolean {
  if (language.code !== 'de') return false;
  const modal = clause.some((w) => /^(?:sollen|wollen|müssen|planen)$/u.test(w.lemma));
  return !modal && !clause.some((w) => w.morph.verbForm === 'Inf') && clause.some((w) => w.morph.verbForm === 'Part');
}
