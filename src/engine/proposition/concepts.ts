import { hashText } from '../parse/hash.ts';
import type { Model } from '../parse/model.ts';

/** A concept of a word: its name (an English lemma) and its weight, the word's share times the concept's rarity, 0 to 1. */
export interface WeightedConcept {
  readonly concept: string;
  readonly weight: number;
  /** How much of the word it stands for, 0 to 1. */
  readonly share: number;
  /** True for concepts that stand in running text often enough to be no rare name. */
  readonly common?: boolean;
}

/** Gives the concepts of lemmas; without a table every lemma is a concept of its own. */
export interface ConceptTable {
  /** Concepts of a lemma, best first; empty where the table does not know it. */
  readonly lookUp: (language: 'de' | 'en', lemma: string) => readonly WeightedConcept[];
  readonly has: (language: 'de' | 'en', lemma: string) => boolean;
}

const SEED = 91;
/** Rarity (0 to 255) below which a concept is common: seen about ten times in half a million words. */
const COMMON = 205;

/** The key under which a lemma (lower case) is stored. */
export function conceptHash(language: 'de' | 'en', lemma: string): number {
  return hashText(lemma, language === 'de' ? SEED : SEED + 1);
}

/** Opens the concept table of a model (sections `concepts.…`). */
export function openConcepts(model: Model): ConceptTable {
  const hashes = model.u32('concepts.hashes');
  const starts = model.u32('concepts.starts');
  const ids = model.u16('concepts.ids');
  const weights = model.u8('concepts.weights');
  const idf = model.u8('concepts.idf');
  const names = new TextDecoder().decode(model.u8('concepts.names')).split('\n');
  const find = (language: 'de' | 'en', lemma: string): number => {
    const hash = conceptHash(language, lemma);
    let low = 0;
    let high = hashes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((hashes[middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    return hashes[low] === hash ? low : -1;
  };
  return {
    lookUp: (language, lemma) => {
      const at = find(language, lemma);
      if (at < 0) return [];
      const found: WeightedConcept[] = [];
      for (let i = starts[at] as number; i < (starts[at + 1] as number); i++) {
        const id = ids[i] as number;
        found.push({
          concept: names[id] as string,
          weight: ((weights[i] as number) * (idf[id] as number)) / (255 * 255),
          share: (weights[i] as number) / 255,
          common: (idf[id] as number) < COMMON,
        });
      }
      return found;
    },
    has: (language, lemma) => find(language, lemma) >= 0,
  };
}

/** The table of an engine that was given none. */
export const NO_CONCEPTS: ConceptTable = { lookUp: () => [], has: () => false };
