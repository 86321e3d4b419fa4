import type { Language } from '../lang/language.ts';
import type { Word } from '../parse/word.ts';
import type { Span } from '../text/span.ts';
import { hasReportedReason } from './carry.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { innerSpan, quotationsIn, sentenceAt } from './quotes.ts';
import type { Certainty, Polarity, Speech } from './reading.ts';

/** Words of all sentences that a list of spans covers, in text order. */
export function wordsOfSpans(article: Article, spans: readonly Span[]): { sentence: AnalysedSentence; words: Word[] }[] {
  const parts: { sentence: AnalysedSentence; words: Word[] }[] = [];
  for (const span of spans) {
    for (let i = sentenceAt(article.sentences, span.start); i < article.sentences.length; i++) {
      const sentence = article.sentences[i]!;
      if (sentence.start >= span.end) break;
      const words = sentence.words.filter((w) => w.start >= span.start && w.end <= span.end);
      if (words.length) parts.push({ sentence, words });
    }
  }
  return parts;
}

/** Certainty as the source presents it: the strongest hedge in the first main clause; "Sollte …", "if …" make it conditional. */
export function certaintyOf(article: Article, spans: readonly Span[]): Certainty {
  const parts = wordsOfSpans(article, spans.slice(0, 2));
  const { hedges } = article.language;
  const first = parts[0];
  if (!first) return 'certain';
  if (isConditional(article.language, first.sentence, first.words)) return 'conditional';
  let found: Certainty = 'certain';
  const limit = firstMainClauseEnd(first.sentence, first.words);
  for (const word of first.words) {
    if (word.index >= limit) break;
    // in reported mood "dürften" allows
    if (word.lemma === 'dürfen' && hasReportedReason(first.sentence)) continue;
    const hedge = hedges[word.lower] ?? modalHedge(article.language, first.sentence, word);
    if (hedge === 'possible') found = 'possible';
    else if (hedge === 'probable' && found === 'certain') found = 'probable';
  }
  return found;
}

function modalHedge(language: Language, sentence: AnalysedSentence, word: Word): 'possible' | null {
  if (language.code === 'de')
    return word.lemma === 'können' && word.morph.mood === 'Sub' && word.morph.tense === 'Past' && word.upos !== 'NOUN' ? 'possible' : null;
  if (!/^(?:may|might|could)$/.test(word.lower) || word.upos !== 'AUX') return null;
  // "could not be traced", "asked how it could happen": what was not able to be, and what is asked for
  const next = sentence.words[word.index + 1]?.lower ?? '';
  const asked = sentence.clauses.some((c) => c.link === 'question' && c.own.some((r) => word.index >= r.from && word.index < r.to));
  return word.lower === 'could' && (/^(?:not|n't)$/u.test(next) || asked) ? null : 'possible';
}

function isConditional(language: Language, sentence: AnalysedSentence, words: readonly Word[]): boolean {
  const open = words.find((w) => w.upos !== 'PUNCT');
  if (!open) return false;
  if (language.code === 'de') {
    if (/^(?:falls|sofern)$/.test(open.lower) || words.some((w) => w.lower === 'falls' || w.lower === 'sofern')) return true;
    if (open.lower === 'wenn' || open.lower === 'sollte' || open.lower === 'sollten') return true;
    const clause = sentence.clauses.find(
      (c) => c.range.from <= open.index && open.index < c.range.to && c.link === 'adverbial' && c.finite === open.index,
    );
    return clause !== undefined;
  }
  if (/^(?:if|unless)$/.test(open.lower) && words.some((w) => w.text === ',')) return true;
  return words.some(
    (w) =>
      (w.lower === 'if' || w.lower === 'unless') &&
      w.index > open.index &&
      w.upos === 'SCONJ' &&
      !/^(?:ask|wonder|see|know)$/.test(sentence.words[w.index - 1]?.lemma ?? ''),
  );
}

/** Index of the word where the first main clause of these words ends. */
function firstMainClauseEnd(sentence: AnalysedSentence, words: readonly Word[]): number {
  const from = words[0]!.index;
  const to = words.at(-1)!.index + 1;
  const clause = sentence.clauses.find(
    (c) => c.finite !== null && c.finite >= from && c.finite < to && c.link !== 'adverbial' && c.link !== 'relative',
  );
  if (!clause) return to;
  return Math.min(to, Math.max(...clause.own.map((r) => r.to)));
}

/** Polarity of the first main clause: "nicht", "kein", "not", "no"; "nicht A, sondern B" is affirmed. */
export function polarityOf(article: Article, spans: readonly Span[]): Polarity {
  const [first] = wordsOfSpans(article, spans.slice(0, 1));
  const parts = first ? [first] : [];
  const second = wordsOfSpans(article, spans.slice(1, 2))[0];
  if (second && first && first.words.length < 4) parts.push(second);
  for (const { sentence, words } of parts) {
    const limit = firstMainClauseEnd(sentence, words);
    const own = ownWords(sentence, words, limit);
    const negation = own.find((w) => isNegation(article.language, sentence, w));
    if (!negation) continue;
    const contrast =
      words.some((w) => w.lower === 'sondern' && w.index > negation.index) ||
      (article.language.code === 'en' &&
        words.some(
          (w) => w.lower === 'but' && w.index > negation.index && w.index < negation.index + 8 && words[0]!.index <= negation.index,
        ));
    return contrast ? 'affirmed' : 'negated';
  }
  return 'affirmed';
}

function ownWords(sentence: AnalysedSentence, words: readonly Word[], limit: number): Word[] {
  const from = words[0]!.index;
  const clause = sentence.clauses.find(
    (c) => c.finite !== null && c.finite >= from && c.finite < limit && c.link !== 'adverbial' && c.link !== 'relative',
  );
  // "Wenn nichts geschieht, treten wir aus" is affirmed: the condition is not the main clause
  const aside = sentence.clauses.filter((c) => c.link === 'adverbial' || c.link === 'relative');
  const inAside = (w: Word) => aside.some((c) => c.own.some((r) => w.index >= r.from && w.index < r.to));
  return words.filter(
    (w) =>
      !inAside(w) &&
      w.index < limit &&
      (!clause || clause.own.some((r) => w.index >= r.from && w.index < r.to) || w.index < clause.range.from),
  );
}

function isNegation(language: Language, sentence: AnalysedSentence, word: Word): boolean {
  if (!language.negations.has(word.lower)) return false;
  const next = sentence.words[word.index + 1]?.lower ?? '';
  if (word.lower === 'nicht' && /^(?:nur|zuletzt|allein|zwingend|unbedingt)$/.test(next)) return false;
  if (word.lower === 'not' && /^(?:only|least|just)$/.test(next)) return false;
  if (word.lower === 'no' && /^(?:more|less|fewer|later|longer|doubt)$/.test(next)) return next === 'longer';
  return true;
}

/** How the words of the content are rendered, from quotation marks and the rule that found it. */
export function speechOf(article: Article, spans: readonly Span[], reasons: readonly string[]): Speech {
  let size = 0;
  let quoted = 0;
  for (const span of spans) {
    size += span.end - span.start;
    for (const q of quotationsIn(article.document, span.start - 3000, span.end, 1)) {
      const inner = innerSpan(article.document, q);
      quoted += Math.max(0, Math.min(span.end, q.end) - Math.max(span.start, inner.start));
    }
  }
  if (quoted >= size * 0.97 - 2 && quoted > 0) return 'direct';
  if (quoted > 2) return 'mixed';
  // "Asked | if she would resign |, she declined to answer"
  if (reasons.includes('points:question-here')) return 'indirect';
  const rule = reasons.find((r) => r.startsWith('content:'))?.slice(8) ?? '';
  if (/^(?:object|about|called|predicate|spoke-of|pronoun|context|relative-to|infinitive|gerund|bare-infinitive)/u.test(rule))
    return 'reported';
  return reasons.includes('headline-colon') ? headlineSpeech(article, spans) : 'indirect';
}

function headlineSpeech(article: Article, spans: readonly Span[]): Speech {
  const verb = wordsOfSpans(article, spans).some((p) =>
    p.words.some((w) => (w.upos === 'VERB' || w.upos === 'AUX') && w.morph.verbForm === 'Fin'),
  );
  return verb ? 'indirect' : 'reported';
}
