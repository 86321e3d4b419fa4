import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { headerFields } from './warc-records.ts';

/** An answer of a server as an archive keeps it, with its content unpacked. */
export interface HttpMessage {
  readonly status: number;
  /** By names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  /** Null where it cannot be unpacked: an unknown coding, damaged, or too large. */
  readonly body: Buffer | null;
}

/**
 * Reads an HTTP answer: status, headers, and the body out of its chunks and codings. Null where the bytes are
 * none; `bytesMax` is the largest body that is unpacked.
 */
export function httpMessage(bytes: Buffer, bytesMax: number): HttpMessage | null {
  const crlf = bytes.indexOf('\r\n\r\n');
  const lf = bytes.indexOf('\n\n');
  const end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf : lf;
  if (end < 0) return null;
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?:\s|$)/.exec(statusLine)?.[1];
  if (status === undefined) return null;
  const headers = headerFields(lines);
  const raw = bytes.subarray(end + (end === crlf ? 4 : 2));
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? dechunked(raw) : raw;
  const body = whole === null ? null : decoded(whole, headers.get('content-encoding') ?? '', bytesMax);
  return { status: Number(status), headers, body };
}

const CHUNK = /^\s*([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i;

/** The bytes of all chunks. Many archives keep the header and put the chunks together: then the bytes are left as they are. */
function dechunked(raw: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = CHUNK.exec(raw.subarray(at, at + 1024).toString('latin1'));
    if (line === null) return at === 0 ? raw : null;
    const size = Number.parseInt(line[1] ?? '', 16);
    if (size === 0) return Buffer.concat(parts);
    const start = at + line[0].length;
    if (start + size > raw.length) return at === 0 && !/\r$/.test(line[0].slice(0, -1)) ? raw : null;
    parts.push(raw.subarray(start, start + size));
    at = start + size;
  }
}

function decoded(bytes: Buffer, codings: string, bytesMax: number): Buffer | null {
  const names = codings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  let body = bytes;
  for (const name of names.reverse()) {
    const unpack = UNPACK[name];
    if (unpack === undefined) return null;
    try {
      body = unpack(body, { maxOutputLength: bytesMax });
    } catch (error) {
      // Many archives keep the header and unpack the body.
      if (name.endsWith('gzip') && body[0] !== 0x1f && names.length === 1) return body;
      if (error instanceof Error) return null;
      throw error;
    }
  }
  return body;
}

type Unpack = (bytes: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

const UNPACK: Readonly<Record<string, Unpack>> = {
  gzip: gunzipSync,
  'x-gzip': gunzipSync,
  br: brotliDecompressSync,
  // "deflate" means zlib's wrapping; some servers leave it out.
  deflate: (bytes, options) => ((bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options)),
};
