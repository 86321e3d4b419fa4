import type { VerbCue } from '../lang/cue.ts';
import type { Clause, Phrase, Range } from '../parse/clause.ts';
import type { Span } from '../text/span.ts';
import { type CueMatch, matchNoun, takes } from './cues.ts';
import type { AnalysedSentence, Article, ContentRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { innerSpan, isWhole, onlyPunctuation, quotationsIn, trimSpan } from './quotes.ts';

/** A content that was found, the words of the sentence that it covers, and the rule that found it. */
export interface FoundContent {
  readonly content: ContentRef;
  readonly rule: string;
  readonly covers: readonly Range[];
  readonly trust: number;
  /** Set where the content decides the stance: "called the allegation | false |" denies. */
  readonly stance?: 'denies';
}

/** The content of a verb frame: the first of the ways in which its cue can take one that the sentence offers. */
export function contentOf(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): FoundContent | null {
  const { cue } = match;
  if (pointsWithPronoun(article, sentence, clause)) {
    const found = nominal(article, sentence, clause, match);
    if (found) return found;
  }
  return (
    (takes(cue, 'quote') || takes(cue, 'clause') || takes(cue, 'question') ? quoted(article, sentence, clause) : null) ??
    dependent(article, sentence, clause, cue) ??
    gerund(article, sentence, clause, cue) ??
    (takes(cue, 'clause') || takes(cue, 'quote') || takes(cue, 'question') ? host(article, sentence, clause, cue) : null) ??
    about(article, sentence, clause, match) ??
    nominal(article, sentence, clause, match)
  );
}

/** "rejected this, saying …": the pronoun right after the verb is the content, not the clause that follows. */
function pointsWithPronoun(article: Article, sentence: AnalysedSentence, clause: Clause): boolean {
  const next = sentence.words[clause.verb + 1];
  const stop = sentence.words[clause.verb + 2];
  return article.language.code === 'en' && next !== undefined && /^(?:this|that)$/.test(next.lower) && (!stop || stop.upos === 'PUNCT');
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

/** „…“, sagte X · X sagte: „…“ · „…“, sagte X, „…“ */
function quoted(article: Article, sentence: AnalysedSentence, clause: Clause): FoundContent | null {
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
  if (before && opensSentence(article, sentence, before)) spans.push(innerSpan(document, before));
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

function coversOf(sentence: AnalysedSentence, spans: readonly Span[]): Range[] {
  return spans.flatMap((s) => {
    const inside = sentence.words.filter((w) => w.start >= s.start && w.end <= s.end);
    return inside.length ? [{ from: inside[0]!.index, to: inside.at(-1)!.index + 1 }] : [];
  });
}

/** Everything that hangs on a clause, itself included; frames that only interrupt it are left out. */
export function extentOf(sentence: AnalysedSentence, top: Clause, without: number): Range {
  let { from, to } = top.range;
  const members = new Set([top.index]);
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

/** dass/that, bare, ob/whether, infinitive and gerund clauses that hang on the cue. */
function dependent(article: Article, sentence: AnalysedSentence, clause: Clause, cue: VerbCue): FoundContent | null {
  const announced = announces(sentence, clause, cue);
  const children = sentence.clauses.filter(
    (c) =>
      c.parent === clause.index &&
      c.index !== clause.index &&
      (fits(sentence, c, cue, clause) ||
        ((announced || takesByNoun(article, sentence, clause, c)) && /^(?:that|question|infinitive)$/.test(c.link))),
  );
  if (children.length === 0) return null;
  const chosen = children[0]!;
  const after = chosen.verb > clause.verb;
  const clamp = (r: Range): Range => (after ? { from: contentStart(article, sentence, clause, chosen, r), to: r.to } : r);
  const ranges = [clamp(extentOf(sentence, chosen, clause.index))];
  for (const c of children.slice(1)) if (c.link === chosen.link) ranges.push(clamp(extentOf(sentence, c, clause.index)));
  const from = Math.min(...ranges.map((r) => r.from));
  const to = Math.max(...ranges.map((r) => r.to));
  const cut = aroundFrame(sentence, clause, { from, to });
  const spans = cut.map((r) => strip(article, sentence, r, chosen)).filter((s) => s.end > s.start);
  if (spans.length === 0) return null;
  return {
    content: { kind: 'spans', spans },
    rule: `${chosen.link}-clause`,
    covers: [{ from, to }],
    trust: chosen.link === 'bare' ? 0.85 : 0.9,
  };
}

/** "accused the club of | unsettling the player": found by its words where the tree has it otherwise. */
function gerund(article: Article, sentence: AnalysedSentence, clause: Clause, cue: VerbCue): FoundContent | null {
  if (!cue.aboutGerund) return null;
  const { words } = sentence;
  const own = clause.own.find((r) => r.to > clause.verb + 1 && r.from <= clause.verb + 1);
  if (!own) return null;
  const at = words.findIndex(
    (w, i) =>
      i > clause.verb &&
      i < own.to - 1 &&
      cue.aboutGerund!.includes(w.lower) &&
      (/ing$/u.test(words[i + 1]!.lower) || words[i + 1]!.quote > w.quote),
  );
  if (at < 0) return null;
  const span = snap(
    article,
    trimSpan(article.document.text, spanOf(sentence, at + 1, clause.range.to > at + 1 ? Math.max(own.to, at + 2) : own.to)),
  );
  return { content: { kind: 'spans', spans: [span] }, rule: 'gerund-words', covers: [{ from: at, to: own.to }], trust: 0.8 };
}

/** "wies den Vorwurf zurück, | Daten gelöscht zu haben": the noun that is the object takes the clause. */
function takesByNoun(article: Article, sentence: AnalysedSentence, clause: Clause, child: Clause): boolean {
  return (
    child.range.from > clause.verb && clause.objects.some((p) => matchNoun(sentence.words[p.head]!, article.language)?.takesClause === true)
  );
}

/** "ging davon aus, | dass …", "bat darum, | zu …": the pronominal adverb of the cue's preposition announces the clause. */
function announces(sentence: AnalysedSentence, clause: Clause, cue: VerbCue): boolean {
  return (
    cue.about !== undefined &&
    clause.own.some((r) => sentence.words.slice(r.from, r.to).some((w) => isPronominalAdverb(w.lower, cue.about!)))
  );
}

/** First word of a clause after its cue: not before the verb, without the time of speaking, with a subject that the tree has lost. */
function contentStart(article: Article, sentence: AnalysedSentence, frame: Clause, chosen: Clause, range: Range): number {
  const { words } = sentence;
  let from = Math.max(range.from, Math.min(frame.verb + 1, chosen.verb));
  if (article.language.code !== 'en') return from;
  const apart =
    frame.objects.length === 0 ||
    (frame.objects[0]!.to === range.from && !/^(?:tell|remind|inform|warn|assure|ask|show|convince)$/.test(frame.lemma));
  const lost = chosen.subjects.length === 0 && chosen.link === 'that' && chosen.marker === null && apart;
  if (lost && words.slice(frame.verb + 1, from).every((w) => /^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|PART)$/.test(w.upos))) from = frame.verb + 1;
  // "said on Wednesday | the market …", "said yesterday that …"
  for (let i = from; i < chosen.verb; i++) {
    const word = words[i]!;
    if (/^(?:on|in|late|early|last|this)$/.test(word.lower) && TIME_WORD.test(words[i + 1]?.lower ?? '')) continue;
    if (/^(?:on)$/.test(word.lower) && words[i + 1]?.upos === 'NUM' && TIME_WORD.test(words[i + 2]?.lower ?? '')) continue;
    if (word.upos === 'NUM' && TIME_WORD.test(words[i + 1]?.lower ?? '') && i > from) continue;
    if (!TIME_WORD.test(word.lower)) return i;
    if (word.upos !== 'PROPN' && !/^(?:yesterday|today)$/.test(word.lower) && i === from) return i;
  }
  return from;
}

const TIME_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:yesterday|today|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year|night|morning|afternoon|evening)$/u;

function fits(sentence: AnalysedSentence, c: Clause, cue: VerbCue, frame: Clause): boolean {
  switch (c.link) {
    case 'that':
      return takes(cue, 'clause');
    case 'bare':
      return takes(cue, 'clause') && c.range.from > frame.range.from;
    case 'question':
      return takes(cue, 'question') || (takes(cue, 'clause') && sentence.words[c.marker ?? c.range.from]!.lower !== 'wie');
    case 'infinitive':
      return takes(cue, 'infinitive');
    case 'gerund':
      if (c.verb < frame.verb || sentence.words.slice(frame.verb, c.range.from + 1).some((w) => w.text === ',')) return false;
      return (
        takes(cue, 'gerund') ||
        (cue.aboutGerund !== undefined &&
          sentence.words.slice(Math.max(0, c.range.from - 1), c.verb).some((w) => cue.aboutGerund!.includes(w.lower)))
      );
    default:
      return false;
  }
}

/** A range without the frame's own words where the frame stands within it. */
function aroundFrame(sentence: AnalysedSentence, frame: Clause, range: Range): Range[] {
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

/** "said that the cup …", not "said that was untrue". */
function isComplementiser(sentence: AnalysedSentence, i: number): boolean {
  const next = sentence.words[i + 1];
  return (
    sentence.words[i]!.upos === 'SCONJ' || (next !== undefined && next.upos !== 'AUX' && next.upos !== 'VERB' && next.upos !== 'PUNCT')
  );
}

/** Leaves out "dass", "that", the "to" of an English infinitive and the preposition of a gerund. */
function strip(article: Article, sentence: AnalysedSentence, range: Range, clause: Clause): Span {
  let { from, to } = range;
  const skip = (i: number) => {
    const word = sentence.words[i]!;
    if (word.upos === 'PUNCT' && !/[„“”"»«‚‘]/u.test(word.text)) return true;
    if (/^(?:dass|daß|wonach)$/.test(word.lower)) return true;
    if (word.lower === 'that' && clause.link === 'that' && isComplementiser(sentence, i)) return true;
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

/** „A sei B, sagte X“: everything before the frame, and what goes on after it. */
function host(article: Article, sentence: AnalysedSentence, clause: Clause, cue: VerbCue): FoundContent | null {
  const marker = clause.marker === null ? '' : sentence.words[clause.marker]!.lower;
  if (clause.link === 'adverbial' && (marker === 'wie' || marker === 'as') && clause.parent !== null)
    return asFrame(article, sentence, clause);
  if (clause.link !== 'postposed') return null;
  if (!takes(cue, 'clause') && !takes(cue, 'question')) return null;
  const frameFrom = Math.min(...clause.own.map((r) => r.from));
  const parent = clause.parent === null ? clause : sentence.clauses[clause.parent]!;
  const rest = clause.range.to < sentence.words.length && article.language.code === 'en' ? sentence.words.length : frameFrom;
  const extent = clause.parent === null ? { from: frameFrom, to: rest } : extentOf(sentence, parent, clause.index);
  const from = Math.min(extent.from, firstAtLevel(sentence, clause.quote));
  const parts = aroundFrame(sentence, clause, { from, to: Math.max(extent.to, frameFrom) });
  const spans = parts.map((r) => strip(article, sentence, r, parent)).filter((s) => s.end > s.start);
  if (spans.length === 0) return null;
  return {
    content: { kind: 'spans', spans },
    rule: spans.length > 1 ? 'host-around-frame' : 'host-before-frame',
    covers: parts,
    trust: 0.88,
  };
}

/** "Wie die Polizei mitteilte, | kam der Wagen von der Fahrbahn ab." */
function asFrame(article: Article, sentence: AnalysedSentence, clause: Clause): FoundContent | null {
  const parent = sentence.clauses[clause.parent!]!;
  const extent = extentOf(sentence, parent, clause.index);
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

function firstAtLevel(sentence: AnalysedSentence, level: number): number {
  const i = sentence.words.findIndex((w) => w.quote >= level && w.upos !== 'PUNCT');
  return Math.max(0, i);
}

/** "warnte vor Mehrkosten", "called for an inquiry": the noun phrase of the cue's preposition with all that modifies it. */
function about(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): FoundContent | null {
  const { cue } = match;
  if (!cue.about) return null;
  for (const phrase of clause.obliques) {
    if (!phrase.preposition || !cue.about.includes(phrase.preposition)) continue;
    if (isTimeOrPlace(sentence, phrase) || (/^(?:as|als)$/.test(phrase.preposition) && clause.objects.length > 0)) continue;
    let start = phrase.from;
    while (
      start < phrase.head &&
      ((sentence.words[start]!.upos === 'ADP' && sentence.words[start]!.lemma.toLowerCase() === phrase.preposition) ||
        sentence.words[start]!.lower === phrase.preposition)
    )
      start++;
    const to = extendNominal(sentence, clause, phrase);
    // "schätzt die Zahl auf 5.000": what is estimated belongs to the estimate
    const measured = /^(?:auf|at)$/.test(phrase.preposition)
      ? clause.objects.find((p) => p.to <= phrase.from && p.from > clause.verb)
      : undefined;
    if (measured) start = measured.from;
    const span = snap(article, trimSpan(article.document.text, spanOf(sentence, Math.min(start, to - 1), to)));
    return {
      content: { kind: 'spans', spans: [span] },
      rule: `about-${phrase.preposition}`,
      covers: [{ from: phrase.from, to }],
      trust: 0.8,
    };
  }
  const measured = article.language.code === 'en' && cue.about.includes('at') ? putAt(article, sentence, clause) : null;
  if (measured) return measured;
  const pronoun = sentence.words.find(
    (w) => clause.own.some((r) => w.index >= r.from && w.index < r.to) && isPronominalAdverb(w.lower, cue.about!),
  );
  if (!pronoun) return null;
  // "Dazu äußerte er sich nicht": what it is about was said before
  if (match.stance === 'withholds' || match.stance === 'denies')
    return { content: { kind: 'pointed', span: null, noun: null }, rule: 'about-pronoun', covers: [], trust: 0.6 };
  return {
    content: { kind: 'spans', spans: [{ start: pronoun.start, end: pronoun.end }] },
    rule: 'about-pronoun',
    covers: [{ from: pronoun.index, to: pronoun.index + 1 }],
    trust: 0.55,
  };
}

/** "put | the savings at no more than £60 million |": found by its words where the tree has it otherwise. */
function putAt(article: Article, sentence: AnalysedSentence, clause: Clause): FoundContent | null {
  const own = clause.own.find((r) => clause.verb >= r.from && clause.verb < r.to);
  const at = sentence.words.findIndex((w, i) => i > clause.verb + 1 && own !== undefined && i < own.to && w.lower === 'at');
  if (at < 0 || !own) return null;
  let to = own.to;
  while (to > at + 1 && sentence.words[to - 1]!.upos === 'PUNCT') to--;
  const span = snap(article, trimSpan(article.document.text, spanOf(sentence, clause.verb + 1, to)));
  return { content: { kind: 'spans', spans: [span] }, rule: 'about-at', covers: [{ from: clause.verb + 1, to }], trust: 0.75 };
}

function isPronominalAdverb(lower: string, about: readonly string[]): boolean {
  return /^da(?:r)?/u.test(lower) && about.some((p) => lower === `da${p}` || lower === `dar${p}`);
}

function isTimeOrPlace(sentence: AnalysedSentence, phrase: Phrase): boolean {
  if (/^\d/u.test(sentence.words[phrase.head]!.text) && sentence.words[phrase.head]!.text.includes('.')) return true;
  return /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morgen|abend|nachmittag|vormittag|mittag|nacht|morning|evening|afternoon|night|week|wochenende|weekend|januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|january|february|march|april|may|june|july|october|december)(?:s|morgen|abend|nachmittag|vormittag|mittag|nacht)?$/u.test(
    sentence.words[phrase.head]!.lower,
  );
}

/** Where something is said is no part of it: "denied the report | in an interview". */
const VENUE =
  /(?:interview|statement|letter|speech|video|court|parliament|conference|post|e-mail|email|twitter|erklärung|mitteilung|brief|rede|gespräch|gericht|pressekonferenz|sitzung|interview|sender|zeitung|bundestag|landtag|parlament)$/u;

/** End of a noun phrase with the genitives, prepositional phrases and relative clauses that follow it. */
export function extendNominal(sentence: AnalysedSentence, clause: Clause, phrase: Phrase): number {
  const words = sentence.words;
  let end = phrase.to;
  const all = clause.phrases;
  for (;;) {
    const next = all.find((p) => p.from === end || (p.from === end + 1 && /^(?:und|oder|sowie|and|or|,)$/.test(words[end]?.lower ?? '')));
    if (!next || next === clause.subjects[0]) break;
    const joined = next.from !== end;
    // "8,5 Prozent mehr Lohn": after a measure the measured thing follows without a preposition
    const measured = next.preposition === null && words[phrase.head - 1]?.upos === 'NUM' && next.from === phrase.to && next.case !== 'Dat';
    const modifies =
      measured || next.preposition !== null
        ? next.preposition !== 'als' &&
          next.preposition !== 'as' &&
          !isTimeOrPlace(sentence, next) &&
          !VENUE.test(sentence.words[next.head]!.lower)
        : next.case === 'Gen' || /^(?:des|der|eines|einer)$/.test(words[next.from]!.lower);
    if (!modifies && !joined) break;
    if (joined && next.preposition !== null && words[end]?.lower === ',') break;
    end = next.to;
  }
  const inside = sentence.clauses.find(
    (c) => c.link === 'relative' && c.range.from >= end && c.range.from <= end + 1 && c.range.from < words.length,
  );
  if (inside && words[end]?.text === ',') end = inside.range.to;
  return end;
}

/** "forecast | up to 120 millimetres of rain": in English what follows the verb is its object where the tree gives none. */
function lostObject(article: Article, sentence: AnalysedSentence, clause: Clause): Phrase | undefined {
  const next = sentence.words[clause.verb + 1];
  if (
    article.language.code !== 'en' ||
    clause.objects.length > 0 ||
    !next ||
    !/^(?:up|DET|NUM|ADJ|NOUN|PROPN)$/.test(next.lower === 'up' ? 'up' : next.upos)
  )
    return undefined;
  let to = clause.verb + 1;
  while (
    to < sentence.words.length &&
    !/^[,.;:]$/u.test(sentence.words[to]!.text) &&
    sentence.words[to]!.upos !== 'VERB' &&
    !isTimeWordAfter(sentence, to)
  )
    to++;
  const head = sentence.words.findLastIndex((w, i) => i > clause.verb && i < to && /^(?:NOUN|PROPN)$/.test(w.upos));
  return head < 0 ? undefined : { from: clause.verb + 1, to, head, preposition: null, case: null, number: null };
}

/** "… on Monday": where the time of speaking begins. */
function isTimeWordAfter(sentence: AnalysedSentence, i: number): boolean {
  return /^(?:on|in)$/.test(sentence.words[i]!.lower) && TIME_WORD.test(sentence.words[i + 1]?.lower ?? '');
}

/** Verbs of seeing and showing: with a thing as object they say nothing. */
const PERCEIVE = new Set(
  'sehen zeigen finden feststellen beobachten ermitteln halten geben beweisen belegen erkennen entdecken bemerken machen nehmen stellen empfinden beschreiben schildern see show find demonstrate prove discover detect uncover document quote cite refer point describe paraphrase'.split(
    ' ',
  ),
);

/** "kritisierte den Plan", "nannte die Rechnung ‚…‘", "bestreitet das". */
function nominal(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): FoundContent | null {
  const { cue } = match;
  const relative = clause.link === 'relative' && clause.marker !== null ? sentence.words[clause.marker] : undefined;
  if (relative && /^(?:was|which)$/.test(relative.lower) && (takes(cue, 'object') || takes(cue, 'clause'))) {
    return { content: { kind: 'pointed', span: null, noun: null }, rule: 'relative-to-clause', covers: [], trust: 0.8 };
  }
  const object = clause.passive
    ? clause.subjects[0]
    : (clause.objects.find((p) => isContentObject(sentence, clause, cue, p)) ?? lostObject(article, sentence, clause));
  // "sah den Mann", "zeigte ein Bild": a thing is said only by a verb that always says
  if (
    !object ||
    (cue.weak &&
      match.stance === 'asserts' &&
      PERCEIVE.has(cue.lemma) &&
      sentence.words[object.head]!.upos !== 'PRON' &&
      !cue.predicative &&
      sentence.words[object.head]!.quote <= clause.quote)
  )
    return null;
  const head = sentence.words[object.head]!;
  if (head.upos === 'PRON' || (object.to - object.from === 1 && /^(?:das|dies|es|this|that|it)$/.test(head.lower))) {
    if (!/^(?:das|dies|es|dieses|this|that|it|so|alles|what)$/.test(head.lower)) return null;
    if (head.lower === 'es' || head.lower === 'it') return null;
    return {
      content: { kind: 'pointed', span: { start: head.start, end: head.end }, noun: null },
      rule: 'pronoun-object',
      covers: [object],
      trust: 0.7,
    };
  }
  if (!takes(cue, 'object')) return null;
  let to = extendNominal(sentence, clause, object);
  const as =
    match.stance === 'judges' || cue.predicative
      ? -1
      : sentence.words.findIndex((w, i) => i > object.head && i < to && /^(?:as|als)$/.test(w.lower));
  if (as > 0) to = as;
  const listed = sentence.clauses.find(
    (c) => c.link === 'coordinate' && c.parent === clause.index && c.range.from === to && c.finite === null,
  );
  if (listed) to = listed.range.to;
  // "verlangt 8 Prozent, mindestens aber 320 Euro": the object goes on after the comma
  const goesOn = clause.own.find(
    (r) => r.from === to + 1 && sentence.words[to]!.text === ',' && !clause.predicate.some((i) => i >= r.from && i < r.to),
  );
  if (goesOn && clause.own.some((r) => r.to === to)) to = goesOn.to;
  if (
    cue.predicative &&
    predicateEnd(sentence, clause, to) <= to &&
    !sentence.words.slice(object.from, to).some((w) => w.quote > clause.quote)
  )
    return null;
  const falsehood = cue.predicative ? calledFalse(article, sentence, clause, object) : -1;
  if (falsehood > 0) {
    const span = trimSpan(article.document.text, spanOf(sentence, object.from, falsehood));
    return {
      content: { kind: 'pointed', span, noun: head.lemma },
      rule: 'called-false',
      covers: [{ from: object.from, to: falsehood + 1 }],
      trust: 0.75,
      stance: 'denies',
    };
  }
  const end = cue.predicative ? predicateEnd(sentence, clause, to) : match.stance === 'judges' ? withPredicate(sentence, clause, to) : to;
  const span = snap(article, trimSpan(article.document.text, spanOf(sentence, object.from, end)));
  return {
    content: pointsBack(article, sentence, object, match) ? { kind: 'pointed', span, noun: head.lemma } : { kind: 'spans', spans: [span] },
    rule: 'object',
    covers: [{ from: object.from, to: end }],
    trust: 0.75,
  };
}

/** Index of "false" in "called the allegation false", of "haltlos" in "nannte die Vorwürfe haltlos"; -1 where nothing of the kind is said. */
function calledFalse(article: Article, sentence: AnalysedSentence, clause: Clause, object: Phrase): number {
  const { falsehoods } = article.language.reference;
  const end = predicateEnd(sentence, clause, object.to);
  const at = sentence.words.findLastIndex((w, i) => i > object.from && i < Math.max(end, object.to) && falsehoods.has(w.lower));
  if (at < 0 || at < Math.max(end, object.to) - 2) return -1;
  return /^(?:als|as)$/.test(sentence.words[at - 1]!.lower) ? at - 1 : at;
}

/** "nannte die Rechnung | ‚Zahlenzauberei‘", "called it | a scandal": object and what is said of it. */
function predicateEnd(sentence: AnalysedSentence, clause: Clause, to: number): number {
  const own = clause.own.find((r) => to >= r.from && to <= r.to);
  let end = own?.to ?? to;
  const verbs = clause.predicate.filter((i) => i >= to);
  if (verbs.length) end = Math.min(end, verbs[0]!);
  while (end > to && sentence.words[end - 1]!.upos === 'PUNCT' && !/[“”"«»‘’]/u.test(sentence.words[end - 1]!.text)) end--;
  return end;
}

/** "kritisierten den Streit | als ‚Trauerspiel‘": a judgement keeps what it judges its object to be. */
function withPredicate(sentence: AnalysedSentence, clause: Clause, to: number): number {
  return /^(?:als|as)$/.test(sentence.words[to]?.lower ?? '') && clause.own.some((r) => to >= r.from && to < r.to)
    ? predicateEnd(sentence, clause, to)
    : to;
}

function isContentObject(sentence: AnalysedSentence, clause: Clause, cue: VerbCue, phrase: Phrase): boolean {
  const head = sentence.words[phrase.head]!;
  if (/^(?:sich|ihm|ihr|ihnen|mir|uns|einander|himself|herself|itself|themselves)$/.test(head.lower)) return false;
  if (cue.addressee === 'dative' && (phrase.case === 'Dat' || isDative(sentence, phrase))) return false;
  if (cue.addressee === 'accusative' && takes(cue, 'infinitive')) return false;
  if (isTimeOrPlace(sentence, phrase)) return false;
  return !clause.predicate.includes(phrase.head);
}

/** "der Gewerkschaft", "dem Verein": dative by form. */
function isDative(sentence: AnalysedSentence, phrase: Phrase): boolean {
  const first = sentence.words[phrase.from]!.lower;
  const head = sentence.words[phrase.head]!;
  return (
    /^(?:dem|ihm|ihr|ihnen|ihrem|seinem|einem|diesem)$/.test(first) ||
    (/^(?:der|einer|dieser|seiner|ihrer)$/.test(first) && head.morph.gender !== 'Masc' && phrase.head > phrase.from) ||
    (first === 'den' && head.morph.number === 'Plur')
  );
}

/** "wies die Vorwürfe zurück": a noun of saying without a content of its own points to an earlier statement. */
function pointsBack(article: Article, sentence: AnalysedSentence, phrase: Phrase, match: CueMatch): boolean {
  const noun = sentence.words[phrase.head]!;
  if (match.stance === 'withholds' || match.stance === 'judges' || match.stance === 'demands') return false;
  if (
    sentence.words.slice(phrase.from, phrase.head).some((w) => w.upos === 'ADJ' || w.upos === 'VERB' || w.quote > noun.quote) ||
    noun.quote > (sentence.words[phrase.from - 1]?.quote ?? 0)
  )
    return false;
  return matchNoun(noun, article.language)?.pointsBack ?? false;
}
