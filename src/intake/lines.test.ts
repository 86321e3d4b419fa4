import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';

async function lines(parts: readonly string[], bytesMax = 1000): Promise<(string | null)[]> {
  const found: (string | null)[] = [];
  async function* chunks(): AsyncGenerator<Buffer> {
    for (const part of parts) yield Buffer.from(part);
  }
  for await (const { number, bytes } of linesOf(chunks(), bytesMax)) {
    expect(number).toBe(found.length + 1);
    found.push(bytes?.toString() ?? null);
  }
  return found;
}

describe('linesOf', () => {
  it('joins what chunks cut, and drops the line ends of Windows', async () => {
    expect(await lines(['eins\r\nzw', 'ei\n\ndr', 'ei'])).toEqual(['eins', 'zwei', '', 'drei']);
  });

  it('leaves out a line that is too long, and goes on', async () => {
    expect(await lines(['kurz\n', 'viel zu', ' lang\nkurz'], 8)).toEqual(['kurz', null, 'kurz']);
  });

  it('gives the same lines however the stream is cut', async () => {
    const cuts = fc.array(fc.string({ unit: fc.constantFrom('a', '\n', 'ß') }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(cuts, async (parts) => {
        expect(await lines(parts)).toEqual(await lines([parts.join('')]));
      }),
    );
  });
});
