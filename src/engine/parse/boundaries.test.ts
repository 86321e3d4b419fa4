import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEngine } from '../engine.ts';
import { english } from '../lang/en/language.ts';
import { createDocument } from '../text/compose.ts';
import { createCutter } from './boundaries.ts';
import { openModel } from './model.ts';
import { createParser } from './parse.ts';

const bytes = new Uint8Array(gunzipSync(readFileSync('models/en.hearsay')));
const model = openModel(bytes);
const cut = createCutter(model, createParser(model, 'en'), english);
const sentences = (text: string): string[] => {
  const { document } = cut(text);
  return document.sentences.map((s) => text.slice(s.start, s.end));
};

const PASTED =
  'Port of Hallam closes its old dock Friday, March 8, 2019 The harbour board has closed the old dock because its walls are unsafe. ' +
  'The chairwoman, Ida Berg, said the repairs would take two years. Early history The dock was built in 1871 for coal ships from the north. ' +
  'It was used until the last mine was shut.';

test('sentences begin cleanly after headings and dates that run into them', () => {
  expect(sentences(PASTED)).toEqual(
    expect.arrayContaining([
      'The harbour board has closed the old dock because its walls are unsafe.',
      'The chairwoman, Ida Berg, said the repairs would take two years.',
      'Early history',
      'The dock was built in 1871 for coal ships from the north.',
      'It was used until the last mine was shut.',
    ]),
  );
});

test('a heading ends where a name opens the next sentence', () => {
  const text =
    'The river floods the lower town in most years, and the council has built two walls. Climate Hallam has cold winters and short summers. ' +
    'Snow falls from December to March. Local markets Hallam holds a market every Friday. It opens at six in the morning.';
  expect(sentences(text)).toEqual(
    expect.arrayContaining([
      'Climate',
      'Hallam has cold winters and short summers.',
      'Local markets',
      'Hallam holds a market every Friday.',
    ]),
  );
});

test('the statement after a heading that ran into it is found without the heading', () => {
  const { reading } = createEngine({ en: bytes }).inspect(PASTED, { language: 'en' });
  const spans = reading.statements.flatMap((s) => s.content.map((c) => PASTED.slice(c.start, c.end)));
  expect(spans).toContain('the repairs would take two years');
});

test('a text with lines, and a single sentence, are cut by their marks alone', () => {
  for (const text of [PASTED.replace('. The', '.\n\nThe'), 'Ida Berg Says Old Dock Of Hallam Will Close In The Spring']) {
    expect(cut(text).document.sentences).toEqual(createDocument(text, english.abbreviations, 'en').sentences);
  }
});

test('every word stays in exactly one sentence, each with its tagged words', () => {
  const word = fc.constantFrom('Early', 'life', 'The', 'Board', 'said', 'was', '1990', '.', '(', ')', '"', 'Moor', 'and', ':', '—', 'born');
  fc.assert(
    fc.property(fc.array(word, { minLength: 60, maxLength: 120 }), (words) => {
      const { document, tagged } = cut(words.join(' '));
      expect(document.sentences.map((s) => s.from)).toEqual([0, ...document.sentences.slice(0, -1).map((s) => s.to)]);
      expect(document.sentences.at(-1)!.to).toBe(document.tokens.length);
      expect(tagged.map((t) => [t[0]!.start, t.at(-1)!.end])).toEqual(document.sentences.map((s) => [s.start, s.end]));
    }),
    { numRuns: 40 },
  );
});
