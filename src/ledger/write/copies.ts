import { sql } from 'kysely';
import { compareCopies } from '../copies/compare-copies.ts';
import { fingerprint } from '../copies/fingerprint.ts';
import type { Db } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { NewVersion } from './accept.ts';
import { createUnions } from './unions.ts';

/** Finds near-copies among new versions and those in the ledger; versions of one group carry the id of its earliest one. */
export async function storeCopies(db: Db, versions: readonly NewVersion[]): Promise<void> {
  const prints = new Map(versions.map((version) => [version.id, fingerprint(version.delivery.article.text)]));
  await insertRows(
    db,
    'sentence_prints',
    { version_id: 'text', prints: 'bigint[]' },
    [...prints].map(([id, print]) => ({ version_id: id, prints: print.prints })),
  );
  await insertRows(
    db,
    'copy_band',
    { band: 'bigint', version_id: 'text' },
    [...prints].flatMap(([id, print]) => [...new Set(print.bands)].map((band) => ({ band, version_id: id }))),
  );
  await joinCopies(db, await copyPairs(db, [...prints.keys()]));
}

/** Pairs of versions of different articles that share a band and, looked at closely, are copies. */
async function copyPairs(db: Db, fresh: readonly string[]): Promise<[string, string][]> {
  const { rows } = await sql<{ a: string; b: string; prints_a: string[]; prints_b: string[] }>`
    WITH pairs AS (
      SELECT DISTINCT least(x.version_id, y.version_id) AS a, greatest(x.version_id, y.version_id) AS b
      FROM copy_band x JOIN copy_band y ON y.band = x.band AND y.version_id <> x.version_id
      WHERE x.version_id = ANY(${fresh})
    )
    SELECT pairs.a, pairs.b, p.prints AS prints_a, q.prints AS prints_b FROM pairs
    JOIN sentence_prints p ON p.version_id = pairs.a JOIN sentence_prints q ON q.version_id = pairs.b
    JOIN version v ON v.id = pairs.a JOIN version w ON w.id = pairs.b WHERE v.article_id <> w.article_id`.execute(db);
  return rows.filter((row) => compareCopies(row.prints_a.map(Number), row.prints_b.map(Number)).copy).map(({ a, b }) => [a, b]);
}

async function joinCopies(db: Db, pairs: readonly [string, string][]): Promise<void> {
  if (pairs.length === 0) return;
  const ids = [...new Set(pairs.flat())];
  const { rows } = await sql<{ id: string; published_day: string; copy_group: string | null }>`
    SELECT id, published_day, copy_group FROM version
    WHERE id = ANY(${ids}) OR copy_group IN (SELECT copy_group FROM version WHERE id = ANY(${ids}))`.execute(db);
  const unions = createUnions();
  for (const row of rows) if (row.copy_group !== null) unions.join(row.id, row.copy_group);
  for (const [a, b] of pairs) unions.join(a, b);
  const earliest = new Map<string, { id: string; day: string }>();
  for (const { id, published_day: day } of rows) {
    const group = unions.find(id);
    const first = earliest.get(group);
    if (first === undefined || day < first.day || (day === first.day && id < first.id)) earliest.set(group, { id, day });
  }
  const changed = rows
    .map((row) => ({ id: row.id, group: earliest.get(unions.find(row.id))?.id ?? row.id, before: row.copy_group }))
    .filter((row) => row.group !== row.before);
  await sql`UPDATE version SET copy_group = given."group" FROM jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) AS given (id text, "group" text)
    WHERE version.id = given.id`.execute(db);
}
