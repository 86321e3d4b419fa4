/** One change of the ledger; with `before` and `after` exchanged it is its own inverse. */
export interface Change {
  /** Its place in the log; a reader that has it goes on after it. */
  readonly id: string;
  /** When it was made. */
  readonly at: string;
  /** What changed: a claim, a version of an article, or a correction. */
  readonly kind: 'claim' | 'article' | 'correction';
  /** The id of what changed: of the claim, the article or the correction. */
  readonly subject: string;
  /** What it was in brief, null where it was not there. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** What it is in brief, null where it is no longer there. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** A page of the log of changes. */
export interface ChangesPage {
  /** The oldest first. */
  readonly changes: readonly Change[];
  /** Where to go on, now or when there is more. */
  readonly next: string;
  /** Whether more is there already. */
  readonly more: boolean;
}
