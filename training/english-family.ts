import type { WordClass } from './dictionary.ts';

/** Whether a lemma is known as a word of a class. */
export type IsWord = (lemma: string, wordClass: WordClass) => boolean;

/** A word that another is made of. */
export interface Relative {
  readonly lemma: string;
  readonly wordClass: WordClass;
}

/** Endings of derived words: what they end in, what they then are, what stands in their place, and what the word they are made of is. */
const ENDINGS: readonly (readonly [ending: string, wordClass: WordClass, stems: string, base: WordClass])[] = [
  ['ment', 'noun', '', 'verb'],
  ['isation', 'noun', 'ise ize', 'verb'],
  ['ization', 'noun', 'ize ise', 'verb'],
  ['ification', 'noun', 'ify', 'verb'],
  ['ication', 'noun', 'icate y', 'verb'],
  ['ation', 'noun', 'ate e -', 'verb'],
  ['ition', 'noun', 'e ose ite', 'verb'],
  ['ption', 'noun', 'pt be ve', 'verb'],
  ['ction', 'noun', 'ct ce ke', 'verb'],
  ['ssion', 'noun', 'ss t d de', 'verb'],
  ['sion', 'noun', 'de d se t', 'verb'],
  ['ion', 'noun', '- e', 'verb'],
  ['al', 'noun', '- e', 'verb'],
  ['ial', 'noun', 'y', 'verb'],
  ['iance', 'noun', 'y', 'verb'],
  ['ance', 'noun', '- e', 'verb'],
  ['ence', 'noun', '- e', 'verb'],
  ['ure', 'noun', '- e', 'verb'],
  ['age', 'noun', '- e', 'verb'],
  ['ee', 'noun', '- e', 'verb'],
  ['ier', 'noun', 'y', 'verb'],
  ['er', 'noun', '- e', 'verb'],
  ['or', 'noun', '- e', 'verb'],
  ['ing', 'noun', '- e', 'verb'],
  ['y', 'noun', '- e', 'verb'],
  ['iness', 'noun', 'y', 'other'],
  ['ness', 'noun', '-', 'other'],
  ['ility', 'noun', 'le', 'other'],
  ['ity', 'noun', '- e ous', 'other'],
  ['ancy', 'noun', 'ant', 'other'],
  ['ency', 'noun', 'ent', 'other'],
  ['ance', 'noun', 'ant', 'other'],
  ['ence', 'noun', 'ent', 'other'],
  ['acy', 'noun', 'ate', 'other'],
  ['ship', 'noun', '-', 'noun'],
  ['hood', 'noun', '-', 'noun'],
  ['ist', 'noun', '- y e', 'noun'],
  ['ism', 'noun', '- y e', 'noun'],
  ['ian', 'noun', '- y', 'noun'],
  ['eer', 'noun', '-', 'noun'],
  ['able', 'other', '- e ate', 'verb'],
  ['iable', 'other', 'y', 'verb'],
  ['ible', 'other', '- e', 'verb'],
  ['ive', 'other', '- e ion', 'verb'],
  ['ory', 'other', 'e -', 'verb'],
  ['ied', 'other', 'y', 'verb'],
  ['ed', 'other', '- e', 'verb'],
  ['ing', 'other', '- e', 'verb'],
  ['ive', 'other', 'ion', 'noun'],
  ['ical', 'other', 'ic y ics', 'noun'],
  ['ial', 'other', 'e y -', 'noun'],
  ['al', 'other', '- e', 'noun'],
  ['ious', 'other', 'y ion e', 'noun'],
  ['ous', 'other', '- e y', 'noun'],
  ['iful', 'other', 'y', 'noun'],
  ['ful', 'other', '-', 'noun'],
  ['less', 'other', '-', 'noun'],
  ['y', 'other', '- e', 'noun'],
  ['ic', 'other', '- y e', 'noun'],
  ['ary', 'other', '- e', 'noun'],
  ['ly', 'other', '-', 'noun'],
  ['ily', 'other', 'y', 'other'],
  ['ally', 'other', '- al', 'other'],
  ['ly', 'other', '- e le', 'other'],
  ['ical', 'other', 'ic', 'other'],
  ['ize', 'verb', '- y e', 'other'],
  ['ise', 'verb', '- y e', 'other'],
  ['ify', 'verb', '- e y', 'other'],
  ['en', 'verb', '- e', 'other'],
];
const SHORTEST_STEM = 3;

/** What an English word is made of: "firing" → fire, "candidacy" → candidate; of several the first that is a word. */
export function englishRelative(lemma: string, wordClass: WordClass, isWord: IsWord): Relative | null {
  for (const [ending, derived, stems, base] of ENDINGS) {
    if (derived !== wordClass || !lemma.endsWith(ending)) continue;
    const stem = lemma.slice(0, -ending.length);
    if (stem.length < SHORTEST_STEM) continue;
    const found = candidates(stem, stems).find((word) => word !== lemma && isWord(word, base));
    if (found !== undefined) return { lemma: found, wordClass: base };
  }
  return null;
}

/** A stem with each of the endings; "-" stands for none, after which a doubled consonant may be single: "running" → run. */
function candidates(stem: string, endings: string): string[] {
  return (endings === '' ? ['-'] : endings.split(' ')).flatMap((ending) => {
    if (ending !== '-') return [`${stem}${ending}`];
    return /([bdglmnprt])\1$/u.test(stem) ? [stem, stem.slice(0, -1)] : [stem];
  });
}

const SPELLINGS: readonly (readonly [american: RegExp, british: string])[] = [
  [/(?<=.{2}[bdgilmnpvc])or(?=$|able|ite|ful|less|hood|er$)/u, 'our'],
  [/(?<=.{2})yze(?=$|r$)/u, 'yse'],
  [/(?<=.{3})iz(?=e$|ation$|er$)/u, 'is'],
  [/(?<=.{2}[bt])er$/u, 're'],
  [/(?<=.{3})og$/u, 'ogue'],
  [/(?<=[aeiou])l(?=ment$|ful$)/u, 'll'],
  [/(?<=.{2}[^aeiou][aeiou])l(?=er$|or$)/u, 'll'],
  [/(?<=[ef])ense$/u, 'ence'],
  [/^est(?=rogen)|^es(?=ophag)/u, 'oes'],
];

/** Ways in which British English writes a word of American spelling, or the other way round: "candor" → candour. */
export function otherSpellings(lemma: string): string[] {
  const british = SPELLINGS.flatMap(([american, by]) => (american.test(lemma) ? [lemma.replace(american, by)] : []));
  return [...new Set([...british, ...american(lemma)])].filter((w) => w !== lemma);
}

function american(lemma: string): string[] {
  const found: string[] = [];
  if (/(?<=.{2})our(?=$|able|ite|ful|less|hood|er$)/u.test(lemma)) found.push(lemma.replace(/(?<=.{2})our/u, 'or'));
  if (/(?<=.{3})is(?=e$|ation$|er$)/u.test(lemma)) found.push(lemma.replace(/(?<=.{3})is(?=e$|ation$|er$)/u, 'iz'));
  if (/yse(?=$|r$)/u.test(lemma)) found.push(lemma.replace(/yse(?=$|r$)/u, 'yze'));
  if (/(?<=.{2}[bt])re$/u.test(lemma)) found.push(lemma.replace(/re$/u, 'er'));
  if (/ogue$/u.test(lemma)) found.push(lemma.replace(/ue$/u, ''));
  if (/(?<=[aeiou])ll(?=er$|or$)/u.test(lemma)) found.push(lemma.replace(/ll(?=er$|or$)/u, 'l'));
  if (/[ef]ence$/u.test(lemma)) found.push(lemma.replace(/ence$/u, 'ense'));
  return found;
}
