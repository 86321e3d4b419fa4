import { readFileSync } from 'node:fs';
import { wordsOf } from '../src/engine/parse/contractions.ts';
import type { Forms } from '../src/engine/parse/form.ts';
import { openModel, packModel } from '../src/engine/parse/model.ts';
import type { Tagger } from '../src/engine/parse/tagger.ts';
import { openTreeBuilder, type Tree, type TreeBuilder } from '../src/engine/parse/tree.ts';
import { type TreeInput, treeInput } from '../src/engine/parse/treeinput.ts';
import { type TrainedTrees, type TreeExample, type TreeOptions, trainTreeCommittee, trainTrees } from './trees.ts';

/** Reads the sentences of a GermEval file (number, token, …) as words, contractions cut in two. */
export function readGermEval(path: string, contractions: Readonly<Record<string, readonly [string, string]>>): string[][] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .flatMap((block) => {
      const tokens = block.split('\n').flatMap((line) => (/^\d+\t/.test(line) ? [line.split('\t')[1] ?? ''] : []));
      const words = tokens.flatMap((token, i) => wordsOf(token, tokens[i + 1] ?? '', contractions));
      return words.length >= 5 && words.length <= 40 ? [words] : [];
    });
}

/** How to choose silver trees. */
export interface SilverOptions extends TreeOptions {
  /** The share of words on which both directions must agree. */
  readonly agreement: number;
  readonly manner: number;
}

/**
 * Self-training: parses raw sentences with a parser that reads from left to right and one that reads from right to left,
 * and keeps the sentences on which they agree, with the first one's trees (after Sagae and Tsujii 2007).
 */
export function silverTrees(
  gold: readonly TreeExample[],
  raw: readonly string[][],
  tagger: Tagger,
  forms: Forms,
  options: SilverOptions,
): TreeExample[] {
  const forth = builderOf(trainTreeCommittee(gold, options, 2));
  const back = builderOf(trainTrees(gold.map(reversedExample), { ...options, seed: options.seed + 1 }));
  const out: TreeExample[] = [];
  for (const words of raw) {
    const known = words.map(forms);
    const tags = tagger.tag(known, options.manner);
    const input = treeInput(known, tags.upos, tags.fine, options.manner);
    const tree = forth.build(input);
    const other = reversedTree(back.build(reversedInput(input)));
    const agreed = tree.heads.reduce((n, head, i) => n + (head === other.heads[i] && tree.relations[i] === other.relations[i] ? 1 : 0), 0);
    if (agreed >= options.agreement * words.length) out.push({ ...input, heads: tree.heads, relations: tree.relations });
  }
  return out;
}

/** The tree builder of weights that are still in training. */
export function builderOf(trained: TrainedTrees): TreeBuilder {
  return openTreeBuilder(
    openModel(packModel(new Map([...trained.moves.packMoves('moves', 0), ...trained.relations.pack('relations', 0)]))),
  );
}

function reversedInput(input: TreeInput): TreeInput {
  return treeInput([...input.forms].reverse(), input.upos.slice().reverse(), input.fine.slice().reverse(), input.manner);
}

function reversedTree(tree: Tree): Tree {
  const n = tree.heads.length;
  return { heads: tree.heads.map((head) => (head < 0 ? -1 : n - 1 - head)).reverse(), relations: tree.relations.slice().reverse() };
}

function reversedExample(example: TreeExample): TreeExample {
  return { ...reversedInput(example), ...reversedTree({ heads: example.heads, relations: example.relations }) };
}
