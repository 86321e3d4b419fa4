import { sql } from 'kysely';
import { idOf } from '../identifiers.ts';
import type { Node } from '../match/compare.ts';
import type { Db } from '../store/database.ts';
import { given } from '../store/rows.ts';
import { dayNumber } from './days.ts';
import type { Matched } from './matching.ts';
import { insertPropositions, type Place, type PropositionRow, UNPLACED } from './propositions.ts';
import type { Unions } from './unions.ts';

/** Why a proposition stands on its claim: its best link. `rules` is null where the stored ones still hold. */
export interface Link {
  readonly to: string;
  readonly score: number;
  readonly day: number;
  readonly rules: readonly string[] | null;
}

/** A proposition while claims are being formed; `claim` is the one that it stood on before. */
export interface Member {
  readonly node: Node & { readonly firstDay: string };
  readonly core: boolean;
  readonly pinned: boolean;
  readonly claim: string | null;
  link: Link | null;
}

/** What is joined when two core propositions are tied: their claims or, where one has none yet, itself. */
export function slotOf(member: Member): string {
  return member.claim ?? member.node.id;
}

/** Members with how they are tied; those that are `fresh` are not stored yet. */
export interface Settlement {
  readonly members: ReadonlyMap<string, Member>;
  readonly fresh: readonly PropositionRow[];
  readonly unions: Unions;
}

/** Gives every member its claim after the unions: claims take the id of their earliest core proposition, whichever came in first. */
export async function settleClaims(db: Db, { members, fresh, unions }: Settlement): Promise<Matched> {
  const ids = await idsOfGroups(db, members, unions);
  const claimOfCore = (member: Member): string => ids.get(unions.find(slotOf(member))) ?? slotOf(member);
  const changed = new Map<string, Place>();
  const left = new Set<string>();
  const touched = new Set<string>();
  for (const member of members.values()) {
    const relinked = member.link !== null && member.link.rules !== null;
    if (member.claim !== null && !relinked) continue;
    const target = member.core || member.link === null ? undefined : members.get(member.link.to);
    const claim = member.core || target === undefined ? claimOfCore(member) : claimOfCore(target);
    if (member.claim !== null && !member.core && claim !== member.claim) left.add(member.claim);
    touched.add(claim);
    const { to = null, score = null, rules = null } = member.link ?? {};
    changed.set(member.node.id, { claim_id: claim, link_to: to, link_score: score, link_rules: rules });
  }
  const moves = movesOf(members, unions, ids);
  await moveClaims(db, moves);
  await insertPropositions(
    db,
    fresh.map((row) => [row, changed.get(row.id) ?? UNPLACED]),
  );
  for (const { id } of fresh) changed.delete(id);
  await place(db, changed);
  for (const claim of moves.values()) touched.add(claim);
  for (const claim of left) touched.add(claim);
  for (const claim of moves.keys()) touched.delete(claim);
  return { touched, gone: new Set(moves.keys()) };
}

async function place(db: Db, places: ReadonlyMap<string, Place>): Promise<void> {
  if (places.size === 0) return;
  const rows = [...places].map(([id, where]) => ({ id, ...where }));
  await sql`UPDATE proposition SET claim_id = given.claim_id, link_to = given.link_to, link_score = given.link_score, link_rules = given.link_rules
    FROM ${given(PLACE_COLUMNS, rows)} WHERE proposition.id = given.id`.execute(db);
}

const PLACE_COLUMNS = { id: 'text', claim_id: 'text', link_to: 'text', link_score: 'real', link_rules: 'text[]' } as const;

/** Claims that go on under another id, because they were joined to one with an earlier proposition. */
function movesOf(members: ReadonlyMap<string, Member>, unions: Unions, ids: ReadonlyMap<string, string>): Map<string, string> {
  const moves = new Map<string, string>();
  for (const { claim } of members.values()) {
    const id = claim === null ? undefined : ids.get(unions.find(claim));
    if (claim !== null && id !== undefined && id !== claim) moves.set(claim, id);
  }
  return moves;
}

/** The claim id of every set of slots: made of its earliest core proposition, or of the one proposition that stands alone. */
async function idsOfGroups(db: Db, members: ReadonlyMap<string, Member>, unions: Unions): Promise<Map<string, string>> {
  const claims = [...new Set([...members.values()].flatMap((m) => (m.claim === null ? [] : [m.claim])))];
  const { rows } = await sql<{ id: string; first_proposition: string; first_day: string }>`
    SELECT c.id, c.first_proposition, p.first_day FROM claim c JOIN proposition p ON p.id = c.first_proposition
    WHERE c.id = ANY(${claims})`.execute(db);
  const firsts = new Map<string, { id: string; day: number; claim: string | null }>();
  const consider = (slot: string, id: string, day: number, claim: string | null): void => {
    const group = unions.find(slot);
    const before = firsts.get(group);
    if (before === undefined || day < before.day || (day === before.day && id < before.id)) firsts.set(group, { id, day, claim });
  };
  for (const row of rows) consider(row.id, row.first_proposition, dayNumber(row.first_day), row.id);
  for (const member of members.values()) if (member.claim === null) consider(slotOf(member), member.node.id, member.node.day, null);
  // A claim that a person split off has an id that is not made of a proposition: it keeps it.
  return new Map([...firsts].map(([group, first]) => [group, first.claim ?? idOf('claim', first.id)]));
}

async function moveClaims(db: Db, moves: ReadonlyMap<string, string>): Promise<void> {
  if (moves.size === 0) return;
  const rows = [...moves].map(([old, id]) => ({ old, id }));
  await sql`UPDATE proposition SET claim_id = given.id FROM ${given({ old: 'text', id: 'text' }, rows)} WHERE proposition.claim_id = given.old`.execute(
    db,
  );
  await sql`DELETE FROM claim WHERE id = ANY(${[...moves.keys()]})`.execute(db);
}
