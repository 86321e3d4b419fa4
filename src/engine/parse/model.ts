/**
 * The model container: one file a language, holding named sections of bytes.
 * Layout: "HSAY", version (u32), header length (u32), header (JSON: section name → [offset, length]), then the sections,
 * each beginning at a multiple of 8. Little-endian. Any part of the engine may add sections of its own ("names.…").
 */
const MAGIC = 0x59415348;
const VERSION = 1;

/** An opened model: sections by name, as views on the bytes where the alignment allows. */
export interface Model {
  /** Names of all sections. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  readonly u8: (name: string) => Uint8Array;
  readonly u16: (name: string) => Uint16Array;
  readonly u32: (name: string) => Uint32Array;
  readonly f32: (name: string) => Float32Array;
  readonly json: <T>(name: string) => T;
}

/** Thrown when bytes are no model, or a model lacks what is asked of it. */
export class ModelError extends Error {
  readonly code = 'bad-model';
}

/** Opens a model from its (already decompressed) bytes; throws `ModelError` when they are no model of this version. */
export function openModel(bytes: Uint8Array): Model {
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const head = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength);
  if (aligned.byteLength < 12 || head.getUint32(0, true) !== MAGIC) throw new ModelError('these bytes are no hearsay model');
  if (head.getUint32(4, true) !== VERSION) throw new ModelError(`model version ${head.getUint32(4, true)}, expected ${VERSION}`);
  const length = head.getUint32(8, true);
  const decoder = new TextDecoder();
  const header = JSON.parse(decoder.decode(aligned.subarray(12, 12 + length))) as Record<string, readonly [number, number]>;
  const sections = new Map(Object.entries(header));
  const section = (name: string): Uint8Array => {
    const found = sections.get(name);
    if (!found) throw new ModelError(`the model has no section ${name}`);
    return aligned.subarray(found[0], found[0] + found[1]);
  };
  return {
    names: [...sections.keys()],
    has: (name) => sections.has(name),
    u8: section,
    u16: (name) => {
      const b = section(name);
      return new Uint16Array(b.buffer, b.byteOffset, b.byteLength >> 1);
    },
    u32: (name) => {
      const b = section(name);
      return new Uint32Array(b.buffer, b.byteOffset, b.byteLength >> 2);
    },
    f32: (name) => {
      const b = section(name);
      return new Float32Array(b.buffer, b.byteOffset, b.byteLength >> 2);
    },
    json: <T>(name: string) => JSON.parse(decoder.decode(section(name))) as T,
  };
}

/** Packs named sections into one model's bytes; the counterpart of `openModel`. */
export function packModel(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const names = [...parts.keys()];
  // The header's own length moves the offsets, so it is padded to a bound that its numbers cannot exceed.
  const headerRoom = 16 + names.reduce((sum, name) => sum + encoder.encode(name).length + 32, 0);
  let at = align(12 + headerRoom);
  const sections = new Map<string, [number, number]>();
  for (const [name, bytes] of parts) {
    sections.set(name, [at, bytes.byteLength]);
    at = align(at + bytes.byteLength);
  }
  const out = new Uint8Array(at);
  const head = new DataView(out.buffer);
  head.setUint32(0, MAGIC, true);
  head.setUint32(4, VERSION, true);
  head.setUint32(8, headerRoom, true);
  out.fill(0x20, 12, 12 + headerRoom);
  out.set(encoder.encode(JSON.stringify(Object.fromEntries(sections))), 12);
  for (const [name, bytes] of parts) out.set(bytes, sections.get(name)?.[0] ?? 0);
  return out;
}

const align = (n: number): number => (n + 7) & ~7;
