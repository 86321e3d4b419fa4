import { idOf } from '../identifiers.ts';
import { agglomerate, type Link as Scored } from '../match/cluster.ts';
import { LINK } from '../match/compare.ts';
import { linksAmong } from '../match/scores.ts';
import { isBetter, type Link, linkTo, type Member, partedClaim } from './members.ts';
import { createUnions } from './unions.ts';

/** Where a proposition of a strand stands. The link is its best one on its claim, to an earlier proposition where there is one. */
export interface Placed {
  readonly member: Member;
  readonly claim: string;
  readonly strand: string;
  readonly link: Link | null;
}

/**
 * Parts a strand into claims. What persons merged is one claim, whatever it scores. A claim takes its id from its earliest
 * proposition, whichever came in first; one that a person parted off keeps its own.
 */
export function partStrand(strand: readonly Member[], merges: readonly (readonly [Member, Member])[]): Placed[] {
  const cores = strand.flatMap((member) => (member.core ? [member.node] : []));
  const links = linksAmong(cores);
  const unions = createUnions();
  const ids = cores.map(({ id }) => id);
  for (const [first, ...others] of agglomerate(ids, links)) for (const other of others) unions.join(first as string, other);
  for (const [a, b] of merges) unions.join(a.node.id, b.node.id);
  const earliest = new Map<string, Member>();
  for (const member of strand) {
    const group = unions.find(member.node.id);
    const before = earliest.get(group);
    if (before === undefined || isEarlier(member, before)) earliest.set(group, member);
  }
  const best = bestLinks(
    strand,
    links.filter(({ a, b }) => unions.find(a) === unions.find(b)),
  );
  const [id = ''] = strand.map(({ node }) => node.id).sort();
  return strand.map((member) => {
    const first = earliest.get(unions.find(member.node.id)) ?? member;
    return { member, claim: claimOf(first), strand: id, link: member === first ? null : (best.get(member.node.id) ?? null) };
  });
}

function claimOf({ node, pinnedBy }: Member): string {
  return pinnedBy === null ? idOf('claim', node.id) : partedClaim(pinnedBy);
}

/** The best link of every core that has one: to an earlier core, else to a later one. */
function bestLinks(strand: readonly Member[], links: readonly Scored[]): Map<string, Link> {
  const byId = new Map(strand.map((member) => [member.node.id, member]));
  const best = new Map<string, { readonly link: Link; readonly back: boolean }>();
  for (const { a, b, score } of links) {
    if (score < LINK) continue;
    for (const [from, to] of [
      [byId.get(a), byId.get(b)],
      [byId.get(b), byId.get(a)],
    ]) {
      if (from === undefined || to === undefined) continue;
      const offer = { link: linkTo(to.node, score, null), back: isEarlier(to, from) };
      const before = best.get(from.node.id);
      const better = before === undefined || (offer.back === before.back ? isBetter(offer.link, before.link, from.node) : offer.back);
      if (better) best.set(from.node.id, offer);
    }
  }
  return new Map([...best].map(([id, { link }]) => [id, link]));
}

function isEarlier({ node: a }: Member, { node: b }: Member): boolean {
  return a.day < b.day || (a.day === b.day && a.id < b.id);
}
