import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName } from './fold.ts';

describe('foldName', () => {
  it.each([
    ['Donezk', 'Donetsk'],
    ['Wladiwostok', 'Vladivostok'],
    ['Selenskyj', 'Zelenskyy'],
    ['Charkiw', 'Kharkiv'],
    ['Gerassimow', 'Gerasimov'],
    ['Dschisach', 'Dschisach'],
  ])('spells %s like %s', (german, english) => {
    expect(foldName(german)).toBe(foldName(english));
  });

  it.each([
    ['Ostheim', 'Mirow'],
    ['Corvo', 'Altura'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });

  it('does not see case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zäöüÄÖÜ]{1,20}$/u), (name) => foldName(name) === foldName(name.toUpperCase().toLowerCase())),
    );
  });
});
