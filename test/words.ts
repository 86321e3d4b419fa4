import { german } from '../src/engine/lang/de/language.ts';
import { english } from '../src/engine/lang/en/language.ts';
import type { Language } from '../src/engine/lang/language.ts';
import { openModel } from '../src/engine/parse/model.ts';
import { createParser, type Parser } from '../src/engine/parse/parse.ts';
import type { Word } from '../src/engine/parse/word.ts';
import { createDocument } from '../src/engine/text/compose.ts';
import { storedModel } from '../training/stored.ts';

/** The languages by their code. */
export const LANGUAGES: Readonly<Record<'de' | 'en', Language>> = { de: german, en: english };

const parsers = new Map<'de' | 'en', Parser>();

/** The tagged words of every sentence of a text, with the models of the package. */
export function taggedSentences(text: string, code: 'de' | 'en'): Word[][] {
  let parser = parsers.get(code);
  if (!parser) {
    parser = createParser(openModel(storedModel(`models/${code}.hearsay`)), code);
    parsers.set(code, parser);
  }
  const known = parser;
  const document = createDocument(text, LANGUAGES[code].abbreviations, code);
  return document.sentences.map((sentence) => known.tag(document, sentence));
}
