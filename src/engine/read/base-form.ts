import type { Range } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import type { AnalysedSentence, Article } from './frame.ts';

type Gender = 'Masc' | 'Fem' | 'Neut';

/** Endings of an adjective without an article before a noun in the nominative. */
const NOMINATIVE: Readonly<Record<Gender, string>> = { Masc: 'er', Fem: 'e', Neut: 'es' };

/** The words of a noun phrase as they stand alone, in the nominative: "des ukrainischen Militärgeheimdienstes" → "ukrainischer Militärgeheimdienst". English words stay as they are. */
export function baseForm(article: Article, sentence: AnalysedSentence, range: Range, head: number): string {
  const { words } = sentence;
  const text = article.document.text.slice(words[range.from]!.start, words[range.to - 1]!.end);
  if (article.language.code !== 'de' || words[head]!.upos !== 'NOUN') return text;
  let changed = '';
  for (let i = range.from; i < range.to; i++) {
    const space = i === range.from ? '' : article.document.text.slice(words[i - 1]!.end, words[i]!.start);
    changed += space + (i < head ? nominative(words, i, { ...range, head }) : i === head ? singularOrPlural(words[head]!) : words[i]!.text);
  }
  return changed;
}

/** The noun without its case; a plural stays one. */
function singularOrPlural(noun: Word): string {
  // the first part of a compound keeps its letters: "US-Botschafters"
  if (noun.morph.number === 'Plur') return noun.morph.case === 'Dat' ? noun.text.replace(/(?<=[elr])n$/u, '') : noun.text;
  // only endings of case are taken off: "Beamter" is no form of "Beamte" that needs mending
  const { lemma, text } = noun;
  return text.startsWith(lemma) && /^(?:e?s|e?n|ens)$/u.test(text.slice(lemma.length)) ? lemma : text;
}

function nominative(words: readonly Word[], i: number, { from, head }: Range & { readonly head: number }): string {
  const { text, upos } = words[i]!;
  if (upos !== 'ADJ' || !/e[nrms]?$/u.test(text) || (/^\p{Lu}.*er$/u.test(text) && i > 0)) return text;
  const stem = text.replace(/e[nrms]?$/u, '');
  // "Drei mit der Sache | vertraute | Insider": after a number the noun is a plural, though its form is that of the singular, too
  const counted = words.slice(from, i).some((w) => w.lower === 'mehrere' || (w.upos === 'NUM' && !/^eine?[nmrs]?$/u.test(w.lower)));
  if (words[head]!.morph.number === 'Plur' || counted) return `${stem}e`;
  const gender = genderShown(words, i, head);
  return gender ? stem + NOMINATIVE[gender] : text;
}

/** Gender as the determiner shows it, else as the tagger has it. */
function genderShown(words: readonly Word[], i: number, head: number): Gender | null {
  const determiner = words.slice(Math.max(0, i - 3), i).findLast((w) => w.upos === 'DET')?.lower ?? '';
  const { gender, case: kase } = words[head]!.morph;
  if (determiner === 'das') return 'Neut';
  if (/^(?:des|dem|eines|einem|vom|zum|beim|im)$/u.test(determiner)) return gender === 'Neut' ? 'Neut' : 'Masc';
  if (determiner === 'der') return kase === 'Nom' ? 'Masc' : (gender ?? 'Fem');
  if (/^(?:die|eine|einer|zur)$/u.test(determiner)) return 'Fem';
  return gender ?? null;
}
