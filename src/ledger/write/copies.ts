import { sql } from 'kysely';
import { compareCopies } from '../copies/compare-copies.ts';
import { copyGroups } from '../copies/copy-groups.ts';
import { type Fingerprint, fingerprint } from '../copies/fingerprint.ts';
import { numberOf, sha256, startOfId } from '../identifiers.ts';
import type { Db } from '../store/database.ts';
import { addHoldings, holdersOf, keysAround, periodKey } from '../store/period-index.ts';
import { given, insertRows } from '../store/rows.ts';
import type { NewVersion } from './accept.ts';
import { dayNumber } from './days.ts';

/**
 * Bands that two texts share at least to be looked at closely: a phrase that everybody uses makes one. Whether two are compared depends
 * on them alone, so that groups are the same in whatever order articles come.
 */
const BANDS = 2;

const INDEX = { table: 'copy_band', holder: 'version' } as const;

/** A new version with what finds its copies. */
interface Printed extends Fingerprint {
  readonly id: string;
  readonly article: string;
  readonly text: string;
  readonly week: number;
}

/** Finds near-copies among new versions and those of the weeks around them; versions of one group carry the id of its earliest one. */
export async function storeCopies(db: Db, versions: readonly NewVersion[]): Promise<void> {
  const printed = versions.map(
    ({ id, delivery: { article }, publishedDay }): Printed => ({
      id,
      article: article.id,
      text: sha256(article.text),
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
  readonly text: string;
  readonly prints: readonly number[];
}

/** Pairs of versions of different articles that meet in bands and, looked at closely, are copies. */
async function copyPairs(db: Db, fresh: readonly Printed[]): Promise<[string, string][]> {
  const asked = fresh.map(({ week, bands }) => bands.flatMap((band) => keysAround(week, band)));
  const holders = await holdersOf(db, INDEX, asked.flat());
  const meetings = asked.map((own) => {
    const shared = new Map<number, number>();
    for (const key of own) for (const number of holders.get(key) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    return [...shared].flatMap(([number, bands]) => (bands >= BANDS ? [number] : []));
  });
  const met = await loadMet(db, new Set(meetings.flat()));
  return fresh.flatMap((version, i) => {
    const others = (meetings[i] ?? []).flatMap((number) => met.get(number) ?? []).filter(({ article }) => article !== version.article);
    const copies = others.filter((other) => other.text === version.text || compareCopies(version.prints, other.prints).copy);
    return copies.map(({ id }): [string, string] => [version.id, id]);
  });
}

async function loadMet(db: Db, numbers: ReadonlySet<number>): Promise<ReadonlyMap<number, readonly Met[]>> {
  const starts = [...numbers].map((number) => startOfId('version', number));
  const { rows } = await sql<Met>`
    SELECT v.id, v.article_id AS article, v.text_sha256 AS text, p.prints FROM unnest(${starts}::text[]) AS s (start)
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
