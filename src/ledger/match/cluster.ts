import { LINK, type Node } from './compare.ts';

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
 * Claims as id of node → id of claim (its smallest node). Connected components of links between
 * core nodes; every other node stands on the claim of its best core node and ties none together. Links are taken strongest
 * first and left out where they would join what a person parted. Depends on the sets alone, not on their order.
 */
export function cluster(nodes: readonly Node[], links: readonly Link[], constraints: Constraints = UNCONSTRAINED): Map<string, string> {
  const byId = new Map(nodes.map((n) => [n.id, n]));
  const groups = createGroups();
  for (const [a, b] of constraints.together) if (byId.has(a) && byId.has(b)) groups.join(a, b);
  const parted = (a: string, b: string): boolean =>
    constraints.apart.some(([x, y]) => (groups.same(a, x) && groups.same(b, y)) || (groups.same(a, y) && groups.same(b, x)));
  const tied = links.flatMap((link) => tieOf(link, byId));
  tied.sort((x, y) => y.score - x.score || compareText(x.a.id, y.a.id) || compareText(x.b.id, y.b.id));
  for (const { a, b } of tied) if (a.proposition.core && b.proposition.core && !parted(a.id, b.id)) groups.join(a.id, b.id);
  for (const [id, cores] of coresByNode(tied)) {
    if (!groups.alone(id)) continue;
    const core = cores.find((c) => !parted(id, c));
    if (core !== undefined) groups.join(id, core);
  }
  return new Map(nodes.map((n) => [n.id, groups.root(n.id)]));
}

interface Tie {
  readonly a: Node;
  readonly b: Node;
  readonly score: number;
}

/** The nodes of a link that is strong enough, the smaller id first. */
function tieOf(link: Link, byId: ReadonlyMap<string, Node>): Tie[] {
  const [a, b] = [link.a, link.b].sort().map((id) => byId.get(id));
  return link.score >= LINK && a !== undefined && b !== undefined ? [{ a, b, score: link.score }] : [];
}

/** The cores of each node that is none, best first: by score, then nearness in time, then id; strongest node first. */
function coresByNode(ties: readonly Tie[]): [string, string[]][] {
  const offers = new Map<string, { readonly core: Node; readonly score: number; readonly days: number }[]>();
  const offer = (node: Node, core: Node, score: number): void => {
    if (node.proposition.core || !core.proposition.core) return;
    offers.set(node.id, [...(offers.get(node.id) ?? []), { core, score, days: Math.abs(core.day - node.day) }]);
  };
  for (const { a, b, score } of ties) {
    offer(a, b, score);
    offer(b, a, score);
  }
  return [...offers].map(([id, list]) => [
    id,
    list.sort((x, y) => y.score - x.score || x.days - y.days || compareText(x.core.id, y.core.id)).map(({ core }) => core.id),
  ]);
}

interface Groups {
  readonly root: (id: string) => string;
  readonly join: (a: string, b: string) => void;
  readonly same: (a: string, b: string) => boolean;
  readonly alone: (id: string) => boolean;
}

/** Disjoint sets; the root of each is its smallest id. */
function createGroups(): Groups {
  const parent = new Map<string, string>();
  const joined = new Set<string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    if (at !== id) parent.set(id, at);
    return at;
  };
  return {
    root,
    join: (a, b) => {
      joined.add(a).add(b);
      const [first = a, second = b] = [root(a), root(b)].sort();
      if (first !== second) parent.set(second, first);
    },
    same: (a, b) => root(a) === root(b),
    alone: (id) => !joined.has(id),
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
