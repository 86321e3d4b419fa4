import { fingerprint } from '../src/engine/parse/linear.ts';
import { bytesOf, type Cell, compand, packRows, type Row } from './pack-rows.ts';

/**
 * Averaged perceptron over hashed features, with sparse rows (Collins 2002; averaging after Daumé). Any tagger or parser
 * may train with it: `score` a feature buffer, `update` the right and the wrong label, `tick` once an example, and in the end
 * `pack` the averaged, pruned, 8-bit weights into model sections that `openLinear` of the engine reads.
 */
export class Perceptron {
  readonly labels: readonly string[];
  private keys = new Uint32Array(1 << 16);
  private starts = new Int32Array(1 << 16);
  private lengths = new Uint8Array(1 << 16);
  private rooms = new Uint8Array(1 << 16);
  private used = 0;
  private cellLabel = new Uint8Array(1 << 18);
  private cellWeight = new Float32Array(1 << 18);
  private cellSum = new Float64Array(1 << 18);
  private cells = 0;
  private step = 1;

  constructor(labels: readonly string[]) {
    if (labels.length > 255) throw new Error(`${labels.length} labels; at most 255`);
    this.labels = labels;
  }

  /** Sets `scores[label]` to the sum of the current weights of the features. */
  score(features: Uint32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    for (let f = 0; f < count; f++) {
      const slot = this.find(features[f] as number);
      if (this.keys[slot] === 0) continue;
      const start = this.starts[slot] as number;
      const end = start + (this.lengths[slot] as number);
      for (let c = start; c < end; c++) {
        const label = this.cellLabel[c] as number;
        scores[label] = (scores[label] as number) + (this.cellWeight[c] as number);
      }
    }
  }

  /** Moves the weights of the features towards `right` and away from `wrong`. */
  update(features: Uint32Array, count: number, right: number, wrong: number): void {
    for (let f = 0; f < count; f++) {
      this.change(features[f] as number, right, 1);
      this.change(features[f] as number, wrong, -1);
    }
  }

  /** Counts one more example towards the average. */
  tick(): void {
    this.step++;
  }

  /** Takes up the averaged weights of another one, trained on the same labels: the sum votes as the two together. */
  absorb(other: Perceptron): void {
    for (const { key, cells } of other.averaged(0)) for (const cell of cells) this.bonus(key, cell.label, cell.weight);
  }

  /** The averaged weights of two labels as model sections under `name`, kept as what the second has over the first. */
  packChoice(name: string, threshold: number): Map<string, Uint8Array> {
    const rows = this.averaged(0).flatMap(({ key, cells }) => {
      const weight = cells.reduce((sum, cell) => sum + (cell.label === 1 ? cell.weight : -cell.weight), 0);
      return Math.abs(weight) < threshold ? [] : [{ key, cells: [{ label: 1, weight }] }];
    });
    return packRows(name, this.labels, rows);
  }

  /** The averaged weights as model sections under `name`; weights below `threshold` are dropped. */
  pack(name: string, threshold: number): Map<string, Uint8Array> {
    return packRows(name, this.labels, this.averaged(threshold));
  }

  /** The averaged weights of three classes as the sections that `openMoves` of the engine reads. */
  packMoves(name: string, threshold: number): Map<string, Uint8Array> {
    const rows = this.averaged(0).flatMap(({ key, cells }) => {
      const w = [0, 0, 0];
      for (const cell of cells) w[cell.label] = cell.weight;
      const [first = 0, second = 0, third = 0] = w;
      return Math.max(...w) - Math.min(...w) < threshold ? [] : [{ key, second: second - first, third: third - first }];
    });
    let size = 1024;
    while (size * 0.75 < rows.length) size *= 2;
    let scale = 0;
    for (const row of rows) scale = Math.max(scale, Math.abs(row.second), Math.abs(row.third));
    const prints = new Uint16Array(size);
    const second = new Int8Array(size);
    const third = new Int8Array(size);
    for (const row of rows) {
      const a = compand(row.second, scale);
      const b = compand(row.third, scale);
      if (a === 0 && b === 0) continue;
      let slot = row.key & (size - 1);
      while (second[slot] !== 0 || third[slot] !== 0) slot = (slot + 1) & (size - 1);
      prints[slot] = fingerprint(row.key);
      second[slot] = a;
      third[slot] = b;
    }
    return new Map<string, Uint8Array>([
      [`${name}.prints`, bytesOf(prints)],
      [`${name}.second`, bytesOf(second)],
      [`${name}.third`, bytesOf(third)],
      [`${name}.scale`, bytesOf(Float32Array.of(scale))],
    ]);
  }

  private bonus(key: number, label: number, weight: number): void {
    this.change(key, label, 0);
    const slot = this.find(key);
    const start = this.starts[slot] as number;
    for (let c = start; c < start + (this.lengths[slot] as number); c++) {
      if (this.cellLabel[c] === label) this.cellWeight[c] = (this.cellWeight[c] as number) + weight;
    }
  }

  private averaged(threshold: number): Row[] {
    const rows: Row[] = [];
    for (let slot = 0; slot < this.keys.length; slot++) {
      if (this.keys[slot] === 0) continue;
      const cells: Cell[] = [];
      const start = this.starts[slot] as number;
      for (let c = start; c < start + (this.lengths[slot] as number); c++) {
        const weight = (this.cellWeight[c] as number) - (this.cellSum[c] as number) / this.step;
        if (Math.abs(weight) >= threshold) cells.push({ label: this.cellLabel[c] as number, weight });
      }
      if (cells.length > 0) rows.push({ key: this.keys[slot] as number, cells });
    }
    return rows;
  }

  private find(key: number): number {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private change(key: number, label: number, by: number): void {
    let slot = this.find(key);
    if (this.keys[slot] === 0) {
      if (this.used * 2 > this.keys.length) {
        this.grow();
        slot = this.find(key);
      }
      this.used++;
      this.keys[slot] = key;
      this.starts[slot] = this.reserve(2);
      this.rooms[slot] = 2;
    }
    const c = this.cell(slot, label);
    this.cellWeight[c] = (this.cellWeight[c] as number) + by;
    this.cellSum[c] = (this.cellSum[c] as number) + by * this.step;
  }

  private cell(slot: number, label: number): number {
    const start = this.starts[slot] as number;
    const length = this.lengths[slot] as number;
    for (let c = start; c < start + length; c++) if (this.cellLabel[c] === label) return c;
    let from = start;
    if (length === (this.rooms[slot] as number)) {
      const room = Math.min(255, length * 2);
      from = this.reserve(room);
      this.cellLabel.copyWithin(from, start, start + length);
      this.cellWeight.copyWithin(from, start, start + length);
      this.cellSum.copyWithin(from, start, start + length);
      this.starts[slot] = from;
      this.rooms[slot] = room;
    }
    this.lengths[slot] = length + 1;
    this.cellLabel[from + length] = label;
    return from + length;
  }

  private reserve(room: number): number {
    const at = this.cells;
    this.cells += room;
    if (this.cells > this.cellLabel.length) {
      const size = this.cellLabel.length * 2;
      this.cellLabel = enlarged(this.cellLabel, new Uint8Array(size));
      this.cellWeight = enlarged(this.cellWeight, new Float32Array(size));
      this.cellSum = enlarged(this.cellSum, new Float64Array(size));
    }
    return at;
  }

  private grow(): void {
    const { keys, starts, lengths, rooms } = this;
    const size = keys.length * 2;
    this.keys = new Uint32Array(size);
    this.starts = new Int32Array(size);
    this.lengths = new Uint8Array(size);
    this.rooms = new Uint8Array(size);
    for (let old = 0; old < keys.length; old++) {
      if (keys[old] === 0) continue;
      const slot = this.find(keys[old] as number);
      this.keys[slot] = keys[old] as number;
      this.starts[slot] = starts[old] as number;
      this.lengths[slot] = lengths[old] as number;
      this.rooms[slot] = rooms[old] as number;
    }
  }
}

function enlarged<T extends Uint8Array | Float32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
