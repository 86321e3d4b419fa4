import { once } from 'node:events';
import { pipeline, type Readable, Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchError } from './fetch-error.ts';
import type { Limits } from './limits.ts';

/** How a body is read. */
export interface BodyOptions {
  readonly address: string;
  /** The answer's Content-Encoding. */
  readonly encoding: string | undefined;
  readonly limits: Pick<Limits, 'bytes' | 'bytesPerSecond' | 'graceMs'>;
  /** Where a longer body is cut instead of refused: of robots.txt the beginning counts. */
  readonly cut?: boolean;
}

/** The encodings that are asked for and unpacked. */
export const ENCODINGS = 'gzip, br, deflate';

/**
 * Reads a body to its end and unpacks it. Throws FetchError `too-large` as soon as it is longer than it may be, packed or
 * unpacked, `too-slow` where it only trickles, and what zlib or undici throw.
 */
export async function readBody(body: Readable, options: BodyOptions): Promise<Buffer> {
  const { address, limits, cut = false } = options;
  const unpacked = await unpack(body, options);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of unpacked) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > limits.bytes) {
      if (cut) break;
      throw tooLarge(address, limits.bytes);
    }
  }
  return Buffer.concat(parts).subarray(0, limits.bytes);
}

/** Refuses an answer that says itself that it is too long. */
export function checkLength(length: string | undefined, address: string, bytes: number): void {
  if (length !== undefined && Number(length) > bytes) throw tooLarge(address, bytes);
}

function tooLarge(address: string, bytes: number): FetchError {
  return new FetchError('too-large', address, `longer than ${bytes} bytes, which is more than is fetched`);
}

/** Counts what comes in and gives up where it comes too slowly. */
function metered(body: Readable, { address, limits: { bytesPerSecond, graceMs } }: BodyOptions): Readable {
  let size = 0;
  const began = performance.now();
  const meter = new Transform({
    transform: (part: Buffer, _encoding, done) => {
      size += part.length;
      done(null, part);
    },
  });
  const timer = setInterval(
    () => {
      const elapsed = performance.now() - began;
      if (elapsed < graceMs || size >= (bytesPerSecond * elapsed) / 1000) return;
      meter.destroy(new FetchError('too-slow', address, `only ${size} bytes came in ${Math.round(elapsed / 1000)} seconds`));
    },
    Math.min(1000, graceMs),
  );
  return pipeline(body, meter, () => clearInterval(timer));
}

async function unpack(body: Readable, options: BodyOptions): Promise<Readable> {
  const name = options.encoding?.trim().toLowerCase() ?? '';
  const packed = metered(body, options);
  if (name === '' || name === 'identity') return packed;
  const unpacker = await unpackerOf(name, packed);
  if (unpacker !== null) return pipeline(packed, unpacker, ignore);
  packed.destroy();
  throw new FetchError('bad-response', options.address, `packed as "${name.slice(0, 40)}", which was not asked for`);
}

async function unpackerOf(name: string, packed: Readable): Promise<Transform | null> {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  if (name !== 'deflate') return null;
  // "deflate" is to have a zlib head, which some servers leave out.
  await once(packed, 'readable');
  const head = packed.read() as Buffer | null;
  if (head !== null) packed.unshift(head);
  return head === null || ((head[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
}

/** Errors of a pipeline come out where its last stream is read. */
function ignore(): void {}
