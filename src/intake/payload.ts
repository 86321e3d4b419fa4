import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileError } from './file-error.ts';
import { IntakeError } from './intake-error.ts';

/** The bytes of an input: its beginning at once, the rest as it comes. `whole` or `chunks` may be asked for, once. */
export interface Payload {
  /** The first 64 KiB and two lines, or all where there is less. */
  readonly head: Buffer;
  /** All bytes. Throws IntakeError `too-large` where there are more than `bytesMax`. */
  whole(bytesMax: number): Promise<Buffer>;
  /** All bytes, from the first one, a piece at a time. */
  chunks(): AsyncGenerator<Buffer>;
  /** The path where they are a file, for formats that jump about in it. */
  readonly file?: string;
}

/** More bytes than this are refused, for a document as for a line of a corpus. */
export const BYTES_MAX = 256 * 1024 * 1024;

const HEAD_BYTES = 65_536;

/** Opens a file, or standard input for "-". Throws IntakeError where nothing can be read. */
export async function openPayload(path: string): Promise<Payload> {
  if (path === '-') return await payloadOf(process.stdin, path);
  try {
    if ((await stat(path)).isDirectory()) {
      throw new IntakeError('not-a-file', path, 'this is a directory; give a file, or "-" for standard input');
    }
  } catch (error) {
    throw fileError(error, path);
  }
  return { ...(await payloadOf(createReadStream(path, { highWaterMark: HEAD_BYTES }), path)), file: path };
}

/** The payload of bytes that come in pieces, or of one piece; `place` names it in errors. */
export async function payloadOf(pieces: AsyncIterable<Buffer> | Iterable<Buffer>, place: string): Promise<Payload> {
  const rest = reading(pieces, place);
  const { first, head, fault } = await readHead(rest, place);
  const chunks = async function* (): AsyncGenerator<Buffer> {
    if (first.length > 0) yield first;
    if (fault !== null) throw fault;
    yield* rest;
  };
  return {
    head,
    chunks,
    whole: async (bytesMax) => {
      const parts: Buffer[] = [];
      let size = 0;
      for await (const part of chunks()) {
        parts.push(part);
        size += part.length;
        if (size > bytesMax) throw tooLarge(place, bytesMax);
      }
      return joined(parts);
    },
  };
}

async function* reading(pieces: AsyncIterable<Buffer> | Iterable<Buffer>, place: string): AsyncGenerator<Buffer> {
  try {
    yield* pieces;
  } catch (error) {
    throw fileError(error, place);
  }
}

/** The first pieces, and the beginning in them; a fault that comes after some bytes waits until they are read. */
async function readHead(
  pieces: AsyncGenerator<Buffer>,
  place: string,
): Promise<{ readonly first: Buffer; readonly head: Buffer; readonly fault: IntakeError | null }> {
  const parts: Buffer[] = [];
  let size = 0;
  let lineEnds = 0;
  // Where the second line ends.
  let line = 0;
  let fault: IntakeError | null = null;
  try {
    while (size < HEAD_BYTES || lineEnds < 2) {
      const { value, done } = await pieces.next();
      if (done) break;
      parts.push(value);
      for (let i = value.indexOf(10); i >= 0 && lineEnds < 2; i = value.indexOf(10, i + 1)) {
        lineEnds++;
        line = size + i + 1;
      }
      size += value.length;
      if (size > BYTES_MAX) throw tooLarge(place, BYTES_MAX);
    }
  } catch (error) {
    if (!(error instanceof IntakeError) || error.code === 'too-large' || size === 0) throw error;
    fault = error;
  }
  const first = joined(parts);
  // A piece may be much longer, and is not to be looked through before it is known what it is.
  let end = lineEnds < 2 ? first.length : Math.min(first.length, Math.max(HEAD_BYTES, line));
  // No character of UTF-8 is cut.
  while (end < first.length && end > 0 && ((first[end] ?? 0) & 0xc0) === 0x80) end--;
  return { first, head: first.subarray(0, end), fault };
}

/** The parts as one; a single one as it is: a copy takes as long as to look through it. */
function joined(parts: readonly Buffer[]): Buffer {
  return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
}

function tooLarge(place: string, bytesMax: number): IntakeError {
  return new IntakeError('too-large', place, `longer than ${bytesMax} bytes, which is more than any article`);
}
