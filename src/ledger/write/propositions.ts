import { sql } from 'kysely';
import type { Proposition } from '../../engine/proposition/proposition.ts';
import type { Statement } from '../../engine/read/reading.ts';
import { idOf } from '../identifiers.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { NewVersion } from './accept.ts';

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

/** The propositions of versions, by version and statement, and those among them that the ledger does not have yet. */
export interface Propositions {
  readonly byVersion: ReadonlyMap<string, ReadonlyMap<string, PropositionRow>>;
  readonly fresh: readonly PropositionRow[];
}

/** Finds the propositions of versions; stores nothing. */
export async function propositionsIn(db: Db, versions: readonly NewVersion[]): Promise<Propositions> {
  const byVersion = new Map(versions.map((version) => [version.id, propositionsOf(version)]));
  const rows = new Map([...byVersion.values()].flatMap((found) => [...found.values()].map((row) => [row.id, row] as const)));
  const ids = [...rows.keys()];
  const known = new Set(
    (await sql<{ id: string }>`SELECT id FROM proposition WHERE id = ANY(${ids})`.execute(db)).rows.map((row) => row.id),
  );
  return { byVersion, fresh: [...rows.values()].filter((row) => !known.has(row.id)) };
}

/** Where a proposition stands and why. */
export interface Place {
  readonly claim_id: string | null;
  /** Propositions that are tied, directly or through others, share one. */
  readonly strand: string | null;
  readonly link_to: string | null;
  readonly link_score: number | null;
  readonly link_rules: readonly string[] | null;
}

/** Nowhere yet. */
export const UNPLACED: Place = { claim_id: null, strand: null, link_to: null, link_score: null, link_rules: null };

/** Stores propositions, each on its claim where it has one. */
export async function insertPropositions(db: Db, rows: readonly (readonly [PropositionRow, Place])[]): Promise<void> {
  await insertRows(
    db,
    'proposition',
    {
      id: 'text',
      language: 'text',
      content: 'text',
      features: 'jsonb',
      core: 'boolean',
      first_day: 'date',
      claim_id: 'text',
      strand: 'text',
      link_to: 'text',
      link_score: 'real',
      link_rules: 'text[]',
    },
    rows.map(([{ firstDay, ...row }, place]) => ({ ...row, first_day: firstDay, ...place })),
  );
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
