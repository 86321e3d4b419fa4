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
}

type Question = (ledger: Ledger, sample: Sample, draw: <T>(list: readonly T[]) => T) => Promise<unknown>;

const STATUSES = ['contested', 'conceded', 'single-source', 'denied'] as const;
const WORDS = ['Damm', 'brakes', 'Waffen', 'strike', '"Millionen Euro"', 'Hochwasser', 'resignation'] as const;

const QUESTIONS: Readonly<Record<string, Question>> = {
  'claims, first page': (ledger) => ledger.claims({ ...NOW, limit: LIMIT }),
  'claims of a status': (ledger, _, draw) => ledger.claims({ ...NOW, limit: LIMIT, status: draw(STATUSES) }),
  'claims of an actor': (ledger, sample, draw) => ledger.claims({ ...NOW, limit: LIMIT, actor: draw(sample.actors) }),
  'claims of the busiest actors': (ledger, sample, draw) => ledger.claims({ ...NOW, limit: LIMIT, actor: draw(sample.busiest) }),
  'claims of an outlet': (ledger, sample, draw) => ledger.claims({ ...NOW, limit: LIMIT, outlet: draw(sample.outlets) }),
  'claims with words': (ledger, _, draw) => ledger.claims({ ...NOW, limit: LIMIT, text: draw(WORDS) }),
  'claims as of a day': (ledger, sample, draw) => ledger.claims({ ...NOW, asOf: draw(sample.days), limit: LIMIT }),
  'claims known at a moment': (ledger, sample, draw) =>
    ledger.claims({ ...NOW, knownAt: `${draw(sample.days)}T12:00:00.000Z`, limit: LIMIT }),
  'a claim': (ledger, sample, draw) => ledger.claim(draw(sample.claims), NOW),
  'the largest claims': (ledger, sample, draw) => ledger.claim(draw(sample.largest), NOW),
  'a claim as of a day': (ledger, sample, draw) => ledger.claim(draw(sample.claims), { ...NOW, asOf: '9999-12-31' }),
  'an actor': (ledger, sample, draw) => ledger.actor(draw(sample.actors), NOW),
  'the busiest actors': (ledger, sample, draw) => ledger.actor(draw(sample.busiest), NOW),
  'actors, first page': (ledger) => ledger.actors({ limit: LIMIT }),
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
    days: await ids(sql`SELECT DISTINCT published_day::text AS id FROM version ORDER BY 1`),
  };
}
