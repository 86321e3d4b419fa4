import { createGunzip } from 'node:zlib';
import { payloadInside } from './container.ts';
import type { Format, Opener } from './format.ts';
import { IntakeError } from './intake-error.ts';

/** Anything that is read, compressed with gzip: what is inside is recognised by its own content. */
export function gzip(open: Opener): Format {
  return {
    name: 'gzip-compressed data',
    recognises: ({ bytes }) => isGzip(bytes),
    open: async (payload, hints) => {
      return await payloadInside(gunzipped(payload.chunks(), hints.place), hints, open);
    },
  };
}

/** Whether bytes begin as gzip does (RFC 1952): its mark and the one method there is. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/** Text shrinks to a tenth, tables to a fiftieth; what shrinks more than this was made to grow. */
const GROWTH_MAX = 300;
const GROWTH_FREE = 64 * 1024 * 1024;

/**
 * Unpacks gzip of any number of members as it comes. Everything before a fault is given first; then throws IntakeError
 * `truncated` where the data end too early, `damaged` where they are wrong, `too-large` where they grow beyond all measure.
 */
export async function* gunzipped(chunks: AsyncIterable<Buffer>, place: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const ready: Buffer[] = [];
  let failure: Error | null = null;
  let given = 0;
  let made = 0;
  gunzip.on('data', (part: Buffer) => {
    ready.push(part);
    made += part.length;
  });
  gunzip.on('error', (error) => {
    failure ??= error;
  });
  // zlib stops without a word, and calls nobody back, at bytes that begin no further member.
  let over = false;
  let wake = (): void => undefined;
  const stop = (): void => {
    over = true;
    wake();
  };
  gunzip.once('end', stop).once('close', stop);
  const settled = (start: (done: () => void) => void): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      if (over) resolve();
      else start(resolve);
    });
  const fault = (): IntakeError | null => {
    if (failure !== null) return faultOf(failure, place, given);
    if (gunzip.bytesWritten >= given) return null;
    return new IntakeError('damaged', place, `from byte ${gunzip.bytesWritten} on it is no gzip; what came before was read`);
  };
  try {
    for await (const chunk of chunks) {
      given += chunk.length;
      await settled((done) => void gunzip.write(chunk, () => setImmediate(done)));
      yield* ready.splice(0);
      const found = over || failure !== null ? fault() : null;
      if (found !== null) throw found;
      if (made > GROWTH_FREE && made > given * GROWTH_MAX) {
        throw new IntakeError('too-large', place, `it grows to more than ${GROWTH_MAX} times its size, as nothing does that is news`);
      }
    }
    await settled(() => gunzip.end());
    yield* ready.splice(0);
    const found = fault();
    if (found !== null) throw found;
  } finally {
    gunzip.destroy();
  }
}

function faultOf(failure: Error, place: string, given: number): IntakeError {
  const options = { cause: failure };
  if ((failure as NodeJS.ErrnoException).code === 'Z_BUF_ERROR') {
    return new IntakeError('truncated', place, `the compressed data end too early, after ${given} bytes; what was whole was read`, options);
  }
  return new IntakeError('damaged', place, `the compressed data are damaged (${failure.message}); what came before was read`, options);
}
