import type { Digest } from '../engine/engine.ts';

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
  readonly text: string;
}

/** An article with what the engine found in it. */
export interface Delivery {
  readonly article: ArticleRecord;
  readonly digest: Digest;
}

/** What became of one delivery. */
export type Accepted =
  | { readonly kind: 'new' | 'new-version' | 'unchanged'; readonly article: string; readonly version: string; readonly statements: number }
  | { readonly kind: 'refused'; readonly article: string; readonly code: 'id-conflict'; readonly message: string };

/** The text as PostgreSQL can store it: NUL and lone surrogates become U+FFFD, one for one, so that spans stay right. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD');
}
