import { join } from 'node:path';
import { wordKey } from './concept-rows.ts';
import { readConllu } from './conllu.ts';
import type { WordClass } from './dictionary.ts';
import type { VerbForms } from './german-bases.ts';
import { readLexicon } from './lexicon.ts';

const CLASSES: Readonly<Record<string, WordClass>> = { N: 'noun', V: 'verb', A: 'other', ADV: 'other' };
const OF_TREEBANKS: Readonly<Record<string, WordClass>> = { NOUN: 'noun', VERB: 'verb', ADJ: 'other', ADV: 'other' };
const TREEBANKS = ['gsd-dev', 'pud', 'hdt-part'];

/** German words of the lexicon and the treebanks by key, with the classes they are known in, and the forms of verbs that other words look like. */
export function germanWords(data: string): { readonly words: Map<string, Set<WordClass>>; readonly forms: VerbForms } {
  const words = new Map<string, Set<WordClass>>();
  const infinitiveOf = new Map<string, string>();
  const add = (lemma: string, wordClass: WordClass): void => {
    if (!/^[\p{L}-]{3,}$/u.test(lemma)) return;
    const key = wordKey(lemma.toLowerCase(), wordClass === 'verb');
    words.set(key, (words.get(key) ?? new Set()).add(wordClass));
  };
  for (const [form, { full, lemmas }] of readLexicon(join(data, 'data/lexicon/de-forms.tsv.gz'))) {
    for (const [group, lemma] of lemmas) if (CLASSES[group]) add(lemma, CLASSES[group]);
    const infinitive = lemmas.get('V');
    if (infinitive !== undefined && (full.has('V:PA2') || full.has('V:3:SIN:PRT')))
      infinitiveOf.set(form.toLowerCase(), infinitive.toLowerCase());
  }
  for (const file of TREEBANKS)
    for (const { rows } of readConllu(join(data, 'data/ud/de', `${file}.conllu`)))
      for (const { upos, lemma } of rows) if (OF_TREEBANKS[upos]) add(lemma, OF_TREEBANKS[upos]);
  return { words, forms: { infinitiveOf, isVerb: (infinitive) => words.has(wordKey(infinitive, true)) } };
}
