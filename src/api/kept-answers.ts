import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Ledger } from '../ledger/ledger.ts';

/** An answer as it is sent. */
interface KeptAnswer {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** Answers a request for JSON that depends on its address alone. */
export type AnswerJson = (c: Context, make: () => Promise<unknown>) => Promise<Response>;

/** Bytes of answers that are kept. */
const KEPT_MAX = 64 * 1024 * 1024;

/** What an entry takes besides its address and answer, bytes, about. */
const ENTRY = 500;

/**
 * Answers as JSON with a tag, and keeps answers as long as nothing of the ledger has changed: those asked for last. Each request asks the
 * ledger for its edition first, so that no answer is older than the request. Bytes are made and hashed once: a tag made of a finished answer
 * turns it into a stream, its copy and bytes again, which costs more than a list of claims does.
 */
export function keptAnswers({ edition }: Pick<Ledger, 'edition'>, most = KEPT_MAX): AnswerJson {
  const kept = new Map<string, KeptAnswer>();
  let bytes = 0;
  let of = 0;

  function forget(key: string, { bytes: { byteLength } }: KeptAnswer): void {
    kept.delete(key);
    bytes -= byteLength + key.length + ENTRY;
  }

  function keep(key: string, answer: KeptAnswer): void {
    const known = kept.get(key);
    if (known !== undefined) forget(key, known);
    kept.set(key, answer);
    bytes += answer.bytes.byteLength + key.length + ENTRY;
    for (const [oldest, its] of kept) {
      if (bytes <= most) break;
      forget(oldest, its);
    }
  }

  return async (c, make) => {
    const present = await edition.present();
    if (present > of) {
      kept.clear();
      [bytes, of] = [0, present];
    }
    const { pathname, search } = new URL(c.req.url);
    const key = pathname + search;
    const answer = kept.get(key) ?? answerOf(await make());
    // Of an answer that was made while the ledger changed nobody knows what it is made of.
    if (present === of) keep(key, answer);
    return c.body(answer.bytes, 200, { 'content-type': 'application/json', etag: answer.etag });
  };
}

function answerOf(value: unknown): KeptAnswer {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { bytes, etag: `"${createHash('sha1').update(bytes).digest('hex')}"` };
}
