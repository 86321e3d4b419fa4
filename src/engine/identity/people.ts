import { bodyAround, bodyOfOffice, VOICES } from '../lang/office.ts';
import { statesmen } from '../lang/statesmen.ts';
import type { Actor } from '../read/reading.ts';
import { lookUpNoun } from '../read/speaker-nouns.ts';
import { officeOf, weight } from './affiliation.ts';
import { nameKey } from './name-key.ts';
import type { Party } from './party.ts';
import { partsOfName, personKey } from './person-key.ts';
import { lookUp } from './scan.ts';
import { isBodyByContext, partyAt, type Scene } from './surroundings.ts';
import { partyOfWords } from './words.ts';

/** The named people of one article and their offices. */
export interface People {
  /** The person behind an actor; null where the actor is nobody with a name. */
  readonly behind: (actor: Actor) => Party | null;
  /** The one named person whom the article shows in an office: "der Präsident". */
  readonly inOffice: (office: string) => Party | null;
}

/** Finds the people among the actors of an article. */
export function peopleOf(scene: Scene, actors: readonly Actor[]): People {
  const known = new Map<string, Party | null>();
  const behind = (actor: Actor): Party | null => {
    let party = known.get(actor.id);
    if (party === undefined) {
      const name = personNameOf(scene, actor);
      known.set(actor.id, null);
      party = name === null ? null : personParty(scene, actor, name, actors);
      if (party?.ofPerson) party = withPrincipal(party, actors, behind);
      // "ihr Sprecher" may be a union's as well as a woman's
      if (party?.ofPerson && party.voice === undefined && party.near !== undefined) party = { ...party, voice: party.near };
      known.set(actor.id, party);
    }
    return party;
  };
  const inOffice = (office: string): Party | null => {
    const found = actors.flatMap((actor) => {
      const party = behind(actor);
      return party?.office !== undefined && (party.office === office || party.office.endsWith(` ${office}`)) ? [party] : [];
    });
    return new Set(found.map((party) => party.key)).size === 1 ? found[0]! : null;
  };
  return { behind, inOffice };
}

function personParty(scene: Scene, actor: Actor, name: string, actors: readonly Actor[]): Party {
  const office = bestOffice(scene, actor, name);
  const key = personKey(name);
  const home = office === null ? undefined : homeOf(key);
  const country = actor.country ?? office?.country ?? home;
  const found =
    office?.office === undefined
      ? undefined
      : (office.voice ?? voiceByReading(scene, { ...actor, ...(country ? { country } : {}) }, office, actors));
  const voice = found !== undefined && home !== undefined ? atHome(found, home) : found;
  const isOfState = office?.office !== undefined && !VOICES.has(office.office.replace(/^(?:former |deputy )+/u, ''));
  const parent = office?.parent ?? (isOfState && country !== undefined ? `state:${country}` : undefined);
  return {
    key,
    kind: 'person',
    ...(country === undefined ? {} : { country }),
    ...(parent === undefined ? {} : { parent }),
    anonymous: false,
    ...(voice === undefined ? (office?.unplaced === undefined ? {} : { unplaced: office.unplaced }) : { voice }),
    ...(office?.office === undefined ? {} : { office: office.office }),
    ...(office?.ofPerson && voice === undefined
      ? { ofPerson: true as const, ...(office.near === undefined ? {} : { near: office.near }) }
      : {}),
    head: null,
  };
}

/** "The president … his spokesman": whoever speaks for a head of state or government speaks for that office. */
function withPrincipal(party: Party, actors: readonly Actor[], behind: (actor: Actor) => Party | null): Party {
  for (const actor of actors) {
    const other = behind(actor);
    const around = other?.office === undefined ? null : bodyAround(other.office);
    if (other?.country === undefined || around === null || !/^(?:presidency|government)$/u.test(around)) continue;
    if (party.country === undefined || party.country === other.country)
      return { ...party, country: other.country, parent: `state:${other.country}`, voice: `body:${other.country}/${around}` };
  }
  return party;
}

/** "The foreign ministry … Maria Zakharova": a bare ministry is that of the state she serves, whichever was named before. */
function atHome(voice: string, home: string): string {
  const match = /^body:([A-Z]{2})(\/.*(?:ministry|presidency|government|general staff|parliament|central bank))$/u.exec(voice);
  const isUnion = (code: string) => /^(?:EU|UN|NATO)$/u.test(code);
  return match && !isUnion(match[1]!) && !isUnion(home) ? `body:${home}${match[2]}` : voice;
}

let homes: ReadonlyMap<string, string> | null = null;

/** The state that a well-known holder of offices serves. */
function homeOf(key: string): string | undefined {
  homes ??= new Map(Object.entries(statesmen).flatMap(([state, names]) => names.map((name) => [personKey(name), state] as const)));
  return homes.get(key);
}

/** The office that says most: beside the name, in another mention ("South Korea's defence minister … Kim"), or in the reading's roles. */
function bestOffice(scene: Scene, actor: Actor, name: string): Party | null {
  const surname = name.split(' ').at(-1)!;
  const found = [
    officeOf(scene, [name, ...surnames(name)]),
    ...actor.mentions.filter((m) => !scene.text.slice(m.start, m.end).includes(surname)).map((mention) => partyAt(scene, mention)),
    ...actor.roles.map((role) => partyOfWords(role, scene.language)),
  ].filter((party): party is Party => party?.office !== undefined);
  return found.reduce<Party | null>((best, party) => (weight(party) > weight(best) ? party : best), null);
}

/** What the reading knows beside: the person's country makes a minister the ministry's voice, its `body` a spokesperson's; else the body named last. */
function voiceByReading(scene: Scene, actor: Actor, { office = '', near, ofPerson }: Party, actors: readonly Actor[]): string | undefined {
  if (office.startsWith('former ')) return undefined;
  const body = bodyOfOffice(office);
  if (body !== null) return actor.country === undefined ? undefined : `body:${actor.country}/${body}`;
  // a prosecutor speaks for the office that the article names, and for no other body
  if (office === 'prosecutor') return near;
  if (!VOICES.has(office.replace(/^deputy /u, ''))) return undefined;
  if (actor.body === undefined) return ofPerson ? undefined : near;
  const around = actor.country === undefined ? scene.around : { ...scene.around, onlyState: actor.country };
  const named = partyOfWords(actor.body, scene.language, { ...around, before: () => null });
  if (named && !named.unresolved && !named.anonymous && !named.office) return named.key;
  const same = actors.find((other) => other !== actor && other.kind !== 'person' && [other.name, ...other.aliases].includes(actor.body!));
  return same === undefined ? near : nameKey(scene.names, same.name);
}

/** The surname alone, where it is long enough to be nobody else's. */
function surnames(name: string): string[] {
  const surname = name.split(/\s+/u).at(-1)!;
  return partsOfName(name).given !== null && surname.length > 3 ? [surname] : [];
}

/** Words that a mention may drag along: "Joan Tully of". */
const TRAILING = /^(?:of|from|in|at|for|von|vom|aus|im|,)$/u;

const PARTICLE = /^(?:von|van|der|de|bin|al|el|di|da|du|den|ter|ibn|y)$/u;

/** The name of a person, without the offices before it; null where the actor has no name or is no person. */
function personNameOf(scene: Scene, actor: Actor): string | null {
  if (!/^(?:person|unknown|organisation)$/u.test(actor.kind)) return null;
  const words = actor.name.replace(/['’]s?$/u, '').split(/\s+/u);
  while (words.length > 1 && TRAILING.test(words.at(-1)!)) words.pop();
  const isCapital = (word: string) => /^\p{Lu}/u.test(word);
  const isNoun = (word: string) => lookUpNoun(scene.language, word.toLowerCase()) !== null;
  // "Álvaro Richter", "Minister Bauer": the last word of a person's name may be a noun as well
  const isLast = (i: number) => i > 0 && i === words.length - 1 && actor.kind === 'person' && isCapital(words[i - 1]!);
  const isName = (i: number) => isCapital(words[i]!) && (!isNoun(words[i]!) || isLast(i));
  let from = words.length;
  while (from > 0 && (isName(from - 1) || PARTICLE.test(words[from - 1]!))) from--;
  while (from < words.length && !/^\p{Lu}/u.test(words[from]!)) from++;
  const name = words.slice(from);
  if (name.length === 0) return null;
  const before = from > 0 ? lookUpNoun(scene.language, words[from - 1]!.toLowerCase()) : null;
  if (actor.kind === 'person' && isBodyByContext(scene, name.join(' '))) return null;
  // "Bischof von Temuco": a place belongs to the office
  if (
    from > 0 &&
    name.length < words.length &&
    PARTICLE.test(words.at(-name.length - 1) ?? '') &&
    lookUpNoun(scene.language, (words.at(-name.length - 2) ?? '').toLowerCase()) === 'role'
  )
    return null;
  // "Western diplomat in Brussels": a place or adjective is no name
  if (actor.kind === 'person')
    return (from > 0 && before === null && !PARTICLE.test(words[from - 1]!)) || name.every((word) => lookUp(word, scene.lexicon) !== null)
      ? null
      : name.join(' ');
  // the reading may take "Kim Yong-hyun" for a body: family names that come first and offices before a name tell better
  const isAsian = name.length >= 2 && partsOfName(name.join(' ')).surname === name[0];
  return name.length >= 2 && (isAsian || before === 'role') ? name.join(' ') : null;
}
