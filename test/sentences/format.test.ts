import { describe, expect, test } from 'vitest';
import { FormatError, parseExamples } from './format.ts';

const parse = (source: string) => parseExamples(source, 'f.txt');

test('marks are taken out of the text and found again as spans', () => {
  const [example] = parse(
    '# a title\npublished: 2025-03-07\n[source: Er] [cue: sagte], [content: es regne].\n= asserts indirect when=2025-03\n',
  );
  expect(example).toMatchObject({ title: 'a title', line: 1, text: 'Er sagte, es regne.', facts: { published: '2025-03-07' } });
  expect(example!.expected).toEqual([
    {
      stance: 'asserts',
      speech: 'indirect',
      negated: false,
      certainty: 'certain',
      who: [],
      via: [],
      when: '2025-03',
      figures: null,
      source: [{ start: 0, end: 2 }],
      cue: [{ start: 3, end: 8 }],
      content: [{ start: 10, end: 18 }],
    },
  ]);
});

test('marks nest, serve two statements and leave literal brackets', () => {
  const [example] = parse(
    '# a\n[1.source: A] [1.cue: says] [1.content: [2.source: B] [2.cue: says] [1,2.content: \\[x\\]]].\n1 = asserts\n2 = asserts via="A"',
  );
  expect(example!.text).toBe('A says B says [x].');
  expect(example!.expected.map((e) => e.content.map((c) => example!.text.slice(c.start, c.end)))).toEqual([['B says [x]', '[x]'], ['[x]']]);
});

test('¶ parts paragraphs, a blank line parts examples', () => {
  const examples = parse('# a\nOne.\n¶\nTwo.\n= none\n\n# b\nThree.\n= none\n');
  expect(examples.map((e) => e.text)).toEqual(['One.\n\nTwo.', 'Three.']);
  expect(examples.map((e) => e.line)).toEqual([1, 7]);
});

test('attributes are read', () => {
  const [example] = parse(
    '# a\n[content: x]\n= denies mixed negated possible who="A B|C" via="D|E" figures=value:1.5 approx kg; low:2 high:3; high:9 m²',
  );
  expect(example!.expected[0]).toMatchObject({
    stance: 'denies',
    speech: 'mixed',
    negated: true,
    certainty: 'possible',
    who: ['A B', 'C'],
    via: ['D', 'E'],
    figures: [
      { value: 1.5, approx: true, unit: 'kg' },
      { low: 2, high: 3, approx: false, unit: null },
      { high: 9, approx: false, unit: 'm²' },
    ],
  });
  expect(parse('# a\n[content: x]\n= denies figures=none')[0]!.expected[0]!.figures).toEqual([]);
});

describe('what is not understood is refused, with file and line', () => {
  test.each([
    ['X.\n= none', 'f.txt:1: expected "# title", found "X."'],
    ['# a\nX.', 'f.txt:1: no expectation line'],
    ['# a\n= none', 'f.txt:1: no text'],
    ['\n# a\n[source: X.\n= none', 'f.txt:3: a mark is never closed'],
    ['# a\nX].\n= none', 'f.txt:2: a bracket closes no mark'],
    ['# a\n[speaker: X].\n= none', 'f.txt:2: a bracket opens no mark: "[speaker: X]."'],
    ['# a\nX [cue: ].\n= none', 'f.txt:2: an empty mark'],
    ['# a\nX.\nY.\n= none', 'f.txt:3: a paragraph is one line; ¶ parts paragraphs'],
    ['# a\nX.\n¶\n= none', 'f.txt:3: a ¶ stands between two paragraphs'],
    ['# a\nX.\n= none\nY.', 'f.txt:4: text after an expectation line'],
    ['# a\n[content: X].\n= none', 'f.txt:3: "= none" goes with no mark and no other line'],
    ['# a\n[content: X].\n= claims', 'f.txt:3: "claims" is no stance'],
    ['# a\n[content: X].\n= asserts directly', 'f.txt:3: "directly" is not understood'],
    ['# a\n[content: X].\n= asserts direct mixed', 'f.txt:3: "direct" and "mixed" exclude each other'],
    ['# a\n[content: X].\n= asserts figures=value:many', 'f.txt:3: "value:many" is no figure'],
    ['# a\n[source: X].\n= asserts', 'f.txt:3: statement 1 has no content mark'],
    ['# a\n[1.content: X].\n1 = asserts\n1 = asserts', 'f.txt:4: expected number 2, found 1'],
    ['# a\n[1.content: X] [3.cue: Y].\n= asserts', 'f.txt:3: the mark 3.cue has no expectation line'],
    ['# a\nX.\n= none\n\n# a\nX.\n= none', 'f.txt:5: a second "a"'],
  ])('%j', (source, message) => {
    expect(() => parse(source)).toThrow(new FormatError(message));
  });
});
