/** A pair of sentences as numbers of lemmas, and how often it counts. */
export interface LemmaPair {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly weight: number;
}

/** Probability of a target lemma given a source lemma, for pairs seen together. */
export type Translation = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * Lexical translation probabilities by expectation maximisation. Source: Brown et al. 1993, "The Mathematics of Statistical
 * Machine Translation", model 1 (without the empty word). Deterministic.
 */
export function alignLemmas(pairs: readonly LemmaPair[], rounds: number): Translation {
  let table = new Map<number, Map<number, number>>();
  for (const { source, target } of pairs) {
    for (const s of source) {
      let row = table.get(s);
      if (!row) {
        row = new Map();
        table.set(s, row);
      }
      for (const t of target) row.set(t, 1);
    }
  }
  for (let round = 0; round < rounds; round++) table = step(pairs, table);
  return table;
}

function step(pairs: readonly LemmaPair[], table: ReadonlyMap<number, ReadonlyMap<number, number>>): Map<number, Map<number, number>> {
  const counts = new Map<number, Map<number, number>>();
  for (const { source, target, weight } of pairs) {
    for (const t of target) {
      let total = 0;
      for (const s of source) total += table.get(s)?.get(t) ?? 0;
      if (total === 0) continue;
      for (const s of source) {
        const share = (weight * (table.get(s)?.get(t) ?? 0)) / total;
        if (share < 1e-4) continue;
        let row = counts.get(s);
        if (!row) {
          row = new Map();
          counts.set(s, row);
        }
        row.set(t, (row.get(t) ?? 0) + share);
      }
    }
  }
  for (const row of counts.values()) {
    let sum = 0;
    for (const n of row.values()) sum += n;
    for (const [t, n] of row) row.set(t, n / sum);
  }
  return counts;
}
