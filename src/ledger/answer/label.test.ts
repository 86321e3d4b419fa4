import { expect, test } from 'vitest';
import { labelOf } from './label.ts';

const row = {
  stance: 'asserts',
  polarity: 'affirmed',
  speech: 'indirect',
  core: true,
  leans: false,
  quote: 'the dam has burst',
  language: 'en',
  proposition_id: 'p1',
  link_to: null,
} as const;

test('The words of a claim can be understood alone, where any statement has such', () => {
  const leaning = { ...row, leans: true, quote: 'another wall has given way', proposition_id: 'p0' };
  expect(labelOf([leaning, row])?.text).toBe(row.quote);
  expect(labelOf([leaning, { ...row, stance: 'denies' }])?.text).toBe(row.quote);
  expect(labelOf([leaning, { ...row, core: false, quote: 'the report' }])?.text).toBe(leaning.quote);
});

test('They put it forward rather than denying it, and are those that most others are like', () => {
  const denied = { ...row, stance: 'denies', quote: 'any wall had given way', proposition_id: 'p2' } as const;
  const liked = { ...row, quote: 'the wall has given way', proposition_id: 'p3' };
  expect(labelOf([denied, row])?.text).toBe(row.quote);
  expect(labelOf([denied, row, liked, { ...row, proposition_id: 'p4', link_to: 'p3' }])?.text).toBe(liked.quote);
});

test('No statement, no label', () => {
  expect(labelOf([])).toBeNull();
});
