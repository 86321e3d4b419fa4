import type { VerbCue } from '../lang/cue.ts';
import type { Clause } from '../parse/clause.ts';
import { matchCues, takes } from './cues.ts';
import { aroundFrame, extentOf, type FoundContent, firstAtLevel, strip } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { sharesSubject } from './subjects.ts';

/** „A sei B, sagte X“: everything before the frame, and what goes on after it. */
export function host(article: Article, sentence: AnalysedSentence, clause: Clause, cue: VerbCue): FoundContent | null {
  const marker = clause.marker === null ? '' : sentence.words[clause.marker]!.lower;
  if (clause.link === 'adverbial' && (marker === 'wie' || marker === 'as') && clause.parent !== null)
    return asFrame(article, sentence, clause);
  if (clause.link !== 'postposed') return null;
  // "Der Sprecher bestätigte dies, | wollte es aber nicht kommentieren": without a subject of its own it goes on with the clause before
  if (article.language.code === 'de' && sharesSubject(sentence, clause)) return null;
  if (!takes(cue, 'clause') && !takes(cue, 'question')) return null;
  const frameFrom = Math.min(...clause.own.map((r) => r.from));
  // "Sollte es keine Einigung geben, | schließt sie einen Streik nicht aus": a condition is not what is said
  const before = clause.parent === null ? null : sentence.clauses[clause.parent]!;
  const conditional =
    before !== null && before.finite === before.range.from && before.mood === 'Sub' && before.range.to <= clause.range.from;
  if (article.language.code === 'de' && conditional && takes(cue, 'object') && clause.objects.length > 0) return null;
  const parent = clause.parent === null ? clause : sentence.clauses[clause.parent]!;
  // "Man sei uneins, | hieß es |, sicher sei nur der Preis": what goes on after the frame is said, too
  const onward = sentence.clauses.filter((c) => c.parent === clause.index && c.link === 'bare' && c.range.from >= clause.range.to);
  const rest = clause.range.to < sentence.words.length && article.language.code === 'en' ? sentence.words.length : frameFrom;
  const extent = clause.parent === null ? { from: frameFrom, to: rest } : extentOf(sentence, parent, clause.index);
  const from = afterColon(article, sentence, clause, Math.min(extent.from, firstAtLevel(sentence, clause.quote)), frameFrom);
  const end = Math.max(extent.to, frameFrom, ...onward.map((c) => extentOf(sentence, c, clause.index).to));
  const parts = aroundFrame(sentence, clause, { from, to: end });
  const spans = parts.map((r) => strip(article, sentence, r, parent)).filter((s) => s.end > s.start);
  if (spans.length === 0) return null;
  // "The army shelled the town, the rebels said, | killing three |": what came of it is said, too
  const outcome = article.language.code === 'en' ? outcomeAfter(article, sentence, clause) : null;
  if (outcome) spans.push(strip(article, sentence, outcome.range, outcome));
  return {
    content: { kind: 'spans', spans },
    rule: spans.length > 1 ? 'host-around-frame' : 'host-before-frame',
    covers: parts,
    trust: 0.88,
  };
}

/** A gerund behind a frame that is no act of speech itself ("…, she said, adding that …"). */
function outcomeAfter(article: Article, sentence: AnalysedSentence, frame: Clause): Clause | undefined {
  return sentence.clauses.find(
    (c) =>
      c.link === 'gerund' &&
      c.parent === frame.index &&
      c.verb > frame.verb &&
      sentence.words[c.verb - 1]!.text === ',' &&
      c.quote === frame.quote &&
      matchCues(sentence, c, article.language).length === 0,
  );
}

/** "Zeugen hatten berichtet, | wie der Mann sie angriff |": right behind a verb of saying at the end of its clause it says what is told. */
function asksHow(article: Article, sentence: AnalysedSentence, clause: Clause): boolean {
  const before = sentence.clauses.find(
    (c) => c.finite !== null && c.range.to === clause.range.from - 1 && c.verb === c.range.to - 1 && c.quote === clause.quote,
  );
  return (
    article.language.code === 'de' &&
    before !== undefined &&
    matchCues(sentence, before, article.language).some((m) => takes(m.cue, 'clause'))
  );
}

/** "Wie die Polizei mitteilte, | kam der Wagen von der Fahrbahn ab." */
function asFrame(article: Article, sentence: AnalysedSentence, clause: Clause): FoundContent | null {
  if (asksHow(article, sentence, clause)) return null;
  let parent = sentence.clauses[clause.parent!]!;
  // "Er sah keinen Grund, | zu zweifeln |, wie er schrieb": an infinitive is said with what it hangs on
  while (parent.link === 'infinitive' && parent.parent !== null) parent = sentence.clauses[parent.parent]!;
  let extent = extentOf(sentence, parent, clause.index);
  // "Der Tank war warm | und stand unter Druck, wie …": both halves of the coordination
  for (let at = parent; at.link === 'coordinate' && at.parent !== null; at = sentence.clauses[at.parent]!) {
    const peer = extentOf(sentence, sentence.clauses[at.parent]!, clause.index);
    if (peer.to < extent.from - 1) break;
    extent = { from: Math.min(extent.from, peer.from), to: extent.to };
  }
  const parts =
    clause.range.from <= extent.from + 1
      ? [{ from: clause.range.to, to: extent.to }]
      : clause.range.to >= extent.to - 1
        ? [{ from: extent.from, to: clause.range.from }]
        : aroundFrame(sentence, clause, extent);
  const spans = parts
    .filter((p) => p.to > p.from)
    .map((r) => strip(article, sentence, r, parent))
    .filter((s) => s.end > s.start);
  return spans.length ? { content: { kind: 'spans', spans }, rule: 'host-of-wie', covers: parts, trust: 0.85 } : null;
}

/** The first word after a colon that stands between another verb of saying and the frame. */
function afterColon(article: Article, sentence: AnalysedSentence, clause: Clause, from: number, to: number): number {
  const colon = sentence.words.findLastIndex((w, i) => i > from && i < to && w.text === ':' && w.quote === clause.quote);
  const said =
    colon > 0 && sentence.clauses.some((c) => c.verb < colon && c.finite !== null && matchCues(sentence, c, article.language).length > 0);
  return said ? colon + 1 : from;
}
