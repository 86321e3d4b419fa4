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
  | { readonly action: 'rename-actor'; readonly actor: string; readonly name: string };

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
  | { readonly action: 'rename-actor'; readonly actor: string; readonly name: string };

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
