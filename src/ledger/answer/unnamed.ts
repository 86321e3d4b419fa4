/** A value as caches store it: actors by id alone, for their names change with every article that names them. */
export function unnamed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnamed);
  if (value === null || typeof value !== 'object') return value;
  if ('id' in value && 'name' in value && Object.keys(value).length === 2) return { id: value.id };
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, unnamed(of)]));
}

/** Reads back what `unnamed` made; actors whose name is not given have none. */
export function named(stored: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(stored)) return stored.map((one) => named(one, names));
  if (stored === null || typeof stored !== 'object') return stored;
  if (isUnnamed(stored)) return { id: stored.id, name: stored.id === null ? null : (names.get(stored.id) ?? '') };
  return Object.fromEntries(Object.entries(stored).map(([key, of]) => [key, named(of, names)]));
}

/** The ids of the actors in what `unnamed` made. */
export function actorsIn(stored: unknown): string[] {
  if (Array.isArray(stored)) return stored.flatMap(actorsIn);
  if (stored === null || typeof stored !== 'object') return [];
  if (isUnnamed(stored)) return stored.id === null ? [] : [stored.id];
  return Object.values(stored).flatMap(actorsIn);
}

function isUnnamed(value: object): value is { readonly id: string | null } {
  return 'id' in value && Object.keys(value).length === 1;
}
