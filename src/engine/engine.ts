import { identitiesOf } from './identity/identities.ts';
import type { Identities } from './identity/identity.ts';
import { partyOfWords } from './identity/words.ts';
import { german } from './lang/de/language.ts';
import { meaning as germanMeaning } from './lang/de/meaning.ts';
import { english } from './lang/en/language.ts';
import { meaning as englishMeaning } from './lang/en/meaning.ts';
import type { Language } from './lang/language.ts';
import { createCutter } from './parse/boundaries.ts';
import { openModel } from './parse/model.ts';
import { createNameTagger } from './parse/names.ts';
import { createParser } from './parse/parse.ts';
import { type ConceptTable, NO_CONCEPTS, openConcepts } from './proposition/concepts.ts';
import { createLexicon, type Lexicon } from './proposition/lexicon.ts';
import type { Proposition } from './proposition/proposition.ts';
import { propositionsOf } from './proposition/propositions.ts';
import { creditedAgencies } from './read/credits.ts';
import type { AnalysedSentence } from './read/frame.ts';
import { problemsOf } from './read/problems.ts';
import { analyse, needsTree, readArticle } from './read/read.ts';
import type { Reading } from './read/reading.ts';
import type { Document, KnownBlock } from './text/document.ts';

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
  /** Who wrote it, as printed: "Von Jonas Feld, dpa". */
  readonly byline?: string;
  /** Its credit line, as printed: "dpa/lby". */
  readonly credit?: string;
  /** Agencies that its own fields name as its sources. */
  readonly agencies?: readonly string[];
  /**
   * What blocks of the text are known to be, in order and apart; one that lies outside of the text or across another is left out. What
   * lies between them is parted by its lines.
   */
  readonly blocks?: readonly KnownBlock[];
}

/** The (decompressed) bytes of the model files, one a language; a language without a model cannot be read. */
export interface Models {
  readonly de?: Uint8Array;
  readonly en?: Uint8Array;
  /** The table of concepts shared by the languages; without it contents are compared by their lemmas alone. Used by `digest` only. */
  readonly concepts?: Uint8Array;
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
  const table = lazily(() => (models.concepts ? openConcepts(openModel(models.concepts)) : NO_CONCEPTS));
  const readers = {
    de: models.de ? openReader(models.de, german, table) : null,
    en: models.en ? openReader(models.en, english, table) : null,
  };
  const readerFor = (facts: ArticleFacts): Reader => {
    const reader = readers[facts.language];
    if (!reader) throw new RangeError(`no model was given for the language "${facts.language}"`);
    return reader;
  };
  return {
    read: (text, facts) => readerFor(facts).inspect(text, facts, false).reading,
    inspect: (text, facts) => readerFor(facts).inspect(text, facts, true),
    digest: (text, facts) => readerFor(facts).digest(text, facts),
  };
}

/** The identity keys that a name stands for by itself, in either language: "Pjöngjang" and "North Korea" give `state:KP`. */
export function keysOfName(name: string): string[] {
  const parties = [german, english].flatMap((language) => partyOfWords(name, language) ?? []);
  return [...new Set(parties.map((party) => party.key))];
}

interface Reader {
  readonly inspect: (text: string, facts: ArticleFacts, everyTree: boolean) => Inspection;
  readonly digest: (text: string, facts: ArticleFacts) => Digest;
}

function openReader(bytes: Uint8Array, language: Language, table: () => ConceptTable): Reader {
  const model = openModel(bytes);
  const parser = createParser(model, language.code);
  const cut = createCutter(model, parser, language);
  const tagNames = createNameTagger(model, language);
  const lexicon = lazily(
    (): Lexicon => createLexicon(language, language.code === 'de' ? germanMeaning : englishMeaning, table(), englishMeaning),
  );
  const analysed = (
    text: string,
    everyTree: boolean,
    known?: readonly KnownBlock[],
  ): { document: Document; sentences: readonly AnalysedSentence[] } => {
    const { document, tagged } = cut(text, known);
    const names = tagNames(tagged);
    const parsed = document.sentences.map((sentence, index) => {
      const words = everyTree || needsTree(tagged[index]!, language) ? parser.attach(tagged[index]!) : tagged[index]!;
      return { index, start: sentence.start, end: sentence.end, block: sentence.block, words, names: names[index]! };
    });
    return { document, sentences: analyse(parsed, language) };
  };
  const inspect: Reader['inspect'] = (text, facts, everyTree) => {
    const { document, sentences } = analysed(text, everyTree, facts.blocks);
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
        agencies: creditedAgencies(document, facts),
        text,
      },
      actors,
      statements,
      problems: problemsOf(document),
    };
    return { reading, document, sentences };
  };
  const digest: Reader['digest'] = (text, facts) => {
    const { reading, sentences } = inspect(text, facts, false);
    const identities = identitiesOf(reading, sentences, language);
    const title = facts.title === undefined ? [] : analysed(facts.title, false).sentences;
    return { reading, identities, propositions: propositionsOf({ sentences, reading, identities, language, lexicon: lexicon(), title }) };
  };
  return { inspect, digest };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
