import { expect, test } from 'vitest';
import { openLinear } from '../src/engine/parse/linear.ts';
import { openModel, packModel } from '../src/engine/parse/model.ts';
import { openMoves } from '../src/engine/parse/moves.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom } from './random.ts';

/** Three classes, each told by one of its own thirty features beside five of noise. */
function examples(count: number): { features: Uint32Array; label: number }[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () => {
    const label = Math.floor(random() * 3);
    const own = 1000003 * (1 + label * 30 + Math.floor(random() * 30));
    const noise = Array.from({ length: 5 }, () => 15485863 * (1 + Math.floor(random() * 500)));
    return { features: Uint32Array.of(own, ...noise), label };
  });
}

function trained(labels: readonly string[], seedOffset = 0): Perceptron {
  const model = new Perceptron(labels);
  const scores = new Float32Array(labels.length);
  for (const { features, label } of examples(3000).slice(seedOffset)) {
    model.score(features, features.length, scores);
    const guess = scores.indexOf(Math.max(...scores));
    if (guess !== label) model.update(features, features.length, label, guess);
    model.tick();
  }
  return model;
}

function accuracy(score: (features: Uint32Array, scores: Float32Array) => void): number {
  const scores = new Float32Array(3);
  const held = examples(4000).slice(3000);
  let right = 0;
  for (const { features, label } of held) {
    score(features, scores);
    if (scores.indexOf(Math.max(...scores)) === label) right++;
  }
  return right / held.length;
}

test('what was trained is read by the engine, as rows of labels', () => {
  const linear = openLinear(openModel(packModel(trained(['a', 'b', 'c']).pack('t', 0))), 't');
  expect(linear.labels).toEqual(['a', 'b', 'c']);
  expect(accuracy((features, scores) => linear.score(features, features.length, scores))).toBeGreaterThan(0.93);
});

test('what was trained is read by the engine, as moves', () => {
  const moves = openMoves(openModel(packModel(trained(['a', 'b', 'c']).packMoves('m', 0))), 'm');
  expect(accuracy((features, scores) => moves.score(features, features.length, scores))).toBeGreaterThan(0.93);
});

test('a choice of two is kept as what the second has over the first', () => {
  const model = new Perceptron(['no', 'yes']);
  model.tick();
  model.update(Uint32Array.of(11, 22), 2, 1, 0);
  model.update(Uint32Array.of(33), 1, 0, 1);
  model.tick();
  const linear = openLinear(openModel(packModel(model.packChoice('c', 0))), 'c');
  const scores = new Float32Array(2);
  const margins = [11, 22, 33, 44].map((feature) => {
    linear.score(Uint32Array.of(feature), 1, scores);
    return Math.sign(scores[1]! - scores[0]!);
  });
  expect(margins).toEqual([1, 1, -1, 0]);
});

test('a committee votes with the sum of its weights', () => {
  const committee = trained(['a', 'b', 'c']);
  committee.absorb(trained(['a', 'b', 'c'], 500));
  const linear = openLinear(openModel(packModel(committee.pack('t', 0))), 't');
  expect(accuracy((features, scores) => linear.score(features, features.length, scores))).toBeGreaterThan(0.93);
});

test('pruning keeps what tells the classes apart', () => {
  const all = trained(['a', 'b', 'c']).pack('t', 0);
  const pruned = trained(['a', 'b', 'c']).pack('t', 2);
  expect(pruned.get('t.rows.label')?.length ?? 0).toBeLessThan((all.get('t.rows.label')?.length ?? 0) / 2);
  const linear = openLinear(openModel(packModel(pruned)), 't');
  expect(accuracy((features, scores) => linear.score(features, features.length, scores))).toBeGreaterThan(0.9);
});
