import type { Clause, Phrase } from '../parse/clause.ts';
import { matchNoun } from './cues.ts';
import type { AnalysedSentence, Article, Frame, SourceRef } from './frame.ts';
import { contentAfter, frameOfNoun } from './light-verbs.ts';
import { shapeMention } from './shape-mention.ts';
import { endWithGenitives } from './sources.ts';
import { speakerRank } from './speaker-nouns.ts';

/** German verbs with which words come from somebody or are in the world; those with a second word need it beside them. */
const ARISES: Readonly<Record<string, string | null>> = {
  kommen: null,
  ergehen: null,
  vorliegen: null,
  kursieren: null,
  umgehen: null,
  aufkommen: null,
  vorherrschen: null,
  herrschen: null,
  bestehen: null,
  lautwerden: null,
  werden: 'laut',
  stehen: 'raum',
  gehen: 'dahin',
};

/**
 * "Von der Polizei kam die Information, | der Täter sei gefasst |", "Vorwürfe werden laut, | dass … |": the noun for an act of speech is the
 * subject, and who says so stands after "von" or "aus", owns the noun, or is not named.
 */
export function nounSubjectFrames(article: Article, sentence: AnalysedSentence, others: readonly Frame[]): Frame[] {
  if (article.language.code !== 'de') return [];
  return sentence.clauses.flatMap((clause) => {
    if (!arises(sentence, clause) || others.some((f) => f.clause === clause.index)) return [];
    const noun = clause.phrases.find(
      (p) => p.preposition === null && matchNoun(sentence.words[p.head]!, article.language)?.takesClause === true,
    );
    const said = noun && contentAfter(sentence, clause, noun);
    if (!noun || !said) return [];
    const sources = [sourceOf(article, sentence, clause, noun)];
    return [frameOfNoun(article, sentence, clause, { noun, said, sources, rule: `noun-subject:${clause.lemma}`, trust: 0.7 })];
  });
}

function arises(sentence: AnalysedSentence, clause: Clause): boolean {
  const beside = ARISES[clause.lemma];
  if (beside === undefined || clause.finite === null || clause.negated || clause.modal !== null || clause.quote > 0) return false;
  // "Das Ergebnis kam dadurch zustande, dass …"
  if (clause.own.some((r) => sentence.words.slice(r.from, r.to).some((w) => /^(?:dadurch|zustande)$/u.test(w.lower)))) return false;
  if (clause.link === 'adverbial' || clause.link === 'question' || clause.link === 'relative') return false;
  return beside === null || clause.own.some((r) => sentence.words.slice(r.from, r.to).some((w) => w.lower === beside));
}

function sourceOf(article: Article, sentence: AnalysedSentence, clause: Clause, noun: Phrase): SourceRef {
  const owner = clause.phrases.find(
    (p) =>
      speakerRank(article.language, sentence, p) >= 2 &&
      (/^(?:von|aus)$/u.test(p.preposition ?? '') || (p.from === noun.to && p.preposition === null && p.case === 'Gen')),
  );
  if (!owner) return { kind: 'anonymous' };
  const from = owner.preposition === null ? owner.from : owner.from + 1;
  const to = endWithGenitives(sentence, clause.phrases, owner);
  return { kind: 'mention', mention: shapeMention(article, sentence, { from, to }, owner.head) };
}
