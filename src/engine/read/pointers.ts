import type { Clause } from '../parse/clause.ts';
import type { Span } from '../text/span.ts';
import type { Draft } from './draft.ts';
import { extentOf, snap } from './extents.ts';
import type { Article, Frame } from './frame.ts';
import { spanOf } from './frame.ts';
import { trimSpan } from './quotes.ts';

/** What a pointing content stands for: spans, and the statement that they are the content of where it is one. */
export interface Pointed {
  readonly spans: readonly Span[];
  readonly refersTo: Draft | null;
  readonly rule: string;
}

const ANSWERS = new Set(['denies', 'confirms', 'doubts', 'withholds', 'concedes', 'retracts', 'demands', 'judges']);

/** Looks up what "das", "was", "die Vorwürfe" or a bare "declined to comment" is about; null where the text does not say. */
export function lookUpPointer(article: Article, frame: Frame, member: Draft['member'], drafts: readonly Draft[]): Pointed | null {
  const { content } = frame;
  if (content.kind === 'spans') return null;
  const sentence = article.sentences[frame.sentence]!;
  const clause = frame.clause === null ? null : sentence.clauses[frame.clause]!;
  if (frame.endsOthers !== undefined) return saidBefore(article, frame, frame.endsOthers, drafts);
  if (
    clause?.link === 'relative' &&
    content.span === null &&
    clause.parent !== null &&
    frame.reason.includes('content:relative-to-clause')
  ) {
    const same = drafts.findLast(
      (d) => d.frame.sentence === frame.sentence && d.spans[0] && d.spans[0].end <= sentence.words[clause.range.from]!.end,
    );
    if (same) return { spans: same.spans, refersTo: same, rule: 'points:clause-before' };
    const extent = extentOf(sentence, sentence.clauses[clause.parent]!, clause.index);
    const to = Math.min(extent.to, clause.range.from);
    return to > extent.from
      ? {
          spans: [snap(article, trimSpan(article.document.text, spanOf(sentence, extent.from, to)))],
          refersTo: null,
          rule: 'points:clause-before',
        }
      : null;
  }
  if (content.keeps && content.span) {
    // "had spoken of fake news" recalls what was said before, whatever the text has just reported
    const recalls = clause?.finite !== null && clause !== null && /^(?:had|hatten?)$/u.test(sentence.words[clause.finite]!.lower);
    const answered = recalls ? null : earlierStatement(article, frame, member, drafts);
    return { spans: [content.span], refersTo: answered, rule: 'points:own-words' };
  }
  if (content.noun !== null && content.span && hasOwnContent(article, content.span))
    return { spans: [content.span], refersTo: null, rule: 'noun-with-content' };
  const asked = frame.stance === 'withholds' && content.span === null ? questionHere(article, frame) : null;
  if (asked) return { spans: [asked], refersTo: null, rule: 'points:question-here' };
  const fresh =
    frame.stance === 'confirms' && content.span !== null && content.noun === null ? unsaidSentence(article, frame, drafts) : null;
  if (fresh) return { spans: fresh, refersTo: null, rule: 'points:sentence-before' };
  // "wollte die Meldung nicht kommentieren": a withholding keeps its own words
  if (frame.stance === 'withholds' && content.noun !== null && content.span)
    return { spans: [content.span], refersTo: null, rule: 'noun-alone' };
  const earlier = ANSWERS.has(frame.stance) ? earlierStatement(article, frame, member, drafts) : null;
  if (earlier) return { spans: earlier.spans, refersTo: earlier, rule: 'points:statement-before' };
  if (content.noun !== null) return content.span ? { spans: [content.span], refersTo: null, rule: 'noun-alone' } : null;
  const clauseBefore = clause && content.span && content.span.start > sentence.start + 20 ? clausesBefore(article, frame, clause) : null;
  if (clauseBefore) return { spans: [clauseBefore], refersTo: null, rule: 'points:clause-before' };
  // "Das sei frei erfunden, sagte er. Mehr sagte er nicht": what one has said oneself is not withheld
  if (
    frame.stance === 'withholds' &&
    drafts.some((d) => d.frame.sentence >= frame.sentence - 1 && d.member !== null && d.member === member)
  )
    return null;
  const previous = previousSentence(article, frame, drafts);
  if (previous) return { spans: previous, refersTo: null, rule: 'points:sentence-before' };
  return content.span ? { spans: [content.span], refersTo: null, rule: 'pronoun-alone' } : null;
}

/** "X says that the plant leaked, | a charge the firm rejects": the statement before in the sentence, else the words before. */
function saidBefore(article: Article, frame: Frame, end: number, drafts: readonly Draft[]): Pointed | null {
  const same = drafts.findLast((d) => d.frame.sentence === frame.sentence && d.spans.length > 0 && d.spans.every((s) => s.end <= end));
  if (same) return { spans: same.spans, refersTo: same, rule: 'points:statement-before' };
  const span = snap(article, trimSpan(article.document.text, { start: article.sentences[frame.sentence]!.start, end }));
  return span.end > span.start ? { spans: [span], refersTo: null, rule: 'points:clause-before' } : null;
}

/** "Asked if he would resign, she declined to answer": the question in the same sentence. */
function questionHere(article: Article, frame: Frame): Span | null {
  const sentence = article.sentences[frame.sentence]!;
  const own = frame.clause === null ? undefined : sentence.clauses[frame.clause];
  const clause = sentence.clauses.find(
    (c) =>
      c !== own &&
      (c.link === 'question' || (c.marker !== null && /^(?:if|whether|ob)$/.test(sentence.words[c.marker]!.lower))) &&
      (!own || (c.own.at(-1)?.to ?? 0) <= own.verb + 1),
  );
  if (!clause) return null;
  return snap(
    article,
    trimSpan(article.document.text, spanOf(sentence, clause.marker ?? clause.range.from, Math.max(clause.verb + 1, clause.own.at(-1)!.to))),
  );
}

/** "Berichte über eine Entsendung" says itself what it is about; "die Berichte" does not. */
function hasOwnContent(article: Article, span: Span): boolean {
  const words = article.document.text.slice(span.start, span.end).split(/\s+/u);
  return words.length > 3 || words.some((w) => /^(?:über|zu|von|wegen|gegen|about|of|that|on)$/u.test(w));
}

/** The statement before that can be answered: the last of another source in the same paragraph, else the first of the paragraph before. */
function earlierStatement(article: Article, frame: Frame, member: Draft['member'], drafts: readonly Draft[]): Draft | null {
  const block = article.sentences[frame.sentence]!.block;
  const own = frame.stance === 'retracts';
  const fits = (d: Draft) =>
    d.spans.length > 0 &&
    d.frame.content.kind === 'spans' &&
    // "dismissed the report": what others report as one's own words
    (own ||
      d.member === null ||
      d.member !== member ||
      (frame.content.kind === 'pointed' && frame.content.noun !== null && d.hops.length > 0)) &&
    d.stance !== 'judges' &&
    d.stance !== 'withholds';
  const here = drafts.filter((d) => fits(d) && article.sentences[d.frame.sentence]!.block === block);
  if (own) {
    const mine = here.findLast((d) => d.member === member);
    if (mine) return mine;
  }
  const asked = here.findLast((d) => d.stance === 'asks' && frame.stance === 'withholds');
  if (asked) return asked;
  const near = here.findLast((d) => frame.sentence - d.frame.sentence <= 2);
  if (near) return near;
  const before = drafts.filter(
    (d) => fits(d) && article.sentences[d.frame.sentence]!.block < block && frame.sentence - d.frame.sentence <= 4,
  );
  if (before.length === 0) return null;
  const last = article.sentences[before.at(-1)!.frame.sentence]!.block;
  const there = before.filter((d) => article.sentences[d.frame.sentence]!.block === last);
  // a refusal to comment answers the news, a denial the last word
  return (frame.stance === 'withholds' ? there[0] : there.at(-1)) ?? null;
}

/** "Die Kamera ist ausgefallen, | das teilte das Institut mit": the clause before in the same sentence. */
function clausesBefore(article: Article, frame: Frame, clause: Clause): Span | null {
  const sentence = article.sentences[frame.sentence]!;
  const host = sentence.clauses.find(
    (c) => c !== clause && c.finite !== null && c.range.to <= clause.range.from + 1 && c.quote === clause.quote,
  );
  const from = Math.min(...clause.own.map((r) => r.from));
  return host && from > 3 ? snap(article, trimSpan(article.document.text, spanOf(sentence, host.range.from, from))) : null;
}

/** "Der Markt schließt. | Das bestätigte die Stadt.": the sentence before, where the article says it itself; null where somebody does. */
function unsaidSentence(article: Article, frame: Frame, drafts: readonly Draft[]): readonly Span[] | null {
  const clause = frame.clause === null ? null : article.sentences[frame.sentence]!.clauses[frame.clause];
  const previous = article.sentences[frame.sentence - 1];
  const opens = clause !== null && clause !== undefined && clause.range.from === 0;
  if (!opens || !previous || drafts.some((d) => d.frame.sentence === previous.index)) return null;
  return previousSentence(article, frame, drafts);
}

/**
 * "Das teilte die Polizei mit": the sentence before, or the clause that it reports itself; at the beginning of an article both sentences of
 * two, for the news is told there before it is told who says so.
 */
function previousSentence(article: Article, frame: Frame, drafts: readonly Draft[]): readonly Span[] | null {
  const previous = article.sentences[frame.sentence - 1];
  if (!previous || article.document.blocks[previous.block]?.kind !== 'paragraph') return null;
  // "plant | einen Umbau |": a noun is only a part of what its sentence says
  const said = (sentence: number) =>
    drafts.find((d) => d.frame.sentence === sentence && d.spans.length > 0 && !d.reason.some((r) => NOMINAL.test(r)));
  const clause = said(previous.index);
  if (clause) return clause.spans;
  const opening = frame.stance === 'asserts' ? article.sentences[0]! : previous;
  const lead = opening !== previous && previous.index === 1 && opening.block === previous.block && !said(0);
  return [snap(article, trimSpan(article.document.text, { start: lead ? opening.start : previous.start, end: previous.end }))];
}

/** Contents that are no clauses. */
const NOMINAL = /^content:(?:object|about|predicate|pronoun|bare-infinitive)/u;
