import { heaviest, isVerbKey, lemmaOfKey, normalise, put, type Row, type Rows, wordKey } from './concept-rows.ts';
import type { DictionarySense, WordClass } from './dictionary.ts';
import { englishRelative, type IsWord, otherSpellings } from './english-family.ts';
import { nearWords } from './gloss.ts';

/** What the concepts of English words are made from. */
export interface EnglishSources {
  readonly senses: readonly DictionarySense[];
  /** English lemmas of German words, with shares. */
  readonly translations: Rows;
  /** English words by key, with the word classes that they are known in. */
  readonly words: ReadonlyMap<string, ReadonlySet<WordClass>>;
  readonly isWord: IsWord;
  /** How often a lemma is seen in English texts. */
  readonly count: (lemma: string) => number;
}

/** Concepts that are seen less often stand for no other word than themselves. */
const LEAST_COUNT = 3;
const MOST = 4;
const LEAST_SHARE = 0.1;
const MOST_BY_GERMAN = 0.6;
const LEAST_BY_GERMAN = 0.1;
const REFERENCE = 0.6;
const GLOSS = 0.5;
const GLOSS_HEAD = 0.2;
const FAMILY = 0.5;
/** Words seen so often share half as much with others: what is common is called by its own name. */
const COMMON = 3;
/** Concepts of English words by key: each is itself, and a little of what means the same or what it is made of. */
export function englishConcepts(sources: EnglishSources): Rows {
  const { words } = sources;
  const near = byGerman(sources);
  addGlosses(near, sources);
  addFamilies(near, sources);
  const rows: Rows = new Map();
  for (const key of words.keys()) {
    const others = new Map([...(near.get(key) ?? [])].filter(([other]) => other !== lemmaOfKey(key)));
    const damping = 1 + Math.log2(1 + sources.count(lemmaOfKey(key)) / COMMON);
    const kept = [...heaviest(others, MOST - 1, LEAST_SHARE)].map(([other, n]): [string, number] => [other, n / damping]);
    rows.set(key, new Map([[lemmaOfKey(key), 1], ...kept.filter(([, n]) => n >= LEAST_SHARE)]));
  }
  normalise(rows);
  addSpellings(rows, words);
  return rows;
}

/** Other English words of the same German words: "slay" is also "kill". */
function byGerman({ translations, count }: EnglishSources): Rows {
  const back: Rows = new Map();
  for (const [s, row] of translations) for (const [t, n] of row) put(back, wordKey(t, isVerbKey(s)), s, n);
  normalise(back);
  const near: Rows = new Map();
  for (const [t, germans] of back) {
    const reach = new Map<string, number>();
    for (const [s, share] of germans)
      for (const [other, n] of translations.get(s) as Row) reach.set(other, (reach.get(other) ?? 0) + share * n);
    for (const [other, n] of reach) {
      if (other !== lemmaOfKey(t) && n >= LEAST_BY_GERMAN && count(other) >= LEAST_COUNT) put(near, t, other, Math.min(MOST_BY_GERMAN, n));
    }
  }
  return near;
}

/** "instalment" SEE: installment; "misuse (to abuse)". */
function addGlosses(near: Rows, { senses, count, isWord }: EnglishSources): void {
  const number = new Map<string, number>();
  const single = senses.filter((s) => s.english.length === 1);
  const keyOf = (s: DictionarySense): string => wordKey(s.english[0] as string, s.wordClass === 'verb');
  for (const s of single) number.set(keyOf(s), (number.get(keyOf(s)) ?? 0) + 1);
  for (const s of single) {
    const share = s.weight / Math.sqrt(number.get(keyOf(s)) as number);
    const add = (word: string, weight: number): void => {
      if (count(word) >= LEAST_COUNT) put(near, keyOf(s), word, weight * share);
    };
    if (s.see.length === 1) add(s.see[0] as string, REFERENCE);
    for (const { word, whole } of nearWords(s.gloss, s.wordClass, isWord)) add(word, whole ? GLOSS : GLOSS_HEAD);
  }
}

function addFamilies(near: Rows, { words, count, isWord }: EnglishSources): void {
  for (const [key, classes] of words) {
    for (const wordClass of classes) {
      const relative = englishRelative(lemmaOfKey(key), wordClass, isWord);
      if (relative && count(relative.lemma) > 0) put(near, key, relative.lemma, FAMILY);
    }
  }
}

/** A word that is known in its other spelling only ("candour") has the concepts of that. */
function addSpellings(rows: Rows, words: EnglishSources['words']): void {
  for (const key of words.keys()) {
    for (const lemma of otherSpellings(lemmaOfKey(key))) {
      const other = wordKey(lemma, isVerbKey(key));
      if (!words.has(other)) rows.set(other, rows.get(key) as Map<string, number>);
    }
  }
}
