/** A sparse vector of weights by name while it is being added up. */
export type Weights = Map<string, number>;

/** Adds a weight, keeping the larger part of what is there: a word said twice counts little more than once. */
export function addWeight(weights: Weights, name: string, weight: number): void {
  const before = weights.get(name) ?? 0;
  weights.set(name, Math.max(before, weight) + 0.3 * Math.min(before, weight));
}

/** The heaviest names of a vector, scaled to length 1, with two decimals; equal weights in the order of names. */
export function unit(weights: Weights, most: number): Record<string, number> {
  const best = [...weights].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
  const length = Math.sqrt(best.reduce((sum, [, w]) => sum + w * w, 0));
  const found: Record<string, number> = {};
  for (const [name, w] of best) {
    const rounded = Math.round((w / length) * 100) / 100;
    if (rounded >= 0.05) found[name] = rounded;
  }
  return found;
}
