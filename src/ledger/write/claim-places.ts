import { sql } from 'kysely';
import { idOf } from '../identifiers.ts';
import { compare } from '../match/compare.ts';
import { groupBy } from '../status/group-by.ts';
import type { Db } from '../store/database.ts';
import { given } from '../store/rows.ts';
import { addByStrands, type Member, strandOf } from './members.ts';
import { insertPropositions, type Place, type PropositionRow, UNPLACED } from './propositions.ts';
import { type Placed, partStrand } from './strands.ts';
import type { Unions } from './unions.ts';

/** The claims that a matching run touched: those that exist now, and those that are no more. */
export interface Matched {
  readonly touched: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
}

/** Members with what ties their strands together; those that are `fresh` are not stored yet. */
export interface Settlement {
  readonly members: Map<string, Member>;
  readonly fresh: readonly PropositionRow[];
  readonly unions: Unions;
  /** What persons merged, by propositions that have a place of their own. */
  readonly merges: readonly (readonly [Member, Member])[];
}

/** Gives every member its claim: strands that something joined are parted anew, and what stands on the claim of another follows it. */
export async function settleClaims(db: Db, settlement: Settlement): Promise<Matched> {
  const { members, fresh, merges } = settlement;
  const strands = await strandsToPart(db, settlement);
  const placed = new Map(strands.flatMap((strand) => partStrand(strand, merges)).map((one) => [one.member.node.id, one]));
  const changed = new Map<string, Place>();
  for (const member of members.values()) {
    const place = placeOf(member, members, placed);
    if (place !== null) changed.set(member.node.id, place);
  }
  const left = new Set<string>();
  const touched = new Set<string>();
  for (const [id, { claim_id: claim }] of changed) {
    const before = members.get(id)?.claim ?? null;
    if (before !== null && before !== claim) left.add(before);
    if (claim !== null) touched.add(claim);
  }
  await insertPropositions(
    db,
    fresh.map((row) => [row, changed.get(row.id) ?? UNPLACED]),
  );
  const stored = new Map(changed);
  for (const { id } of fresh) stored.delete(id);
  await storePlaces(db, stored);
  await followAll(db, [...stored.keys()]);
  const gone = await emptied(db, left);
  for (const claim of left) if (!gone.has(claim)) touched.add(claim);
  return { touched, gone };
}

/** The members of every strand that a new one is on, or that something joined to another or within. Adds those that are stored to `members`. */
async function strandsToPart(db: Db, { members, unions, merges }: Settlement): Promise<(readonly Member[])[]> {
  const leaders = new Set(merges.flat());
  const leads = (member: Member): boolean => member.core || leaders.has(member);
  const groups = groupBy([...members.values()].filter(leads), (member) => unions.find(strandOf(member)));
  const unmerged = new Set(merges.flatMap(([a, b]) => (a.claim === b.claim ? [] : [a])));
  const open = [...groups.values()].filter(
    (own) => own.some((member) => member.claim === null || unmerged.has(member)) || new Set(own.map(strandOf)).size > 1,
  );
  await addByStrands(
    db,
    members,
    open.flatMap((own) => own.map(strandOf)),
  );
  const isOpen = new Set(open.flatMap((own) => own.map(strandOf)));
  const all = [...members.values()].filter((member) => isOpen.has(strandOf(member)) && leads(member));
  return [...groupBy(all, (member) => unions.find(strandOf(member))).values()];
}

/** Where a member stands from now on; null where nothing changes, or where it follows another. */
function placeOf(member: Member, members: ReadonlyMap<string, Member>, placed: ReadonlyMap<string, Placed>): Place | null {
  const { node, link, claim } = member;
  const own = placed.get(node.id);
  if (own !== undefined) {
    const to = member.core ? own.link : link;
    if (own.claim === claim && own.strand === member.strand && to?.to === link?.to && to?.score === link?.score) return null;
    const other = to === null ? undefined : members.get(to.to);
    const rules = other === undefined ? null : compare(node, other.node).rules;
    return { claim_id: own.claim, strand: own.strand, link_to: to?.to ?? null, link_score: to?.score ?? null, link_rules: rules };
  }
  if (claim !== null && (link === null || link.rules === null)) return null;
  if (link === null) return { ...UNPLACED, claim_id: idOf('claim', node.id) };
  const target = placed.get(link.to)?.claim ?? members.get(link.to)?.claim ?? null;
  return { claim_id: target, strand: null, link_to: link.to, link_score: link.score, link_rules: link.rules };
}

const COLUMNS = { id: 'text', claim_id: 'text', strand: 'text', link_to: 'text', link_score: 'real', link_rules: 'text[]' } as const;

async function storePlaces(db: Db, places: ReadonlyMap<string, Place>): Promise<void> {
  if (places.size === 0) return;
  const rows = [...places].map(([id, where]) => ({ id, ...where }));
  await sql`UPDATE proposition SET claim_id = given.claim_id, strand = given.strand, link_to = given.link_to, link_score = given.link_score,
      link_rules = given.link_rules
    FROM ${given(COLUMNS, rows)} WHERE proposition.id = given.id`.execute(db);
}

/** Takes along what stands on the claim of these: what only points to them, what a person moved to them or parted off together with them. */
async function followAll(db: Db, ids: readonly string[]): Promise<void> {
  for (let moved = ids; moved.length > 0; ) {
    const { rows } = await sql<{ id: string }>`
      UPDATE proposition p SET claim_id = t.claim_id FROM proposition t
      WHERE t.id = ANY(${moved}) AND NOT p.core AND p.claim_id IS DISTINCT FROM t.claim_id
        AND (p.link_to = t.id OR (t.link_to IS NULL AND p.link_to IS NULL AND p.pinned_by = t.pinned_by))
      RETURNING p.id`.execute(db);
    moved = rows.map((row) => row.id);
  }
}

/** Which of these claims have no proposition left; they are removed. */
async function emptied(db: Db, claims: ReadonlySet<string>): Promise<Set<string>> {
  if (claims.size === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    SELECT c.id FROM unnest(${[...claims]}::text[]) AS c (id) WHERE NOT EXISTS (SELECT 1 FROM proposition p WHERE p.claim_id = c.id)`.execute(
    db,
  );
  const gone = rows.map((row) => row.id);
  await sql`DELETE FROM claim WHERE id = ANY(${gone})`.execute(db);
  return new Set(gone);
}
