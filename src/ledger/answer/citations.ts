import { sql } from 'kysely';
import type { ActorRef } from '../answers.ts';
import type { Db } from '../store/database.ts';
import { type ActorName, actorsNamed } from './actors.ts';
import { loadActors } from './voices.ts';

/** An actor on whose word another rests, or the other way round. */
export interface CitedActor {
  readonly actor: ActorRef;
  /** The number of statements that show it. */
  readonly statements: number;
}

/** An outlet that prints what an actor says. */
export interface CitingOutlet {
  /** Its name. */
  readonly outlet: string;
  /** The number of statements that it printed. */
  readonly statements: number;
}

/** Whom an actor cites and by whom it is cited, on the 500 of its claims whose status changed last. */
export interface ActorCitations {
  /** On whose word it speaks, and whose words it passes on; the most cited first, at most 50. */
  readonly cites: readonly CitedActor[];
  /** Who rests on its word or passes it on. */
  readonly citedBy: readonly CitedActor[];
  /** Who prints it. */
  readonly outlets: readonly CitingOutlet[];
}

const CLAIMS = 500;
const MOST = 50;

interface Counted {
  readonly way: 'cites' | 'cited' | 'outlet';
  readonly who: string;
  readonly statements: number;
}

/** Whom an actor cites and by whom it is cited. Throws LedgerError `no-such-actor`. */
export async function citationsOf(db: Db, name: ActorName): Promise<ActorCitations> {
  const ids = await actorsNamed(db, name);
  const own = sql`(s.speaker_id = ANY(${ids}) OR s.voice_id = ANY(${ids}))`;
  const { rows } = await sql<Counted>`
    WITH near AS (
      SELECT s.id, s.speaker_id, s.via, s.rests_on, a.outlet, ${own} AS own
      FROM (SELECT claim_id AS id FROM claim_actor WHERE actor_id = ANY(${ids}) GROUP BY claim_id
        ORDER BY max(changed_day) DESC, claim_id LIMIT ${sql.lit(CLAIMS)}) AS c
      JOIN proposition p ON p.claim_id = c.id JOIN statement s ON s.proposition_id = p.id
      JOIN version v ON v.id = s.version_id JOIN article a ON a.id = v.article_id
      WHERE v.superseded IS NULL AND NOT s.dismissed AND (${own} OR s.via && ${ids}::text[] OR s.rests_on && ${ids}::text[])),
    shown AS (
      SELECT 'cites' AS way, n.id, r.who FROM near n CROSS JOIN unnest(n.rests_on) AS r (who) WHERE n.own
      UNION SELECT 'cites', id, speaker_id FROM near WHERE via && ${ids}::text[] AND speaker_id IS NOT NULL
      UNION SELECT 'cited', n.id, h.who FROM near n CROSS JOIN unnest(n.via) AS h (who) WHERE n.own
      UNION SELECT 'cited', id, speaker_id FROM near WHERE rests_on && ${ids}::text[] AND speaker_id IS NOT NULL
      UNION SELECT 'outlet', id, outlet FROM near WHERE own)
    SELECT way, who, count(*)::integer AS statements FROM shown WHERE NOT (way <> 'outlet' AND who = ANY(${ids}))
    GROUP BY way, who ORDER BY statements DESC, who`.execute(db);
  const actors = await loadActors(
    db,
    rows.flatMap(({ way, who }) => (way === 'outlet' ? [] : [who])),
  );
  const counted = (wanted: Counted['way']): CitedActor[] =>
    rows.flatMap(({ way, who, statements }) => {
      const actor = way === wanted ? actors.get(who) : undefined;
      return actor === undefined ? [] : [{ actor: { id: actor.id, name: actor.name }, statements }];
    });
  return {
    cites: counted('cites').slice(0, MOST),
    citedBy: counted('cited').slice(0, MOST),
    outlets: rows
      .filter(({ way }) => way === 'outlet')
      .map(({ who, statements }) => ({ outlet: who, statements }))
      .slice(0, MOST),
  };
}
