import type { Phrase, Range } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import { matchNoun } from './cues.ts';
import { isTimeOrPlace } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';

/** What somebody calls a report or claim. */
export interface Verdict {
  readonly stance: 'denies' | 'doubts';
  /** Index of the noun that is called so, and end of the words for it. */
  readonly head: number;
  readonly to: number;
  /** End of the verdict. */
  readonly end: number;
}

/** "called the allegation | false", "nannte die Berichte über den Bau | am selben Tag widersprüchlich", "describe the report | as a fabrication"; null for other judgements. */
export function verdictOn(
  article: Article,
  sentence: AnalysedSentence,
  object: Phrase,
  end: number,
  phrases: readonly Phrase[],
): Verdict | null {
  const { words } = sentence;
  const head = words.findIndex((w, i) => i >= object.from && i < end && /^(?:NOUN|PROPN|PRON)$/.test(w.upos));
  if (head < 0) return null;
  const at = words.findLastIndex((w, i) => i > head && i < end && stanceOf(article, w) !== null);
  if (at < 0 || at < end - 2) return null;
  let to = at;
  while (to > head + 1 && /^(?:ADJ|ADV|DET|PUNCT)$/.test(words[to - 1]!.upos)) to--;
  if (/^(?:als|as|für|for)$/.test(words[to - 1]!.lower)) to--;
  for (let time = timeBefore(sentence, phrases, to); time && time.from > head; time = timeBefore(sentence, phrases, to)) to = time.from;
  return to > head ? { stance: stanceOf(article, words[at]!)!, head, to, end: at + 1 } : null;
}

/** True where words call something untrue and say nothing else: "fake news", "unbegründeten Gerüchten", "einer Falschmeldung". */
export function isCalledFalse(article: Article, sentence: AnalysedSentence, range: Range): boolean {
  const words = sentence.words.slice(range.from, range.to).filter((w) => w.upos !== 'PUNCT' && w.upos !== 'DET');
  if (words.length > 4 || words.some((w) => w.upos === 'ADP')) return false;
  return words.some((w) => stanceOf(article, w) === 'denies');
}

/** True for words that say of what was said before nothing but that it is untrue: "That is fake news", "Das sehe nach einer Falschmeldung aus". */
export function saysUntrue(article: Article, words: readonly Word[]): boolean {
  const said = words.filter((w) => w.upos !== 'PUNCT');
  const [first] = said;
  if (!first || said.length > 9 || !/^(?:das|dies|es|that|this|it|these|they)$/u.test(first.lower)) return false;
  if (!/^(?:VERB|AUX|PART)$/.test(said[1]?.upos ?? '')) return false;
  if (said.some((w) => article.language.negations.has(w.lower) || /^(?:SCONJ|CCONJ)$/.test(w.upos))) return false;
  // "Es sei falsch, den Deich abzutragen": a judgement of what is to be done
  if (said.some((w) => w.upos === 'VERB' && !/^(?:Fin|Part)$/.test(w.morph.verbForm ?? ''))) return false;
  return said.slice(1).some((w) => stanceOf(article, w) === 'denies');
}

/**
 * "Dass er log, | sei falsch", "es stimme nicht, dass | er log", "the claim that | he lied | was untrue": the clause that words call untrue and
 * say nothing else of; null for other words.
 */
export function calledUntrue(article: Article, words: readonly Word[]): Range | null {
  const that = words.findIndex((w) => w.upos !== 'PUNCT' && /^(?:dass|daß|that)$/u.test(w.lower));
  if (that < 0 || that > 7) return null;
  const opening = words.slice(0, that).filter((w) => w.upos !== 'PUNCT');
  const last = words.findLastIndex((w) => w.upos !== 'PUNCT');
  if (isUntruth(article, opening)) return clauseIn(words, that + 1, last + 1);
  const opens = opening.every((w) => /^(?:ADV|DET|PART|ADJ)$/.test(w.upos) || matchNoun(w, article.language)?.pointsBack === true);
  if (!opens) return null;
  // German parts clause and verdict by a comma, in English the verdict begins at its verb
  const isEdge = (w: Word, i: number) =>
    i > that + 2 && (article.language.code === 'de' ? w.text === ',' : w.upos === 'AUX' && isUntruth(article, words.slice(i, last + 1)));
  const edge = words.findLastIndex(isEdge);
  const verdict = words.slice(edge, last + 1).filter((w) => w.upos !== 'PUNCT');
  return edge > 0 && isUntruth(article, verdict) ? clauseIn(words, that + 1, edge) : null;
}

function clauseIn(words: readonly Word[], from: number, to: number): Range | null {
  const clause = words.slice(from, to);
  const isClause = clause.some((w) => /^(?:VERB|AUX)$/.test(w.upos) && w.morph.verbForm === 'Fin');
  return isClause ? { from: clause[0]!.index, to: clause.at(-1)!.index + 1 } : null;
}

/** A verb with what says that something is not so: "sei frei erfunden", "it is not true", "treffe nicht zu". */
function isUntruth(article: Article, words: readonly Word[]): boolean {
  const { negations, reference } = article.language;
  if (words.length > 7 || !words.some((w) => /^(?:VERB|AUX)$/.test(w.upos))) return false;
  const isTrue = (w: Word) => reference.truths.has(w.lower) || reference.truths.has(w.lemma.toLowerCase());
  const isNegated = words.some((w) => negations.has(w.lower));
  if (words.some((w) => /^(?:NOUN|PROPN|SCONJ|CCONJ)$/.test(w.upos) && !isTrue(w) && stanceOf(article, w) !== 'denies')) return false;
  // "treffe nicht zu": the verb and its particle stand apart
  const applies = words.some((w) => w.lemma === 'treffen') && words.at(-1)?.lower === 'zu';
  return isNegated ? applies || words.some(isTrue) : words.some((w) => stanceOf(article, w) === 'denies');
}

function stanceOf(article: Article, word: Word): Verdict['stance'] | null {
  const { falsehoods, doubtful } = article.language.reference;
  const stem = article.language.code === 'de' && word.upos !== 'NOUN' ? word.lower.replace(/e[nmrs]?$/u, '') : word.lower;
  const forms = [word.lower, stem, word.lemma.toLowerCase()];
  if (forms.some((f) => falsehoods.has(f))) return 'denies';
  return forms.some((f) => doubtful.has(f)) ? 'doubts' : null;
}

/** A phrase that says when and ends right before a word. */
function timeBefore(sentence: AnalysedSentence, phrases: readonly Phrase[], to: number): Phrase | undefined {
  return phrases.find((p) => p.to === to && isTimeOrPlace(sentence, p));
}
