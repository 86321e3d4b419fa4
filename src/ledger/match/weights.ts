import type { Evidence } from './evidence.ts';

/** How much each piece of evidence tells, as log-odds; `base` is what holds without any. */
export interface Weights extends Evidence {
  readonly base: number;
}

/** Learnt from the gold stories of `eval/stories` by `npm run train:matching`, which writes this file. */
export const WEIGHTS: Weights = {
  base: -0.531,
  concepts: 3.334,
  event: 1.336,
  states: 1.1,
  name: 2.173,
  roles: 0.203,
  context: 0.755,
  days: 0,
  onePoints: -0.16,
  bothPoint: -0.179,
  phase: -0.873,
  noEvent: -0.384,
  mainEvent: -0.699,
  time: 0,
  place: 0,
  names: 0,
  otherStates: 0,
  things: -0.053,
  agent: -0.405,
  patient: -0.086,
};
