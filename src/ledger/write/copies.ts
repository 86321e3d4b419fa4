import { sql } from 'kysely';
import { compareCopies } from '../copies/compare-copies.ts';
import { copyGroups } from '../copies/copy-groups.ts';
import { type Fingerprint, fingerprint } from '../copies/fingerprint.ts';
import { numberOf, startOfId } from '../identifiers.ts';
import type { Db } from '../store/database.ts';
import { addHoldings, holdersOf, keysAround, periodKey } from '../store/period-index.ts';
import { given, insertRows } from '../store/rows.ts';
import type { NewVersion } from './accept.ts';
import { dayNumber } from './days.ts';

/** Groups of copies that a text is compared with, those that share most with it first: phrases that everybody uses make many more meet. */
const GROUPS_COMPARED = 16;

const INDEX = { table: 'copy_band', holder: 'version' } as const;

/** A new version with what finds its copies. */
interface Printed extends Fingerprint {
  readonly id: string;
  readonly article: string;
  readonly week: number;
}

/** Finds near-copies among new versions and those of the weeks around them; versions of one group carry the id of its earliest one. */
export async function storeCopies(db: Db, versions: readonly NewVersion[]): Promise<void> {
  const printed = versions.map(
    ({ id, delivery: { article }, publishedDay }): Printed => ({
      id,
      article: article.id,
      week: Math.floor(dayNumber(publishedDay) / 7),
      ...fingerprint(article.text),
    }),
  );
  const rows = printed.map(({ id, prints }) => ({ version_id: id, prints }));
  await insertRows(db, 'sentence_prints', { version_id: 'text', prints: 'bigint[]' }, rows);
  const entries = printed.flatMap(({ id, week, bands }) =>
    [...new Set(bands.map((band) => periodKey(week, band)))].map((key) => ({ key, holder: numberOf(id) })),
  );
  await addHoldings(db, INDEX, entries);
  await joinCopies(db, await copyPairs(db, printed));
}

/** A version that another one meets. */
interface Met {
  readonly id: string;
  readonly article: string;
  readonly group: string;
  readonly prints: readonly number[];
}

/** Pairs of versions of different articles that meet in a band and, looked at closely, are copies. Of a group that is known one is enough. */
async function copyPairs(db: Db, fresh: readonly Printed[]): Promise<[string, string][]> {
  const asked = fresh.map(({ week, bands }) => bands.flatMap((band) => keysAround(week, band)));
  const holders = await holdersOf(db, INDEX, asked.flat());
  const met = await loadMet(db, new Set([...holders.values()].flat()));
  return fresh.flatMap((version, i) => {
    const bands = (asked[i] ?? []).flatMap((key) => holders.get(key) ?? []).flatMap((number) => met.get(number) ?? []);
    return nearest(bands.filter(({ article }) => article !== version.article))
      .filter((other) => compareCopies(version.prints, other.prints).copy)
      .map(({ id }): [string, string] => [version.id, id]);
  });
}

/** The first version of each group that is met, those met in most bands first. */
function nearest(bands: readonly Met[]): readonly Met[] {
  const groups = new Map<string, { first: Met; bands: number }>();
  for (const version of bands) {
    const group = groups.get(version.group);
    if (group === undefined) groups.set(version.group, { first: version, bands: 1 });
    else {
      group.bands++;
      if (version.id < group.first.id) group.first = version;
    }
  }
  return [...groups.values()]
    .sort((a, b) => b.bands - a.bands || (a.first.id < b.first.id ? -1 : 1))
    .slice(0, GROUPS_COMPARED)
    .map(({ first }) => first);
}

async function loadMet(db: Db, numbers: ReadonlySet<number>): Promise<ReadonlyMap<number, readonly Met[]>> {
  const starts = [...numbers].map((number) => startOfId('version', number));
  const { rows } = await sql<Met>`
    SELECT v.id, v.article_id AS article, coalesce(v.copy_group, v.id) AS "group", p.prints FROM unnest(${starts}::text[]) AS s (start)
    JOIN version v ON v.id >= s.start AND v.id < s.start || 'g' JOIN sentence_prints p ON p.version_id = v.id`.execute(db);
  const byNumber = new Map<number, Met[]>();
  for (const row of rows) byNumber.set(numberOf(row.id), [...(byNumber.get(numberOf(row.id)) ?? []), row]);
  return byNumber;
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
