import { german } from '../lang/de/language.ts';
import { english } from '../lang/en/language.ts';
import type { KnownBody, Language } from '../lang/language.ts';
import { namedBodies, officialBodies, sharedBodies } from '../lang/named-bodies.ts';
import type { OfficeWord } from '../lang/office.ts';
import { scan } from './scan.ts';

/** What a word or run of words says about who is meant. */
export type Meaning =
  | { readonly type: 'state'; readonly code: string; readonly as: 'name' | 'adjective' | 'seat' | 'people' }
  | { readonly type: 'federal' }
  | { readonly type: 'regional' }
  /** The first part of a compound that no table knows: "Nordhaus-Chefin". */
  | { readonly type: 'owner'; readonly name: string }
  | { readonly type: 'named'; readonly country: string; readonly kind: string }
  | { readonly type: 'known'; readonly key: string; readonly body: KnownBody; readonly official: boolean }
  | OfficeWord;

/** The names and words of one language, ready to be looked up. */
export interface Lexicon {
  readonly language: Language;
  /** Words, lower case; names stand in `exact` as they are written: "the paper" is no "The Paper", "ice" no "ICE". */
  readonly lower: ReadonlyMap<string, Meaning>;
  readonly exact: ReadonlyMap<string, Meaning>;
  /** Lower-case first words of all entries → the most words that an entry beginning so has. */
  readonly longest: ReadonlyMap<string, number>;
  /** Single words looked up before. */
  readonly known: Map<string, readonly Meaning[]>;
}

const lexicons = new WeakMap<Language, Lexicon>();

/** The lexicon of a language; made once. */
export function lexiconOf(language: Language): Lexicon {
  let lexicon = lexicons.get(language);
  if (!lexicon) {
    lexicon = makeLexicon(language);
    lexicons.set(language, lexicon);
  }
  return lexicon;
}

function makeLexicon(language: Language): Lexicon {
  const lower = new Map<string, Meaning>();
  const exact = new Map<string, Meaning>();
  const longest = new Map<string, number>();
  const add = (name: string, meaning: Meaning, proper: boolean) => {
    for (const form of proper && language.code === 'de' ? germanCases(name) : [name]) {
      const key = form.replace(/’/gu, "'");
      if (proper) exact.set(key, meaning);
      else lower.set(key.toLowerCase(), meaning);
      const words = key.toLowerCase().split(' ');
      longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
    }
  };
  for (const [word, meaning] of language.offices.words) add(word, meaning, false);
  for (const { code, names, adjectives, people, seats } of language.states) {
    for (const name of people) add(name, { type: 'state', code, as: 'people' }, true);
    for (const name of seats) add(name, { type: 'state', code, as: 'seat' }, true);
    for (const name of adjectives) add(name, { type: 'state', code, as: 'adjective' }, language.code === 'en');
    for (const name of names) add(name, { type: 'state', code, as: 'name' }, true);
  }
  const lexicon: Lexicon = { language, lower, exact, longest, known: new Map() };
  for (const body of language.bodies) {
    const names = [body.name, ...body.aliases];
    const meaning = names
      .map((name) => namedMeanings.get(name.toLowerCase()) ?? ofWord(name, body, language))
      .find((found) => found !== undefined);
    // "US-Regierung", "Israeli army": state and kind of body say more than a name of their own
    for (const name of names)
      if (!isBodyWord(name, language) && (meaning || !isStateAndKind(name, lexicon)))
        add(name, meaning ?? { type: 'known', key: keyOfBody(body, name), body, official: isOfficial(body) }, true);
  }
  for (const { country, kind, names } of namedBodies) for (const name of names) add(name, { type: 'named', country, kind }, true);
  lexicon.known.clear();
  return lexicon;
}

const namedMeanings: ReadonlyMap<string, Meaning> = new Map(
  namedBodies.flatMap(({ country, kind, names }) => names.map((name) => [name.toLowerCase(), { type: 'named', country, kind }] as const)),
);

/** "Foreign Office", "Senat": words for bodies that several states have, even where the table of bodies gives them to one. */
function isBodyWord(name: string, language: Language): boolean {
  return language.offices.words.get(name.toLowerCase())?.type === 'body';
}

/** "FCDO" is the Foreign Office, hence the British foreign ministry. */
function ofWord(name: string, body: KnownBody, language: Language): Meaning | undefined {
  const word = language.offices.words.get(name.toLowerCase());
  return word?.type === 'body' && body.country !== undefined ? { type: 'named', country: body.country, kind: word.kind } : undefined;
}

function isStateAndKind(name: string, lexicon: Lexicon): boolean {
  const words = name.split(' ').map((text, i) => ({ text, start: i * 2, end: i * 2 + 1 }));
  const found = scan(words, lexicon);
  const covers = new Set(found.flatMap((e) => Array.from({ length: e.to - e.from }, (_, i) => e.from + i))).size === words.length;
  return covers && found.some((e) => e.meaning.type === 'body') && found.some((e) => /^(?:state|federal|region)$/u.test(e.meaning.type));
}

/** "Weißes Haus" → also "Weiße Haus", "Weißen Haus", "Weißem Haus"; "Auswärtiges Amt" likewise. */
function germanCases(name: string): string[] {
  const match = /^(\p{Lu}\p{Ll}{2,})(?:es|er|e) (\p{Lu}.*)$/u.exec(name);
  if (!match) return [name];
  return [name, ...['e', 'en', 'es', 'er', 'em'].map((ending) => `${match[1]}${ending} ${match[2]}`), `${match[1]}en ${match[2]}es`];
}

/** Key of a body known by name: the same for its names in all languages. */
function keyOfBody(body: KnownBody, name: string): string {
  const { ids, countries } = sharedIds();
  const id = ids.get(name.toLowerCase()) ?? body.name.toLowerCase();
  const country = countries.get(id);
  return country === undefined ? `body:${id}` : `body:${country}/${id}`;
}

/** Whether a body belongs to its state: "FBI"; companies, parties and unions stand for themselves. */
function isOfficial(body: KnownBody): boolean {
  return body.kind === 'government' || [body.name, ...body.aliases].some((name) => officialBodies.has(name));
}

let shared: { ids: Map<string, string>; countries: Map<string, string> } | null = null;

/** Lower-case names of known bodies → one id for all names of a body: two tables share a body where they share a name. */
function sharedIds(): { ids: Map<string, string>; countries: Map<string, string> } {
  if (shared) return shared;
  const ids = new Map<string, string>();
  const countries = new Map<string, string>();
  for (const names of sharedBodies) for (const name of names) ids.set(name.toLowerCase(), names[0]!);
  for (const body of [...english.bodies, ...german.bodies]) {
    const names = [body.name, ...body.aliases].map((name) => name.toLowerCase());
    const id = names.map((name) => ids.get(name)).find((known) => known !== undefined) ?? names[0]!;
    for (const name of names) if (!ids.has(name)) ids.set(name, id);
    if (body.country !== undefined && !countries.has(id)) countries.set(id, body.country);
  }
  shared = { ids, countries };
  return shared;
}
