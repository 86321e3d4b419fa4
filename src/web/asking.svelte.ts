import { AskError, ask } from './ask.ts';

/** A question whose answer changes with what is asked. The last answer stays while the next one is on its way, so that nothing jumps. */
export interface Asking<T> {
  readonly value: T | null;
  readonly problem: AskError | null;
  readonly waiting: boolean;
  /** Asks the same again. */
  again(): void;
}

/** Asks for a path, and again whenever it is another one. Null asks nothing. To be called while a component is made. */
export function asking<T>(path: () => string | null): Asking<T> {
  let value = $state.raw<T | null>(null);
  let problem = $state.raw<AskError | null>(null);
  let waiting = $state(true);
  let turn = $state(0);
  $effect(() => {
    const asked = path();
    void turn;
    if (asked === null) return;
    const stop = new AbortController();
    waiting = true;
    ask<T>(asked, { signal: stop.signal }).then(
      (answer) => {
        if (stop.signal.aborted) return;
        value = answer;
        problem = null;
        waiting = false;
      },
      (error: unknown) => {
        if (stop.signal.aborted) return;
        problem = error instanceof AskError ? error : new AskError('internal', 0, String(error));
        waiting = false;
      },
    );
    return () => stop.abort();
  });
  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
    get waiting() {
      return waiting;
    },
    again: () => {
      turn += 1;
    },
  };
}
