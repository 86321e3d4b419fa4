/** Words by which contents are compared across articles and languages. One table a language, in `lang/<code>/meaning.ts`. */
export interface MeaningWords {
  /** Kinds of events → their words, parted by commas; "~" marks words that often mean something else. */
  readonly events: Readonly<Record<string, string>>;
  /** Kinds of things and people → their nouns, written likewise. */
  readonly things: Readonly<Record<string, string>>;
  /** Verbs, nouns, adjectives and adverbs that say that something is to come ("vorbereiten", "plan", "bald"). */
  readonly planned: ReadonlySet<string>;
  /** Words with which a sentence goes on from the one before: "auch", "another". */
  readonly additive: ReadonlySet<string>;
  /** Pronouns that open a clause and mean nobody: "es seien Truppen gekommen". */
  readonly expletive: ReadonlySet<string>;
  /** What is said of events that may be to come: "likely", "wahrscheinlich". */
  readonly prospects: ReadonlySet<string>;
  /** Cues whose contents are to come ("erwarten", "forecast"). */
  readonly foretelling: ReadonlySet<string>;
  /** Nouns that only point at what others said ("Vorwurf", "report"): no content by themselves. */
  readonly pointers: ReadonlySet<string>;
  /** Words too common to tell contents apart ("sagen", "make", "Woche"). */
  readonly empty: ReadonlySet<string>;
  /** Forms whose lemma is easily missed → lemma ("risen" → "rise"). */
  readonly irregular: Readonly<Record<string, string>>;
  /** Endings of forms, longest first, for forms whose lemma is unknown. */
  readonly endings: readonly string[];
  /** Auxiliaries of the future ("werden", "will"); in German they need an infinitive. */
  readonly future: ReadonlySet<string>;
  /** Modal verbs of what is not yet so ("können", "may"). */
  readonly possible: ReadonlySet<string>;
  /** Verbs that with a place say that somebody is there ("sein", "befinden"). */
  readonly being: ReadonlySet<string>;
  /** Those of them that say it of people whose presence is the news: "soldiers are in Norland". */
  readonly staying: ReadonlySet<string>;
  /** Prepositions of places: "near", "bei". */
  readonly places: ReadonlySet<string>;
}

/** The kinds of things that are people, as the tables of both languages call them. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'soldier child woman worker resident passenger refugee prisoner patient doctor police player leader suspect'.split(' '),
);
