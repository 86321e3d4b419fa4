import { describe, expect, it } from 'vitest';
import { fitLogistic, type Sample } from './logistic.ts';
import { createRandom } from './random.ts';

describe('logistic regression', () => {
  const random = createRandom(5);
  const draw = (): Sample => {
    const features = [2 * random() - 1, 40 * random(), 3];
    const odds = 1 + 3 * features[0]! - 0.1 * features[1]!;
    return { features, holds: random() < 1 / (1 + Math.exp(-odds)), weight: 1 };
  };

  it('finds the weights that samples were drawn by, whatever the scale of a feature, and none for one that never varies', () => {
    const { base, weights } = fitLogistic(Array.from({ length: 20_000 }, draw), 0);
    expect(base).toBeCloseTo(1, 0);
    expect(weights[0]).toBeCloseTo(3, 0);
    expect(weights[1]).toBeCloseTo(-0.1, 1);
    expect(weights[2]).toBeCloseTo(0, 5);
  });

  it('draws weights towards nothing by its ridge, and stays finite where samples can be parted', () => {
    const samples = [-2, -1, 1, 2].map((value): Sample => ({ features: [value], holds: value > 0, weight: 1 }));
    const [weak, strong] = [0.01, 1].map((ridge) => fitLogistic(samples, ridge).weights[0]!);
    expect(Number.isFinite(weak)).toBe(true);
    expect(strong!).toBeGreaterThan(0);
    expect(strong!).toBeLessThan(weak!);
  });

  it('counts a sample by its weight', () => {
    const at = (holds: boolean, weight: number): Sample => ({ features: [0], holds, weight });
    expect(fitLogistic([at(true, 3), at(false, 1)], 0.01).base).toBeCloseTo(Math.log(3), 5);
  });

  it('refuses to learn from nothing', () => {
    expect(() => fitLogistic([], 0.01)).toThrow('nothing to learn from');
  });
});
