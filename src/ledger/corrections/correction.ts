import type { Stance } from '../../engine/read/reading.ts';

/** Where a statement stands: enough to find it again when the article was read anew and the statement has another id. */
export interface StatementAnchor {
  /** Its id when it was corrected. */
  readonly id: string;
  /** The id of the version that it stands in. */
  readonly version: string;
  /** Where its words stand: start, end, start, end … */
  readonly content: readonly number[];
  /** Where its source stands: start and end, null where it is carried over. */
  readonly source: readonly number[] | null;
  /** Its stance as it was read. */
  readonly stance: Stance;
  /** Its words, for people who read the log. */
  readonly quote: string;
}

/** A statement that was not read and that a person pointed at. */
export interface AddedStatement {
  /** Which correction it is. */
  readonly action: 'add-statement';
  /** The id of the version that it stands in. */
  readonly version: string;
  /** Where its words stand: start and end. */
  readonly content: readonly number[];
  /** Its words, for people who read the log. */
  readonly quote: string;
  /** Where the source stands towards the words. */
  readonly stance: Stance;
  /** The key of the actor who says so, null where nobody is named. */
  readonly source: string | null;
  /** A statement of the claim that it stands on, null for one of its own. */
  readonly to: StatementAnchor | null;
}

/** What a person changed, in terms that outlive a reread: statements by anchor, claims by a statement of theirs, actors by key. */
export type CorrectionDetail =
  | { readonly action: 'move'; readonly statement: StatementAnchor; readonly to: StatementAnchor | null }
  | { readonly action: 'merge-claims'; readonly claims: readonly [StatementAnchor, StatementAnchor] }
  | { readonly action: 'split-claim'; readonly statements: readonly StatementAnchor[] }
  | { readonly action: 'merge-actors'; readonly from: string; readonly into: string }
  | { readonly action: 'split-actor'; readonly statements: readonly StatementAnchor[]; readonly name: string }
  | { readonly action: 'stance'; readonly statement: StatementAnchor; readonly stance: Stance }
  | { readonly action: 'dismiss'; readonly statement: StatementAnchor }
  | { readonly action: 'rename-claim'; readonly claim: StatementAnchor; readonly name: string }
  | { readonly action: 'rename-actor'; readonly actor: string; readonly name: string }
  | AddedStatement
  | { readonly action: 'accept-membership'; readonly statement: StatementAnchor; readonly claim: StatementAnchor }
  | { readonly action: 'accept-reading'; readonly statement: StatementAnchor }
  | { readonly action: 'accept-actors'; readonly actors: readonly [string, string] };

/** What a person asks for, by the ids that the ledger shows. */
export type CorrectionRequest =
  | { readonly action: 'move'; readonly statement: string; readonly to: string | null }
  | { readonly action: 'merge-claims'; readonly claims: readonly [string, string] }
  | { readonly action: 'split-claim'; readonly statements: readonly string[] }
  | { readonly action: 'merge-actors'; readonly from: string; readonly into: string }
  | { readonly action: 'split-actor'; readonly statements: readonly string[]; readonly name: string }
  | { readonly action: 'stance'; readonly statement: string; readonly stance: Stance }
  | { readonly action: 'dismiss'; readonly statement: string }
  | { readonly action: 'rename-claim'; readonly claim: string; readonly name: string }
  | { readonly action: 'rename-actor'; readonly actor: string; readonly name: string }
  | {
      readonly action: 'add-statement';
      readonly article: string;
      /** SHA-256 of the version's text. */
      readonly version: string;
      readonly start: number;
      readonly end: number;
      readonly stance: Stance;
      /** A name or an id of an actor, null where nobody is named. */
      readonly source: string | null;
      /** The claim that it stands on, null for one of its own. */
      readonly to: string | null;
    }
  | { readonly action: 'accept-membership'; readonly statement: string }
  | { readonly action: 'accept-reading'; readonly statement: string }
  | { readonly action: 'accept-actors'; readonly actors: readonly [string, string] };

/** Who corrects, why, and when (ISO 8601 in UTC). */
export interface CorrectionBy {
  /** The name of who did it. */
  readonly by: string;
  /** The reason given. */
  readonly reason: string;
  /** The moment, in UTC. */
  readonly at: string;
}

/** A correction as the ledger keeps it. */
export interface Correction extends CorrectionBy {
  /** Its id in this ledger. */
  readonly id: string;
  readonly detail: CorrectionDetail;
  /** Who took it back, why and when; null while it stands. */
  readonly undone: CorrectionBy | null;
  /** True where a statement that it names is no longer found: it has no effect until it is again. */
  readonly lost: boolean;
}

/** What somebody did to what another person is about to correct. */
export interface Intervention extends CorrectionBy {
  /** The action of the correction that was made, or `undo`. */
  readonly action: string;
}

/** All corrections of a ledger, those that were taken back among them. */
export interface CorrectionList {
  /** The oldest first. */
  readonly corrections: readonly Correction[];
}

/** The stances that a statement may be given. */
export const STANCES = [
  'asserts',
  'confirms',
  'concedes',
  'denies',
  'withholds',
  'doubts',
  'warns',
  'judges',
  'demands',
  'intends',
  'asks',
  'retracts',
] as const satisfies readonly Stance[];
