import type { Language } from '../lang/language.ts';
import type { AnalysedSentence } from '../read/frame.ts';
import type { Reading } from '../read/reading.ts';
import { lookUpNoun } from '../read/speaker-nouns.ts';
import type { Span } from '../text/span.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { type ArticleNames, articleKey, isOpening, isProper, nameKey, namesOf } from './name-key.ts';
import { type Party, type Phrase, partyOf, type Surroundings } from './party.ts';
import { type Element, lookUp, scan } from './scan.ts';

/** An article with everything in it that says who is meant. */
export interface Scene {
  readonly text: string;
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly sentences: readonly AnalysedSentence[];
  /** The elements of each sentence. */
  readonly elements: readonly (readonly Element[])[];
  readonly around: Surroundings;
  readonly names: ArticleNames;
}

/** Scans an article once, so that phrases of it can be read against what stands before them. */
export function sceneOf(reading: Reading, sentences: readonly AnalysedSentence[], language: Language): Scene {
  const lexicon = lexiconOf(language);
  const elements = sentences.map((sentence) => scan(sentence.words, lexicon));
  const counts = new Map<string, number>();
  const inside = new Set<string>();
  elements.forEach((list, index) => {
    for (const element of list) {
      const { meaning } = element;
      if (meaning.type !== 'state' || /^(?:EU|UN|NATO)$/u.test(meaning.code)) continue;
      counts.set(meaning.code, (counts.get(meaning.code) ?? 0) + 1);
      if (isWithin(sentences[index]!.words, element, lexicon)) inside.add(meaning.code);
    }
  });
  const most = Math.max(0, ...counts.values());
  const onlyState = inside.size === 1 && counts.get([...inside][0]!) === most ? [...inside][0]! : null;
  const bodies: { start: number; party: Party }[] = [];
  const { article } = reading;
  const names = namesOf(reading, language, lexicon);
  const place = placeOf(sentences, lexicon);
  const placeMeaning = place === null ? null : lookUp(place, lexicon);
  const around: Surroundings = {
    before: (at, accepts) => lastBefore(bodies, at, accepts),
    speakingState: (at) => speakingState(reading, at),
    speakerBefore: (at) => speakerBefore(reading, sentences, at),
    isOpening: (word) => isOpening(language, word),
    onlyState,
    ownState: onlyState !== null && (language.code === 'en' || /^(?:DE|AT|CH|LI|LU)$/u.test(onlyState)) ? onlyState : null,
    federal: (counts.get('AT') ?? 0) > (counts.get('DE') ?? 0) ? 'AT' : (counts.get('CH') ?? 0) > (counts.get('DE') ?? 0) ? 'CH' : 'DE',
    place: place?.toLowerCase() ?? articleKey(article),
    placeState: placeMeaning?.type === 'state' ? placeMeaning.code : null,
    article: articleKey(article),
    afterHead: language.offices.afterHead,
    accredited: language.offices.accredited,
    isProper: (word) => isProper(names, word),
    nameKey: (name) => nameKey(names, name),
  };
  const bare: Scene = { text: article.text, language, lexicon, sentences, elements, around, names };
  const scene = { ...bare, names: { ...names, bodies: [...names.bodies, ...misreadBodies(bare, reading)] } };
  // "der südkoreanische Geheimdienst … der Dienst": only bodies known by their own words are pointed to
  sentences.forEach((sentence, index) => {
    for (const element of elements[index]!) {
      if (!/^(?:body|named|known)$/u.test(element.meaning.type)) continue;
      const party = partyOf(nounPhrase(scene, index, element), { ...around, before: () => null });
      if (party?.key.startsWith('body:') && !party.vague && party.kind !== 'medium' && party.kind !== 'agency')
        bodies.push({ start: sentence.words[element.from]!.start, party });
    }
  });
  return scene;
}

function lastBefore(bodies: readonly { start: number; party: Party }[], at: number, accepts: (party: Party) => boolean): Party | null {
  for (let i = bodies.length - 1; i >= 0; i--) if (bodies[i]!.start < at && accepts(bodies[i]!.party)) return bodies[i]!.party;
  return null;
}

function speakingState(reading: Reading, at: number): string | null {
  const states = new Map(reading.actors.filter((a) => a.kind === 'state').map((a) => [a.id, a.country]));
  const spoken = reading.statements.filter((s) => (s.source.span?.start ?? at) < at && states.has(s.source.actor ?? ''));
  return states.get(spoken.at(-1)?.source.actor ?? '') ?? null;
}

/** "in Chile", "im Süden Chiles", "Chile's exports": something happens there, so that bare bodies are likely those of that state. */
function isWithin(words: AnalysedSentence['words'], element: Element, lexicon: Lexicon): boolean {
  const text = words
    .slice(element.from, element.to)
    .map((word) => word.text)
    .join('');
  const isGenitive = /s$/u.test(text) && !lexicon.exact.has(text);
  return isGenitive || [1, 2].some((back) => /^(?:in|im|across|throughout|within|aus)$/u.test(words[element.from - back]?.lower ?? ''));
}

function speakerBefore(reading: Reading, sentences: readonly AnalysedSentence[], at: number): string | null {
  const block = (offset: number) => sentences.findLast((s) => s.start <= offset)?.block;
  const own = block(at);
  const spoken = reading.statements.filter((s) => s.source.span !== null && s.source.span.start < at && block(s.source.span.start) === own);
  const actor = reading.actors.find((a) => a.id === spoken.at(-1)?.source.actor);
  return actor?.country !== undefined &&
    /^[A-Z]{2}$/u.test(actor.country) &&
    !/^(?:EU|UN)$/u.test(actor.country) &&
    /^(?:state|government|organisation)$/u.test(actor.kind)
    ? actor.country
    : null;
}

/** The phrase around one element: the adjectives, names and genitives that touch it, and "in" a capital behind it. */
function nounPhrase(scene: Scene, sentence: number, element: Element): Phrase {
  const { words } = scene.sentences[sentence]!;
  const { from, to } = widen(scene, sentence, element.from, element.to);
  const elements = scene.elements[sentence]!.filter(
    (e) => e.from >= from && e.to <= to && (e === element || /^(?:state|region|region seat|federal)$/u.test(e.meaning.type)),
  );
  return shift(words.slice(from, to), elements, from);
}

/** The words and elements of a stretch of a sentence, with positions counted from its beginning. */
export function phraseOf(scene: Scene, sentence: number, from: number, to: number): Phrase {
  const elements = scene.elements[sentence]!.filter((e) => e.from >= from && e.to <= to);
  return shift(scene.sentences[sentence]!.words.slice(from, to), elements, from);
}

function shift(words: Phrase['words'], elements: readonly Element[], from: number): Phrase {
  return { words, elements: elements.map((e) => ({ ...e, from: e.from - from, to: e.to - from })) };
}

/** The words of a span: sentence and `[from, to)`; null where it holds no word. */
export function wordsAt(scene: Scene, span: Span): { sentence: number; from: number; to: number } | null {
  let low = 0;
  let high = scene.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (scene.sentences[middle]!.start <= span.start) low = middle;
    else high = middle - 1;
  }
  const words = scene.sentences[low]?.words ?? [];
  const from = words.findIndex((word) => word.end > span.start);
  let to = from;
  while (to >= 0 && to < words.length && words[to]!.start < span.end) to++;
  return from < 0 || to <= from ? null : { sentence: low, from, to };
}

/** Bodies that the reading takes for people. */
function misreadBodies(scene: Scene, reading: Reading): { word: string; key: string }[] {
  const people = reading.actors.filter((actor) => actor.kind === 'person' && isBodyByContext(scene, actor.name));
  return people.map((actor) => ({ word: actor.name.split(' ').at(-1)!, key: nameKey(scene.names, actor.name) }));
}

/** "the mining company Cobre Alto", "spokeswoman for Cobre Alto": the tagger took a body for a person. */
export function isBodyByContext(scene: Scene, name: string): boolean {
  for (let at = scene.text.indexOf(name); at >= 0; at = scene.text.indexOf(name, at + name.length)) {
    const place = wordsAt(scene, { start: at, end: at + name.length });
    const words = place ? scene.sentences[place.sentence]!.words : [];
    const before = place ? words[words[place.from - 1]?.text === ',' ? place.from - 2 : place.from - 1] : undefined;
    if (!before || !place) continue;
    // "its operator, Cobre Alto"
    if (before.lower in scene.language.reference.genericBodies && lookUpNoun(scene.language, before.lower) === 'role') return true;
    if (before !== words[place.from - 1]) continue;
    // "der Minenbetreiber Cobre Alto", but "der Hotelbetreiber Anton Moser"
    const isCompany = [...scene.language.reference.companies].some((noun) => before.lower.endsWith(noun));
    if (isCompany && !(words[place.from]!.lower in scene.language.givenNames)) return true;
    const kind = /^\p{L}/u.test(before.text) ? lookUpNoun(scene.language, before.lower) : null;
    if (kind !== null && /^(?:organisation|medium|agency|government)$/u.test(kind)) return true;
    const office = words[place.from - 2];
    if (office && /^(?:for|von|bei)$/u.test(before.lower) && scene.language.reference.spokespersons.has(office.lower)) return true;
  }
  return false;
}

/** Widens a mention to the words that say whose body or office it is: "[South Korea's intelligence] service", "Sprecher [des Ministeriums in Kiew]". */
export function widen(scene: Scene, sentence: number, from: number, to: number): { from: number; to: number } {
  const { words } = scene.sentences[sentence]!;
  const isEnglish = scene.language.code === 'en';
  const isOwned = (i: number) => scene.elements[sentence]!.some((e) => i >= e.from && i < e.to && e.meaning.type !== 'nameless');
  let start = from;
  while (start > 0) {
    const { upos, text } = words[start - 1]!;
    const joins =
      upos === 'ADJ' || upos === 'PROPN' || /^['’]s?$/u.test(text) || (isEnglish ? upos === 'NOUN' : false) || isOwned(start - 1);
    if (!joins || (upos === 'NOUN' && !isEnglish && !isOwned(start - 1))) break;
    start--;
  }
  let end = to;
  // "the miners' union Sinmin": the name behind a noun for bodies
  const noun = lookUpNoun(scene.language, words[to - 1]?.lower ?? '');
  if (isEnglish && noun !== null && /^(?:organisation|government|medium|agency|group)$/u.test(noun))
    while (end < words.length && words[end]!.upos === 'PROPN' && /^\p{Lu}/u.test(words[end]!.text)) end++;
  for (let hops = 0; hops < 3; hops++) {
    const next = attached(words, end, isEnglish);
    if (next === end) break;
    end = next;
  }
  return { from: start, to: end };
}

/** End of the genitive or "in" phrase that follows directly, else the same place. */
function attached(words: AnalysedSentence['words'], at: number, isEnglish: boolean): number {
  const opening = words[at]?.lower ?? '';
  const opens = isEnglish ? /^(?:of|for|at|in|to)$/u.test(opening) : /^(?:des|der|von|vom|in|im|bei|beim)$/u.test(opening);
  if (!opens) return at;
  let i = at + 1;
  while (i < words.length && i - at < 7 && /^(?:DET|ADJ|ADP)$/u.test(words[i]!.upos)) i++;
  const noun = i;
  while (i < words.length && i - at < 8 && (/^(?:PROPN|NOUN|ADJ|PART)$/u.test(words[i]!.upos) || words[i]!.text === '-')) {
    i++;
    if (!isEnglish && words[i - 1]!.upos === 'NOUN') break;
  }
  if (i === noun) return at;
  const named = words.slice(noun, i).some((w) => w.upos === 'PROPN');
  return /^(?:in|im|at|to)$/u.test(opening) && !named && !/^\p{Lu}/u.test(words[noun]!.text) ? at : i;
}

/** Whom the words at a place name, with those around them that say whose they are; null for words that the tables do not know. */
export function partyAt(scene: Scene, span: Span, country?: string): Party | null {
  const place = wordsAt(scene, span);
  if (!place) return null;
  const { from, to } = widen(scene, place.sentence, place.from, place.to);
  const around = country === undefined ? scene.around : { ...scene.around, onlyState: country };
  return partyOf(phraseOf(scene, place.sentence, from, to), around);
}

/** "HELSINKI -": datelines shout. */
function mixedCase(word: string): string {
  return word.length > 4 && word === word.toUpperCase() ? word[0]! + word.slice(1).toLowerCase() : word;
}

/** The first place that the article names that is no state: where its police is. */
function placeOf(sentences: readonly AnalysedSentence[], lexicon: Lexicon): string | null {
  for (const { names, words } of sentences)
    for (const name of names) {
      if (name.kind !== 'place' || name.derived) continue;
      let { from, to } = name;
      // "Los Maitenes": capitals that touch belong to the name
      while (from > 0 && words[from - 1]!.upos === 'PROPN' && /^\p{Lu}/u.test(words[from - 1]!.text)) from--;
      while (to < words.length && words[to]!.upos === 'PROPN' && /^\p{Lu}/u.test(words[to]!.text)) to++;
      const text = words
        .slice(from, to)
        .filter((word) => !/^['’]s?$/u.test(word.text))
        .map((word) => mixedCase(word.text))
        .join(' ');
      const meaning = lookUp(text, lexicon);
      if (meaning === null || (meaning.type === 'state' && meaning.as === 'seat') || /^region/u.test(meaning.type)) return text;
    }
  return null;
}
