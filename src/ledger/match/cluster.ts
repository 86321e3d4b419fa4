import { LINK, type Node } from './compare.ts';
import { createQueue } from './queue.ts';

/** That two propositions were compared; `score` as `compare` gave it. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** Pairs below this score count as having nothing in common. */
export const FAINT = 0.1;

/** Groups whose pairs score so much on average, those that were not compared as 0, are one claim. */
const ALIKE = 0.3;

/**
 * Claims as id of node → id of claim (its smallest node). Core nodes that are tied, directly or through others, are a strand, which
 * `agglomerate` parts into claims; every other node stands on the claim of its best core node. Depends on the sets alone, not on
 * their order. `links` are those from `FAINT` on.
 */
export function cluster(nodes: readonly Node[], links: readonly Link[]): Map<string, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const cores = nodes.filter((node) => node.proposition.core).map((node) => node.id);
  const claims = new Map(nodes.map((node) => [node.id, node.id]));
  const isCore = (id: string): boolean => byId.get(id)?.proposition.core === true;
  const between = links.filter(({ a, b }) => isCore(a) && isCore(b));
  for (const strand of strandsOf(cores, between)) {
    const inside = new Set(strand);
    for (const group of agglomerate(
      strand,
      between.filter(({ a, b }) => inside.has(a) && inside.has(b)),
    )) {
      for (const id of group) claims.set(id, group[0] as string);
    }
  }
  for (const node of nodes) {
    const core = node.proposition.core ? undefined : bestCore(node, links, byId);
    if (core !== undefined) claims.set(node.id, claims.get(core) as string);
  }
  return claims;
}

function strandsOf(cores: readonly string[], links: readonly Link[]): string[][] {
  const next = new Map<string, string[]>(cores.map((id) => [id, []]));
  for (const { a, b, score } of links) {
    if (score < LINK) continue;
    next.get(a)?.push(b);
    next.get(b)?.push(a);
  }
  const seen = new Set<string>();
  return cores.flatMap((id) => {
    if (seen.has(id)) return [];
    const reached = new Set([id]);
    for (const at of reached) for (const other of next.get(at) ?? []) reached.add(other);
    for (const one of reached) seen.add(one);
    return [[...reached]];
  });
}

/** The core to which a node that is none is tied best: by score, then nearness in time, then id. */
function bestCore(node: Node, links: readonly Link[], byId: ReadonlyMap<string, Node>): string | undefined {
  const offers = links.flatMap(({ a, b, score }) => {
    const core = byId.get(a === node.id ? b : b === node.id ? a : '');
    return score >= LINK && core?.proposition.core === true ? [{ core, score, days: Math.abs(core.day - node.day) }] : [];
  });
  offers.sort((x, y) => y.score - x.score || x.days - y.days || compareText(x.core.id, y.core.id));
  return offers[0]?.core.id;
}

interface Group {
  readonly members: readonly number[];
  /** Sums of scores with other groups. */
  readonly sums: Map<number, number>;
}

/** Two groups and the average score between them, of the time when both had so many members. */
interface Offer {
  readonly a: number;
  readonly b: number;
  readonly average: number;
  readonly pairs: number;
}

/**
 * Parts ids into groups by average linkage (Sokal and Michener 1958): again and again the two groups are joined whose pairs score most
 * on average, as long as that is enough. One doubtful link no longer joins two claims of many statements. Each group is in the order
 * of ids, groups in that of their first. Neither order of the arguments matters.
 */
export function agglomerate(ids: readonly string[], links: readonly Link[]): string[][] {
  const order = [...ids].sort(compareText);
  const groups = new Map<number, Group>(order.map((_, i) => [i, { members: [i], sums: new Map() }]));
  const place = new Map(order.map((id, i) => [id, i]));
  for (const { a, b, score } of links) {
    const [x, y] = [place.get(a), place.get(b)];
    if (x === undefined || y === undefined || score < FAINT) continue;
    groups.get(x)?.sums.set(y, score);
    groups.get(y)?.sums.set(x, score);
  }
  const offers = createQueue(precedes);
  for (const at of groups.keys()) for (const offer of offersOf(at, groups)) if (offer.a === at) offers.add(offer);
  for (let offer = offers.take(); offer !== undefined; offer = offers.take()) {
    // An offer of before one of the two was joined to another is out of date; there is a newer one, or they are one group by now.
    if (pairsBetween(offer, groups) !== offer.pairs) continue;
    join(offer, groups);
    for (const next of offersOf(offer.a, groups)) offers.add(next);
  }
  return [...groups.values()].map(({ members }) => [...members].sort((x, y) => x - y).map((i) => order[i] as string));
}

/** How many pairs stand between two groups, 0 where one of them is no more. */
function pairsBetween({ a, b }: Pick<Offer, 'a' | 'b'>, groups: ReadonlyMap<number, Group>): number {
  return (groups.get(a)?.members.length ?? 0) * (groups.get(b)?.members.length ?? 0);
}

/** Puts group `b` into group `a`. */
function join({ a, b }: Offer, groups: Map<number, Group>): void {
  const [kept, given] = [groups.get(a) as Group, groups.get(b) as Group];
  kept.sums.delete(b);
  groups.delete(b);
  groups.set(a, { members: [...kept.members, ...given.members], sums: kept.sums });
  for (const [other, added] of given.sums) {
    if (other === a) continue;
    const sum = (kept.sums.get(other) ?? 0) + added;
    kept.sums.set(other, sum);
    const theirs = groups.get(other)?.sums;
    theirs?.delete(b);
    theirs?.set(a, sum);
  }
}

/** What a group could be joined with. */
function offersOf(at: number, groups: ReadonlyMap<number, Group>): Offer[] {
  return [...(groups.get(at) as Group).sums].flatMap(([other, sum]): Offer[] => {
    const [a, b] = [Math.min(at, other), Math.max(at, other)];
    const pairs = pairsBetween({ a, b }, groups);
    const average = sum / pairs;
    return average >= ALIKE ? [{ a, b, average, pairs }] : [];
  });
}

function precedes(x: Offer, y: Offer): boolean {
  return x.average !== y.average ? x.average > y.average : x.a !== y.a ? x.a < y.a : x.b < y.b;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
