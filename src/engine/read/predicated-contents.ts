import type { VerbCue } from '../lang/cue.ts';
import type { Clause, Phrase, Range } from '../parse/clause.ts';
import { matchNoun } from './cues.ts';
import { extentOf, type FoundContent, isTimeOrPlace, snap, strip } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { spanOf } from './frame.ts';
import { trimSpan } from './quotes.ts';
import { isCalledFalse } from './verdicts.ts';

/**
 * What is said of an object that stands apart from it: "Die Haltung bezeichnete er als ‚verlogen‘" has both as content, "nannte sie
 * ‚fahrlässig‘" the predicate alone, because a pronoun says nothing. Null where object and predicate stand side by side.
 */
export function predicated(
  article: Article,
  sentence: AnalysedSentence,
  clause: Clause,
  object: Phrase,
  cue: VerbCue,
): FoundContent | null {
  const { words } = sentence;
  const pronoun = words[object.head]!.upos === 'PRON';
  const apart = clause.finite !== null && object.to <= clause.finite;
  if (article.language.code === 'en') return predicatedInEnglish(article, sentence, clause, object);
  if (article.language.code !== 'de' || clause.finite === null) return null;
  const first = cue.about?.includes('als') ? predicateFirst(sentence, clause) : null;
  if (first) {
    const spans = [first, object].map((r) => snap(article, trimSpan(article.document.text, spanOf(sentence, r.from, r.to))));
    return {
      content: { kind: 'spans', spans: pronoun ? spans.slice(0, 1) : spans },
      rule: 'predicate',
      covers: [first, object],
      trust: 0.75,
    };
  }
  // before a verb that only judges stands its subject, save in a passive
  if (cue.predicative !== true && apart && !pronoun && !clause.passive) return null;
  if (!(pronoun || apart || isParted(sentence, clause, object, cue.predicative === true))) return null;
  const from = predicateStart(sentence, clause, Math.max(clause.finite + 1, object.to));
  // "verurteilte sie | als Anschlag": other verbs than "nennen" have a predicate only with this word
  if (from < 0 || (cue.predicative !== true && words[from]!.lower !== 'als')) return null;
  const own = clause.own.find((r) => from >= r.from && from < r.to)!;
  const verb = clause.predicate.find((i) => i > from && i < own.to) ?? own.to;
  const text = article.document.text;
  const start = pronoun && words[from]!.lower === 'als' ? from + 1 : from;
  if (start >= verb) return null;
  if (!pronoun && isCalledFalse(article, sentence, { from: from + 1, to: verb }))
    return calledFalse(article, sentence, clause, object, verb);
  const said = snap(article, trimSpan(text, spanOf(sentence, start, verb)));
  const spans = pronoun ? [said] : [trimSpan(text, spanOf(sentence, object.from, object.to)), said];
  return { content: { kind: 'spans', spans }, rule: 'predicate', covers: [object, { from, to: verb }], trust: 0.75 };
}

/** "Die Darstellung, | er sei entlassen worden |, bezeichnete er als frei erfunden": what the noun says is denied, or what it stands for. */
function calledFalse(article: Article, sentence: AnalysedSentence, clause: Clause, object: Phrase, to: number): FoundContent {
  const said = sentence.clauses.find(
    (c) =>
      c !== clause &&
      c.range.from >= object.to &&
      c.range.from <= object.to + 1 &&
      (c.link === 'that' || c.mood === 'Sub') &&
      matchNoun(sentence.words[object.head]!, article.language)?.takesClause === true,
  );
  const span = said
    ? strip(article, sentence, extentOf(sentence, said, clause.index), said)
    : trimSpan(article.document.text, spanOf(sentence, object.from, object.to));
  return {
    content: said ? { kind: 'spans', spans: [span] } : { kind: 'pointed', span, noun: sentence.words[object.head]!.lemma },
    rule: said ? 'that-clause' : 'called-false',
    covers: [{ from: object.from, to }],
    trust: 0.75,
    stance: 'denies',
  };
}

/** "called it | a theft in broad daylight", "described him | as a danger", "| The plan | has been branded | shameful | by residents". */
function predicatedInEnglish(article: Article, sentence: AnalysedSentence, clause: Clause, object: Phrase): FoundContent | null {
  const { words } = sentence;
  const text = article.document.text;
  const pronoun = words[object.head]!.upos === 'PRON';
  if (!pronoun && !clause.passive) return null;
  // "the town, which he called | the heart of the nation": a relative pronoun stands before the verb
  const from = clause.passive ? clause.verb + 1 : Math.max(object.to, clause.verb + 1);
  const own = clause.own.find((r) => from >= r.from && from < r.to);
  if (!own) return null;
  const agent = clause.passive ? words.findIndex((w, i) => i >= from && w.lower === 'by' && w.quote === clause.quote) : -1;
  let to = agent > 0 ? Math.min(agent, own.to) : own.to;
  while (to > from && words[to - 1]!.upos === 'PUNCT' && !/[“”"«»‘’']/u.test(words[to - 1]!.text)) to--;
  const start = words[from]?.lower === 'as' ? from + 1 : from;
  if (to <= start || !words.slice(start, to).some((w) => /^(?:ADJ|NOUN|PROPN)$/.test(w.upos) || w.quote > clause.quote)) return null;
  const said = snap(article, trimSpan(text, spanOf(sentence, start, to)));
  const spans = clause.passive ? [trimSpan(text, spanOf(sentence, object.from, object.to)), said] : [said];
  return { content: { kind: 'spans', spans }, rule: 'predicate', covers: [object, { from: start, to }], trust: 0.75 };
}

/** "| Als „Glücksfall“ | bezeichnet sie den Fund": the words between "als" and the verb that stands second. */
function predicateFirst(sentence: AnalysedSentence, clause: Clause): Range | null {
  const own = clause.own[0]!;
  const finite = clause.finite!;
  if (sentence.words[own.from]!.lower !== 'als' || finite < own.from + 2 || finite >= own.to) return null;
  // "Als Pflicht sieht es der Rat an, … zu …": the pronoun announces what is judged
  if (sentence.words[finite + 1]?.lower === 'es') return null;
  return { from: own.from + 1, to: finite };
}

/** "kritisierte den Trainer, | der ihn beurlaubt hatte |, als feige", "würdigte ihn | in einer Rede | als groß": words that are no part of the object part the two. */
function isParted(sentence: AnalysedSentence, clause: Clause, object: Phrase, predicative: boolean): boolean {
  const as = sentence.words.findIndex((w, i) => i >= object.to && w.lower === 'als' && clause.own.some((r) => i >= r.from && i < r.to));
  if (as < 0) return false;
  if (!clause.own.some((r) => object.from >= r.from && as < r.to)) return true;
  return (
    !predicative && clause.phrases.some((p) => p.from >= object.to && p.to <= as && (isTimeOrPlace(sentence, p) || p.preposition === 'in'))
  );
}

/** Index of "als", or of the first word in quotation marks, in the clause's own words after `from`; -1 where there is none. */
function predicateStart(sentence: AnalysedSentence, clause: Clause, from: number): number {
  for (const range of clause.own) {
    for (let i = Math.max(from, range.from); i < range.to; i++) {
      const word = sentence.words[i]!;
      if (word.lower === 'als' || word.quote > clause.quote) return word.quote > clause.quote && word.upos === 'PUNCT' ? i + 1 : i;
    }
  }
  return -1;
}
