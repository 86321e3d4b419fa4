/** 32-bit hash of a string's UTF-16 units in `[from, to)`, seeded. Source: FNV-1a with the final mix of MurmurHash3. */
export function hashText(text: string, seed = 0, from = 0, to = text.length): number {
  let h = (0x811c9dc5 ^ seed) | 0;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** Mixes a value into a running 32-bit hash. */
export function mix(h: number, value: number): number {
  const k = Math.imul(h ^ value, 0x9e3779b1);
  return k ^ (k >>> 15);
}

/** Spreads a hash over all its 32 bits. Source: MurmurHash3's finaliser. */
export function finish(h: number): number {
  let k = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  k = Math.imul(k ^ (k >>> 13), 0xc2b2ae35);
  return (k ^ (k >>> 16)) >>> 0;
}
