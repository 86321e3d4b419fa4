import type { Language } from '../lang/language.ts';
import type { Model } from './model.ts';
import type { Name, Word } from './word.ts';

/** Finds the names in the sentences of an article. */
export type NameTagger = (sentences: readonly (readonly Word[])[]) => Name[][];

interface Lists {
  readonly places: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly derived: ReadonlySet<string>;
  readonly never: ReadonlySet<string>;
  readonly longest: number;
}

/** Makes the name tagger of a language: the lists of `lang/` first, then runs of proper nouns judged by their neighbours. */
export function createNameTagger(_model: Model, language: Language): NameTagger {
  const lists = makeLists(language);
  return (sentences) => {
    const surnames = new Set<string>();
    const first = sentences.map((words) => tagSentence(words, language, lists, surnames));
    return first.map((names, i) => names.map((name) => settle(name, sentences[i]!, surnames)));
  };
}

function makeLists(language: Language): Lists {
  const lower = (list: readonly string[]) => list.map((n) => n.toLowerCase());
  const places = new Set(language.states.flatMap((s) => lower([...s.names, ...s.seats])));
  const bodies = new Set(language.bodies.flatMap((b) => lower([b.name, ...b.aliases])));
  const derived = new Set(language.states.flatMap((s) => lower([...s.adjectives, ...s.people])));
  const never = new Set([...Object.keys(language.calendar.months), ...Object.keys(language.calendar.weekdays)]);
  const longest = Math.max(...[...places, ...bodies].map((n) => n.split(/[\s-]+/u).length), 1);
  return { places, bodies, derived, never, longest: Math.min(8, longest + 1) };
}

function tagSentence(words: readonly Word[], language: Language, lists: Lists, surnames: Set<string>): Name[] {
  const names: Name[] = [];
  for (let i = 0; i < words.length; ) {
    const known = listed(words, i, lists);
    const name = known ?? run(words, i, language, lists);
    if (!name) {
      i++;
      continue;
    }
    if (name.kind === 'person' && name.to - name.from > 1) surnames.add(bare(words[name.to - 1]!.text));
    names.push(name);
    i = name.to;
  }
  return names;
}

/** The longest entry of the lists that begins at word `i`; genitives too ("Russlands"). */
function listed(words: readonly Word[], i: number, lists: Lists): Name | null {
  if (!/^[\p{Lu}\d]/u.test(words[i]!.text)) return lists.derived.has(stem(words[i]!.lower)) ? { from: i, to: i + 1, kind: 'place', derived: true } : null;
  let text = '';
  let best: Name | null = null;
  for (let to = i + 1; to <= Math.min(words.length, i + lists.longest); to++) {
    const word = words[to - 1]!;
    text += (to > i + 1 && words[to - 2]!.end < word.start ? ' ' : '') + word.lower;
    for (const form of [text, text.replace(/['’]?s$/u, '')]) {
      if (lists.places.has(form)) best = { from: i, to, kind: 'place', derived: false };
      else if (lists.bodies.has(form) && !/^\p{Ll}/u.test(word.text)) best = { from: i, to, kind: 'organisation', derived: false };
    }
  }
  return best && (words[i]!.upos !== 'ADJ' || best.to - best.from > 1) ? best : null;
}

const stem = (lower: string) => lower.replace(/e[nmrs]?$/u, '');
const bare = (text: string) => text.replace(/['’]?s$/u, '');
const BODY = /(?:AG|GmbH|SE|KG|Inc|Ltd|plc|Corp|Group|Foods|Bank|Party|Union|Partei|Verband|Verein|Institute?|Commission|Office|Agency|Ministry|University|Universität|Museum|Council|Court|Club|City|United|FC|SV|Police|Times|Post|Gazette|News|Herald|Wire|TV|Today|Airlines?|Trust|Foundation|Stiftung|Werke|Stadtwerke|Congress|Parliament|Treasury|Department|Board|Committee|Trading|Hydro|Energy|Motors|Systems|Technologies|Services|Partners|Holdings?|Association|Federation|Society|Army|Navy|Force|Front|Alliance|League|List|Media|Zeitung|Rundschau|Kurier|Anzeiger|Tagblatt|Nachrichten|Kammer|Amt|Behörde)$/u;

/** A run of proper nouns: a person where a given name or a title opens it, else a body. */
function run(words: readonly Word[], i: number, language: Language, lists: Lists): Name | null {
  const start = words[i]!;
  if (!isProper(start, lists)) return null;
  // "Interior Minister Karel Bures": titles stand before the name
  if (isTitle(words, i, language, lists)) return null;
  let to = i + 1;
  const given = language.givenNames[start.lower] !== undefined;
  while (to < words.length && (isProper(words[to]!, lists) || isLink(words, to, lists) || (given && to === i + 1 && isSurname(words[to]!, language))) && words[to]!.quote === start.quote) to++;
  const inside = words.slice(i, to);
  const title = i > 0 && (language.roles.has(words[i - 1]!.lower) || /^(?:mr|mrs|ms|dr|prof|herr|frau)\.?$/u.test(words[i - 1]!.lower));
  const body = inside.some((w) => BODY.test(w.text)) || /^\p{Lu}{2,}$/u.test(start.text);
  const person = !body && (given || title || (inside.length === 2 && inside.every((w) => /^\p{Lu}\p{Ll}/u.test(w.text))));
  return { from: i, to, kind: person ? 'person' : 'organisation', derived: false };
}

function isTitle(words: readonly Word[], i: number, language: Language, lists: Lists): boolean {
  const next = words[i + 1];
  return next !== undefined && isProper(next, lists) && (language.roles.has(words[i]!.lower) || /^(?:mr|mrs|ms|dr|prof|sir|lord|lady|herr|frau|chief|deputy|prime|interior|foreign|finance|defence|defense|general|senior|sgt|gen|col|capt|lt|rep|sen|gov|detective)\.?$/u.test(words[i]!.lower)) && language.givenNames[words[i]!.lower] === undefined;
}

function isProper(word: Word, lists: Lists): boolean {
  return word.upos === 'PROPN' && /^[\p{Lu}\d]/u.test(word.text) && !lists.never.has(word.lower) && !/^\d+$/u.test(word.text);
}

/** "Tobias Kranz": after a given name a noun that is no office is a surname, whatever the tagger says. */
function isSurname(word: Word, language: Language): boolean {
  return (word.upos === 'NOUN' || word.upos === 'ADJ') && /^\p{Lu}\p{Ll}+$/u.test(word.text) && !language.roles.has(word.lower) && language.speakers[word.lower] === undefined;
}

/** "von", "de", "al-" and "&" inside a name. */
function isLink(words: readonly Word[], i: number, lists: Lists): boolean {
  const next = words[i + 1];
  return /^(?:von|van|de|der|den|zu|da|di|del|al|el|bin|ibn|&|-|of|the)$/u.test(words[i]!.lower) && !/^(?:der|den|zu|of|the)$/u.test(words[i]!.lower) && next !== undefined && isProper(next, lists);
}

/** A single word that is somebody's surname in the article is that person. */
function settle(name: Name, words: readonly Word[], surnames: ReadonlySet<string>): Name {
  const single = name.to - name.from === 1 && !name.derived;
  return single && name.kind !== 'place' && surnames.has(bare(words[name.from]!.text)) ? { ...name, kind: 'person' } : name;
}
