/** Shares of concepts (or other words) for each word. */
export type Rows = Map<string, Map<string, number>>;

/** One word's shares. */
export type Row = ReadonlyMap<string, number>;

/** The key of a word in rows: verbs carry a mark, so that "überlassen" and "Überlassen" are told apart. */
export const wordKey = (lemma: string, verb: boolean): string => (verb ? `${lemma} v` : lemma);

/** Whether a key is that of a verb. */
export const isVerbKey = (key: string): boolean => key.endsWith(' v');

/** The lemma of a key. */
export const lemmaOfKey = (key: string): string => (isVerbKey(key) ? key.slice(0, -2) : key);

/** Adds to the weight of a word in another's row. */
export function put(rows: Rows, from: string, to: string, weight: number): void {
  let row = rows.get(from);
  if (!row) {
    row = new Map();
    rows.set(from, row);
  }
  row.set(to, (row.get(to) ?? 0) + weight);
}

/** Makes the weights of each row add up to one. */
export function normalise(rows: Rows): void {
  for (const row of rows.values()) {
    let sum = 0;
    for (const n of row.values()) sum += n;
    for (const [t, n] of row) row.set(t, n / sum);
  }
}

/** The heaviest entries of a row, of which all but the first have at least the share `least`; their weights are as they were. */
export function heaviest(row: Row, most: number, least: number): Map<string, number> {
  const best = [...row].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
  return new Map(best.filter(([, n], place) => place === 0 || n >= least));
}

/** Cosine of two rows. */
export function likeness(a: Row, b: Row): number {
  let dot = 0;
  for (const [name, n] of a) dot += n * (b.get(name) ?? 0);
  return dot === 0 ? 0 : dot / (length(a) * length(b));
}

function length(row: Row): number {
  let sum = 0;
  for (const n of row.values()) sum += n * n;
  return Math.sqrt(sum);
}
