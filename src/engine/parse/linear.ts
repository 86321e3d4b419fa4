import type { Model } from './model.ts';

/**
 * A sparse linear classifier read from a model: 32-bit feature hashes → rows of (label, weight). It is what
 * `training/perceptron.ts` writes, and any sequence tagger may use it: fill a buffer with feature hashes, call `score`.
 * Sections under its name: `labels` (JSON), `prints` (u16 a slot), `counts` (u8 a slot), `rows.label` (u8), `rows.weight`
 * (i8, square-root companded), `scale` (f32).
 */
export interface Linear {
  readonly labels: readonly string[];
  /** Sets `scores[label]` to the sum of the weights of the `count` features in `features`. */
  readonly score: (features: Uint32Array, count: number, scores: Float32Array) => void;
  /** As `score`, but adds to what is there. */
  readonly add: (features: Uint32Array, count: number, scores: Float32Array) => void;
}

/**
 * Room for the slots of so many features at first. They are fetched before any is judged: memory serves many requests at once, but a
 * branch that was guessed wrong makes all that follow wait for the one before it.
 */
export const FEATURES = 128;

/** Fingerprint of a feature hash; the slot takes the low bits, so this mixes before it takes the high ones. */
export function fingerprint(hash: number): number {
  return (Math.imul(hash, 0x9e3779b1) >>> 16) | 0;
}

/** Opens the classifier stored under `name`. */
export function openLinear(model: Model, name: string): Linear {
  const labels = model.json<string[]>(`${name}.labels`);
  // The tables of slots lie as they are in the model: copies would be larger, and both to make them and to reach into them takes longer. A
  // row's label and weight lie side by side, for nearly every row that is asked for has to be fetched from far.
  const rows = rowsOf(model.u8(`${name}.rows.label`), model.u8(`${name}.rows.weight`));
  const values = expand(model.f32(`${name}.scale`)[0] ?? 1);
  const prints = model.u16(`${name}.prints`);
  const counts = model.u8(`${name}.counts`);
  const starts = startsOf(counts);
  const mask = counts.length - 1;
  let heads = new Int32Array(FEATURES);
  let froms = new Int32Array(FEATURES);
  let firsts = new Int32Array(FEATURES);

  const add = (features: Uint32Array, count: number, scores: Float32Array): void => {
    if (count > heads.length) {
      heads = new Int32Array(features.length);
      froms = new Int32Array(features.length);
      firsts = new Int32Array(features.length);
    }
    for (let f = 0; f < count; f++) {
      const slot = (features[f] as number) & mask;
      heads[f] = ((prints[slot] as number) << 8) | (counts[slot] as number);
    }
    let known = 0;
    for (let f = 0; f < count; f++) {
      let head = heads[f] as number;
      if ((head & 255) === 0) continue;
      const hash = features[f] as number;
      const print = fingerprint(hash);
      let slot = hash & mask;
      while ((head & 255) !== 0) {
        if (head >>> 8 === print) {
          let from = starts[slot >> BLOCK] as number;
          for (let before = (slot >> BLOCK) << BLOCK; before < slot; before++) from += counts[before] as number;
          froms[known] = from;
          heads[known++] = head & 255;
          break;
        }
        slot = (slot + 1) & mask;
        head = ((prints[slot] as number) << 8) | (counts[slot] as number);
      }
    }
    for (let k = 0; k < known; k++) firsts[k] = rows[froms[k] as number] as number;
    for (let k = 0; k < known; k++) {
      const from = froms[k] as number;
      const end = from + (heads[k] as number);
      let row = firsts[k] as number;
      for (let r = from + 1; ; r++) {
        const label = row & 255;
        scores[label] = (scores[label] as number) + (values[row >>> 8] as number);
        if (r >= end) break;
        row = rows[r] as number;
      }
    }
  };
  return {
    labels,
    add,
    score: (features, count, scores) => {
      scores.fill(0);
      add(features, count, scores);
    },
  };
}

/** Each row's label (low byte) and weight. */
function rowsOf(labels: Uint8Array, weights: Uint8Array): Uint16Array {
  const rows = new Uint16Array(labels.length);
  for (let r = 0; r < rows.length; r++) rows[r] = (labels[r] as number) | ((weights[r] as number) << 8);
  return rows;
}

/** Where rows begin is kept for one slot in 2 to the power of this; of those between, the rows are counted. */
const BLOCK = 4;

/** Where the rows of the first slot of each block begin. */
function startsOf(counts: Uint8Array): Int32Array {
  const starts = new Int32Array(Math.max(1, counts.length >> BLOCK));
  let at = 0;
  for (let i = 0; i < counts.length; i++) {
    if ((i & ((1 << BLOCK) - 1)) === 0) starts[i >> BLOCK] = at;
    at += counts[i] as number;
  }
  return starts;
}

/** The weight that each stored byte, a signed square root, stands for: frequent features carry weights a hundred times those of rare ones. */
function expand(scale: number): Float32Array {
  const values = new Float32Array(256);
  for (let i = 0; i < 256; i++) {
    const q = (i < 128 ? i : i - 256) / 127;
    values[i] = Math.sign(q) * q * q * scale;
  }
  return values;
}
