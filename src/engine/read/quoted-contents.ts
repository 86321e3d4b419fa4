import type { Clause } from '../parse/clause.ts';
import type { Quotation } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { coversOf, type FoundContent } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { spanOf } from './frame.ts';
import { innerSpan, isWhole, onlyPunctuation, quotationsIn } from './quotes.ts';

/** Names in quotation marks are shorter than this, in characters. */
const LONGEST_NAME = 60;

/** „…“, sagte X · X sagte: „…“ · „…“, sagte X, „…“ */
export function quoted(article: Article, sentence: AnalysedSentence, clause: Clause): FoundContent | null {
  const { document } = article;
  const text = document.text;
  const near = quotationsIn(document, sentence.start - 4000, sentence.end, clause.quote + 1).filter((q) => q.end > sentence.start);
  if (near.length === 0) return null;
  const frame = frameEdges(sentence, clause);
  const verb = sentence.words[clause.verb]!;
  const spans: Span[] = [];
  const before = near.findLast(
    (q) => q.end <= verb.start && q.end <= Math.max(frame.start, q.end) && isAdjacentBefore(article, sentence, clause, q),
  );
  if (before && opensSentence(article, sentence, before) && isParted(text, before, sentence)) spans.push(innerSpan(document, before));
  const rightEdge = Math.max(
    ...clause.predicate.map((i) => sentence.words[i]!.end),
    ...clause.subjects
      .slice(0, 1)
      .map((p) => sentence.words[p.to - 1]!.end)
      .filter((e) => e > verb.start || true),
  );
  for (const q of near) {
    if (q.start < verb.end || spans.some((s) => s.start === innerSpan(document, q).start)) continue;
    const gapStart = lastFrameEndBefore(sentence, clause, q.start) ?? rightEdge;
    if (!onlyPunctuation(text, gapStart, q.start)) continue;
    const colon = text.slice(gapStart, q.start).includes(':');
    if (!colon && isWithinClause(article, sentence, clause, q)) continue;
    const directly = q.start - Math.max(rightEdge, gapStart) < 4;
    if (!colon && !(directly && isWhole(document, q, sentence.words))) continue;
    if (spans.length > 0 && colon) continue;
    spans.push(innerSpan(document, q));
    break;
  }
  if (spans.length === 0) return null;
  return {
    content: { kind: 'spans', spans },
    rule: spans.length > 1 ? 'quote-around-frame' : before ? 'quote-before-frame' : 'quote-after-frame',
    covers: coversOf(sentence, spans),
    trust: 0.95,
  };
}

/** „Ich gehe“, sagte er · „Gehst du?“ fragte er; but „Seeblatt“ berichtet: without a mark between them the quotation is the subject. */
function isParted(text: string, quotation: Quotation, sentence: AnalysedSentence): boolean {
  const next = sentence.words.find((w) => w.start >= quotation.end && w.upos !== 'PUNCT');
  const gap = text.slice(quotation.inner.end - 1, next?.start ?? quotation.end);
  return /[,.;:!?…–—-]/u.test(gap) || quotation.inner.end - quotation.inner.start > LONGEST_NAME;
}

/** "said | the man | “could not wait”": a noun between the verb and a quotation that begins with its verb is the subject of what is said. */
function isWithinClause(article: Article, sentence: AnalysedSentence, clause: Clause, quotation: Quotation): boolean {
  if (article.language.code !== 'en') return false;
  const first = sentence.words.find((w) => w.start >= quotation.inner.start && w.upos !== 'PUNCT');
  const before = sentence.words[(first?.index ?? 0) - 2];
  const isSubject = before !== undefined && clause.subjects.slice(0, 1).some((p) => before.index >= p.from && before.index < p.to);
  return (
    first !== undefined &&
    /^(?:AUX|VERB)$/.test(first.upos) &&
    first.morph.verbForm !== 'Inf' &&
    before !== undefined &&
    before.index > clause.verb &&
    /^(?:NOUN|PROPN|PRON)$/.test(before.upos) &&
    !isSubject
  );
}

/** First and last character of the clause's own words outside quotations, on the given side of its verb. */
function frameEdges(sentence: AnalysedSentence, clause: Clause): Span {
  let from = clause.verb;
  let to = clause.verb + 1;
  for (const r of clause.own) {
    for (let i = r.from; i < r.to; i++) {
      const word = sentence.words[i]!;
      if (word.quote > clause.quote || word.upos === 'PUNCT') continue;
      from = Math.min(from, i);
      to = Math.max(to, i + 1);
    }
  }
  return spanOf(sentence, from, to);
}

function isAdjacentBefore(article: Article, sentence: AnalysedSentence, clause: Clause, q: { end: number }): boolean {
  const next = sentence.words.find((w) => w.start >= q.end && w.upos !== 'PUNCT');
  if (!next) return false;
  const inClause = clause.own.some((r) => next.index >= r.from && next.index < r.to);
  return inClause && onlyPunctuation(article.document.text, q.end, next.start);
}

/** True for a quotation with which the sentence (or its part after a colon) begins. */
function opensSentence(article: Article, sentence: AnalysedSentence, q: { start: number }): boolean {
  if (q.start <= sentence.start + 1) return true;
  const before = article.document.text.slice(sentence.start, q.start);
  return /[:;]\s*$/u.test(before) || !/\p{L}/u.test(before);
}

function lastFrameEndBefore(sentence: AnalysedSentence, clause: Clause, at: number): number | null {
  let end: number | null = null;
  for (const r of clause.own)
    for (let i = r.from; i < r.to; i++)
      if (sentence.words[i]!.end <= at && sentence.words[i]!.upos !== 'PUNCT') end = Math.max(end ?? 0, sentence.words[i]!.end);
  return end;
}
