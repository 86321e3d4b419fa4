import { sql } from 'kysely';
import type { ActorDetail, ClaimDetail, ClaimRef, StatementAnswer } from '../answers.ts';
import { orient } from '../status/bearing.ts';
import { figuresOf } from '../status/figures.ts';
import { positionsOn } from '../status/positions.ts';
import { reversalsOf } from '../status/reversals.ts';
import { standingOn } from '../status/standing.ts';
import type { Db } from '../store/database.ts';
import { type ClaimRow, claimSource, headsOf } from './claim-heads.ts';
import { answersOf, summariesOf } from './claim-statements.ts';
import { type Clocks, NOW } from './clocks.ts';
import { loadHoldings } from './holdings.ts';
import { labelOf } from './label.ts';
import { statementsOf } from './statement-answer.ts';
import { statementRows } from './statement-rows.ts';

/** Claims on which an actor said something, and when to ask. */
export interface HeldOn {
  readonly claims: readonly { readonly id: string; readonly renamed: string | null }[];
  readonly clocks: Clocks;
}

/** The positions and reversals of actors on claims, those of persons who speak for them among them, with the statements they rest on. */
export async function heldBy(
  db: Db,
  who: ReadonlySet<string>,
  on: HeldOn,
): Promise<Pick<ActorDetail, 'positions' | 'reversalList' | 'quoted'>> {
  const { claims: told, quote } = await toldOf(db, on);
  const mine = (actor: { readonly id: string } | null): boolean => actor !== null && who.has(actor.id);
  const positions = told.flatMap(({ claim, positions: all }) =>
    all.filter(({ actor, state }) => mine(actor) || mine(state)).map((position) => ({ ...position, claim })),
  );
  const reversalList = told.flatMap(({ claim, reversals }) =>
    reversals.filter(({ actor }) => mine(actor)).map((reversal) => ({ ...reversal, claim })),
  );
  const cited = [...positions.map(({ statement }) => statement), ...reversalList.flatMap(({ statements }) => statements)];
  const quotes = new Map((await quote(cited)).map((statement) => [statement.id, statement]));
  return { positions, reversalList, quoted: [...new Set(cited)].flatMap((id) => quotes.get(id) ?? []) };
}

/** What claims tell of all their actors, from what is summed up of them where that is of the clocks' time. */
export async function toldOf(db: Db, { claims, clocks }: HeldOn): Promise<Told> {
  const isNow = clocks.asOf === null && clocks.knownAt === null;
  return isNow ? await toldByCache(db, claims) : await toldByStatements(db, claims, clocks);
}

/** What claims say of their actors, and how statements on them are quoted. */
export interface Told {
  readonly claims: readonly (Pick<ClaimDetail, 'positions' | 'reversals'> & { readonly claim: ClaimRef })[];
  quote(statements: readonly string[]): Promise<readonly StatementAnswer[]>;
}

async function toldByCache(db: Db, claims: HeldOn['claims']): Promise<Told> {
  const { from, columns } = claimSource(NOW);
  const ids = claims.map((claim) => claim.id);
  const { rows } = await sql<ClaimRow>`
    SELECT ${columns} FROM ${from} JOIN unnest(${ids}::text[]) WITH ORDINALITY AS wanted (id, place) ON wanted.id = c.id
    ORDER BY wanted.place`.execute(db);
  const summaries = await summariesOf(db, ids);
  return {
    claims: (await headsOf(db, rows)).map(({ id, label, status, reversals }) => ({
      claim: { id, label, status },
      positions: summaries.get(id)?.positions ?? [],
      reversals,
    })),
    quote: async (statements) => [...(await answersOf(db, await statementRows(db, statements), summaries)).values()].flat(),
  };
}

async function toldByStatements(db: Db, claims: HeldOn['claims'], clocks: Clocks): Promise<Told> {
  const byClaim = await loadHoldings(
    db,
    claims.map((claim) => claim.id),
    clocks,
  );
  return {
    claims: claims.flatMap(({ id, renamed }) => {
      const { rows, holdings } = byClaim.get(id) ?? { rows: [], holdings: [] };
      const label = labelOf(rows);
      if (label === null) return [];
      const claim = { id, label: renamed ?? label.text, status: standingOn(holdings, null).status };
      return [{ claim, positions: positionsOn(holdings, null), reversals: reversalsOf(holdings) }];
    }),
    quote: async (statements) => {
      const wanted = new Set(statements);
      return [...byClaim.values()].flatMap(({ rows, holdings, actors }) =>
        statementsOf(
          rows.filter((row) => wanted.has(row.id)),
          actors,
          { figures: figuresOf(holdings, null), polarity: orient(holdings) },
        ),
      );
    },
  };
}
