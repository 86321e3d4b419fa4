import { expect, it } from 'vitest';
import { splitCompound } from './compound.ts';

const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'arbeit akte amt ausländer becken daten ecken fahren gericht kasse land leiter schutz speicherung stadt stau staub verbot vorrat wasser werk'
    .split(' ')
    .map((word) => [word, word === 'ecken' || word === 'staub' ? 0.4 : 1]),
);
const split = (noun: string): string | null =>
  splitCompound(noun, (word) => WORDS[word] ?? 0)
    ?.map((part) => (part.known ? part.word : `${part.word}?`))
    .join(' ') ?? null;

it.each([
  ['ausländerakte', 'ausländer akte'],
  ['arbeitsamt', 'arbeit amt'],
  ['städteleiter', 'stadt leiter'],
  ['länderkasse', 'land kasse'],
  ['fahrverbot', 'fahren verbot'],
  ['staubecken', 'stau becken'],
  ['vorratsdatenspeicherung', 'vorrat daten speicherung'],
  ['wasserwerksleiter', 'wasser werk leiter'],
])('parts %s into %s', (noun, parts) => expect(split(noun)).toBe(parts));

it('keeps a front that is no word beside a long tail, and takes no short end for a tail', () => {
  expect(split('binnengericht')).toBe('binnen? gericht');
  expect(split('trauamt')).toBeNull();
});
