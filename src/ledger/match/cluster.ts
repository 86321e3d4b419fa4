import type { Node } from './compare.ts';
import { LINK } from './compare.ts';

/** That two propositions were compared; `score` as `compare` gave it. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** What persons decided: pairs of ids that must, or must not, stand on one claim. */
export interface Constraints {
  readonly together: readonly (readonly [string, string])[];
  readonly apart: readonly (readonly [string, string])[];
}

/** Nothing decided by persons. */
export const UNCONSTRAINED: Constraints = { together: [], apart: [] };

/**
 * Claims as id of node → id of claim (its smallest core node, else its smallest node). Connected components of links between
 * core nodes; every other node stands on the claim of its best core node and ties none together. Links are taken strongest
 * first and left out where they would join what a person parted. Depends on the sets alone, not on their order.
 */
export function cluster(nodes: readonly Node[], links: readonly Link[], constraints: Constraints = UNCONSTRAINED): Map<string, string> {
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const groups = createGroups(nodes.map((n) => n.id));
  for (const [a, b] of constraints.together) if (byId.has(a) && byId.has(b)) groups.join(a, b);
  const parted = (a: string, b: string): boolean =>
    constraints.apart.some(([x, y]) => (groups.same(a, x) && groups.same(b, y)) || (groups.same(a, y) && groups.same(b, x)));
  const usable = links.filter((l) => l.score >= LINK && byId.has(l.a) && byId.has(l.b)).map(ordered);
  usable.sort((x, y) => y.score - x.score || compareText(x.a, y.a) || compareText(x.b, y.b));
  const isCore = (id: string): boolean => byId.get(id)!.proposition.core;
  for (const { a, b } of usable) if (isCore(a) && isCore(b) && !parted(a, b)) groups.join(a, b);
  const cores = new Map(nodes.map((n) => [n.id, groups.root(n.id)]));
  for (const [id, best] of bestCores(usable, byId, (id, core) => !parted(id, core))) {
    if (groups.alone(id)) cores.set(id, groups.root(best));
  }
  return cores;
}

/** For each node that is no core its best core: by score, then nearness in time, then id. */
function bestCores(links: readonly Link[], byId: ReadonlyMap<string, Node>, allowed: (id: string, core: string) => boolean): Map<string, string> {
  const best = new Map<string, { core: Node; score: number }>();
  const offer = (node: Node, core: Node, score: number): void => {
    if (node.proposition.core || !core.proposition.core || !allowed(node.id, core.id)) return;
    const before = best.get(node.id);
    const nearer = before ? Math.abs(core.day - node.day) - Math.abs(before.core.day - node.day) : 0;
    if (!before || score > before.score || (score === before.score && (nearer < 0 || (nearer === 0 && core.id < before.core.id)))) {
      best.set(node.id, { core, score });
    }
  };
  for (const { a, b, score } of links) {
    offer(byId.get(a)!, byId.get(b)!, score);
    offer(byId.get(b)!, byId.get(a)!, score);
  }
  return new Map([...best].map(([id, { core }]) => [id, core.id]));
}

interface Groups {
  readonly root: (id: string) => string;
  readonly join: (a: string, b: string) => void;
  readonly same: (a: string, b: string) => boolean;
  readonly alone: (id: string) => boolean;
}

/** Disjoint sets; the root of each is its smallest id. */
function createGroups(ids: readonly string[]): Groups {
  const parent = new Map(ids.map((id) => [id, id]));
  const size = new Map(ids.map((id) => [id, 1]));
  const root = (id: string): string => {
    let at = id;
    while (parent.get(at) !== undefined && parent.get(at) !== at) at = parent.get(at)!;
    if (at !== id) parent.set(id, at);
    return at;
  };
  return {
    root,
    join: (a, b) => {
      const [x, y] = [root(a), root(b)].sort() as [string, string];
      if (x === y) return;
      parent.set(y, x);
      size.set(x, size.get(x)! + size.get(y)!);
    },
    same: (a, b) => root(a) === root(b),
    alone: (id) => size.get(root(id)) === 1,
  };
}

const ordered = (l: Link): Link => (l.a < l.b ? l : { a: l.b, b: l.a, score: l.score });
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
