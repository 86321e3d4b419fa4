import type { Evidence } from './evidence.ts';

/** How much each piece of evidence tells, as log-odds; `base` is what holds without any. */
export interface Weights extends Evidence {
  readonly base: number;
}

/** Learnt from the gold stories of `eval/stories` by `npm run train:matching`, which writes this file. */
export const WEIGHTS: Weights = {
  base: -0.536,
  concepts: 3.349,
  event: 1.347,
  states: 1.092,
  name: 2.157,
  roles: 0.201,
  context: 0.745,
  days: 0,
  onePoints: -0.154,
  bothPoint: -0.164,
  phase: -0.877,
  noEvent: -0.364,
  mainEvent: -0.71,
  time: 0,
  place: 0,
  names: 0,
  otherStates: 0,
  things: -0.071,
  agent: -0.398,
  patient: -0.091,
};
