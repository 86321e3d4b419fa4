import type { PhraseCue } from '../lang/cue.ts';
import type { Clause, Phrase, Range } from '../parse/clause.ts';
import type { Span } from '../text/span.ts';
import { nounPhraseFrom } from './chains.ts';
import { matchCue } from './cues.ts';
import { extentOf, snap } from './extents.ts';
import type { AnalysedSentence, Article, Frame, SourceRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { innerSpan, onlyPunctuation, quotationsIn, trimSpan } from './quotes.ts';
import { lookUpNoun, shapeMention, speakerRank, splitJoined } from './sources.ts';

interface Found extends Range {
  readonly cue: PhraseCue;
  readonly sources: readonly SourceRef[];
  readonly cueWords: readonly number[];
}

/** Frames without a verb: "laut X", "nach Angaben der Polizei", "X zufolge", "so X", "according to X". */
export function phraseFrames(article: Article, sentence: AnalysedSentence): Frame[] {
  const frames: Frame[] = [];
  for (const found of findPhrases(article, sentence)) {
    const spans = regionAround(article, sentence, found);
    if (spans.length === 0) continue;
    const label = [...found.cue.opening, ...found.cue.closing].join(' ');
    frames.push({
      sentence: sentence.index,
      clause: null,
      cue: found.cueWords.map((i) => ({ start: sentence.words[i]!.start, end: sentence.words[i]!.end })),
      stance: found.cue.stance,
      sources: found.sources,
      content: { kind: 'spans', spans },
      hops: relativeRelay(article, sentence, found),
      frameWords: range(found.from, found.to),
      reason: [`phrase:${label}`],
      trust: 0.85,
    });
  }
  return frames.map((f) => unwrapRelay(f));
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

function findPhrases(article: Article, sentence: AnalysedSentence): Found[] {
  const { words } = sentence;
  const index = phraseIndex(article.language.phraseCues);
  const found: Found[] = [];
  for (let i = 0; i < words.length; i++) {
    for (const cue of index.get(words[i]!.lower) ?? []) {
      const hit = cue.opening.length > 0 ? opening(article, sentence, cue, i) : closing(article, sentence, cue, i);
      if (hit && !found.some((f) => hit.from < f.to && f.from < hit.to)) {
        found.push(hit);
        break;
      }
    }
  }
  return found;
}

const indexes = new WeakMap<readonly PhraseCue[], Map<string, PhraseCue[]>>();

/** Phrase cues by the first word that must stand in the text; longer ones first. */
function phraseIndex(cues: readonly PhraseCue[]): Map<string, PhraseCue[]> {
  const known = indexes.get(cues);
  if (known) return known;
  const index = new Map<string, PhraseCue[]>();
  for (const cue of cues) {
    const key = cue.opening[0] ?? cue.closing[0];
    if (key) index.set(key, [...(index.get(key) ?? []), cue]);
  }
  for (const list of index.values()) list.sort((a, b) => b.opening.length + b.closing.length - a.opening.length - a.closing.length);
  indexes.set(cues, index);
  return index;
}

/** "nach Medienberichten", "laut Schätzungen": the noun names nobody, but says that somebody said it. */
const HEARSAY = /(?:berichten|angaben|informationen|aussagen|schätzungen|meldungen|erkenntnissen)$/u;

function opening(article: Article, sentence: AnalysedSentence, cue: PhraseCue, at: number): Found | null {
  const { words } = sentence;
  if (!cue.opening.every((w, k) => words[at + k]?.lower === w)) return null;
  const start = at + cue.opening.length;
  const so = cue.opening.length === 1 && cue.opening[0] === 'so';
  if (so && !(words[at - 1]?.upos === 'PUNCT' || at === 0)) return null;
  const cueWords = range(at, start);
  if (cue.closing.length > 0) return around(article, sentence, cue, at, start);
  let first = start;
  while (words[first] && /^(?:von|des|der)$/u.test(words[first]!.lower) && words[first]!.upos === 'ADP') first++;
  const phrase = nounPhraseFrom(article, sentence, null, first) ?? toNextComma(article, sentence, first);
  if (!phrase || phrase.from > first + 1 || (article.language.code === 'de' && /^(?:VERB|AUX)$/.test(words[first]?.upos ?? '')))
    return cue.anonymous || HEARSAY.test(words[start - 1]!.lower)
      ? { from: at, to: start, cue, sources: [{ kind: 'anonymous' }], cueWords }
      : null;
  if (so) {
    // "so Brahms" ends its stretch; "so groß" is no frame
    if (speakerRank(article.language, sentence, phrase) < 2) return null;
  } else if (speakerRank(article.language, sentence, phrase) < 1) {
    return cue.anonymous ? { from: at, to: start, cue, sources: [{ kind: 'anonymous' }], cueWords } : null;
  }
  const mentions = joined(article, sentence, phrase);
  const to = Math.max(phrase.to, ...mentions.map((m) => m.to));
  return { from: at, to: endOfAside(sentence, to), cue, sources: mentions.map((mention) => ({ kind: 'mention', mention })), cueWords };
}

/** "According to court papers, …": where tags fail, the source goes to the comma. */
function toNextComma(article: Article, sentence: AnalysedSentence, from: number): Phrase | null {
  const { words } = sentence;
  let to = from;
  while (to < words.length && !/^[,.;:()]$/u.test(words[to]!.text) && to - from < 10) to++;
  if (article.language.code !== 'en' || to === from || !/^[,.;]$/u.test(words[to]?.text ?? '')) return null;
  const head = words.findLastIndex((w, i) => i >= from && i < to && /^(?:NOUN|PROPN|PRON)$/.test(w.upos));
  return { from, to, head: head < 0 ? to - 1 : head, preposition: null, case: null, number: null };
}

/** "nach | seinen | Worten", "nach | eigenen | Angaben", "in | Prata's | view": the source stands between the two halves. */
function around(article: Article, sentence: AnalysedSentence, cue: PhraseCue, at: number, start: number): Found | null {
  const { words } = sentence;
  for (let end = start + 1; end <= Math.min(start + 6, words.length - cue.closing.length); end++) {
    if (!cue.closing.every((w, k) => words[end + k]?.lower === w)) continue;
    const to = end + cue.closing.length;
    const cueWords = [...range(at, start), ...range(end, to)];
    const between = words.slice(start, end);
    const possessive = between[0]!;
    if (between.length === 1 && /^(?:eigene[nmrs]?|own)$/u.test(possessive.lower))
      return ownWords(article, sentence, cue, { from: at, to }, cueWords);
    if (between.length <= 2 && article.language.reference.pronouns[possessive.lower]) {
      return {
        from: at,
        to,
        cue,
        sources: [{ kind: 'mention', mention: { sentence: sentence.index, from: start, to: start + 1, head: start } }],
        cueWords,
      };
    }
    const name = between.findLastIndex((w) => w.upos === 'PROPN' || w.upos === 'NOUN');
    if (name < 0 || between.some((w) => w.upos === 'VERB' || w.text === ',')) return null;
    const phrase = { from: start, to: end, head: start + name };
    if (speakerRank(article.language, sentence, phrase) < 2) return null;
    return { from: at, to, cue, sources: [{ kind: 'mention', mention: shapeMention(article, sentence, phrase, phrase.head) }], cueWords };
  }
  return null;
}

/** "Nach eigenen Angaben hat der Verein …": the subject speaks of itself. */
function ownWords(article: Article, sentence: AnalysedSentence, cue: PhraseCue, at: Range, cueWords: number[]): Found {
  const clause = sentence.clauses.find((c) => c.own.some((r) => at.from >= r.from && at.from < r.to)) ?? sentence.clauses[0];
  const subject = clause?.subjects[0];
  const sources: SourceRef[] = subject
    ? [{ kind: 'mention', mention: shapeMention(article, sentence, subject, subject.head) }]
    : [{ kind: 'carried' }];
  return { ...at, cue, sources, cueWords };
}

function closing(article: Article, sentence: AnalysedSentence, cue: PhraseCue, at: number): Found | null {
  const { words } = sentence;
  if (!cue.closing.every((w, k) => words[at + k]?.lower === w)) return null;
  const to = at + cue.closing.length;
  const cueWords = range(at, to);
  // "Ihrer Ansicht nach", "eigenen Angaben zufolge"
  const possessive = words[at - 1];
  if (possessive && article.language.reference.pronouns[possessive.lower] && cue.closing.length > 1) {
    return {
      from: at - 1,
      to,
      cue,
      sources: [{ kind: 'mention', mention: { sentence: sentence.index, from: at - 1, to: at, head: at - 1 } }],
      cueWords,
    };
  }
  const phrases = sentence.clauses.flatMap((c) => [...c.subjects, ...c.objects, ...c.obliques]);
  const phrase = phrases.filter((p) => p.to === at || p.to === to).sort((a, b) => a.from - b.from)[0] ?? phraseBefore(sentence, at);
  if (!phrase) return cue.anonymous ? { from: at, to, cue, sources: [{ kind: 'anonymous' }], cueWords } : null;
  const head = words[phrase.head]!;
  // "dem Bericht zufolge": the article alone is nobody
  if (head.upos === 'DET' && head.morph.case !== 'Gen') return null;
  if (
    cue.anonymous &&
    /^(?:bericht|medienbericht|angabe|information|schätzung|umfrage)/u.test(head.lower) &&
    phrase.to - phrase.from <= 2
  ) {
    return { from: phrase.from, to, cue, sources: [{ kind: 'anonymous' }], cueWords: range(phrase.from, to) };
  }
  const mention = shapeMention(article, sentence, { from: phrase.from, to: at }, phrase.head);
  return { from: Math.min(phrase.from, mention.from), to, cue, sources: [{ kind: 'mention', mention }], cueWords };
}

function phraseBefore(sentence: AnalysedSentence, at: number): Phrase | null {
  const { words } = sentence;
  let from = at;
  while (from > 0 && /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON)$/.test(words[from - 1]!.upos)) from--;
  if (from === at) return null;
  const head = words.findLastIndex((w, i) => i >= from && i < at && /^(?:NOUN|PROPN|PRON)$/.test(w.upos));
  return { from, to: at, head: head < 0 ? at - 1 : head, preposition: null, case: 'Dat', number: null };
}

function joined(article: Article, sentence: AnalysedSentence, phrase: Phrase) {
  const clause = sentence.clauses.find((c) => c.own.some((r) => phrase.head >= r.from && phrase.head < r.to));
  if (clause) return splitJoined(article, sentence, clause, phrase);
  return [shapeMention(article, sentence, phrase, phrase.head)];
}

/** "laut Anna Roth, der Leiterin des Instituts, …": the apposition belongs to the phrase. */
function endOfAside(sentence: AnalysedSentence, to: number): number {
  const { words } = sentence;
  if (words[to]?.text === '(') {
    const close = words.findIndex((w, i) => i > to && w.text === ')');
    if (close > 0 && close - to < 6) return close + 1;
  }
  return to;
}

/** The words that the phrase attributes: the clause around it, or the quotation before "so X". */
function regionAround(article: Article, sentence: AnalysedSentence, found: Range): Span[] {
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
    if (next && onlyPunctuation(text, words[found.to - 1]!.end, next.start)) spans.push(innerSpan(article.document, next));
    return spans;
  }
  const host = hostRange(article, sentence, found);
  const end = relayClause(sentence, found)?.range.to ?? found.to;
  const parts: Range[] = [
    { from: host.from, to: Math.min(found.from, host.to) },
    { from: Math.max(end, host.from), to: host.to },
  ];
  return parts
    .map((p) => shrink(sentence, p))
    .filter((p): p is Range => p !== null && hasContent(sentence, p))
    .map((p) => snap(article, trimSpan(text, spanOf(sentence, p.from, p.to))))
    .filter((s) => s.end - s.start > 2);
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
    if (top.link === 'relative' && top.range.from < found.from) break;
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
  return { from, to };
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
  const own = around.filter((c) => c.own.some((r) => found.from >= r.from && found.from < r.to));
  const list = own.length ? own : around;
  return list.sort((a, b) => a.range.to - a.range.from - (b.range.to - b.range.from))[0] ?? null;
}

/** "Nach Informationen der ‚Rundschau‘, die sich auf einen Ermittler beruft": the paper is the hop, the investigator the source. */
function relativeRelay(article: Article, sentence: AnalysedSentence, found: Found): Frame['hops'] {
  const clause = relayClause(sentence, found);
  const on = clause?.obliques.find((p) => p.preposition === 'auf' || p.preposition === 'on') ?? clause?.objects[0];
  if (!clause || !on || found.sources[0]?.kind !== 'mention') return [];
  return [
    {
      mention: shapeMention(article, sentence, { from: on.from + (on.preposition ? 1 : 0), to: on.to }, on.head),
      cue: spanOf(sentence, clause.verb, clause.verb + 1),
    },
  ];
}

/** "…, die sich auf einen Ermittler beruft" right after the phrase. */
function relayClause(sentence: AnalysedSentence, found: Range): Clause | undefined {
  return sentence.clauses.find(
    (c) =>
      c.link === 'relative' &&
      c.range.from >= found.to &&
      c.range.from <= found.to + 2 &&
      /^(?:berufen|beziehen|stützen|verweisen|cite|quote|rely)$/u.test(c.lemma),
  );
}

/** Turns source and hop round where the hop found is what the source rests on. */
function unwrapRelay(frame: Frame): Frame {
  const [root] = frame.hops;
  const [first] = frame.sources;
  if (!root || first?.kind !== 'mention') return frame;
  return {
    ...frame,
    sources: [{ kind: 'mention', mention: root.mention }],
    hops: [{ mention: first.mention, cue: root.cue }],
    reason: [...frame.reason, 'relay:relative'],
  };
}

/** True for a noun that can stand alone before a colon in a heading. */
export function isHeadlineSpeaker(article: Article, sentence: AnalysedSentence, part: Range): boolean {
  const words = sentence.words.slice(part.from, part.to);
  if (words.length === 0 || words.length > 6 || words.some((w) => w.upos === 'VERB' && w.morph.verbForm === 'Fin')) return false;
  return (
    words.some((w) => lookUpNoun(article.language, w.lower) !== null) ||
    sentence.names.some((n) => n.from >= part.from && n.to <= part.to && (n.kind === 'person' || n.kind === 'organisation'))
  );
}
