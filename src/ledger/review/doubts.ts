import { type RawBuilder, sql } from 'kysely';
import { cursorOf, readCursor } from '../answer/cursor.ts';
import type { Db } from '../store/database.ts';
import type { DoubtKind } from './review-answers.ts';

/** Something in doubt, by ids. */
export interface Doubt {
  readonly kind: DoubtKind;
  /** A proposition, a statement, or an actor. */
  readonly subject: string;
  /** The proposition that it was tied to, or the other actor; null for a reading. */
  readonly beside: string | null;
  readonly confidence: number;
  readonly rules: readonly string[];
}

/** What to look for. */
export interface DoubtsQuery {
  /** Everything unless given. */
  readonly kind?: DoubtKind;
  readonly limit: number;
  /** The `next` of the page before. */
  readonly cursor?: string;
}

// Of these limits there are indexes (the migrations “review” and “doubted-links”), which hold constants only.
const LINK_DOUBTED = 0.7;
const READING_DOUBTED = 0.75;

/** Two actors with one full name are likely one and kept apart; of a surname less is known. */
const SAME_NAME = 0.4;
const SAME_SURNAME = 0.5;
/** The ledger takes a surname for the one person that has it. */
const TAKEN_FOR = 0.55;

const IN_FORCE = sql`v.superseded IS NULL AND NOT s.dismissed`;

/** What is tied to its claim by little; accepted where a person found that it belongs with a proposition that still shares its claim. */
const MEMBERSHIPS = sql`
  SELECT 'membership' AS kind, p.id AS subject, p.link_to AS beside, p.link_score AS confidence, p.link_rules AS rules FROM proposition p
  WHERE p.link_score < ${sql.lit(LINK_DOUBTED)} AND p.pinned_by IS NULL AND p.link_to IS NOT NULL
    AND EXISTS (SELECT FROM statement s JOIN version v ON v.id = s.version_id WHERE s.proposition_id = p.id AND ${IN_FORCE})
    AND NOT EXISTS (SELECT FROM reviewed r JOIN proposition t ON t.id = r.beside WHERE r.subject = p.id AND t.claim_id = p.claim_id)`;

const READINGS = sql`
  SELECT 'reading', s.id, NULL, s.confidence, s.reason FROM statement s JOIN version v ON v.id = s.version_id
  WHERE s.confidence < ${sql.lit(READING_DOUBTED)} AND s.as_read IS NULL AND ${IN_FORCE}
    AND NOT EXISTS (SELECT FROM reviewed r WHERE r.subject = s.id)`;

/** Persons `other` with the surname of an actor `one`, which stands in its key from a place on. */
const withSurname = (from: number): RawBuilder<unknown> => {
  const surname = sql`'person:' || rtrim(substr(one.key, ${sql.lit(from)}), ' ?')`;
  return sql`actor one JOIN actor other ON other.key > ${surname} || ' ' AND other.key < ${surname} || '!' AND other.key <> one.key`;
};

/** Actors that share a name under different keys. */
const ACTORS = sql`
  SELECT 'actors', pair.a, pair.b, max(pair.confidence)::real, array_agg(DISTINCT pair.rule) FROM (
    SELECT n.actor_id AS a, m.actor_id AS b, ${sql.lit(SAME_NAME)} AS confidence, 'same name' AS rule
    FROM actor_name n JOIN actor_name m ON m.name = n.name AND m.actor_id > n.actor_id
    UNION ALL
    SELECT one.id, other.id, ${sql.lit(SAME_SURNAME)}, 'same surname' FROM ${withSurname(6)}
    WHERE one.key LIKE 'name:%' AND strpos(one.key, ' ') = 0
    UNION ALL
    SELECT one.id, min(other.id), ${sql.lit(TAKEN_FOR)}, 'taken for the one person of that surname' FROM ${withSurname(8)}
    WHERE one.key LIKE 'person:% ?' GROUP BY one.id HAVING count(*) = 1
  ) AS pair JOIN actor x ON x.id = pair.a JOIN actor y ON y.id = pair.b
  WHERE NOT x.anonymous AND NOT y.anonymous AND x.merged_into IS NULL AND y.merged_into IS NULL
    AND EXISTS (SELECT FROM statement s JOIN version v ON v.id = s.version_id WHERE s.speaker_id = pair.a AND ${IN_FORCE})
    AND NOT EXISTS (SELECT FROM reviewed r WHERE (r.subject, r.beside) IN ((pair.a, pair.b), (pair.b, pair.a)))
  GROUP BY pair.a, pair.b`;

const OF: Readonly<Record<DoubtKind, RawBuilder<unknown>>> = { membership: MEMBERSHIPS, reading: READINGS, actors: ACTORS };

/** What is in doubt, the least sure first. Throws LedgerError `bad-cursor`. */
export async function doubts(db: Db, query: DoubtsQuery): Promise<{ readonly rows: Doubt[]; readonly next: string | null }> {
  const parts = query.kind === undefined ? [MEMBERSHIPS, READINGS, ACTORS] : [OF[query.kind]];
  const named = sql`doubt (kind, subject, beside, confidence, rules)`;
  const place = sql`doubt.subject || coalesce(doubt.beside, '')`;
  const after = query.cursor === undefined ? null : readCursor(query.cursor, 'number');
  const later = after === null ? sql`` : sql`WHERE (doubt.confidence, ${place}) > (${after.day}::real, ${after.id} COLLATE "C")`;
  const { rows } = await sql<Doubt>`
    SELECT doubt.* FROM (${sql.join(parts, sql` UNION ALL `)}) AS ${named} ${later}
    ORDER BY doubt.confidence, ${place} COLLATE "C" LIMIT ${sql.lit(query.limit + 1)}`.execute(db);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const next = rows.length > page.length && last !== undefined ? cursorOf({ day: String(last.confidence), id: placeOf(last) }) : null;
  return { rows: page, next };
}

function placeOf({ subject, beside }: Doubt): string {
  return subject + (beside ?? '');
}
