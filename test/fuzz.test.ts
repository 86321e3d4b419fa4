import { describe, expect, it } from 'vitest';
import { fuzz, outcomeOf } from '../bench/fuzz/fuzz.ts';
import { seeds } from '../bench/fuzz/seeds.ts';

describe('Broken inputs of every format', () => {
  it('are refused by name or give articles, whatever is broken in them', async () => {
    const faults: string[] = [];
    let [articles, refused] = [0, 0];
    for await (const outcome of fuzz(2000, 20_310_303)) {
      articles += outcome.articles;
      refused += outcome.refused.length;
      if (outcome.fault !== null) faults.push(`${outcome.format}: ${outcome.fault}\n${outcome.bytes.subarray(0, 300).toString('latin1')}`);
    }
    expect(faults).toEqual([]);
    // Neither all nothing nor all whole: the inputs reach the parsers.
    expect(articles).toBeGreaterThan(500);
    expect(refused).toBeGreaterThan(500);
  });

  it.each(seeds().filter(({ format }) => !['OPML', 'PDF', 'RSS', 'Atom', 'RSS 1.0', 'JSON Feed'].includes(format)))(
    'begin from $format, which is whole',
    async ({ bytes }) => {
      const { articles, refused, fault } = await outcomeOf(bytes);
      expect({ articles: articles > 0, refused, fault }).toEqual({ articles: true, refused: [], fault: null });
    },
  );
});
