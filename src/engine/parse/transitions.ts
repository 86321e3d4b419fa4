/**
 * The arc-hybrid transition system (Kuhlmann et al. 2011) over words 0..n-1 with the root as position n, at the end of
 * the buffer: shift; left: the buffer's front governs the stack's top; right: the second of the stack governs its top.
 */
export interface State {
  readonly n: number;
  readonly stack: Int32Array;
  size: number;
  front: number;
  /** Governor so far, -1 while there is none; the root is n. */
  readonly heads: Int32Array;
  /** Relation so far, -1 while there is none. */
  readonly relations: Int32Array;
  /** First and last dependents to the left and to the right, -1 where there are none; and how many there are. */
  readonly leftMost: Int32Array;
  readonly leftLast: Int32Array;
  readonly rightMost: Int32Array;
  readonly rightFirst: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  /** The set of the relations of a word's dependents, a bit each (folded to 32). */
  readonly below: Int32Array;
}

/** The moves. */
export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/** The state before the first move over `n` words. */
export function startState(n: number): State {
  const filled = (): Int32Array => new Int32Array(n + 1).fill(-1);
  return {
    n,
    stack: new Int32Array(n + 1),
    size: 0,
    front: 0,
    heads: filled(),
    relations: filled(),
    leftMost: filled(),
    leftLast: filled(),
    rightMost: filled(),
    rightFirst: filled(),
    leftCount: new Int32Array(n + 1),
    rightCount: new Int32Array(n + 1),
    below: new Int32Array(n + 1),
  };
}

/** Whether all words have a governor. */
export const isFinal = (state: State): boolean => state.front === state.n && state.size === 0;

/** Shift is never open to the root. */
export const mayShift = (state: State): boolean => state.front < state.n;

/** The root takes one word only: the last one left. */
export const mayLeft = (state: State): boolean => state.size > 0 && (state.front < state.n || state.size === 1);

/** Right needs two words on the stack. */
export const mayRight = (state: State): boolean => state.size > 1;

/** The governor that a left or right move would give to the stack's top. */
export const governorOf = (state: State, move: number): number => (move === LEFT ? state.front : (state.stack[state.size - 2] as number));

/** Makes a move; `relation` counts for left and right. */
export function apply(state: State, move: number, relation: number): void {
  if (move === SHIFT) {
    state.stack[state.size++] = state.front++;
    return;
  }
  const head = governorOf(state, move);
  const child = state.stack[--state.size] as number;
  state.heads[child] = head;
  state.relations[child] = relation;
  state.below[head] = (state.below[head] as number) | (1 << (relation & 31));
  if (move === LEFT) {
    state.leftLast[head] = state.leftMost[head] as number;
    state.leftMost[head] = child;
    state.leftCount[head] = (state.leftCount[head] as number) + 1;
    return;
  }
  state.rightFirst[head] = state.rightMost[head] as number;
  state.rightMost[head] = child;
  state.rightCount[head] = (state.rightCount[head] as number) + 1;
}
