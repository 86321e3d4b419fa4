import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.ts';

const model = (language: string): Uint8Array => new Uint8Array(gunzipSync(readFileSync(`models/${language}.hearsay`)));
const engine = createEngine({ de: model('de'), en: model('en') });

/** Clauses of a one-sentence text as "lemma link subject". */
function clauses(language: 'de' | 'en', text: string): string[] {
  const [sentence] = engine.inspect(text, { language }).sentences;
  return sentence!.clauses.map((c) => {
    const subject = c.subjects[0];
    const words = subject
      ? sentence!.words
          .slice(subject.from, subject.to)
          .map((w) => w.text)
          .join(' ')
      : '–';
    return `${c.lemma} ${c.link} ${words}`;
  });
}

describe('German clauses', () => {
  test.each([
    ['Der Sprecher wies den Vorwurf zurück, er habe gelogen.', ['zurückweisen main Der Sprecher', 'lügen bare er']],
    ['Die Kosten seien gestiegen, teilte die Behörde mit.', ['steigen main Die Kosten', 'mitteilen postposed die Behörde']],
    [
      'Die Firma, deren Werk stillsteht, bestritt, die Ursache zu sein.',
      ['bestreiten main Die Firma', 'stillstehen relative Werk', 'sein infinitive –'],
    ],
    ['Man habe, betonte Keller, nie gelogen.', ['lügen main Man', 'betonen postposed Keller']],
    ['Ob das stimmt, ließ der Minister offen.', ['stimmen question das', 'offenlassen main der Minister']],
    ['Er räumte Fehler ein und kündigte Reformen an.', ['einräumen main Er', 'ankündigen coordinate –']],
  ])('%s', (text, expected) => expect(clauses('de', text)).toEqual(expected));

  test('negation and mood belong to the clause that they stand in', () => {
    const [sentence] = engine.inspect('Er bestätigte nicht, dass sie komme.', { language: 'de' }).sentences;
    expect(sentence!.clauses.map((c) => [c.negated, c.mood])).toEqual([
      [true, 'Ind'],
      [false, 'Sub'],
    ]);
  });
});

describe('English clauses', () => {
  test.each([
    ['The minister said the rents would rise.', ['say main The minister', 'rise that the rents']],
    [
      'The deal is close, two people familiar with the matter said.',
      ['be close main The deal', 'say postposed two people familiar with the matter'],
    ],
    ['The lawyer said she was tired and demanded an apology.', ['say main The lawyer', 'be tired that she', 'demand coordinate –']],
  ])('%s', (text, expected) => expect(clauses('en', text)).toEqual(expected));
});
