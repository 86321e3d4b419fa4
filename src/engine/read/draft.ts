import type { Span } from '../text/span.ts';
import type { CastMember } from './cast-names.ts';
import type { Frame } from './frame.ts';
import type { Stance } from './reading.ts';

/** A statement before ids, figures and times are worked out. */
export interface Draft {
  readonly frame: Frame;
  readonly member: CastMember | null;
  readonly source: Span | null;
  readonly stance: Stance;
  readonly hops: readonly { readonly member: CastMember; readonly span: Span | null; readonly cue: Span | null }[];
  spans: readonly Span[];
  /** The statement whose content this one takes over. */
  refersTo: Draft | null;
  readonly reason: string[];
  trust: number;
}

/** First character of a draft's content. */
export function contentStart(draft: Draft): number {
  return Math.min(...draft.spans.map((s) => s.start), Number.POSITIVE_INFINITY);
}
