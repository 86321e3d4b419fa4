import { alignLemmas, type LemmaPair, type Translation } from './align.ts';
import { normalise, put, type Rows, wordKey } from './concept-rows.ts';
import type { DictionarySense, WordClass } from './dictionary.ts';
import type { IsWord } from './english-family.ts';
import { nearWords } from './gloss.ts';

/** A pair of sentences as keys of German words and English lemmas, and how often it counts. */
export interface SentencePair {
  readonly german: readonly string[];
  readonly english: readonly string[];
  readonly weight: number;
}

/** How often an English lemma is seen. */
export type Frequency = (lemma: string) => number;

/** How far the other senses of a word make each of them less likely: 1 would share its uses evenly among them. */
const SENSES_SHARE = 0.5;
/** Words that explain a sense ("to hinder; to restrain") count together so much beside the headword. */
const GLOSS = 0.3;
const DICTIONARY_TRUST = 6;
const ROUNDS = 6;
/** A word seen so often weighs as much as its entry. */
const SEEN_WELL = 20;
const LEAST_SEEN = 2;
/** A word without an entry must be seen more often: two that are seen once together need not mean the same. */
const LEAST_SEEN_ALONE = 5;
const LEAST_AGREED = 0.08;

/** English lemmas of each German word, with shares: from the dictionary and, where both directions agree, from aligned sentences. */
export function translateLemmas(
  senses: readonly DictionarySense[],
  pairs: readonly SentencePair[],
  frequency: Frequency,
  isWord: IsWord,
): Rows {
  const rows = dictionaryRows(senses, frequency, isWord);
  for (const row of rows.values()) for (const [t, n] of row) row.set(t, n * DICTIONARY_TRUST);
  addAligned(rows, senses, pairs);
  normalise(rows);
  return rows;
}

/** A German word of a sense: what an entry of a verb has with a capital is a noun ("Überlassen"). */
export const germanKey = (german: { readonly word: string; readonly capital: boolean }, wordClass: WordClass): string =>
  wordKey(german.word, wordClass === 'verb' && !german.capital);

function dictionaryRows(senses: readonly DictionarySense[], frequency: Frequency, isWord: IsWord): Rows {
  const number = new Map<string, number>();
  const entryOf = (s: DictionarySense): string => `${s.english.join(' ')}/${s.wordClass}`;
  for (const s of senses) number.set(entryOf(s), (number.get(entryOf(s)) ?? 0) + 1);
  const rows: Rows = new Map();
  for (const s of senses) {
    const likely = s.weight / (number.get(entryOf(s)) as number) ** SENSES_SHARE / s.english.length ** 2;
    const glosses = nearWords(s.gloss, s.wordClass, isWord).filter(({ word, whole }) => whole && !s.english.includes(word));
    for (const g of s.german) {
      for (const { word } of glosses)
        put(rows, germanKey(g, s.wordClass), word, (GLOSS * g.weight * likely * (0.1 + Math.log2(1 + frequency(word)))) / glosses.length);
      for (const t of s.english) put(rows, germanKey(g, s.wordClass), t, g.weight * likely * (0.1 + Math.log2(1 + frequency(t))));
    }
  }
  normalise(rows);
  return rows;
}

function addAligned(rows: Rows, senses: readonly DictionarySense[], pairs: readonly SentencePair[]): void {
  const german = new Numbering();
  const english = new Numbering();
  const sentences: LemmaPair[] = pairs.map((p) => ({
    source: p.german.map((w) => german.of(w)),
    target: p.english.map((w) => english.of(w)),
    weight: p.weight,
  }));
  const words: LemmaPair[] = senses.flatMap((s) =>
    s.german.map((g) => ({
      source: [german.of(germanKey(g, s.wordClass))],
      target: s.english.map((w) => english.of(w)),
      weight: (s.weight * g.weight) / s.english.length,
    })),
  );
  const forth = alignLemmas([...sentences, ...words], ROUNDS);
  const back: Translation = alignLemmas(
    [...sentences, ...words].map((p) => ({ source: p.target, target: p.source, weight: p.weight })),
    ROUNDS,
  );
  const seen = new Map<number, number>();
  for (const { source, weight } of sentences) for (const s of source) seen.set(s, (seen.get(s) ?? 0) + weight);
  for (const [s, row] of forth) {
    const n = seen.get(s) ?? 0;
    if (n < (rows.has(german.word(s)) ? LEAST_SEEN : LEAST_SEEN_ALONE)) continue;
    for (const [t, p] of row) {
      const agreed = Math.sqrt(p * (back.get(t)?.get(s) ?? 0));
      if (agreed > LEAST_AGREED) put(rows, german.word(s), english.word(t), (agreed * n * DICTIONARY_TRUST) / (n + SEEN_WELL));
    }
  }
}

/** Numbers for strings. */
class Numbering {
  readonly #words: string[] = [];
  readonly #ids = new Map<string, number>();
  of(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.#words.length;
      this.#words.push(word);
      this.#ids.set(word, id);
    }
    return id;
  }
  word(id: number): string {
    return this.#words[id] as string;
  }
}
