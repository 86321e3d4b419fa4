/** Where a source stands towards a content; defined in docs/reference/reading.md. */
export type Stance =
  | 'asserts'
  | 'confirms'
  | 'concedes'
  | 'denies'
  | 'withholds'
  | 'doubts'
  | 'warns'
  | 'judges'
  | 'demands'
  | 'intends'
  | 'asks'
  | 'retracts';

/**
 * What a cue can take as its content.
 * `clause`: a finite clause with or without "dass"/"that"; `quote`: words in quotation marks; `question`: an "ob"/"whether"/wh-clause;
 * `infinitive`: "zu gehen"/"to go"; `gerund`: "denied shipping oil"; `object`: a noun phrase ("kritisierte den Plan");
 * `bare`: a bare infinitive ("will … einsetzen", "would leave").
 */
export type Complement = 'clause' | 'quote' | 'question' | 'infinitive' | 'gerund' | 'object' | 'bare';

/** A verb, or a verb with fixed words, that attributes. */
export interface VerbCue {
  /** Infinitive; German with its particle ("zurückweisen"), English phrasal verbs with a space ("rule out"). */
  readonly lemma: string;
  readonly stance: Stance;
  readonly takes: readonly Complement[];
  /** Prepositions whose noun phrase is the content: "warnen vor", "sprechen von", "warn of", "call for". */
  readonly about?: readonly string[];
  /** Prepositions whose gerund or clause is the content: "accuse of -ing". */
  readonly aboutGerund?: readonly string[];
  /** Words that must stand with the verb, as lemmas: "in Abrede stellen", "infrage stellen", "zu bedenken geben", "raise doubts". */
  readonly with?: readonly string[];
  /** The stance where the verb is negated ("nicht bestätigen", "would not confirm"); absent: negation makes it no statement. */
  readonly negated?: Stance;
  /** True where it reports only with a number: "kam auf 1.100 Tote". */
  readonly counts?: boolean;
  /** "bezeichnen als", "nannte die Rechnung ‚…‘", "describe as": object and predicate together are the content. */
  readonly predicative?: boolean;
  /** The one addressed is not the source's content: accusative ("forderte Reuther auf, …"), dative ("warf ihm vor"). */
  readonly addressee?: 'accusative' | 'dative';
  /** True where the word is often no act of speech: it counts only with a clause, a quotation or a human or institutional subject ("erklären", "see", "add"). */
  readonly weak?: boolean;
  /** How nouns end that are no content as its object: "bestritt das | Spiel |", "rief den | Notstand | aus". */
  readonly unsaid?: readonly string[];
  /** True for a weak verb whose subject must be somebody when it takes a clause, whatever its noun: "meinen, dass". */
  readonly person?: boolean;
  /** True where the subject of the passive is who speaks: "wird … zitiert". */
  readonly quotesSubject?: boolean;
}

/** A noun that names an act of speech: "die Behauptung des Klägers, …", and to which "diese Behauptung" points back. */
export interface NounCue {
  readonly lemma: string;
  readonly stance: Stance;
  /** True where the noun can carry the content ("die Behauptung, die Löhne seien gesunken", "a report that …"). */
  readonly takesClause: boolean;
  /** True where "diese Aussage"/"the claim" stands for an earlier content. */
  readonly pointsBack: boolean;
}

/**
 * A frame without a verb: "laut X", "X zufolge", "nach Angaben von X", "according to X", "in X's view".
 * `opening` are the lower-case words before the source; `closing` those after it (one of both may be empty).
 */
export interface PhraseCue {
  readonly opening: readonly string[];
  readonly closing: readonly string[];
  readonly stance: Stance;
  /** True where the phrase may stand without naming anybody ("Berichten zufolge", "reportedly"). */
  readonly anonymous?: boolean;
}
