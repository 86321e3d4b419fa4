import type { VerbCue } from '../lang/cue.ts';
import type { Clause, Phrase } from '../parse/clause.ts';
import { headBetween } from '../parse/repairs-en.ts';
import { type CueMatch, matchNoun, takes } from './cues.ts';
import { beforeDay, type FoundContent, isTimeOrPlace, snap, TIME_WORD } from './extents.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import { spanOf } from './frame.ts';
import { pointingContent } from './pointing-contents.ts';
import { predicated } from './predicated-contents.ts';
import { trimSpan } from './quotes.ts';
import { sharesSubject } from './subjects.ts';
import { isCalledFalse, verdictOn } from './verdicts.ts';

/** German nouns for what is won or raised. */
const WON = /^(?:sitze?n?|stimmen?|mandate?n?|punkte?n?|tore?n?|plätze?n?|euro|dollar|us-dollar)$/u;

/** "warnte vor Mehrkosten", "called for an inquiry": the noun phrase of the cue's preposition with all that modifies it. */
export function about(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): FoundContent | null {
  const { cue } = match;
  if (!cue.about) return null;
  for (const phrase of clause.obliques) {
    if (!phrase.preposition || !cue.about.includes(phrase.preposition)) continue;
    // "äußerte sich zu dem Plan", "informierte über die Sperre": a topic, and not what is said about it
    if (match.stance === 'asserts' && /^(?:zu|über)$/u.test(phrase.preposition)) continue;
    if (isTimeOrPlace(sentence, phrase) || (/^(?:as|als)$/.test(phrase.preposition) && clause.objects.length > 0)) continue;
    let start = phrase.from;
    while (
      start < phrase.head &&
      ((sentence.words[start]!.upos === 'ADP' && sentence.words[start]!.lemma.toLowerCase() === phrase.preposition) ||
        sentence.words[start]!.lower === phrase.preposition)
    )
      start++;
    const to = Math.min(extendNominal(sentence, clause, phrase), nextActFrom(sentence, clause, phrase));
    if (cue.counts && !sentence.words.slice(start, to).some((w) => w.upos === 'NUM')) continue;
    // "kam auf 31 Sitze": a party has them, and does not say so
    if (cue.lemma === 'kommen' && sentence.words.slice(start, to).some((w) => WON.test(w.lower))) continue;
    // "schätzt die Zahl auf 5.000": what is estimated belongs to the estimate
    const measured =
      /^(?:auf|at|to)$/.test(phrase.preposition) && (cue.predicative || cue.counts || phrase.preposition !== 'to')
        ? clause.objects.find((p) => p.to <= phrase.from && p.from > clause.verb)
        : undefined;
    if (measured) start = measured.from;
    const span = snap(article, trimSpan(article.document.text, spanOf(sentence, Math.min(start, to - 1), to)));
    if (match.stance === 'asserts' && isCalledFalse(article, sentence, { from: start, to }))
      return {
        content: { kind: 'pointed', span, noun: null, keeps: true },
        rule: 'spoke-of-falsehood',
        covers: [{ from: phrase.from, to }],
        trust: 0.75,
        stance: 'denies',
      };
    return {
      content: { kind: 'spans', spans: [span] },
      rule: `about-${phrase.preposition}`,
      covers: [{ from: phrase.from, to }],
      trust: 0.8,
    };
  }
  const within = article.language.code === 'en' ? aboutWithinObject(article, sentence, clause, match) : null;
  if (within) return within;
  const measured = article.language.code === 'en' && cue.about.includes('at') ? putAt(article, sentence, clause) : null;
  if (measured) return measured;
  const pronoun = sentence.words.find(
    (w) => clause.own.some((r) => w.index >= r.from && w.index < r.to) && isPronominalAdverb(w.lower, cue.about!),
  );
  if (!pronoun) return null;
  // "Dazu äußerte er sich nicht": what it is about was said before
  if (match.stance === 'withholds' || match.stance === 'denies')
    return { content: { kind: 'pointed', span: null, noun: null }, rule: 'about-pronoun', covers: [], trust: 0.6 };
  // "Davon geht der Minister aus.": what the sentence before says
  if (pronoun.index === 0 && match.stance === 'asserts' && clause.link === 'main')
    return {
      content: { kind: 'pointed', span: { start: pronoun.start, end: pronoun.end }, noun: null },
      rule: 'pronoun-object',
      covers: [{ from: 0, to: 1 }],
      trust: 0.65,
    };
  return {
    content: { kind: 'spans', spans: [{ start: pronoun.start, end: pronoun.end }] },
    rule: 'about-pronoun',
    covers: [{ from: pronoun.index, to: pronoun.index + 1 }],
    trust: 0.55,
  };
}

/** "accused the panel | of bias", "raised doubts | about the cost": where the tree hangs the phrase on the addressee or on the cue's noun. */
function aboutWithinObject(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): FoundContent | null {
  const { words } = sentence;
  const [object] = clause.objects;
  if (!object || !(match.cue.addressee === 'accusative' || match.words.includes(object.head))) return null;
  const at = words.findIndex((w, i) => i > object.head && i < object.to - 1 && w.upos === 'ADP' && match.cue.about!.includes(w.lower));
  if (at < 0) return null;
  const span = snap(article, trimSpan(article.document.text, spanOf(sentence, at + 1, object.to)));
  return {
    content: { kind: 'spans', spans: [span] },
    rule: `about-${words[at]!.lower}`,
    covers: [{ from: at, to: object.to }],
    trust: 0.75,
  };
}

/** Where a second act of the same subject begins: "pointed to the treaty that both had signed | and said …". */
function nextActFrom(sentence: AnalysedSentence, clause: Clause, phrase: Pick<Phrase, 'head'>): number {
  const next = sentence.clauses.filter((c) => c.parent === clause.index && c.link === 'coordinate' && c.range.from > phrase.head);
  return Math.min(...next.map((c) => c.range.from));
}

/** "put | the savings at no more than £60 million |": found by its words where the tree has it otherwise. */
function putAt(article: Article, sentence: AnalysedSentence, clause: Clause): FoundContent | null {
  const own = clause.own.find((r) => clause.verb >= r.from && clause.verb < r.to);
  const at = sentence.words.findIndex((w, i) => i > clause.verb + 1 && own !== undefined && i < own.to && w.lower === 'at');
  if (at < 0 || !own) return null;
  let to = Math.min(own.to, nextActFrom(sentence, clause, { head: clause.verb }));
  while (to > at + 1 && sentence.words[to - 1]!.upos === 'PUNCT') to--;
  const span = snap(article, trimSpan(article.document.text, spanOf(sentence, clause.verb + 1, to)));
  return { content: { kind: 'spans', spans: [span] }, rule: 'about-at', covers: [{ from: clause.verb + 1, to }], trust: 0.75 };
}

/** True for "davon", "darauf" of one of the prepositions. */
export function isPronominalAdverb(lower: string, about: readonly string[]): boolean {
  return /^da(?:r)?/u.test(lower) && about.some((p) => lower === `da${p}` || lower === `dar${p}`);
}

/** Where something is said is no part of it: "denied the report | in an interview". */
const VENUE =
  /(?:interview|statement|letter|speech|video|court|parliament|conference|post|e-mail|email|twitter|erklärung|mitteilung|brief|rede|gespräch|gericht|pressekonferenz|sitzung|interview|sender|zeitung|bundestag|landtag|parlament)$/u;

/** End of a noun phrase with the genitives, prepositional phrases and relative clauses that follow it. */
function extendNominal(sentence: AnalysedSentence, clause: Clause, phrase: Phrase, without = ''): number {
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
          next.preposition !== without &&
          // "snow | for the weekend |": the time for which is no time of speaking
          (/^(?:for|für)$/u.test(next.preposition!) || !isTimeOrPlace(sentence, next)) &&
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
  // "warnte vor Engpässen, | wenn die Bahn nicht baue |": on what condition
  const condition = sentence.clauses.find(
    (c) =>
      c.link === 'adverbial' && c.mood === 'Sub' && c.range.from === end + 1 && /^(?:wenn|falls|sollten?)$/u.test(words[end + 1]!.lower),
  );
  if (condition && words[end]?.text === ',') end = condition.range.to;
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
  const head = headBetween(sentence.words, clause.verb + 1, to);
  return !/^(?:NOUN|PROPN)$/.test(sentence.words[head]!.upos)
    ? undefined
    : { from: clause.verb + 1, to, head, preposition: null, case: null, number: null };
}

/** "FPÖ-Chef Dominik Nepp ortete | ein ‚völliges Versagen‘ |": a person before the verb is no object, and the noun after it no subject. */
function behindPerson(article: Article, sentence: AnalysedSentence, clause: Clause): Phrase | undefined {
  const { finite } = clause;
  if (article.language.code !== 'de' || finite === null) return undefined;
  const isPerson = (p: Phrase) => sentence.names.some((n) => n.kind === 'person' && n.from >= p.from && n.to <= p.to);
  const before = clause.objects.find((p) => p.to <= finite && p.case !== 'Acc' && p.case !== 'Dat' && isPerson(p));
  return before && clause.subjects.find((p) => p.from > finite && sentence.words[p.head]!.upos === 'NOUN');
}

/** "legt dem Mann | Untreue | zur Last": two nouns in a row, of which the first is the one addressed. */
function behindAddressee(sentence: AnalysedSentence, clause: Clause): Phrase | undefined {
  const { words } = sentence;
  for (const phrase of clause.objects) {
    if (!/^(?:dem|der|den|einem|einer)$/u.test(words[phrase.from]!.lower)) continue;
    const told = words.findIndex((w, i) => i > phrase.from && i < phrase.to && w.upos === 'NOUN');
    if (told < 0 || told >= phrase.to - 1 || words[told + 1]!.upos === 'PROPN') continue;
    const head = words.findLastIndex((w, i) => i > told && i < phrase.to && w.upos === 'NOUN');
    if (head > told)
      return { from: told + 1, to: phrase.to, head, preposition: null, case: 'Acc', number: words[head]!.morph.number ?? null };
  }
  return undefined;
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

/** True for a word that the cue demands beside its verb. */
function isFixed(sentence: AnalysedSentence, cue: VerbCue, i: number): boolean {
  const word = sentence.words[i]!;
  return cue.with!.some((w) => word.lower === w || word.lemma.toLowerCase() === w);
}

/** "kritisierte den Plan", "nannte die Rechnung ‚…‘", "bestreitet das". */
export function nominal(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch): FoundContent | null {
  const { cue } = match;
  const pointing = pointingContent(article, sentence, clause, cue);
  if (pointing) return pointing;
  const object = clause.passive
    ? clause.subjects.find((p) => isContentObject(sentence, clause, { ...cue, takes: [] }, p))
    : (behindPerson(article, sentence, clause) ??
      clause.objects.find((p) => isContentObject(sentence, clause, cue, p)) ??
      (cue.addressee === 'dative' ? behindAddressee(sentence, clause) : undefined) ??
      (article.language.code === 'de' && sharesSubject(sentence, clause)
        ? clause.subjects.find((p) => isContentObject(sentence, clause, cue, p))
        : lostObject(article, sentence, clause)));
  // "sah den Mann", "zeigte ein Bild": a thing is said only by a verb that always says
  if (
    !object ||
    (cue.weak &&
      match.stance === 'asserts' &&
      PERCEIVE.has(cue.lemma) &&
      sentence.words[object.head]!.upos !== 'PRON' &&
      !cue.predicative &&
      // "sees profits of $2m": with a figure it is an estimate
      !(cue.lemma === 'see' && sentence.words.slice(object.from, object.to).some((w) => w.upos === 'NUM')) &&
      (sentence.words[object.head]!.quote <= clause.quote || clause.mood === 'Sub'))
  )
    return null;
  const head = sentence.words[object.head]!;
  const judged = cue.predicative || (match.stance === 'judges' && article.language.code === 'de');
  const apart =
    judged && !/^(?:das|dies|es)$/u.test(head.lower)
      ? predicated(article, sentence, clause, { ...object, to: extendNominal(sentence, clause, object) }, cue)
      : null;
  if (apart) return apart;
  if (head.upos === 'PRON' || (object.to - object.from === 1 && /^(?:das|dies|dieses|dem|diesem|es|this|that|it)$/.test(head.lower))) {
    if (!/^(?:das|dies|dem|diesem|es|dieses|this|that|it|so|alles|what)$/.test(head.lower)) return null;
    if (head.lower === 'es' || head.lower === 'it') return null;
    return {
      content: { kind: 'pointed', span: { start: head.start, end: head.end }, noun: null },
      rule: 'pronoun-object',
      covers: [object],
      trust: 0.7,
    };
  }
  if (!takes(cue, 'object') || !isSayable(article, sentence, clause, match, object)) return null;
  // "hält | den Schritt | für überfällig": the cue's own preposition opens the predicate
  let to = extendNominal(sentence, clause, object, cue.predicative && cue.with?.length === 1 ? cue.with[0] : '');
  const as =
    match.stance === 'judges' || cue.predicative
      ? -1
      : sentence.words.findIndex((w, i) => i > object.head && i < to && /^(?:as|als)$/.test(w.lower));
  if (as > 0) to = as;
  const listed = sentence.clauses.find(
    (c) => c.link === 'coordinate' && c.parent === clause.index && c.range.from === to && c.finite === null,
  );
  if (listed) to = listed.range.to;
  // "hält die Datierung | für zweifelhaft |", "stellt den Nutzen | in Frage |": the cue's own words are not said
  const fixed = match.words.find((i) => (cue.with?.length ?? 0) > 1 && i > object.head && i < to && isFixed(sentence, cue, i));
  if (fixed !== undefined && article.language.code === 'de') to = fixed;
  // "verlangt 8 Prozent, mindestens aber 320 Euro": the object goes on after the comma
  const goesOn = clause.own.find(
    (r) => r.from === to + 1 && sentence.words[to]!.text === ',' && !clause.predicate.some((i) => i >= r.from && i < r.to),
  );
  if (goesOn && clause.own.some((r) => r.to === to)) to = goesOn.to;
  const called = cue.predicative ? calledSo(article, sentence, clause, object, to) : null;
  if (called) return called;
  if (cue.predicative && !hasPredicate(article, sentence, clause, object, to)) return null;
  const end = cue.predicative ? predicateEnd(sentence, clause, to) : match.stance === 'judges' ? withPredicate(sentence, clause, to) : to;
  const back = pointsBack(article, sentence, object, match);
  const span = snap(article, trimSpan(article.document.text, spanOf(sentence, object.from, back ? beforeDay(sentence, end) : end)));
  return {
    content: back ? { kind: 'pointed', span, noun: head.lemma } : { kind: 'spans', spans: [span] },
    rule: 'object',
    covers: [{ from: object.from, to: end }],
    trust: 0.75,
  };
}

/** "called | the reports | baseless": what is called untrue or doubtful, with the stance that this takes. */
function calledSo(article: Article, sentence: AnalysedSentence, clause: Clause, object: Phrase, to: number): FoundContent | null {
  const verdict = verdictOn(article, sentence, object, predicateEnd(sentence, clause, to), clause.phrases);
  if (!verdict) return null;
  const span = trimSpan(article.document.text, spanOf(sentence, object.from, verdict.to));
  return {
    content: { kind: 'pointed', span, noun: sentence.words[verdict.head]!.lemma },
    rule: verdict.stance === 'denies' ? 'called-false' : 'called-doubtful',
    covers: [{ from: object.from, to: verdict.end }],
    trust: 0.75,
    stance: verdict.stance,
  };
}

/** False for "called several shareholders | over the weekend |": what follows says nothing of them. */
function hasPredicate(article: Article, sentence: AnalysedSentence, clause: Clause, object: Phrase, to: number): boolean {
  const next = sentence.words[to];
  const idle = article.language.code === 'en' && next?.upos === 'ADP' && !/^(?:as|at|to|for)$/u.test(next.lower);
  if (!idle && predicateEnd(sentence, clause, to) > to) return true;
  // "described the response as shambolic": the tree may hang the predicate on the noun
  if (article.language.code === 'en' && sentence.words.slice(object.head + 1, to).some((w) => w.lower === 'as')) return true;
  return sentence.words.slice(object.from, to).some((w) => w.quote > clause.quote);
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

/** Whether a noun phrase can be what is said: "nahm die Behauptung zurück", but "nahm die Hand zurück"; "sah darin einen Fehler", but "sah ihn in Bonn". */
function isSayable(article: Article, sentence: AnalysedSentence, clause: Clause, match: CueMatch, object: Phrase): boolean {
  if (article.language.code !== 'de') return true;
  const noun = sentence.words[object.head]!.lower;
  if (match.cue.unsaid?.some((end) => noun.endsWith(end))) return false;
  if (match.stance === 'retracts') return matchNoun(sentence.words[object.head]!, article.language) !== null;
  // "Einzelheiten wurden mitgeteilt": without an agent a passive tells of a thing, not of a statement
  const agent = clause.obliques.some((p) => article.language.reference.agents.has(p.preposition ?? ''));
  if (clause.passive && !agent && /^(?:asserts|intends|concedes)$/u.test(match.stance)) return false;
  return (
    match.cue.lemma !== 'sehen' ||
    !match.cue.with ||
    !/^(?:der|die|das|den|sein\p{L}*|ihr\p{L}*)$/u.test(sentence.words[object.from]!.lower)
  );
}

function isContentObject(sentence: AnalysedSentence, clause: Clause, cue: VerbCue, phrase: Phrase): boolean {
  const head = sentence.words[phrase.head]!;
  if (/^(?:sich|ihm|ihr|ihnen|mir|uns|einander|himself|herself|itself|themselves)$/.test(head.lower)) return false;
  if (cue.addressee === 'dative' && (phrase.case === 'Dat' || isDative(sentence, phrase))) return false;
  // "berichteten | dem Kurier |, die Akten fehlten": who is told stands in the dative
  if (cue.stance === 'asserts' && /^(?:dem|einem|diesem)$/u.test(sentence.words[phrase.from]!.lower)) return false;
  if (cue.addressee === 'accusative' && takes(cue, 'infinitive')) return false;
  if (isTimeOrPlace(sentence, phrase) || sentence.words[phrase.to]?.lower === 'zufolge') return false;
  // "Graz – Der Rat hat …": the place from where it is told
  if (phrase.from === 0 && /^[–—-]$/u.test(sentence.words[phrase.to]?.text ?? '')) return false;
  // "Gleichzeitig empfahl er …", "äußerte sich kritisch": an adverb is no object
  const adverb = head.upos === 'ADJ' && (/^\p{Ll}/u.test(head.text) || phrase.head === 0) && phrase.to - phrase.from === 1;
  if (adverb || /^(?:19|20)\d\d$/u.test(head.text) || (head.lower === 'weiteren' && sentence.words[phrase.from]!.lower === 'des'))
    return false;
  // "den Erzeugern wurde nachgewiesen": "den" before a plural is dative
  if (sentence.words[phrase.from]!.lower === 'den' && phrase.case === 'Dat' && head.morph.number === 'Plur' && /n$/u.test(head.lower))
    return false;
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
