import type { Clause, Phrase } from '../parse/clause.ts';
import { matchNoun } from './cues.ts';
import { extentOf, strip } from './extents.ts';
import type { AnalysedSentence, Article, Frame, SourceRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { sourcesOf } from './sources.ts';
import { speakerRank } from './speaker-nouns.ts';
import { speakingSubject } from './subject-by-words.ts';

/**
 * Frames of a verb that says nothing without the noun beside it: "unterbreitete den Vorschlag, | zu …", "schloss mit dem Appell, | …",
 * "issued a warning that | …". `others` are the frames already found: a clause that has one needs none.
 */
export function lightVerbFrames(article: Article, sentence: AnalysedSentence, others: readonly Frame[]): Frame[] {
  return sentence.clauses.flatMap((clause) => {
    if (!isLight(article, clause) || others.some((f) => f.clause === clause.index)) return [];
    const subject = speakingSubject(article, sentence, clause)?.subject;
    // "Der Bericht endet mit der Hoffnung, dass …": the report is who hopes
    const noun = [...clause.phrases, ...clause.objects, ...clause.obliques].find(
      (p) => p.head !== subject?.head && isActOfSpeech(article, sentence, clause, p),
    );
    const said = noun && contentAfter(sentence, clause, noun);
    // "es gibt Hinweise, dass …": nobody gives them
    if (!noun || !said || !subject || /^(?:es|it|there)$/u.test(sentence.words[subject.head]!.lower)) return [];
    if (speakerRank(article.language, sentence, subject) < 1.5) return [];
    const sources = sourcesOf(article, sentence, clause);
    return [frameOfNoun(article, sentence, clause, { noun, said, sources, rule: `light-verb:${clause.lemma}`, trust: 0.75 })];
  });
}

/** What a noun for an act of speech needs to frame the clause that hangs on it. */
interface SaidByNoun {
  readonly noun: Phrase;
  readonly said: Clause;
  readonly sources: readonly SourceRef[];
  readonly rule: string;
  readonly trust: number;
}

/** The frame of a clause whose verb only carries a noun for an act of speech: "machte die | Angabe |, dass …", "Von ihm kam die | Angabe |, dass …". */
export function frameOfNoun(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  { noun, said, sources, rule, trust }: SaidByNoun,
): Frame {
  const cue = matchNoun(sentence.words[noun.head]!, article.language)!;
  return {
    sentence: sentence.index,
    clause: clause.index,
    cue: [...clause.predicate, noun.head].sort((a, b) => a - b).map((i) => spanOf(sentence, i, i + 1)),
    stance: cue.stance,
    sources,
    content: { kind: 'spans', spans: [strip(article, sentence, extentOf(sentence, said, clause.index), said)] },
    hops: [],
    frameWords: clause.own.flatMap((r) => Array.from({ length: r.to - r.from }, (_, k) => r.from + k)),
    reason: [rule, `noun:${cue.lemma}`, `content:${said.link}-clause`],
    trust,
  };
}

function isLight(article: Article, clause: Clause): boolean {
  return (
    article.language.lightVerbs.has(clause.lemma) &&
    clause.finite !== null &&
    clause.quote === 0 &&
    !clause.passive &&
    !clause.negated &&
    clause.modal === null &&
    clause.link !== 'adverbial' &&
    clause.link !== 'question'
  );
}

/** "den Vorschlag", "mit dem Appell", "a warning": a noun that takes a clause and that nobody else owns ("bekräftigte die Forderung | der Ärzte |"). */
function isActOfSpeech(article: Article, sentence: AnalysedSentence, clause: Clause, phrase: Phrase): boolean {
  if (phrase.preposition !== null && !/^(?:mit|with)$/u.test(phrase.preposition)) return false;
  if (matchNoun(sentence.words[phrase.head]!, article.language)?.takesClause !== true) return false;
  const owner = clause.phrases.find((p) => p.from === phrase.to);
  return owner === undefined || (owner.case !== 'Gen' && owner.preposition !== 'von' && owner.preposition !== 'of');
}

/** The clause that a noun for an act of speech takes: behind it, where its own clause ends. */
export function contentAfter(sentence: AnalysedSentence, clause: Clause, noun: Phrase): Clause | undefined {
  return sentence.clauses.find(
    (c) =>
      c.range.from > noun.head &&
      c.range.from <= clause.range.to + 2 &&
      (c.link === 'that' || c.link === 'infinitive' || (c.link === 'bare' && c.mood === 'Sub')) &&
      c.parent !== null &&
      (c.parent === clause.index || sentence.clauses[c.parent]!.range.to <= noun.from),
  );
}
