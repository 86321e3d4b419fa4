import { sql } from 'kysely';
import { numberOf } from '../identifiers.ts';
import { compare, LINK } from '../match/compare.ts';
import { groupBy } from '../status/group-by.ts';
import type { Db } from '../store/database.ts';
import { type Matched, settleClaims } from './claim-places.ts';
import { addByIds, addByNumbers, isBetter, linkTo, type Member, memberOf, strandOf } from './members.ts';
import { type Keyed, neighboursOf } from './proposition-keys.ts';
import type { PropositionRow } from './propositions.ts';
import { createUnions, type Unions } from './unions.ts';

/** Propositions to be tied to claims. All of them are in the index of keys. */
export interface Unmatched {
  /** Those that are not stored yet: they are, with their claims. */
  readonly fresh: readonly PropositionRow[];
  /** Ids of those that are. */
  readonly stored: readonly string[];
}

/**
 * Ties propositions without a claim to one. `core` propositions that are tied, directly or through others, are a strand; a strand is
 * parted into claims by what its pairs score on average. Every other proposition stands on the claim of its best link and ties none
 * together. The outcome depends on the set of propositions alone: not on the order or the batches in which they came.
 */
export async function matchPropositions(db: Db, { fresh, stored }: Unmatched): Promise<Matched> {
  if (fresh.length + stored.length === 0) return { touched: new Set(), gone: new Set() };
  const members = new Map(fresh.map((row) => [row.id, memberOf(row)]));
  await addByIds(db, members, stored);
  const asked = [...members.values()];
  const neighbours = await neighboursOf(
    db,
    asked.map(({ node }) => keyedOf(node)),
  );
  const near = new Set<number>();
  for (const own of neighbours) for (const number of own) near.add(number);
  await addByNumbers(db, members, near);
  const unions = createUnions();
  const byNumber = groupBy(members.values(), ({ node }) => numberOf(node.id));
  const done = new Set<string>();
  for (const [i, one] of asked.entries()) {
    done.add(one.node.id);
    for (const number of neighbours[i] ?? []) {
      for (const other of byNumber.get(number) ?? []) if (!done.has(other.node.id)) tie(one, other, unions);
    }
  }
  const merges = await mergesAmong(db, members);
  for (const [a, b] of merges) unions.join(strandOf(a), strandOf(b));
  return settleClaims(db, { members, fresh, unions, merges });
}

function keyedOf({ id, firstDay, proposition }: Member['node']): Keyed {
  return { id, firstDay, features: proposition };
}

/** What persons merged: pairs of propositions that have a place of their own, which others take from them. Adds them to `members`. */
async function mergesAmong(db: Db, members: Map<string, Member>): Promise<(readonly [Member, Member])[]> {
  const { rows } = await sql<{ a: string; b: string }>`SELECT a, b FROM claim_merge`.execute(db);
  const found: (readonly [Member, Member])[] = [];
  for (const row of rows) {
    const [a, b] = [await leaderOf(db, row.a, members), await leaderOf(db, row.b, members)];
    if (a !== undefined && b !== undefined) found.push([a, b]);
  }
  return found;
}

/** The proposition whose claim another stands on: itself, or what it is linked to. */
async function leaderOf(db: Db, id: string, members: Map<string, Member>): Promise<Member | undefined> {
  await addByIds(db, members, [id]);
  const member = members.get(id);
  return member === undefined || member.core || member.link === null ? member : leaderOf(db, member.link.to, members);
}

/** Two cores that are tied share a strand; one that is none takes its claim from the core that it fits best. */
function tie(one: Member, other: Member, unions: Unions): void {
  if (one.pinnedBy !== null || other.pinnedBy !== null || !(one.core || other.core)) return;
  const { score, rules } = compare(one.node, other.node);
  if (score < LINK) return;
  if (one.core && other.core) {
    unions.join(strandOf(one), strandOf(other));
    return;
  }
  const [core, pointing] = one.core ? [one, other] : [other, one];
  const link = linkTo(core.node, score, rules);
  if (pointing.link === null || isBetter(link, pointing.link, pointing.node)) pointing.link = link;
}
