import type { Stance } from '../lang/cue.ts';
import type { Clause } from '../parse/clause.ts';
import type { Word } from '../parse/word.ts';
import type { Quotation } from '../text/document.ts';
import { isTimeOrPlace, snap } from './extents.ts';
import type { AnalysedSentence, Article, Frame } from './frame.ts';
import { innerSpan, isWhole, sentenceAt, trimSpan } from './quotes.ts';
import { lookUpNoun } from './speaker-nouns.ts';

/** "Die Beschäftigten hätten gewartet." after a statement: a sentence in reported mood that has no frame of its own. */
export function konjunktivFrame(article: Article, sentence: AnalysedSentence): Frame | null {
  if (article.language.code !== 'de') return null;
  const mains = sentence.clauses.filter((c) => c.finite !== null && c.quote === 0 && isIndependent(c));
  if (mains.length === 0 || !isReported(sentence, mains)) return null;
  return carried(article, sentence, 'konjunktiv-goes-on', 0.85);
}

const PLANNED = 'soll-goes-on';

/**
 * "Die Zölle sollen sinken." right after a statement: what is to be is still what its source says. A date that stands alone is a plan that
 * the article tells itself ("Die Brücke soll im Mai wieder öffnen."), unless an announcement or demand (`after`) goes before it.
 */
export function plannedFrame(article: Article, sentence: AnalysedSentence, after: Stance | undefined): Frame | null {
  if (article.language.code !== 'de') return null;
  const mains = sentence.clauses.filter((c) => c.finite !== null && c.quote === 0 && isIndependent(c));
  const first = mains[0];
  if (!first || first.mood === 'Sub' || sentence.words[first.finite!]!.lemma !== 'sollen') return null;
  const goesOn = after === 'intends' || after === 'demands' || sentence.words.slice(0, 3).some((w) => GOING_ON.test(w.lower));
  if (!goesOn && first.obliques.some((p) => isTimeOrPlace(sentence, p))) return null;
  return carried(article, sentence, PLANNED, 0.7);
}

/** German words with which a sentence goes on from the one before. */
const GOING_ON =
  /^(?:auch|außerdem|zudem|ferner|ebenfalls|ebenso|dabei|dadurch|damit|dafür|dazu|daher|deshalb|so|dann|anschließend|zunächst|insbesondere|einerseits|er|sie|es|diese[rs]?|dies)$/u;

/** True for a frame of `plannedFrame`. */
export function isPlanned(frame: Frame): boolean {
  return frame.reason.includes(PLANNED);
}

/**
 * Konjunktiv I says by itself that somebody is quoted, even where nobody is named. So does Konjunktiv II where it stands in for forms
 * that look like the indicative ("sie hätten" for "sie haben"); "es wäre", "er könnte", "sie könnten" may be a wish, a condition or a guess.
 */
export function saysSo(sentence: AnalysedSentence): boolean {
  const reported = (finite: Word) =>
    finite.morph.tense === 'Pres' || (finite.morph.number === 'Plur' && !/^(?:sein|sollen|können|müssen)$/u.test(finite.lemma));
  // "Da er dem Verein angehöre, wäre das ein Bruch": the reason is in reported mood
  return sentence.clauses.some(
    (c) =>
      c.finite !== null &&
      c.quote === 0 &&
      c.mood === 'Sub' &&
      (isIndependent(c) ? reported(sentence.words[c.finite]!) : c.link === 'adverbial' && c.tense === 'Pres'),
  );
}

function isIndependent(clause: Clause): boolean {
  return clause.link === 'main' || clause.link === 'bare' || (clause.link === 'coordinate' && clause.parent !== null);
}

/** Every independent clause in the Konjunktiv; a wish or condition ("wäre … wenn") is not reported mood. */
function isReported(sentence: AnalysedSentence, mains: readonly Clause[]): boolean {
  const first = mains[0]!;
  if (first.mood !== 'Sub') return false;
  // "Wäre der Zug pünktlich gewesen, hätten wir ihn erreicht": who reports another says neither "ich" nor "wir"
  if (mains.some((c) => c.subjects[0] && /^(?:ich|wir)$/u.test(sentence.words[c.subjects[0].head]!.lower))) return false;
  const conditional = sentence.clauses.some(
    (c) =>
      c.link === 'adverbial' &&
      c.marker !== null &&
      /^(?:wenn|falls)$/u.test(sentence.words[c.marker]!.lower) &&
      c.mood === 'Sub' &&
      c.tense === 'Past',
  );
  const present = mains.some((c) => c.tense === 'Pres');
  if (conditional && !present) return false;
  // "Er möchte bleiben", "Das dürfte schwer werden": polite or careful, not reported
  // but "Es dürften keine Stellen wegfallen, da das gegen den Vertrag verstoße": the reason is in reported mood, and so is what it is for
  if (/^(?:mögen|möchten|dürfen)$/u.test(sentence.words[first.finite!]!.lemma) && first.tense === 'Past')
    return hasReportedReason(sentence);
  // "Das könnte teuer werden", "Die Stadt müsste sparen": for this there is Konjunktiv I; so says whoever writes what may be
  // "Das wäre der Anfang": "sein" has forms of its own in either number
  const { lemma, morph } = sentence.words[first.finite!]!;
  const guessed =
    (/^(?:können|müssen)$/u.test(lemma) && morph.number !== 'Plur') ||
    (lemma === 'sein' && first.tense === 'Past' && first.verb === first.finite);
  if (guessed && !present) return false;
  return mains.filter((c) => c.mood === 'Sub').length * 2 > mains.length;
}

/** "…, da das Vorhaben sonst scheitere": a clause in reported mood beside the main clause. */
export function hasReportedReason(sentence: AnalysedSentence): boolean {
  return sentence.clauses.some((c) => c.link === 'adverbial' && c.mood === 'Sub' && c.tense === 'Pres');
}

/** "Demnach absolvieren sie ein Training." carries the source of the sentence before on. */
export function carrierFrame(article: Article, sentence: AnalysedSentence): Frame | null {
  const index = sentence.words.findIndex((w) => article.language.reference.carriers.has(w.lower));
  if (index < 0 || index > 6) return null;
  const word = sentence.words[index]!;
  // "danach" is mostly a time; it carries only where the mood says so or nothing temporal can be meant
  const timeless =
    sentence.clauses.some((c) => c.mood === 'Sub' || c.modal === 'sollen') || (index === 0 && followsPaper(article, sentence));
  if (word.lower === 'danach' && !timeless) return null;
  const frame = carried(article, sentence, `carrier:${word.lower}`, 0.85);
  const whole = frame.content.kind === 'spans' ? frame.content.spans[0]! : null;
  if (!whole) return null;
  const spans = index === 0 ? [{ start: sentence.words[1]!.start, end: whole.end }] : [whole];
  return { ...frame, cue: [{ start: word.start, end: word.end }], content: { kind: 'spans', spans } };
}

/** "Das Amt legte eine Studie vor. | Danach leiden viele Kinder an Lärm.": after a paper the present tense tells what stands in it. */
function followsPaper(article: Article, sentence: AnalysedSentence): boolean {
  const before = article.sentences[sentence.index - 1];
  const main = sentence.clauses.find((c) => c.finite !== null && isIndependent(c));
  if (!before || before.block !== sentence.block || main?.tense !== 'Pres') return false;
  return before.words.some((w) => w.upos === 'NOUN' && lookUpNoun(article.language, w.lower) === 'document');
}

function carried(article: Article, sentence: AnalysedSentence, rule: string, trust: number): Frame {
  // "An ein Ende denke sie nicht: | „Wir machen weiter.“": what is quoted after a colon is said by itself
  const colon = sentence.words.findIndex(
    (w, i) => w.text === ':' && w.quote === 0 && sentence.words.slice(i + 1, i + 3).some((q) => q.quote > 0),
  );
  const end = colon > 2 ? sentence.words[colon]!.start : sentence.end;
  const span = snap(article, trimSpan(article.document.text, { start: sentence.start, end }));
  return {
    sentence: sentence.index,
    clause: null,
    cue: [],
    stance: 'asserts',
    sources: [{ kind: 'carried' }],
    content: { kind: 'spans', spans: [span] },
    hops: [],
    frameWords: [],
    reason: [rule],
    trust,
  };
}

/** A quotation that no frame has taken and that says something whole goes on with whoever spoke last. */
export function floatingQuote(article: Article, sentence: AnalysedSentence, quotation: Quotation): Frame | null {
  if (!isWhole(article.document, quotation, sentence.words) || !standsFree(article, sentence, quotation)) return null;
  return {
    sentence: sentence.index,
    clause: null,
    cue: [],
    stance: 'asserts',
    sources: [{ kind: 'carried' }],
    content: { kind: 'spans', spans: [innerSpan(article.document, quotation)] },
    hops: [],
    frameWords: [],
    reason: ['quote-goes-on'],
    trust: 0.8,
  };
}

/** The quotation is the sentence, not a part of one: nothing but space and punctuation stands around it. */
function standsFree(article: Article, sentence: AnalysedSentence, quotation: Quotation): boolean {
  const { text } = article.document;
  const before = text.slice(Math.min(sentence.start, quotation.start), quotation.start);
  // "Und weiter: „…“", "Und: „…“"
  if (/[\p{L}\p{N}]/u.test(before) && !/^(?:und|(?:und\s+)?weiter):\s*$/iu.test(before)) return false;
  const last = article.sentences[sentenceAt(article.sentences, quotation.end - 2)];
  const after = last ? text.slice(quotation.end, Math.max(quotation.end, last.end)) : '';
  return !/[\p{L}\p{N}]/u.test(after);
}
