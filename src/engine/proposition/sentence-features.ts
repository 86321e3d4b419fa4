import type { Language } from '../lang/language.ts';
import type { Name, Word } from '../parse/word.ts';
import type { AnalysedSentence } from '../read/frame.ts';
import type { WeightedConcept } from './concepts.ts';
import { foldName } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { statesIn } from './states-in.ts';

/** An event, participant or concept that stands at a word of a sentence. */
export interface EventAt {
  readonly word: number;
  readonly kind: string;
  readonly weight: number;
  readonly verb: boolean;
}

/** What each word of a sentence contributes; made once a sentence, cut to contents afterwards. */
export interface SentenceFeatures {
  readonly events: readonly EventAt[];
  readonly participants: readonly { readonly word: number; readonly key: string }[];
  readonly concepts: readonly { readonly word: number; readonly concepts: readonly WeightedConcept[] }[];
}

/** Keys of all names that the tagger found in the sentences of an article. */
export function namesOf(sentences: readonly AnalysedSentence[], lexicon: Lexicon, keyOf: KeyOfName): Set<string> {
  const found = new Set<string>();
  for (const s of sentences) {
    for (const n of s.names) for (const key of keysOfName(s.words.slice(n.from, n.to), n, keyOf, lexicon)) found.add(key);
  }
  return found;
}

const CONTENT = /^(?:NOUN|VERB|ADJ|PROPN|X)$/;

/** Gives the key of a name as the article's actors have it, or null for names that are no actor. */
export type KeyOfName = (lower: string) => string | null;

/** Events, participants and concepts of a sentence, word by word. */
export function featuresOf(
  sentence: AnalysedSentence,
  language: Language,
  lexicon: Lexicon,
  keyOf: KeyOfName,
  known: ReadonlySet<string>,
): SentenceFeatures {
  const { words } = sentence;
  const named = new Uint8Array(words.length);
  const participants: { word: number; key: string }[] = [];
  for (const state of statesIn(language.states, words)) {
    participants.push({ word: state.from, key: `state:${state.code}` });
    named.fill(1, state.from, state.to);
  }
  for (const name of sentence.names) {
    if (named[name.from] === 1) continue;
    const keys = keysOfName(words.slice(name.from, name.to), name, keyOf, lexicon);
    for (const key of keys) participants.push({ word: name.from, key });
    if (keys.length > 0) named.fill(1, name.from, name.to);
  }
  words.forEach((word, i) => {
    // a name that the tagger saw elsewhere in the article
    if (named[i] === 1 || !/^(?:NOUN|PROPN|X)$/.test(word.upos) || !/^\p{Lu}/u.test(word.text)) return;
    const key = `name:${foldName(word.text)}`;
    if (!known.has(key)) return;
    participants.push({ word: i, key });
    named[i] = 1;
  });
  const lemmaAt = verbLemmas(sentence);
  const events: EventAt[] = [];
  const concepts: { word: number; concepts: readonly WeightedConcept[] }[] = [];
  words.forEach((word, i) => {
    if (named[i] === 1 || !CONTENT.test(word.upos)) return;
    const verb = word.upos === 'VERB';
    const lemma = lexicon.lemmaOf(lemmaAt.get(i) ?? word.lemma.toLowerCase(), word.lower);
    for (const k of eventsAt(lexicon, words, i, lemma)) events.push({ word: i, kind: k.kind, weight: k.weight, verb });
    const found = conceptsAt(lexicon, word, lemma, verb);
    if (found.length > 0) concepts.push({ word: i, concepts: found });
  });
  events.push(...idiomsIn(sentence, lexicon, lemmaAt));
  return { events, participants: participants.sort((a, b) => a.word - b.word), concepts };
}

/** A verb and a word of its clause that together mean an event: "ums Leben gekommen", "cut 120 jobs", "filed a lawsuit". */
function idiomsIn(sentence: AnalysedSentence, lexicon: Lexicon, lemmaAt: ReadonlyMap<number, string>): EventAt[] {
  const found: EventAt[] = [];
  for (const clause of sentence.clauses) {
    const verb = lemmaAt.get(clause.verb);
    if (verb === undefined || !lexicon.events.inPairs(verb)) continue;
    for (const { from, to } of clause.own) {
      for (let i = from; i < to; i++) {
        if (i === clause.verb || !CONTENT.test(sentence.words[i]!.upos)) continue;
        const lemma = sentence.words[i]!.lemma.toLowerCase();
        for (const k of [...lexicon.events.ofPair(verb, lemma), ...lexicon.events.ofPair(lemma, verb)]) {
          found.push({ word: clause.verb, kind: k.kind, weight: k.weight, verb: true });
        }
      }
    }
  }
  return found;
}

function verbLemmas(sentence: AnalysedSentence): Map<number, string> {
  const found = new Map<number, string>();
  for (const clause of sentence.clauses)
    if (clause.verb >= 0 && clause.lemma !== '') found.set(clause.verb, clause.lemma.toLowerCase().replace(/^be /u, ''));
  return found;
}

function eventsAt(lexicon: Lexicon, words: readonly Word[], i: number, lemma: string): readonly { kind: string; weight: number }[] {
  const { events } = lexicon;
  const next = words[i + 1]?.lemma.toLowerCase();
  if (next !== undefined) {
    // "arms transfer": the lemma of "arms" is "arm"
    const lower = events.ofPair(words[i]!.lower, next);
    const pair = lower.length > 0 ? lower : events.ofPair(lemma, next);
    if (pair.length > 0) return pair;
    const apart = words[i]!.upos === 'VERB' ? events.ofPair(lemma, particleAfter(words, i)) : [];
    if (apart.length > 0) return apart;
  }
  const noun = words[i]!.upos !== 'VERB';
  const whole = lexicon.eventsOf(lemma, noun);
  if (whole.length > 0) return whole;
  // "getötet" read as an adjective, "Toten" as a noun with its ending
  return events.ofWord(words[i]!.lower, noun);
}

/** "brought the dam down": the particle that stands behind the object; "" where there is none. */
function particleAfter(words: readonly Word[], verb: number): string {
  for (let i = verb + 2; i < Math.min(words.length, verb + 7); i++) {
    const word = words[i]!;
    if (word.upos === 'PUNCT' || word.upos === 'VERB') return '';
    if (!/^(?:down|up|off|out|over|away|back)$/.test(word.lower)) continue;
    return /^(?:DET|NOUN|PROPN|ADJ|PRON|NUM)$/.test(words[i + 1]?.upos ?? '') ? '' : word.lower;
  }
  return '';
}

function conceptsAt(lexicon: Lexicon, word: Word, lemma: string, verb: boolean): readonly WeightedConcept[] {
  if (lexicon.words.empty.has(word.lower) || !/\p{L}/u.test(word.text)) return [];
  if (lexicon.words.pointers.has(lemma)) return [];
  return lexicon.conceptsOf(lemma, !verb);
}

/** A body known to the article by its key; a person by the surname; other names by their telling words: "Universität Los Robles" → robles. */
function keysOfName(words: readonly Word[], { kind, derived }: Name, keyOf: KeyOfName, lexicon: Lexicon): string[] {
  const text = words
    .map((w) => w.text)
    .join(' ')
    .replace(/\s*['’]\s?s?$/u, '');
  // "die Hamburger Bank"
  const bare = derived ? text.replace(/(?<=\p{L}{3})er$/u, '') : text;
  // Who carries the news takes no part in it.
  if (lexicon.isMedium(bare.toLowerCase())) return [];
  const known = keyOf(bare.toLowerCase());
  if (known !== null) return [known];
  const tokens = bare.split(/[\s–-]+/u).filter((t) => /^\p{Lu}/u.test(t) && isTelling(t.toLowerCase(), lexicon));
  const telling = kind === 'person' ? tokens.slice(-1) : tokens.slice(0, 2);
  return telling.map((t) => `name:${foldName(t)}`);
}

/** Not a common word written with a capital ("North", "Geheimdienst", "Troop"). */
function isTelling(lower: string, lexicon: Lexicon): boolean {
  if (lower.length < 3 || lexicon.words.empty.has(lower) || lexicon.words.pointers.has(lower)) return false;
  if (lexicon.things.ofWord(lower, true).length > 0 || lexicon.events.ofWord(lower, true).length > 0) return false;
  return !lexicon.isCommon(lower);
}
