import { expect, test } from 'vitest';
import type { Row, TreebankSentence } from './conllu.ts';
import { joinHyphens, repairMoods, turnQuotation } from './corpus.ts';

/** A sentence from lines "form upos head relation [_]"; "_" says that no space follows. */
function sentence(...lines: readonly string[]): TreebankSentence {
  const rows: Row[] = lines.map((line) => {
    const [form = '', upos = 'X', head = '0', relation = 'dep', glue = ''] = line.split(' ');
    const misc = glue === '_' ? 'SpaceAfter=No' : '_';
    return { form, lemma: form, upos, xpos: '_', features: new Map(), head: Number(head) - 1, relation, misc };
  });
  return { id: '1', text: '', beginsDocument: false, rows, ranges: [] };
}

const tree = (s: TreebankSentence): string[] => s.rows.map((row) => `${row.form} ${row.head + 1} ${row.relation}`);

test('a hyphened compound becomes one token that keeps its place in the tree', () => {
  const joined = joinHyphens(
    sentence(
      'Die DET 4 det',
      'EU NOUN 4 compound _',
      '- PUNCT 2 punct _',
      'Staaten NOUN 5 nsubj',
      'zahlen VERB 0 root _',
      '. PUNCT 5 punct',
    ),
  );
  expect(joined && tree(joined)).toEqual(['Die 2 det', 'EU-Staaten 3 nsubj', 'zahlen 0 root', '. 3 punct']);
});

test('a dash between words stays', () => {
  expect(joinHyphens(sentence('Ja INTJ 0 root', '- PUNCT 1 punct', 'nein INTJ 1 conj'))).toBeNull();
});

test('a reporting verb under the quoted one becomes the root', () => {
  const s = sentence(
    'Es PRON 2 nsubj',
    'regnet VERB 0 root',
    ', PUNCT 4 punct',
    'sagte VERB 2 parataxis',
    'Anna PROPN 4 nsubj',
    '. PUNCT 2 punct',
  );
  turnQuotation(s);
  expect(tree(s)).toEqual(['Es 2 nsubj', 'regnet 4 ccomp', ', 4 punct', 'sagte 0 root', 'Anna 4 nsubj', '. 4 punct']);
});

test('a mood that is not annotated is repaired from the form', () => {
  const s = sentence('Sie PRON 3 nsubj', 'sei AUX 3 cop', 'krank ADJ 0 root');
  s.rows[1]?.features.set('Mood', 'Ind');
  repairMoods(s, () => 'Sub|Pres');
  expect(s.rows[1]?.features.get('Mood')).toBe('Sub');
});
