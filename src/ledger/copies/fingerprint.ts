import type { Span } from '../../engine/text/span.ts';
import { hash32, hash53, mix, signature } from './hashing.ts';
import { ownSentences } from './own-sentences.ts';

/** What is kept of a text to find its near-copies. All numbers are integers below 2^53. */
export interface Fingerprint {
  /** Texts that share none of these are no copies; those that share one are to be compared. At most 24, distinct. */
  readonly bands: readonly number[];
  /** Of every sentence, in order, `PRINT` numbers: its hash, then its sketch. */
  readonly prints: readonly number[];
}

/** Numbers in `prints` for one sentence. */
export const PRINT = 5;

/** Least hashes in the sketch of a sentence; two are packed into a number. */
export const SKETCH = 8;

/** Bits of a least hash in a sketch. */
const BITS = 26;

/** Sentences that give a band each, those with the least hashes: the same ones in whatever copy that still has them. */
const SENTENCE_BANDS = 8;

/** Bands over the words of the whole text, of two least hashes each: a pair that shares 3 of 10 shingles meets in 4 of 5 cases. */
const TEXT_BANDS = 16;

/**
 * Reduces a text to what finds copies of it, also shortened, edited or under another dateline. `sentences` gives the spans of its
 * sentences where they are known. The same text gives the same fingerprint everywhere; time grows linearly with length.
 */
export function fingerprint(text: string, sentences?: readonly Span[]): Fingerprint {
  const own = ownSentences(text, sentences);
  const whole = own.map((words) => hash53(words.join(' ')));
  const sketches = own.map((words) => sketchOf(words));
  return {
    bands: [...new Set([...sentenceBands(whole), ...textBands(own.flat())])],
    prints: whole.flatMap((print, index) => [print, ...(sketches[index] ?? [])]),
  };
}

/** The least hashes of a sentence's pairs of words, two in a number. */
function sketchOf(words: readonly string[]): readonly number[] {
  const least = signature(shingles(words, 2), SKETCH).map((hash) => hash >>> (32 - BITS));
  return Array.from({ length: SKETCH / 2 }, (_, i) => (least[2 * i] ?? 0) * 2 ** BITS + (least[2 * i + 1] ?? 0));
}

/** The least hashes that `sketchOf` packed. */
export function unpackSketch(packed: readonly number[]): readonly number[] {
  return packed.flatMap((pair) => [Math.floor(pair / 2 ** BITS), pair % 2 ** BITS]);
}

function sentenceBands(whole: readonly number[]): readonly number[] {
  return [...new Set(whole)].sort((a, b) => a - b).slice(0, SENTENCE_BANDS);
}

function textBands(words: readonly string[]): readonly number[] {
  if (words.length === 0) return [];
  const least = signature(shingles(words, 3), 2 * TEXT_BANDS);
  return Array.from({ length: TEXT_BANDS }, (_, band) => hash53(`${band} ${least[2 * band]} ${least[2 * band + 1]}`));
}

/** Hashes of all runs of `length` words; of the whole where it is shorter. */
function shingles(words: readonly string[], length: number): readonly number[] {
  const hashes = words.map((word) => hash32(word, 0x811c9dc5));
  const runs = Math.max(1, words.length - length + 1);
  return Array.from({ length: runs }, (_, start) =>
    hashes.slice(start, start + length).reduce((run, hash) => mix(Math.imul(run, 31) + hash), 0),
  );
}
