import type { Clause, Phrase, Range } from '../parse/clause.ts';
import type { Quotation } from '../text/document.ts';
import type { Span } from '../text/span.ts';
import { colonAfterPronoun } from './contents.ts';
import { matchCue, matchNoun } from './cues.ts';
import { extentOf, snap, TIME_WORD } from './extents.ts';
import type { AnalysedSentence, Article, Frame, SourceRef } from './frame.ts';
import { spanOf } from './frame.ts';
import { isHeadlineSpeaker } from './phrase-frames.ts';
import { innerSpan, isWhole, onlyPunctuation, quotationsIn, trimSpan } from './quotes.ts';
import { shapeMention } from './shape-mention.ts';
import { ownerOfSaid, splitJoined } from './sources.ts';
import { speakerRank } from './speaker-nouns.ts';
import { speakingSubject } from './subject-by-words.ts';

/** "Geheimdienst: Verlegung von 1.500 Soldaten": a heading that names its source before a colon. */
export function headlineFrame(article: Article, sentence: AnalysedSentence): Frame | null {
  if (article.document.blocks[sentence.block]?.kind !== 'heading') return null;
  const colon = sentence.words.findIndex((w) => w.text === ':');
  if (colon < 1 || colon >= sentence.words.length - 1) return null;
  // "Nordheim - Südstadt: 1:0", "Bild: Der Markt am Abend"
  const said = article.document.text.slice(sentence.words[colon]!.end, sentence.end);
  if (!/\p{L}{2}/u.test(said) || LABEL.test(sentence.words[0]!.lower)) return null;
  const part = { from: 0, to: colon };
  if (!isHeadlineSpeaker(article, sentence, part)) return null;
  const head = headOf(sentence, part);
  const mention = shapeMention(article, sentence, part, head);
  const text = article.document.text;
  const span = snap(article, trimSpan(text, { start: sentence.words[colon + 1]!.start, end: sentence.end }));
  return {
    sentence: sentence.index,
    clause: null,
    cue: [{ start: sentence.words[colon]!.start, end: sentence.words[colon]!.end }],
    stance: 'asserts',
    sources: [{ kind: 'mention', mention }],
    content: { kind: 'spans', spans: [span] },
    hops: [],
    frameWords: [],
    reason: ['headline-colon'],
    trust: 0.8,
  };
}

/** Words before a colon that say what follows, and not who says it. */
const LABEL = /^(?:bild|foto|fotos|video|grafik|karte|quelle|quellen|portal|\p{L}+-portal|photo|picture|source|sources|map)$/u;

function headOf(sentence: AnalysedSentence, part: Range): number {
  const at = sentence.words.findLastIndex((w, i) => i < part.to && i >= part.from && (w.upos === 'PROPN' || w.upos === 'NOUN'));
  return at < 0 ? part.to - 1 : at;
}

/** "belastete ihn: Sie habe …", "… is clear: "We stay."": what follows a colon belongs to the subject before it. */
export function colonFrame(article: Article, sentence: AnalysedSentence): Frame | null {
  // "gab sich zurückhaltend; seine Fraktion werde prüfen": a semicolon does where reported mood follows it
  const colon = sentence.words.findIndex((w) => /^[:;]$/u.test(w.text) && w.quote === 0);
  const weak = sentence.words[colon]?.text === ';';
  if (colon < 2 || colon >= sentence.words.length - 1) return null;
  const clause = clauseBefore(sentence, colon);
  if (!clause && article.language.code === 'de' && !weak) return namedBefore(article, sentence, colon);
  const subject = clause ? (speakingSubject(article, sentence, clause)?.subject ?? null) : null;
  if (!clause || !subject) return null;
  const start = sentence.words[colon]!.end;
  const quote = quotationsIn(article.document, start, start + 3, 1)[0];
  const speaks = speakerRank(article.language, sentence, subject) >= 2;
  const sources: readonly SourceRef[] = speaks
    ? splitJoined(article, sentence, clause, subject).map((mention) => ({ kind: 'mention', mention }))
    : quote
      ? spokenBy(article, sentence, quote, ownerOfWords(article, sentence, clause, subject))
      : [];
  if (sources.length === 0) return null;
  const after = sentence.clauses.find((c) => c.range.from > colon);
  const reported = after?.mood === 'Sub' && after.finite !== null && isReportedForm(sentence, after);
  const answer = after && colonAfterPronoun(sentence, clause) ? matchCue(sentence, clause, article.language) : null;
  const beside = answer !== null && answer.stance !== 'asserts';
  if (weak ? !reported : !quote && !reported && !beside) return null;
  const span: Span = quote
    ? innerSpan(article.document, quote)
    : snap(article, trimSpan(article.document.text, { start, end: sentence.end }));
  return {
    sentence: sentence.index,
    clause: clause.index,
    cue: clause.predicate.map((i) => spanOf(sentence, i, i + 1)),
    stance: 'asserts',
    sources,
    content: { kind: 'spans', spans: [span] },
    hops: [],
    frameWords: [],
    reason: [quote ? 'colon-quote' : reported ? 'colon-konjunktiv' : 'colon-beside'],
    trust: 0.8,
  };
}

/** "Die Zuversicht hat einen Grund: „Wir haben geübt.“": a whole sentence that nothing before it says goes on with whoever spoke last. */
function spokenBy(article: Article, sentence: AnalysedSentence, quote: Quotation, owners: readonly SourceRef[]): readonly SourceRef[] {
  const carried = owners.length === 0 && article.language.code === 'de' && isWhole(article.document, quote, sentence.words);
  return carried ? [{ kind: 'carried' }] : owners;
}

/** German nouns for what somebody says, whose owner speaks: "Das Fazit | der Trainerin | überraschte: „…“", "| Sein | Rat war kurz: „…“". */
const WORDS =
  /(?:fazit|meinung|kommentar|antwort|begründung|bilanz|appell|rat|reaktion|botschaft|devise|losung|formel|urteil|bitte|frage)$/u;

function ownerOfWords(article: Article, sentence: AnalysedSentence, clause: Clause, subject: Phrase): readonly SourceRef[] {
  if (article.language.code !== 'de' || !WORDS.test(sentence.words[subject.head]!.lower)) return [];
  const first = sentence.words[subject.from]!;
  if (/^(?:sein|ihr)e?$/u.test(first.lower) && first.index < subject.head)
    return [{ kind: 'mention', mention: { sentence: sentence.index, from: first.index, to: first.index + 1, head: first.index } }];
  return ownerOfSaid(article, sentence, clause, subject).filter((s) => s.kind === 'mention');
}

/** The main clause before a colon ("zeigte sich besorgt, dass es kalt sei: „…“"), else the last clause with a subject. */
function clauseBefore(sentence: AnalysedSentence, colon: number): Clause | undefined {
  const fits = (c: Clause) => c.finite !== null && c.verb < colon && c.quote === 0 && c.subjects.length > 0 && c.range.from < colon;
  return (
    sentence.clauses.findLast((c) => c.link === 'main' && fits(c)) ?? sentence.clauses.findLast((c) => c.link !== 'relative' && fits(c))
  );
}

const OPINION = /^(?:ist|sind|war|waren|sei|seien|wäre|wären|bleibt|steht)$/u;

/** "Für Obmann Haas ist das ‚eine Bankrotterklärung‘", "Für sie steht fest, dass …": whose view it is stands after "für". */
export function viewFrame(article: Article, sentence: AnalysedSentence): Frame | null {
  const { words } = sentence;
  if (article.language.code !== 'de' || words[0]?.lower !== 'für' || words[0].quote > 0) return null;
  const finite = words.findIndex((w, i) => i < 12 && OPINION.test(w.lower) && w.quote === 0);
  const clause = sentence.clauses.find((c) => c.finite === finite);
  const holder = clause?.obliques.find((p) => p.from === 0 && p.to <= finite);
  if (finite < 2 || !clause || !holder) return null;
  const rank = speakerRank(article.language, sentence, holder);
  if (rank < 2 || sentence.names.some((n) => n.kind === 'place' && holder.head >= n.from && holder.head < n.to)) return null;
  const sure = words
    .slice(finite + 1, finite + 4)
    .some((w) => /^(?:klar|fest|sicher|unstrittig|offensichtlich|unverständlich)$/u.test(w.lower));
  const that = sure ? sentence.clauses.find((c) => c.link === 'that' && c.range.from > finite) : undefined;
  const judged = words.slice(finite + 1).some((w) => w.quote > 0) || /^(?:das|dies)$/u.test(words[finite + 1]?.lower ?? '');
  if (!that && !judged) return null;
  const from = that ? that.range.from + (/^dass$/u.test(words[that.range.from]!.lower) ? 1 : 0) : finite + 1;
  const span = snap(article, trimSpan(article.document.text, { start: words[from]!.start, end: sentence.end }));
  const part = { ...holder, from: holder.from + 1 };
  return {
    sentence: sentence.index,
    clause: null,
    cue: [spanOf(sentence, 0, 1)],
    stance: that ? 'asserts' : 'judges',
    sources: splitJoined(article, sentence, clause, part).map((mention) => ({ kind: 'mention', mention })),
    content: { kind: 'spans', spans: [span] },
    hops: [],
    frameWords: [],
    reason: ['view-for'],
    trust: 0.7,
  };
}

/** "Mit den Worten „…“ verließ sie den Saal", "„…“, mit diesen Worten verließ sie den Saal": what is quoted beside these words is said by the subject. */
export function wordsFrame(article: Article, sentence: AnalysedSentence): Frame | null {
  const { words } = sentence;
  const at = words.findIndex(
    (w, i) =>
      WITH_WORDS.test(w.lower) && /^(?:de[nmr]|diese[nmr]|folgenden)$/u.test(words[i - 1]?.lower ?? '') && words[i - 2]?.lower === 'mit',
  );
  if (at < 0 || article.language.code !== 'de' || words[at]!.quote > 0) return null;
  const start = words[at - 2]!.start;
  const quote =
    quotationsIn(article.document, words[at]!.end, words[at]!.end + 4, 1)[0] ??
    quotationsIn(article.document, sentence.start - 4000, start, 1).findLast(
      (q) => onlyPunctuation(article.document.text, q.end, start) && article.document.text.slice(q.end, start).includes(','),
    );
  const clause =
    sentence.clauses.find((c) => c.finite !== null && c.quote === 0 && c.own.some((r) => at >= r.from && at < r.to)) ??
    sentence.clauses.find((c) => c.finite !== null && c.quote === 0);
  const subject = clause ? (speakingSubject(article, sentence, clause)?.subject ?? null) : null;
  if (!quote || !clause || !subject || speakerRank(article.language, sentence, subject) < 1.5) return null;
  return {
    sentence: sentence.index,
    clause: null,
    cue: [spanOf(sentence, at - 2, at + 1)],
    stance: 'asserts',
    sources: splitJoined(article, sentence, clause, subject).map((mention) => ({ kind: 'mention', mention })),
    content: { kind: 'spans', spans: [innerSpan(article.document, quote)] },
    hops: [],
    frameWords: [],
    reason: ['with-words'],
    trust: 0.75,
  };
}

/** German nouns for words in quotation marks with which somebody does something: "mit dem Satz „…“", "mit der Aufschrift „…“". */
const WITH_WORDS =
  /^(?:worten|satz|ruf|rufen|slogan|spruch|motto|appell|kommentar|aufschrift|parole|losung|bemerkung|begründung|botschaft)$/u;

/** "Trainer Adam Wolf: „…“", "Wolf wörtlich: „…“": who is named before the colon, without a verb, says what is quoted after it. */
function namedBefore(article: Article, sentence: AnalysedSentence, colon: number): Frame | null {
  const { words } = sentence;
  const quote = quotationsIn(article.document, words[colon]!.end, words[colon]!.end + 3, 1)[0];
  // "Ein Kommissar | nach der Festnahme: „…“"
  const aside = words.findIndex((w, i) => i > 0 && i < colon && w.upos === 'ADP' && /^(?:nach|vor|bei|am|zu)$/u.test(w.lower));
  const last = words.findLastIndex((w, i) => i < (aside > 0 ? aside : colon) && /^(?:NOUN|PROPN)$/.test(w.upos));
  if (!quote || last < 0 || colon > 9 || words.slice(0, colon).some((w) => w.upos === 'VERB' || w.upos === 'AUX')) return null;
  // "| Ihr | Fazit: „…“", "| Haselmanns | Fazit: „…“"
  const first = words[0]!;
  const owned = WORDS.test(words[last]!.lower) && last === 1;
  const isOwner = /^(?:sein|ihr)e?$/u.test(first.lower) || (first.upos === 'PROPN' && /s$/u.test(first.lower));
  const part = owned && isOwner ? { from: 0, to: 1, head: 0 } : { from: 0, to: last + 1, head: last };
  if (part.to === last + 1 && speakerRank(article.language, sentence, part) < 2) return null;
  return {
    sentence: sentence.index,
    clause: null,
    cue: [spanOf(sentence, colon, colon + 1)],
    stance: 'asserts',
    sources: [{ kind: 'mention', mention: shapeMention(article, sentence, part, part.head) }],
    content: { kind: 'spans', spans: [innerSpan(article.document, quote)] },
    hops: [],
    frameWords: [],
    reason: ['colon-name'],
    trust: 0.75,
  };
}

/** Konjunktiv that is reported mood rather than a wish or condition: Konjunktiv I, or "hätte/wäre/würde" beside it. */
export function isReportedForm(sentence: AnalysedSentence, clause: Clause): boolean {
  if (clause.finite === null || clause.mood !== 'Sub') return false;
  return sentence.words[clause.finite]!.morph.tense === 'Pres';
}

/** Frames of a noun that names an act of speech with its owner and its clause: "die Behauptung der Gegenseite, die Löhne seien gesunken". */
export function nounFrames(article: Article, sentence: AnalysedSentence): Frame[] {
  const frames: Frame[] = [];
  for (const word of sentence.words) {
    if (word.upos !== 'NOUN') continue;
    const cue = matchNoun(word, article.language);
    if (!cue?.takesClause) continue;
    const owner = ownerOf(article, sentence, word.index);
    if (!owner || speakerRank(article.language, sentence, owner) < 2 || TIME_WORD.test(sentence.words[owner.head]!.lower)) continue;
    const child = sentence.clauses.find(
      (c) =>
        (c.link === 'that' || c.link === 'bare' || c.link === 'infinitive') &&
        c.range.from >= owner.to &&
        c.range.from <= endOfOwner(article, sentence, owner) + 2 &&
        (c.link !== 'bare' || c.mood === 'Sub'),
    );
    if (!child) continue;
    let { from } = extentOf(sentence, child, -1);
    const { to } = extentOf(sentence, child, -1);
    if (/^(?:dass|wonach|that|to)$/.test(sentence.words[from]!.lower)) from++;
    frames.push({
      sentence: sentence.index,
      clause: null,
      cue: [spanOf(sentence, word.index, word.index + 1)],
      stance: cue.stance,
      sources: [{ kind: 'mention', mention: shapeMention(article, sentence, owner, owner.head) }],
      content: { kind: 'spans', spans: [snap(article, trimSpan(article.document.text, spanOf(sentence, from, to)))] },
      hops: [],
      frameWords: [],
      reason: [`noun:${cue.lemma}`, `content:${child.link}-clause`],
      trust: 0.7,
    });
  }
  return frames;
}

/** "die Forderung von Ärzten | der Klinik |, …", "die Zusage des Trainers, | Jan Wolf |, …": the owner with what names it further. */
function endOfOwner(article: Article, sentence: AnalysedSentence, owner: Range): number {
  if (article.language.code !== 'de') return owner.to;
  const phrases = sentence.clauses.flatMap((c) => c.phrases);
  let end = owner.to;
  for (let next = phrases.find((p) => p.from === end); next && end - owner.to < 12; next = phrases.find((p) => p.from === end))
    end = next.to;
  // "die Sichtweise von Minister Rech (CDU), | wonach …"
  if (sentence.words[end]?.text === '(' && sentence.words[end + 2]?.text === ')') end += 3;
  const name = sentence.words[end]?.text === ',' ? phrases.find((p) => p.from === end + 1 && p.preposition === null) : undefined;
  return name && sentence.words[name.head]!.upos === 'PROPN' && sentence.words[name.to]?.text === ',' ? name.to : end;
}

/** "die Behauptung | der Gegenseite", "a report | by the website X", "Brightwell's claim". */
function ownerOf(article: Article, sentence: AnalysedSentence, at: number): (Range & { head: number }) | null {
  const { words } = sentence;
  const phrases = sentence.clauses.flatMap((c) => c.phrases);
  if (article.language.code === 'de') {
    return (
      phrases.find(
        (p) =>
          p.from === at + 1 &&
          // "Angaben | aus Seoul |, wonach …"
          (p.case === 'Gen' ||
            p.preposition === 'von' ||
            p.preposition === 'aus' ||
            /^(?:des|der|eines|einer|ihres|ihrer|seines|seiner)$/.test(words[p.from]!.lower)),
      ) ?? null
    );
  }
  const child = words.find((w) => w.head === at && (w.relation === 'nmod' || w.relation === 'nmod:poss') && w.upos !== 'PRON');
  if (!child) return null;
  const preposition = words.find((w) => w.head === child.index && w.relation === 'case')?.lower;
  if (child.relation !== 'nmod:poss' && preposition !== 'by' && preposition !== 'from' && preposition !== 'of') return null;
  let from = child.index;
  let to = child.index + 1;
  for (const w of words)
    if (w.head === child.index && /^(?:compound|flat|amod|det)$/.test(w.relation)) {
      from = Math.min(from, w.index);
      to = Math.max(to, w.index + 1);
    }
  return { from, to, head: child.index };
}
