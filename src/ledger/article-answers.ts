import type { Certainty, Figure, Polarity, Speech, Stance } from '../engine/read/reading.ts';
import type { KnownBlock } from '../engine/text/document.ts';
import type { Span } from '../engine/text/span.ts';
import type { ActorRef, ClaimRef, SourceAnswer } from './answers.ts';

/** What the ledger answers of articles, in the manner of `answers.ts`. */

/** A text that an article had. */
export interface VersionAnswer {
  /** SHA-256 of the text. */
  readonly sha256: string;
  /** When it came in. */
  readonly learnt: string;
  /** False where a later version took its place. */
  readonly current: boolean;
}

/** Why the page of an article could not be had. */
export interface PageProblem {
  /** Stable name of the reason. */
  readonly code: string;
  /** The reason in one sentence for people. */
  readonly message: string;
}

/** An article of the ledger. */
export interface ArticleAnswer {
  /** The id that the article came with. */
  readonly id: string;
  /** Who published it. */
  readonly outlet: string;
  /** Its language. */
  readonly language: 'de' | 'en';
  /** Its headline, null where it has none. */
  readonly title: string | null;
  /** As given, in EDTF. */
  readonly published: string | null;
  /** Agencies credited for the whole article. */
  readonly agencies: readonly string[];
  /** Its lasting address, null where none is known. */
  readonly address: string | null;
  /** Who wrote it, as printed, null where it does not say. */
  readonly byline: string | null;
  /** The name that the desks of an agency give its story ("US-Finance-Fed"), null where it came with none. */
  readonly slugline: string | null;
  /** Until when its publisher asked that it be kept back, null for no embargo; it counts from that day on. */
  readonly embargoedUntil: string | null;
  /** Why its page could not be had, so that its text is what its feed tells of it; null where it is its own. */
  readonly pageProblem: PageProblem | null;
  /** When its publisher took it back, null where it stands; what it said no longer counts from when that was learnt. */
  readonly withdrawn: string | null;
  /** Its texts, the earliest first. */
  readonly versions: readonly VersionAnswer[];
  /** The number of statements in its current version. */
  readonly statements: number;
  /** The earliest article that this one is a near-copy of, null where it is none. */
  readonly copyOf: string | null;
}

/** A page of articles. */
export interface ArticlesPage {
  /** The newest first. */
  readonly articles: readonly ArticleAnswer[];
  /** The cursor of the page after it, null on the last page. */
  readonly next: string | null;
}

/** A statement as it stands in the text of a version. */
export interface ArticleStatement {
  /** Its id in this ledger. */
  readonly id: string;
  readonly source: SourceAnswer;
  /** Where the words for the source stand, null where it is carried over from an earlier sentence. */
  readonly sourceSpan: Span | null;
  /** Where the words stand that attribute it. */
  readonly cue: readonly Span[];
  /** Where the words of the content stand. */
  readonly content: readonly Span[];
  /** The words of the content, parts joined by " … ". */
  readonly quote: string;
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly speech: Speech;
  /** Who passed it on, from the article outwards to the source. */
  readonly via: readonly ActorRef[];
  /** When it was said, in EDTF, null where the article does not tell. */
  readonly said: string | null;
  /** The quantities in the content, as the text has them. */
  readonly figures: readonly Figure[];
  /** Names of the rules that fired, in order. */
  readonly reason: readonly string[];
  /** Probability that source, stance and content are right, 0 to 1. */
  readonly confidence: number;
  /** The claim that it stands on at present, null where it stands on none. */
  readonly claim: ClaimRef | null;
  /** True where a person changed what was read. */
  readonly corrected: boolean;
  /** True where a person took it out of every count. */
  readonly dismissed: boolean;
}

/** An article of which another one is a near-copy, or the other way round. */
export interface ArticleRef {
  /** The id that the article came with. */
  readonly id: string;
  /** Who published it. */
  readonly outlet: string;
  /** Its headline, null where it has none. */
  readonly title: string | null;
  /** Day from which it counts. */
  readonly published: string;
}

/** An article with the text of one version and every statement in it. */
export interface ArticleDetail extends ArticleAnswer {
  /** SHA-256 of the text, which the spans point into. */
  readonly version: string;
  /** The text. */
  readonly text: string;
  /** What blocks of the text are known to be, in order and apart; null where nothing is known of them. */
  readonly blocks: readonly KnownBlock[] | null;
  /** Its statements, in the order of the text. */
  readonly statementList: readonly ArticleStatement[];
  /** Other articles with nearly the same text, the earliest first. */
  readonly copies: readonly ArticleRef[];
}
