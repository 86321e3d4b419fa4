import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocument } from '../text/compose.ts';
import type { Sentence } from '../text/document.ts';
import { openModel } from './model.ts';
import { createParser, type Parser, type TaggedWord } from './parse.ts';

const open = (language: 'de' | 'en'): Parser => {
  const bytes = readFileSync(new URL(`../../../models/${language}.hearsay`, import.meta.url));
  return createParser(openModel(gunzipSync(bytes)), language);
};
const german = open('de');
const english = open('en');

const read = (parser: Parser, text: string): TaggedWord[] => parser.attach(parser.tagTexts(text.split(' ')));
const word = (words: readonly TaggedWord[], text: string): TaggedWord => {
  const found = words.find((w) => w.text === text);
  if (!found) throw new Error(`no word ${text}`);
  return found;
};
const headOf = (words: readonly TaggedWord[], text: string): string | undefined => words[word(words, text).head]?.text;

describe('German', () => {
  test('Konjunktiv I is told by its form', () => {
    const words = read(german, 'Der Minister sagte , die Lage sei ernst .');
    expect(word(words, 'sei').morph).toMatchObject({ mood: 'Sub', tense: 'Pres' });
    expect(word(words, 'sagte').morph).toMatchObject({ mood: 'Ind', verbForm: 'Fin' });
  });

  test('Konjunktiv II is told by its form', () => {
    const words = read(german, 'Man könnte den Vertrag kündigen , wenn man wollte .');
    expect(word(words, 'könnte').morph).toMatchObject({ mood: 'Sub', tense: 'Past' });
  });

  test('"habe" is Indikativ beside "ich" and Konjunktiv elsewhere', () => {
    expect(word(read(german, 'Ich habe keine Zeit .'), 'habe').morph.mood).toBe('Ind');
    expect(word(read(german, 'Sie habe keine Zeit , sagte sie .'), 'habe').morph.mood).toBe('Sub');
  });

  test('lemmas of verbs, nouns and articles', () => {
    const words = read(german, 'Die Sprecherinnen wiesen die Vorwürfe zurück .');
    expect(words.map((w) => w.lemma)).toEqual(['der', 'Sprecherin', 'weisen', 'der', 'Vorwurf', 'zurück', '.']);
  });

  test('the subject hangs under the verb', () => {
    const words = read(german, 'Die Ministerin kritisierte den Vorschlag der Opposition .');
    expect(word(words, 'Ministerin').relation).toBe('nsubj');
    expect(headOf(words, 'Ministerin')).toBe('kritisierte');
    expect(headOf(words, 'Vorschlag')).toBe('kritisierte');
  });

  test('a contraction gives two words with one span', () => {
    const text = 'Die Lage sei am schwierigsten im Süden, sagte er am Montag.';
    const document = createDocument(text, new Set(), 'de');
    const words = german.tag(document, document.sentences[0] as Sentence);
    expect(words.map((w) => w.text).join(' ')).toBe('Die Lage sei am schwierigsten in dem Süden , sagte er an dem Montag .');
    const [first, second] = [word(words, 'in'), word(words, 'dem')];
    expect(text.slice(first.start, first.end)).toBe('im');
    expect([second.start, second.end]).toEqual([first.start, first.end]);
    expect(words.map((w) => w.index)).toEqual(words.map((_, i) => i));
  });

  test('a noun has the gender that the lexicon knows', () => {
    expect(word(read(german, 'Die Ministerin kam .'), 'Ministerin').morph.gender).toBe('Fem');
  });
});

describe('English', () => {
  test('a reporting clause', () => {
    const words = read(english, 'The minister said that the talks had failed .');
    expect(word(words, 'minister').relation).toBe('nsubj');
    expect(headOf(words, 'minister')).toBe('said');
    expect(word(words, 'failed').relation).toBe('ccomp');
    expect(word(words, 'said').lemma).toBe('say');
  });

  test('a passive subject and a possessor', () => {
    const words = read(english, "The company 's report was published on Friday .");
    expect(word(words, 'report').relation).toBe('nsubj:pass');
    expect(word(words, 'company').relation).toBe('nmod:poss');
  });
});

describe('any words', () => {
  const anyWords = fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 30 });

  for (const parser of [german, english]) {
    test(`give a tree with one root (${parser.language})`, () => {
      fc.assert(
        fc.property(anyWords, (texts) => {
          const words = parser.attach(parser.tagTexts(texts));
          expect(words.filter((w) => w.head === -1)).toHaveLength(1);
          for (const start of words) {
            let steps = 0;
            for (let w: TaggedWord | undefined = start; w && w.head >= 0; w = words[w.head]) expect(steps++).toBeLessThan(words.length);
          }
        }),
        { numRuns: 60 },
      );
    });

    test(`are read the same way again (${parser.language})`, () => {
      fc.assert(
        fc.property(anyWords, (texts) => {
          expect(parser.attach(parser.tagTexts(texts))).toEqual(parser.attach(parser.tagTexts(texts)));
        }),
        { numRuns: 20 },
      );
    });
  }
});
