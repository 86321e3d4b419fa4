import { FAINT, type Link } from './cluster.ts';
import { compare, type Node } from './compare.ts';
import { datedKeysOf } from './keys.ts';

/** Scores of features that are kept: they follow from them, and a strand is parted again whenever something joins it. */
const scores = new WeakMap<Node['proposition'], WeakMap<Node['proposition'], number>>();

/** The links between all pairs of nodes that share a key around their time, from `FAINT` on. */
export function linksAmong(nodes: readonly Node[], score: (a: Node, b: Node) => number = scoreOf): Link[] {
  const holders = new Map<string, number[]>();
  return nodes.flatMap((node, i) => {
    const near = new Set<number>();
    for (const { key, period } of datedKeysOf(node.proposition, node.day)) {
      for (const around of [period - 1, period, period + 1]) for (const other of holders.get(`${around} ${key}`) ?? []) near.add(other);
      const own = `${period} ${key}`;
      holders.set(own, [...(holders.get(own) ?? []), i]);
    }
    return [...near].flatMap((k): Link[] => {
      const other = nodes[k] as Node;
      const found = score(other, node);
      return found < FAINT ? [] : [{ a: other.id, b: node.id, score: found }];
    });
  });
}

function scoreOf(a: Node, b: Node): number {
  const [first, second] = a.id < b.id ? [a.proposition, b.proposition] : [b.proposition, a.proposition];
  const known = scores.get(first) ?? new WeakMap<Node['proposition'], number>();
  scores.set(first, known);
  const score = known.get(second) ?? compare(a, b).score;
  known.set(second, score);
  return score;
}
