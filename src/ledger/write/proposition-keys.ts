import { hash53 } from '../copies/hashing.ts';
import { numberOf } from '../identifiers.ts';
import { datedKeysOf } from '../match/keys.ts';
import type { Db } from '../store/database.ts';
import { addHoldings, dropHoldings, type Holding, holdersOf, keysAround, periodKey } from '../store/period-index.ts';
import { dayNumber } from './days.ts';
import type { PropositionRow } from './propositions.ts';

/** What the index of propositions is made of. */
export type Keyed = Pick<PropositionRow, 'id' | 'features' | 'firstDay'>;

const INDEX = { table: 'proposition_key', holder: 'proposition' } as const;

/** Adds propositions to the index. */
export async function storeKeys(db: Db, propositions: readonly Keyed[]): Promise<void> {
  await addHoldings(db, INDEX, propositions.flatMap(entriesOf));
}

/** Takes propositions out of the index. */
export async function dropKeys(db: Db, propositions: readonly Keyed[]): Promise<void> {
  await dropHoldings(db, INDEX, propositions.flatMap(entriesOf));
}

/** Those that share a key with one of `propositions` around its time, as numbers of their ids, for each in the order given. */
export async function neighboursOf(db: Db, propositions: readonly Keyed[]): Promise<readonly ReadonlySet<number>[]> {
  const asked = propositions.map((row) => hashesOf(row).flatMap(({ period, hash }) => keysAround(period, hash)));
  const holders = await holdersOf(db, INDEX, asked.flat());
  return asked.map((own) => {
    const near = new Set<number>();
    for (const key of own) for (const holder of holders.get(key) ?? []) near.add(holder);
    return near;
  });
}

function entriesOf(proposition: Keyed): Holding[] {
  const holder = numberOf(proposition.id);
  return hashesOf(proposition).map(({ period, hash }) => ({ key: periodKey(period, hash), holder }));
}

function hashesOf({ features, firstDay }: Keyed): { readonly period: number; readonly hash: number }[] {
  return datedKeysOf(features, dayNumber(firstDay)).map(({ key, period }) => ({ period, hash: hash53(key) }));
}
