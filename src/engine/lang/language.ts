import type { NounCue, PhraseCue, VerbCue } from './cue.ts';
import type { OfficeWords } from './office.ts';
import type { QuantityWords } from './quantity.ts';
import type { ReferenceWords } from './reference.ts';
import type { TimeWords } from './times.ts';

/** A state or union of states and every word that stands for it or its government. */
export interface State {
  /** ISO 3166-1 alpha-2, or `EU`, `UN`, `NATO`. */
  readonly code: string;
  /** The usual short name first, then all others ("Nordkorea", "DVRK", "Demokratische Volksrepublik Korea"). */
  readonly names: readonly string[];
  /** Adjectives as stems to be followed by an ending in German ("nordkoreanisch", "US-amerikanisch"); whole words in English ("North Korean"). */
  readonly adjectives: readonly string[];
  /** Nouns for its people ("Nordkoreaner", "Russe"), base forms. */
  readonly people: readonly string[];
  /** Capitals, palaces and streets that stand for the government ("Pjöngjang", "Kreml", "Downing Street"). */
  readonly seats: readonly string[];
}

/** A known body: agency, medium, intelligence service, ministry, international organisation. */
export interface KnownBody {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'agency' | 'medium' | 'organisation' | 'government';
  readonly country?: string;
}

/** Words of dates. All keys are lower case. */
export interface Calendar {
  /** Every form of a month's name → 1..12 ("januar", "jänner", "jan."). */
  readonly months: Readonly<Record<string, number>>;
  /** Every form of a weekday's name → 1 (Monday) .. 7 ("montag", "montags", "mon"). */
  readonly weekdays: Readonly<Record<string, number>>;
  /** Parts of the day that may be joined to a weekday ("abend", "morning"). */
  readonly dayParts: readonly string[];
  /** Words for days relative to publication → difference in days ("heute" 0, "vorgestern" -2, "yesterday" -1). */
  readonly relativeDays: Readonly<Record<string, number>>;
}

/** Number words, all lower case. */
export interface Numerals {
  /** Words for whole numbers below a thousand, and their parts ("drei", "zwanzig", "hundert", "twenty"). */
  readonly small: Readonly<Record<string, number>>;
  /** Multipliers ("tausend", "million", "mio.", "bn", "lakh"). */
  readonly scales: Readonly<Record<string, number>>;
  /** Words that are no figures though they are number words here ("ein", "eine", "one" as article or pronoun). */
  readonly articles: readonly string[];
  /** Words before a number that say it is a lower bound, an upper bound or approximate; longest match wins. */
  readonly atLeast: readonly string[];
  readonly atMost: readonly string[];
  readonly approximately: readonly string[];
  readonly decimal: ',' | '.';
  readonly thousands: readonly string[];
}

/** Everything that is particular to one language outside its model. One folder a language, same file names in each. */
export interface Language {
  readonly code: 'de' | 'en';
  readonly abbreviations: ReadonlySet<string>;
  readonly verbCues: readonly VerbCue[];
  readonly nounCues: readonly NounCue[];
  readonly phraseCues: readonly PhraseCue[];
  /** Verbs that attribute only with a noun for an act of speech beside them, as lemmas: "unterbreiten" (einen Vorschlag), "issue" (a warning). */
  readonly lightVerbs: ReadonlySet<string>;
  readonly calendar: Calendar;
  readonly numerals: Numerals;
  readonly states: readonly State[];
  readonly bodies: readonly KnownBody[];
  /** Nouns for people by office or work, lower case ("minister", "sprecherin", "analyst"): heads of sources, titles before names. */
  readonly roles: ReadonlySet<string>;
  /** Nouns for groups, bodies and documents that can speak ("ministerium", "polizei", "bericht", "studie", "union"), with their kind. */
  readonly speakers: Readonly<Record<string, 'organisation' | 'government' | 'group' | 'document' | 'medium' | 'agency'>>;
  /** Given names with the gender they show, lower case; for pronouns ("sie" → "Mareike Thoms"). */
  readonly givenNames: Readonly<Record<string, 'Masc' | 'Fem'>>;
  /** Words that lower the certainty of a content ("wahrscheinlich" probable, "möglicherweise" possible, "falls" conditional). */
  readonly hedges: Readonly<Record<string, 'probable' | 'possible' | 'conditional'>>;
  readonly negations: ReadonlySet<string>;
  readonly reference: ReferenceWords;
  readonly quantities: QuantityWords;
  readonly times: TimeWords;
  readonly offices: OfficeWords;
}
