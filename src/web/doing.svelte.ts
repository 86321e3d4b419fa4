import { AskError } from './ask.ts';
import { words } from './words/speak.svelte.ts';

/** A change on its way: whether it is, and what went wrong with the last one, in words. */
export interface Doing {
  readonly busy: boolean;
  readonly problem: string;
  /** Does a piece of work, one at a time; answers whether it went well. */
  run(work: () => Promise<void>): Promise<boolean>;
}

/** Keeps track of changes that a component makes. */
export function doing(): Doing {
  let busy = $state(false);
  let problem = $state('');
  return {
    get busy() {
      return busy;
    },
    get problem() {
      return problem;
    },
    run: async (work) => {
      if (busy) return false;
      busy = true;
      problem = '';
      try {
        await work();
      } catch (error) {
        problem =
          error instanceof AskError && error.status === 0
            ? words().state.unreachable
            : error instanceof Error
              ? error.message
              : String(error);
      }
      busy = false;
      return problem === '';
    },
  };
}
