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
  const rows = interleave(model.u8(`${name}.rows.label`), model.i8(`${name}.rows.weight`));
  const values = expand(model.f32(`${name}.scale`)[0] ?? 1);
  const slots = slotsOf(model.u16(`${name}.prints`), model.u8(`${name}.counts`));
  const mask = (slots.length >> 1) - 1;
  let heads = new Int32Array(FEATURES);

  const add = (features: Uint32Array, count: number, scores: Float32Array): void => {
    if (count > heads.length) heads = new Int32Array(features.length);
    for (let f = 0; f < count; f++) heads[f] = slots[2 * ((features[f] as number) & mask)] as number;
    for (let f = 0; f < count; f++) {
      let head = heads[f] as number;
      if (head === 0) continue;
      const hash = features[f] as number;
      const print = fingerprint(hash);
      let slot = hash & mask;
      while (head !== 0) {
        if (head >>> 8 === print) {
          const start = slots[2 * slot + 1] as number;
          const end = start + (head & 255);
          for (let r = start; r < end; r++) {
            const cell = rows[r] as number;
            scores[cell >> 8] = (scores[cell >> 8] as number) + (values[cell & 255] as number);
          }
          break;
        }
        slot = (slot + 1) & mask;
        head = slots[2 * slot] as number;
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

function interleave(labels: Uint8Array, weights: Int8Array): Uint16Array {
  const rows = new Uint16Array(labels.length);
  for (let i = 0; i < rows.length; i++) rows[i] = ((labels[i] as number) << 8) | ((weights[i] as number) + 128);
  return rows;
}

/** Two numbers a slot, side by side for the cache: fingerprint and length of its row; where the row begins. */
function slotsOf(prints: Uint16Array, counts: Uint8Array): Int32Array {
  const slots = new Int32Array(counts.length * 2);
  let at = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] as number;
    if (count === 0) continue;
    slots[2 * i] = ((prints[i] as number) << 8) | count;
    slots[2 * i + 1] = at;
    at += count;
  }
  return slots;
}

/** Weights are stored as signed square roots: frequent features carry weights a hundred times those of rare ones. */
function expand(scale: number): Float32Array {
  const values = new Float32Array(256);
  for (let i = 0; i < 256; i++) {
    const q = (i - 128) / 127;
    values[i] = Math.sign(q) * q * q * scale;
  }
  return values;
}
