/** What one fetch may cost; see docs/explanation/what-hearsay-fetches.md. */
export interface Limits {
  /** Most bytes of an answer, as sent and unpacked alike. */
  readonly bytes: number;
  /** For looking up the host and connecting, milliseconds. */
  readonly connectMs: number;
  /** From the request to the head of the answer, milliseconds. */
  readonly headMs: number;
  /** For everything, redirects and robots.txt included, milliseconds. */
  readonly wholeMs: number;
  /** An answer that comes more slowly than so many bytes a second is given up … */
  readonly bytesPerSecond: number;
  /** … once it has had this long, milliseconds. */
  readonly graceMs: number;
  readonly redirects: number;
  /** Most bytes of an answer's headers. */
  readonly headerBytes: number;
}

/** Enough for a page of 20 MB on a slow line; a server that sends a byte a second is given up after ten. */
export const LIMITS: Limits = {
  bytes: 32 * 1024 * 1024,
  connectMs: 10_000,
  headMs: 20_000,
  wholeMs: 120_000,
  bytesPerSecond: 1024,
  graceMs: 10_000,
  redirects: 10,
  headerBytes: 32 * 1024,
};
