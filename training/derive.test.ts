import { describe, expect, it } from 'vitest';
import type { Rows } from './concept-rows.ts';
import { deriveConcepts } from './derive.ts';
import type { WordClass } from './dictionary.ts';
import { germanBases, plain } from './german-bases.ts';

const FORMS = {
  infinitiveOf: new Map([
    ['angriff', 'angreifen'],
    ['gesichert', 'sichern'],
  ]),
  isVerb: (lemma: string) => lemma === 'dringen',
};
const basesOf = (lemma: string, wordClass: WordClass): string[] => germanBases(lemma, wordClass, FORMS).map((b) => b.key);

describe('what a German word is made of', () => {
  it.each([
    ['räumung', 'noun', 'räumen v'],
    ['steuerung', 'noun', 'steuern v'],
    ['einigkeit', 'noun', 'einig'],
    ['ärztin', 'noun', 'arzt'],
    ['kollegin', 'noun', 'kollege'],
    ['häuschen', 'noun', 'haus'],
    ['verdächtiger', 'noun', 'verdächtig'],
    ['sperre', 'noun', 'sperren v'],
    ['ausbruch', 'noun', 'ausbrechen v'],
    ['angriff', 'noun', 'angreifen v'],
    ['nachweisen', 'verb', 'nachweis'],
    ['erbeuten', 'verb', 'beute'],
    ['vordringen', 'verb', 'dringen v'],
    ['ausbrechen', 'verb', 'ausbruch'],
    ['gesichert', 'other', 'sichern v'],
    ['blühend', 'other', 'blühen v'],
    ['schriftlich', 'other', 'schrift'],
    ['mündlich', 'other', 'mund'],
    ['heutig', 'other', 'heute'],
    ['tragbar', 'other', 'tragen v'],
    ['furchtlos', 'other', 'furcht'],
    ['stärker', 'other', 'stark'],
  ] as const)('%s (%s) ← %s', (lemma, wordClass, base) => expect(basesOf(lemma, wordClass)).toContain(base));

  it('tells a noun within a verb from one beside another verb', () => {
    expect(germanBases('erbeuten', 'verb', FORMS).find((b) => b.key === 'beute')?.rule).toBe('denominal');
    expect(germanBases('vordringen', 'verb', FORMS).find((b) => b.key === 'dring')?.rule).toBe('inside');
  });

  it('takes back the last umlaut', () => expect(plain('ärzt')).toEqual(['ärzt', 'arzt']));
});

describe('concepts of derived words', () => {
  const row = (...concepts: string[]): Map<string, number> => new Map(concepts.map((c) => [c, 1 / concepts.length]));
  const known: Rows = new Map([
    ['sichern v', row('secure')],
    ['räumen v', row('evacuate')],
    ['räumung', row('evacuate')],
    ['heizen v', row('heat')],
    ['heizung', row('heat')],
    ['klar', row('clear')],
    ['unklar', row('unclear')],
    ['laden v', row('load')],
    ['wichtig', row('important')],
    ['unwichtig', row('unimportant')],
    ['gefestigt', row('secure')],
  ]);
  const wanted = new Map<string, ReadonlySet<WordClass>>([
    ['ladung', new Set(['noun'])],
    ['gesichert', new Set(['other'])],
    ['ungesichert', new Set(['other'])],
    ['gefestigt', new Set(['other'])],
    ['unklar', new Set(['other'])],
    ['unwichtig', new Set(['other'])],
    ['tisch', new Set(['noun'])],
  ]);
  const english = new Set(['unclear', 'unimportant', 'insecure']);
  const forms = { ...FORMS, infinitiveOf: new Map([...FORMS.infinitiveOf, ['gefestigt', 'sichern']]) };
  const { rows, opposites } = deriveConcepts({ known, wanted, forms, isEnglish: (word) => english.has(word) });

  it('trusts a rule as far as words with translations bear it out', () => {
    expect([...(rows.get('ladung') ?? [])]).toEqual([['load', expect.closeTo(0.85)]]);
    expect(rows.get('tisch')).toBeUndefined();
  });
  it('goes on from what it derived, and finds the English opposite', () => {
    const share = rows.get('ungesichert')?.get('insecure') ?? 0;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(rows.get('gesichert')?.get('secure') ?? 0);
  });
  it('adds adjectives with "un-" where English has a word for them', () =>
    expect(opposites.get('ungefestigt')?.has('insecure')).toBe(true));
});
