import type { Language } from '../lang/language.ts';
import { germanClauses } from '../parse/clauses-de.ts';
import { englishClauses } from '../parse/clauses-en.ts';
import type { ParsedSentence, Word } from '../parse/word.ts';
import type { Document } from '../text/document.ts';
import { assemble } from './assemble.ts';
import { clauseVerbs, verbCueIndex } from './cues.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import type { Actor, Statement } from './reading.ts';
import { finishStatements } from './statements.ts';

const openingsKnown = new WeakMap<Language, ReadonlySet<string>>();

/** The most telling word of each frame without a verb: "according", but "view" of "in the view of". */
function phraseOpenings(language: Language): ReadonlySet<string> {
  const known = openingsKnown.get(language);
  if (known) return known;
  const openings = new Set(
    language.phraseCues.map((c) => [...c.opening, ...c.closing].reduce((a, b) => (b.length > a.length ? b : a), '')),
  );
  openingsKnown.set(language, openings);
  return openings;
}

/** Adds the clause records to the sentences of a document. */
export function analyse(sentences: readonly ParsedSentence[], language: Language): AnalysedSentence[] {
  const speech = { clausal: clauseVerbs(language), any: new Set(language.verbCues.filter((c) => !c.with).map((c) => c.lemma)) };
  return sentences.map((s) => ({
    ...s,
    clauses: language.code === 'de' ? germanClauses(s.words, speech.clausal) : englishClauses(s.words, speech),
  }));
}

/** True where attribution rules may find something, so that the sentence needs its tree (in German as the second voter on subjects). */
export function needsTree(words: readonly Word[], language: Language): boolean {
  const cues = verbCueIndex(language);
  const openings = phraseOpenings(language);
  return words.some(
    (w, i) =>
      (w.quote > 0 && language.code === 'en') ||
      (w.upos === 'VERB' && (cues.has(w.lemma) || cues.has(`${w.lemma}e`))) ||
      openings.has(w.lower) ||
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
