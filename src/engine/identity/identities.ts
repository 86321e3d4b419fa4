import type { Language } from '../lang/language.ts';
import type { AnalysedSentence } from '../read/frame.ts';
import type { Actor, Reading } from '../read/reading.ts';
import type { Span } from '../text/span.ts';
import { identify } from './identify.ts';
import type { Affiliation, Identities, Identity, SourceIdentity } from './identity.ts';
import type { Party } from './party.ts';
import { peopleOf } from './people.ts';
import { isRecap } from './recap.ts';
import { restsOnOf } from './rests.ts';
import { nameOfKey, shownName } from './shown.ts';
import { type Scene, sceneOf } from './surroundings.ts';

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
  const people = peopleOf(scene, reading.actors);
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const beings = new Map<string, Being>();
  const bodyNames = new Map<string, string>();
  const meet = (id: string | null, span: Span | null, at: number): Party | null => {
    const actor = id === null ? undefined : actors.get(id);
    if (!actor) return null;
    const party = identify(scene, actor, span, at, people);
    note(scene, beings, party, actor);
    if (party.voice !== undefined && actor.body !== undefined) bodyNames.set(party.voice, actor.body);
    return party;
  };
  const spoken = reading.statements.map((statement) => {
    const at = statement.source.span?.start ?? statement.content[0]?.start ?? 0;
    const speaker = meet(statement.source.actor, statement.source.span, at);
    const via = statement.via.flatMap((hop) => meet(hop.actor, hop.span, hop.span?.start ?? at)?.key ?? []);
    return { statement, speaker, voice: speaker?.voice ?? speaker?.key ?? null, via };
  });
  const sources = spoken.map(({ statement, speaker, voice, via }, index): SourceIdentity => {
    const restsOn = restsOnOf(scene, spoken, index).filter((key) => !via.includes(key));
    return {
      statement: statement.id,
      speaker: speaker?.key ?? null,
      voice,
      via,
      restsOn,
      ...(isRecap(statement, sentences) ? { recap: true } : {}),
    };
  });
  const affiliations = affiliationsOf([...beings.values()].map((being) => being.party));
  return {
    actors: [...[...beings.values()].map(published), ...bodiesBehind(beings, sources, affiliations, bodyNames, language)],
    sources,
    affiliations,
  };
}

function note(scene: Scene, beings: Map<string, Being>, party: Party, actor: Actor): void {
  const name = shownName(scene, party, actor);
  const known = beings.get(party.key);
  if (known) known.names.add(name);
  else beings.set(party.key, { party, name, names: new Set() });
}

/** People in offices for whose body they speak; those who held them before are not in them. */
function affiliationsOf(parties: readonly Party[]): Affiliation[] {
  return parties.flatMap((party) => {
    const body = party.voice ?? party.unplaced;
    const isInOffice = party.key.startsWith('person:') && party.office !== undefined && !party.office.startsWith('former ');
    return isInOffice && body !== undefined ? [{ person: party.key, body, role: party.office! }] : [];
  });
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

/** The bodies and states that stand behind others without being actors of the reading: the Kremlin behind its spokesman. */
function bodiesBehind(
  beings: ReadonlyMap<string, Being>,
  sources: readonly SourceIdentity[],
  affiliations: readonly Affiliation[],
  bodyNames: ReadonlyMap<string, string>,
  language: Language,
): Identity[] {
  const parents = [...beings.values()].map((being) => being.party.parent);
  const named = [...sources.flatMap((s) => [s.voice, ...s.restsOn]), ...affiliations.map((a) => a.body), ...parents];
  const keys = new Set(named.filter((key): key is string => typeof key === 'string' && !beings.has(key)));
  for (const key of [...keys]) {
    const state = /^body:([A-Z]+)(?:-\w+)?\//u.exec(key)?.[1];
    if (state !== undefined && !beings.has(`state:${state}`)) keys.add(`state:${state}`);
  }
  return [...keys].map((key) => {
    const state = /^(?:state|body):([A-Z]+)(?:-\w+)?(?:\/|$)/u.exec(key)?.[1];
    return {
      key,
      name: key.startsWith('state:') ? nameOfKey(key, language) : (bodyNames.get(key) ?? nameOfKey(key, language)),
      names: [],
      kind: key.startsWith('state:') ? 'state' : 'organisation',
      ...(state === undefined ? {} : { country: state }),
      ...(state === undefined || key === `state:${state}` ? {} : { parent: `state:${state}` }),
      anonymous: false,
    } as const;
  });
}
