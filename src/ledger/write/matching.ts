import { sql } from 'kysely';
import { compare, LINK, type Node } from '../match/compare.ts';
import type { Db } from '../store/database.ts';
import { type Link, type Member, settleClaims, slotOf } from './claim-slots.ts';
import { dayNumber } from './days.ts';
import type { Features } from './propositions.ts';
import { createUnions, type Unions } from './unions.ts';

/** How many months apart two propositions may stand and still be compared. */
const MONTHS_APART = 8;

/** The claims that a matching run touched: those that exist now, and those that are no more. */
export interface Matched {
  readonly touched: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

/**
 * Ties propositions without a claim to one. Claims are the connected components of links between `core` propositions; every
 * other proposition stands on the claim of its best link and ties none together. The outcome depends on the set of
 * propositions alone: not on the order or the batches in which they came.
 */
export async function matchPropositions(db: Db, fresh: readonly string[]): Promise<Matched> {
  if (fresh.length === 0) return { touched: new Set(), gone: new Set() };
  const pairs = await candidatePairs(db, fresh);
  const merges = await mergesOf(db, fresh);
  const members = await loadMembers(db, [...new Set([...fresh, ...pairs.flat(), ...merges.flat()])]);
  const unions = createUnions();
  for (const [a, b] of pairs) {
    const one = members.get(a);
    const other = members.get(b);
    if (one !== undefined && other !== undefined) tie(one, other, unions);
  }
  for (const [a, b] of merges) {
    const slots = [a, b].map((id) => mergeSlot(members.get(id), members));
    if (slots[0] !== undefined && slots[1] !== undefined) unions.join(slots[0], slots[1]);
  }
  return settleClaims(db, members, unions);
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

/** Pairs that share a key within the months that may lie between, each once. */
async function candidatePairs(db: Db, fresh: readonly string[]): Promise<[string, string][]> {
  const { rows } = await sql<{ a: string; b: string }>`
    SELECT DISTINCT least(k.proposition_id, o.proposition_id) AS a, greatest(k.proposition_id, o.proposition_id) AS b
    FROM proposition_key k JOIN proposition_key o ON o.key = k.key
      AND o.bucket BETWEEN k.bucket - ${sql.lit(MONTHS_APART)} AND k.bucket + ${sql.lit(MONTHS_APART)}
      AND o.proposition_id <> k.proposition_id
    WHERE k.proposition_id = ANY(${fresh})`.execute(db);
  return rows.map(({ a, b }) => [a, b]);
}

interface StoredMember {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly features: Features;
  readonly core: boolean;
  readonly first_day: string;
  readonly claim_id: string | null;
  readonly link_to: string | null;
  readonly link_score: number | null;
  readonly link_day: string | null;
  readonly pinned_by: string | null;
}

async function loadMembers(db: Db, ids: readonly string[]): Promise<Map<string, Member>> {
  const { rows } = await sql<StoredMember>`
    SELECT p.id, p.language, p.features, p.core, p.first_day, p.claim_id, p.link_to, p.link_score, t.first_day AS link_day, p.pinned_by
    FROM proposition p LEFT JOIN proposition t ON t.id = p.link_to WHERE p.id = ANY(${ids})`.execute(db);
  return new Map(
    rows.map((row): [string, Member] => {
      const node: Node = { id: row.id, day: dayNumber(row.first_day), language: row.language, proposition: row.features };
      const link =
        row.link_to === null
          ? null
          : { to: row.link_to, score: row.link_score ?? 0, day: dayNumber(row.link_day ?? row.first_day), rules: null };
      return [row.id, { node, core: row.core, pinned: row.pinned_by !== null, claim: row.claim_id, link }];
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
  // Scores are compared as they are stored, in single precision.
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
