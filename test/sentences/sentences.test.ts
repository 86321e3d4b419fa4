import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { createReader, readGaps, readSuites } from './suites.ts';

const read = createReader();
const gaps = readGaps();
const suites = readSuites();

for (const { language, name, examples } of suites) {
  describe(name, () => {
    for (const example of examples) {
      const run = gaps.has(`${name}: ${example.title}`) ? test.fails : test;
      run(example.title, () => expect(compare(example, read(example, language)).differences.join('\n')).toBe(''));
    }
  });
}

test('there are at least 320 examples, about half of them German', () => {
  const german = suites.filter((s) => s.language === 'de').reduce((n, s) => n + s.examples.length, 0);
  const all = suites.reduce((n, s) => n + s.examples.length, 0);
  expect(all).toBeGreaterThanOrEqual(320);
  expect(Math.abs(german * 2 - all)).toBeLessThan(all * 0.1);
});

test('every gap names an example', () => {
  const names = new Set(suites.flatMap((s) => s.examples.map((e) => `${s.name}: ${e.title}`)));
  expect([...gaps].filter((gap) => !names.has(gap))).toEqual([]);
});
