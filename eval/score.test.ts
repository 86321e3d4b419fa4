import { describe, expect, it } from 'vitest';
import { EXAMPLE } from '../test/example-reading.ts';
import { contentSpans, type GoldCase } from './gold.ts';
import { sameName } from './names-match.ts';
import { calibration, caseScores, prf } from './report.ts';
import { emptyTally, scoreReading } from './score.ts';

const GOLD: GoldCase = {
  id: 'beispiel',
  language: 'de',
  text: EXAMPLE.article.text,
  statements: [
    {
      source: 'Das Rathaus',
      who: ['Rathaus'],
      stance: 'denies',
      content: ['Berichte über 1.500 Kündigungen'],
      figures: [{ value: 1500 }],
      speech: 'reported',
    },
    {
      source: 'Mieterbund',
      who: ['der Mieterbund'],
      stance: 'asserts',
      content: ['bis zu 40 Häuser würden womöglich verkauft'],
      certainty: 'possible',
      via: ['Nordpress'],
      when: '2024-10-XX',
      figures: [{ high: 40 }],
    },
  ],
};

function scores(change: (gold: GoldCase) => GoldCase = (gold) => gold) {
  const tally = emptyTally();
  scoreReading(change(GOLD), EXAMPLE, tally);
  return { tally, ...caseScores(1, tally) };
}

const changeFirst =
  (fields: object) =>
  (gold: GoldCase): GoldCase => ({
    ...gold,
    statements: gold.statements.map((statement, i) => (i === 0 ? { ...statement, ...fields } : statement)),
  });

describe('scoreReading', () => {
  it('counts what is right and what is too much', () => {
    const { statement, stance, chain, figures, when, tally } = scores();
    expect(tally.statement).toEqual({ right: 2, extra: 1, missed: 0 });
    expect({ stance, chain: chain.f1, figures: figures.f1, when: when.f1, f1: statement.f1 }).toEqual({
      stance: 100,
      chain: 100,
      figures: 100,
      when: 100,
      f1: 80,
    });
    expect(tally.judged).toEqual([
      { confidence: 0.9, right: true },
      { confidence: 0.9, right: true },
      { confidence: 0.9, right: false },
    ]);
  });

  it.each([
    ['a wrong source', { who: ['Landtag'] }, { right: 1, extra: 2, missed: 1 }],
    ['a content that overlaps too little', { content: ['Das Rathaus hat Berichte'] }, { right: 1, extra: 2, missed: 1 }],
    ['a source that should be nobody', { who: [], source: null }, { right: 1, extra: 2, missed: 1 }],
    ['an optional statement that is found', { optional: true }, { right: 1, extra: 1, missed: 0 }],
    ['an optional statement that is not found', { optional: true, content: ['Agentur'] }, { right: 1, extra: 2, missed: 0 }],
  ])('%s', (_, fields, counts) => expect(scores(changeFirst(fields)).tally.statement).toEqual(counts));

  it('a wrong stance leaves the statement right and the stance wrong', () => {
    const { tally, stance } = scores(changeFirst({ stance: 'withholds' }));
    expect([tally.statement.right, stance]).toEqual([2, 50]);
  });

  it('a content that is only pointed to may overlap less', () => {
    const part = { content: ['Das Rathaus hat Berichte über 1.500 Kündigungen zurückgewiesen.\n\nDie Agentur Nord'] };
    expect(scores(changeFirst(part)).tally.statement.right).toBe(1);
    expect(scores(changeFirst({ ...part, anaphoric: true })).tally.statement.right).toBe(2);
  });

  it('joins the parts of one run of one speaker', () => {
    const [first] = GOLD.statements;
    if (first === undefined) throw new Error('there is a first');
    const cut = (gold: GoldCase): GoldCase => ({
      ...gold,
      statements: [
        { ...first, content: ['Berichte über'], figures: [] },
        { ...first, content: ['1.500 Kündigungen'] },
        ...gold.statements.slice(1),
      ],
    });
    expect(scores(cut).tally.statement).toEqual({ right: 2, extra: 1, missed: 0 });
  });
});

it('contentSpans takes the occurrence nearest to the source', () => {
  expect(contentSpans('ja nein. X sagte ja', { source: 'X', content: ['ja'] })).toEqual([{ start: 17, end: 19 }]);
  expect(() => contentSpans('ja', { source: null, content: ['nein'] })).toThrowError('not in the text: nein');
});

it.each([
  ['südkoreanischer Geheimdienst', 'der südkoreanische Geheimdienst', true],
  ['Wood', 'Robert Wood', true],
  ['Nordkorea', 'Südkorea', false],
  ['Vertreter Nordkoreas', 'Nordkorea', true],
  ['die', 'der', false],
])('%s and %s: %s', (a, b, same) => expect(sameName(a, b)).toBe(same));

describe('report', () => {
  it('has no score where there is nothing', () =>
    expect(prf({ right: 0, extra: 0, missed: 0 })).toEqual({ precision: null, recall: null, f1: null }));

  it('finds over-confidence', () => {
    const judged = [...Array<null>(10)].map((_, i) => ({ confidence: 0.8, right: i < 5 }));
    expect(calibration(judged)).toEqual({
      bands: [{ from: 0.8, to: 0.9, statements: 10, confidence: 0.8, right: 0.5 }],
      expectedError: 0.3,
      brier: 0.34,
    });
  });
});
