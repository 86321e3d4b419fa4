import { type RawBuilder, sql } from 'kysely';
import { idOf, numberOf, startOfId } from '../identifiers.ts';
import type { Node } from '../match/compare.ts';
import type { Db } from '../store/database.ts';
import { dayNumber } from './days.ts';
import { featuresAsStored, loadFeatures } from './known-features.ts';
import type { PropositionRow } from './propositions.ts';

/** Why a proposition stands on its claim: its best link. `rules` is null where the stored ones still hold. */
export interface Link {
  readonly to: string;
  readonly score: number;
  readonly day: number;
  readonly rules: readonly string[] | null;
}

/** A proposition while claims are being formed; `claim` and `strand` are those that it stood on before. */
export interface Member {
  readonly node: Node & { readonly firstDay: string };
  readonly core: boolean;
  /** The correction by which a person put it where it stands. */
  readonly pinnedBy: string | null;
  readonly claim: string | null;
  readonly strand: string | null;
  link: Link | null;
}

/** A proposition that has just come in. */
export function memberOf(row: PropositionRow): Member {
  const { id, firstDay, language } = row;
  const node = { id, day: dayNumber(firstDay), firstDay, language, proposition: featuresAsStored(row) };
  return { node, core: row.core, pinnedBy: null, claim: null, strand: null, link: null };
}

/** The strand of a member: one of its own where it is on none yet. */
export function strandOf({ strand, node }: Member): string {
  return strand ?? node.id;
}

/** A link; scores are compared as they are stored, in single precision, which PostgreSQL prints as the shortest decimal. */
export function linkTo({ id, day }: Node, score: number, rules: Link['rules']): Link {
  return { to: id, score: Math.fround(score), day, rules };
}

/** Whether a link of a proposition says more than another: by score, then nearness in time, then id. */
export function isBetter(link: Link, than: Link, node: Node): boolean {
  if (link.score !== than.score) return link.score > than.score;
  const distance = Math.abs(link.day - node.day) - Math.abs(than.day - node.day);
  return distance < 0 || (distance === 0 && link.to < than.to);
}

/** The claim of the statements that a correction parted from others. */
export function partedClaim(correction: string): string {
  return idOf('claim', 'parted', correction);
}

/** Adds to `members` those with an id that are not among them. */
export async function addByIds(db: Db, members: Map<string, Member>, ids: readonly string[]): Promise<void> {
  const wanted = ids.filter((id) => !members.has(id));
  if (wanted.length > 0) await add(db, members, sql`p.id = ANY(${wanted})`);
}

/** Adds to `members` those with a number of the index that are not among them. */
export async function addByNumbers(db: Db, members: Map<string, Member>, numbers: ReadonlySet<number>): Promise<void> {
  const known = new Set([...members.keys()].map(numberOf));
  const starts = [...numbers].filter((number) => !known.has(number)).map((number) => startOfId('proposition', number));
  const wanted = sql`p.id = ANY(ARRAY(SELECT q.id FROM unnest(${starts}::text[]) AS s (start)
    JOIN proposition q ON q.id >= s.start AND q.id < s.start || 'g'))`;
  if (starts.length > 0) await add(db, members, wanted);
}

/** Adds to `members` those on strands that are not among them. */
export async function addByStrands(db: Db, members: Map<string, Member>, strands: readonly string[]): Promise<void> {
  if (strands.length > 0) await add(db, members, sql`p.strand = ANY(${strands}) AND NOT (p.id = ANY(${[...members.keys()]}))`);
}

interface StoredMember {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly core: boolean;
  readonly first_day: string;
  readonly claim_id: string | null;
  readonly strand: string | null;
  readonly link_to: string | null;
  readonly link_score: number | null;
  readonly link_day: string | null;
  readonly pinned_by: string | null;
}

async function add(db: Db, members: Map<string, Member>, wanted: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<StoredMember>`
    SELECT p.id, p.language, p.core, p.first_day, p.claim_id, p.strand, p.link_to, p.link_score, t.first_day AS link_day, p.pinned_by
    FROM proposition p LEFT JOIN proposition t ON t.id = p.link_to WHERE ${wanted}`.execute(db);
  const features = await loadFeatures(
    db,
    rows.map((row) => row.id),
  );
  for (const row of rows) {
    const { id, language, first_day: firstDay } = row;
    const proposition = features.get(id);
    if (proposition === undefined || members.has(id)) continue;
    const node = { id, day: dayNumber(firstDay), firstDay, language, proposition };
    const link =
      row.link_to === null
        ? null
        : { to: row.link_to, score: Math.fround(row.link_score ?? 0), day: dayNumber(row.link_day ?? firstDay), rules: null };
    members.set(id, { node, core: row.core, pinnedBy: row.pinned_by, claim: row.claim_id, strand: row.strand, link });
  }
}
