/** What an answer says about itself that matters later. */
export interface AnswerFacts {
  /** As sent: "text/html; charset=utf-8". */
  readonly mediaType?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** For how long the server takes the answer for fresh, seconds. */
  readonly maxAge?: number;
  /** Before when the server does not want to be asked again, ISO 8601 in UTC. */
  readonly retryAfter?: string;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A header's value; of one that came twice the first. */
export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  const first = typeof value === 'string' ? value : value?.[0];
  return first === undefined || first.trim() === '' ? undefined : first.trim();
}

/** What can be sent back as it came; other validators are not kept. */
const VALIDATOR = /^[\x20-\x7e]{1,1024}$/;

/** Reads the headers that matter; `now` is the moment of the answer, milliseconds. */
export function factsOfHeaders(headers: Headers, now: number): AnswerFacts {
  const mediaType = header(headers, 'content-type');
  const etag = header(headers, 'etag');
  const lastModified = header(headers, 'last-modified');
  const maxAge = maxAgeOf(headers, now);
  const until = retryMoment(header(headers, 'retry-after'), now);
  return {
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(etag === undefined || !VALIDATOR.test(etag) ? {} : { etag }),
    ...(lastModified === undefined || !VALIDATOR.test(lastModified) ? {} : { lastModified }),
    ...(maxAge === null ? {} : { maxAge }),
    ...(until === null ? {} : { retryAfter: new Date(until).toISOString() }),
  };
}

/** The longest time for which a server can ask to be left alone. */
const RETRY_MOST_MS = 31 * 86_400_000;

/** A Retry-After, as seconds ("120") or as a date ("Fri, 18 Oct 2024 09:12:00 GMT"), as a moment in milliseconds; null where it is neither or past. */
export function retryMoment(value: string | undefined, now: number): number | null {
  if (value === undefined) return null;
  const moment = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isNaN(moment) || moment <= now ? null : Math.min(moment, now + RETRY_MOST_MS);
}

function maxAgeOf(headers: Headers, now: number): number | null {
  const control = header(headers, 'cache-control') ?? '';
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0;
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1];
  if (seconds !== undefined) return Number(seconds);
  const expires = Date.parse(header(headers, 'expires') ?? '');
  return Number.isNaN(expires) ? null : Math.max(0, Math.round((expires - now) / 1000));
}
