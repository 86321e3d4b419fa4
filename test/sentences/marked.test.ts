import { expect, test } from 'vitest';
import { type Example, type ExpectedStatement, parseExamples } from './format.ts';
import { marked } from './marked.ts';
import { readSuites } from './suites.ts';

const statement = (given: Partial<ExpectedStatement>): ExpectedStatement => ({
  stance: 'asserts',
  speech: null,
  negated: false,
  certainty: 'certain',
  who: [],
  via: [],
  when: null,
  figures: null,
  source: [],
  cue: [],
  content: [],
  ...given,
});

const again = (example: Example): Example => parseExamples(`# ${example.title}\n${marked(example.text, example.expected)}`, 'marked')[0]!;

test('what is written in the notation is read as the same example', () => {
  for (const example of readSuites().flatMap((suite) => suite.examples)) {
    const { text, expected } = again(example);
    expect({ text, expected }).toEqual({ text: example.text, expected: example.expected });
  }
});

test('marks that cross are cut', () => {
  const text = 'eins zwei drei';
  const crossing = [statement({ content: [{ start: 0, end: 9 }] }), statement({ stance: 'denies', content: [{ start: 5, end: 14 }] })];
  expect(marked(text, crossing)).toBe('[1.content: eins [2.content: zwei]][2.content:  drei]\n1 = asserts\n2 = denies');
});

test('a mark over two paragraphs is cut between them', () => {
  expect(marked('Eins.\n\nZwei.', [statement({ content: [{ start: 0, end: 12 }] })])).toBe(
    '[content: Eins.]\n¶\n[content: Zwei.]\n= asserts',
  );
});

test('a reading without statements and literal brackets', () => {
  expect(marked('Nichts \\ [sic].', [])).toBe('Nichts \\\\ \\[sic\\].\n= none');
});
