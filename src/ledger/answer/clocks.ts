import { type RawBuilder, sql } from 'kysely';

/** The two clocks: what was published by a day, and what hearsay had learnt by a moment. Null for now. */
export interface Clocks {
  readonly asOf: string | null;
  readonly knownAt: string | null;
}

/** The present. */
export const NOW: Clocks = { asOf: null, knownAt: null };

/** The condition that a version `v` counts at the clocks' time. */
export function inForce({ asOf, knownAt }: Clocks): RawBuilder<boolean> {
  const known =
    knownAt === null
      ? sql<boolean>`v.superseded IS NULL`
      : sql<boolean>`v.learnt <= ${knownAt}::timestamptz AND (v.superseded IS NULL OR v.superseded > ${knownAt}::timestamptz)`;
  return asOf === null ? known : sql<boolean>`${known} AND v.published_day <= ${asOf}::date`;
}
