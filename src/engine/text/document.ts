import type { Span } from './span.ts';

/**
 * A stretch of text between white space and word boundaries. Tokens never overlap, never hold white space at their
 * edges, and together with the white space between them rejoin to the exact text.
 */
export interface Token extends Span {
  readonly text: string;
  readonly kind: 'word' | 'number' | 'punctuation' | 'symbol' | 'url';
  /** Depth of quotation: 0 outside quotation marks, 1 inside one pair, 2 inside a pair within a pair. The marks themselves have the depth outside them. */
  readonly quote: number;
}

/** A sentence, or a heading that stands as one: tokens `[from, to)` of its document. */
export interface Sentence extends Span {
  readonly from: number;
  readonly to: number;
  /** Index of its block in `Document.blocks`. */
  readonly block: number;
}

/** What a block of a text is known to be; "paragraph" where nothing more is known of it. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'caption' | 'table-row';

/** A block of a text as whoever made the text knows it: half-open UTF-16 offsets. */
export interface KnownBlock extends Span {
  /** What it is known to be. */
  readonly kind: BlockKind;
}

/**
 * A block as it is read: a known one, or what stands between blank lines (or single line ends where the text has no blank lines). List
 * items and quotes are paragraphs; captions and rows of tables stand "beside" the text, and nothing goes on in them.
 */
export interface Block extends Span {
  readonly kind: 'paragraph' | 'heading' | 'credit' | 'beside';
  /** The agency dateline at the paragraph's beginning ("Seoul (AFP) -"), where it has one. */
  readonly dateline: Span | null;
}

/** One quotation. `start`/`end` include the marks; `inner` leaves them out. */
export interface Quotation extends Span {
  readonly inner: Span;
  readonly depth: number;
  /** False where the closing mark is missing: the quotation then ends with its paragraph. */
  readonly closed: boolean;
  /** Set where this quotation goes on with one that the paragraph before left open (marks reopened at each paragraph): index of that one. */
  readonly continues: number | null;
}

/** A text cut into blocks, sentences, tokens and quotations; all of them in the text's order. */
export interface Document {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
}
