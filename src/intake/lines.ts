/** One line of a byte stream, numbered from 1; `bytes` is null where the line is longer than allowed. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
}

/** Cuts a byte stream into lines at "\n" (a "\r" before it is dropped), holding one line at a time. */
export async function* linesOf(chunks: AsyncIterable<Buffer>, bytesMax: number): AsyncGenerator<Line> {
  let number = 1;
  let parts: Buffer[] = [];
  let size = 0;
  const take = (last: Buffer): Line => {
    const bytes = size + last.length > bytesMax ? null : Buffer.concat([...parts, last]);
    parts = [];
    size = 0;
    return { number: number++, bytes: bytes?.at(-1) === 13 ? bytes.subarray(0, -1) : bytes };
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      yield take(chunk.subarray(from, end));
      from = end + 1;
    }
    const tail = chunk.subarray(from);
    if (tail.length === 0) continue;
    size += tail.length;
    if (size <= bytesMax) parts.push(tail);
    else parts = [];
  }
  if (size > 0) yield take(Buffer.alloc(0));
}
