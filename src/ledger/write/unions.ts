/** Sets that are joined and never parted (union–find with path halving; Tarjan 1975). */
export interface Unions {
  join(a: string, b: string): void;
  /** A representative of the set that `a` is in. */
  find(a: string): string;
}

/** Makes an empty collection; elements come into being by being named. */
export function createUnions(): Unions {
  const parents = new Map<string, string>();
  const find = (a: string): string => {
    let at = a;
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) {
      const above = parents.get(parent);
      if (above === undefined) return parent;
      parents.set(at, above);
      at = above;
    }
    return at;
  };
  return {
    find,
    join: (a, b) => {
      const [x, y] = [find(a), find(b)];
      if (x !== y) parents.set(x, y);
    },
  };
}
