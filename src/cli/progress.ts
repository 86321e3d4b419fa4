/** A line on a terminal that says how far a long command is. */
export interface Progress {
  /** One more article is done. */
  step(): void;
  /** Prints a message above the line. */
  say(message: string): void;
  /** Takes the line away. */
  end(): void;
}

const REFRESH_MS = 200;

/** Shows "1,204 articles · 58/s" on standard error where `visible`; messages are always printed. */
export function createProgress(stream: NodeJS.WriteStream, visible: boolean): Progress {
  const started = Date.now();
  let done = 0;
  let shownAt = started;
  const clear = (): void => {
    if (visible) stream.write('\r\u001b[K');
  };
  return {
    step: () => {
      done++;
      const now = Date.now();
      if (!visible || now - shownAt < REFRESH_MS) return;
      shownAt = now;
      const rate = (done / Math.max(1, now - started)) * 1000;
      stream.write(`\r\u001b[K${done.toLocaleString('en')} articles · ${rate.toFixed(rate < 10 ? 1 : 0)}/s`);
    },
    say: (message) => {
      clear();
      stream.write(`${message}\n`);
    },
    end: clear,
  };
}
