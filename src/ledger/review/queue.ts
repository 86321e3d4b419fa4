import { sql } from 'kysely';
import { actorsByIds } from '../answer/actors.ts';
import type { ActorAnswer } from '../answers.ts';
import { groupBy } from '../status/group-by.ts';
import type { Db } from '../store/database.ts';
import { type Doubt, type DoubtsQuery, doubts } from './doubts.ts';
import { questioned } from './questioned.ts';
import type { QuestionedStatement, ReviewItem, ReviewPage } from './review-answers.ts';

/** How many statements of an item are given in full, and how many of what it is compared with. */
const SHOWN = 3;
const ALL = 1000;

/** What a person is to look at, the least sure first. Throws LedgerError `bad-cursor`. */
export async function reviewQueue(db: Db, query: DoubtsQuery): Promise<ReviewPage> {
  const { rows, next } = await doubts(db, query);
  const said = await saidBy(
    db,
    rows.flatMap(({ subject, beside }) => [subject, ...(beside === null ? [] : [beside])]),
  );
  const idsOf = (subject: string | null): readonly string[] => said.get(subject ?? '') ?? [];
  const shown = rows.flatMap(({ subject, beside }) => [...idsOf(subject).slice(0, SHOWN), ...idsOf(beside).slice(0, SHOWN)]);
  const statements = new Map((await questioned(db, shown)).map((statement) => [statement.id, statement]));
  const ofActors = rows.filter(({ kind }) => kind === 'actors').flatMap(({ subject, beside }) => [subject, beside ?? '']);
  const actors = new Map((await actorsByIds(db, ofActors)).map((actor) => [actor.id, actor]));
  const first = (ids: readonly string[]): QuestionedStatement[] => ids.slice(0, SHOWN).flatMap((id) => statements.get(id) ?? []);
  return { items: rows.map((doubt) => itemOf(doubt, { all: idsOf(doubt.subject), first, beside: idsOf(doubt.beside), actors })), next };
}

interface Material {
  readonly all: readonly string[];
  readonly beside: readonly string[];
  readonly first: (ids: readonly string[]) => QuestionedStatement[];
  readonly actors: ReadonlyMap<string, ActorAnswer>;
}

function itemOf({ kind, subject, beside, confidence, rules }: Doubt, { all, beside: other, first, actors }: Material): ReviewItem {
  const statements = first(all);
  return {
    id: beside === null ? subject : `${subject}-${beside}`,
    kind,
    confidence,
    rules,
    claim: kind === 'actors' ? null : (statements[0]?.claim ?? null),
    statements,
    all,
    beside: first(other),
    actors: [subject, beside ?? ''].flatMap((id) => actors.get(id) ?? []),
  };
}

/** Ids of the statements in force of propositions, of actors, and statements themselves, the earliest first, by id. */
async function saidBy(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<{ of: string; id: string }>`
    SELECT asked.id AS of, found.id FROM unnest(${[...new Set(ids)]}::text[]) AS asked (id) CROSS JOIN LATERAL (
      SELECT s.id, s.published_day FROM statement s JOIN version v ON v.id = s.version_id
      WHERE (s.id = asked.id OR s.proposition_id = asked.id OR s.speaker_id = asked.id) AND v.superseded IS NULL AND NOT s.dismissed
      ORDER BY s.published_day, s.id LIMIT ${sql.lit(ALL)}) AS found
    ORDER BY found.published_day, found.id`.execute(db);
  return new Map([...groupBy(rows, (row) => row.of)].map(([of, found]) => [of, found.map((row) => row.id)]));
}
