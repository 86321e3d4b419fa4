import type { Evidence } from './evidence.ts';

/** How much each piece of evidence tells, as log-odds; `base` is what holds without any. */
export interface Weights extends Evidence {
  readonly base: number;
}

/** Learnt from the gold stories of `eval/stories` by `npm run train:matching`, which writes this file. */
export const WEIGHTS: Weights = {
  base: -0.463,
  concepts: 2.999,
  event: 1.557,
  states: 1.094,
  name: 2.399,
  roles: 0.114,
  context: 0.688,
  days: -0.087,
  onePoints: -0.26,
  bothPoint: -0.334,
  phase: -0.536,
  noEvent: -0.479,
  mainEvent: -0.694,
  time: 0,
  place: -0.216,
  names: 0,
  otherStates: 0,
  things: -0.032,
  agent: -0.195,
  patient: 0,
};
