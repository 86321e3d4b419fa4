import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { abbreviations as german } from '../lang/de/abbreviations.ts';
import { abbreviations as english } from '../lang/en/abbreviations.ts';
import { createDocument } from './compose.ts';
import type { BlockKind, KnownBlock } from './document.ts';

const de = (text: string) => createDocument(text, german, 'de');
const en = (text: string) => createDocument(text, english, 'en');
const tokens = (d: ReturnType<typeof de>) => d.tokens.map((t) => t.text);
const sentences = (d: ReturnType<typeof de>) => d.sentences.map((s) => d.text.slice(s.start, s.end));
const quotes = (d: ReturnType<typeof de>) =>
  d.quotations.map((q) => `${q.depth}${q.closed ? '' : '!'} ${d.text.slice(q.inner.start, q.inner.end)}`);

describe('tokens', () => {
  test.each([
    ['Am 3. Oktober kamen 1.500 Gäste.', 'Am|3.|Oktober|kamen|1.500|Gäste|.'],
    ['Das kostet z. B. 1,5 Mio. Euro.', 'Das|kostet|z.|B.|1,5|Mio.|Euro|.'],
    ['Die Parlaments- und Präsidentenwahlen', 'Die|Parlaments-|und|Präsidentenwahlen'],
    ['Der 63-Jährige im Ukraine-Krieg', 'Der|63-Jährige|im|Ukraine-Krieg'],
    ['Dr. Ada Kern (SPD) sagte: „Nein.“', 'Dr.|Ada|Kern|(|SPD|)|sagte|:|„|Nein|.|“'],
    ['Mehr unter https://beispiel.at/a,b?c=1.', 'Mehr|unter|https://beispiel.at/a,b?c=1|.'],
    ['am 3.10.2024 um 14:30 Uhr', 'am|3.10.2024|um|14:30|Uhr'],
    ['laut „seeblatt.de“ und archiv.hafen.example.ch', 'laut|„|seeblatt.de|“|und|archiv.hafen.example.ch'],
    ['Das war es.Am Abend kam er.', 'Das|war|es|.|Am|Abend|kam|er|.'],
  ])('German: %s', (text, expected) => expect(tokens(de(text)).join('|')).toBe(expected));

  test.each([
    ["They don't know Jane's brother.", "They|do|n't|know|Jane|'s|brother|."],
    ['She cannot pay £1.4 billion or 60%.', 'She|can|not|pay|£|1.4|billion|or|60|%|.'],
    ['A 39-year-old man from the U.S. said no.', 'A|39-year-old|man|from|the|U.S.|said|no|.'],
    ['Mr. Hale wrote to a@b.example today.', 'Mr.|Hale|wrote|to|a@b.example|today|.'],
    ['a well-known non-profit group', 'a|well|-|known|non-profit|group'],
  ])('English: %s', (text, expected) => expect(tokens(en(text)).join('|')).toBe(expected));
});

describe('sentences', () => {
  test.each([
    ['Er kam am 3. Mai. Dann ging er.', ['Er kam am 3. Mai.', 'Dann ging er.']],
    ['„Kommt er?“, fragte sie. Niemand antwortete.', ['„Kommt er?“, fragte sie.', 'Niemand antwortete.']],
    ['„Er kam. Er ging.“ Das war alles.', ['„Er kam.', 'Er ging.“', 'Das war alles.']],
    ['Das Boot sank.Niemand kam um, schreibt seeblatt.de.', ['Das Boot sank.', 'Niemand kam um, schreibt seeblatt.de.']],
    ['Der Ort lag um 50 v. Chr. am Fluss. Heute nicht.', ['Der Ort lag um 50 v. Chr. am Fluss.', 'Heute nicht.']],
    ['Minister ist besorgt\n\nEr sagte nichts.', ['Minister ist besorgt', 'Er sagte nichts.']],
    ['Wien (APA) – Der Markt bleibt zu. (apa/red)', ['Wien (APA) –', 'Der Markt bleibt zu.', '(apa/red)']],
  ])('German: %s', (text, expected) => expect(sentences(de(text))).toEqual(expected));

  test.each([
    ['Mr. Hale left. "Who knows?" she asked.', ['Mr. Hale left.', '"Who knows?" she asked.']],
    ['It rained in Dover. [17] The game ended.', ['It rained in Dover. [17]', 'The game ended.']],
    ['It rained in Dover. [citation needed] The game ended.', ['It rained in Dover. [citation needed]', 'The game ended.']],
    ['Turnout fell in most towns. 4 In Dover it rose.', ['Turnout fell in most towns. 4', 'In Dover it rose.']],
    ['Five boats sank. 4 Sailors drowned.', ['Five boats sank.', '4 Sailors drowned.']],
    ['The shop has closed. eBay sells what is left.', ['The shop has closed.', 'eBay sells what is left.']],
    ['The rule (p. 28) is new. Nobody kept it.', ['The rule (p. 28) is new.', 'Nobody kept it.']],
    ['The painter (c. 1818 – 1880) came in (d. 1990).', ['The painter (c. 1818 – 1880) came in (d. 1990).']],
    ['LONDON, May 3 (Reuters) - The bank cut rates.', ['LONDON, May 3 (Reuters) -', 'The bank cut rates.']],
  ])('English: %s', (text, expected) => expect(sentences(en(text))).toEqual(expected));
});

describe('English headings and lists without line ends', () => {
  test.each([
    ['Getting Around The town is small.', ['Getting Around', 'The town is small.']],
    ['He lives in The Hague with his dog.', ['He lives in The Hague with his dog.']],
    ['But the mayor said that The Gazette was wrong.', ['But the mayor said that The Gazette was wrong.']],
    [
      'It has three rules. 1. Nets are mended. 2. Boats are washed.',
      ['It has three rules.', '1. Nets are mended.', '2. Boats are washed.'],
    ],
  ])('%s', (text, expected) => expect(sentences(en(text))).toEqual(expected));
});

describe('quotations', () => {
  test.each([
    ['Er sagte: „Das ist ‚gut‘.“', ['1 Das ist ‚gut‘.', '2 gut']],
    ['»Nein«, sagte sie. «Doch», rief er.', ['1 Nein', '1 Doch']],
    ['„Es begann früh.\n\n„Es endete spät“, sagte er.', ['1! Es begann früh.', '1 Es endete spät']],
  ])('German: %s', (text, expected) => expect(quotes(de(text))).toEqual(expected));

  test.each([
    ['"It\'s over," she said. “He cried ‘stop’ twice.”', ["1 It's over,", '1 He cried ‘stop’ twice.', '2 stop']],
    ["The farmers' milk and rock 'n' roll of the '90s", []],
  ])('English: %s', (text, expected) => expect(quotes(en(text))).toEqual(expected));

  test('a paragraph that reopens the marks continues the quotation before', () => {
    expect(de('„Es begann früh.\n\n„Es endete spät“, sagte er.').quotations[1]?.continues).toBe(0);
  });
});

test('a short line over a long paragraph is its heading, over wrapped lines it is a line', () => {
  const long = `Der Markt bleibt zu, weil das Dach undicht ist und ${'die Stände nass wurden und '.repeat(4)}niemand kam.`;
  expect(de(`Vorspann.\n\nDer Markt am See\n${long}`).blocks.map((b) => b.kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  expect(de('Vorspann.\n\nDer Markt am See\nBleibt er zu?').blocks).toHaveLength(2);
});

test('headings and credits are blocks of their own kind', () => {
  const document = de('Streit um die Bahn\n\nDer Minister schweigt.\n\nDer Bau ruht. (dpa/afp)');
  expect(document.blocks.map((b) => b.kind)).toEqual(['heading', 'paragraph', 'paragraph', 'credit']);
});

describe('known blocks', () => {
  const known = (...parts: readonly (readonly [BlockKind | null, string])[]) => {
    const text = parts.map(([, words]) => words).join('\n\n');
    const blocks: KnownBlock[] = parts.flatMap(([kind, words], i) => {
      const start = parts.slice(0, i).reduce((sum, [, before]) => sum + before.length + 2, 0);
      return kind === null ? [] : [{ kind, start, end: start + words.length }];
    });
    return createDocument(text, german, 'de', blocks).blocks.map((block) => [block.kind, text.slice(block.start, block.end)]);
  };

  test.each([
    [[['heading', 'Wer zahlt, wenn der Damm bricht?']], ['heading']],
    [[['list-item', 'Höhere Mieten']], ['paragraph']],
    [[['quote', 'Kein Wort davon']], ['paragraph']],
    [[['caption', 'Der Damm im Mai']], ['beside']],
    [[['table-row', 'Mai · 1.377']], ['beside']],
    [[['paragraph', 'Streit um den Damm']], ['heading']],
    [[['paragraph', 'Der Bau ruht. (dpa/afp)']], ['paragraph', 'credit']],
    [[['heading', 'Streit um den Damm (dpa)']], ['heading']],
    [
      [
        ['caption', 'Der Damm.'],
        [null, 'Streit um den Damm'],
      ],
      ['beside', 'heading'],
    ],
    [
      [
        [null, 'Der Bau ruht.'],
        ['list-item', 'Neue Pläne'],
        [null, 'Der Minister schweigt.'],
      ],
      ['paragraph', 'paragraph', 'paragraph'],
    ],
  ] as const)('%j', (parts, kinds) => expect(known(...parts).map(([kind]) => kind)).toEqual(kinds));

  test('part what no blank line parts', () => {
    const text = 'Der Damm im Mai\nDer Minister schweigt\nMehr Geld';
    const blocks = [
      { kind: 'caption', start: 0, end: 15 },
      { kind: 'list-item', start: 38, end: 47 },
    ] as const;
    const found = createDocument(text, german, 'de', blocks).blocks.map((block) => [block.kind, text.slice(block.start, block.end)]);
    expect(found).toEqual([
      ['beside', 'Der Damm im Mai'],
      ['heading', 'Der Minister schweigt'],
      ['paragraph', 'Mehr Geld'],
    ]);
  });

  test('that lie wrong are left out', () => {
    const wrong = [
      { kind: 'caption', start: -1, end: 3 },
      { kind: 'list-item', start: 0, end: 4 },
      { kind: 'caption', start: 2, end: 6 },
      { kind: 'caption', start: 6, end: 6 },
      { kind: 'caption', start: 5, end: 99 },
    ] as const;
    expect(createDocument('Mehr Geld', german, 'de', wrong).blocks).toEqual([
      { kind: 'paragraph', start: 0, end: 4, dateline: null },
      { kind: 'heading', start: 5, end: 9, dateline: null },
    ]);
  });
});

describe('what always holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('„', '“', '"', '»', '«', "'", '.', '. ', ' ', '\n', '\n\n', 'Wort', '3', 'z.', '(dpa)', ':', '\ud800', '\0'))
      .map((p) => p.join('')),
  );

  const blocks = fc.array(
    fc.record({
      kind: fc.constantFrom<BlockKind>('paragraph', 'heading', 'list-item', 'quote', 'caption', 'table-row'),
      start: fc.integer({ min: -2, max: 40 }),
      end: fc.integer({ min: -2, max: 40 }),
    }),
  );

  test('whatever is known of blocks, they are in order and apart, and hold every word', () => {
    fc.assert(
      fc.property(text, blocks, (source, known) => {
        const document = createDocument(source, german, 'de', known);
        let at = 0;
        for (const block of document.blocks) {
          expect(source.slice(at, block.start).trim()).toBe('');
          expect(source.slice(block.start, block.end).trim()).toBe(source.slice(block.start, block.end));
          expect(block.end).toBeGreaterThan(block.start);
          at = block.end;
        }
        expect(source.slice(at).trim()).toBe('');
        expect(document.sentences.at(-1)?.to ?? 0).toBe(document.tokens.length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('tokens rejoin to the text, stand in order and hold no white space at their edges', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('de' as const, 'en' as const), (source, language) => {
        const document = createDocument(source, german, language);
        let at = 0;
        for (const token of document.tokens) {
          expect(source.slice(at, token.start).trim()).toBe('');
          expect(source.slice(token.start, token.end)).toBe(token.text);
          expect(token.end).toBeGreaterThan(token.start);
          at = token.end;
        }
        expect(source.slice(at).trim()).toBe('');
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  test('every token is in exactly one sentence and quotations lie inside the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = de(source);
        let next = 0;
        for (const sentence of document.sentences) {
          expect(sentence.from).toBe(next);
          expect(sentence.to).toBeGreaterThan(sentence.from);
          next = sentence.to;
        }
        expect(next).toBe(document.tokens.length);
        for (const q of document.quotations)
          expect(q.start >= 0 && q.inner.start > q.start && q.inner.end <= q.end && q.end <= source.length).toBe(true);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
