import { sql } from 'kysely';
import { type ClaimStatements, loadHoldings } from '../answer/holdings.ts';
import { labelOf } from '../answer/label.ts';
import { withheldOn } from '../status/positions.ts';
import { reversalsOf } from '../status/reversals.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import { forgetHistories, historyOf } from './claim-history.ts';

/** How many claims are summed up at a time, so that memory stays flat. */
const CHUNK = 200;

/**
 * Computes what the tables `claim` and `claim_status` keep of claims: a cache of pure functions over their statements. A claim
 * without a proposition is removed; one without a present statement stays, with none.
 */
export async function summarise(db: Db, claims: ReadonlySet<string>): Promise<void> {
  const ids = [...claims];
  for (let i = 0; i < ids.length; i += CHUNK) await summariseSome(db, ids.slice(i, i + CHUNK));
}

/** Drops the summaries of all claims and makes them anew. */
export async function rebuildSummaries(db: Db): Promise<void> {
  forgetHistories();
  await sql`DELETE FROM claim`.execute(db);
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT claim_id AS id FROM proposition WHERE claim_id IS NOT NULL ORDER BY 1`.execute(
    db,
  );
  await summarise(db, new Set(rows.map((row) => row.id)));
}

async function summariseSome(db: Db, ids: readonly string[]): Promise<void> {
  const firsts = await firstPropositions(db, ids);
  await sql`DELETE FROM claim WHERE id = ANY(${ids.filter((id) => !firsts.has(id))})`.execute(db);
  const byClaim = await loadHoldings(db, [...firsts.keys()]);
  const rows: Record<string, unknown>[] = [];
  const statuses: Record<string, unknown>[] = [];
  for (const [id, first] of firsts) {
    const { row, changes } = summaryOf(id, first, byClaim.get(id) ?? { rows: [], holdings: [], actors: new Map() });
    rows.push(row);
    statuses.push(...changes);
  }
  await insertRows(db, 'claim', CLAIM_COLUMNS, rows, `(id) DO UPDATE SET ${UPDATES}`);
  await sql`UPDATE claim SET renamed = (
      SELECT n.name FROM claim_name n JOIN proposition p ON p.id = n.proposition_id JOIN correction k ON k.id = n.correction_id
      WHERE p.claim_id = claim.id ORDER BY k.seq DESC LIMIT 1)
    WHERE id = ANY(${[...firsts.keys()]})`.execute(db);
  await sql`DELETE FROM claim_status WHERE claim_id = ANY(${[...firsts.keys()]})`.execute(db);
  await insertRows(db, 'claim_status', STATUS_COLUMNS, statuses);
}

const CLAIM_COLUMNS = {
  id: 'text',
  first_proposition: 'text',
  label: 'text',
  language: 'text',
  status: 'text',
  roots_low: 'integer',
  roots_high: 'integer',
  articles: 'integer',
  outlets: 'text[]',
  languages: 'text[]',
  actors: 'text[]',
  withheld: 'text[]',
  statements: 'integer',
  reversed: 'text[]',
  first_day: 'date',
  last_day: 'date',
  changed_day: 'date',
} as const;

const UPDATES = Object.keys(CLAIM_COLUMNS)
  .filter((name) => name !== 'id')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

const STATUS_COLUMNS = {
  claim_id: 'text',
  from_day: 'date',
  until_day: 'date',
  status: 'text',
  roots_low: 'integer',
  roots_high: 'integer',
  withheld: 'text[]',
} as const;

interface FirstProposition {
  readonly id: string;
  readonly language: 'de' | 'en';
  readonly content: string;
  readonly day: string;
}

/** The earliest proposition of each claim, a core one where there is any: the claim's id is made of it. */
async function firstPropositions(db: Db, ids: readonly string[]): Promise<Map<string, FirstProposition>> {
  const { rows } = await sql<FirstProposition & { claim_id: string }>`
    SELECT DISTINCT ON (claim_id) claim_id, id, language, content, first_day AS day FROM proposition
    WHERE claim_id = ANY(${ids}) ORDER BY claim_id, core DESC, (pinned_by IS NULL) DESC, first_day, id`.execute(db);
  return new Map(rows.map((row) => [row.claim_id, row]));
}

function summaryOf(
  id: string,
  first: FirstProposition,
  { rows, holdings }: ClaimStatements,
): { row: Record<string, unknown>; changes: Record<string, unknown>[] } {
  const history = historyOf(id, holdings);
  const present = history.at(-1)?.change;
  const label = labelOf(rows) ?? { text: first.content, language: first.language };
  const days = rows.map((row) => row.published_day);
  const distinct = (values: readonly (string | null)[]): string[] => [...new Set(values.filter((v): v is string => v !== null))].sort();
  return {
    row: {
      id,
      first_proposition: first.id,
      label: label.text,
      language: label.language,
      status: present?.status ?? 'unconfirmed',
      roots_low: present?.roots.low ?? 0,
      roots_high: present?.roots.high ?? 0,
      articles: new Set(rows.map((row) => row.article_id)).size,
      outlets: distinct(rows.map((row) => row.outlet)),
      languages: distinct(rows.map((row) => row.language)),
      actors: distinct([
        ...rows.flatMap((row) => [row.speaker_id, row.voice_id]),
        ...holdings.flatMap((h) => [h.voice?.id ?? null, h.voice?.state ?? null]),
      ]),
      withheld: withheldOn(holdings, null).map((actor) => actor.id),
      statements: rows.length,
      reversed: distinct(reversalsOf(holdings).map((reversal) => reversal.actor.id)),
      first_day: days[0] ?? first.day,
      last_day: days[days.length - 1] ?? first.day,
      changed_day: present?.on ?? days[0] ?? first.day,
    },
    changes: history.map(({ change, withheld }, i) => ({
      claim_id: id,
      from_day: change.on,
      until_day: history[i + 1]?.change.on ?? null,
      status: change.status,
      roots_low: change.roots.low,
      roots_high: change.roots.high,
      withheld,
    })),
  };
}
