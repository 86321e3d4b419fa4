import type { Clause, Phrase, Range } from '../parse/clause.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedSentence, Article, ContentRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { innerSpan, quotationsIn, trimSpan } from './quotes.ts';

/** A content that was found, the words of the sentence that it covers, and the rule that found it. */
export interface FoundContent {
  readonly content: ContentRef;
  readonly rule: string;
  readonly covers: readonly Range[];
  readonly trust: number;
  /** Set where the content decides the stance: "called the allegation | false |" denies. */
  readonly stance?: 'denies' | 'doubts' | 'withholds';
}

const SUBORDINATE = /^(?:that|question|relative|adverbial)$/u;

/** Everything that hangs on a clause, itself included; frames that only interrupt it are left out. */
export function extentOf(sentence: AnalysedSentence, top: Clause, without: number): Range {
  let { from, to } = top.range;
  const members = new Set([top.index]);
  // "…, die das Amt prüfe | und der Rat bezahle |": the second half of a subordinate clause shares the word that opens the first
  for (const c of sentence.clauses) {
    if (c.index <= top.index || c.range.from !== to || c.marker !== null || c.link !== top.link || c.parent !== top.parent) continue;
    if (!SUBORDINATE.test(c.link)) continue;
    members.add(c.index);
    to = c.range.to;
  }
  for (let round = 0; round < 4; round++) {
    for (const c of sentence.clauses) {
      if (c.parent === null || c.index === without || members.has(c.index) || !members.has(c.parent) || c.link === 'postposed') continue;
      members.add(c.index);
      from = Math.min(from, c.range.from);
      to = Math.max(to, c.range.to);
    }
  }
  return { from, to };
}

/** A range without the frame's own words where the frame stands within it. */
export function aroundFrame(sentence: AnalysedSentence, frame: Clause, range: Range): Range[] {
  const holes = frame.own.filter((r) => r.from > range.from && r.to <= range.to).sort((a, b) => a.from - b.from);
  const parts: Range[] = [];
  let from = range.from;
  for (const hole of holes) {
    if (hole.from > from) parts.push({ from, to: hole.from });
    from = Math.max(from, hole.to);
  }
  if (from < range.to) parts.push({ from, to: range.to });
  return parts.filter((p) => sentence.words.slice(p.from, p.to).some((w) => w.upos !== 'PUNCT'));
}

/** Leaves out "dass", "that", the "to" of an English infinitive and the preposition of a gerund. */
export function strip(article: Article, sentence: AnalysedSentence, range: Range, clause: Clause): Span {
  let { from, to } = range;
  const skip = (i: number) => {
    const word = sentence.words[i]!;
    if (word.upos === 'PUNCT' && !/[„“”"»«‚‘]/u.test(word.text)) return true;
    if (/^(?:dass|daß|wonach)$/.test(word.lower)) return true;
    if (word.lower === 'that' && /^(?:that|relative)$/.test(clause.link) && isComplementiser(sentence, i)) return true;
    if (article.language.code === 'en' && word.lower === 'to' && clause.link === 'infinitive') return true;
    return (
      (article.language.code === 'en' && clause.link === 'gerund' && word.upos === 'ADP') ||
      (word.upos === 'SCONJ' && clause.link === 'gerund')
    );
  };
  while (from < to - 1 && skip(from)) from++;
  while (to > from + 1 && sentence.words[to - 1]!.upos === 'PUNCT' && !/[“”"«»‘’]/u.test(sentence.words[to - 1]!.text)) to--;
  return snap(article, trimSpan(article.document.text, spanOf(sentence, from, to)));
}

/** "said that the cup …", not "said that was untrue". */
function isComplementiser(sentence: AnalysedSentence, i: number): boolean {
  const next = sentence.words[i + 1];
  return (
    sentence.words[i]!.upos === 'SCONJ' || (next !== undefined && next.upos !== 'AUX' && next.upos !== 'VERB' && next.upos !== 'PUNCT')
  );
}

/** Where a content is a whole quotation, its marks are outside; where it cuts into one, it goes on to the mark. */
export function snap(article: Article, span: Span): Span {
  const { document } = article;
  for (const q of quotationsIn(document, span.start - 2000, span.end + 1, 1)) {
    const inner = innerSpan(document, q);
    if (q.start === span.start && q.end <= span.end + 1 && q.end >= span.end - 1) return inner;
    if (Math.abs(inner.start - span.start) <= 1 && Math.abs(inner.end - span.end) <= 1) return inner;
    if (span.start < q.start && span.end > q.start && span.end < q.end) return { start: span.start, end: q.closed ? q.end : inner.end };
  }
  return span;
}

/** The words of a sentence that spans cover, as ranges. */
export function coversOf(sentence: AnalysedSentence, spans: readonly Span[]): Range[] {
  return spans.flatMap((s) => {
    const inside = sentence.words.filter((w) => w.start >= s.start && w.end <= s.end);
    return inside.length ? [{ from: inside[0]!.index, to: inside.at(-1)!.index + 1 }] : [];
  });
}

/** Index of the first word at a depth of quotation. */
export function firstAtLevel(sentence: AnalysedSentence, level: number): number {
  const i = sentence.words.findIndex((w) => w.quote >= level && w.upos !== 'PUNCT');
  return Math.max(0, i);
}

/** English words that say when. */
export const TIME_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|night|morning|afternoon|evening)$/u;

/** End of an English phrase without the day of speaking behind it: "denied the reports | on Tuesday |". */
export function beforeDay(sentence: AnalysedSentence, to: number): number {
  return sentence.words[to - 2]?.lower === 'on' && /day$/u.test(sentence.words[to - 1]!.lower) ? to - 2 : to;
}

/** True for a phrase that says when: "am Montag", "in June". */
export function isTimeOrPlace(sentence: AnalysedSentence, phrase: Phrase): boolean {
  if (/^\d/u.test(sentence.words[phrase.head]!.text) && sentence.words[phrase.head]!.text.includes('.')) return true;
  const head = sentence.words[phrase.head]!.lower;
  // "in der vorigen Woche", "am selben Tag", "vor einem Jahr", "last week"; but "für das Jahr", "aus dem Jahr"
  const period =
    /^(?:tag|tage|tagen|woche|vorwoche|wochen|monat|vormonat|monaten|jahr|vorjahr|jahren|day|week|weeks|month|months|year|years)s?$/u.test(
      head,
    );
  if (period && /^(?:in|an|vor|seit|on|during|at)$/u.test(phrase.preposition ?? '')) return true;
  return /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morgen|abend|nachmittag|vormittag|mittag|nacht|morning|evening|afternoon|night|week|wochenende|weekend|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|april|may|june|july|october|december)(?:s|morgen|abend|nachmittag|vormittag|mittag|nacht)?$/u.test(
    head,
  );
}
