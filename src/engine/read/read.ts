import type { Language } from '../lang/language.ts';
import { alike } from '../parse/clause.ts';
import { germanClauses } from '../parse/clauses-de.ts';
import { englishClauses } from '../parse/clauses-en.ts';
import type { ParsedSentence, Word } from '../parse/word.ts';
import type { Document } from '../text/document.ts';
import { packed } from '../text/packed.ts';
import { assemble } from './assemble.ts';
import { irregularLemma, speechLemmas, verbCueIndex } from './cues.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import type { Actor, Statement } from './reading.ts';
import { finishStatements } from './statements.ts';

const tellingKnown = new WeakMap<Language, ReadonlySet<string>>();

/**
 * The most telling word of each frame whose verb does not tell: "according", but "view" of "in the view of", and what stands with a
 * copula ("were | sceptical").
 */
function tellingWords(language: Language): ReadonlySet<string> {
  const known = tellingKnown.get(language);
  if (known) return known;
  const telling = new Set([
    ...language.phraseCues.map((c) => [...c.opening, ...c.closing].reduce((a, b) => (b.length > a.length ? b : a), '')),
    ...language.verbCues.flatMap((c) => (c.lemma === 'be' ? (c.with ?? []) : [])),
  ]);
  tellingKnown.set(language, telling);
  return telling;
}

/** Adds the clause records to the sentences of a document. */
export function analyse(sentences: readonly ParsedSentence[], language: Language): AnalysedSentence[] {
  const speech = speechLemmas(language);
  return packed(
    sentences.map(({ index, start, end, block, words, names }) => ({
      index,
      start,
      end,
      block,
      words,
      names,
      clauses: alike(language.code === 'de' ? germanClauses(words, speech.clausal) : englishClauses(words, speech)),
    })),
  );
}

/** True where attribution rules may find something, so that the sentence needs its tree (in German as the second voter on subjects). */
export function needsTree(words: readonly Word[], language: Language): boolean {
  const cues = verbCueIndex(language);
  const telling = tellingWords(language);
  return words.some(
    (w, i) =>
      (w.quote > 0 && language.code === 'en') ||
      (w.upos === 'VERB' && (cues.has(w.lemma) || cues.has(`${w.lemma}e`) || irregularLemma(w.lemma, language) !== undefined)) ||
      telling.has(w.lower) ||
      (w.upos === 'NOUN' && words[i + 1]?.lower === 'that'),
  );
}

/** Statements and actors of an analysed article. */
export function readArticle(
  document: Document,
  sentences: readonly AnalysedSentence[],
  language: Language,
  facts: { published?: string | undefined; outlet?: string | undefined },
): { statements: Statement[]; actors: Actor[] } {
  const article: Article = { document, sentences, language, published: facts.published, outlet: facts.outlet };
  const { drafts, cast } = assemble(article);
  const { list, idOf } = cast.actors();
  return { statements: finishStatements(article, drafts, idOf), actors: list };
}
