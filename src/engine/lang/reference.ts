/** Words with which a text refers to someone it has named before. One table a language, in `lang/<code>/reference.ts`. */
export interface ReferenceWords {
  /** Pronouns and possessives (lower case) → whom they can stand for. */
  readonly pronouns: Readonly<Record<string, PronounKind>>;
  /** Nouns for any body of a kind ("Behörde", "company"): lower case → kinds of body they may stand for, as words that its names contain; empty: any body. */
  readonly genericBodies: Readonly<Record<string, readonly string[]>>;
  /** General nouns for companies ("Unternehmen", "carrier"): no public body is meant by them. */
  readonly companies: ReadonlySet<string>;
  /** Matches the name of a body that is no company: "Staatsanwaltschaft", "city council". */
  readonly publicBody: RegExp;
  /** Matches nouns for offices that one is either called by or not: "der Minister" is no spokesman named before, "die Ärztin" may be a head of office. */
  readonly highOffices: RegExp;
  /** What one is called by besides one's office ("General", "Professor"). */
  readonly ranks: ReadonlySet<string>;
  /** Nouns for any state ("Land", "country"). */
  readonly genericStates: ReadonlySet<string>;
  /** Nouns that say that somebody speaks for a body ("Sprecher", "spokeswoman"). */
  readonly spokespersons: ReadonlySet<string>;
  /** Matches the end of a description that is a person's age: "63-Jährige", "39-year-old". */
  readonly age: RegExp;
  /** Openings of a phrase that means two parties at once: "beide Seiten", "both clubs". */
  readonly both: ReadonlySet<string>;
  /** Matches a phrase for the one of two parties that is not speaking: "die Gegenseite", "the other side". */
  readonly otherParty: RegExp;
  /** Nouns that say of somebody nothing but that it is a human being: "der Mann", "the woman". */
  readonly humans: ReadonlySet<string>;
  /** Determiners that say the noun is known already. */
  readonly definite: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  /** Conjunctions that join sources: each is a source of its own. */
  readonly joiners: ReadonlySet<string>;
  /** Adverbs that carry the attribution of the sentence before on: "demnach". */
  readonly carriers: ReadonlySet<string>;
  /** Prepositions and participles before the source on which a relay rests: "unter Berufung auf", "citing". */
  readonly citing: readonly (readonly string[])[];
  /** Verbs (and participles) for what a medium does with words that it passes on: "carried by the agency". */
  readonly carrying: ReadonlySet<string>;
  /** Words that call something untrue: "haltlos", "baseless". */
  readonly falsehoods: ReadonlySet<string>;
  /** Words that call something true: "zutreffend", "accurate". */
  readonly truths: ReadonlySet<string>;
  /** Words that call something doubtful: "widersprüchlich", "implausible". */
  readonly doubtful: ReadonlySet<string>;
  /** Prepositions before the agent of a passive. */
  readonly agents: ReadonlySet<string>;
  /** Gender of a noun for people shown by its ending, or null. */
  readonly genderOfRole: (noun: string) => 'Masc' | 'Fem' | null;
}

/** Whom a pronoun can stand for. */
export interface PronounKind {
  readonly person: 1 | 2 | 3;
  readonly number: 'Sing' | 'Plur' | 'any';
  readonly gender: 'Masc' | 'Fem' | 'Neut' | 'any';
}
