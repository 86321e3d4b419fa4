/** Words that tell quantities from dates, labels, ages and clock times. One table a language, in `lang/<code>/quantity.ts`; all lower case. */
export interface QuantityWords {
  /** Words before a number word that make it vague, hence no figure: "mehrere hundert", "a few hundred". */
  readonly vague: ReadonlySet<string>;
  readonly halves: ReadonlySet<string>;
  /** "und" in "zweihundert und fünf", "and" in "two hundred and five". */
  readonly and: string;
  /** Nouns of fractions, which are no counted things: "Drittel", "thirds". */
  readonly fractions: ReadonlySet<string>;
  /** What opens a range, and the word between its ends: "zwischen … und", "between … and". */
  readonly between: readonly (readonly [string, string])[];
  /** What stands between two ends that need no opening: "bis", "to". */
  readonly to: ReadonlySet<string>;
  readonly or: string;
  /** "from 3 to 5 percent": one change or one range; these lemmas before it say that it is a change of one value into another. */
  readonly change: ReadonlySet<string>;
  /** Words after a number that set a bound: "oder mehr", "or fewer". */
  readonly orMore: readonly string[];
  readonly orLess: readonly string[];
  /** Words that may stand between a bound and its number: "mindestens aber 320". */
  readonly fillers: ReadonlySet<string>;
  /** Words before a bare year: "im Jahr", "since". */
  readonly beforeYear: ReadonlySet<string>;
  /** True where four digits of a recent year are a year even before a noun: "the 2022 elections". */
  readonly yearsModify: boolean;
  /** Nouns whose number is a name: "Artikel 5", "platform 9". */
  readonly labels: ReadonlySet<string>;
  /** Words after a number that make it a clock time: "Uhr", "p.m.". */
  readonly clock: ReadonlySet<string>;
  /** Words before and after an age. */
  readonly beforeAge: readonly string[];
  readonly afterAge: readonly string[];
  /** Units of time, and the words that make a number of them a date: "vor zwei Jahren", "two years ago". */
  readonly timeUnits: ReadonlySet<string>;
  readonly beforeAgo: ReadonlySet<string>;
  readonly afterAgo: ReadonlySet<string>;
  /** Words that are units at once, whatever noun follows: "Prozent", "Euro", "miles". */
  readonly measures: ReadonlySet<string>;
  /** Measures of two words: "per cent". */
  readonly longMeasures: readonly string[];
  /** Prepositions of a part: "sieben von ihnen", "three of the men". */
  readonly partOf: ReadonlySet<string>;
  /** Nouns for a count, whose complement is the unit: "die Zahl der Toten", "the number of dead". */
  readonly counts: ReadonlySet<string>;
  /** Idioms in which a number word counts nothing: "außer acht", "zu zweit". */
  readonly idioms: readonly string[];
}
