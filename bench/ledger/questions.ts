import { sql } from 'kysely';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { createRandom } from '../../training/random.ts';
import type { AnswersMeasure, QuestionMeasure } from './measures.ts';

const CALLS = 200;

/** A question is asked no longer than this, in milliseconds, once it has been asked a few times. */
const LONGEST = 8000;
const FEWEST = 5;

const NOW = { asOf: null, knownAt: null } as const;
const LIMIT = 20;

/** What is drawn from the ledger to ask about. */
interface Sample {
  readonly claims: readonly string[];
  readonly largest: readonly string[];
  readonly actors: readonly string[];
  readonly busiest: readonly string[];
  readonly outlets: readonly string[];
  readonly days: readonly string[];
  readonly dated: readonly (readonly [claim: string, day: string])[];
  readonly moments: readonly string[];
}

type Question = (ledger: Ledger, sample: Sample, draw: <T>(list: readonly T[]) => T) => Promise<unknown>;

const STATUSES = ['contested', 'conceded', 'single-source', 'denied'] as const;
const WORDS = ['Damm', 'brakes', 'Waffen', 'strike', '"Millionen Euro"', 'Hochwasser', 'resignation'] as const;

/** Lists as people see them, without statements, unless it is said that they come with them. */
const LIST = { ...NOW, limit: LIMIT, statements: 0 } as const;

const QUESTIONS: Readonly<Record<string, Question>> = {
  'claims, first page': (ledger) => ledger.claims(LIST),
  'claims with their statements': (ledger) => ledger.claims({ ...NOW, limit: LIMIT }),
  'claims of a status': (ledger, _, draw) => ledger.claims({ ...LIST, status: draw(STATUSES) }),
  'claims of an actor': (ledger, sample, draw) => ledger.claims({ ...LIST, actor: draw(sample.actors) }),
  'claims of the busiest actors': (ledger, sample, draw) => ledger.claims({ ...LIST, actor: draw(sample.busiest) }),
  'claims of an outlet': (ledger, sample, draw) => ledger.claims({ ...LIST, outlet: draw(sample.outlets) }),
  'claims with words': (ledger, _, draw) => ledger.claims({ ...LIST, text: draw(WORDS) }),
  'claims as of a day': (ledger, sample, draw) => ledger.claims({ ...LIST, asOf: draw(sample.days) }),
  'claims of a status as of a day': (ledger, sample, draw) => ledger.claims({ ...LIST, asOf: draw(sample.days), status: draw(STATUSES) }),
  'claims known at a moment': (ledger, sample, draw) => ledger.claims({ ...LIST, knownAt: draw(sample.moments) }),
  'a claim': (ledger, sample, draw) => ledger.claim(draw(sample.claims), NOW),
  'the largest claims': (ledger, sample, draw) => ledger.claim(draw(sample.largest), NOW),
  'a claim as of one of its days': (ledger, sample, draw) => {
    const [claim, asOf] = draw(sample.dated);
    return ledger.claim(claim, { ...NOW, asOf });
  },
  'an actor': (ledger, sample, draw) => ledger.actor(draw(sample.actors), NOW, { limit: LIMIT }),
  'the busiest actors': (ledger, sample, draw) => ledger.actor(draw(sample.busiest), NOW, { limit: LIMIT }),
  'actors, first page': (ledger) => ledger.actors({ limit: LIMIT }),
  'reversals, first page': (ledger) => ledger.reversals({ ...NOW, limit: LIMIT }),
  'articles, first page': (ledger) => ledger.articles({ limit: LIMIT }),
  'articles of an outlet': (ledger, sample, draw) => ledger.articles({ limit: LIMIT, outlet: draw(sample.outlets) }),
};

/** Asks a ledger every kind of question over and over, in one process, one after the other. */
export async function askQuestions(ledger: Ledger, only?: string): Promise<AnswersMeasure> {
  const sample = await sampleOf(ledger);
  const random = createRandom(11);
  const draw = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const questions: QuestionMeasure[] = [];
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    if (only !== undefined && !question.includes(only)) continue;
    await ask(ledger, sample, draw);
    const times: number[] = [];
    const begun = performance.now();
    while (times.length < FEWEST || (times.length < CALLS && performance.now() - begun < LONGEST)) {
      const from = performance.now();
      await ask(ledger, sample, draw);
      times.push(performance.now() - from);
    }
    questions.push(percentiles(question, times));
    console.error(JSON.stringify(questions.at(-1)));
  }
  const [size] = (
    await sql<{ articles: number; statements: number; claims: number }>`
      SELECT (SELECT count(*)::integer FROM article) AS articles, (SELECT count(*)::integer FROM statement) AS statements,
        (SELECT count(*)::integer FROM claim) AS claims`.execute(ledger.store.db)
  ).rows;
  return {
    engine: ledger.store.engine === 'server' ? 'PostgreSQL' : 'PGlite',
    ...(size ?? { articles: 0, statements: 0, claims: 0 }),
    questions,
  };
}

function percentiles(question: string, times: readonly number[]): QuestionMeasure {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => Number((sorted[Math.ceil(part * sorted.length) - 1] ?? 0).toPrecision(3));
  return { question, calls: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function sampleOf({ store: { db } }: Ledger): Promise<Sample> {
  const ids = async (query: ReturnType<typeof sql<{ id: string }>>): Promise<string[]> =>
    (await query.execute(db)).rows.map((row) => row.id);
  return {
    claims: await ids(sql`SELECT id FROM claim WHERE statements > 0 ORDER BY md5(id) LIMIT 300`),
    largest: await ids(sql`SELECT id FROM claim ORDER BY statements DESC, id LIMIT 5`),
    actors: await ids(sql`SELECT id FROM actor WHERE kind <> 'state' ORDER BY md5(id) LIMIT 300`),
    busiest: await ids(sql`SELECT voice_id AS id FROM statement WHERE voice_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 5`),
    outlets: await ids(sql`SELECT outlet AS id FROM article GROUP BY 1 ORDER BY 1 LIMIT 50`),
    dated: (
      await sql<{ claim: string; day: string }>`
        SELECT claim_id AS claim, from_day AS day FROM claim_status WHERE claim_id IN (SELECT id FROM claim ORDER BY md5(id) LIMIT 300)
        ORDER BY 1, 2`.execute(db)
    ).rows.map(({ claim, day }): [string, string] => [claim, day]),
    // Early and late in the taking in, and before and after all of it.
    moments: [
      '2000-01-01T00:00:00.000Z',
      ...(await ids(sql`SELECT DISTINCT learnt AS id FROM version ORDER BY 1`)).filter((_, i) => i % 5 === 0),
      '2999-01-01T00:00:00.000Z',
    ],
    days: await ids(sql`SELECT DISTINCT published_day::text AS id FROM version ORDER BY 1`),
  };
}
