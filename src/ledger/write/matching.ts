import { type RawBuilder, sql } from 'kysely';
import { numberOf, startOfId } from '../identifiers.ts';
import { compare, LINK, type Node } from '../match/compare.ts';
import { groupBy } from '../status/group-by.ts';
import type { Db } from '../store/database.ts';
import { type Link, type Member, settleClaims, slotOf } from './claim-slots.ts';
import { dayNumber } from './days.ts';
import { featuresAsStored, loadFeatures } from './known-features.ts';
import { type Keyed, neighboursOf } from './proposition-keys.ts';
import type { PropositionRow } from './propositions.ts';
import { createUnions, type Unions } from './unions.ts';

/** The claims that a matching run touched: those that exist now, and those that are no more. */
export interface Matched {
  readonly touched: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

/** Propositions to be tied to claims. All of them are in the index of keys. */
export interface Unmatched {
  /** Those that are not stored yet: they are, with their claims. */
  readonly fresh: readonly PropositionRow[];
  /** Ids of those that are. */
  readonly stored: readonly string[];
}

/**
 * Ties propositions without a claim to one. Claims are the connected components of links between `core` propositions; every
 * other proposition stands on the claim of its best link and ties none together. The outcome depends on the set of
 * propositions alone: not on the order or the batches in which they came.
 */
export async function matchPropositions(db: Db, { fresh, stored }: Unmatched): Promise<Matched> {
  if (fresh.length + stored.length === 0) return { touched: new Set(), gone: new Set() };
  const members = new Map(fresh.map((row) => [row.id, memberOf(row)]));
  for (const [id, member] of await loadMembers(db, sql`p.id = ANY(${stored})`)) members.set(id, member);
  const asked = [...members.values()].map(({ node }) => node);
  const neighbours = await neighboursOf(db, asked.map(keyedOf));
  const merges = await mergesOf(db, [...fresh.map((row) => row.id), ...stored]);
  await loadOthers(db, members, { numbers: neighbours.flatMap((own) => [...own]), ids: merges.flat() });
  const unions = createUnions();
  const byNumber = groupBy(members.values(), ({ node }) => String(numberOf(node.id)));
  const done = new Set<string>();
  for (const [i, { id }] of asked.entries()) {
    const one = members.get(id) as Member;
    done.add(id);
    for (const number of neighbours[i] ?? []) {
      for (const other of byNumber.get(String(number)) ?? []) if (!done.has(other.node.id)) tie(one, other, unions);
    }
  }
  for (const [a, b] of merges) {
    const slots = [a, b].map((id) => mergeSlot(members.get(id), members));
    if (slots[0] !== undefined && slots[1] !== undefined) unions.join(slots[0], slots[1]);
  }
  return settleClaims(db, { members, fresh, unions });
}

function memberOf(row: PropositionRow): Member {
  const { id, firstDay, language } = row;
  const proposition = featuresAsStored(row);
  const node = { id, day: dayNumber(firstDay), firstDay, language, proposition };
  return { node, core: row.core, pinned: false, claim: null, link: null };
}

function keyedOf({ id, firstDay, proposition }: Member['node']): Keyed {
  return { id, firstDay, features: proposition };
}

/** What a person merged: the claim of a proposition, which is that of its link where it ties none together. */
function mergeSlot(member: Member | undefined, members: ReadonlyMap<string, Member>): string | undefined {
  if (member === undefined) return undefined;
  const target = member.core || member.claim !== null || member.link === null ? undefined : members.get(member.link.to);
  return slotOf(target ?? member);
}

async function mergesOf(db: Db, propositions: readonly string[]): Promise<[string, string][]> {
  const { rows } = await sql<{ a: string; b: string }>`
    SELECT a, b FROM claim_merge WHERE a = ANY(${propositions}) OR b = ANY(${propositions})`.execute(db);
  return rows.map(({ a, b }) => [a, b]);
}

interface StoredMember {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly core: boolean;
  readonly first_day: string;
  readonly claim_id: string | null;
  readonly link_to: string | null;
  readonly link_score: number | null;
  readonly link_day: string | null;
  readonly pinned_by: string | null;
}

/** Adds to `members` those with a number or id that are not among them. */
async function loadOthers(
  db: Db,
  members: Map<string, Member>,
  wanted: { readonly numbers: readonly number[]; readonly ids: readonly string[] },
): Promise<void> {
  const known = new Set([...members.keys()].map(numberOf));
  const starts = [...new Set(wanted.numbers)].filter((number) => !known.has(number)).map((number) => startOfId('proposition', number));
  const ids = wanted.ids.filter((id) => !members.has(id));
  const found = [
    ...(await loadMembers(db, sql`p.id = ANY(${ids})`)),
    ...(await loadMembers(
      db,
      sql`p.id = ANY(ARRAY(SELECT q.id FROM unnest(${starts}::text[]) AS s (start)
      JOIN proposition q ON q.id >= s.start AND q.id < s.start || 'g'))`,
    )),
  ];
  for (const [id, member] of found) members.set(id, member);
}

async function loadMembers(db: Db, wanted: RawBuilder<unknown>): Promise<Map<string, Member>> {
  const { rows } = await sql<StoredMember>`
    SELECT p.id, p.language, p.core, p.first_day, p.claim_id, p.link_to, p.link_score, t.first_day AS link_day, p.pinned_by
    FROM proposition p LEFT JOIN proposition t ON t.id = p.link_to WHERE ${wanted}`.execute(db);
  const features = await loadFeatures(
    db,
    rows.map((row) => row.id),
  );
  return new Map(
    rows.flatMap((row): [string, Member][] => {
      const { id, language, first_day: firstDay } = row;
      const proposition = features.get(id);
      if (proposition === undefined) return [];
      const node = { id, day: dayNumber(firstDay), firstDay, language, proposition };
      const link =
        row.link_to === null
          ? null
          : { to: row.link_to, score: Math.fround(row.link_score ?? 0), day: dayNumber(row.link_day ?? row.first_day), rules: null };
      return [[id, { node, core: row.core, pinned: row.pinned_by !== null, claim: row.claim_id, link }]];
    }),
  );
}

function tie(one: Member, other: Member, unions: Unions): void {
  if (one.pinned || other.pinned || !(one.core || other.core)) return;
  const { score, rules } = compare(one.node, other.node);
  if (score < LINK) return;
  const both = one.core && other.core;
  if (both) unions.join(slotOf(one), slotOf(other));
  const [later, earlier] = both ? (isEarlier(one.node, other.node) ? [other, one] : [one, other]) : one.core ? [other, one] : [one, other];
  // Scores are compared as they are stored, in single precision, which PostgreSQL prints as the shortest decimal.
  const link = { to: earlier.node.id, score: Math.fround(score), day: earlier.node.day, rules };
  if (later.link === null || isBetter(link, later.link, later.node)) later.link = link;
}

function isBetter(link: Link, than: Link, node: Node): boolean {
  if (link.score !== than.score) return link.score > than.score;
  const distance = Math.abs(link.day - node.day) - Math.abs(than.day - node.day);
  return distance < 0 || (distance === 0 && link.to < than.to);
}

function isEarlier(a: Node, b: Node): boolean {
  return a.day < b.day || (a.day === b.day && a.id < b.id);
}
