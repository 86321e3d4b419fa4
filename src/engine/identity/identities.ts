import type { Language } from '../lang/language.ts';
import type { AnalysedSentence } from '../read/frame.ts';
import type { Actor, Reading } from '../read/reading.ts';
import { lookUpNoun } from '../read/speaker-nouns.ts';
import type { Span } from '../text/span.ts';
import { officeOf } from './affiliation.ts';
import type { Affiliation, Identities, Identity, SourceIdentity } from './identity.ts';
import { type Party, partyOf } from './party.ts';
import { partsOfName, personKey } from './person-key.ts';
import { restsOnOf } from './rests.ts';
import { shownName } from './shown.ts';
import { phraseOf, type Scene, sceneOf, widen, wordsAt } from './surroundings.ts';
import { partyOfWords } from './words.ts';

/** Everything that was found out about one being of the article. */
interface Being {
  readonly party: Party;
  readonly name: string;
  readonly names: Set<string>;
}

/**
 * Who the actors of a reading are across articles and languages, on whose behalf each source speaks and on whose word it
 * rests. Looks at the reading and its sentences only; never throws.
 */
export function identitiesOf(reading: Reading, sentences: readonly AnalysedSentence[], language: Language): Identities {
  const scene = sceneOf(reading, sentences, language);
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const beings = new Map<string, Being>();
  const affiliations = new Map<string, Affiliation>();
  const people = peopleOf(scene, reading.actors);

  const meet = (actor: Actor, span: Span | null, at: number): Party => {
    const found = identify(scene, actor, span, at, people);
    note(beings, found, actor, language);
    if (found.office && found.key.startsWith('person:')) {
      const body = found.voice ?? found.parent;
      if (body) affiliations.set(`${found.key} ${body}`, { person: found.key, body, role: found.office });
    }
    return found;
  };

  const sources: SourceIdentity[] = reading.statements.map((statement) => {
    const actor = statement.source.actor === null ? undefined : actors.get(statement.source.actor);
    const at = statement.source.span?.start ?? statement.content[0]?.start ?? 0;
    const speaker = actor ? meet(actor, statement.source.span, at) : null;
    const via = statement.via.flatMap((hop) => {
      const relay = actors.get(hop.actor);
      return relay ? [meet(relay, hop.span, hop.span?.start ?? at).key] : [];
    });
    const voice = speaker === null ? null : (speaker.voice ?? speaker.key);
    return { statement: statement.id, speaker: speaker?.key ?? null, voice, via, restsOn: restsOnOf(scene, reading, statement, voice) };
  });
  return {
    actors: [...beings.values()].map((being) => published(being)).concat(bodiesBehind(beings, sources, language)),
    sources,
    affiliations: [...affiliations.values()],
  };
}

/** Whom an actor's words at one place name: the words there, else those of its last telling mention before, else its name. */
function identify(scene: Scene, actor: Actor, span: Span | null, at: number, people: People): Party {
  const name = personNameOf(scene, actor);
  if (name !== null) return people.named(name, actor);
  const mentions = actor.mentions.filter((m) => m.start < at).reverse();
  const later = actor.mentions.filter((m) => m.start >= at);
  const here = span ? partyAt(scene, span, actor) : null;
  if (here && isTelling(here)) return here;
  const isPronoun = span !== null && wordCount(scene, span) === 1 && here === null;
  if (actor.kind === 'state' && actor.country && span && !isPronoun) return stateItself(actor.country);
  for (const mention of [...mentions, ...later]) {
    const party = partyAt(scene, mention, actor);
    if (party && isTelling(party)) return party;
  }
  if (actor.kind === 'state' && actor.country) return stateItself(actor.country);
  const described = here ?? partyOfWords(actor.name, scene.language, { ...scene.around, before: () => null });
  if (described?.office) return people.inOffice(described.office) ?? described;
  return described ?? unnamed(scene, actor);
}

function stateItself(code: string): Party {
  return { key: `state:${code}`, kind: 'state', country: code, anonymous: false, head: null };
}

function wordCount(scene: Scene, span: Span): number {
  const place = wordsAt(scene, span);
  return place ? place.to - place.from : 0;
}

/** A party that the words at a place name; null for pronouns and words that the tables do not know. */
function partyAt(scene: Scene, span: Span, actor: Actor): Party | null {
  const place = wordsAt(scene, span);
  if (!place) return null;
  const { from, to } = widen(scene, place.sentence, place.from, place.to);
  const around = actor.country ? { ...scene.around, onlyState: actor.country } : scene.around;
  return partyOf(phraseOf(scene, place.sentence, from, to), around);
}

function isTelling(party: Party): boolean {
  return !party.key.startsWith('name:');
}

/** The named people of one article and their offices. */
interface People {
  readonly named: (name: string, actor: Actor) => Party;
  /** The one named person whom the article shows in an office: "der Präsident". */
  readonly inOffice: (office: string) => Party | null;
}

function peopleOf(scene: Scene, actors: readonly Actor[]): People {
  const offices = new Map<string, Party | null>();
  const named = (name: string, actor: Actor): Party => {
    const key = personKey(name);
    let office = offices.get(key);
    if (office === undefined) {
      office = officeOf(scene, [name, ...surnames(name)]);
      offices.set(key, office);
    }
    const country = actor.country ?? office?.country;
    return {
      key,
      kind: 'person',
      ...(country === undefined ? {} : { country }),
      ...(office?.parent === undefined ? {} : { parent: office.parent }),
      anonymous: false,
      ...(office?.voice === undefined ? {} : { voice: office.voice }),
      ...(office?.office === undefined ? {} : { office: office.office }),
      head: null,
    };
  };
  const inOffice = (office: string): Party | null => {
    const found = actors.flatMap((actor) => {
      const name = personNameOf(scene, actor);
      const party = name === null ? null : named(name, actor);
      return party?.office !== undefined && (party.office === office || party.office.endsWith(` ${office}`)) ? [party] : [];
    });
    return new Set(found.map((party) => party.key)).size === 1 ? found[0]! : null;
  };
  return { named, inOffice };
}

/** The surname alone, where it is long enough to be nobody else's. */
function surnames(name: string): string[] {
  const surname = name.split(/\s+/u).at(-1)!;
  return partsOfName(name).given !== null && surname.length > 3 ? [surname] : [];
}

/** The name of a person, without the offices before it; null where the actor has no name or is no person. */
function personNameOf(scene: Scene, actor: Actor): string | null {
  if (!/^(?:person|unknown|organisation)$/u.test(actor.kind)) return null;
  const words = actor.name.split(/\s+/u);
  const isName = (word: string) => /^\p{Lu}/u.test(word) && lookUpNoun(scene.language, word.toLowerCase()) === null;
  let from = words.length;
  while (from > 0 && (isName(words[from - 1]!) || /^(?:von|van|der|de|bin|al|el|di|da|du|den|ter|ibn|y)$/u.test(words[from - 1]!))) from--;
  while (from < words.length && !/^\p{Lu}/u.test(words[from]!)) from++;
  const name = words.slice(from);
  if (name.length === 0) return null;
  if (actor.kind === 'person') return scene.lexicon.lower.has(name.join(' ').toLowerCase()) ? null : name.join(' ');
  // the reading may take "Kim Yong-hyun" for a body: family names that come first and offices before a name tell better
  const before = words.slice(0, from).join(' ');
  const isAsian = name.length >= 2 && partsOfName(name.join(' ')).surname === name[0];
  return isAsian || (before !== '' && name.length >= 2 && lookUpNoun(scene.language, words[from - 1]!.toLowerCase()) === 'role')
    ? name.join(' ')
    : null;
}

/** An actor that no table knows: bound to its name; groups and people without a name are anonymous. */
function unnamed(scene: Scene, actor: Actor): Party {
  const words = actor.name
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .split(/\s+/u);
  // "Portal The War Zone": the noun before a name is no part of it
  while (words.length > 1 && lookUpNoun(scene.language, words[0]!) !== null) words.shift();
  const lower = words.join(' ');
  const isNobody = actor.kind === 'group' || actor.kind === 'person' || (actor.kind === 'unknown' && !/^\p{Lu}/u.test(actor.name));
  const isOwn = actor.kind === 'document' || isNobody || lookUpNoun(scene.language, lower) !== null;
  return {
    key: `${isNobody ? 'anonymous' : 'name'}:${isOwn ? `${scene.around.article} ` : ''}${lower}`,
    kind: actor.kind,
    ...(actor.country === undefined ? {} : { country: actor.country }),
    anonymous: isNobody,
    head: null,
  };
}

function note(beings: Map<string, Being>, party: Party, actor: Actor, language: Language): void {
  const known = beings.get(party.key);
  const name = shownName(party, actor, language);
  if (!known) beings.set(party.key, { party, name, names: new Set([actor.name]) });
  else known.names.add(name).add(actor.name);
}

function published({ party, name, names }: Being): Identity {
  return {
    key: party.key,
    name,
    names: [...names].filter((other) => other !== name),
    kind: party.kind,
    ...(party.country === undefined ? {} : { country: party.country }),
    ...(party.parent === undefined || party.parent === party.key ? {} : { parent: party.parent }),
    anonymous: party.anonymous,
  };
}

/** The bodies that are voices, relays or props without being actors of the reading: "Kreml" behind "Kremlsprecher Peskow". */
function bodiesBehind(beings: ReadonlyMap<string, Being>, sources: readonly SourceIdentity[], language: Language): Identity[] {
  const keys = new Set(sources.flatMap((s) => [s.voice, ...s.restsOn]).filter((key): key is string => key !== null && !beings.has(key)));
  return [...keys].map((key) => {
    const [, country, kind] = /^(?:state|body):([A-Z]{2,4})(?:-\w+)?(?:\/(.*))?$/u.exec(key) ?? [];
    const state = country === undefined ? undefined : language.states.find((s) => s.code === country);
    return {
      key,
      name: kind === undefined ? (state?.names[0] ?? key.replace(/^\w+:/u, '')) : `${kind} (${state?.names[0] ?? country})`,
      names: [],
      kind: key.startsWith('state:') ? 'state' : 'organisation',
      ...(country === undefined ? {} : { country }),
      ...(country === undefined || key === `state:${country}` ? {} : { parent: `state:${country}` }),
      anonymous: false,
    } as const;
  });
}
