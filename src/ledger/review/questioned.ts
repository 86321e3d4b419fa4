import { sql } from 'kysely';
import { articleStatements } from '../answer/article-statements.ts';
import type { ArticleStatement } from '../article-answers.ts';
import type { Db } from '../store/database.ts';
import type { Passage, QuestionedStatement } from './review-answers.ts';

/** Characters shown before and after a statement, at most. */
const AROUND = 240;

interface Where {
  readonly id: string;
  readonly article: string;
  readonly outlet: string;
  readonly language: 'de' | 'en';
  readonly published: string;
  readonly version: string;
}

/** Statements by id, each with its article and what stands around it. */
export async function questioned(db: Db, ids: readonly string[]): Promise<QuestionedStatement[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Where>`
    SELECT s.id, a.id AS article, a.outlet, a.language, v.published_day AS published, v.text_sha256 AS version
    FROM statement s JOIN version v ON v.id = s.version_id JOIN article a ON a.id = v.article_id WHERE s.id = ANY(${ids})`.execute(db);
  const texts = await sql<{ sha256: string; body: string }>`
    SELECT sha256, body FROM text WHERE sha256 = ANY(${[...new Set(rows.map((row) => row.version))]})`.execute(db);
  const textOf = new Map(texts.rows.map(({ sha256, body }) => [sha256, body]));
  const whereOf = new Map(rows.map((row) => [row.id, row]));
  return (await articleStatements(db, sql`s.id = ANY(${ids})`)).flatMap((statement) => {
    const where = whereOf.get(statement.id);
    return where === undefined ? [] : [{ ...statement, ...where, passage: passageOf(textOf.get(where.version) ?? '', statement) }];
  });
}

/** The words of a statement with its source and cue, and what stands around them in the same paragraphs. */
function passageOf(text: string, { sourceSpan, cue, content }: ArticleStatement): Passage {
  const spans = [...(sourceSpan === null ? [] : [sourceSpan]), ...cue, ...content];
  const from = Math.min(...spans.map(({ start }) => start));
  const to = Math.max(...spans.map(({ end }) => end));
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  // Begins and ends with a paragraph where one does, else with a sentence or a whole word.
  const sentence = /[.!?…]["”»“]?\s+(?=["“„«]?\p{Lu})/u.exec(before);
  const cut = sentence === null ? before.indexOf(' ') + 1 : sentence.index + sentence[0].length;
  const opening = before.lastIndexOf('\n\n') + 1 || (from > AROUND ? cut : 0);
  const closing =
    after.indexOf('\n\n') === -1 ? (to + AROUND < text.length ? after.lastIndexOf(' ') : after.length) : after.indexOf('\n\n');
  const start = from - before.length + opening;
  return { start, text: text.slice(start, to + Math.max(0, closing)) };
}
