import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyScript, lemmaScript } from './lemma.ts';

const through = (form: string, lemma: string): string => applyScript(form, form.toLowerCase(), lemmaScript(form, lemma));

test.each([
  ['angerufen', 'anrufen'],
  ['gesagt', 'sagen'],
  ['Häuser', 'Haus'],
  ['wies', 'weisen'],
  ['anzurufen', 'anrufen'],
  ['Die', 'der'],
  ['USA', 'USA'],
])('%s → %s', (form, lemma) => {
  expect(through(form, lemma)).toBe(lemma);
});

test('a script of one word serves another of its kind', () => {
  expect(applyScript('EU-Staaten', 'eu-staaten', lemmaScript('Staaten', 'Staat'))).toBe('EU-Staat');
  expect(applyScript('aufgebaut', 'aufgebaut', lemmaScript('gebaut', 'bauen'))).toBe('aufgebaut');
});

test('every lemma can be reached from every form', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\p{L}{1,12}$/u), fc.stringMatching(/^\p{L}{1,12}$/u), (form, lemma) => {
      fc.pre(!/[|]/.test(form + lemma) && form.toLowerCase().length === form.length && lemma.toLowerCase().length === lemma.length);
      expect(through(form, lemma)).toBe(lemma);
    }),
  );
});
