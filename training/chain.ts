import type { Row } from './pack-rows.ts';
import { createRandom, shuffled } from './random.ts';

/** A sequence: the feature hashes and the right label of each of its places. */
export interface ChainExample {
  readonly features: readonly Uint32Array[];
  readonly gold: Uint8Array;
}

/** How to train a chain. */
export interface ChainOptions {
  readonly labels: readonly string[];
  readonly mayFollow: (before: number, next: number) => boolean;
  readonly seed: number;
  readonly epochs: number;
  /** Features that stand in fewer places are left out. */
  readonly seldom: number;
  /** The share of features that is left out at random of each place in training, so that no few carry all. */
  readonly drop: number;
  /** Length of the first steps. */
  readonly rate: number;
}

/** A trained chain: weights by feature hash, and `transitions[before * labels + next]`; a sequence begins as after label 0. */
export interface TrainedChain {
  readonly rows: Row[];
  readonly transitions: Float32Array;
}

/**
 * Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by stochastic gradient steps of adaptive length
 * (Duchi, Hazan and Singer 2011). Same examples and seed, same weights.
 */
export function trainChain(examples: readonly ChainExample[], options: ChainOptions): TrainedChain {
  const { keys, sequences } = interned(examples, options.seldom);
  const chain = new Chain(keys.length, options);
  const random = createRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const rate = options.rate / (1 + 0.15 * epoch);
    for (const at of shuffled(sequences.length, random)) chain.learn(sequences[at]!, rate, random);
  }
  return { rows: chain.rows(keys), transitions: chain.transitions };
}

interface Sequence {
  readonly features: readonly Int32Array[];
  readonly gold: Uint8Array;
}

/** Numbers the features that stand in enough places. */
function interned(examples: readonly ChainExample[], seldom: number): { keys: number[]; sequences: Sequence[] } {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const place of features) for (const key of place) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys: number[] = [];
  const ids = new Map<number, number>();
  for (const [key, count] of counts) if (count >= seldom && key !== 0) ids.set(key, keys.push(key) - 1);
  const sequences = examples
    .filter((e) => e.gold.length > 0)
    .map(({ features, gold }) => ({
      gold,
      features: features.map((place) => Int32Array.from(place, (key) => ids.get(key) ?? -1).filter((id) => id >= 0)),
    }));
  return { keys, sequences };
}

const LOW = -1e9;
/** Gradients below this move nothing that shows. */
const SMALL = 1e-4;

class Chain {
  readonly transitions: Float32Array;
  private readonly size: number;
  private readonly weights: Float32Array;
  private readonly squares: Float32Array;
  private readonly transitionSquares: Float32Array;
  private readonly allowed: Uint8Array;
  private readonly options: ChainOptions;

  constructor(features: number, options: ChainOptions) {
    this.options = options;
    const size = options.labels.length;
    this.size = size;
    this.weights = new Float32Array(features * size);
    this.squares = new Float32Array(features * size).fill(0.01);
    this.transitions = new Float32Array(size * size);
    this.transitionSquares = new Float32Array(size * size).fill(0.01);
    this.allowed = Uint8Array.from({ length: size * size }, (_, k) => (options.mayFollow(Math.floor(k / size), k % size) ? 1 : 0));
  }

  /** Takes one step along the gradient of a sequence's likelihood. */
  learn({ features, gold }: Sequence, rate: number, random: () => number): void {
    const { size } = this;
    const n = gold.length;
    const kept = features.map((place) => place.filter(() => random() >= this.options.drop));
    const emissions = new Float64Array(n * size);
    for (let i = 0; i < n; i++) this.emit(kept[i]!, emissions, i * size);
    const forward = this.forward(emissions, n);
    const backward = this.backward(emissions, n);
    const total = logSum(forward, (n - 1) * size, size);
    const gradient = new Float64Array(size);
    for (let i = 0; i < n; i++) {
      for (let l = 0; l < size; l++) gradient[l] = -Math.exp(forward[i * size + l]! + backward[i * size + l]! - total);
      gradient[gold[i]!]! += 1;
      this.step(kept[i]!, gradient, rate);
    }
    this.stepTransitions({ emissions, forward, backward, total, gold }, rate);
  }

  rows(keys: readonly number[]): Row[] {
    return keys.flatMap((key, id) => {
      const cells = this.options.labels.flatMap((_, label) => {
        const weight = this.weights[id * this.size + label]!;
        return weight === 0 ? [] : [{ label, weight }];
      });
      return cells.length === 0 ? [] : [{ key, cells }];
    });
  }

  private emit(features: Int32Array, out: Float64Array, at: number): void {
    const { size, weights } = this;
    for (let f = 0; f < features.length; f++) {
      const row = features[f]! * size;
      for (let l = 0; l < size; l++) out[at + l] = out[at + l]! + weights[row + l]!;
    }
  }

  private forward(emissions: Float64Array, n: number): Float64Array {
    const { size, transitions, allowed } = this;
    const out = new Float64Array(n * size);
    const sums = new Float64Array(size);
    for (let l = 0; l < size; l++) out[l] = allowed[l] === 1 ? emissions[l]! + transitions[l]! : LOW;
    for (let i = 1; i < n; i++)
      for (let l = 0; l < size; l++) {
        for (let p = 0; p < size; p++) sums[p] = allowed[p * size + l] === 1 ? out[(i - 1) * size + p]! + transitions[p * size + l]! : LOW;
        out[i * size + l] = logSum(sums, 0, size) + emissions[i * size + l]!;
      }
    return out;
  }

  private backward(emissions: Float64Array, n: number): Float64Array {
    const { size, transitions, allowed } = this;
    const out = new Float64Array(n * size);
    const sums = new Float64Array(size);
    for (let i = n - 2; i >= 0; i--)
      for (let p = 0; p < size; p++) {
        for (let l = 0; l < size; l++)
          sums[l] =
            allowed[p * size + l] === 1 ? out[(i + 1) * size + l]! + emissions[(i + 1) * size + l]! + transitions[p * size + l]! : LOW;
        out[i * size + p] = logSum(sums, 0, size);
      }
    return out;
  }

  private step(features: Int32Array, gradient: Float64Array, rate: number): void {
    const { size, weights, squares } = this;
    if (gradient.every((g) => g < 0.002 && g > -0.002)) return;
    for (let f = 0; f < features.length; f++)
      for (let l = 0; l < size; l++) {
        const k = features[f]! * size + l;
        const g = gradient[l]!;
        if (g < SMALL && g > -SMALL) continue;
        squares[k] = squares[k]! + g * g;
        weights[k] = weights[k]! + (rate * g) / Math.sqrt(squares[k]!);
      }
  }

  private stepTransitions(lattice: Lattice, rate: number): void {
    const { size, transitions, transitionSquares, allowed } = this;
    const { emissions, forward, backward, total, gold } = lattice;
    const gradient = new Float64Array(size * size);
    for (let i = 0; i < gold.length; i++) {
      for (let p = 0; p < (i === 0 ? 1 : size); p++)
        for (let l = 0; l < size; l++) {
          const k = p * size + l;
          if (allowed[k] === 0) continue;
          const before = i === 0 ? 0 : forward[(i - 1) * size + p]!;
          gradient[k] = gradient[k]! - Math.exp(before + transitions[k]! + emissions[i * size + l]! + backward[i * size + l]! - total);
        }
      const right = (i === 0 ? 0 : gold[i - 1]!) * size + gold[i]!;
      gradient[right] = gradient[right]! + 1;
    }
    for (let k = 0; k < gradient.length; k++) {
      const g = gradient[k]!;
      if (g < SMALL && g > -SMALL) continue;
      transitionSquares[k] = transitionSquares[k]! + g * g;
      transitions[k] = transitions[k]! + (rate * g) / Math.sqrt(transitionSquares[k]!);
    }
  }
}

interface Lattice {
  readonly emissions: Float64Array;
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  readonly total: number;
  readonly gold: Uint8Array;
}

/** Logarithm of the sum of exponentials of `size` numbers. */
function logSum(values: Float64Array, at: number, size: number): number {
  let top = LOW;
  for (let l = 0; l < size; l++) if (values[at + l]! > top) top = values[at + l]!;
  let sum = 0;
  for (let l = 0; l < size; l++) sum += Math.exp(values[at + l]! - top);
  return top + Math.log(sum);
}
