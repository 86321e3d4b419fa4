import { describe, expect, it } from 'vitest';
import { detectLanguage, languageName, languageOfCode } from './language.ts';

describe('detectLanguage', () => {
  it.each([
    [
      'Die Ministerin bestritt die Vorwürfe und sagte, dass das nicht der Fall sei. Das Ressort werde auf dem Weg von der Stadt zum Land sein.',
      'de',
    ],
    ['The minister denied the claims and said that it was not the case. The ministry would have to answer to the public.', 'en'],
    ['Die Ministerin bestritt die Vorwürfe.', 'de'],
    ['Regierung: Kein Kommentar zu Berichten', 'de'],
    ['The minister denied it.', 'en'],
    ['Minister denies plan to close rural hospitals', 'en'],
  ])('%j is %s', async (text, language) => expect(await detectLanguage(text)).toEqual({ language }));

  it.each([
    ['De minister ontkende de beschuldigingen gisteren en zei dat het niet waar is, aldus de krant van de stad.', 'nl'],
    ['Le ministre a démenti les informations selon lesquelles les loyers augmenteraient.', 'fr'],
    ['Ministern förnekade uppgifterna och sade att det inte var sant.', 'sv'],
  ])('%j is another language', async (text, other) => expect(await detectLanguage(text)).toEqual({ other }));

  it.each(['Ok', '123 456', '', '!!!'])('%j does not tell', async (text) => expect(await detectLanguage(text)).toBe('unknown'));
});

it.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['EN_us', 'en'],
  ['fr', null],
  ['deutsch', null],
])('%s stands for %s', (code, language) => expect(languageOfCode(code)).toBe(language));

it('names languages in English', () => {
  expect(languageName('fr')).toBe('French');
  expect(languageName('§')).toBe('§');
});
