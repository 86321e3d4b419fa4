import type { Actor } from '../read/reading.ts';
import { lookUpNoun } from '../read/speaker-nouns.ts';
import type { Span } from '../text/span.ts';
import { withAntecedent } from './affiliation.ts';
import { nameKey } from './name-key.ts';
import type { Party } from './party.ts';
import type { People } from './people.ts';
import { partyAt, type Scene, wordsAt } from './surroundings.ts';
import { partyOfWords } from './words.ts';

/** Whom an actor's words at one place name: the words there, else those of its last telling mention before, else its name. */
export function identify(scene: Scene, actor: Actor, span: Span | null, at: number, people: People): Party {
  const person = people.behind(actor);
  if (person !== null) return person;
  const here = span ? partyAt(scene, span, actor.country) : null;
  if (here && !here.unresolved) return here;
  if (here === null && actor.kind !== 'state' && span && isNamed(scene, span)) return unnamed(scene, actor);
  // "both governments" is the state even where another mention of it is a palace; a pronoun is what it stands for
  const isPronoun = span !== null && wordCount(scene, span) === 1 && here === null;
  if (actor.kind === 'state' && actor.country && span && !isPronoun) return stateItself(actor.country);
  const before = actor.mentions.filter((mention) => mention.start < at).reverse();
  const after = actor.mentions.filter((mention) => mention.start >= at);
  for (const mention of [...before, ...after]) {
    const party = partyAt(scene, mention, actor.country);
    if (party && !party.unresolved) return party;
  }
  if (actor.kind === 'state' && actor.country) return stateItself(actor.country);
  const described = here ?? partyOfWords(actor.name, scene.language, { ...scene.around, before: () => null });
  if (described?.office) return people.inOffice(described.office) ?? withBody(scene, described, span);
  return described && !described.unresolved ? described : unnamed(scene, actor);
}

/** "The company said … a spokesman added": a spokesperson without a body speaks for the one just named. */
function withBody(scene: Scene, party: Party, span: Span | null): Party {
  const place = span && wordsAt(scene, span);
  return place ? withAntecedent(scene, place.sentence, span.start, party) : party;
}

/** Whether a mention holds a proper name: it stands for that name alone, whatever else the actor is called. */
function isNamed(scene: Scene, span: Span): boolean {
  const words = scene.text.slice(span.start, span.end).split(' ');
  return words.some((word) => scene.around.isProper(word) && !scene.language.reference.pronouns[word.toLowerCase()]);
}

function stateItself(code: string): Party {
  return { key: `state:${code}`, kind: 'state', country: code, anonymous: false, head: null };
}

function wordCount(scene: Scene, span: Span): number {
  const place = wordsAt(scene, span);
  return place ? place.to - place.from : 0;
}

/** An actor that no table knows: bound to its name; groups and people without a name are anonymous. */
function unnamed(scene: Scene, actor: Actor): Party {
  const isNobody = actor.kind === 'group' || actor.kind === 'person' || (actor.kind === 'unknown' && !/^\p{Lu}/u.test(actor.name));
  const isDocument = actor.kind === 'document' || lookUpNoun(scene.language, actor.name.toLowerCase()) === 'document';
  const own = `${actor.name.toLowerCase()} ${scene.around.article}`;
  return {
    key: isNobody
      ? `anonymous:${scene.around.article} ${actor.name.toLowerCase()}`
      : isDocument
        ? `name:${own}`
        : nameKey(scene.names, actor.name),
    kind: actor.kind,
    ...(actor.country === undefined ? {} : { country: actor.country }),
    anonymous: isNobody,
    head: null,
  };
}
