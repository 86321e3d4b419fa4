import { givenNames as german } from '../lang/de/given-names.ts';
import { givenNames as english } from '../lang/en/given-names.ts';
import { isFamilyFirst } from '../lang/family-names.ts';
import type { KnownBody, State } from '../lang/language.ts';
import type { Word } from '../parse/word.ts';
import type { Span } from '../text/span.ts';
import type { AnalysedSentence, Article } from './frame.ts';
import type { ActorKind } from './reading.ts';
import { lookUpNoun } from './speaker-nouns.ts';

/** An actor while the article is being read. */
export interface CastMember {
  name: string;
  kind: ActorKind;
  country: string | undefined;
  gender: 'Masc' | 'Fem' | 'Neut' | null;
  plural: boolean;
  readonly roles: Set<string>;
  /** The body for which a person speaks, in its base form. */
  body: string | undefined;
  readonly aliases: Set<string>;
  readonly mentions: Span[];
  /** Lower-case noun that heads a description without a name ("geheimdienst"). */
  noun: string | null;
  /** Lower-case nouns with which the text introduces a name ("der Geheimdienst NIS"). */
  readonly nouns: Set<string>;
}

/** Where a member of the cast is named, in text order. */
export interface Appearance {
  readonly member: CastMember;
  readonly sentence: number;
  readonly word: number;
  readonly subject: boolean;
  /** Set where a person who speaks for a body stands for it ("ein Sprecher der Firma … er"): the gender that the noun shows. */
  readonly speaker?: 'Masc' | 'Fem' | 'any';
}

/** Looks up or makes the member that a name stands for. */
export interface NameFinder {
  /** `lead`: a member so far only described, who turns out to be this person. */
  person(name: string, sentence: AnalysedSentence, from: number, lead?: CastMember): CastMember;
  /** True where a person of this full name was named before. */
  isKnown(name: string): boolean;
  bySurname(surname: string): CastMember | null;
  body(name: string): CastMember | null;
  organisation(name: string): CastMember;
  state(text: string): CastMember | null;
}

/** Makes a new member of the cast. */
export type Make = (name: string, kind: ActorKind, extra?: Partial<CastMember>) => CastMember;

/** Makes the finder of an article's names. */
export function nameFinder(article: Article, make: Make): NameFinder {
  const people = new Map<string, CastMember[]>();
  const named = new Map<string, CastMember[]>();
  const states = stateIndex(article.language.states);
  const bodies = bodyIndex(article.language.bodies);
  const byState = new Map<string, CastMember>();
  const byBody = new Map<KnownBody, CastMember>();
  return {
    state(text) {
      const state = states.get(text.toLowerCase()) ?? states.get(stripGenitive(text.toLowerCase()));
      if (!state) return null;
      let member = byState.get(state.code);
      if (!member) {
        member = make(state.names[0]!, 'state', {
          country: state.code,
          gender: 'Neut',
          aliases: new Set([...state.names.slice(1), ...state.seats]),
        });
        byState.set(state.code, member);
      }
      return member;
    },
    body(text) {
      const lower = text.toLowerCase();
      // "Economists" are no "Economist": in English only an apostrophe shows a genitive
      const body = bodies.get(lower) ?? bodies.get(article.language.code === 'en' ? stripPossessive(lower) : stripGenitive(lower));
      if (!body) return null;
      let member = byBody.get(body);
      if (!member) {
        member = make(body.name, body.kind, { country: body.country, aliases: new Set(body.aliases) });
        byBody.set(body, member);
      }
      return member;
    },
    person: (name, sentence, from, lead) => person(article, people, lead ? () => renamed(lead) : make, name, sentence, from),
    isKnown: (name) => {
      const parts = name.split(/\s+/u);
      return people.get(stripPossessive(parts[surnameAt(article, parts)]!))?.some((m) => samePerson(article, m.name, name)) === true;
    },
    bySurname: (surname) => people.get(surname)?.[0] ?? null,
    organisation: (name) => organisation(named, make, name),
  };
}

/** A described member that gets a name: its description becomes another name. */
function renamed(lead: CastMember): CastMember {
  lead.aliases.add(lead.name);
  lead.noun = null;
  return lead;
}

function stripGenitive(lower: string): string {
  return lower.replace(/(?:['’]s|s|['’])$/u, '');
}

const stateIndexes = new WeakMap<readonly State[], Map<string, State>>();

function stateIndex(states: readonly State[]): Map<string, State> {
  const known = stateIndexes.get(states);
  if (known) return known;
  const index = new Map<string, State>();
  for (const state of states) for (const name of [...state.seats, ...state.names]) index.set(name.toLowerCase(), state);
  stateIndexes.set(states, index);
  return index;
}

/** The code of the state that a name or seat stands for, genitives too ("Südkoreas"); undefined for other words. */
export function stateOfName(states: readonly State[], text: string): string | undefined {
  const lower = text.toLowerCase();
  return (stateIndex(states).get(lower) ?? stateIndex(states).get(stripGenitive(lower)))?.code;
}

const adjectiveIndexes = new WeakMap<readonly State[], Map<string, string>>();

/** The state that a word derives from or names: "südkoreanische" and "Südkoreas" → KR; undefined for other words. */
export function stateOfWord(states: readonly State[], lower: string): string | undefined {
  let index = adjectiveIndexes.get(states);
  if (!index) {
    index = new Map();
    for (const state of states) for (const word of [...state.names, ...state.adjectives]) index.set(word.toLowerCase(), state.code);
    adjectiveIndexes.set(states, index);
  }
  for (let cut = 0; cut <= 2; cut++) {
    const code = index.get(cut === 0 ? lower : lower.slice(0, -cut));
    if (code) return code;
  }
  return undefined;
}

const bodyIndexes = new WeakMap<readonly KnownBody[], Map<string, KnownBody>>();

/** Known bodies by name and alias, lower case. */
export function bodyIndex(bodies: readonly KnownBody[]): Map<string, KnownBody> {
  const known = bodyIndexes.get(bodies);
  if (known) return known;
  const index = new Map<string, KnownBody>();
  for (const body of bodies) for (const name of [body.name, ...body.aliases]) index.set(name.toLowerCase(), body);
  bodyIndexes.set(bodies, index);
  return index;
}

function person(
  article: Article,
  people: Map<string, CastMember[]>,
  make: Make,
  name: string,
  sentence: AnalysedSentence,
  from: number,
): CastMember {
  const parts = withoutTitles(name)
    .split(/\s+/u)
    .map((part, i, all) => (i === all.length - 1 ? stripPossessive(part) : part));
  const clean = parts.join(' ');
  const surname = parts[surnameAt(article, parts)]!;
  const title = sentence.words[from - 1];
  const bearers = people.get(surname) ?? people.get(surname.replace(/s$/u, '')) ?? [];
  const known = bearers.find((m) => samePerson(article, m.name, clean));
  const gender = genderOf(article, parts, title);
  const member = known ?? make(clean, 'person', { gender });
  if (member.kind === 'person' && member.noun === null && !known) member.name = clean;
  if (!known) people.set(surname, [...(people.get(surname) ?? []), member]);
  if (clean.split(' ').length > member.name.split(' ').length) {
    member.aliases.add(member.name);
    member.name = clean;
  }
  member.gender ??= gender;
  if (parts.length > 1) member.aliases.add(surname);
  return member;
}

/** "Mrs Colby" is called Colby. */
function withoutTitles(name: string): string {
  return name.replace(/^(?:(?:Cllr|Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Rev|Frau|Herr|Herrn)\.?\s+)+(?=\S)/u, '');
}

function stripPossessive(word: string): string {
  return word.replace(/['’]s?$/u, '');
}

/** One name is the other's end or they share the surname and no given name speaks against it. */
function samePerson(article: Article, a: string, b: string): boolean {
  const x = a.split(' ');
  const y = b.split(' ');
  const same = (p: string, q: string) => p === q || (p.length > 3 && (p === `${q}s` || q === `${p}s`));
  const [i, k] = [surnameAt(article, x), surnameAt(article, y)];
  if (!same(x[i]!, y[k]!)) return false;
  if (x.length === 1 || y.length === 1) return true;
  const given = (parts: readonly string[], surname: number) => (surname === 0 ? parts.slice(1).join(' ') : parts[0]);
  return given(x, i) === given(y, k);
}

/** Index of the part by which a person is called: the last, or the first where the family comes first ("Kim Yong-hyun"). */
function surnameAt(article: Article, parts: readonly string[]): number {
  return isFamilyFirst(parts, article.language.givenNames) ? 0 : parts.length - 1;
}

function genderOf(article: Article, parts: readonly string[], title: Word | undefined): 'Masc' | 'Fem' | null {
  const { reference, givenNames } = article.language;
  if (title) {
    if (/^(?:herr|herrn|mr\.?|mr|sir|lord)$/u.test(title.lower)) return 'Masc';
    if (/^(?:frau|mrs\.?|ms\.?|mrs|ms|lady|dame)$/u.test(title.lower)) return 'Fem';
    if (lookUpNoun(article.language, title.lower) === 'role') {
      const shown = reference.genderOfRole(title.lower);
      if (shown) return shown;
    }
  }
  if (parts.length < 2 || surnameAt(article, parts) === 0) return null;
  const given = parts[0]!.toLowerCase();
  // Germans in English news, and the other way round
  return givenNames[given] ?? german[given] ?? english[given] ?? null;
}

function organisation(named: Map<string, CastMember[]>, make: Make, name: string): CastMember {
  const clean = name.replace(/['’]s?$/u, '').replace(/^[„“"»«‚‘']|[“”"»«‘’']$/gu, '');
  const tokens = clean.toLowerCase().split(/\s+/u);
  const known = [...new Set([tokens[0]!, tokens.at(-1)!].flatMap((t) => named.get(t) ?? []))].find((m) => sameBody(m, clean));
  if (known) {
    if (clean.length > known.name.length && !known.country) {
      known.aliases.add(known.name);
      known.name = clean;
    } else if (clean !== known.name) known.aliases.add(clean);
    return known;
  }
  const member = make(clean, 'organisation', {});
  for (const key of new Set([tokens[0]!, tokens.at(-1)!])) named.set(key, [...(named.get(key) ?? []), member]);
  return member;
}

/** "Calder" is "Calder Foods"; "LKA" is "Landeskriminalamt" only where the text says so. */
function sameBody(member: CastMember, name: string): boolean {
  const names = [member.name, ...member.aliases];
  const tokens = name.toLowerCase().split(/\s+/u);
  return names.some((n) => {
    const other = n.toLowerCase().split(/\s+/u);
    const [short, long] = tokens.length <= other.length ? [tokens, other] : [other, tokens];
    if (short.length === long.length) return short.every((w, i) => w === long[i] || `${w}s` === long[i] || w === `${long[i]}s`);
    return short.every((w) => long.includes(w)) && (short[0] === long[0] || short.at(-1) === long.at(-1));
  });
}

/** The member that a tagged name stands for: state and known body first, then person or organisation; places only where they are states. */
export function memberOfName(text: string, kind: string, sentence: AnalysedSentence, from: number, finder: NameFinder): CastMember | null {
  const state = finder.state(text);
  if (state) return state;
  if (kind === 'person') return finder.person(text, sentence, from);
  const body = finder.body(text);
  if (body) return body;
  return kind === 'organisation' ? finder.organisation(text) : null;
}
