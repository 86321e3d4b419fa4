import { expect, test } from 'vitest';
import { type ChainOptions, trainChain } from './chain.ts';

// "a" after nothing or "b" is 1, "a" after "a" is 2: only the label before tells; key 9 says nothing
const A = 101;
const B = 202;
const example = (text: string) => ({
  features: [...text].map((letter) => Uint32Array.of(letter === 'a' ? A : B, 9)),
  gold: Uint8Array.from([...text], (letter, i) => (letter === 'b' ? 0 : text[i - 1] === 'a' ? 2 : 1)),
});
const EXAMPLES = ['abaab', 'aab', 'bab', 'baaba', 'abab', 'aabaab', 'bbab'].map(example);
const OPTIONS: ChainOptions = {
  labels: ['O', 'B', 'I'],
  mayFollow: (before, next) => next !== 2 || before !== 0,
  seed: 1,
  epochs: 40,
  seldom: 2,
  drop: 0,
  rate: 0.1,
};

test('what only the label before tells is learnt as a transition', () => {
  const { rows, transitions } = trainChain(EXAMPLES, OPTIONS);
  const weight = (key: number, label: number) => rows.find((r) => r.key === key)?.cells.find((c) => c.label === label)?.weight ?? 0;
  const after = (before: number, next: number) => transitions[before * 3 + next]! + weight(A, next);
  expect(after(1, 2)).toBeGreaterThan(after(1, 1));
  expect(after(0, 1)).toBeGreaterThan(after(0, 0));
  expect(weight(B, 0)).toBeGreaterThan(weight(B, 1));
});

test('the same seed gives the same weights, features that are seldom get none', () => {
  const once = [...EXAMPLES, { features: [Uint32Array.of(A, 77)], gold: Uint8Array.of(1) }];
  const trained = trainChain(once, { ...OPTIONS, drop: 0.4 });
  expect(trainChain(once, { ...OPTIONS, drop: 0.4 })).toEqual(trained);
  expect(trained.rows.map((row) => row.key).sort()).toEqual([9, A, B].sort());
});
