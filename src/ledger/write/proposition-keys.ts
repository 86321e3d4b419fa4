import { sql } from 'kysely';
import { hash53 } from '../copies/hashing.ts';
import { numberOf } from '../identifiers.ts';
import { keysOf, reachOf } from '../match/keys.ts';
import type { Db } from '../store/database.ts';
import { dayNumber } from './days.ts';
import type { PropositionRow } from './propositions.ts';

/** What the index of propositions is made of. */
export type Keyed = Pick<PropositionRow, 'id' | 'features' | 'firstDay'>;

/** Bits of a key's hash; those above tell the period. */
const HASH = 2 ** 40;

/** Periods before and after its own in which a proposition looks for others. */
const AROUND = [-1, 0, 1];

interface Entry {
  readonly key: number;
  readonly proposition: number;
}

function entriesOf(proposition: Keyed, periods: readonly number[]): Entry[] {
  const day = Math.max(0, dayNumber(proposition.firstDay));
  const number = numberOf(proposition.id);
  return [...new Set(keysOf(proposition.features))].flatMap((key) => {
    const period = Math.floor(day / reachOf(key));
    const hash = hash53(key) % HASH;
    return periods.map((shift) => ({ key: (period + shift) * HASH + hash, proposition: number }));
  });
}

/** Adds propositions to the index. */
export async function storeKeys(db: Db, propositions: readonly Keyed[]): Promise<void> {
  const entries = propositions.flatMap((row) => entriesOf(row, [0])).sort((a, b) => a.key - b.key);
  if (entries.length === 0) return;
  await sql`INSERT INTO proposition_key (key, proposition)
    SELECT * FROM unnest(${entries.map((entry) => entry.key)}::bigint[], ${entries.map((entry) => entry.proposition)}::bigint[])
    ON CONFLICT DO NOTHING`.execute(db);
}

/** Takes propositions out of the index. */
export async function dropKeys(db: Db, propositions: readonly Keyed[]): Promise<void> {
  const entries = propositions.flatMap((row) => entriesOf(row, [0]));
  if (entries.length === 0) return;
  await sql`DELETE FROM proposition_key WHERE (key, proposition) IN (
    SELECT * FROM unnest(${entries.map((entry) => entry.key)}::bigint[], ${entries.map((entry) => entry.proposition)}::bigint[]))`.execute(
    db,
  );
}

/**
 * Those that share a key with one of `propositions` around its time, as numbers, for each in the order given. Every key is asked for
 * once however many share it: the copies of a dispatch do.
 */
export async function neighboursOf(db: Db, propositions: readonly Keyed[]): Promise<readonly ReadonlySet<number>[]> {
  const asked = propositions.map((row) => entriesOf(row, AROUND).map(({ key }) => key));
  const keys = [...new Set(asked.flat())].sort((a, b) => a - b);
  const { rows } = await sql<{ key: number; holders: string }>`
    SELECT k.key, string_agg(k.proposition::text, ' ') AS holders
    FROM unnest(${keys}::bigint[]) AS wanted (key) JOIN proposition_key k ON k.key = wanted.key GROUP BY k.key`.execute(db);
  const holders = new Map(rows.map((row) => [row.key, row.holders.split(' ').map(Number)]));
  return asked.map((own) => new Set(own.flatMap((key) => holders.get(key) ?? [])));
}
