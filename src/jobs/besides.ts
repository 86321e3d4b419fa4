import { groupBy } from '../ledger/status/group-by.ts';

/** How work is spread. */
export interface Spread<T> {
  /** Items of one group are done one after the other. */
  readonly group: (item: T) => string;
  /** Groups that are under way at a time. */
  readonly parallel: number;
  /** Breaks off after the items that are under way. */
  readonly signal?: AbortSignal;
}

/** Does work on many items, groups side by side. Where one throws, no further item is begun, and the error is thrown at the end. */
export async function besides<T>(
  items: readonly T[],
  { group, parallel, signal }: Spread<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const groups = groupBy(items, group);
  const waiting = [...groups.values()];
  const errors: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const item of next) {
        if (signal?.aborted || errors.length > 0) return;
        await work(item).catch((error: unknown) => errors.push(error));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, groups.size) }, lane));
  if (errors.length > 0) throw errors[0];
}
