import type { Stance } from '../lang/cue.ts';
import type { Span } from '../text/span.ts';

export type { Stance } from '../lang/cue.ts';

/** How sure the source presents its content to be. */
export type Certainty = 'certain' | 'probable' | 'possible' | 'conditional';

/** Whether the first main clause of the content is negated. */
export type Polarity = 'affirmed' | 'negated';

/** How the words of the content are rendered. */
export type Speech = 'direct' | 'mixed' | 'indirect' | 'reported';

/** What kind of being an actor is. */
export type ActorKind =
  | 'person'
  | 'organisation'
  | 'state'
  | 'government'
  | 'place'
  | 'group'
  | 'document'
  | 'medium'
  | 'agency'
  | 'unknown';

/** Someone or something that speaks or is spoken of in the article. */
export interface Actor {
  readonly id: string;
  /** The fullest name of the article; for states the short name in the article's language. */
  readonly name: string;
  readonly kind: ActorKind;
  readonly roles: readonly string[];
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly country?: string;
  /** The body or state for which a person speaks, in its base form as the article names it ("Kremlin", "ukrainischer Militärgeheimdienst"). */
  readonly body?: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
}

/** One hop of the chain through which a statement came, counted from the article outwards to the source. */
export interface Hop {
  readonly actor: string;
  readonly span: Span | null;
  readonly cue: Span | null;
}

/** A quantity in the content. Exactly one of `value` or `low`/`high` is given. */
export interface Figure {
  /** Where it stands. */
  readonly span: Span;
  /** The number, where one is given. */
  readonly value?: number;
  /** Lower bound. */
  readonly low?: number;
  /** Upper bound. */
  readonly high?: number;
  /** True for "about", "rund". */
  readonly approx?: true;
  /** The counted thing as the text has it ("Soldaten", "Euro", "£"), empty where it has none. */
  readonly unit: string;
}

/** A moment or period in EDTF (level 1), with the words that say so. */
export interface When {
  readonly value: string;
  readonly span: Span | null;
}

/** One source taking one stance towards one content. */
export interface Statement {
  readonly id: string;
  readonly source: { readonly actor: string | null; readonly span: Span | null };
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** The statement whose content this one points to ("das bestritt er"). */
  readonly refersTo?: string;
  readonly speech: Speech;
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly via: readonly Hop[];
  readonly when: When | null;
  readonly where?: { readonly span: Span; readonly name: string };
  readonly figures: readonly Figure[];
  /** Names of the rules that fired, in order. */
  readonly reason: readonly string[];
  /** Calibrated probability that source, stance and content are right, 0 to 1. */
  readonly confidence: number;
}

/** Something about the text that a user should know; never a reason to stop. */
export interface Problem {
  readonly code: string;
  readonly span: Span | null;
  readonly message: string;
}

/** What hearsay makes of one article: the reading contract. All spans are half-open UTF-16 offsets into `article.text`. */
export interface Reading {
  readonly schema: 'hearsay/reading@1';
  readonly engine: { readonly version: string; readonly model: string };
  readonly article: {
    readonly id: string;
    readonly language: 'de' | 'en';
    readonly title?: string;
    readonly published?: string;
    readonly outlet?: string;
    /** Names of the agencies credited for the whole article. */
    readonly agencies: readonly string[];
    readonly text: string;
  };
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
}
