import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../src/engine/engine.ts';
import { differences } from './compare.ts';
import { type Example, FormatError, parseExamples } from './format.ts';

const here = import.meta.dirname;
const model = (language: string): Uint8Array =>
  new Uint8Array(brotliDecompressSync(readFileSync(join(here, '../../models', `${language}.hearsay`))));
const engine = createEngine({ de: model('de'), en: model('en') });
const gaps = new Set(
  readFileSync(join(here, 'gaps.txt'), 'utf8')
    .split('\n')
    .filter((l) => l !== '' && !l.startsWith('#')),
);

const suites = (['de', 'en'] as const).flatMap((language) =>
  readdirSync(join(here, language))
    .sort()
    .map((file) => ({
      language,
      name: `${language}/${file.replace(/\.txt$/u, '')}`,
      examples: parseExamples(readFileSync(join(here, language, file), 'utf8'), `${language}/${file}`),
    })),
);

for (const { language, name, examples } of suites) {
  describe(name, () => {
    for (const example of examples) {
      const run = gaps.has(`${name}: ${example.title}`) ? test.fails : test;
      run(example.title, () => expect(differences(example, read(example, language)).join('\n')).toBe(''));
    }
  });
}

function read(example: Example, language: 'de' | 'en') {
  return engine.read(example.text, { language, ...example.facts });
}

test('there are at least 300 examples, half of them German, and no two of one name in a file', () => {
  const german = suites.filter((s) => s.language === 'de').reduce((n, s) => n + s.examples.length, 0);
  const all = suites.reduce((n, s) => n + s.examples.length, 0);
  expect(all).toBeGreaterThanOrEqual(300);
  expect(Math.abs(german * 2 - all)).toBeLessThan(all * 0.1);
  for (const s of suites) expect(new Set(s.examples.map((e) => e.title)).size).toBe(s.examples.length);
});

test('every gap names an example', () => {
  const names = new Set(suites.flatMap((s) => s.examples.map((e) => `${s.name}: ${e.title}`)));
  expect([...gaps].filter((g) => !names.has(g))).toEqual([]);
});

test('the format refuses what it does not understand, with file and line', () => {
  expect(() => parseExamples('# a\n[source: X] sagte [content: Y].\n= claims', 'f.txt')).toThrow(
    new FormatError('f.txt:1: "claims" is no stance'),
  );
  expect(() => parseExamples('# a\n[source: X sagte.\n= none', 'f.txt')).toThrow('f.txt:1: a mark is never closed');
  expect(() => parseExamples('# a\nX sagte nichts.\n', 'f.txt')).toThrow('f.txt:1: no expectation line');
});
