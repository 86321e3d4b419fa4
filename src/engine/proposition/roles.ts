import type { Clause, Phrase } from '../parse/clause.ts';
import type { AnalysedSentence } from '../read/frame.ts';
import { type ContentPart, mainClause } from './phase.ts';
import type { SentenceFeatures } from './sentence-features.ts';

/** Who does it and whom or what it befalls: states, names, kinds of things ("#weapon"), else concepts. */
export interface Roles {
  readonly agents: readonly string[];
  readonly patients: readonly string[];
}

const MOST = 3;
const BY = /^(?:by|von|durch)$/;
/** "supplying Russia with arms", "Container mit Granaten", "the delivery of arms", "Entsendung von Soldaten" */
const OF = /^(?:of|with|von|mit)$/;

/** The roles of the main clause of a content, or of the event noun of a content without a clause. */
export function rolesOf(parts: readonly ContentPart[], get: (s: AnalysedSentence) => SentenceFeatures): Roles {
  const part = parts.find((p) => mainClause(p) !== null) ?? parts[0];
  if (!part) return { agents: [], patients: [] };
  const main = mainClause(part);
  const features = get(part.sentence);
  return main ? ofClause(part.sentence, main, features) : ofNoun(part, features);
}

/** "Nordkorea schickte Soldaten", "soldiers were sent by North Korea", "soldiers arrived": what arrives is what it befalls. */
function ofClause(sentence: AnalysedSentence, clause: Clause, features: SentenceFeatures): Roles {
  const subject = clause.subjects[0];
  // "sich aufhalten": a pronoun that points back is no object
  const objects = clause.objects.filter((p) => p !== subject && sentence.words[p.head]?.upos !== 'PRON');
  const beside = clause.phrases.filter((p) => p.preposition !== null);
  const named = (list: readonly Phrase[]): string[] => list.flatMap((p) => namesIn(p.from, p.to, features));
  if (clause.passive) {
    const agents = beside.filter((p) => BY.test(p.preposition ?? ''));
    return { agents: cut(named(agents)), patients: cut(subject ? named(withTail(subject, beside)) : []) };
  }
  const things = [...objects.flatMap((p) => withTail(p, beside)), ...beside.filter((p) => /^(?:with|mit)$/.test(p.preposition ?? ''))];
  if (objects.length === 0) return { agents: [], patients: cut(subject ? named(withTail(subject, beside)) : []) };
  // A predicate noun is no object: "Rain was the cause".
  if (/^(?:be|sein|werden|become|bleiben|remain)(?: |$)/u.test(clause.lemma))
    return { agents: [], patients: cut(subject ? named([subject]) : []) };
  return { agents: cut(subject ? named([subject]) : []), patients: cut(named(things)) };
}

/** A phrase with those after it that say of what it is: "13,000 containers of shells". */
function withTail(phrase: Phrase, beside: readonly Phrase[]): Phrase[] {
  return [phrase, ...beside.filter((p) => p.from === phrase.to && OF.test(p.preposition ?? ''))];
}

/** "arms deliveries", "Waffenlieferungen", "eine Entsendung von Soldaten": things beside the event noun are what it befalls. */
function ofNoun(part: ContentPart, features: SentenceFeatures): Roles {
  return { agents: [], patients: cut(namesIn(part.from, part.to, features).filter((n) => n.startsWith('#'))) };
}

/** What the words of a range name: participants and kinds of things, without these the first concept. */
function namesIn(from: number, to: number, features: SentenceFeatures): string[] {
  const inside = (word: number): boolean => word >= from && word < to;
  const who = features.participants.filter((p) => inside(p.word)).map((p) => p.key);
  const concepts = features.concepts.filter((c) => inside(c.word));
  const things = concepts.flatMap((c) => c.concepts.filter((x) => x.concept.startsWith('#') && x.weight > 0.3).map((x) => x.concept));
  if (who.length + things.length > 0) return [...things, ...who];
  return concepts.slice(-1).flatMap((c) => c.concepts.slice(0, 1).map((x) => x.concept));
}

const cut = (names: readonly string[]): string[] => [...new Set(names)].slice(0, MOST);
