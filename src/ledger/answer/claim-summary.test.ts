import { expect, it } from 'vitest';
import { type ClaimSummary, storedSummary } from './claim-summary.ts';

/** The summary of a claim on which two actors with these names hold a position each, listed by name. */
function summary(one: string, other: string): ClaimSummary {
  const position = (id: string, name: string) =>
    ({ actor: { id, name }, state: null, stance: 'asserts', since: '2025-03-04', statement: `s-${id}` }) as const;
  const positions = [position('a1', one), position('a2', other)].sort((a, b) => (a.actor.name < b.actor.name ? -1 : 1));
  return { polarity: 'affirmed', placed: {}, positions, rootList: [], rooted: 0, figures: [], copies: [] };
}

it('keeps one summary whatever names its actors have for now', () => {
  expect(storedSummary(summary('Harbour Board', 'Ministry'))).toEqual(storedSummary(summary('Zurich Harbour Board', 'Ministry')));
});
