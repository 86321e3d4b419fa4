/** An article as groups of copies order it; `published` is a day, YYYY-MM-DD. */
export interface Copy {
  readonly id: string;
  readonly published: string;
}

/**
 * Groups articles that are copies of one another, directly or through others, the earliest of each group first (of one day the
 * first by id), groups by their first; those without a copy are left out. The order of `pairs` and `articles` does not matter.
 */
export function copyGroups(articles: readonly Copy[], pairs: readonly (readonly [string, string])[]): readonly (readonly Copy[])[] {
  const next = new Map<string, string[]>();
  for (const [a, b] of pairs) {
    next.set(a, [...(next.get(a) ?? []), b]);
    next.set(b, [...(next.get(b) ?? []), a]);
  }
  const byId = new Map(articles.map((article) => [article.id, article]));
  const seen = new Set<string>();
  return [...articles].sort(compareCopies).flatMap(({ id }) => {
    if (seen.has(id)) return [];
    const reached = new Set([id]);
    for (const at of reached) for (const other of next.get(at) ?? []) reached.add(other);
    for (const one of reached) seen.add(one);
    const group = [...reached].flatMap((one) => byId.get(one) ?? []).sort(compareCopies);
    return group.length > 1 ? [group] : [];
  });
}

function compareCopies(a: Copy, b: Copy): number {
  if (a.published !== b.published) return a.published < b.published ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
