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
export function namesOf(sentences: readonly AnalysedSentence[], words: Wordings): Set<string> {
  return new Set(sentences.flatMap((s) => s.names.flatMap((name) => keysOfName(s.words, name, words))));
}

const CONTENT = /^(?:NOUN|VERB|ADJ|PROPN|X)$/;

/** Gives the key of a name as the article's actors have it, or null for names that are no actor. */
export type KeyOfName = (lower: string) => string | null;

/** What tells names from other words, and whose they are. */
export interface Wordings {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly keyOf: KeyOfName;
}

/** Events, participants and concepts of a sentence, word by word. */
export function featuresOf(sentence: AnalysedSentence, wordings: Wordings, known: ReadonlySet<string>): SentenceFeatures {
  const { language, lexicon } = wordings;
  const { words } = sentence;
  const named = new Uint8Array(words.length);
  const participants: { word: number; key: string }[] = [];
  for (const state of statesIn(language.states, words)) {
    participants.push({ word: state.from, key: `state:${state.code}` });
    named.fill(1, state.from, state.to);
  }
  for (const name of sentence.names) {
    if (named[name.from] === 1) continue;
    const keys = keysOfName(words, name, wordings);
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
  const lemmaAt = verbLemmas(sentence, lexicon);
  const events: EventAt[] = [];
  const concepts: { word: number; concepts: readonly WeightedConcept[] }[] = [];
  words.forEach((word, i) => {
    if (named[i] === 1 || !CONTENT.test(word.upos)) return;
    const verb = word.upos === 'VERB';
    const lemma = lemmaAt.get(i) ?? lexicon.lemmaOf(word.lemma.toLowerCase(), word.lower, verb);
    for (const k of eventsAt(lexicon, words, i, lemma)) events.push({ word: i, kind: k.kind, weight: k.weight, verb });
    const found = conceptsAt(wordings, words, i, lemma);
    if (found.length > 0) concepts.push({ word: i, concepts: found });
  });
  const idioms = idiomsIn(sentence, lexicon, lemmaAt);
  // "supplied soldiers" is no supply
  const told = events.filter((e) => !idioms.some(({ word, whole }) => whole && word === e.word));
  return { events: [...told, ...idioms], participants: participants.sort((a, b) => a.word - b.word), concepts };
}

/** A verb and a word, or a kind of thing, of its clause that together mean an event: "ums Leben gekommen", "cut 120 jobs", "the computers failed". */
function idiomsIn(
  sentence: AnalysedSentence,
  lexicon: Lexicon,
  lemmaAt: ReadonlyMap<number, string>,
): (EventAt & { readonly whole: boolean })[] {
  const found: (EventAt & { readonly whole: boolean })[] = [];
  for (const clause of sentence.clauses) {
    const verb = lemmaAt.get(clause.verb);
    if (verb === undefined || !lexicon.events.inPairs(verb)) continue;
    for (const { from, to } of clause.own) {
      for (let i = from; i < to; i++) {
        if (i === clause.verb || !CONTENT.test(sentence.words[i]!.upos)) continue;
        const lemma = sentence.words[i]!.lemma.toLowerCase();
        const things = kindsOfThing(lexicon, lemma).flatMap((kind) => lexicon.events.ofPair(verb, kind));
        for (const k of [...lexicon.events.ofPair(verb, lemma), ...lexicon.events.ofPair(lemma, verb), ...things]) {
          found.push({ word: clause.verb, kind: k.kind, weight: k.weight, verb: true, whole: things.includes(k) });
        }
      }
    }
  }
  return found;
}

/** "Rechner" → "#software" */
function kindsOfThing(lexicon: Lexicon, lemma: string): string[] {
  return lexicon.conceptsOf(lemma, true).flatMap(({ concept }) => (concept.startsWith('#') ? [concept] : []));
}

function verbLemmas({ clauses, words }: AnalysedSentence, lexicon: Lexicon): Map<number, string> {
  const found = new Map<number, string>();
  for (const { verb, lemma } of clauses) {
    const word = words[verb];
    if (word === undefined || lemma === '') continue;
    found.set(verb, lexicon.lemmaOf(lemma.toLowerCase().replace(/^be /u, ''), word.lower, word.upos === 'VERB'));
  }
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
  const { lower } = words[i]!;
  // "getötet" read as an adjective, "Toten" as a noun with its ending, "vermisst" as a form of a verb that means something else
  for (const word of [lemma, lower]) {
    const listed = events.ofWord(word, noun);
    if (listed.length > 0) return listed;
  }
  const translated = lexicon.eventsOf(lemma, noun);
  return translated.length > 0 ? translated : lexicon.eventsOf(lower, noun);
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

function conceptsAt(wordings: Wordings, words: readonly Word[], i: number, lemma: string): readonly WeightedConcept[] {
  const { lexicon } = wordings;
  const word = words[i]!;
  if (lexicon.words.empty.has(word.lower) || lexicon.isMedium(word.lower) || !/\p{L}/u.test(word.text)) return [];
  if (lexicon.words.pointers.has(lemma)) return [];
  return lexicon.conceptsOf(lemma, word.upos !== 'VERB', mayBeName(wordings, words, i));
}

/** A proper noun, or in English what has a capital within a sentence that is no headline. */
function mayBeName({ language }: Wordings, words: readonly Word[], i: number): boolean {
  const { text, upos } = words[i]!;
  if (!/^\p{Lu}/u.test(text)) return false;
  if (upos === 'PROPN') return true;
  const isFirst = !words.slice(0, i).some((w) => /\p{L}/u.test(w.text));
  return language.code === 'en' && !isFirst && words.some((w) => /^(?:NOUN|VERB|ADJ)$/.test(w.upos) && /^\p{Ll}/u.test(w.text));
}

/** A body known to the article by its key; a person by the surname; other names by their telling words: "Universität Los Robles" → robles. */
function keysOfName(words: readonly Word[], { from, to, kind, derived }: Name, { language, lexicon, keyOf }: Wordings): string[] {
  const text = words
    .slice(from, to)
    .map((w) => w.text)
    .join(' ')
    .replace(/\s*['’]\s?s?$/u, '');
  // "die Hamburger Bank"
  const bare = derived ? text.replace(/(?<=\p{L}{3})er$/u, '') : text;
  // Who carries the news takes no part in it.
  if (lexicon.isMedium(bare.toLowerCase())) return [];
  const known = keyOf(bare.toLowerCase());
  if (known !== null) return [known];
  const lemmas = new Set(words.slice(from, to).map((w) => w.lemma.toLowerCase()));
  const tokens = bare.split(/[\s–-]+/u).filter((t) => /^\p{Lu}/u.test(t) && isTelling(t.toLowerCase(), lemmas, language, lexicon));
  if (kind === 'place') return tokens.slice(0, 2).map(nameKey);
  // "Klara" alone, of "Klara Hofer", is a part that many names share.
  const goesOn = words[to]?.upos === 'PROPN';
  const own = tokens.filter((t, i) => (i === tokens.length - 1 && !goesOn) || language.givenNames[t.toLowerCase()] === undefined);
  return (kind === 'person' ? own.slice(-1) : own.slice(0, 2)).map(nameKey);
}

const nameKey = (token: string): string => `name:${foldName(token)}`;

/** Not a common word written with a capital ("North", "Geheimdienst", "Waffen"), nor what somebody or a body is ("Präsident", "Institut"). */
function isTelling(lower: string, lemmas: ReadonlySet<string>, { roles, speakers }: Language, lexicon: Lexicon): boolean {
  if (lower.length < 3 || lexicon.words.empty.has(lower) || lexicon.words.pointers.has(lower)) return false;
  const lemma = [...lemmas].find((l) => l !== lower && l.length > 2 && lower.startsWith(l.slice(0, -1)));
  const forms = lemma === undefined ? [lower] : [lower, lemma];
  return !forms.some(
    (word) =>
      roles.has(word) ||
      word in speakers ||
      lexicon.things.ofWord(word, true).length > 0 ||
      lexicon.events.ofWord(word, true).length > 0 ||
      lexicon.isCommon(word),
  );
}
