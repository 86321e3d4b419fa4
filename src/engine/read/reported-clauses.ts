import type { Clause } from '../parse/clause.ts';
import { overlap } from '../text/span.ts';
import { extentOf, snap } from './extents.ts';
import type { AnalysedSentence, Article, Frame, SourceRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { trimSpan } from './quotes.ts';
import { shapeMention } from './shape-mention.ts';
import { speakerRank } from './speaker-nouns.ts';
import { speakingSubject } from './subject-by-words.ts';

/** Conjunctions of clauses that say why or how, and in reported mood on whose word. */
const REASON = /^(?:da|weil|obwohl|wobei|zumal|während)$/u;

/**
 * Clauses in reported mood that no frame of their sentence has taken: "wies den Vorwurf zurück, | da er jeder Grundlage entbehre |", "sagte,
 * dass es teurer werde, | allerdings wolle man verhandeln |". They are said by whoever acts in the sentence.
 */
export function reportedClauses(article: Article, sentence: AnalysedSentence, frames: readonly Frame[]): Frame[] {
  if (article.language.code !== 'de') return [];
  const found: Frame[] = [];
  for (const clause of sentence.clauses) {
    if (!isReportedBeside(sentence, clause)) continue;
    const { from, to } = extentOf(sentence, clause, -1);
    const span = snap(article, trimSpan(article.document.text, spanOf(sentence, from, to)));
    const taken = (f: Frame) => (f.content.kind === 'spans' ? [...f.content.spans, ...f.cue] : f.cue).some((s) => overlap(s, span) > 0);
    if ([...frames, ...found].some(taken)) continue;
    const sources = sourceBefore(article, sentence, clause, frames);
    if (sources.length === 0) continue;
    found.push({
      sentence: sentence.index,
      clause: null,
      cue: [],
      stance: 'asserts',
      sources,
      content: { kind: 'spans', spans: [span] },
      hops: [],
      frameWords: [],
      reason: ['konjunktiv-beside'],
      trust: 0.7,
    });
  }
  return found;
}

/** Konjunktiv I in a clause that gives a reason, or in a main clause after the first. */
function isReportedBeside(sentence: AnalysedSentence, clause: Clause): boolean {
  if (clause.finite === null || clause.quote > 0 || clause.mood !== 'Sub') return false;
  const finite = sentence.words[clause.finite]!;
  // "die sie begangen hätten", "die verübt würden": the plural has no other form
  const plural = finite.lower === 'hätten' || (finite.lower === 'würden' && clause.passive);
  if (finite.morph.tense !== 'Pres' && !(plural && clause.link !== 'bare')) return false;
  if (clause.link === 'adverbial') return clause.marker !== null && REASON.test(sentence.words[clause.marker]!.lower);
  // "kritisierte die Regel, | die das Fischen verbiete |": reported mood within what the article tells
  if (clause.link === 'relative') return clause.marker !== null && clause.parent !== null && isTold(sentence.clauses[clause.parent]!);
  return clause.link === 'bare' && clause.parent !== null && clause.range.from > 3;
}

/** A clause in which the article itself speaks. */
const isTold = (clause: Clause): boolean => clause.finite !== null && clause.mood === 'Ind' && clause.quote === 0;

/** Who speaks in the last frame before a clause; without frames whoever acts in the clause that it hangs on. */
function sourceBefore(article: Article, sentence: AnalysedSentence, clause: Clause, frames: readonly Frame[]): readonly SourceRef[] {
  const start = sentence.words[clause.range.from]!.start;
  const frame = frames.findLast((f) => f.cue[0] !== undefined && f.cue[0].start < start) ?? frames[0];
  if (frame) return frame.sources;
  const host = clause.parent === null ? undefined : sentence.clauses[clause.parent];
  const subject =
    host?.finite !== null && host?.mood === 'Ind' && !host.passive ? speakingSubject(article, sentence, host)?.subject : undefined;
  if (!subject || speakerRank(article.language, sentence, subject) < 1.5) return [];
  return [{ kind: 'mention', mention: shapeMention(article, sentence, subject, subject.head) }];
}
