import type { ActorAnswer, ClaimRef } from '../answers.ts';
import type { ArticleStatement } from '../article-answers.ts';

/** What can be in doubt: whether a statement belongs to its claim, whether it was read rightly, whether two actors are one. */
export type DoubtKind = 'membership' | 'reading' | 'actors';

/** A part of a text around a statement. */
export interface Passage {
  /** Where it begins in the version's text; spans point into the text, not into the passage. */
  readonly start: number;
  /** Its words. */
  readonly text: string;
}

/** A statement in question, with what stands around it. */
export interface QuestionedStatement extends ArticleStatement {
  /** The id that the article came with. */
  readonly article: string;
  /** Who published the article. */
  readonly outlet: string;
  /** The article's language. */
  readonly language: 'de' | 'en';
  /** Day from which the article counts. */
  readonly published: string;
  /** SHA-256 of the version's text, which the spans point into. */
  readonly version: string;
  readonly passage: Passage;
}

/** Something that a person is to look at. */
export interface ReviewItem {
  /** Its name in the queue, the same for as long as it is in doubt. */
  readonly id: string;
  /** What is in doubt. */
  readonly kind: DoubtKind;
  /** How sure the ledger is that it is right as it stands, 0 to 1. */
  readonly confidence: number;
  /** What made the ledger hold it so: rules of matching, rules of reading, or what two actors share. */
  readonly rules: readonly string[];
  /** The claim on which the statement stands, null for actors and where it stands on none. */
  readonly claim: ClaimRef | null;
  /** The statements in question, the first of them: those that say the same words, the one that was read, or those of the first actor. */
  readonly statements: readonly QuestionedStatement[];
  /** Ids of all statements in question, at most 1000. */
  readonly all: readonly string[];
  /** What it is compared with: of a membership the statement that it was tied to, of actors what the other one said. */
  readonly beside: readonly QuestionedStatement[];
  /** Of actors the two, else none. */
  readonly actors: readonly ActorAnswer[];
}

/** A page of what is in doubt. */
export interface ReviewPage {
  /** What is least sure comes first. */
  readonly items: readonly ReviewItem[];
  /** The cursor of the page after it, null on the last page. */
  readonly next: string | null;
}
