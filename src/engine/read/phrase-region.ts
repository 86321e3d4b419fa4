import type { Clause, Range } from '../parse/clause.ts';
import type { Span } from '../text/span.ts';
import { matchCue } from './cues.ts';
import { extentOf, snap } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { spanOf } from './frame.ts';
import { innerSpan, onlyPunctuation, quotationsIn, trimSpan } from './quotes.ts';

/** The words that the phrase attributes: the clause around it, or the quotation before "so X". */
export function regionAround(article: Article, sentence: AnalysedSentence, found: Range & { readonly before?: true }): Span[] {
  const { words } = sentence;
  const { text } = article.document;
  const first = words[found.from]!;
  const depth = first.quote + 1;
  const quote = quotationsIn(article.document, sentence.start - 4000, first.start, depth).findLast(
    (q) => q.end <= first.start && q.end > sentence.start,
  );
  if (quote && onlyPunctuation(text, quote.end, first.start) && quote.start <= sentence.start + 1) {
    const spans = [innerSpan(article.document, quote)];
    const next = quotationsIn(article.document, first.end, sentence.end, depth)[0];
    // "„…“, so Gruber in der „ZiB 2“": a name in quotation marks after an article or a preposition is not said
    const named = /^(?:DET|ADP)$/.test(words[found.to - 1]!.upos);
    if (next && !named && onlyPunctuation(text, words[found.to - 1]!.end, next.start)) spans.push(innerSpan(article.document, next));
    else if (goesOn(sentence, found)) {
      const rest = shrink(sentence, { from: found.to, to: lastWord(sentence) });
      if (rest) spans.push(snap(article, trimSpan(text, spanOf(sentence, rest.from, rest.to))));
    }
    return spans;
  }
  const aside = endOfAsideInFront(sentence, found);
  const host = aside > 0 ? { from: aside, to: lastWord(sentence) } : hostRange(article, sentence, found);
  const end =
    aside > 0 ? aside : ((relayClause(sentence, found) ?? clauseOfSource(sentence, found))?.range.to ?? endOfPrefield(sentence, found));
  const parts: Range[] = [
    { from: host.from, to: found.before ? host.from : Math.min(found.from, host.to) },
    { from: Math.max(end, host.from), to: host.to },
  ];
  return parts
    .map((p) => shrink(sentence, p))
    .filter((p): p is Range => p !== null && hasContent(sentence, p))
    .map((p) => snap(article, trimSpan(text, spanOf(sentence, p.from, p.to))))
    .filter((s) => s.end - s.start > 2);
}

/** "„In absehbarer Zeit“, so der Vorstand, | werde die Firma …": after a comma the finite verb of what was begun within the quotation. */
function goesOn(sentence: AnalysedSentence, found: Range): boolean {
  const [comma, verb] = [sentence.words[found.to], sentence.words[found.to + 1]];
  return comma?.text === ',' && verb !== undefined && /^(?:AUX|VERB)$/.test(verb.upos) && verb.morph.verbForm === 'Fin';
}

/** "Nach Ansicht von Senator Dodd, dem Vorsitzenden, | hat …": between the phrase and the comma before the finite verb stands an apposition. */
function endOfPrefield(sentence: AnalysedSentence, found: Range): number {
  const { words } = sentence;
  if (found.from > 1 || words[found.to]?.text !== ',') return found.to;
  const comma = words.findIndex((w, i) => i > found.to && i < found.to + 14 && w.text === ',');
  const next = words[comma + 1];
  return comma > 0 && next && /^(?:AUX|VERB)$/.test(next.upos) && next.morph.verbForm === 'Fin' ? comma + 1 : found.to;
}

function hasContent(sentence: AnalysedSentence, part: Range): boolean {
  return sentence.words.slice(part.from, part.to).some((w) => /^(?:NOUN|PROPN|VERB|ADJ|NUM|PRON)$/.test(w.upos));
}

function shrink(sentence: AnalysedSentence, part: Range): Range | null {
  let { from, to } = part;
  const idle = (i: number) => sentence.words[i]!.upos === 'PUNCT' && !/[„“”"»«‚‘’]/u.test(sentence.words[i]!.text);
  while (from < to && idle(from)) from++;
  while (to > from && idle(to - 1)) to--;
  if (from < to && /^(?:dass|that)$/u.test(sentence.words[from]!.lower)) from++;
  return from < to ? { from, to } : null;
}

/** The clause that the phrase stands in, with all that hangs on it except frames of their own ("…, was beide bestreiten"). */
function hostRange(article: Article, sentence: AnalysedSentence, found: Range): Range {
  const clause = smallestAround(sentence, found);
  if (!clause) return { from: 0, to: sentence.words.length };
  let top: Clause = clause;
  while (
    top.parent !== null &&
    (top.link === 'relative' || top.link === 'adverbial' || top.link === 'infinitive' || top.link === 'gerund')
  ) {
    // "weil die Truppe nach Angaben der UN überfordert ist": only the clause that holds the phrase
    if ((top.link === 'relative' || top.link === 'adverbial') && top.range.from < found.from) break;
    top = sentence.clauses[top.parent]!;
  }
  const extent = extentOf(sentence, top, -1);
  const independent = sentence.clauses.filter(
    (c) => c.index !== top.index && c.link === 'relative' && isOwnFrame(article, sentence, c) && c.range.from > found.to,
  );
  let to = Math.min(extent.to, ...independent.map((c) => c.range.from));
  let from = extent.from;
  if (found.from <= 1) from = Math.min(from, found.from);
  if (top.link === 'main' && sentence.clauses.filter((c) => c.link === 'main' || c.link === 'coordinate').length === 1) {
    if (from <= 3) from = 0;
    if (independent.length === 0) to = Math.max(to, lastWord(sentence));
  }
  return betweenSemicolons(sentence, found, { from, to });
}

/** "Laut Satzung hat er keine Stimme; | sein Rat zählt trotzdem": the phrase says nothing of what a semicolon parts from it. */
function betweenSemicolons(sentence: AnalysedSentence, found: Range, range: Range): Range {
  const { words } = sentence;
  const parts = (i: number) => words[i]!.text === ';' && words[i]!.quote <= words[found.from]!.quote;
  let { from, to } = range;
  for (let i = from; i < found.from; i++) if (parts(i)) from = i + 1;
  for (let i = to - 1; i >= found.to; i--) if (parts(i)) to = i;
  return { from, to };
}

/** "According to the Globe, | which cited a leaked memo |, the bank …": end of the aside, whatever the tree makes of what follows; 0 where there is none. */
function endOfAsideInFront(sentence: AnalysedSentence, found: Range): number {
  const { words } = sentence;
  if (found.from > 1 || words[found.to]?.text !== ',' || !/^(?:who|which)$/u.test(words[found.to + 1]?.lower ?? '')) return 0;
  const comma = words.findIndex((w, i) => i > found.to + 1 && w.text === ',');
  return comma < 0 ? 0 : comma + 1;
}

/** "…, so Berger, | die auch angab, …": the relative clause right after the phrase says something of the source; what it says is no content of the phrase. */
function clauseOfSource(sentence: AnalysedSentence, found: Range): { readonly range: Range } | undefined {
  const clause = sentence.clauses.find(
    (c) =>
      c.link === 'relative' &&
      c.range.from > found.to - 1 &&
      c.range.from <= found.to + 1 &&
      /^(?:der|die|das|den|who|which|whom)$/u.test(sentence.words[c.marker ?? c.range.from]!.lower),
  );
  return clause ? { range: extentOf(sentence, clause, -1) } : undefined;
}

function lastWord(sentence: AnalysedSentence): number {
  let to = sentence.words.length;
  while (to > 0 && sentence.words[to - 1]!.upos === 'PUNCT') to--;
  return to;
}

function isOwnFrame(article: Article, sentence: AnalysedSentence, clause: Clause): boolean {
  const marker = clause.marker === null ? '' : sentence.words[clause.marker]!.lower;
  return (marker === 'was' || marker === 'which') && matchCue(sentence, clause, article.language) !== null;
}

function smallestAround(sentence: AnalysedSentence, found: Range): Clause | null {
  const around = sentence.clauses.filter(
    (c) => c.own.some((r) => found.from >= r.from && found.from < r.to) || (c.range.from <= found.from && c.range.to >= found.to),
  );
  // "according to court papers" may have a verb for the tagger: a clause within the phrase is none
  const real = around.filter((c) => c.verb < found.from || c.verb >= found.to);
  const own = real.filter((c) => c.own.some((r) => found.from >= r.from && found.from < r.to));
  const list = own.length ? own : real;
  return list.sort((a, b) => a.range.to - a.range.from - (b.range.to - b.range.from))[0] ?? null;
}

/** "…, die sich auf einen Ermittler beruft" right after the phrase. */
export function relayClause(sentence: AnalysedSentence, found: Range): Clause | undefined {
  return sentence.clauses.find(
    (c) =>
      c.link === 'relative' &&
      c.range.from >= found.to &&
      c.range.from <= found.to + 2 &&
      /^(?:berufen|beziehen|stützen|verweisen|cite|quote|rely)$/u.test(c.lemma),
  );
}
