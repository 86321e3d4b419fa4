import type { Holding } from '../status/holding.ts';
import type { StatementRow } from './statement-rows.ts';

/**
 * Says of each retraction which statement of the claim it takes back: of those that its outlet, or the agency that retracts, had
 * carried before, the latest with the same figure or, where the retraction names none, the latest at all ("Correction: the paper
 * retracts its report of Wednesday that the minister had put the number at 3,000").
 */
export function withRetractions(rows: readonly StatementRow[], holdings: readonly Holding[]): Holding[] {
  return holdings.map((holding, i) => {
    const row = rows[i];
    if (holding.stance !== 'retracts' || row === undefined) return holding;
    const carried = rows.filter((one) => one.published_day < row.published_day && one.stance !== 'retracts' && carries(one, row, holding));
    const figures = row.figures ?? [];
    const same =
      figures.length === 0 ? carried : carried.filter((one) => (one.figures ?? []).some((a) => figures.some((b) => sameValue(a, b))));
    const target = same[same.length - 1];
    return target === undefined ? holding : { ...holding, retracts: target.id };
  });
}

function carries(one: StatementRow, retraction: StatementRow, { voice }: Holding): boolean {
  return one.outlet === retraction.outlet || (voice !== null && (one.via.includes(voice.id) || one.agencies.includes(voice.name)));
}

type Value = NonNullable<StatementRow['figures']>[number];

function sameValue(a: Value, b: Value): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high;
}
