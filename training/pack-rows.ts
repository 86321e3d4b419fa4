import { fingerprint } from '../src/engine/parse/linear.ts';

/** The weight that a feature gives to a label. */
export interface Cell {
  readonly label: number;
  readonly weight: number;
}

/** The weights of a feature, by its hash. */
export interface Row {
  readonly key: number;
  readonly cells: readonly Cell[];
}

/** Rows as the sections under `name` that `openLinear` of the engine reads: fingerprints, and weights of 8 bits. */
export function packRows(name: string, labels: readonly string[], rows: readonly Row[]): Map<string, Uint8Array> {
  let size = 1024;
  while (size * 0.62 < rows.length) size *= 2;
  const prints = new Uint16Array(size);
  const counts = new Uint8Array(size);
  const at = new Int32Array(size).fill(-1);
  for (let r = 0; r < rows.length; r++) {
    const { key, cells } = rows[r]!;
    let slot = key & (size - 1);
    while (at[slot] !== -1) slot = (slot + 1) & (size - 1);
    at[slot] = r;
    prints[slot] = fingerprint(key);
    counts[slot] = cells.length;
  }
  let scale = 0;
  for (const row of rows) for (const cell of row.cells) scale = Math.max(scale, Math.abs(cell.weight));
  const ordered = [...at].flatMap((r) => (r < 0 ? [] : rows[r]!.cells));
  return new Map<string, Uint8Array>([
    [`${name}.labels`, new TextEncoder().encode(JSON.stringify(labels))],
    [`${name}.prints`, bytesOf(prints)],
    [`${name}.counts`, counts],
    [`${name}.rows.label`, Uint8Array.from(ordered, (cell) => cell.label)],
    [`${name}.rows.weight`, bytesOf(Int8Array.from(ordered, (cell) => compand(cell.weight, scale)))],
    [`${name}.scale`, bytesOf(Float32Array.of(scale))],
  ]);
}

/** A weight as a signed square root of 8 bits: frequent features carry weights a hundred times those of rare ones. */
export function compand(weight: number, scale: number): number {
  return Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / scale) * 127);
}

/** The bytes of a typed array. */
export function bytesOf(array: Uint16Array | Uint32Array | Int8Array | Float32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
