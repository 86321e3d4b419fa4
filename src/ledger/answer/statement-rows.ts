import { type RawBuilder, sql } from 'kysely';
import type { Certainty, Figure, Polarity, Speech, Stance } from '../../engine/read/reading.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { PREPARED } from '../store/prepared.ts';
import { type Clocks, inForce } from './clocks.ts';
import { cursorOf, readCursor } from './cursor.ts';

/** A statement of a claim as it is stored, with its article. */
export interface StatementRow {
  readonly id: string;
  readonly claim_id: string;
  readonly article_id: string;
  readonly ordinal: number;
  readonly outlet: string;
  readonly language: 'de' | 'en';
  readonly text_sha256: string;
  readonly published_day: string;
  readonly agencies: readonly string[];
  readonly copy_group: string | null;
  readonly speaker_id: string | null;
  readonly voice_id: string | null;
  readonly source_name: string | null;
  readonly source_words: string | null;
  readonly content: readonly number[];
  readonly stance: Stance;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly speech: Speech;
  readonly said: string | null;
  readonly recap: boolean;
  readonly via: readonly string[];
  readonly rests_on: readonly string[];
  readonly figures: readonly Figure[] | null;
  readonly confidence: number;
  readonly quote: string;
  readonly proposition_id: string;
  readonly core: boolean;
  /** Whether its words lean on what stands around them. */
  readonly leans: boolean;
  readonly link_to: string | null;
  readonly link_score: number | null;
  readonly link_rules: readonly string[] | null;
  readonly pinned_by: string | null;
}

/** Columns of a StatementRow as they are called, of a statement `s`, its version `v` and proposition `p`. */
const PLAIN = {
  s: `id ordinal speaker_id voice_id source_name source_words content stance polarity certainty speech said recap via rests_on figures confidence`,
  v: `article_id text_sha256 published_day agencies copy_group`,
  p: `claim_id core link_to link_score link_rules pinned_by`,
};

function plainOf(tables: Readonly<Record<keyof typeof PLAIN, string>>): string {
  return Object.entries(PLAIN)
    .flatMap(([table, names]) => names.split(' ').map((name) => `${tables[table as keyof typeof PLAIN]}.${name}`))
    .join(', ');
}

/** The columns of a StatementRow, of a proposition `p`, its statement `s`, version `v` and article `a`. */
export const STATEMENT_COLUMNS = sql.raw(
  `${plainOf({ s: 's', v: 'v', p: 'p' })}, a.outlet, a.language, p.content AS quote, p.id AS proposition_id, p.features ? 'leans' AS leans`,
);

/** The same in two steps: what a page is put in order with, and what only those on it need, as their articles. */
const PAGE_COLUMNS = sql.raw(`${plainOf({ s: 's', v: 'v', p: 'p' })}, p.content AS quote, p.id AS proposition_id, p.features`);
const COLUMNS_OF_PAGE = sql.raw(
  `${plainOf({ s: 'page', v: 'page', p: 'page' })}, page.quote, page.proposition_id, a.outlet, a.language, page.features ? 'leans' AS leans`,
);

/** The order of statements: of publication, article and place. */
export const IN_ORDER = sql`v.published_day, v.article_id, s.ordinal`;

/** The actors that a statement names. */
export function namedIn(row: StatementRow): (string | null)[] {
  return [row.speaker_id, row.voice_id, ...row.via, ...row.rests_on];
}

/** Which statements of claims. */
export interface StatementPage {
  /** The most of each claim. */
  readonly limit: number;
  /** The cursor after which they begin. */
  readonly cursor?: string;
}

/** The first statements of each claim at the clocks' time; of a claim of any size no more are read than are given. Throws LedgerError `bad-cursor`. */
export async function pageOfStatements(
  db: Db,
  claims: readonly string[],
  { limit, cursor }: StatementPage,
  clocks: Clocks,
): Promise<StatementRow[]> {
  const [claim] = claims;
  if (claim === undefined || limit === 0) return [];
  const after = cursor === undefined ? sql`` : sql`AND (v.published_day, v.article_id, s.ordinal) > ${endOf(cursor)}`;
  const pageOf = (id: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
    SELECT ${PAGE_COLUMNS} FROM proposition p JOIN statement s ON s.proposition_id = p.id JOIN version v ON v.id = s.version_id
    WHERE p.claim_id = ${id} AND NOT s.dismissed AND ${inForce(clocks)} ${after} ORDER BY ${IN_ORDER} LIMIT ${limit}::integer) AS page`;
  // PostgreSQL guesses that a list not yet known has ten entries, and would not keep its plan for that.
  const from =
    claims.length === 1
      ? pageOf(sql`${claim}`)
      : sql`unnest(${claims}::text[]) AS claims (id) CROSS JOIN LATERAL ${pageOf(sql`claims.id`)}`;
  const { rows } = await sql<StatementRow>`${PREPARED}
    SELECT ${COLUMNS_OF_PAGE} FROM ${from} JOIN article a ON a.id = page.article_id
    ORDER BY page.published_day, page.article_id, page.ordinal`.execute(db);
  return rows;
}

/** Statements by id, in the order of all statements. */
export async function statementRows(db: Db, ids: readonly string[]): Promise<StatementRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<StatementRow>`
    SELECT ${STATEMENT_COLUMNS} FROM statement s JOIN proposition p ON p.id = s.proposition_id
    JOIN version v ON v.id = s.version_id JOIN article a ON a.id = v.article_id WHERE s.id = ANY(${ids}) ORDER BY ${IN_ORDER}`.execute(db);
  return rows;
}

/** The cursor after a statement. */
export function cursorAfter({ published_day: day, ordinal, article_id: article }: StatementRow): string {
  return cursorOf({ day, id: `${ordinal} ${article}` });
}

/** Statements after a cursor, of those in order. */
export function rowsAfter(rows: readonly StatementRow[], cursor: string | undefined): readonly StatementRow[] {
  if (cursor === undefined) return rows;
  const { day, article, ordinal } = placeIn(cursor);
  return rows.filter((row) => {
    if (row.published_day !== day) return row.published_day > day;
    return row.article_id === article ? row.ordinal > ordinal : row.article_id > article;
  });
}

function endOf(cursor: string): RawBuilder<unknown> {
  const { day, article, ordinal } = placeIn(cursor);
  return sql`(${day}::date, ${article}, ${ordinal}::integer)`;
}

function placeIn(cursor: string): { readonly day: string; readonly article: string; readonly ordinal: number } {
  const { day, id } = readCursor(cursor);
  const [, ordinal, article] = /^(\d{1,9}) (.*)$/s.exec(id) ?? [];
  if (ordinal === undefined || article === undefined)
    throw new LedgerError('bad-cursor', 'this cursor is not one of statements; begin with the first page');
  return { day, article, ordinal: Number(ordinal) };
}
