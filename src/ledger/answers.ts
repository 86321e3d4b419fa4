import type { Certainty, Polarity, Speech, Stance } from '../engine/read/reading.ts';
import type { Span } from '../engine/text/span.ts';

/** What the ledger answers, as JSON prints it. Days are YYYY-MM-DD, times ISO 8601 in UTC, spans UTF-16 offsets into the version's text. */

/** The status of a claim on a day: a pure function of the positions on that day; never a verdict on truth. */
export type Status = 'retracted' | 'conceded' | 'contested' | 'corroborated' | 'single-source' | 'denied' | 'unconfirmed';

/** How many independent roots stand behind a claim: at least (states, parent organisations) and at most (distinct actors). */
export interface Roots {
  readonly low: number;
  readonly high: number;
}

/** An actor by id and name. */
export interface ActorRef {
  readonly id: string;
  readonly name: string;
}

/** One statement on a claim. */
export interface StatementAnswer {
  readonly id: string;
  /** The id that the article came with. */
  readonly article: string;
  readonly outlet: string;
  readonly language: 'de' | 'en';
  readonly published: string;
  /** SHA-256 of the version's text, which the spans point into. */
  readonly version: string;
  /** Who said it; `name` is null where nobody is named. `as` gives the article's own words for the source. */
  readonly source: { readonly id: string | null; readonly name: string | null; readonly as: string | null; readonly voice: ActorRef | null };
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly speech: Speech;
  readonly content: readonly Span[];
  /** The words of the content, parts joined by " … ". */
  readonly quote: string;
  readonly via: readonly ActorRef[];
  readonly said: string | null;
  readonly figures: readonly FigureAnswer[];
  readonly confidence: number;
  /** Why it stands on this claim. */
  readonly membership: { readonly score: number; readonly rules: readonly string[]; readonly by: 'machine' | 'person' };
}

/** A quantity that somebody gave. */
export interface FigureAnswer {
  readonly source: { readonly id: string | null; readonly name: string | null };
  readonly unit: string;
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
  readonly approx?: true;
  readonly on: string;
  readonly statement: string;
  /** True where another current figure of the same unit leaves no value that both allow. */
  readonly conflict: boolean;
}

/** That an actor went back on its word. */
export interface ReversalAnswer {
  readonly actor: ActorRef;
  readonly from: Stance;
  readonly to: Stance;
  readonly on: string;
  /** The statements before and after. */
  readonly statements: readonly [string, string];
}

/** What one actor holds of a claim at the date asked for. */
export interface PositionAnswer {
  readonly actor: ActorRef;
  readonly state: ActorRef | null;
  readonly stance: Stance;
  readonly since: string;
  readonly statement: string;
}

/** A day on which the status of a claim changed, and the statements that caused it. */
export interface StatusChange {
  readonly on: string;
  readonly status: Status;
  readonly roots: Roots;
  readonly causes: readonly string[];
}

/** A root of a claim and what was folded into it. */
export interface RootAnswer {
  readonly actor: ActorRef;
  readonly state: ActorRef | null;
  readonly statements: readonly string[];
  readonly articles: number;
  /** Why this root is not counted in `low` by itself ("rests on …", "same state as …"), null where it is. */
  readonly within: string | null;
}

/** A claim as the list gives it. */
export interface ClaimAnswer {
  readonly id: string;
  readonly label: string;
  readonly language: 'de' | 'en';
  readonly status: Status;
  readonly roots: Roots;
  readonly articles: number;
  readonly outlets: number;
  readonly languages: readonly ('de' | 'en')[];
  readonly first: string;
  readonly last: string;
  /** Day of the last change of status up to the date asked for. */
  readonly changed: string;
  /** Names of those whose present position withholds. */
  readonly withheld: readonly ActorRef[];
  readonly statements: readonly StatementAnswer[];
  readonly reversals: readonly ReversalAnswer[];
  readonly figures: readonly FigureAnswer[];
}

/** A claim with all that stands behind it. */
export interface ClaimDetail extends ClaimAnswer {
  readonly positions: readonly PositionAnswer[];
  readonly timeline: readonly StatusChange[];
  readonly rootList: readonly RootAnswer[];
  /** Articles that are near-copies of one another, the earliest first. */
  readonly copies: readonly { readonly of: string; readonly articles: readonly string[]; readonly agencies: readonly string[] }[];
}

/** A page of claims; `next` is the cursor of the page after it. */
export interface ClaimsPage {
  readonly asOf: string | null;
  readonly knownAt: string | null;
  readonly claims: readonly ClaimAnswer[];
  readonly next: string | null;
}

/** An actor of the ledger. */
export interface ActorAnswer {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly parent: ActorRef | null;
  readonly names: readonly string[];
  readonly statements: number;
  readonly claims: number;
  readonly reversals: number;
}

/** An actor with its positions, claim by claim, and its reversals. */
export interface ActorDetail extends ActorAnswer {
  readonly positions: readonly (PositionAnswer & { readonly claim: { readonly id: string; readonly label: string; readonly status: Status } })[];
  readonly reversalList: readonly (ReversalAnswer & { readonly claim: { readonly id: string; readonly label: string } })[];
}

/** An article of the ledger. */
export interface ArticleAnswer {
  readonly id: string;
  readonly outlet: string;
  readonly language: 'de' | 'en';
  readonly title: string | null;
  readonly published: string | null;
  readonly agencies: readonly string[];
  readonly versions: readonly { readonly sha256: string; readonly learnt: string; readonly current: boolean }[];
  readonly statements: number;
  readonly copyOf: string | null;
}
