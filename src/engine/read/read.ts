import type { Language } from '../lang/language.ts';
import { englishClauses } from '../parse/clauses-en.ts';
import { germanClauses } from '../parse/clauses-de.ts';
import type { Document } from '../text/document.ts';
import type { ParsedSentence } from '../parse/word.ts';
import { assemble } from './assemble.ts';
import { verbCueIndex } from './cues.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import type { Actor, Statement } from './reading.ts';
import { finishStatements } from './statements.ts';

/** Adds the clause records to the sentences of a document. */
export function analyse(sentences: readonly ParsedSentence[], language: Language): AnalysedSentence[] {
  const speech = new Set(verbCueIndex(language).keys());
  return sentences.map((s) => ({ ...s, clauses: language.code === 'de' ? germanClauses(s.words, speech) : englishClauses(s.words) }));
}

/** Statements and actors of an analysed article. */
export function readArticle(document: Document, sentences: readonly AnalysedSentence[], language: Language, facts: { published?: string | undefined; outlet?: string | undefined }): { statements: Statement[]; actors: Actor[] } {
  const article: Article = { document, sentences, language, published: facts.published, outlet: facts.outlet };
  const { drafts, cast } = assemble(article);
  const { list, idOf } = cast.actors();
  return { statements: finishStatements(article, drafts, idOf), actors: list };
}
