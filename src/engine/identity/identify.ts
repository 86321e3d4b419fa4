import type { Word } from '../parse/word.ts';
import type { Actor } from '../read/reading.ts';
import { lookUpNoun } from '../read/speaker-nouns.ts';
import type { Span } from '../text/span.ts';
import { withAntecedent } from './affiliation.ts';
import { nameKey } from './name-key.ts';
import type { Party } from './party.ts';
import type { People } from './people.ts';
import { partyAt, type Scene, widen, wordsAt } from './surroundings.ts';
import { partyOfWords } from './words.ts';

/** Whom an actor's words at one place name: the words there, else those of its last telling mention before, else its name. */
export function identify(scene: Scene, actor: Actor, span: Span | null, at: number, people: People): Party {
  const person = people.behind(actor);
  if (person !== null) return person;
  const former = actor.kind === 'person' ? formerHolder(scene, actor) : null;
  if (former !== null) return former;
  const here = span ? partyAt(scene, span, actor.country) : null;
  if (here && isTelling(here)) return here;
  const name = span && actor.kind !== 'state' && (here === null || here.unresolved) && !here?.office ? nameAt(scene, span) : null;
  if (name !== null) return namedAt(scene, actor, name);
  // "both governments" is the state even where another mention of it is a palace; a pronoun is what it stands for
  const isPronoun = span !== null && wordCount(scene, span) === 1 && here === null;
  if (actor.kind === 'state' && actor.country && span && !isPronoun) {
    const words = scene.text.slice(span.start, span.end);
    const isOther = here === null && !scene.language.reference.both.has(words.split(' ')[0]!.toLowerCase());
    // "westliche Staaten" are nobody's state
    return isOther
      ? unnamed(scene, { id: actor.id, name: words, kind: 'group', roles: [], aliases: [], mentions: [] })
      : stateItself(actor.country);
  }
  const before = actor.mentions.filter((mention) => mention.start < at).reverse();
  const after = actor.mentions.filter((mention) => mention.start >= at);
  for (const mention of [...before, ...after]) {
    const party = partyAt(scene, mention, actor.country);
    if (party && isTelling(party)) return party;
  }
  if (actor.kind === 'state' && actor.country) return stateItself(actor.country);
  const described = here ?? partyOfWords(actor.name, scene.language, { ...scene.around, before: () => null });
  if (described?.office) return people.inOffice(described.office) ?? withBody(scene, described, span);
  return described && !described.unresolved ? described : unnamed(scene, actor);
}

/** "Ein früherer Abteilungsleiter der Bank" is one of many and speaks for it no more; "der frühere Minister" was the only one. */
function formerHolder(scene: Scene, actor: Actor): Party | null {
  const [mention] = actor.mentions;
  const place = mention && wordsAt(scene, mention);
  if (!place || !partyAt(scene, mention)?.office?.startsWith('former ')) return null;
  const { words } = scene.sentences[place.sentence]!;
  const isOneOfMany = [words[place.from - 1], words[place.from]].some((word) => /^(?:ein(?:e[rmns]?)?|an?)$/u.test(word?.lower ?? ''));
  return isOneOfMany
    ? { key: `anonymous:${scene.around.article} ${actor.name.toLowerCase()}`, kind: 'person', anonymous: true, head: null }
    : null;
}

function isTelling(party: Party): boolean {
  return !party.unresolved && !party.vague;
}

/** "The company said … a spokesman added": a spokesperson without a body speaks for the one just named. */
function withBody(scene: Scene, party: Party, span: Span | null): Party {
  const place = span && wordsAt(scene, span);
  const found = place ? withAntecedent(scene, place.sentence, span.start, party) : party;
  return found.near === undefined ? found : { ...found, voice: found.near };
}

/** A mention with a name of its own is that name, not whatever else the reading takes the actor for. */
function namedAt(scene: Scene, actor: Actor, name: string): Party {
  const known = actor.name.toLowerCase();
  const isAlias = name.split(' ').some((word) => scene.around.isProper(word) && known.includes(word.toLowerCase()));
  return unnamed(scene, isAlias ? actor : { ...actor, name });
}

/** The proper name that a mention holds: "Brightwell", "the miners' union [Sinmin]"; null where it holds none. */
function nameAt(scene: Scene, span: Span): string | null {
  const place = wordsAt(scene, span);
  if (!place) return null;
  const { from, to } = widen(scene, place.sentence, place.from, place.to);
  const words = scene.sentences[place.sentence]!.words.slice(from, to);
  const isProper = (word: Word) => scene.around.isProper(word.text) && !scene.language.reference.pronouns[word.lower];
  let start = words.length;
  while (start > 0 && isProper(words[start - 1]!)) start--;
  const noun = start > 0 && start < words.length ? lookUpNoun(scene.language, words[start - 1]!.lower) : null;
  if (noun !== null && noun !== 'role' && noun !== 'document') return scene.text.slice(words[start]!.start, words.at(-1)!.end);
  const text = scene.text.slice(span.start, span.end);
  return scene.sentences[place.sentence]!.words.slice(place.from, place.to).some(isProper) ? text : null;
}

function stateItself(code: string): Party {
  return { key: `state:${code}`, kind: 'state', country: code, anonymous: false, head: null };
}

function wordCount(scene: Scene, span: Span): number {
  const place = wordsAt(scene, span);
  return place ? place.to - place.from : 0;
}

const NAME_PARTICLE = /^(?:de|del|della|di|da|do|dos|des|du|la|las|los|el|al|e|y|et)$/u;

/** An actor that no table knows: bound to its name; groups and people without a name are anonymous. */
function unnamed(scene: Scene, actor: Actor): Party {
  // "Partido del Río": small words inside a name are part of it
  const words = actor.name.split(' ');
  const isName = (word: string, i: number) => scene.around.isProper(word) || (i > 0 && i < words.length - 1 && NAME_PARTICLE.test(word));
  const isBody = actor.kind === 'person' && words.every(isName);
  const isNobody =
    actor.kind === 'group' || (actor.kind === 'person' && !isBody) || (actor.kind === 'unknown' && !/^\p{Lu}/u.test(actor.name));
  const isDocument = actor.kind === 'document' || lookUpNoun(scene.language, actor.name.toLowerCase()) === 'document';
  const own = `${actor.name.toLowerCase()} ${scene.around.article}`;
  return {
    key: isNobody
      ? `anonymous:${scene.around.article} ${actor.name.toLowerCase()}`
      : isDocument
        ? `name:${own}`
        : nameKey(scene.names, actor.name),
    kind: isBody ? 'organisation' : actor.kind,
    ...(actor.country === undefined ? {} : { country: actor.country }),
    anonymous: isNobody,
    head: null,
  };
}
