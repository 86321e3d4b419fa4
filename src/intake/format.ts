import type { Entry } from './article.ts';
import type { Payload } from './payload.ts';

/** An opened input. `corpus` is true where it holds a list of articles (JSONL, a feed, an archive), however many. */
export interface Input {
  readonly corpus: boolean;
  readonly entries: AsyncIterable<Entry> | Iterable<Entry>;
}

/** What to do with what a user should know but need not stop for ("1 byte replaced"). */
export type Warn = (message: string) => void;

/** What is known of an input beside its bytes. */
export interface Hints {
  /** Names it in messages: a path, an address, "feed.xml: item 3". */
  readonly place: string;
  /** The id of an article that brings none. */
  readonly id: string;
  readonly warn: Warn;
  /** The address that the bytes came from, after redirects. */
  readonly address?: string;
  /** As the server or the archive gave it: "text/html; charset=utf-8". */
  readonly mediaType?: string;
  /** When they were fetched or captured, ISO 8601 in UTC. */
  readonly fetched?: string;
  /** How many containers it lies in, one in the other: archives, mails. */
  readonly depth?: number;
}

/** The beginning of an input, as bytes and as text. */
export interface Head {
  readonly bytes: Buffer;
  readonly text: string;
}

/** One format of articles: how to know it by its content, and how to read it. */
export interface Format {
  /** What a user would call it: "a NewsML-G2 document". */
  readonly name: string;
  /** Whether an input that begins so is of this format. */
  recognises(head: Head, hints: Hints): boolean;
  /**
   * Its articles, and a problem for each one that cannot be had. Throws IntakeError where there is nothing to be had at all.
   * Whatever the bytes are, nothing else is thrown and the time grows with their number.
   */
  open(payload: Payload, hints: Hints): Promise<Input>;
}

/** Opens what another format holds, by its content. */
export type Opener = (payload: Payload, hints: Hints) => Promise<Input>;
