/** Bytes that are put together bit by bit. */
export interface GatheredBytes {
  add(bytes: Uint8Array): void;
  /** All bytes so far, as the beginning of a buffer of their own. */
  all(): Buffer<ArrayBuffer>;
}

/**
 * Gathers many short pieces, such as lines, in memory of about their own size: to keep each piece as an object takes a hundred times that.
 */
export function gatherBytes(): GatheredBytes {
  let room = Buffer.allocUnsafeSlow(1024);
  let size = 0;
  return {
    add: (bytes) => {
      if (size + bytes.length > room.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(size + bytes.length, room.length * 2));
        larger.set(room.subarray(0, size));
        room = larger;
      }
      room.set(bytes, size);
      size += bytes.length;
    },
    all: () => room.subarray(0, size),
  };
}
