import { expect, it } from 'vitest';
import { WEIGHTS } from '../src/ledger/match/weights.ts';
import { learnWeights, lessonsOf } from './learn-matching.ts';

/** How far a weight may be from what the stories teach before it has to be learnt anew. */
const CLOSE = 0.1;

it('the weights of matching are those that the stories teach (npm run train:matching)', async () => {
  const learnt = learnWeights(await lessonsOf('eval/stories'));
  const off = Object.entries(learnt).filter(([name, weight]) => !(Math.abs(weight - WEIGHTS[name as keyof typeof WEIGHTS]) <= CLOSE));
  expect(off).toEqual([]);
}, 120_000);
