/**
 * What the content of one statement says, in terms that are the same in every language. Small and plain JSON: the ledger
 * stores it and compares it with those of other articles without reading again.
 */
export interface Proposition {
  readonly statement: string;
  /** False where the words alone do not say what is meant ("the reports", "das"): such a content joins a claim but ties none together. */
  readonly core: boolean;
  /** Kinds of events of the lexicon, the main one first ("deploy", "kill"), "?" after those that the words may mean. */
  readonly events: readonly string[];
  /** Whether it is said to have happened or to be so, to be planned or expected, or neither is told. */
  readonly phase: 'done' | 'planned' | 'open';
  /** Keys of the states, people, bodies and places that take part, the acting one first where it is known. */
  readonly participants: readonly string[];
  /** Who does it, as keys, kinds of things ("#weapon") or concepts; empty where the words do not tell. */
  readonly agents: readonly string[];
  /** Whom or what it befalls, likewise. */
  readonly patients: readonly string[];
  /** Concepts (ids shared by the languages, "#" before kinds of things, "@" before kinds of events) with weights; the squares of the weights sum to 1. */
  readonly concepts: Readonly<Record<string, number>>;
  /** Actors, places and concepts of the article around it, weighted likewise, for contents that say little by themselves. */
  readonly context: Readonly<Record<string, number>>;
  /**
   * What the words of a content that is not `core` name by themselves: kinds of events, kinds of things, and "true" where
   * they say of something told before that it is so ("he thinks the report is true"). Absent for one that is `core`.
   */
  readonly own?: readonly string[];
  /** True where the words lean on what stands around them ("Weitere 2.700 …", "They had …", "I can confirm …"): no good label of a claim. */
  readonly leans?: true;
  /** When the event took place, as an EDTF date, where the content says so. */
  readonly eventTime?: string;
}
