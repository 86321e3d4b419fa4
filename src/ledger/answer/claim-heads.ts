import { type RawBuilder, sql } from 'kysely';
import type { ClaimAnswer, ReversalAnswer, Status } from '../answers.ts';
import type { Db } from '../store/database.ts';
import { PREPARED } from '../store/prepared.ts';
import type { ClaimDayState } from './claim-days.ts';
import type { Clocks } from './clocks.ts';
import { actorsIn, named } from './unnamed.ts';

/** A claim at a date as the caches have it: all that a list says of it but its statements and figures. */
export interface ClaimRow {
  readonly id: string;
  readonly label: string;
  readonly renamed: string | null;
  readonly language: 'de' | 'en';
  readonly status: Status;
  readonly roots_low: number;
  readonly roots_high: number;
  readonly articles: number;
  readonly outlets: number;
  readonly languages: readonly ('de' | 'en')[];
  readonly first: string;
  readonly last: string;
  readonly changed: string;
  readonly withheld: readonly string[];
  readonly statements: number;
  readonly reversals: unknown;
  /** How many stand on the smaller side. */
  readonly dispute: number;
  /** Whether nothing is known of it now that was not known at the clocks' time; its `detail` holds then. */
  readonly settled: boolean;
}

/** A claim without its statements, its figures and who holds what. */
export type ClaimHead = Omit<ClaimAnswer, 'statements' | 'figures' | 'positions'>;

/** Where claims at a date are read from, and the columns of a ClaimRow. */
export interface ClaimSource {
  readonly from: RawBuilder<unknown>;
  readonly columns: RawBuilder<unknown>;
  readonly changed: RawBuilder<unknown>;
  readonly rootsHigh: RawBuilder<unknown>;
  readonly articles: RawBuilder<unknown>;
  readonly id: RawBuilder<unknown>;
  readonly status: RawBuilder<unknown>;
  readonly dispute: RawBuilder<unknown>;
}

/** The source for the clocks' time: the present of the table `claim`, or what it says of an earlier day. By the second clock it is a guess unless `settled`. */
export function claimSource({ asOf, knownAt }: Clocks): ClaimSource {
  const known = knownAt === null ? sql`c.detail IS NOT NULL` : sql`(c.detail IS NOT NULL AND c.last_learnt <= ${knownAt}::timestamptz)`;
  if (asOf === null) {
    return {
      from: sql`claim c`,
      columns: sql`c.id, c.label, c.renamed, c.language, c.status, c.roots_low, c.roots_high, c.articles, cardinality(c.outlets) AS outlets,
        c.languages, c.first_day AS first, c.last_day AS last, c.changed_day AS changed, c.withheld, c.statements, c.reversals, c.dispute, ${known} AS settled`,
      changed: sql`c.changed_day`,
      rootsHigh: sql`c.roots_high`,
      articles: sql`c.articles`,
      id: sql`c.id`,
      status: sql`c.status`,
      dispute: sql`c.dispute`,
    };
  }
  return {
    from: sql`claim_status cs JOIN claim c ON c.id = cs.claim_id AND cs.from_day <= ${asOf}::date AND cs.changed_day <= ${asOf}::date
      AND (cs.until_day IS NULL OR cs.until_day > ${asOf}::date)`,
    columns: sql`c.id, cs.label, c.renamed, cs.language, cs.status, cs.roots_low, cs.roots_high, cs.articles, cs.outlets, cs.languages,
      c.first_day AS first, cs.from_day AS last, cs.changed_day AS changed, cs.withheld, cs.statements, cs.reversals, cs.dispute,
      (cs.until_day IS NULL AND ${known}) AS settled`,
    changed: sql`cs.changed_day`,
    rootsHigh: sql`cs.roots_high`,
    articles: sql`cs.articles`,
    id: sql`cs.claim_id`,
    status: sql`cs.status`,
    dispute: sql`cs.dispute`,
  };
}

/** The actors whom a list names with a claim. */
export function actorsOfHead({ withheld, reversals }: ClaimRow): string[] {
  return [...withheld, ...actorsIn(reversals)];
}

/** What a list says of claims. */
export async function headsOf(db: Db, rows: readonly ClaimRow[]): Promise<ClaimHead[]> {
  return headsWith(rows, await namesOf(db, rows.flatMap(actorsOfHead)));
}

/** The same, with the names of `actorsOfHead`. */
export function headsWith(rows: readonly ClaimRow[], names: ReadonlyMap<string, string>): ClaimHead[] {
  return rows.map((row) => ({
    id: row.id,
    label: row.renamed ?? row.label,
    language: row.language,
    status: row.status,
    roots: { low: row.roots_low, high: row.roots_high },
    articles: row.articles,
    outlets: row.outlets,
    languages: row.languages,
    first: row.first,
    last: row.last,
    changed: row.changed,
    withheld: row.withheld
      .map((id) => ({ id, name: names.get(id) ?? '' }))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    statementCount: row.statements,
    reversals: named(row.reversals, names) as ReversalAnswer[],
  }));
}

/** The same of a claim whose statements were looked at one by one, up to its last day. */
export function headOf({ id, renamed }: Pick<ClaimRow, 'id' | 'renamed'>, days: readonly ClaimDayState[]): ClaimHead | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const { label, language, status, roots, articles, outlets, languages, changed, withheld, statements, reversals } = last;
  return {
    id,
    label: renamed ?? label,
    language,
    status,
    roots,
    articles,
    outlets,
    languages,
    first: first.on,
    last: last.on,
    changed,
    withheld,
    statementCount: statements,
    reversals,
  };
}

/** The names of actors, those that persons gave them first. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`${PREPARED}
    SELECT id, coalesce(renamed, name) AS name FROM actor WHERE id = ANY(${[...new Set(ids)]})`.execute(db);
  return new Map(rows.map((row) => [row.id, row.name]));
}
