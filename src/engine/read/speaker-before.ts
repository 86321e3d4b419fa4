import type { Phrase } from '../parse/clause.ts';
import type { AnalysedSentence, Article, Mention } from './frame.ts';
import { shapeMention } from './shape-mention.ts';
import { speakerRank } from './speaker-nouns.ts';
import { speakingSubject } from './subject-by-words.ts';

/**
 * Who may be speaking where no frame says so: "Larson gab sich optimistisch. | Man sei gut aufgestellt." The subject of the sentence
 * before, the agent of its passive ("wurden vom Minister als unrealistisch bezeichnet") or the paper that it tells of ("Im Bericht
 * werden Beispiele aufgeführt"); null where none of them can speak.
 */
export function speakerBefore(article: Article, sentence: AnalysedSentence): Mention | null {
  const previous = article.sentences[sentence.index - 1];
  if (!previous || article.document.blocks[previous.block]?.kind !== 'paragraph' || sentence.block - previous.block > 1) return null;
  const phrase = actingPhrase(article, previous);
  return phrase ? shapeMention(article, previous, phrase, phrase.head) : null;
}

function actingPhrase(article: Article, sentence: AnalysedSentence): Phrase | null {
  const { language } = article;
  const rank = (phrase: Phrase) => speakerRank(language, sentence, phrase);
  const inner = (phrase: Phrase): Phrase => ({ ...phrase, from: phrase.from + 1 });
  for (const clause of sentence.clauses) {
    if (clause.finite === null || clause.quote > 0 || (clause.link !== 'main' && clause.link !== 'postposed')) continue;
    const agent = clause.passive
      ? clause.obliques.find((p) => p.preposition !== null && language.reference.agents.has(p.preposition) && rank(p) >= 2)
      : undefined;
    if (agent) return inner(agent);
    // "Larson gab sich in | seiner | Stellungnahme optimistisch": it is his
    const own = (p: Phrase) => /^(?:sein|ihr)(?:e[mnr])?$/u.test(sentence.words[p.from + 1]?.lower ?? '') && !clause.passive;
    const paper = clause.obliques.find((p) => p.preposition === 'in' && rank(p) === 1.5 && !own(p));
    if (paper) return inner(paper);
    const subject = clause.passive ? null : (speakingSubject(article, sentence, clause)?.subject ?? null);
    const pronoun = subject ? language.reference.pronouns[sentence.words[subject.head]!.lower] : undefined;
    if (subject && rank(subject) >= 1.5 && pronoun?.person !== 1 && pronoun?.gender !== 'Neut') return subject;
  }
  return null;
}

/** The last paper that the sentence before names: "Sie gab eine Stellungnahme ab. | Darin steht …"; null where it names none. */
export function paperBefore(article: Article, sentence: AnalysedSentence): Mention | null {
  const previous = article.sentences[sentence.index - 1];
  const phrases = previous?.clauses.flatMap((c) => c.phrases).sort((a, b) => a.from - b.from) ?? [];
  const paper = phrases.findLast((p) => speakerRank(article.language, previous!, p) === 1.5);
  return paper
    ? shapeMention(article, previous!, paper.preposition === null ? paper : { ...paper, from: paper.from + 1 }, paper.head)
    : null;
}
