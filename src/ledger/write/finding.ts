import { sql } from 'kysely';
import type { ClaimStatements } from '../answer/holdings.ts';
import { sha256 } from '../identifiers.ts';
import type { Voice } from '../status/holding.ts';
import type { Db } from '../store/database.ts';
import { given, replaceRows } from '../store/rows.ts';

/** A claim with all that it can be found by. */
export interface FoundBy {
  readonly id: string;
  /** Its present ones. */
  readonly statements: ClaimStatements;
  /** The name that a person gave it, and the language of its label. */
  readonly name: string | null;
  readonly language: 'de' | 'en';
  /** The last day on which its status changed. */
  readonly changed: string;
  /** Actors that went back on their word. */
  readonly reversed: readonly string[];
}

const ACTORS = {
  table: 'claim_actor',
  owner: 'claim_id',
  other: 'actor_id',
  columns: { claim_id: 'text', actor_id: 'text', changed_day: 'date', statements: 'integer', said: 'boolean', reversed: 'boolean' },
} as const;

const OUTLETS = {
  table: 'claim_outlet',
  owner: 'claim_id',
  other: 'outlet',
  columns: { claim_id: 'text', outlet: 'text', changed_day: 'date' },
} as const;

/** Stores by which actors, outlets and words claims are found. Runs inside the transaction that stores the claims. */
export async function storeFinding(db: Db, claims: readonly FoundBy[]): Promise<void> {
  const ids = claims.map(({ id }) => id);
  await replaceRows(db, ACTORS, ids, claims.flatMap(actorRows));
  await replaceRows(db, OUTLETS, ids, claims.flatMap(outletRows));
  await storeWords(db, claims);
}

/** Takes apart what claims say where a restored ledger lacks it. */
export async function completeWords(db: Db): Promise<void> {
  await sql`INSERT INTO claim_words (claim_id, changed_day, said, words)
    SELECT claim_id, changed_day, '', words_of(german, english) FROM claim_contents() AS told
    WHERE NOT EXISTS (SELECT 1 FROM claim_words w WHERE w.claim_id = told.claim_id)`.execute(db);
}

function actorRows({ id, statements: { rows, holdings }, changed, reversed }: FoundBy): Record<string, unknown>[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const actor of new Set([row.speaker_id, row.voice_id])) if (actor !== null) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  }
  const said = new Set([...counts.keys(), ...holdings.flatMap((holding) => placesOf(holding.voice))]);
  const passed = [
    ...rows.flatMap((row) => [...row.via, ...row.rests_on]),
    ...holdings.flatMap((h) => [...h.via, ...h.restsOn]).flatMap(placesOf),
  ];
  return [...new Set([...said, ...passed])].map((actor) => ({
    claim_id: id,
    actor_id: actor,
    changed_day: changed,
    statements: counts.get(actor) ?? 0,
    said: said.has(actor),
    reversed: reversed.includes(actor),
  }));
}

function placesOf(voice: Voice | null): string[] {
  return voice === null ? [] : [voice.id, voice.state];
}

function outletRows({ id, statements: { rows }, changed }: FoundBy): Record<string, unknown>[] {
  const outlets = new Set(rows.map((row) => row.outlet.toLowerCase()));
  return [...outlets].map((outlet) => ({ claim_id: id, outlet, changed_day: changed }));
}

async function storeWords(db: Db, claims: readonly FoundBy[]): Promise<void> {
  const rows = claims.map(wordsRow);
  const ids = rows.map((row) => row.claim_id);
  const known = await sql<{ id: string; said: string; changed: string }>`
    SELECT claim_id AS id, said, changed_day AS changed FROM claim_words WHERE claim_id = ANY(${ids})`.execute(db);
  const before = new Map(known.rows.map((row) => [row.id, row]));
  const isOther = (row: WordsRow): boolean => before.get(row.claim_id)?.said !== row.said;
  const others = rows.filter(isOther);
  if (others.length > 0) {
    const columns = { claim_id: 'text', changed_day: 'date', said: 'text', german: 'text[]', english: 'text[]' };
    await sql`INSERT INTO claim_words (claim_id, changed_day, said, words)
      SELECT claim_id, changed_day, said, words_of(german, english) FROM ${given(columns, others)}
      ON CONFLICT (claim_id) DO UPDATE SET changed_day = excluded.changed_day, said = excluded.said, words = excluded.words`.execute(db);
  }
  const moved = rows.filter((row) => !isOther(row) && before.get(row.claim_id)?.changed !== row.changed_day);
  if (moved.length > 0)
    await sql`UPDATE claim_words SET changed_day = given.changed_day FROM ${given({ claim_id: 'text', changed_day: 'date' }, moved)}
      WHERE claim_words.claim_id = given.claim_id`.execute(db);
}

type WordsRow = ReturnType<typeof wordsRow>;

function wordsRow({ id, statements: { rows }, name, language, changed }: FoundBy) {
  const contentsIn = (wanted: 'de' | 'en'): string[] => [
    ...[...new Set(rows.flatMap((row) => (row.language === wanted ? [row.quote] : [])))].sort(),
    ...(name !== null && language === wanted ? [name] : []),
  ];
  const [german, english] = [contentsIn('de'), contentsIn('en')];
  return { claim_id: id, changed_day: changed, said: sha256(JSON.stringify([german, english])), german, english };
}
