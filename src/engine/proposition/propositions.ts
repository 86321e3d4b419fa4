import type { Identities } from '../identity/identity.ts';
import type { Language } from '../lang/language.ts';
import { type MeaningWords, PEOPLE } from '../lang/meaning.ts';
import type { AnalysedSentence } from '../read/frame.ts';
import type { Reading, Statement } from '../read/reading.ts';

import type { Span } from '../text/span.ts';
import { contextOf } from './context.ts';
import { eventTimeOf } from './event-time.ts';
import { foldName } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { type ContentPart, mainClause, phaseOf } from './phase.ts';
import type { Proposition } from './proposition.ts';
import { rolesOf } from './roles.ts';
import { featuresOf, type KeyOfName, namesOf, type SentenceFeatures } from './sentence-features.ts';
import { addWeight, unit, type Weights } from './vector.ts';

/** An article with its analysis, as the engine has it after reading. */
export interface AnalysedArticle {
  readonly sentences: readonly AnalysedSentence[];
  readonly reading: Reading;
  readonly identities: Identities;
  readonly language: Language;
  readonly lexicon: Lexicon;
  /** The title's sentences, analysed like the text. */
  readonly title: readonly AnalysedSentence[];
}

/** What one content says before it is written down as a proposition. */
interface Meaning {
  readonly events: { kind: string; weight: number }[];
  readonly participants: string[];
  readonly concepts: Weights;
  readonly nouns: number;
}

const MOST_EVENTS = 4;
/** Words at the beginning of a content that tell whether it goes on from another. */
const OPENING = 2;
const MOST_PARTICIPANTS = 6;
const MOST_CONCEPTS = 12;
/** So many words with a meaning tell a content from others without a kind of event. */
const MANY = 6;
const KIND_WEIGHT = 0.6;
const BESIDE_KIND = 0.5;
const BESIDE = 0.4;
const PEOPLE_SOMEWHERE = 0.6;
/** Events of less weight are marked as doubtful: "fall" may be to die. */
const SURE = 0.46;
/** How much of the words around a content counts that says too little by itself. */
const BORROWED = 0.5;

/** One proposition for each statement of a reading, in its order. */
export function propositionsOf(article: AnalysedArticle): Proposition[] {
  const wordings = { language: article.language, lexicon: article.lexicon, keyOf: keysByName(article.identities) };
  const known = namesOf(article.sentences, wordings);
  const features = new Map<AnalysedSentence, SentenceFeatures>();
  const get = (s: AnalysedSentence): SentenceFeatures => {
    let found = features.get(s);
    if (!found) {
      found = featuresOf(s, wordings, known);
      features.set(s, found);
    }
    return found;
  };
  const context = contextOf(article, get);
  const byId = new Map(article.reading.statements.map((s) => [s.id, s]));
  return article.reading.statements.map((s) => propositionOf(article, s, byId, get, context));
}

const NO_ROLES = { agents: [], patients: [] };

type Get = (sentence: AnalysedSentence) => SentenceFeatures;

function propositionOf(
  article: AnalysedArticle,
  statement: Statement,
  byId: ReadonlyMap<string, Statement>,
  get: Get,
  context: Record<string, number>,
): Proposition {
  const target = statement.refersTo === undefined ? undefined : byId.get(statement.refersTo);
  const spans = target && target.content.length > 0 ? target.content : statement.content;
  const parts = partsOf(article.sentences, spans);
  const own = meaningOf(parts, get, article.lexicon.words);
  if (target === undefined && /^(?:denies|withholds|concedes|confirms|intends|retracts|judges)$/.test(statement.stance))
    addSpeaker(article, statement, own);
  const harmed = Object.keys(context).some((name) => HARM.has(name.slice(1)));
  const core = isCore(own, parts, harmed);
  const answered = target === undefined && own.events.length === 0 && isClause(parts) ? answeredBy(article, statement, get) : null;
  const saysOwn = core ? null : [...ownWords(own, parts, article.language, harmed), ...ranked(answered?.events ?? [])];
  const meaning = answered ? blend(own, answered) : core ? own : borrow(article, statement, parts, own, get);
  const cueLemmas = partsOf(article.sentences, statement.cue).flatMap((p) =>
    p.sentence.words.slice(p.from, p.to).map((w) => w.lemma.toLowerCase()),
  );
  const time = eventTimeOf(parts, article.language, article.reading.article.published);
  return {
    statement: statement.id,
    core,
    events: ranked(plausible(meaning, harmed)),
    phase: phaseOf(parts, statement, cueLemmas, article.lexicon),
    participants: meaning.participants.slice(0, MOST_PARTICIPANTS),
    ...(core ? rolesOf(parts, get) : NO_ROLES),
    concepts: unit(meaning.concepts, MOST_CONCEPTS),
    context,
    ...(saysOwn === null ? {} : { own: saysOwn }),
    ...(leans(parts, article) ? { leans: true as const } : {}),
    ...(time === null ? {} : { eventTime: time }),
  };
}

/** Kinds that say only that something changes, where another word tells what: "the number of dead has risen". */
const CHANGE = new Set(['raise', 'lower', 'found', 'publish']);
/** Kinds of harm to people, which a word that may mean them ("fall", "lose") means only beside people, or where the article is about such harm. */
const HARM = new Set(['kill', 'injure', 'missing']);
const isPeople = (concept: string): boolean => concept.startsWith('#') && PEOPLE.has(concept.slice(1));

function plausible({ events, concepts }: Meaning, harmed: boolean): Meaning['events'] {
  const people = harmed || [...concepts.keys()].some(isPeople);
  return events.filter((e) => people || e.weight >= SURE || !HARM.has(e.kind));
}

function ranked(events: readonly { kind: string; weight: number }[]): string[] {
  const best = new Map<string, number>();
  for (const e of events) best.set(e.kind, Math.max(best.get(e.kind) ?? 0, e.weight * (events.length > 1 && CHANGE.has(e.kind) ? 0.5 : 1)));
  return [...best]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_EVENTS)
    .map(([kind, weight]) => (weight < SURE ? `${kind}?` : kind));
}

/** The words of spans, sentence by sentence. */
export function partsOf(sentences: readonly AnalysedSentence[], spans: readonly Span[]): ContentPart[] {
  const parts: ContentPart[] = [];
  for (const span of spans) {
    for (let i = firstSentence(sentences, span.start); i < sentences.length && sentences[i]!.start < span.end; i++) {
      const sentence = sentences[i]!;
      let from = 0;
      while (from < sentence.words.length && sentence.words[from]!.end <= span.start) from++;
      let to = from;
      while (to < sentence.words.length && sentence.words[to]!.start < span.end) to++;
      if (to > from) parts.push({ sentence, from, to });
    }
  }
  return parts;
}

function firstSentence(sentences: readonly AnalysedSentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Events, participants and concepts of the words of a content. */
function meaningOf(parts: readonly ContentPart[], get: Get, words: MeaningWords): Meaning {
  const meaning: Meaning = { events: [], participants: [], concepts: new Map(), nouns: 0 };
  let nouns = 0;
  parts.forEach((part, place) => {
    const features = get(part.sentence);
    const main = mainClause(part);
    const inside = (word: number): boolean => word >= part.from && word < part.to;
    const mainHasEvent = main !== null && features.events.some((e) => e.word === main.verb);
    let first = true;
    for (const e of features.events) {
      if (!inside(e.word)) continue;
      // "the operator of the dam that burst": what a relative clause adds is beside the point
      const beside = part.sentence.clauses.some(
        (c) => c.link === 'relative' && c !== main && e.word >= c.range.from && e.word < c.range.to,
      );
      const leads = !beside && place === 0 && (main !== null && mainHasEvent ? e.word === main.verb : first);
      if (!beside) first = false;
      meaning.events.push({ kind: e.kind, weight: e.weight * (leads ? 1 : beside ? BESIDE : e.verb ? 0.65 : 0.5) });
    }
    for (const p of features.participants) if (inside(p.word) && !meaning.participants.includes(p.key)) meaning.participants.push(p.key);
    addConcepts(meaning.concepts, features, 1, inside);
    nouns += features.concepts.filter((c) => inside(c.word)).length;
    if (isPresence(part, features, words)) meaning.events.push({ kind: 'present', weight: 1 });
    else if (meaning.events.length === 0 && hasPeopleSomewhere(part, features, words))
      meaning.events.push({ kind: 'present', weight: PEOPLE_SOMEWHERE });
  });
  return { ...meaning, nouns };
}

/** Concepts of words; a word that stands for a kind of event counts by its kind ("@") more than by itself. */
function addConcepts(weights: Weights, features: SentenceFeatures, share: number, wanted: (word: number) => boolean): void {
  const eventful = new Set(features.events.map((e) => e.word));
  for (const e of features.events) if (wanted(e.word)) addWeight(weights, `@${e.kind}`, share * e.weight * KIND_WEIGHT);
  for (const c of features.concepts) {
    if (!wanted(c.word)) continue;
    const rest = eventful.has(c.word) ? share * BESIDE_KIND : share;
    for (const { concept, weight } of c.concepts) addWeight(weights, concept, weight * rest);
  }
}

/** "North Korean soldiers are in Russia", "Einheiten befänden sich in Kursk": being somewhere is an event of its own. */
function isPresence(part: ContentPart, features: SentenceFeatures, words: MeaningWords): boolean {
  const main = mainClause(part);
  if (!main || !words.staying.has(main.lemma)) return false;
  return part.sentence.words.some(
    (w, i) =>
      i >= part.from && i < part.to && words.places.has(w.lower) && features.participants.some((p) => p.word > i && p.word <= i + 4),
  );
}

/** "The contingent in Russia numbered 3,000", "reports on soldiers in Russia": where nothing happens, that people are somewhere is told. */
function hasPeopleSomewhere(
  { sentence, from, to }: ContentPart,
  { concepts, participants }: SentenceFeatures,
  words: MeaningWords,
): boolean {
  return concepts.some(
    ({ word, concepts: own }) =>
      word >= from &&
      word + 1 < to &&
      own.some(({ concept }) => isPeople(concept)) &&
      words.places.has(sentence.words[word + 1]!.lower) &&
      participants.some((p) => p.word > word + 1 && p.word <= word + 4 && p.word < to),
  );
}

/** Who denies, withholds or concedes something mostly speaks of itself: its state or surname takes part. */
function addSpeaker(article: AnalysedArticle, statement: Statement, meaning: Meaning): void {
  const actor = article.reading.actors.find((a) => a.id === statement.source.actor);
  if (!actor) return;
  const surname = actor.name.split(/\s+/u).at(-1) ?? '';
  // "die Gewerkschafterin" is nobody's name.
  const key = actor.country
    ? `state:${actor.country}`
    : actor.kind === 'person' && !article.language.roles.has(surname.toLowerCase())
      ? `name:${foldName(surname)}`
      : null;
  if (key && !meaning.participants.includes(key)) meaning.participants.push(key);
}

/**
 * True where the words tell what is meant: a clause with a sure event and a thing, or with many things; a bare noun phrase
 * ("the battles", "arms deliveries") only where it names who takes part, too.
 */
function isCore(meaning: Meaning, parts: readonly ContentPart[], harmed: boolean): boolean {
  const sure = plausible(meaning, harmed).some((e) => e.weight >= SURE);
  if (!isClause(parts)) return sure && meaning.nouns >= 2 && meaning.participants.length >= 2;
  return (sure && meaning.nouns >= 1) || meaning.nouns >= MANY;
}

const isClause = (parts: readonly ContentPart[]): boolean => parts.some((part) => mainClause(part) !== null);

function ownWords(own: Meaning, parts: readonly ContentPart[], language: Language, harmed: boolean): string[] {
  const things = [...own.concepts.keys()].filter((name) => name.startsWith('#'));
  return [...ranked(plausible(own, harmed)), ...things, ...(saysTrue(parts, language) ? ['true'] : [])];
}

/** Begins with a pronoun or goes on from something told before ("Weitere 2.700 …"), or somebody speaks of himself in it ("heute kann ich bestätigen"). */
function leans(parts: readonly ContentPart[], { language, lexicon }: AnalysedArticle): boolean {
  const { pronouns } = language.reference;
  return parts.some(({ sentence, from, to }, place) =>
    sentence.words.slice(from, to).some(({ lower, upos }, i) => {
      if (pronouns[lower]?.person === 1) return true;
      const points = upos === 'PRON' && pronouns[lower] !== undefined && !lexicon.words.expletive.has(lower);
      return place === 0 && i < OPENING && (points || lexicon.words.additive.has(lower));
    }),
  );
}

/** "There was a high probability that this was true": what says of something told before only that it is so. */
function saysTrue(parts: readonly ContentPart[], { reference }: Language): boolean {
  return parts.some(({ sentence, from, to }) => sentence.words.slice(from, to).some((w) => reference.truths.has(w.lower)));
}

/** So many statements back a denial may look for what it answers. */
const ANSWERS_WITHIN = 6;
/** How much of what is answered counts in the answer. */
const ANSWERED = 0.7;

/**
 * What a denial without an event of its own answers: what somebody else put forward before it in the article in a sentence that names whoever denies ("The ministry's
 * files were copied, the hackers said. … Nothing had been carried off, | the ministry | said"); null where there is no such statement.
 */
function answeredBy(article: AnalysedArticle, statement: Statement, get: Get): Meaning | null {
  const denies = statement.stance === 'denies' || (statement.stance === 'asserts' && statement.polarity === 'negated');
  const { statements, actors } = article.reading;
  const denier = actors.find((a) => a.id === statement.source.actor);
  if (!denies || !denier) return null;
  const at = statements.indexOf(statement);
  const names = [denier.body, denier.name].flatMap((name) => (name === undefined ? [] : [name.toLowerCase()]));
  for (const earlier of statements.slice(Math.max(0, at - ANSWERS_WITHIN), at).reverse()) {
    if (earlier.stance !== 'asserts' || earlier.polarity === 'negated' || earlier.source.actor === denier.id) continue;
    const parts = partsOf(article.sentences, earlier.content);
    const meaning = meaningOf(parts, get, article.lexicon.words);
    const isNamed =
      (denier.country !== undefined && meaning.participants.includes(`state:${denier.country}`)) ||
      parts.some(({ sentence: { start, end } }) => {
        const text = article.reading.article.text.slice(start, end).toLowerCase();
        return denier.mentions.some((m) => m.start >= start && m.end <= end) || names.some((name) => text.includes(name));
      });
    if (isNamed && meaning.events.length > 0) return meaning;
  }
  return null;
}

/** An answer with what it answers; its own words count most. */
function blend(own: Meaning, { events, participants, concepts }: Meaning): Meaning {
  const both: Weights = new Map(own.concepts);
  for (const [name, weight] of concepts) addWeight(both, name, weight * ANSWERED);
  return {
    events: [...own.events, ...events.map(({ kind, weight }) => ({ kind, weight: weight * ANSWERED }))],
    participants: [...new Set([...own.participants, ...participants])],
    concepts: both,
    nouns: own.nouns,
  };
}

/** What only points takes its meaning from the words around it, its own words counting most. */
function borrow(article: AnalysedArticle, statement: Statement, parts: readonly ContentPart[], own: Meaning, get: Get): Meaning {
  const sources = [...parts.slice(0, 1).map((p) => p.sentence), ...around(article, parts)].slice(0, 3);
  const [start, end] = [statement.content[0]?.start ?? 0, statement.content.at(-1)?.end ?? 0];
  sources.forEach((sentence, place) => {
    const share = BORROWED * (place === 0 ? 0.6 : 1);
    const features = get(sentence);
    const outside = (word: number): boolean => sentence.words[word]!.end <= start || sentence.words[word]!.start >= end;
    for (const e of features.events)
      if (outside(e.word)) own.events.push({ kind: e.kind, weight: e.weight * share * (e.verb ? 0.9 : 0.8) });
    addConcepts(own.concepts, features, share, outside);
  });
  return own;
}

/** The sentence before a content in its paragraph, else the title. */
function around(article: AnalysedArticle, parts: readonly ContentPart[]): AnalysedSentence[] {
  const first = parts[0]?.sentence;
  if (!first) return [...article.title];
  const before = article.sentences[first.index - 1];
  return before && before.block === first.block ? [before, ...article.title] : [...article.title];
}

/** Keys of states and bodies by the names that the article uses; people and places are known by their names. */
function keysByName(identities: Identities): KeyOfName {
  const keys = new Map<string, string>();
  for (const actor of identities.actors) {
    if (actor.anonymous || !/^(?:state|body):[^?]/.test(actor.key) || /^(?:agency|medium)$/.test(actor.kind)) continue;
    for (const name of [actor.name, ...actor.names]) keys.set(name.toLowerCase(), actor.key);
  }
  return (lower) => keys.get(lower) ?? null;
}
