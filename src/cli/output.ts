/** Standard output as a place for whole lines. */
export interface Output {
  /** Writes whole lines, waiting until a slow reader has room. */
  write(lines: string): Promise<void>;
  /** True once the reader has gone away ("| head"); nothing need be written any more. */
  closed(): boolean;
}

/** Wraps standard output so that a reader who leaves early is no error and nothing piles up in memory. */
export function createOutput(stream: NodeJS.WriteStream): Output {
  let gone = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    gone = true;
  });
  return {
    closed: () => gone,
    write: (lines) => {
      if (gone || lines === '') return Promise.resolve();
      return new Promise((resolve) => {
        // The callback comes when the lines are written or have failed; a failure is seen by the listener above.
        if (stream.write(lines, () => resolve())) resolve();
      });
    },
  };
}
