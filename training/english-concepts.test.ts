import { describe, expect, it } from 'vitest';
import { senseOf, type WordClass } from './dictionary.ts';
import { englishConcepts } from './english-concepts.ts';
import { englishRelative, type IsWord, otherSpellings } from './english-family.ts';
import { nearWords } from './gloss.ts';

const WORDS: Readonly<Record<WordClass, ReadonlySet<string>>> = {
  noun: new Set(['arrival', 'firing', 'instalment', 'installment', 'misuse', 'candor', 'abuse', 'hut', 'house', 'cabin']),
  verb: new Set(['arrive', 'fire', 'misuse', 'abandon', 'decide', 'run', 'slay', 'kill', 'try', 'deny', 'abuse']),
  other: new Set(['happy', 'late', 'belated', 'able']),
};
const isWord: IsWord = (lemma, wordClass) => WORDS[wordClass].has(lemma);

describe('an entry of the dictionary', () => {
  it('has a word class, a gloss and single German words', () => {
    expect(senseOf('run {v} ((transitive) to flee, to escape) :: fliehen, {f} die Flucht ergreifen, Entkommen {n} [rare]')).toEqual({
      english: ['run'],
      wordClass: 'verb',
      gloss: 'to flee, to escape',
      see: [],
      german: [
        { word: 'fliehen', capital: false, weight: 1 },
        { word: 'entkommen', capital: true, weight: 0.3 / 1.8 },
      ],
      weight: 1,
    });
  });
  it('counts less where it is of a field, and may refer to another', () => {
    expect(senseOf('set {n} (tennis: part of a match) :: Satz {m}')?.weight).toBe(0.5);
    expect(senseOf('instalment {n} (installment) SEE: installment ::')?.see).toEqual(['installment']);
  });
});

describe('words near an English word', () => {
  it.each([
    ['arrival', 'noun', 'arrive'],
    ['firing', 'noun', 'fire'],
    ['decision', 'noun', 'decide'],
    ['runner', 'noun', 'run'],
    ['happiness', 'noun', 'happy'],
    ['denial', 'noun', 'deny'],
  ] as const)('%s (%s) is made of %s', (lemma, wordClass, base) => expect(englishRelative(lemma, wordClass, isWord)?.lemma).toBe(base));

  it('spells words both ways', () => {
    expect(otherSpellings('candor')).toContain('candour');
    expect(otherSpellings('realise')).toContain('realize');
  });

  it('takes from a gloss what may stand for the word', () => {
    expect(nearWords('to kill; to abuse', 'verb', isWord)).toEqual([
      { word: 'kill', whole: true },
      { word: 'abuse', whole: true },
    ]);
    expect(nearWords('small house', 'noun', isWord)).toEqual([{ word: 'house', whole: false }]);
    expect(nearWords('act of abandoning', 'noun', isWord)).toEqual([{ word: 'abandon', whole: true }]);
    expect(nearWords('to try with great effort again or kill', 'verb', isWord)).toEqual([]);
  });
});

it('gives every English word itself, its synonyms and what it is made of', () => {
  const translations = new Map([['töten v', new Map(Object.entries({ kill: 0.7, slay: 0.3 }))]]);
  const senses = ['instalment {n} (installment) SEE: installment ::', 'misuse {n} (abuse) :: Missbrauch {m}'].flatMap(
    (l) => senseOf(l) ?? [],
  );
  const words = new Map<string, Set<WordClass>>([
    ['instalment', new Set(['noun'])],
    ['misuse', new Set(['noun'])],
    ['misuse v', new Set(['verb'])],
    ['slay v', new Set(['verb'])],
    ['firing', new Set(['noun'])],
    ['candor', new Set(['noun'])],
  ]);
  const rows = englishConcepts({
    senses,
    translations,
    words,
    isWord,
    count: (lemma) => (/^(?:installment|abuse|kill|fire)$/.test(lemma) ? 5 : 0),
  });
  const namesOf = (key: string): string[] => [...(rows.get(key)?.keys() ?? [])];
  expect(namesOf('instalment')).toEqual(['instalment', 'installment']);
  expect(namesOf('misuse')).toEqual(['misuse', 'abuse']);
  expect(namesOf('misuse v')).toEqual(['misuse']);
  expect(namesOf('slay v')).toEqual(['slay', 'kill']);
  expect(namesOf('firing')).toEqual(['firing', 'fire']);
  expect(namesOf('candour')).toEqual(['candor']);
});
