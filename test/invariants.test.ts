import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadModel } from '../src/cli/models.ts';
import { createEngine } from '../src/engine/engine.ts';
import type { Reading } from '../src/engine/read/reading.ts';
import type { Span } from '../src/engine/text/span.ts';

// The same texts in every run, so that a failure is a change's and not a day's; FUZZ_SEED=$RANDOM tries others.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 1) });

const engine = createEngine({ de: await loadModel('de'), en: await loadModel('en') });
const LANGUAGES = ['de', 'en'] as const;

const FIXTURES = {
  de: (JSON.parse(readFileSync('examples/talsperre.json', 'utf8')) as { text: string }).text,
  en: readFileSync('examples/ferry.txt', 'utf8'),
};

/** What news is made of, and what breaks things: frames, quotation marks, names, figures, half characters. */
const SCRAP = fc.constantFrom(
  ...[
    '„',
    '“',
    '”',
    '"',
    '»',
    '«',
    '‚',
    '‘',
    "'",
    ':',
    ',',
    '.',
    '!',
    '?',
    ';',
    '(',
    ')',
    '–',
    '…',
    '\n',
    '\n\n',
    ' ',
    '\t',
    '\u00a0',
    '\u0000',
    '\ud800',
    '\udc00',
    '👩🏽‍⚖️',
    'ü',
    'u\u0308',
  ],
  ...[
    'sagte',
    'sagte sie',
    'laut',
    'zufolge',
    'so',
    'heißt es',
    'bestritt',
    'nicht',
    'dass',
    'ob',
    'habe',
    'seien',
    'soll',
    'beide Seiten',
    'das',
    'weder',
    'noch',
    'und',
    'z. B.',
    'Dr.',
  ],
  ...[
    'said',
    'he said',
    'according to',
    'denied',
    'would not confirm',
    'that',
    'reportedly',
    'both',
    'neither',
    'nor',
    'to',
    'accused of',
    'it',
    'Mr.',
    'U.S.',
  ],
  ...[
    'Anna Berg',
    'Nordkorea',
    'Pjöngjang',
    'der Minister',
    'the minister',
    'Police',
    'Reuters',
    'am Montag',
    'on Monday',
    '1.500',
    '1,500',
    'mehr als',
    'up to',
    'Soldaten',
    '(dpa)',
    '3. Oktober',
  ],
);
const NEWSLIKE = fc.array(SCRAP, { maxLength: 60 }).map((scraps) => scraps.join(' '));
const ANY = fc.oneof(NEWSLIKE, fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme', maxLength: 300 }));
const ARTICLE = fc.tuple(ANY, fc.constantFrom(...LANGUAGES), fc.constantFrom('2024-10-18', '2024-10', '2024', undefined));

function read([text, language, published]: [string, 'de' | 'en', string | undefined]): Reading {
  return engine.read(text, { language, ...(published === undefined ? {} : { published }) });
}

function spansOf(node: unknown): Span[] {
  if (typeof node !== 'object' || node === null) return [];
  const { start, end } = node as { start?: unknown; end?: unknown };
  if (typeof start === 'number' && typeof end === 'number') return [{ start, end }];
  return Object.values(node).flatMap(spansOf);
}

function holds(reading: Reading, text: string): void {
  expect(reading.article.text).toBe(text);
  for (const { start, end } of spansOf(reading)) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
  }
  const actors = new Set(reading.actors.map(({ id }) => id));
  const statements = new Set(reading.statements.map(({ id }) => id));
  expect([actors.size, statements.size]).toEqual([reading.actors.length, reading.statements.length]);
  for (const { source, via, refersTo, content, reason, confidence } of reading.statements) {
    for (const actor of [source.actor, ...via.map((hop) => hop.actor)]) if (actor !== null) expect(actors).toContain(actor);
    if (refersTo !== undefined) expect(statements).toContain(refersTo);
    expect(content.length).toBeGreaterThan(0);
    expect(reason.length).toBeGreaterThan(0);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe('a reading', () => {
  it.each(LANGUAGES)('holds together on an article (%s)', (language) =>
    holds(read([FIXTURES[language], language, '2025-03-14']), FIXTURES[language]),
  );

  it('holds together on any text, and no text makes the engine throw', () => {
    fc.assert(
      fc.property(ARTICLE, (article) => {
        holds(read(article), article[0]);
      }),
      { numRuns: 600 },
    );
  });

  it('is the same for the same text', () => {
    fc.assert(
      fc.property(ARTICLE, (article) => {
        expect(read(article)).toEqual(read(article));
      }),
    );
  });

  it.each(LANGUAGES)('is the same whatever was read before (%s)', (language) => {
    const fresh = read([FIXTURES[language], language, '2025-03-14']);
    read([FIXTURES[language].toUpperCase(), language, undefined]);
    expect(read([FIXTURES[language], language, '2025-03-14'])).toEqual(fresh);
  });

  it('of an article cut anywhere holds together', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LANGUAGES), fc.nat(), fc.nat(), (language, a, b) => {
        const text = FIXTURES[language].slice(a % FIXTURES[language].length).slice(0, b % 800);
        holds(read([text, language, '2025-03']), text);
      }),
    );
  });
});

it('tokens and the white space between them rejoin to the exact text', () => {
  fc.assert(
    fc.property(ARTICLE, ([text, language]) => {
      const { tokens } = engine.inspect(text, { language }).document;
      let at = 0;
      for (const token of tokens) {
        expect(text.slice(at, token.start)).toMatch(/^\s*$/);
        expect(token.text).toBe(text.slice(token.start, token.end));
        expect(token.text).toMatch(/^\S/);
        at = token.end;
      }
      expect(text.slice(at)).toMatch(/^\s*$/);
    }),
  );
});

it('needs a model for the language', () => {
  expect(() => createEngine({}).read('Text', { language: 'de' })).toThrowError(RangeError);
});
