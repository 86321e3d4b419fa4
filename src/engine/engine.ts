import type { Reading } from './read/reading.ts';

/** What is known about an article beside its text. */
export interface ArticleFacts {
  readonly id?: string;
  readonly language: 'de' | 'en';
  /** Date of publication in EDTF: "2024-10-18", "2024-10". */
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
}

/** The bytes of the model files, one a language; a language without a model cannot be read. */
export interface Models {
  readonly de?: Uint8Array;
  readonly en?: Uint8Array;
}

/** Reads articles; made once, used for many. Holds no state between calls. */
export interface Engine {
  /** Reads one text. Never throws on any text; throws `RangeError` only where no model for `facts.language` was given. */
  read(text: string, facts: ArticleFacts): Reading;
}
