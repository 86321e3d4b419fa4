import { expect, test } from 'vitest';
import type { RawDocument, Row, TreebankSentence } from './conllu.ts';
import { headingsOf, phrasesOf, withHeadings } from './headings.ts';
import { createRandom } from './random.ts';

/** A sentence from words "form upos head relation [finite]". */
function sentence(...words: readonly string[]): TreebankSentence {
  const rows: Row[] = words.map((word) => {
    const [form = '', upos = 'X', head = '0', relation = 'dep', finite] = word.split(' ');
    const features = new Map<string, string>(finite ? [['VerbForm', 'Fin']] : []);
    return { form, lemma: form, upos, xpos: '_', features, head: Number(head) - 1, relation, misc: '_' };
  });
  return { id: '1', text: rows.map((row) => row.form).join(' '), beginsDocument: false, rows, ranges: [] };
}

const HEADING = sentence('Early ADJ 2 amod', 'life NOUN 0 root');
const SENTENCE = sentence(
  'The DET 3 det',
  'old ADJ 3 amod',
  'harbour NOUN 6 nsubj',
  'of ADP 5 case',
  'Hallam PROPN 3 nmod',
  'closed VERB 0 root finite',
  '. PUNCT 6 punct',
);
const DOCUMENT: RawDocument = { raw: '', starts: new Set(), sentences: [HEADING, ...Array.from({ length: 60 }, () => SENTENCE)] };

test('phrases are nouns with what hangs on them, without article and preposition', () => {
  expect(phrasesOf(SENTENCE)).toEqual(['old harbour of Hallam', 'Hallam']);
});

test('headings are short, begin with a capital and have neither finite verb nor full stop', () => {
  const { real, phrases } = headingsOf([DOCUMENT], []);
  expect(real).toEqual(['Early life']);
  expect([...new Set(phrases)]).toEqual(['Early life', 'old harbour of Hallam', 'Hallam']);
});

test('headings stand between whole sentences, and every one of both begins where it is said to', () => {
  const made = withHeadings(DOCUMENT, { real: ['Long reads'], phrases: ['fall of the wall'] }, createRandom(7));
  const starts = [...made.starts];
  const parts = starts.map((start, i) => made.raw.slice(start, starts[i + 1]).trim());
  expect(parts.filter((part) => part === SENTENCE.text)).toHaveLength(60);
  expect(new Set(parts)).toEqual(new Set([SENTENCE.text, 'Long reads', 'Fall of the wall', 'Fall of the Wall']));
  expect(withHeadings(DOCUMENT, { real: ['Long reads'], phrases: ['fall of the wall'] }, createRandom(7))).toEqual(made);
});
