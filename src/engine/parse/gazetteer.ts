import { hashText } from './hash.ts';
import { fingerprint } from './linear.ts';
import type { Model } from './model.ts';

/** What a word of the gazetteer can be part of the name of, by bit. */
export const GAZETTEER_KINDS = ['given', 'family', 'town', 'place', 'organisation', 'other', 'brand'] as const;

const SEED = 91;

/** Lower-case word → bits of what it is known to name, 0 for none. */
export type Gazetteer = (lower: string) => number;

/** Opens the gazetteer of a model (gazetteer.*). */
export function openGazetteer(model: Model): Gazetteer {
  if (!model.has('gazetteer.prints')) return () => 0;
  const prints = model.u16('gazetteer.prints');
  const bits = model.u16('gazetteer.bits');
  const mask = prints.length - 1;
  const find = (word: string): number => {
    const key = gazetteerKey(word);
    const print = fingerprint(key);
    for (let slot = key & mask; bits[slot] !== 0; slot = (slot + 1) & mask) if (prints[slot] === print) return bits[slot] as number;
    return 0;
  };
  return (lower) => find(lower) || find(lower.replace(/['’]?s$/u, ''));
}

/** The key under which a word of the gazetteer is stored. */
export function gazetteerKey(word: string): number {
  return hashText(word, SEED);
}
