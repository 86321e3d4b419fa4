import type { Evidence } from './evidence.ts';

/** How much each piece of evidence tells, as log-odds; `base` is what holds without any. */
export interface Weights extends Evidence {
  readonly base: number;
}

/** Learnt from the gold stories of `eval/stories` by `npm run train:matching`, which writes this file. */
export const WEIGHTS: Weights = {
  base: -0.451,
  concepts: 3.051,
  event: 1.547,
  states: 1.078,
  name: 2.423,
  roles: 0.146,
  context: 0.626,
  days: -0.062,
  onePoints: -0.218,
  bothPoint: -0.326,
  phase: -0.709,
  noEvent: -0.546,
  mainEvent: -0.756,
  time: 0,
  place: 0,
  names: 0,
  otherStates: -0.001,
  things: 0,
  agent: -0.387,
  patient: -0.011,
};
