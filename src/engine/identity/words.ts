import type { Language } from '../lang/language.ts';
import { lexiconOf } from './lexicon.ts';
import { isOpening, isProper } from './name-key.ts';
import { type Party, partyOf, type Surroundings } from './party.ts';
import { scan } from './scan.ts';

/** Whom a phrase names, read without an article around it or against the one given; null where none of its words is known. */
export function partyOfWords(text: string, language: Language, around: Surroundings = nothingAround(language)): Party | null {
  const words = [
    ...text.matchAll(/(?:\p{Lu}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?(?:['’]\p{L}{2,})?|['’]s?|[^\s\p{L}\p{N}]/gu),
  ].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return partyOf({ words, elements: scan(words, lexiconOf(language)) }, around);
}

/** Surroundings that tell nothing. */
function nothingAround(language: Language): Surroundings {
  return {
    before: () => null,
    speakingState: () => null,
    speakerBefore: () => null,
    isOpening: (word) => isOpening(language, word),
    onlyState: null,
    ownState: null,
    federal: 'DE',
    place: '',
    placeState: null,
    article: '',
    isProper: (word) => isProper({ language, lexicon: lexiconOf(language) }, word),
    nameKey: (name) => `name:${name.toLowerCase()}`,
    afterHead: language.offices.afterHead,
    accredited: language.offices.accredited,
  };
}
