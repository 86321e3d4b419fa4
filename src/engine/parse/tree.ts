import { type Linear, openLinear } from './linear.ts';
import type { Model } from './model.ts';
import { openMoves } from './moves.ts';
import { best } from './tagger.ts';
import { apply, governorOf, isFinal, LEFT, mayLeft, mayRight, mayShift, RIGHT, SHIFT, type State, startState } from './transitions.ts';
import { moveFeatures, relationFeatures, TREE_FEATURES } from './treefeatures.ts';
import type { TreeInput } from './treeinput.ts';

/** A dependency tree: governor (-1 for the root's word) and relation (index into `relations`) of each word. */
export interface Tree {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Builds dependency trees, greedily and in time linear in the sentence's length. */
export interface TreeBuilder {
  readonly relations: readonly string[];
  readonly build: (input: TreeInput) => Tree;
}

/** Opens the tree builder of a model (sections `moves.…` and `relations.…`). */
export function openTreeBuilder(model: Model): TreeBuilder {
  const moves = openMoves(model, 'moves');
  const linear = openLinear(model, 'relations');
  const root = linear.labels.indexOf('root');
  const features = new Uint32Array(TREE_FEATURES);
  const moveScores = new Float32Array(3);
  const scores = new Float32Array(linear.labels.length);
  const build = (input: TreeInput): Tree => {
    const state = startState(input.forms.length);
    while (!isFinal(state)) {
      let move = onlyMove(state);
      if (move < 0) {
        moves.score(features, moveFeatures(input, state, features), moveScores);
        move = bestMove(moveScores, state);
      }
      apply(state, move, move === SHIFT ? -1 : relation(linear, input, state, move));
    }
    return finished(state);
  };
  const relation = (labels: Linear, input: TreeInput, state: State, move: number): number => {
    const head = governorOf(state, move);
    if (head === state.n) return root;
    const child = state.stack[state.size - 1] as number;
    labels.score(features, relationFeatures(input, state, head, child, features), scores);
    scores[root] = Number.NEGATIVE_INFINITY;
    return best(scores);
  };
  return { relations: linear.labels, build };
}

/** The move where only one is open, else -1. */
export function onlyMove(state: State): number {
  if (state.size === 0) return SHIFT;
  if (state.size === 1) return state.front === state.n ? LEFT : -1;
  return state.front === state.n ? RIGHT : -1;
}

/** The best-scored open move. */
export function bestMove(scores: Float32Array, state: State): number {
  let top = -1;
  const consider = (move: number): void => {
    if (top < 0 || (scores[move] as number) > (scores[top] as number)) top = move;
  };
  if (mayShift(state)) consider(SHIFT);
  if (mayLeft(state)) consider(LEFT);
  if (mayRight(state)) consider(RIGHT);
  return top;
}

function finished(state: State): Tree {
  const heads = state.heads.slice(0, state.n);
  for (let i = 0; i < heads.length; i++) if (heads[i] === state.n) heads[i] = -1;
  return { heads, relations: state.relations.slice(0, state.n) };
}
