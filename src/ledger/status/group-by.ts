/** Items by a key, in the order given; those with no key are left out. */
export function groupBy<T, K extends string | number>(items: Iterable<T>, keyOf: (item: T) => K | null): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
