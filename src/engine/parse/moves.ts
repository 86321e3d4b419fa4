import { FEATURES, fingerprint } from './linear.ts';
import type { Model } from './model.ts';

/**
 * A linear classifier of three classes, where speed counts most: as only differences of scores matter, a feature is two
 * 8-bit weights beside its 16-bit fingerprint, one 32-bit cell in one table. Sections: `prints` (u16), `second` and `third`
 * (i8: how much more the feature is for the second and third class than for the first; square-root companded), `scale` (f32).
 */
export interface Moves {
  /** Sets the scores of the three classes; the first is 0. */
  readonly score: (features: Uint32Array, count: number, scores: Float32Array) => void;
}

/** Opens the classifier stored under `name`. */
export function openMoves(model: Model, name: string): Moves {
  const prints = model.u16(`${name}.prints`);
  const second = model.u8(`${name}.second`);
  const third = model.u8(`${name}.third`);
  const scale = model.f32(`${name}.scale`)[0] ?? 1;
  const cells = new Int32Array(prints.length);
  let found = new Int32Array(FEATURES);
  for (let i = 0; i < cells.length; i++) cells[i] = ((prints[i] as number) << 16) | ((second[i] as number) << 8) | (third[i] as number);
  const values = new Float32Array(256);
  for (let i = 0; i < 256; i++) {
    const q = (i < 128 ? i : i - 256) / 127;
    values[i] = Math.sign(q) * q * q * scale;
  }
  const mask = cells.length - 1;
  return {
    score: (features, count, scores) => {
      if (count > found.length) found = new Int32Array(features.length);
      for (let f = 0; f < count; f++) found[f] = cells[(features[f] as number) & mask] as number;
      let left = 0;
      let right = 0;
      for (let f = 0; f < count; f++) {
        let cell = found[f] as number;
        if ((cell & 0xffff) === 0) continue;
        const hash = features[f] as number;
        const print = fingerprint(hash);
        let slot = hash & mask;
        while ((cell & 0xffff) !== 0) {
          if (cell >>> 16 === print) {
            left += values[(cell >>> 8) & 255] as number;
            right += values[cell & 255] as number;
            break;
          }
          slot = (slot + 1) & mask;
          cell = cells[slot] as number;
        }
      }
      scores[0] = 0;
      scores[1] = left;
      scores[2] = right;
    },
  };
}
