import type { Clause, Range } from '../parse/clause.ts';
import { type CueMatch, matchNoun } from './cues.ts';
import type { FoundContent } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';

/** What a clause says of what stands before it: the noun for it, and in English the subject between noun and verb. */
export interface AnsweredNoun {
  /** Words of the noun that stands for what was said, its article included. */
  readonly noun: Range;
  /** Who answers, where the clause record does not say it. */
  readonly subject: (Range & { readonly head: number }) | null;
  readonly found: FoundContent;
}

const ANSWERS = /^(?:denies|confirms|doubts|withholds|concedes)$/u;

/**
 * "…, | a charge | the ministry rejected", "… – | ein Vorwurf, | den die Firma zurückweist": after what somebody said stands a noun for it, and
 * a clause that answers it. The content is what was said; null for other clauses.
 */
export function answeredNoun(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): AnsweredNoun | null {
  if (!ANSWERS.test(match.stance) || clause.finite === null || clause.passive || clause.quote > 0) return null;
  const noun = article.language.code === 'de' ? germanNoun(article, sentence, clause) : englishNoun(article, sentence, clause);
  if (!noun) return null;
  const found: FoundContent = {
    content: { kind: 'pointed', span: null, noun: null },
    rule: 'answered-noun',
    covers: [noun],
    trust: 0.8,
  };
  // "den ihr Sprecher": pronoun and subject may be one phrase
  const lost = article.language.code === 'en' || clause.subjects.length === 0;
  return { noun, subject: lost ? subjectAfter(sentence, article.language.code === 'en' ? noun.to : noun.to + 2, clause) : null, found };
}

/** "| ein Vorwurf |, den …": after a comma or dash. */
function germanNoun(article: Article, sentence: AnalysedSentence, clause: Clause): Range | null {
  const { words } = sentence;
  if (clause.link !== 'relative') return null;
  const comma = words.findLastIndex((w, i) => i <= clause.range.from && w.text === ',');
  const noun = words[comma - 1];
  if (!noun || comma < clause.range.from - 1 || !/^(?:den|die|das|was)$/u.test(words[comma + 1]?.lower ?? '')) return null;
  let from = comma - 1;
  while (from > 0 && /^(?:ADJ|ADV)$/.test(words[from - 1]!.upos)) from--;
  if (/^(?:ein|eine)$/u.test(words[from - 1]?.lower ?? '')) from--;
  return isFor(article, sentence, noun.index, from) ? { from, to: comma } : null;
}

/** "| a charge | the ministry rejected", "| something | he denies". */
function englishNoun(article: Article, sentence: AnalysedSentence, clause: Clause): Range | null {
  const { words } = sentence;
  const comma = words.findLastIndex((w, i) => i < clause.verb && /^[,–—-]$/u.test(w.text));
  const first = words[comma + 1];
  if (comma < 1 || !first) return null;
  if (/^(?:something|which)$/u.test(first.lower)) return first.lower === 'something' ? { from: comma + 1, to: comma + 2 } : null;
  if (!/^(?:an?|the same)$/u.test(first.lower)) return null;
  const noun = words.findIndex((w, i) => i > comma + 1 && i < comma + 4 && w.upos === 'NOUN');
  return noun > 0 && isFor(article, sentence, noun, comma + 1) ? { from: comma + 1, to: noun + 1 } : null;
}

/** True for a noun that can stand for what was said, with a comma or dash before its first word. */
function isFor(article: Article, sentence: AnalysedSentence, noun: number, from: number): boolean {
  return matchNoun(sentence.words[noun]!, article.language)?.pointsBack === true && /^[,–—-]$/u.test(sentence.words[from - 1]?.text ?? '');
}

/** "a charge | the Department of Transport | rejected", "a claim that | she | denies". */
function subjectAfter(sentence: AnalysedSentence, at: number, clause: Clause): (Range & { head: number }) | null {
  const { words } = sentence;
  const from = /^(?:that|which)$/u.test(words[at]?.lower ?? '') ? at + 1 : at;
  const to = Math.min(...clause.predicate.filter((i) => i > at));
  const head = words.findIndex((w, i) => i >= from && i < to && /^(?:NOUN|PROPN|PRON)$/.test(w.upos));
  if (head < 0) return null;
  let last = head;
  while (last + 1 < to && /^(?:NOUN|PROPN)$/.test(words[last + 1]!.upos)) last++;
  return words.slice(from, to).some((w) => /^(?:VERB|AUX|SCONJ)$/.test(w.upos)) ? null : { from, to, head: last };
}
