import { sql } from 'kysely';
import { compareCopies } from '../copies/compare-copies.ts';
import { copyGroups } from '../copies/copy-groups.ts';
import { fingerprint } from '../copies/fingerprint.ts';
import type { Db } from '../store/database.ts';
import { given, insertRows } from '../store/rows.ts';
import type { NewVersion } from './accept.ts';
import { dayNumber } from './days.ts';

/** Groups of copies that a text is compared with, those that share most with it first: phrases that everybody uses make many more meet. */
const GROUPS_COMPARED = 16;

/** Finds near-copies among new versions and those of the weeks around them; versions of one group carry the id of its earliest one. */
export async function storeCopies(db: Db, versions: readonly NewVersion[]): Promise<void> {
  const prints = versions.map((version) => ({ version, print: fingerprint(version.delivery.article.text) }));
  await insertRows(
    db,
    'sentence_prints',
    { version_id: 'text', prints: 'bigint[]' },
    prints.map(({ version, print }) => ({ version_id: version.id, prints: print.prints })),
  );
  await insertRows(
    db,
    'copy_band',
    { band: 'bigint', week: 'integer', version_id: 'text' },
    prints.flatMap(({ version, print }) => {
      const week = Math.floor(dayNumber(version.publishedDay) / 7);
      return print.bands.map((band) => ({ band, week, version_id: version.id }));
    }),
  );
  await joinCopies(
    db,
    await copyPairs(
      db,
      versions.map((version) => version.id),
    ),
  );
}

/** Pairs of versions of different articles that meet in a band and, looked at closely, are copies. Of a group that is known one is enough. */
async function copyPairs(db: Db, fresh: readonly string[]): Promise<[string, string][]> {
  const { rows } = await sql<{ a: string; b: string; prints_a: (number | string)[]; prints_b: (number | string)[] }>`
    WITH meetings AS (
      SELECT x.version_id AS a, min(y.version_id) AS b, count(*) AS bands
      FROM copy_band x JOIN copy_band y ON y.band = x.band AND y.week BETWEEN x.week - 1 AND x.week + 1 AND y.version_id <> x.version_id
      JOIN version w ON w.id = y.version_id
      WHERE x.version_id = ANY(${fresh}) GROUP BY x.version_id, coalesce(w.copy_group, w.id)
    ), nearest AS (
      SELECT a, b, row_number() OVER (PARTITION BY a ORDER BY bands DESC, b) AS place FROM meetings
    )
    SELECT n.a, n.b, p.prints AS prints_a, q.prints AS prints_b FROM nearest n
    JOIN sentence_prints p ON p.version_id = n.a JOIN sentence_prints q ON q.version_id = n.b
    JOIN version v ON v.id = n.a JOIN version w ON w.id = n.b
    WHERE n.place <= ${sql.lit(GROUPS_COMPARED)} AND v.article_id <> w.article_id`.execute(db);
  return rows.filter((row) => compareCopies(row.prints_a.map(Number), row.prints_b.map(Number)).copy).map(({ a, b }) => [a, b]);
}

async function joinCopies(db: Db, pairs: readonly [string, string][]): Promise<void> {
  if (pairs.length === 0) return;
  const ids = [...new Set(pairs.flat())];
  const { rows } = await sql<{ id: string; published_day: string; copy_group: string | null }>`
    SELECT id, published_day, copy_group FROM version
    WHERE id = ANY(${ids}) OR copy_group IN (SELECT copy_group FROM version WHERE id = ANY(${ids}))`.execute(db);
  const known = rows.flatMap((row): [string, string][] => (row.copy_group === null ? [] : [[row.id, row.copy_group]]));
  const articles = rows.map((row) => ({ id: row.id, published: row.published_day }));
  const before = new Map(rows.map((row) => [row.id, row.copy_group]));
  const changed = copyGroups(articles, [...known, ...pairs]).flatMap((group) =>
    group.map((copy) => ({ id: copy.id, first: group[0]?.id ?? copy.id })).filter((row) => before.get(row.id) !== row.first),
  );
  if (changed.length === 0) return;
  await sql`UPDATE version SET copy_group = given.first FROM ${given({ id: 'text', first: 'text' }, changed)} WHERE version.id = given.id`.execute(
    db,
  );
}
