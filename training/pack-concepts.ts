import { packModel } from '../src/engine/parse/model.ts';
import { conceptHash } from '../src/engine/proposition/concepts.ts';
import type { Rows } from './concept-rows.ts';

/** Counts below it make no concept rarer: much of what was never seen is rare by chance or translated badly. */
const COMMON_FROM = 15;

/** The table as the sections of a model: rows by hash, the rarity and the names of concepts. */
export function packConcepts(german: Rows, english: Rows, counts: ReadonlyMap<string, number>): Uint8Array {
  const entries = [
    ...[...german].map(([key, row]) => ({ hash: conceptHash('de', key), row })),
    ...[...english].map(([key, row]) => ({ hash: conceptHash('en', key), row })),
  ];
  // Of two words with one hash the more common one is kept.
  const weightOf = (e: { row: ReadonlyMap<string, number> }): number => Math.max(...[...e.row.keys()].map((t) => counts.get(t) ?? 0));
  entries.sort((a, b) => a.hash - b.hash || weightOf(b) - weightOf(a));
  const unique = entries.filter((e, i) => i === 0 || entries[i - 1]?.hash !== e.hash);
  const names = [...new Set(unique.flatMap((e) => [...e.row.keys()]))].sort();
  if (names.length > 0xffff) throw new Error('too many concepts for 16 bits');
  const numberOf = new Map(names.map((name, i) => [name, i]));
  const ids: number[] = [];
  const weights: number[] = [];
  const sizes = unique.map(({ row }) => {
    for (const [name, n] of [...row].sort((a, b) => b[1] - a[1])) {
      ids.push(numberOf.get(name) as number);
      weights.push(Math.max(1, Math.round(n * 255)));
    }
    return row.size;
  });
  return packModel(
    new Map([
      ['concepts.hashes', new Uint8Array(Uint32Array.from(unique, (e) => e.hash).buffer)],
      ['concepts.sizes', Uint8Array.from(sizes)],
      ['concepts.ids', new Uint8Array(Uint16Array.from(ids).buffer)],
      ['concepts.weights', Uint8Array.from(weights)],
      ['concepts.idf', rarities(names, counts)],
      ['concepts.names', new TextEncoder().encode(names.join('\n'))],
    ]),
  );
}

function rarities(names: readonly string[], counts: ReadonlyMap<string, number>): Uint8Array {
  let total = 0;
  for (const n of counts.values()) total += n;
  return Uint8Array.from(names, (name) =>
    Math.round(Math.min(1, Math.log(total / ((counts.get(name) ?? 0) + COMMON_FROM)) / Math.log(total / COMMON_FROM)) * 255),
  );
}
