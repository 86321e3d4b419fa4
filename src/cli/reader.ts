import type { ArticleFacts, Digest, Engine } from '../engine/engine.ts';
import type { Reading } from '../engine/read/reading.ts';
import type { Article } from '../intake/article.ts';
import { IntakeError } from '../intake/intake-error.ts';
import { detectLanguage, type LanguageCode, languageName, languageOfCode } from '../intake/language.ts';
import { storable } from '../ledger/delivery.ts';
import { loadConcepts } from './models.ts';

/** What the command line says about the articles; it wins over what they say themselves. */
export interface Overrides {
  readonly language?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
}

/** Gives the bytes of a language's model; called at most once a language. */
export type ModelSource = (language: LanguageCode) => Promise<Uint8Array>;

/** Reads articles, whichever language they are in. */
export interface Reader {
  /** Throws IntakeError `unsupported-language`, `unknown-language` or `no-text`. */
  read(article: Article, place: string): Promise<Reading>;
  /** The reading with what ties it to other articles. Same errors. */
  digest(article: Article, place: string): Promise<Digest>;
  /** The engine for a language and the facts it takes, for those who need more than the reading. */
  prepare(article: Article, place: string): Promise<{ readonly engine: Engine; readonly facts: ArticleFacts }>;
}

/** Makes a reader that loads a model when the first article in its language comes. */
export function createReader(model: ModelSource, overrides: Overrides = {}): Reader {
  const engines = new Map<string, Promise<Engine>>();
  const engineFor = (language: LanguageCode, task: 'read' | 'digest'): Promise<Engine> => {
    const known = engines.get(`${task} ${language}`);
    if (known !== undefined) return known;
    // The models are unpacked on other threads while the engine's files load; reading alone needs no concepts.
    const concepts = task === 'digest' ? loadConcepts() : undefined;
    const made = Promise.all([model(language), concepts, import('../engine/engine.ts')]).then(([bytes, table, { createEngine }]) =>
      createEngine({ [language]: bytes, ...(table === undefined ? {} : { concepts: table }) }),
    );
    engines.set(`${task} ${language}`, made);
    return made;
  };
  const prepareFor = async (article: Article, place: string, task: 'read' | 'digest'): ReturnType<Reader['prepare']> => {
    const told = { ...article, ...overrides };
    const language = await languageOf(told, place);
    const facts: ArticleFacts = {
      id: told.id,
      language,
      ...(told.published === undefined ? {} : { published: told.published }),
      ...(told.outlet === undefined ? {} : { outlet: told.outlet }),
      ...(told.title === undefined ? {} : { title: told.title }),
      ...(told.byline === undefined ? {} : { byline: told.byline }),
      ...(told.credit === undefined ? {} : { credit: told.credit }),
      ...(told.blocks === undefined ? {} : { blocks: told.blocks }),
      ...(told.agencies === undefined ? {} : { agencies: told.agencies.map(storable) }),
    };
    return { engine: await engineFor(language, task), facts };
  };
  const prepare: Reader['prepare'] = (article, place) => prepareFor(article, place, 'read');
  const read: Reader['read'] = async (article, place) => {
    const { engine, facts } = await prepare(article, place);
    return engine.read(article.text, facts);
  };
  const digest: Reader['digest'] = async (article, place) => {
    // What the ledger cannot store is replaced before it is read, so that spans fit the stored text.
    const text = storable(article.text);
    const title = article.title === undefined ? {} : { title: storable(article.title) };
    const { engine, facts } = await prepareFor({ ...article, text, ...title }, place, 'digest');
    return engine.digest(text, facts);
  };
  return { read, digest, prepare };
}

/** The language in which an article is read. Throws IntakeError `unsupported-language`, `unknown-language` or `no-text`. */
export async function languageOf(article: Article, place: string): Promise<LanguageCode> {
  if (article.language !== undefined) {
    const language = languageOfCode(article.language);
    if (language !== null) return language;
    throw new IntakeError('unsupported-language', place, `${languageName(article.language)} (${article.language}) is not read; ${READS}`);
  }
  if (article.text.trim() === '') throw new IntakeError('no-text', place, 'there is no text in it');
  const detected = await detectLanguage(`${article.title ?? ''}\n${article.text}`);
  if (detected === 'unknown') {
    throw new IntakeError('unknown-language', place, 'too little text to tell its language; say --language de or --language en');
  }
  if ('language' in detected) return detected.language;
  const { other } = detected;
  throw new IntakeError(
    'unsupported-language',
    place,
    `the text seems to be ${languageName(other)} (${other}); ${READS}. If it is one of them, say so with --language`,
  );
}

const READS = 'hearsay reads German (de) and English (en)';
