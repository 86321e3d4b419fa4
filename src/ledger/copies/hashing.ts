/** Hash of a string as an integer from 0 to 2^53 − 1, the same on every machine. */
export function hash53(text: string): number {
  return (hash32(text, 0x811c9dc5) & 0x1fffff) * 2 ** 32 + hash32(text, 0x2545f491);
}

/** Hash of a string as an integer from 0 to 2^32 − 1 (FNV-1a, mixed at the end). */
export function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads an integer over all 32 bits, so that near values lie far apart (the finaliser of MurmurHash3, Austin Appleby). */
export function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * MinHash (Andrei Broder): of each of `size` orders of all hashes, the least of `hashes`. Two sets agree in as large a part of
 * their signatures, on average, as they share of their union. Empty sets give the greatest value throughout.
 */
export function signature(hashes: readonly number[], size: number): readonly number[] {
  return Array.from({ length: size }, (_, order) => {
    const seed = mix(order + 1);
    return hashes.reduce((least, hash) => Math.min(least, mix(hash ^ seed)), 0xffffffff);
  });
}
