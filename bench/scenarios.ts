import { companies } from './scenarios/companies.ts';
import { disasters } from './scenarios/disasters.ts';
import { offices } from './scenarios/offices.ts';
import { states } from './scenarios/states.ts';

/** A sentence in German and in English, each the other's translation, with the names of a setting in braces. */
export type Pair = readonly [de: string, en: string];

/** Ways of saying one thing; each dispatch takes one of them. */
export type Slot = readonly Pair[];

/** What is told on one day of an affair. */
export interface Stage {
  readonly title: Slot;
  readonly sentences: readonly Slot[];
}

/** Three stages of an affair: what is first said, what is denied, what comes out. `topic` is what it is about, as a noun phrase. */
export interface Scenario {
  readonly topic: Pair;
  readonly stages: readonly Stage[];
}

/** The kinds of affairs. */
export const SCENARIOS: readonly Scenario[] = [...disasters, ...companies, ...offices, ...states];
