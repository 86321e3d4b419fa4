import { type RawBuilder, sql } from 'kysely';
import { ASIDE } from '../match/aside.ts';
import { groupBy } from '../status/group-by.ts';
import type { Holding, Voice } from '../status/holding.ts';
import type { Db } from '../store/database.ts';
import { type Clocks, inForce, NOW } from './clocks.ts';
import { placedActors, placementsAmong } from './placed-bodies.ts';
import { withRetractions } from './retractions.ts';
import { IN_ORDER, namedIn, STATEMENT_COLUMNS, type StatementRow } from './statement-rows.ts';
import { type KnownActor, loadActors } from './voices.ts';

/** The statements of one claim, as rows and as status sees them, in the same order. */
export interface ClaimStatements {
  readonly rows: readonly StatementRow[];
  readonly holdings: readonly Holding[];
  /** Who is named in them, as this claim tells who is who. */
  readonly actors: ReadonlyMap<string, KnownActor>;
  /** Whose voice only this claim tells: actors by id, each with the voice that it takes. */
  readonly placed: ReadonlyMap<string, string>;
}

/** Loads the statements of claims at the clocks' time, in order of publication, article and place. */
export async function loadHoldings(db: Db, claims: readonly string[], clocks: Clocks = NOW): Promise<ReadonlyMap<string, ClaimStatements>> {
  return await claimsOf(db, await load(db, claims, { columns: STATEMENT_COLUMNS, when: inForce(clocks) }));
}

/** When the version of a statement was learnt and superseded by hearsay's clock, in seconds since 1970. */
export interface Learnt {
  readonly learnt: number;
  readonly superseded: number | null;
}

/** The present statements of claims, and since when each claim is known, those that were superseded among what is known of it. */
export async function loadAllEver(
  db: Db,
  claims: readonly string[],
): Promise<{ readonly present: ReadonlyMap<string, ClaimStatements>; readonly ever: ReadonlyMap<string, readonly Learnt[]> }> {
  const columns = sql`${STATEMENT_COLUMNS}, extract(epoch FROM v.learnt)::float8 AS learnt, extract(epoch FROM v.superseded)::float8 AS superseded`;
  const rows = await load<StatementRow & Learnt>(db, claims, { columns, when: sql<boolean>`true` });
  return {
    present: await claimsOf(
      db,
      rows.filter((row) => row.superseded === null),
    ),
    ever: groupBy(rows, (row) => row.claim_id),
  };
}

interface Wanted {
  readonly columns: RawBuilder<unknown>;
  readonly when: RawBuilder<boolean>;
}

async function load<Row extends StatementRow>(db: Db, claims: readonly string[], { columns, when }: Wanted): Promise<Row[]> {
  if (claims.length === 0) return [];
  const { rows } = await sql<Row>`
    SELECT ${columns} FROM proposition p
    JOIN statement s ON s.proposition_id = p.id
    JOIN version v ON v.id = s.version_id
    JOIN article a ON a.id = v.article_id
    WHERE p.claim_id = ANY(${claims}) AND NOT s.dismissed AND ${when} ORDER BY ${IN_ORDER}`.execute(db);
  return rows;
}

async function claimsOf(db: Db, rows: readonly StatementRow[]): Promise<ReadonlyMap<string, ClaimStatements>> {
  const known = await loadActors(db, rows.flatMap(namedIn));
  return new Map(
    [...groupBy(rows, (row) => row.claim_id)].map(([claim, own]) => {
      const named = [...new Set(own.flatMap(namedIn))].flatMap((id) => known.get(id ?? '') ?? []);
      const placed = placementsAmong(named);
      const actors = placedActors(named, placed);
      const holdings = own.map((row) => holdingOf(row, actors));
      return [claim, { rows: own, holdings: withRetractions(own, holdings), actors, placed }];
    }),
  );
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
