import { identitiesOf } from './identity/identities.ts';
import type { Identities } from './identity/identity.ts';
import { german } from './lang/de/language.ts';
import { english } from './lang/en/language.ts';
import type { Language } from './lang/language.ts';
import { openModel } from './parse/model.ts';
import { createNameTagger } from './parse/names.ts';
import { createParser } from './parse/parse.ts';
import type { Proposition } from './proposition/proposition.ts';
import { creditedAgencies } from './read/credits.ts';
import type { AnalysedSentence } from './read/frame.ts';
import { problemsOf } from './read/problems.ts';
import { analyse, needsTree, readArticle } from './read/read.ts';
import type { Reading } from './read/reading.ts';
import { createDocument } from './text/compose.ts';
import type { Document } from './text/document.ts';

/** Version of the rules; rises with every change that can change a reading. */
export const ENGINE_VERSION = '0.1.0';

/** What is known about an article beside its text. */
export interface ArticleFacts {
  readonly id?: string;
  readonly language: 'de' | 'en';
  /** Date of publication in EDTF: "2024-10-18", "2024-10". */
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
}

/** The (decompressed) bytes of the model files, one a language; a language without a model cannot be read. */
export interface Models {
  readonly de?: Uint8Array;
  readonly en?: Uint8Array;
}

/** A sentence with its words, names and clause records. */
export type InspectedSentence = AnalysedSentence;

/** A reading together with the analysis that it rests on. */
export interface Inspection {
  readonly reading: Reading;
  readonly document: Document;
  readonly sentences: readonly InspectedSentence[];
}

/** A reading with what the ledger needs beside it. */
export interface Digest {
  readonly reading: Reading;
  readonly identities: Identities;
  /** One for each statement, in their order. */
  readonly propositions: readonly Proposition[];
}

/** Reads articles; made once, used for many. Holds no state between calls. */
export interface Engine {
  /** Reads one text. Never throws on any text; throws `RangeError` only where no model for `facts.language` was given. */
  read(text: string, facts: ArticleFacts): Reading;
  /** As `read`, with every sentence's words, tree and clauses. Slower: every sentence gets its tree. Same errors. */
  inspect(text: string, facts: ArticleFacts): Inspection;
  /** As `read`, with who the actors are and what the statements say, for comparison with other articles. Same errors. */
  digest(text: string, facts: ArticleFacts): Digest;
}

/** Makes an engine from model bytes. Throws `ModelError` on bytes that are no model. */
export function createEngine(models: Models): Engine {
  const readers = { de: models.de ? openReader(models.de, german) : null, en: models.en ? openReader(models.en, english) : null };
  const inspect = (text: string, facts: ArticleFacts, everyTree: boolean): Inspection => {
    const reader = readers[facts.language];
    if (!reader) throw new RangeError(`no model was given for the language "${facts.language}"`);
    return reader(text, facts, everyTree);
  };
  return {
    read: (text, facts) => inspect(text, facts, false).reading,
    inspect: (text, facts) => inspect(text, facts, true),
    digest: (text, facts) => {
      const { reading, sentences } = inspect(text, facts, false);
      return { reading, identities: identitiesOf(reading, sentences, facts.language === 'de' ? german : english), propositions: [] };
    },
  };
}

type Reader = (text: string, facts: ArticleFacts, everyTree: boolean) => Inspection;

function openReader(bytes: Uint8Array, language: Language): Reader {
  const model = openModel(bytes);
  const parser = createParser(model, language.code);
  const tagNames = createNameTagger(model, language);
  return (text, facts, everyTree) => {
    const document = createDocument(text, language.abbreviations, language.code);
    const tagged = document.sentences.map((sentence) => parser.tag(document, sentence));
    const names = tagNames(tagged);
    const parsed = document.sentences.map((sentence, index) => {
      const words = everyTree || needsTree(tagged[index]!, language) ? parser.attach(tagged[index]!) : tagged[index]!;
      return { index, start: sentence.start, end: sentence.end, block: sentence.block, words, names: names[index]! };
    });
    const sentences = analyse(parsed, language);
    const { statements, actors } = readArticle(document, sentences, language, facts);
    const reading: Reading = {
      schema: 'hearsay/reading@1',
      engine: { version: ENGINE_VERSION, model: model.has('id') ? new TextDecoder().decode(model.u8('id')) : language.code },
      article: {
        id: facts.id ?? '',
        language: facts.language,
        ...(facts.title === undefined ? {} : { title: facts.title }),
        ...(facts.published === undefined ? {} : { published: facts.published }),
        ...(facts.outlet === undefined ? {} : { outlet: facts.outlet }),
        agencies: creditedAgencies(document, language),
        text,
      },
      actors,
      statements,
      problems: problemsOf(document),
    };
    return { reading, document, sentences };
  };
}
