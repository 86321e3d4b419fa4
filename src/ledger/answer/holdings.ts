import { type RawBuilder, sql } from 'kysely';
import type { Certainty, Figure, Polarity, Speech, Stance } from '../../engine/read/reading.ts';
import { ASIDE } from '../match/aside.ts';
import { groupBy } from '../status/group-by.ts';
import type { Holding, Voice } from '../status/holding.ts';
import type { Db } from '../store/database.ts';
import { withPlacedBodies } from './placed-bodies.ts';
import { withRetractions } from './retractions.ts';
import { type KnownActor, loadActors } from './voices.ts';

/** The two clocks: what was published by a day, and what hearsay had learnt by a moment. Null for now. */
export interface Clocks {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** The present. */
export const NOW: Clocks = { asOf: null, knownAt: null };

/** A statement of a claim as it is stored, with its article. */
export interface StatementRow {
  readonly id: string;
  readonly claim_id: string;
  readonly article_id: string;
  readonly outlet: string;
  readonly language: 'de' | 'en';
  readonly text_sha256: string;
  readonly published_day: string;
  readonly agencies: readonly string[];
  readonly copy_group: string | null;
  readonly speaker_id: string | null;
  readonly voice_id: string | null;
  readonly source_name: string | null;
  readonly source_words: string | null;
  readonly content: readonly number[];
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly speech: Speech;
  readonly said: string | null;
  readonly recap: boolean;
  readonly via: readonly string[];
  readonly rests_on: readonly string[];
  readonly figures: readonly Figure[] | null;
  readonly confidence: number;
  readonly quote: string;
  readonly proposition_id: string;
  readonly core: boolean;
  readonly link_to: string | null;
  readonly link_score: number | null;
  readonly link_rules: readonly string[] | null;
  readonly pinned_by: string | null;
}

/** The statements of one claim, as rows and as status sees them, in the same order. */
export interface ClaimStatements {
  readonly rows: readonly StatementRow[];
  readonly holdings: readonly Holding[];
  /** Who is named in them, as this claim tells who is who. */
  readonly actors: ReadonlyMap<string, KnownActor>;
}

/** Loads the statements of claims at the clocks' time, in order of publication, article and place. */
export async function loadHoldings(db: Db, claims: readonly string[], clocks: Clocks = NOW): Promise<ReadonlyMap<string, ClaimStatements>> {
  if (claims.length === 0) return new Map();
  const { rows } = await sql<StatementRow>`
    SELECT s.id, p.claim_id, v.article_id, a.outlet, a.language, v.text_sha256, v.published_day, v.agencies, v.copy_group, s.speaker_id, s.voice_id,
      s.source_name, s.source_words, s.content, s.stance, s.polarity, s.certainty, s.speech, s.said, s.recap, s.via, s.rests_on, s.figures,
      s.confidence, p.content AS quote, p.id AS proposition_id, p.core, p.link_to, p.link_score, p.link_rules, p.pinned_by
    FROM proposition p
    JOIN statement s ON s.proposition_id = p.id
    JOIN version v ON v.id = s.version_id
    JOIN article a ON a.id = v.article_id
    WHERE p.claim_id = ANY(${claims}) AND NOT s.dismissed AND ${inForce(clocks)}
    ORDER BY v.published_day, v.article_id, s.ordinal`.execute(db);
  const known = await loadActors(db, rows.flatMap(namedIn));
  return new Map(
    [...groupBy(rows, (row) => row.claim_id)].map(([claim, own]) => {
      const actors = withPlacedBodies([...new Set(own.flatMap(namedIn))].flatMap((id) => known.get(id ?? '') ?? []));
      const holdings = own.map((row) => holdingOf(row, actors));
      return [claim, { rows: own, holdings: withRetractions(own, holdings), actors }];
    }),
  );
}

function namedIn(row: StatementRow): (string | null)[] {
  return [row.speaker_id, row.voice_id, ...row.via, ...row.rests_on];
}

/** The condition that a version `v` counts at the clocks' time. */
export function inForce({ asOf, knownAt }: Clocks): RawBuilder<boolean> {
  const known =
    knownAt === null
      ? sql<boolean>`v.superseded IS NULL`
      : sql<boolean>`v.learnt <= ${knownAt}::timestamptz AND (v.superseded IS NULL OR v.superseded > ${knownAt}::timestamptz)`;
  return asOf === null ? known : sql<boolean>`${known} AND v.published_day <= ${asOf}::date`;
}

function holdingOf(row: StatementRow, actors: ReadonlyMap<string, KnownActor>): Holding {
  const voice = (id: string): Voice[] => {
    const actor = actors.get(id);
    return actor === undefined ? [] : [actor.voice];
  };
  return {
    statement: row.id,
    article: row.article_id,
    outlet: row.outlet,
    voice: row.voice_id === null ? null : (voice(row.voice_id)[0] ?? null),
    stance: row.stance,
    polarity: row.polarity,
    certainty: row.certainty,
    published: row.published_day,
    said: row.said,
    via: row.via.flatMap(voice),
    restsOn: row.rests_on.flatMap(voice),
    recap: row.recap,
    aside: row.pinned_by === null && row.link_rules?.includes(ASIDE) === true,
    figures: row.figures ?? [],
    copyGroup: row.copy_group,
    agencies: row.agencies,
  };
}
