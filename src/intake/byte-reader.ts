/** Reads a stream of bytes by lines and by counts, holding no more than is asked for. */
export interface ByteReader {
  /** The next line without its end; null where no byte is left. Of a line longer than `bytesMax` the first part. */
  line(bytesMax: number): Promise<Buffer | null>;
  /** The next `count` bytes; fewer where there are no more. */
  take(count: number): Promise<Buffer>;
  /** Goes over `count` bytes; answers how many there were. */
  skip(count: number): Promise<number>;
  /** How many bytes were read or gone over. */
  offset(): number;
}

/** Reads the pieces of a stream as if they were one. */
export function createByteReader(pieces: AsyncIterable<Buffer>): ByteReader {
  const source = pieces[Symbol.asyncIterator]();
  let piece: Buffer = Buffer.alloc(0);
  let at = 0;
  let offset = 0;
  const more = async (): Promise<boolean> => {
    while (at >= piece.length) {
      const next = await source.next();
      if (next.done) return false;
      piece = next.value;
      at = 0;
    }
    return true;
  };
  const pass = (count: number): Buffer => {
    const part = piece.subarray(at, at + count);
    at += part.length;
    offset += part.length;
    return part;
  };
  const line: ByteReader['line'] = async (bytesMax) => {
    const parts: Buffer[] = [];
    let size = 0;
    while (size < bytesMax && (await more())) {
      const end = piece.indexOf(10, at);
      const wanted = end < 0 ? piece.length - at : end - at + 1;
      const part = pass(Math.min(wanted, bytesMax - size));
      parts.push(part);
      size += part.length;
      if (part.at(-1) === 10) break;
    }
    if (size === 0) return null;
    const whole = Buffer.concat(parts);
    const ends = whole.at(-1) !== 10 ? 0 : whole.at(-2) === 13 ? 2 : 1;
    return whole.subarray(0, whole.length - ends);
  };
  const go = async (count: number, keep: (part: Buffer) => void): Promise<number> => {
    let left = count;
    while (left > 0 && (await more())) {
      const part = pass(left);
      left -= part.length;
      keep(part);
    }
    return count - left;
  };
  return {
    line,
    take: async (count) => {
      const parts: Buffer[] = [];
      await go(count, (part) => parts.push(part));
      return Buffer.concat(parts);
    },
    skip: (count) => go(count, () => undefined),
    offset: () => offset,
  };
}
