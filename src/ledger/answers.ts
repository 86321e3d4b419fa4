import type { Certainty, Polarity, Speech, Stance } from '../engine/read/reading.ts';
import type { Span } from '../engine/text/span.ts';

/** What the ledger answers, as JSON prints it. Days are YYYY-MM-DD, times ISO 8601 in UTC, spans UTF-16 offsets into the version's text. */

/** The status of a claim on a day: a pure function of the positions on that day; never a verdict on truth. */
export type Status = 'retracted' | 'conceded' | 'contested' | 'corroborated' | 'single-source' | 'denied' | 'unconfirmed';

/** How many independent roots stand behind a claim. */
export interface Roots {
  /** At least: states and parent organisations. */
  readonly low: number;
  /** At most: distinct actors. */
  readonly high: number;
}

/** An actor by id and name. */
export interface ActorRef {
  /** Its id in this ledger. */
  readonly id: string;
  /** Its name, or the one that a person gave it. */
  readonly name: string;
}

/** Who said something. */
export interface SourceAnswer {
  /** The actor, null where nobody is named. */
  readonly id: string | null;
  /** Its name, null where nobody is named. */
  readonly name: string | null;
  /** The article's own words for the source, null where it is carried over from an earlier sentence. */
  readonly as: string | null;
  /** Whom the source speaks for: the body of a spokesperson, the named body behind anonymous people; else the source itself. */
  readonly voice: ActorRef | null;
}

/** Why a statement stands on its claim. */
export interface Membership {
  /** How well it fits, 0 to 1. */
  readonly score: number;
  /** The rules that tied it to the claim. */
  readonly rules: readonly string[];
  /** Who put it there. */
  readonly by: 'machine' | 'person';
}

/** A stance towards words, and whether the words are negative. */
export interface WordedStance {
  /** The stance of the cue. */
  readonly stance: Stance;
  /** Whether the first main clause of the content is negated. */
  readonly polarity: Polarity;
}

/** One statement on a claim. */
export interface StatementAnswer {
  /** Its id in this ledger. */
  readonly id: string;
  /** The id that the article came with. */
  readonly article: string;
  /** Who published the article. */
  readonly outlet: string;
  /** The article's language. */
  readonly language: 'de' | 'en';
  /** Day on which the article appeared. */
  readonly published: string;
  /** Agencies credited for the whole article. */
  readonly agencies: readonly string[];
  /** SHA-256 of the version's text, which the spans point into. */
  readonly version: string;
  readonly source: SourceAnswer;
  /** Towards the claim: asserting that "no missile hit it" denies that one did. */
  readonly stance: Stance;
  /** Of the content as the stance takes it. */
  readonly polarity: Polarity;
  /** Stance and polarity towards the words themselves, where these differ. */
  readonly read?: WordedStance;
  readonly certainty: Certainty;
  readonly speech: Speech;
  /** Where the words of the content stand in the version's text. */
  readonly content: readonly Span[];
  /** The words of the content, parts joined by " … ". */
  readonly quote: string;
  /** Who passed it on, from the article outwards to the source. */
  readonly via: readonly ActorRef[];
  /** When it was said, in EDTF, null where the article does not tell. */
  readonly said: string | null;
  /** The quantities in the content. */
  readonly figures: readonly FigureAnswer[];
  /** Probability that source, stance and content are right, 0 to 1. */
  readonly confidence: number;
  readonly membership: Membership;
}

/** Who gave a figure; both null where nobody is named. */
export interface FigureSource {
  /** The actor's id in this ledger. */
  readonly id: string | null;
  /** The actor's name. */
  readonly name: string | null;
}

/** A quantity that somebody gave. Exactly one of `value` and `low`/`high` is given. */
export interface FigureAnswer {
  readonly source: FigureSource;
  /** The counted thing, empty where there is none. */
  readonly unit: string;
  /** The number, where one is given. */
  readonly value?: number;
  /** Lower bound. */
  readonly low?: number;
  /** Upper bound. */
  readonly high?: number;
  /** True for "about", "rund". */
  readonly approx?: true;
  /** Day on which it was given. */
  readonly on: string;
  /** The statement that gives it. */
  readonly statement: string;
  /** True where another current figure of the same unit leaves no value that both allow. */
  readonly conflict: boolean;
}

/** That an actor went back on its word. */
export interface ReversalAnswer {
  /** Who went back on its word. */
  readonly actor: ActorRef;
  /** The stance before. */
  readonly from: Stance;
  /** The stance after. */
  readonly to: Stance;
  /** Day of the later statement. */
  readonly on: string;
  /** The statements before and after. */
  readonly statements: readonly [string, string];
}

/** What one actor holds of one claim at the date asked for. */
export interface PositionAnswer {
  /** Who holds it. */
  readonly actor: ActorRef;
  /** The state or parent organisation it belongs to, null where it stands alone. */
  readonly state: ActorRef | null;
  /** The stance of its latest statement. */
  readonly stance: Stance;
  /** Day, or period in EDTF, since which it holds it. */
  readonly since: string;
  /** The latest statement that says so. */
  readonly statement: string;
  /** Of a denial that no longer counts: the later statement of another body of its state that made it lapse. */
  readonly lapsedBy?: string;
}

/** The status of a claim at the end of a day, knowing only the articles published by then. */
export interface StatusAnswer {
  readonly on: string;
  readonly status: Status;
  readonly roots: Roots;
  /** Roots in the order in which they first spoke; those whose `within` is null make `roots.low`, all of them `roots.high`. */
  readonly rootList: readonly RootAnswer[];
}

/** A day on which the status of a claim changed. */
export interface StatusChange {
  /** The day, at the end of which it holds. */
  readonly on: string;
  /** The status from that day on. */
  readonly status: Status;
  readonly roots: Roots;
  /** The statements that caused it, at most 50. */
  readonly causes: readonly string[];
}

/** A root of a claim and what was folded into it. */
export interface RootAnswer {
  /** Who claims to know by itself. */
  readonly actor: ActorRef;
  /** The state or parent organisation it belongs to, null where it stands alone. */
  readonly state: ActorRef | null;
  /** The statements that rest on it, the first 50 of them. */
  readonly statements: readonly string[];
  /** The number of articles that rest on it. */
  readonly articles: number;
  /** Why this root is not counted in `low` by itself ("rests on …", "same state as …"), null where it is. */
  readonly within: string | null;
  /** The same, with whom it is folded into and, where it rests on a word, the statements that say so. */
  readonly collapse?: CollapseAnswer;
}

/** Why two roots count as one. */
export interface CollapseAnswer {
  /** What they share: the state, one resting on the other, or a word that both rest on. */
  readonly rule: 'same state' | 'rests on' | 'same word';
  /** The root that it is folded into. */
  readonly on: ActorRef;
  /** The statements that say so, the first 50 of them, none where the actors alone do. */
  readonly statements: readonly string[];
}

/** Articles that are near-copies of one another. */
export interface CopiesAnswer {
  /** The earliest of them. */
  readonly of: string;
  /** Their ids, the earliest first, at most 50. */
  readonly articles: readonly string[];
  /** How many they are. */
  readonly count: number;
  /** The agencies that they credit. */
  readonly agencies: readonly string[];
}

/** A claim as the list gives it. */
export interface ClaimAnswer {
  /** Its id in this ledger. */
  readonly id: string;
  /** The claim in the words of a statement, or those a person gave it. */
  readonly label: string;
  /** The label's language. */
  readonly language: 'de' | 'en';
  /** Its status at the date asked for. */
  readonly status: Status;
  readonly roots: Roots;
  /** The number of articles with a statement on it. */
  readonly articles: number;
  /** The number of outlets that published them. */
  readonly outlets: number;
  /** The languages of those articles. */
  readonly languages: readonly ('de' | 'en')[];
  /** Day of its first article. */
  readonly first: string;
  /** Day of its last article. */
  readonly last: string;
  /** Day of the last change of status up to the date asked for. */
  readonly changed: string;
  /** What each actor holds of it; none in a list without statements that was not asked for the course either. */
  readonly positions: readonly PositionAnswer[];
  /** Those whose present position withholds. */
  readonly withheld: readonly ActorRef[];
  /** The number of statements on it, those that only pass it on among them. */
  readonly statementCount: number;
  /** The statements on it in order of publication, no more than were asked for. */
  readonly statements: readonly StatementAnswer[];
  /** Who went back on its word. */
  readonly reversals: readonly ReversalAnswer[];
  /** The figures that were given for it, in the order in which they were given, the last 200; none in a list without statements. */
  readonly figures: readonly FigureAnswer[];
  /** How much was said of it when, from the first day on, where a list was asked for it. */
  readonly course?: readonly CourseEntry[];
}

/** How many statements of one stance towards a claim were published on a day. */
export interface CourseEntry {
  /** YYYY-MM-DD. */
  readonly day: string;
  /** The stance towards the claim. */
  readonly stance: Stance;
  /** The number of statements. */
  readonly count: number;
}

/** A claim with all that stands behind it. */
export interface ClaimDetail extends ClaimAnswer {
  /** The day that the answer is for, null for the present. */
  readonly asOf: string | null;
  /** The moment whose knowledge the answer keeps to, null for the present. */
  readonly knownAt: string | null;
  /** Its status from the first day on. */
  readonly timeline: readonly StatusChange[];
  /** Its roots. */
  readonly rootList: readonly RootAnswer[];
  /** The number of articles with a statement that rests on one of them. */
  readonly rooted: number;
  /** Groups of near-copies among its articles, the largest first, at most 100. */
  readonly copies: readonly CopiesAnswer[];
  /** Statements that positions, changes, reversals, roots and figures name and that are not among `statements`, at most 500. */
  readonly quoted: readonly StatementAnswer[];
  /** The cursor of the next statements, null where there are no more. */
  readonly next: string | null;
}

/** A page of claims. */
export interface ClaimsPage {
  /** The day that the answer is for, null for the present. */
  readonly asOf: string | null;
  /** The moment whose knowledge the answer keeps to, null for the present. */
  readonly knownAt: string | null;
  /** Those whose status changed last come first. */
  readonly claims: readonly ClaimAnswer[];
  /** The cursor of the page after it, null on the last page; by what was known at a moment, a page may hold fewer claims than asked for. */
  readonly next: string | null;
}

/** An actor of the ledger. */
export interface ActorAnswer {
  /** Its id in this ledger. */
  readonly id: string;
  /** Its name, or the one that a person gave it. */
  readonly name: string;
  /** What kind of being it is: `person`, `state`, `government` and so on, as readings have it. */
  readonly kind: string;
  /** ISO 3166-1 alpha-2, or `EU`, `UN`, `NATO`; null where not known. */
  readonly country: string | null;
  /** The state or organisation it belongs to, null where it stands alone. */
  readonly parent: ActorRef | null;
  /** Its other names. */
  readonly names: readonly string[];
  /** The number of its statements. */
  readonly statements: number;
  /** The number of claims it has said something of. */
  readonly claims: number;
  /** How often it went back on its word. */
  readonly reversals: number;
}

/** A page of actors. */
export interface ActorsPage {
  /** In the order of their names. */
  readonly actors: readonly ActorAnswer[];
  /** The cursor of the page after it, null on the last page. */
  readonly next: string | null;
}

/** A claim by id and label. */
export interface ClaimRef {
  /** Its id in this ledger. */
  readonly id: string;
  /** The claim in words. */
  readonly label: string;
  /** Its status at the date asked for. */
  readonly status: Status;
}

/** What an actor holds of a claim. */
export interface ActorPosition extends PositionAnswer {
  readonly claim: ClaimRef;
}

/** That an actor went back on its word on a claim. */
export interface ActorReversal extends ReversalAnswer {
  readonly claim: ClaimRef;
}

/** An actor with its positions, claim by claim, and its reversals. */
export interface ActorDetail extends ActorAnswer {
  /** The day that the answer is for, null for the present. */
  readonly asOf: string | null;
  /** The moment whose knowledge the answer keeps to, null for the present. */
  readonly knownAt: string | null;
  /** What it holds of each claim. */
  readonly positions: readonly ActorPosition[];
  /** Where it went back on its word. */
  readonly reversalList: readonly ActorReversal[];
  /** The statements that positions and reversals rest on. */
  readonly quoted: readonly StatementAnswer[];
  /** The cursor of the page after it: positions and reversals are those on a page of its claims, null on the last page. */
  readonly next: string | null;
}

/** A page of reversals. */
export interface ReversalsPage {
  /** The day that the answer is for, null for the present. */
  readonly asOf: string | null;
  /** The moment whose knowledge the answer keeps to, null for the present. */
  readonly knownAt: string | null;
  /** Those of the claims whose status changed last come first. */
  readonly reversals: readonly ActorReversal[];
  /** The statements before and after. */
  readonly quoted: readonly StatementAnswer[];
  /** The cursor of the page after it, null on the last page. */
  readonly next: string | null;
}

/** What the ledger holds in all. */
export interface OverviewAnswer {
  /** The number of its articles. */
  readonly articles: number;
  /** The number of its claims. */
  readonly claims: number;
  /** Day of the first article with a claim, null where there is none. */
  readonly first: string | null;
  /** Day of the last article with a claim, null where there is none. */
  readonly last: string | null;
  /** The countries of its actors: ISO 3166-1 alpha-2, or `EU`, `UN`, `NATO`. */
  readonly countries: readonly string[];
  /** The number of claims of each status; a status that no claim has is left out. */
  readonly statuses: readonly StatusCount[];
  /** Days on which the status of claims changed, the earliest first. */
  readonly days: readonly DayOfChange[];
}

/** How many claims have a status. */
export interface StatusCount {
  readonly status: Status;
  /** The number of claims. */
  readonly count: number;
}

/** A day on which the status of claims changed. */
export interface DayOfChange {
  /** The day. */
  readonly on: string;
  /** The number of claims whose status changed. */
  readonly changes: number;
}
