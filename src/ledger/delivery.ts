import type { Digest } from '../engine/engine.ts';
import type { KnownBlock } from '../engine/text/document.ts';

/** An article as the ledger takes it in. Texts are free of NUL and lone surrogates (`storable` makes them so). */
export interface ArticleRecord {
  readonly id: string;
  readonly outlet: string;
  readonly language: 'de' | 'en';
  readonly title: string | null;
  /** Date of publication in EDTF. */
  readonly published: string | null;
  /** When the outlet last changed it, ISO 8601; orders the versions of an article. */
  readonly modified: string | null;
  /** Agencies credited, by the article's own fields or its text. */
  readonly agencies: readonly string[];
  /** Its lasting address, as the outlet gives it. */
  readonly address: string | null;
  /** Who wrote it, as printed. */
  readonly byline: string | null;
  /** The name that the desks of an agency give its story, null where it has none. */
  readonly slugline: string | null;
  /** Until when its publisher asks that it be kept back, ISO 8601; it counts from that day on. */
  readonly embargoedUntil: string | null;
  /** Why its page could not be had, so that `text` is what its feed tells; null where it is the article's own. */
  readonly pageProblem: { readonly code: string; readonly message: string } | null;
  /** What blocks of the text are known to be, in order and apart; null where nothing is known of them. */
  readonly blocks: readonly KnownBlock[] | null;
  readonly text: string;
}

/** An article with what the engine found in it. */
export interface Delivery {
  readonly article: ArticleRecord;
  readonly digest: Digest;
  /** The id of the capture that it came out of. */
  readonly capture?: string;
  /** Other ids under which its publisher names it. */
  readonly aliases?: readonly string[];
}

/** That a publisher took an article back, by its own clock, ISO 8601. What it said before no longer counts; nothing is erased. */
export interface Withdrawal {
  readonly article: string;
  readonly at: string;
}

/** What became of one delivery. */
export type Accepted =
  | { readonly kind: 'new' | 'new-version' | 'unchanged'; readonly article: string; readonly version: string; readonly statements: number }
  | { readonly kind: 'refused'; readonly article: string; readonly code: 'id-conflict'; readonly message: string };

/** The text as PostgreSQL can store it: NUL and lone surrogates become U+FFFD, one for one, so that spans stay right. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
