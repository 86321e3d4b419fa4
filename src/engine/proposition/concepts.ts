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
  /** Concepts of a lemma as a verb or another word, else as the other of both, best first; empty where the table does not know it. */
  readonly lookUp: (language: 'de' | 'en', lemma: string, verb: boolean) => readonly WeightedConcept[];
  readonly has: (language: 'de' | 'en', lemma: string) => boolean;
}

const SEED = 91;
/** Rarity (0 to 255) below which a concept is common: seen about ten times in half a million words. */
const COMMON = 205;

/** The key under which a lemma (lower case) is stored; that of a verb has " v" behind it. */
export function conceptHash(language: 'de' | 'en', key: string): number {
  return hashText(key, language === 'de' ? SEED : SEED + 1);
}

/** Opens the concept table of a model (sections `concepts.…`). */
export function openConcepts(model: Model): ConceptTable {
  const hashes = model.u32('concepts.hashes');
  const starts = startsOf(model.u8('concepts.sizes'));
  const ids = model.u16('concepts.ids');
  const weights = model.u8('concepts.weights');
  const idf = model.u8('concepts.idf');
  const names = new TextDecoder().decode(model.u8('concepts.names')).split('\n');
  const find = (language: 'de' | 'en', key: string): number => {
    const hash = conceptHash(language, key);
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
    lookUp: (language, lemma, verb) => {
      const own = find(language, verb ? `${lemma} v` : lemma);
      const at = own >= 0 ? own : find(language, verb ? lemma : `${lemma} v`);
      if (at < 0) return [];
      const found: WeightedConcept[] = [];
      const [from, to] = [starts[at] as number, starts[at + 1] as number];
      const even = evenness(weights.subarray(from, to));
      for (let i = from; i < to; i++) {
        const id = ids[i] as number;
        found.push({
          concept: names[id] as string,
          weight: (even * (weights[i] as number) * (idf[id] as number)) / (255 * 255),
          share: (weights[i] as number) / 255,
          common: (idf[id] as number) < COMMON,
        });
      }
      return found;
    },
    has: (language, lemma) => find(language, lemma) >= 0 || find(language, `${lemma} v`) >= 0,
  };
}

/** What makes the vector of a word with many concepts as long as that of a word with one: both tell as much of a content. */
function evenness(shares: Uint8Array): number {
  let [sum, squares] = [0, 0];
  for (const share of shares) {
    sum += share;
    squares += share * share;
  }
  return sum / Math.sqrt(squares);
}

function startsOf(sizes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) starts[i + 1] = (starts[i] as number) + (sizes[i] as number);
  return starts;
}

/** The table of an engine that was given none. */
export const NO_CONCEPTS: ConceptTable = { lookUp: () => [], has: () => false };
