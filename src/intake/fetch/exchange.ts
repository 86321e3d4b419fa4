import { isUtf8 } from 'node:buffer';
import { type Dispatcher, request } from 'undici';
import { type BodyOptions, checkLength, ENCODINGS, readBody } from './body.ts';
import { fetchError } from './fetch-error.ts';
import { type AnswerFacts, factsOfHeaders, header } from './headers.ts';
import type { Limits } from './limits.ts';

/** One request, to one address. */
export interface Question {
  readonly url: URL;
  readonly accept: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly limits: Limits;
  /** Where a longer body is cut instead of refused. */
  readonly cut?: boolean;
  readonly signal: AbortSignal;
}

/** What came back; `bytes` is null unless the status is one that brings a document. */
export interface Answer {
  readonly status: number;
  readonly facts: AnswerFacts;
  readonly location?: string;
  readonly bytes: Buffer | null;
}

/** Asks one address, as `userAgent`, through `dispatcher`. */
export interface Exchange {
  readonly dispatcher: Dispatcher;
  readonly userAgent: string;
  readonly now: () => number;
}

/** Sends one request and reads the answer whole. Throws FetchError, or the signal's reason. */
export async function exchange({ dispatcher, userAgent, now }: Exchange, question: Question): Promise<Answer> {
  const { url, limits, signal, cut = false } = question;
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      signal,
      headers: {
        'user-agent': userAgent,
        accept: question.accept,
        'accept-encoding': ENCODINGS,
        ...(question.etag === undefined ? {} : { 'if-none-match': question.etag }),
        ...(question.lastModified === undefined ? {} : { 'if-modified-since': question.lastModified }),
      },
      headersTimeout: limits.headMs,
      bodyTimeout: limits.wholeMs,
    });
    const facts = factsOfHeaders(headers, now());
    const location = utf8(header(headers, 'location'));
    const answer = { status: statusCode, facts, ...(location === undefined ? {} : { location }) };
    if (statusCode !== 200 && statusCode !== 203) {
      body.on('error', () => undefined).destroy();
      return { ...answer, bytes: null };
    }
    const reading: BodyOptions = { address: url.href, encoding: header(headers, 'content-encoding'), limits, cut };
    try {
      if (!cut) checkLength(header(headers, 'content-length'), url.href, limits.bytes);
      return { ...answer, bytes: await readBody(body, reading) };
    } finally {
      body.on('error', () => undefined).destroy();
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw fetchError(error, url.href);
  }
}

/** Headers come byte by byte; "/straße" in a Location, which should be "/stra%C3%9Fe", is UTF-8 as a rule. */
function utf8(value: string | undefined): string | undefined {
  if (value === undefined || !/[\x80-\xff]/.test(value)) return value;
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : value;
}
