import type { Language } from '../lang/language.ts';
import { packed } from '../text/packed.ts';
import type { Model } from './model.ts';
import { openNameSequence } from './name-sequence.ts';
import type { TaggedWord } from './parse.ts';
import { asShown, isBodyNoun, partsAtCommas, shownBodies } from './shown-bodies.ts';
import { familyFirstName, nobleName, partsOf, wholeName } from './whole-names.ts';
import type { Name, Word } from './word.ts';

/** Finds the names in the sentences of an article. */
export type NameTagger = (sentences: readonly (readonly TaggedWord[])[]) => Name[][];

interface Lists {
  readonly places: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly derived: ReadonlySet<string>;
  /** The derived forms with all endings that German gives them. */
  readonly inflected: ReadonlySet<string>;
  /** How places and bodies begin: their first letters, from one up to `OPENING` of them. */
  readonly openings: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  readonly longest: number;
}

/** So many letters tell most words that begin no listed name. */
const OPENING = 5;

/**
 * Makes the name tagger of a language: the lists of `lang/` first, then the trained tagger (names.* of the model), then runs of proper
 * nouns that neither knows, judged by their neighbours.
 */
export function createNameTagger(model: Model, language: Language): NameTagger {
  const lists = makeLists(language);
  const learnt = model.has('names.labels') ? openNameSequence(model, language) : () => [];
  return (sentences) => {
    const people = { surnames: new Set<string>(), article: sentences.length >= ARTICLE };
    const first = sentences.map((words) => {
      const names = learnt(words).flatMap(partsAtCommas(words)).flatMap(partsAtAnd(words, lists)).flatMap(partsAfterListed(words, lists));
      return tagSentence(words, language, lists, { ...people, learnt: names });
    });
    const shown = shownBodies(sentences, first, language);
    return first.map((names, i) =>
      packed(
        names
          .filter((name) => !isOfficeAlone(name, sentences[i]!, people.surnames, language))
          .map((name) => asShown(settle(name, sentences[i]!, people, language), sentences[i]!, shown)),
      ),
    );
  };
}

/** A run of proper nouns that the tagger passed over, where its form shows what it is. */
function unlearnt(words: readonly Word[], i: number, language: Language, lists: Lists, { learnt, article }: Seen): Name | null {
  const found = run(words, i, language, lists, article && language.code === 'en');
  return found && !learnt.some((n) => n.from < found.to && n.to > found.from) ? found : null;
}

/** The form outvotes the tagger on the kind: "Calder Foods" is a body, "Ada Moor" a person; a verb is no name. */
function judged(name: Name | undefined, words: readonly Word[], language: Language): Name | undefined {
  if (!name) return name;
  // a name never ends with a joining word, nor begins with a mark: "Tom Ashby | of", "' | Party"
  if (
    (/^(?:CCONJ|SCONJ)$/.test(words[name.to - 1]!.upos) || /^(?:of|for|in|at|on|von|für)$/u.test(words[name.to - 1]!.text)) &&
    name.to - name.from > 1
  )
    return judged({ ...name, to: name.to - 1 }, words, language);
  if (/^['’]$/u.test(words[name.from]!.text) && name.to - name.from > 1) return judged({ ...name, from: name.from + 1 }, words, language);
  if (name.derived) return name;
  const office = name.to - name.from > 1 && isOffice(words[name.from]!, name, language);
  // "President Jan Beck" is a person for all that the tagger thinks, "Prime Minister's Office" is none
  const titled =
    office && name.to - name.from > 2 && !words.slice(name.from, name.to).some((w) => BODY.test(w.text) || /^['’]s$/u.test(w.text));
  if (office && (name.kind === 'person' || titled)) return judged({ ...name, from: name.from + 1, kind: 'person' }, words, language);
  const cut = joinedAt(name, words);
  if (cut > 0) return judged({ ...name, to: cut }, words, language);
  const inside = words.slice(name.from, name.to);
  if (inside.every((w) => !/^[\p{Lu}\d]/u.test(w.text)) || (inside.length === 1 && /^(?:VERB|AUX|ADP|DET|PRON|ADV)$/.test(inside[0]!.upos)))
    return undefined;
  if (inside.some((w) => isBodyWord(w.text, language))) return { ...name, kind: 'organisation' };
  return inside.length > 1 && language.givenNames[inside[0]!.lower] !== undefined ? { ...name, kind: 'person' } : name;
}

/** "Lawmaker | Jo Lind": an office before a full name is no part of it. */
function isOffice(word: Word, name: Name, language: Language): boolean {
  if (TITLE.test(word.lower)) return true;
  // "Vorstandschef | Jo Lind": the end of a German compound shows the office
  if (
    language.code === 'de' &&
    name.to - name.from > 2 &&
    /^\p{Lu}\p{Ll}+$/u.test(word.text) &&
    language.givenNames[word.lower] === undefined
  )
    for (let cut = 3; cut <= word.lower.length - 4; cut++) if (language.roles.has(word.lower.slice(cut))) return true;
  return name.to - name.from > 2 && language.roles.has(word.lower) && language.givenNames[word.lower] === undefined;
}

/** "the Harbour Office | and Norland's port service": what follows has an owner of its own, so "and" parts two names. -1 where it does not. */
function joinedAt(name: Name, words: readonly Word[]): number {
  const at = words.findIndex((w, i) => i > name.from && i < name.to - 1 && /^(?:and|und)$/u.test(w.lower));
  if (at < 0) return -1;
  const owner = words.slice(at + 1, name.to + 1).some((w) => /^['’]s$/u.test(w.text));
  return owner && BODY.test(words[at - 1]!.text) ? at : -1;
}

/** Of a listed and a learnt name the longer; of equal ones the list knows the kind better. */
function longer(known: Name | null, trained: Name | undefined): Name | null {
  if (!trained) return known;
  if (!known) return trained;
  return trained.to > known.to && !known.derived ? trained : known;
}

/** "Pjöngjang | Moskau", "NATO | Secretary General Jo Lind", "Demokratische Volksrepublik Korea | Truppen": a listed name that is whole opens what the tagger takes for one. */
const partsAfterListed =
  (words: readonly Word[], lists: Lists) =>
  (name: Name): Name[] => {
    const known = name.derived ? null : listed(words, name.from, lists);
    if (!known || known.derived || known.to >= name.to) return [name];
    if (name.kind === 'person') return known.kind === 'organisation' ? [known, { ...name, from: known.to }] : [name];
    const nouns = words.slice(known.to, name.to).every((w) => w.upos === 'NOUN' && !BODY.test(w.text));
    if (known.to - known.from > 1 && nouns) return [known];
    const next = known.kind === 'place' ? listed(words, known.to, lists) : null;
    return next?.to === name.to ? [known, next] : [name];
  };

/** "Paul | Grund": a given name goes on with the surname that the tagger takes for a noun. */
function withSurname(name: Name | undefined, words: readonly Word[], language: Language, lists: Lists): Name | undefined {
  if (name?.kind !== 'person' || name.to - name.from > 1 || language.givenNames[words[name.from]!.lower] === undefined) return name;
  const wider = run(words, name.from, language, lists, false);
  return wider?.kind === 'person' && wider.to > name.to ? wider : name;
}

/** "Wien | und | Warschau": no place's name goes on across "and", unless a list has it whole ("Bosnien und Herzegowina"). */
const partsAtAnd =
  (words: readonly Word[], lists: Lists) =>
  (name: Name): Name[] => {
    const and = words.findIndex((w, i) => i > name.from && i < name.to - 1 && /^(?:and|und)$/u.test(w.lower));
    const two = listed(words, name.from, lists)?.to === and && and > 0;
    if (and < 0 || (name.kind !== 'place' && !two) || listed(words, name.from, lists)?.to === name.to) return [name];
    return [{ ...name, to: and }, ...partsAtAnd(words, lists)({ ...name, from: and + 1 })];
  };

function makeLists(language: Language): Lists {
  const lower = (list: readonly string[]) => list.map((n) => n.toLowerCase());
  const union = (code: string) => code === 'EU' || code === 'UN' || code === 'NATO';
  const places = new Set(language.states.filter((s) => !union(s.code)).flatMap((s) => lower([...s.names, ...s.seats])));
  const bodies = new Set([
    ...language.bodies.flatMap((b) => lower([b.name, ...b.aliases])),
    ...language.states.filter((s) => union(s.code)).flatMap((s) => lower([...s.names, ...s.seats])),
  ]);
  const derived = new Set(language.states.flatMap((s) => lower([...s.adjectives, ...s.people])));
  const never = new Set([...Object.keys(language.calendar.months), ...Object.keys(language.calendar.weekdays)]);
  const longest = Math.max(...[...places, ...bodies].map((n) => n.split(/[\s-]+/u).length), 1);
  const inflected = new Set(
    [...derived].flatMap((form) => ['', 'e', 'en', 'em', 'er', 'es'].map((end) => form + end).filter((word) => stem(word) === form)),
  );
  const openings = new Set<string>();
  // a genitive may be shorter than the opening: "USA", "USAs", "USA's"
  for (const name of [...places, ...bodies].flatMap((n) => (n.length < OPENING ? [`${n}s`, `${n}'s`, `${n}’s`] : [n])))
    for (let length = 1; length <= OPENING; length++) openings.add(name.slice(0, length));
  return { places, bodies, derived, inflected, openings, never, longest: Math.min(8, longest + 1) };
}

/** What is known when a sentence's names are settled: the tagger's names, and what the article has shown so far. */
interface Seen {
  readonly learnt: readonly Name[];
  readonly surnames: Set<string>;
  readonly article: boolean;
}

function tagSentence(words: readonly Word[], language: Language, lists: Lists, seen: Seen): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < words.length; ) {
    const trained = judged(
      seen.learnt.find((n) => n.from === i),
      words,
      language,
    );
    const known = listed(words, i, lists);
    const found =
      familyFirstName(words, i, language) ??
      nobleName(words, i, language) ??
      longer(known, withSurname(trained, words, language, lists)) ??
      unlearnt(words, i, language, lists, seen);
    if (!found) {
      i++;
      continue;
    }
    const name = withOwner(found.derived ? found : wholeName(found, words, names, language), words, names);
    if (name.kind === 'person' && name.to - name.from > 1) seen.surnames.add(surname(name, words, language));
    names.push(name);
    i = name.to;
  }
  return names;
}

/** "the Workers | ' | Party": a plural owner that the tagger takes for a name of its own opens the body's name. */
function withOwner(name: Name, words: readonly Word[], names: Name[]): Name {
  const before = names.at(-1);
  const owner = before && !before.derived && before.to - before.from === 1 && before.to === name.from - 1;
  if (!owner || name.kind !== 'organisation' || !/^['’]$/u.test(words[name.from - 1]!.text) || !/s$/u.test(words[before.from]!.text))
    return name;
  names.pop();
  return { ...name, from: before.from };
}

/** The word of a full name by which the person is called afterwards. */
function surname(name: Name, words: readonly Word[], language: Language): string {
  const parts = partsOf(name, words);
  return familyFirstName(words, name.from, language)?.to === name.to ? parts[0]! : bare(parts.at(-1)!);
}

/** The longest entry of the lists that begins at word `i`; genitives too ("Russlands"). */
function listed(words: readonly Word[], i: number, lists: Lists): Name | null {
  if (!/^[\p{Lu}\d]/u.test(words[i]!.text))
    return lists.inflected.has(words[i]!.lower) ? { from: i, to: i + 1, kind: 'place', derived: true } : null;
  let text = '';
  let best: Name | null = null;
  const last = lists.openings.has(words[i]!.lower.slice(0, OPENING)) ? Math.min(words.length, i + lists.longest) : i;
  for (let to = i + 1; to <= last; to++) {
    const word = words[to - 1]!;
    text += (to > i + 1 && words[to - 2]!.end < word.start ? ' ' : '') + word.lower;
    for (const form of [text, text.replace(/['’]?s$/u, '')]) {
      if (lists.places.has(form)) best = { from: i, to, kind: 'place', derived: false };
      else if (lists.bodies.has(form) && !/^\p{Ll}/u.test(word.text)) best = { from: i, to, kind: 'organisation', derived: false };
    }
  }
  const found = best && (words[i]!.upos !== 'ADJ' || best.to - best.from > 1) ? best : null;
  return longerDerived(words, i, found?.to ?? i, lists) ?? found;
}

/** "North Korean | soldiers", "French | officials": an English adjective of two words or one before a noun names no place. */
function longerDerived(words: readonly Word[], i: number, end: number, lists: Lists): Name | null {
  for (let to = Math.min(words.length - 1, i + 2); to > end; to--) {
    const end = words[to - 1]!;
    const attribute = end.upos === 'ADJ' && (words[to]!.upos === 'NOUN' || words[to]!.upos === 'ADJ');
    const people = to > i + 1 && end.upos === 'PROPN' && end.lower.endsWith('s');
    const text = () => (to === i + 1 ? end.lower : `${words[i]!.lower} ${end.lower}`);
    if ((attribute || people) && lists.derived.has(text())) return { from: i, to, kind: 'place', derived: true };
  }
  return null;
}

const stem = (lower: string) => lower.replace(/e[nmrs]?$/u, '');
const bare = (text: string) => text.replace(/['’]?s$/u, '');
/** Titles that stand before a person's name. */
const TITLE =
  /^(?:mr|mrs|ms|dr|prof|sir|lord|lady|herr|frau|chief|deputy|prime|interior|foreign|finance|defence|defense|general|senior|sgt|gen|col|capt|lt|rep|sen|gov|detective|minister|president|chancellor|secretary|senator|governor|mayor|king|queen|prince|princess|pope|inspector|judge|professor|doctor|captain|colonel|sergeant)\.?$/u;
const BODY =
  /(?:AG|GmbH|SE|KG|Inc|Ltd|plc|Corp|Group|Foods|Bank|Party|Union|Partei|Verband|Verein|Institute?|Commission|Office|Agency|Ministry|University|Universität|Museum|Council|Court|Club|City|United|FC|SV|Police|Times|Post|Gazette|News|Herald|Wire|TV|Today|Airlines?|Trust|Foundation|Stiftung|Werke|Stadtwerke|Congress|Parliament|Treasury|Department|Board|Committee|Trading|Hydro|Energy|Motors|Systems|Technologies|Services|Partners|Holdings?|Association|Federation|Society|Army|Navy|Force|Front|Alliance|League|List|Media|Zeitung|Rundschau|Kurier|Anzeiger|Tagblatt|Nachrichten|Kammer|Amt|Behörde)$/u;

const ENGLISH_BODY = /^(?:Air|Airways|Centre|Center|Service|Unit|Laboratory|Authority|Administration|Mission|Campaign|Movement)$/u;

/** "LumaNest": a capital within shows a brand, unless it opens the second part of a surname ("McDonald"). */
const BRAND = /^(?!(?:Mac|Mc|De|Di|Du|La|Le|Van|Von|Fitz)\p{Lu})\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u;

const isBodyWord = (text: string, language: Language): boolean =>
  BODY.test(text) || BRAND.test(text) || (language.code === 'en' && ENGLISH_BODY.test(text));

/** A run of proper nouns: a person where a given name or a title opens it, else a body. */
function run(words: readonly Word[], i: number, language: Language, lists: Lists, shown: boolean): Name | null {
  const start = words[i]!;
  const noun = i > 0 && isBodyNoun(words[i - 1]!, language);
  // "Die Sparkasse | Halm | wollte": one phrase stands before a German verb, so a noun after the body's noun is its name
  const apposed =
    noun && i === 2 && words[0]!.upos === 'DET' && /^\p{Lu}\p{Ll}/u.test(start.text) && /^(?:VERB|AUX)$/.test(words[3]?.upos ?? '');
  if (!isProper(start, lists) && !(apposed && language.code === 'de')) return null;
  // "Interior Minister Karel Bures": titles stand before the name
  if (isTitle(words, i, language, lists)) return null;
  let to = i + 1;
  const given = language.givenNames[start.lower] !== undefined;
  while (
    to < words.length &&
    (isProper(words[to]!, lists) || isLink(words, to, lists) || (given && to === i + 1 && isSurname(words[to]!, language))) &&
    words[to]!.quote === start.quote
  )
    to++;
  const inside = words.slice(i, to);
  const title = i > 0 && (language.roles.has(words[i - 1]!.lower) || /^(?:mr|mrs|ms|dr|prof|herr|frau)\.?$/u.test(words[i - 1]!.lower));
  const body = inside.some((w) => isBodyWord(w.text, language));
  const person = !body && (given || title);
  // what neither its form nor its neighbour shows to be a name is left to the tagger, save in news, where English capitals show it
  if (!person && !noun && !(body && (inside.length > 1 || BRAND.test(start.text))) && (i === 0 || !shown)) return null;
  return { from: i, to, kind: person ? 'person' : 'organisation', derived: false };
}

function isTitle(words: readonly Word[], i: number, language: Language, lists: Lists): boolean {
  const next = words[i + 1];
  return (
    next !== undefined &&
    isProper(next, lists) &&
    (language.roles.has(words[i]!.lower) || TITLE.test(words[i]!.lower)) &&
    language.givenNames[words[i]!.lower] === undefined
  );
}

function isProper(word: Word, lists: Lists): boolean {
  return word.upos === 'PROPN' && /^[\p{Lu}\d]/u.test(word.text) && !lists.never.has(word.lower) && !/^\d+$/u.test(word.text);
}

/** "Tobias Kranz": after a given name a noun that is no office is a surname, whatever the tagger says. */
function isSurname(word: Word, language: Language): boolean {
  return (
    (word.upos === 'NOUN' || word.upos === 'ADJ') &&
    /^\p{Lu}\p{Ll}+$/u.test(word.text) &&
    !language.roles.has(word.lower) &&
    language.speakers[word.lower] === undefined
  );
}

/** "von", "de", "al-" and "&" inside a name. */
function isLink(words: readonly Word[], i: number, lists: Lists): boolean {
  const next = words[i + 1];
  return (
    /^(?:von|van|de|der|den|zu|da|di|del|al|el|bin|ibn|&|-|of|the)$/u.test(words[i]!.lower) &&
    !/^(?:der|den|zu|of|the)$/u.test(words[i]!.lower) &&
    next !== undefined &&
    isProper(next, lists)
  );
}

/** "Handelsminister", "Secretary": a lone word for an office that is nobody's surname here is no name, whatever the tagger says. */
function isOfficeAlone(name: Name, words: readonly Word[], surnames: ReadonlySet<string>, language: Language): boolean {
  const word = words[name.from]!;
  if (name.to - name.from > 1 || name.derived || name.kind === 'place' || surnames.has(bare(word.text))) return false;
  if (language.roles.has(word.lower)) return name.kind !== 'person';
  if (language.code !== 'de') return false;
  for (let cut = 3; cut <= word.lower.length - 6; cut++) if (language.roles.has(word.lower.slice(cut))) return true;
  return false;
}

/** What an article shows of people: their surnames; and whether it is long enough to name them in full. */
interface People {
  readonly surnames: ReadonlySet<string>;
  readonly article: boolean;
}

/** From so many sentences on a text names people in full once. */
const ARTICLE = 2;

/** A single word that is somebody's surname in the article is that person; one that is nobody's is a body in an article. */
function settle(name: Name, words: readonly Word[], { surnames, article }: People, language: Language): Name {
  const [part = '', ...others] = partsOf(name, words);
  if (others.length > 0 || name.derived) return name;
  const known = surnames.has(bare(part));
  if (known) return name.kind !== 'place' || part.includes('-') ? { ...name, kind: 'person' } : name;
  if (!article || name.kind !== 'person' || language.givenNames[part.toLowerCase()] !== undefined) return name;
  const before = words[name.from - 1]?.lower ?? '';
  const titled = language.roles.has(before) || /^(?:mr|mrs|ms|dr|herr|herrn|frau)\.?$/u.test(before);
  return titled ? name : { ...name, kind: 'organisation' };
}
