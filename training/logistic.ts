/** A sample: its features, what is to be foretold, and how much it counts. */
export interface Sample {
  readonly features: readonly number[];
  readonly holds: boolean;
  readonly weight: number;
}

/** A logistic regression: weights of the features and of none. */
export interface Logistic {
  readonly base: number;
  readonly weights: readonly number[];
}

const ROUNDS = 30;
const CLOSE = 1e-8;

/**
 * Fits a logistic regression by Newton's method with a ridge on standardised weights; `ridge` is in shares of the samples' whole weight. The same
 * samples give the same weights. Throws where there is no sample.
 */
export function fitLogistic(samples: readonly Sample[], ridge: number): Logistic {
  const whole = samples.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) throw new Error('nothing to learn from');
  const width = samples[0]!.features.length;
  const columns = Array.from({ length: width }, (_, at) => spread(samples, at, whole));
  const rows = samples.map(({ features }) => [...features.map((value, at) => (value - columns[at]!.mean) / columns[at]!.deviation), 1]);
  const found = new Array<number>(width + 1).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = found.map((value, at) => (at < width ? ridge * whole * value : 0));
    const curvature = found.map((_, at) => found.map((__, other) => (at === other ? (at < width ? ridge * whole : 0) + CLOSE : 0)));
    samples.forEach(({ holds, weight }, i) => {
      const row = rows[i]!;
      const likely = sigmoid(row.reduce((sum, value, at) => sum + value * found[at]!, 0));
      const error = weight * (likely - (holds ? 1 : 0));
      const slope = weight * likely * (1 - likely);
      for (let at = 0; at <= width; at++) {
        gradient[at]! += error * row[at]!;
        for (let other = 0; other <= width; other++) curvature[at]![other]! += slope * row[at]! * row[other]!;
      }
    });
    const step = solve(curvature, gradient);
    step.forEach((by, at) => {
      found[at]! -= by;
    });
    if (step.every((by) => Math.abs(by) < CLOSE)) break;
  }
  const weights = columns.map(({ deviation }, at) => found[at]! / deviation);
  return { base: found[width]! - columns.reduce((sum, { mean }, at) => sum + mean * weights[at]!, 0), weights };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** Mean and standard deviation of a feature; a deviation of 1 where the feature never varies. */
function spread(samples: readonly Sample[], at: number, whole: number): { mean: number; deviation: number } {
  const mean = samples.reduce((sum, { features, weight }) => sum + weight * features[at]!, 0) / whole;
  const variance = samples.reduce((sum, { features, weight }) => sum + weight * (features[at]! - mean) ** 2, 0) / whole;
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

/** Solves a system of linear equations by Gauss–Jordan elimination with row exchange. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!]);
  const size = rows.length;
  for (let at = 0; at < size; at++) {
    let best = at;
    for (let row = at + 1; row < size; row++) if (Math.abs(rows[row]![at]!) > Math.abs(rows[best]![at]!)) best = row;
    [rows[at], rows[best]] = [rows[best]!, rows[at]!];
    for (let row = 0; row < size; row++) {
      if (row === at) continue;
      const by = rows[row]![at]! / rows[at]![at]!;
      for (let column = at; column <= size; column++) rows[row]![column]! -= by * rows[at]![column]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
