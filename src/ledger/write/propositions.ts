import { sql } from 'kysely';
import type { Proposition } from '../../engine/proposition/proposition.ts';
import type { Statement } from '../../engine/read/reading.ts';
import { idOf, numberOf } from '../identifiers.ts';
import { keysOf } from '../match/keys.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { NewVersion } from './accept.ts';
import { monthNumber } from './days.ts';

/** A proposition as it is stored: what is said in the same words on the same day is one. */
export interface PropositionRow {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly content: string;
  readonly features: Features;
  readonly core: boolean;
  readonly firstDay: string;
}

/** What matching sees of a content; without the statement that it came from. */
export type Features = Omit<Proposition, 'statement'>;

/** Stores the propositions of new versions. Answers them by version and statement, and the ids of those that the ledger did not have. */
export async function storePropositions(
  db: Db,
  versions: readonly NewVersion[],
): Promise<{ readonly byVersion: Map<string, Map<string, PropositionRow>>; readonly fresh: string[] }> {
  const byVersion = new Map(versions.map((version) => [version.id, propositionsOf(version)]));
  const rows = new Map([...byVersion.values()].flatMap((found) => [...found.values()].map((row) => [row.id, row] as const)));
  const ids = [...rows.keys()];
  const known = new Set(
    (await sql<{ id: string }>`SELECT id FROM proposition WHERE id = ANY(${ids})`.execute(db)).rows.map((row) => row.id),
  );
  const fresh = [...rows.values()].filter((row) => !known.has(row.id));
  await insertRows(
    db,
    'proposition',
    { id: 'text', language: 'text', content: 'text', features: 'jsonb', core: 'boolean', first_day: 'date' },
    fresh.map(({ firstDay, ...row }) => ({ ...row, first_day: firstDay })),
  );
  await insertRows(db, 'proposition_key', { key: 'bigint', bucket: 'integer', proposition_id: 'text' }, fresh.flatMap(keyRows));
  return { byVersion, fresh: fresh.map((row) => row.id) };
}

function keyRows(row: PropositionRow): Record<string, unknown>[] {
  const bucket = monthNumber(row.firstDay);
  return [...new Set(keysOf(row.features))].map((key) => ({ key: numberOf(key), bucket, proposition_id: row.id }));
}

function propositionsOf(version: NewVersion): Map<string, PropositionRow> {
  const { article, digest } = version.delivery;
  const statements = new Map(digest.reading.statements.map((s) => [s.id, s]));
  const found = new Map<string, PropositionRow>();
  for (const { statement: id, ...features } of digest.propositions) {
    const statement = statements.get(id);
    if (statement === undefined) continue;
    const content = quoteOf(article.text, statement);
    const row = { language: article.language, content, features, core: features.core, firstDay: version.publishedDay };
    found.set(id, { id: idOf('proposition', article.language, version.publishedDay, content, JSON.stringify(features)), ...row });
  }
  return found;
}

/** The words of a statement's content, its parts joined by " … ", white space run together. */
export function quoteOf(text: string, statement: Pick<Statement, 'content'>): string {
  return statement.content
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/gu, ' ');
}
