import { sql } from 'kysely';
import type { Db } from './database.ts';

/** A table of two numbers: a key, and what holds it. */
export interface PeriodIndex {
  readonly table: 'proposition_key' | 'copy_band';
  readonly holder: 'proposition' | 'version';
}

/** That something holds a key. */
export interface Holding {
  readonly key: number;
  readonly holder: number;
}

/** Bits of a key's hash; those above tell the period. */
const HASH = 2 ** 40;

/** The key of a hash in a period, both whole numbers; what comes in on one day is written to one place of the index. */
export function periodKey(period: number, hash: number): number {
  return Math.max(0, period) * HASH + (hash % HASH);
}

/** The keys of a hash in a period and in those next to it. */
export function keysAround(period: number, hash: number): readonly number[] {
  return [period - 1, period, period + 1].map((one) => periodKey(one, hash));
}

/** Adds to an index. */
export async function addHoldings(db: Db, { table, holder }: PeriodIndex, holdings: readonly Holding[]): Promise<void> {
  if (holdings.length === 0) return;
  const sorted = [...holdings].sort((a, b) => a.key - b.key || a.holder - b.holder);
  await sql`INSERT INTO ${sql.table(table)} (key, ${sql.ref(holder)}) SELECT * FROM ${pairs(sorted)} ON CONFLICT DO NOTHING`.execute(db);
}

/** Takes out of an index. */
export async function dropHoldings(db: Db, { table, holder }: PeriodIndex, holdings: readonly Holding[]): Promise<void> {
  if (holdings.length === 0) return;
  await sql`DELETE FROM ${sql.table(table)} WHERE (key, ${sql.ref(holder)}) IN (SELECT * FROM ${pairs(holdings)})`.execute(db);
}

function pairs(holdings: readonly Holding[]): ReturnType<typeof sql> {
  return sql`unnest(${holdings.map(({ key }) => key)}::bigint[], ${holdings.map(({ holder }) => holder)}::bigint[])`;
}

/** Who holds which of the keys. Every key is asked for once, however many share it: the copies of a dispatch do. */
export async function holdersOf(
  db: Db,
  { table, holder }: PeriodIndex,
  keys: Iterable<number>,
): Promise<ReadonlyMap<number, readonly number[]>> {
  const wanted = [...new Set(keys)].sort((a, b) => a - b);
  const { rows } = await sql<{ key: number; holders: string }>`
    SELECT i.key, string_agg(i.${sql.ref(holder)}::text, ' ') AS holders
    FROM unnest(${wanted}::bigint[]) AS wanted (key) JOIN ${sql.table(table)} i ON i.key = wanted.key GROUP BY i.key`.execute(db);
  return new Map(rows.map((row) => [row.key, row.holders.split(' ').map(Number)]));
}
