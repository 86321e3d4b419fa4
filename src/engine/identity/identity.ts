import type { ActorKind } from '../read/reading.ts';

/**
 * Who an actor of one article is across articles and languages. `key` is the same wherever the same being is meant:
 * `state:RU`, `body:RU/presidency`, `body:?/health ministry/temuco` (whose state the article does not tell), `person:peskov dmitri`, `office:KR/defence minister`, `name:liga`, `anonymous:…`.
 */
export interface Identity {
  readonly key: string;
  /** The name to show, in the article's language. */
  readonly name: string;
  /** Every other name the article uses for it. */
  readonly names: readonly string[];
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2, or `EU`, `UN`, `NATO`. */
  readonly country?: string;
  /** Key of the state or organisation it belongs to; absent where it stands for itself alone. */
  readonly parent?: string;
  /** True for people without a name ("a person familiar with the matter"): they are never roots. */
  readonly anonymous: boolean;
}

/** Who stands behind one statement. */
export interface SourceIdentity {
  readonly statement: string;
  /** Key of the actor that the words name; null where nobody is named. */
  readonly speaker: string | null;
  /** Key of whom the speaker speaks for: the body of a spokesperson or head, the named body behind anonymous people, else the speaker. */
  readonly voice: string | null;
  /** Keys of the relays, from the article outwards to the source. */
  readonly via: readonly string[];
  /** Keys of those on whose word the source rests by its own account ("citing Kyiv", "briefed by a delegation from Seoul"). */
  readonly restsOn: readonly string[];
  /** True where the words recall an older position without saying when it was taken ("had always denied"). */
  readonly recap?: true;
}

/** That an article shows a person in an office of a body: "Kremlin spokesman Dmitry Peskov". */
export interface Affiliation {
  readonly person: string;
  readonly body: string;
  readonly role: string;
}

/** The actors of one article as the ledger knows them. */
export interface Identities {
  readonly actors: readonly Identity[];
  readonly sources: readonly SourceIdentity[];
  readonly affiliations: readonly Affiliation[];
}
