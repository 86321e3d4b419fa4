import { LINK, type Node } from './compare.ts';

/** That two propositions were compared; `score` as `compare` gave it. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly score: number;
}

/** Pairs below this score count as having nothing in common. */
export const FAINT = 0.1;

/** Groups whose pairs score so much on average, those that were not compared as 0, are one claim. */
const ALIKE = 0.12;

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

/** Two groups and the average score between them. */
interface Offer {
  readonly a: number;
  readonly b: number;
  readonly average: number;
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
  const best = new Map<number, Offer>();
  const seek = (at: number): void => {
    const offer = bestOffer(at, groups);
    if (offer === null) best.delete(at);
    else best.set(at, offer);
  };
  for (const at of groups.keys()) seek(at);
  for (let offer = least(best.values()); offer !== null; offer = least(best.values())) {
    best.delete(offer.b);
    for (const at of join(offer, groups)) seek(at);
  }
  return [...groups.values()].map(({ members }) => [...members].sort((x, y) => x - y).map((i) => order[i] as string));
}

/** Puts group `b` into group `a`; answers the groups whose best offer may be another now. */
function join({ a, b }: Offer, groups: Map<number, Group>): Iterable<number> {
  const [kept, given] = [groups.get(a) as Group, groups.get(b) as Group];
  const sums = new Map(kept.sums);
  for (const [other, sum] of given.sums) if (other !== a) sums.set(other, (sums.get(other) ?? 0) + sum);
  sums.delete(b);
  groups.delete(b);
  groups.set(a, { members: [...kept.members, ...given.members], sums });
  for (const [other, sum] of sums) {
    const theirs = groups.get(other)?.sums;
    theirs?.delete(b);
    theirs?.set(a, sum);
  }
  return [a, ...sums.keys()];
}

function bestOffer(at: number, groups: ReadonlyMap<number, Group>): Offer | null {
  const own = groups.get(at) as Group;
  let best: Offer | null = null;
  for (const [other, sum] of own.sums) {
    const average = sum / (own.members.length * (groups.get(other)?.members.length ?? 1));
    const offer = { a: Math.min(at, other), b: Math.max(at, other), average };
    if (average >= ALIKE && (best === null || precedes(offer, best))) best = offer;
  }
  return best;
}

function least(offers: Iterable<Offer>): Offer | null {
  let first: Offer | null = null;
  for (const offer of offers) if (first === null || precedes(offer, first)) first = offer;
  return first;
}

function precedes(x: Offer, y: Offer): boolean {
  return x.average !== y.average ? x.average > y.average : x.a !== y.a ? x.a < y.a : x.b < y.b;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
