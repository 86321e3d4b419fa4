import { describe, expect, it } from 'vitest';
import { german } from '../lang/de/language.ts';
import { meaning as germanMeaning } from '../lang/de/meaning.ts';
import { english } from '../lang/en/language.ts';
import { meaning as englishMeaning } from '../lang/en/meaning.ts';
import type { ConceptTable } from './concepts.ts';
import { createLexicon } from './lexicon.ts';

const TABLE: Readonly<Record<string, readonly (readonly [concept: string, share: number])[]>> = {
  'de kachel': [['tile', 1]],
  'de ofen': [['stove', 1]],
  'de kachelig': [['tile', 0.5]],
  'de weber': [
    ['weaver', 0.7],
    ['work', 0.3],
  ],
  'en tile': [['tile', 1]],
};
const table: ConceptTable = {
  lookUp: (language, lemma) =>
    (TABLE[`${language} ${lemma}`] ?? []).map(([concept, share]) => ({ concept, share, weight: share, common: concept === 'work' })),
  has: (language, lemma) => `${language} ${lemma}` in TABLE,
};
const de = createLexicon(german, germanMeaning, table, englishMeaning);
const en = createLexicon(english, englishMeaning, table, englishMeaning);
const namesOf = (concepts: readonly { concept: string }[]): string[] => concepts.map((c) => c.concept);

describe('a word that the table does not know', () => {
  it('is a word of its own, a name only where it may be one', () => {
    expect(namesOf(en.conceptsOf('grimbling', true))).toEqual(['*grimbling']);
    expect(namesOf(de.conceptsOf('verdrömeln', false))).toEqual(['*verdromeln']);
    expect(namesOf(en.conceptsOf('grimble', true, true))).toEqual(['name:grimble']);
  });
  it('is parted where it is a compound', () => {
    expect(namesOf(de.conceptsOf('kachelofen', true))).toEqual(['tile', 'stove']);
    expect(namesOf(de.conceptsOf('kachel-', true))).toEqual(['tile']);
  });
});

it('lets a derived word stand for itself, too', () => {
  expect(de.conceptsOf('kachelig', true)).toEqual([
    { concept: 'tile', share: 0.5, weight: 0.5, common: false },
    { concept: '*kakelig', share: 1, weight: 0.3 },
  ]);
});

it('takes no word for common whose common meaning is a small part of it', () => expect(de.isCommon('weber')).toBe(false));
