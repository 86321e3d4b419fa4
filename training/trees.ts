import { best } from '../src/engine/parse/tagger.ts';
import {
  apply,
  governorOf,
  isFinal,
  LEFT,
  mayLeft,
  mayRight,
  mayShift,
  SHIFT,
  type State,
  startState,
} from '../src/engine/parse/transitions.ts';
import { bestMove, onlyMove } from '../src/engine/parse/tree.ts';
import { moveFeatures, relationFeatures, TREE_FEATURES } from '../src/engine/parse/treefeatures.ts';
import type { TreeInput } from '../src/engine/parse/treeinput.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffled } from './random.ts';

/** A sentence with predicted tags and its gold tree. */
export interface TreeExample extends TreeInput {
  /** Gold governors, -1 for the root; and gold relations as indices. */
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** How to train the tree builder. */
export interface TreeOptions {
  readonly epochs: number;
  readonly seed: number;
  readonly relations: readonly string[];
  /** How often the parser follows its own best move after the first epoch, though it is wrong. */
  readonly explore: number;
}

/** The two classifiers of the tree builder. */
export interface TrainedTrees {
  readonly moves: Perceptron;
  readonly relations: Perceptron;
}

/** Trains several tree builders from different seeds and adds up their weights, so that they vote at no cost in speed. */
export function trainTreeCommittee(examples: readonly TreeExample[], options: TreeOptions, members: number): TrainedTrees {
  const first = trainTrees(examples, options);
  for (let member = 1; member < members; member++) {
    const next = trainTrees(examples, { ...options, seed: options.seed + 1000 * member });
    first.moves.absorb(next.moves);
    first.relations.absorb(next.relations);
  }
  return first;
}

/** Trains the tree builder with a dynamic oracle and exploration (Goldberg and Nivre 2013). */
export function trainTrees(examples: readonly TreeExample[], options: TreeOptions): TrainedTrees {
  const trained = { moves: new Perceptron(['shift', 'left', 'right']), relations: new Perceptron(options.relations) };
  const random = createRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const e of shuffled(examples.length, random)) {
      learn(trained, examples[e] as TreeExample, options, epoch === 0 ? 0 : options.explore, random);
    }
  }
  return trained;
}

const features = new Uint32Array(TREE_FEATURES);

function learn(trained: TrainedTrees, example: TreeExample, options: TreeOptions, explore: number, random: () => number): void {
  const state = startState(example.forms.length);
  const scores = new Float32Array(3);
  const heads = Int32Array.from(example.heads, (head) => (head < 0 ? state.n : head));
  while (!isFinal(state)) {
    let move = onlyMove(state);
    if (move < 0) {
      const count = moveFeatures(example, state, features);
      trained.moves.score(features, count, scores);
      const guess = bestMove(scores, state);
      const costs = moveCosts(state, heads);
      const right = bestRight(scores, costs);
      if ((costs[guess] as number) > (costs[right] as number)) trained.moves.update(features, count, right, guess);
      trained.moves.tick();
      move = random() < explore ? guess : right;
    }
    apply(state, move, move === SHIFT ? -1 : learnRelation(trained.relations, example, state, move, heads, options.relations));
  }
}

function learnRelation(
  model: Perceptron,
  example: TreeExample,
  state: State,
  move: number,
  heads: Int32Array,
  relations: readonly string[],
): number {
  const head = governorOf(state, move);
  const root = relations.indexOf('root');
  if (head === state.n) return root;
  const child = state.stack[state.size - 1] as number;
  const scores = new Float32Array(relations.length);
  const count = relationFeatures(example, state, head, child, features);
  model.score(features, count, scores);
  scores[root] = Number.NEGATIVE_INFINITY;
  const guess = best(scores);
  const right = example.relations[child] as number;
  if (heads[child] !== head || right < 0) return guess;
  if (guess !== right) model.update(features, count, right, guess);
  model.tick();
  return guess;
}

const CLOSED = 1e6;

/** How many gold arcs each move makes impossible. */
function moveCosts(s: State, heads: Int32Array): readonly [number, number, number] {
  const top = s.stack[s.size - 1] as number;
  const below = s.size > 1 ? (s.stack[s.size - 2] as number) : -1;
  const topHead = heads[top] as number;
  let dependents = 0;
  for (let k = s.front; k < s.n; k++) if (heads[k] === top) dependents++;
  const ahead = topHead >= s.front;
  const left = dependents + (topHead !== s.front && (ahead || topHead === below) ? 1 : 0);
  const right = dependents + (ahead ? 1 : 0);
  let shift = 0;
  if (mayShift(s)) {
    const front = heads[s.front] as number;
    for (let k = 0; k < s.size; k++) {
      const word = s.stack[k] as number;
      if (heads[word] === s.front) shift++;
      if (word === front && k < s.size - 1) shift++;
    }
  }
  return [mayShift(s) ? shift : CLOSED, mayLeft(s) ? left : CLOSED, mayRight(s) ? right : CLOSED];
}

/** The best-scored of the cheapest moves. */
function bestRight(scores: Float32Array, costs: readonly [number, number, number]): number {
  const lowest = Math.min(...costs);
  let choice = -1;
  for (let move = SHIFT; move <= LEFT + 1; move++) {
    if (costs[move] !== lowest) continue;
    if (choice < 0 || (scores[move] as number) > (scores[choice] as number)) choice = move;
  }
  return choice;
}
