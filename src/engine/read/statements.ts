import type { Span } from '../text/span.ts';
import type { Cast } from './actors.ts';
import type { Draft } from './draft.ts';
import { findFigures } from './figures.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import type { Figure, Hop, Statement, When } from './reading.ts';
import { certaintyOf, polarityOf, speechOf, wordsOfSpans } from './stance.ts';
import { findTimes } from './times.ts';

/** Turns drafts into statements of the contract: ids, chain, stance, certainty, polarity, speech, time and figures. */
export function finishStatements(article: Article, drafts: readonly Draft[], idOf: ReturnType<Cast['actors']>['idOf']): Statement[] {
  const whole = drafts.filter((d) => d.spans.some((s) => s.end > s.start));
  const ids = new Map(whole.map((d, i) => [d, `s${i + 1}`]));
  return whole.map((draft): Statement => {
    const refersTo = draft.refersTo ? ids.get(draft.refersTo) : undefined;
    return {
      id: ids.get(draft)!,
      source: { actor: draft.member ? (idOf.get(draft.member) ?? null) : null, span: draft.source },
      cue: mergeSpans(article, draft.frame.cue),
      content: draft.spans.filter((s) => s.end > s.start),
      ...(refersTo ? { refersTo } : {}),
      speech: draft.refersTo && !draft.reason.includes('points:own-words') ? 'reported' : speechOf(article, draft.spans, draft.reason),
      stance: draft.stance,
      certainty: certaintyOf(article, draft.spans),
      polarity: polarityOf(article, draft.spans),
      via: draft.hops.flatMap((h): Hop[] => (idOf.has(h.member) ? [{ actor: idOf.get(h.member)!, span: h.span, cue: h.cue }] : [])),
      when: whenOf(article, draft),
      figures: figuresOf(article, draft.spans),
      reason: draft.reason,
      confidence: calibrated(draft.trust),
    };
  });
}

/**
 * Turns the trust of the rules into the share of statements that are right at that trust. The logistic curve was fitted to the gold
 * articles of `eval/cases`, for which no rule was written; eval/RESULTS.md shows how far it holds.
 */
function calibrated(trust: number): number {
  const share = 1 / (1 + Math.exp(2.42 - 6.53 * Math.min(1, Math.max(0, trust))));
  return Math.round(share * 100) / 100;
}

/** Neighbouring cue words become one span. */
function mergeSpans(article: Article, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && /^\s*$/u.test(article.document.text.slice(last.end, span.start)))
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push({ start: span.start, end: span.end });
  }
  return merged;
}

/** Several statements stand in one sentence: its times are looked for once. */
const timesFound = new WeakMap<AnalysedSentence, ReturnType<typeof findTimes>>();

function timesOf(article: Article, sentence: AnalysedSentence): ReturnType<typeof findTimes> {
  const known = timesFound.get(sentence);
  if (known) return known;
  const found = findTimes(sentence.words, article.published, article.language);
  timesFound.set(sentence, found);
  return found;
}

/** The time of speaking: the last day, month or year that stands in the frame outside the content. */
function whenOf(article: Article, draft: Draft): When | null {
  const sentence = article.sentences[draft.frame.sentence]!;
  const words = draft.frame.frameWords.map((i) => sentence.words[i]!);
  if (words.length === 0) return null;
  const inFrame = new Set(words.map((w) => w.index));
  const times = timesOf(article, sentence).filter(
    (t) =>
      t.kind !== 'period' &&
      Array.from({ length: t.to - t.from }, (_, k) => t.from + k).every((i) => inFrame.has(i) || sentence.words[i]!.upos === 'PUNCT'),
  );
  const time = times[0];
  return time ? { value: time.value, span: time.span } : null;
}

function figuresOf(article: Article, spans: readonly Span[]): Figure[] {
  const figures = wordsOfSpans(article, spans).flatMap((p) => findFigures(p.words, article.language));
  return figures.filter((f, i) => figures.findIndex((g) => g.span.start === f.span.start && g.span.end === f.span.end) === i);
}
