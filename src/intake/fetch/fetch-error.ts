import { IntakeError } from '../intake-error.ts';

/** What can go wrong on the way to an address. */
export type FetchCode =
  | 'bad-address'
  | 'refused-address'
  | 'unreachable'
  | 'tls'
  | 'too-slow'
  | 'too-large'
  | 'too-many-redirects'
  | 'robots'
  | 'http-status'
  | 'rate-limited'
  | 'bad-response';

/** What a later attempt may want to know of a failed one. */
export interface FetchFacts {
  /** What the server answered, for `http-status` and `rate-limited`. */
  readonly status?: number;
  /** Before when it is no use to come again, ISO 8601 in UTC. */
  readonly again?: string;
  readonly cause?: unknown;
}

/** Says why an address gave nothing; `place` is the address that failed, which after redirects is not the one that was asked for. */
export class FetchError extends IntakeError {
  declare readonly code: FetchCode;
  readonly status?: number;
  readonly again?: string;
  /** The message without the address. */
  readonly what: string;

  constructor(code: FetchCode, address: string, what: string, { status, again, cause }: FetchFacts = {}) {
    super(code, address, what, cause === undefined ? {} : { cause });
    this.what = what;
    if (status !== undefined) this.status = status;
    if (again !== undefined) this.again = again;
  }
}

/** The same error, told of the address that a user knows instead of one on the way to it. */
export function errorAt(address: string, error: unknown): unknown {
  if (!(error instanceof FetchError)) return error;
  const { code, what, status, again } = error;
  const facts = { ...(status === undefined ? {} : { status }), ...(again === undefined ? {} : { again }) };
  return new FetchError(code, address, what, { ...facts, cause: error });
}

/** Causes as Node, OpenSSL and undici name them; the first row whose pattern fits counts. */
const CAUSES: readonly (readonly [pattern: RegExp, code: FetchCode, what: string])[] = [
  [/^ENOTFOUND$|^ENODATA$/, 'unreachable', 'there is no such host'],
  [/^EAI_AGAIN$/, 'unreachable', 'the name of the host cannot be looked up at the moment'],
  [/^ECONNREFUSED$/, 'unreachable', 'the server refuses connections'],
  [/^(EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM)$/, 'unreachable', 'there is no way to the server'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_CLOSED|UND_ERR_DESTROYED)$/, 'unreachable', 'the server broke off the connection'],
  [/^UND_ERR_ABORTED$/, 'unreachable', 'the proxy does not lead there'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'too-slow', 'the server does not take the connection in time'],
  [/^UND_ERR_HEADERS_TIMEOUT$/, 'too-slow', 'the server does not begin to answer in time'],
  [/^UND_ERR_BODY_TIMEOUT$/, 'too-slow', 'the server stopped in the middle of its answer'],
  [/SELF_SIGNED_CERT/, 'tls', 'the certificate is signed by itself, not by an authority'],
  [/^CERT_HAS_EXPIRED$/, 'tls', 'the certificate has expired'],
  [/^CERT_NOT_YET_VALID$/, 'tls', 'the certificate is not valid yet'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'tls', 'the certificate is that of another host'],
  [/^(UNABLE_TO_|CERT_|INVALID_CA|PATH_LENGTH|HOSTNAME_MISMATCH)/, 'tls', 'the certificate cannot be verified'],
  [/^(ERR_SSL_|ERR_TLS_|EPROTO$)/, 'tls', 'no secure connection comes about'],
  [/^UND_ERR_HEADERS_OVERFLOW$|^HPE_HEADER_OVERFLOW$/, 'bad-response', 'the headers of the answer are too long'],
  [/^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/, 'bad-response', 'the answer is not as long as it says'],
  [/^(HPE_|UND_ERR_)/, 'bad-response', 'the answer is not HTTP'],
  [/^Z_BUF_ERROR$/, 'bad-response', 'the answer breaks off in the middle of its compressed data'],
  [/^(Z_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING|ERR_ZLIB)/, 'bad-response', 'the answer is not compressed as it says'],
  [/^E[A-Z]+$/, 'unreachable', 'the connection fails'],
];

/** Names what went wrong between here and `address`; throws what is no error of a connection. */
export function fetchError(error: unknown, address: string): FetchError {
  if (error instanceof FetchError) return error;
  const code = codeOf(error);
  const row = code === undefined ? undefined : CAUSES.find(([pattern]) => pattern.test(code));
  if (row === undefined) throw error;
  const [, name, what] = row;
  return new FetchError(name, address, `${what} (${code})`, { cause: error });
}

/** The code of an error; where several addresses of a host were tried, that of the last one. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors.at(-1));
  const { code, name } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return code;
  // undici's parser has no code for some of what it does not understand.
  return name === 'HTTPParserError' ? 'HPE_INVALID' : undefined;
}
