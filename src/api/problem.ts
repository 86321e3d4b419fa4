import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type IntakeCode, IntakeError } from '../intake/intake-error.ts';
import type { Intervention } from '../ledger/corrections/correction.ts';
import { ChangedMeanwhile } from '../ledger/corrections/meanwhile.ts';
import { type LedgerCode, LedgerError } from '../ledger/ledger-error.ts';
import type { Refusal } from '../ledger/reports.ts';

/** What can be wrong with a request itself; stable names. */
export type RequestCode =
  | 'bad-request'
  | 'no-such-route'
  | 'wrong-host'
  | 'cross-site'
  | 'not-signed-in'
  | 'not-allowed'
  | 'too-often'
  /** An Idempotency-Key that another request has. */
  | 'key-reused'
  /** The request with this Idempotency-Key is not yet answered. */
  | 'under-way'
  | 'body-too-large'
  | 'not-json'
  | 'id-conflict'
  | 'future-date'
  | 'unwritable'
  | 'internal';

/** What went wrong, as RFC 9457 has it; every answer that is no success has this shape. */
export interface Problem {
  /** `urn:hearsay:problem:` and the code. */
  readonly type: string;
  /** The code in words. */
  readonly title: string;
  readonly status: number;
  /** What is wrong, in a sentence for people. */
  readonly detail: string;
  /** Stable name of what is wrong. */
  readonly code: string;
  /** The id of the request, as the logs have it. */
  readonly request: string;
  /** Fields of the request that are not as they must be. */
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
  /** Of `changed-meanwhile`: who did what since. */
  readonly meanwhile?: readonly Intervention[];
}

/** A request that is not answered; `code` says why. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: RequestCode;
  readonly fields: Problem['fields'];

  constructor(code: RequestCode, message: string, fields?: Problem['fields']) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

const REQUEST: Readonly<Record<RequestCode, ContentfulStatusCode>> = {
  'bad-request': 400,
  'no-such-route': 404,
  'wrong-host': 421,
  'cross-site': 403,
  'not-signed-in': 401,
  'not-allowed': 403,
  'too-often': 429,
  'key-reused': 422,
  'under-way': 409,
  'body-too-large': 413,
  'not-json': 415,
  'id-conflict': 409,
  'future-date': 422,
  unwritable: 422,
  internal: 500,
};

const LEDGER: Readonly<Record<LedgerCode, ContentfulStatusCode>> = {
  'no-such-claim': 404,
  'no-such-actor': 404,
  'no-such-statement': 404,
  'no-such-correction': 404,
  'no-such-article': 404,
  'no-such-version': 404,
  'no-such-words': 422,
  'no-such-feed': 404,
  'no-such-job': 404,
  'job-not-open': 409,
  'no-such-watch': 404,
  'no-such-delivery': 404,
  'no-secret': 409,
  'already-undone': 409,
  'changed-meanwhile': 412,
  'no-such-user': 404,
  'no-such-token': 404,
  'user-exists': 409,
  'user-disabled': 409,
  'last-administrator': 409,
  'wrong-credentials': 401,
  'locked-out': 429,
  'bad-link': 401,
  'bad-cursor': 400,
  'changes-forgotten': 410,
  'connection-lost': 503,
  unreachable: 503,
  closed: 503,
  locked: 503,
  'disk-full': 507,
  'no-ledger': 500,
  'not-a-ledger': 500,
  'newer-schema': 500,
  'other-schema': 500,
  'not-permitted': 500,
  'read-only': 500,
  damaged: 500,
  'bad-location': 500,
  'bad-credentials': 500,
  'no-database': 500,
  'unfit-server': 500,
  'transaction-held': 500,
  'not-a-backup': 500,
  'damaged-backup': 500,
  'newer-backup': 500,
  'not-empty': 500,
  'file-exists': 500,
};

/** What is wrong with what was sent is 422, with what an address gave 502. */
const INTAKE: Readonly<Record<IntakeCode, ContentfulStatusCode>> = {
  'not-found': 422,
  'not-a-file': 422,
  'not-readable': 422,
  'not-text': 422,
  'no-text': 422,
  'no-article': 422,
  paywall: 422,
  'consent-page': 422,
  'too-large': 413,
  'bad-json': 422,
  'bad-xml': 422,
  truncated: 422,
  damaged: 422,
  'bad-article': 422,
  'unsupported-language': 422,
  'unknown-language': 422,
  'bad-setting': 500,
  'bad-address': 422,
  'refused-address': 422,
  unreachable: 502,
  tls: 502,
  'too-slow': 502,
  'too-many-redirects': 502,
  robots: 422,
  'http-status': 502,
  'rate-limited': 502,
  'bad-response': 502,
};

/** Every code that an answer may name, with its status: the one place where named errors become HTTP. */
export const PROBLEM_STATUS: Readonly<Record<string, ContentfulStatusCode>> = { ...INTAKE, ...LEDGER, ...REQUEST };

/** The error that a refused article is. */
export function refusalError({ code, place, reason }: Refusal): Error {
  if (Object.hasOwn(INTAKE, code)) return new IntakeError(code as IntakeCode, place, reason.replace(`${place}: `, ''));
  return Object.hasOwn(REQUEST, code) ? new RequestError(code as RequestCode, reason) : new Error(reason);
}

/** Turns anything thrown into a problem. What has no name is `internal` and says nothing of its inside. */
export function problemOf(error: unknown, request: string): Problem {
  if (error instanceof RequestError) return problem(error.code, REQUEST[error.code], error.message, request, error.fields);
  if (error instanceof ChangedMeanwhile)
    return { ...problem(error.code, LEDGER[error.code], error.message, request), meanwhile: error.meanwhile };
  if (error instanceof LedgerError) return problem(error.code, LEDGER[error.code], error.message, request);
  if (error instanceof IntakeError) return problem(error.code, INTAKE[error.code], error.message, request);
  if (error instanceof HTTPException && error.status < 500) return problem('bad-request', error.status, error.message, request);
  if (isData(error))
    return problem(
      'bad-request',
      400,
      'a value cannot be kept: a text with the character U+0000 or with half a character (a lone surrogate), or a day beyond the calendar',
      request,
    );
  return problem('internal', 500, `something went wrong inside; the server's log says what, under the request ${request}`, request);
}

/** What PostgreSQL takes for no text or no day though every rule of ours does: 22021, 22P05 and 22008, and in JSON half a character (22P02). */
function isData(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, detail } = error as { readonly code?: unknown; readonly detail?: unknown };
  return /^(?:22021|22P05|22008)$/.test(String(code)) || (code === '22P02' && /surrogate/.test(String(detail)));
}

function problem(code: string, status: number, detail: string, request: string, fields?: Problem['fields']): Problem {
  const title = `${code[0]?.toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`;
  return { type: `urn:hearsay:problem:${code}`, title, status, detail, code, request, ...(fields === undefined ? {} : { fields }) };
}

/** The answer that a problem is. */
export function answerProblem(c: Context, found: Problem): Response {
  const asks = found.status === 401 ? { 'www-authenticate': 'Bearer' } : {};
  return c.body(JSON.stringify(found), found.status as ContentfulStatusCode, { 'content-type': 'application/problem+json', ...asks });
}
