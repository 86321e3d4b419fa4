import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimDetail, ClaimsPage } from '../../src/ledger/answers.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { deliveries } from './affair.ts';
import { contentsOf } from './contents.ts';

const NOW = { asOf: null, knownAt: null };
const EVER = '9999-12-31T00:00:00.000Z';
const DAYS = ['2025-03-03', '2025-03-04', '2025-03-05', '2025-03-11', '2025-03-20', '2025-04-02'];

describe.each(ENGINES)('what caches answer, %s', (engine) => {
  let place: LedgerLocation;
  let ledger: Ledger;

  beforeAll(async () => {
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
    await ledger.ingest(await deliveries(), '2026-01-01T00:00:00.000Z');
  });
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  /** The ledger without what is summed up of its claims, so that answers come from their statements. */
  const forgetful = async <T>(ask: () => Promise<T>): Promise<T> => {
    await sql`CREATE TABLE kept AS SELECT id, detail FROM claim`.execute(ledger.store.db);
    await sql`UPDATE claim SET detail = NULL`.execute(ledger.store.db);
    try {
      return await ask();
    } finally {
      await sql`UPDATE claim SET detail = kept.detail FROM kept WHERE kept.id = claim.id`.execute(ledger.store.db);
      await sql`DROP TABLE kept`.execute(ledger.store.db);
    }
  };

  it('is what the statements make', async () => {
    const { claims } = await ledger.claims({ ...NOW, limit: 500 });
    expect(claims.length).toBeGreaterThan(2);
    const ask = (): Promise<ClaimDetail[]> => Promise.all(claims.map(({ id }) => ledger.claim(id, { ...NOW, knownAt: EVER })));
    expect(await ask()).toEqual(await forgetful(ask));
  });

  it('is what the statements of a day make', async () => {
    for (const asOf of DAYS) {
      const ask = async (knownAt: string | null): Promise<ClaimsPage['claims']> =>
        [...(await ledger.claims({ asOf, knownAt, limit: 500 })).claims].sort((a, b) => (a.id < b.id ? -1 : 1));
      const told = await ask(null);
      expect(told.length, asOf).toBeGreaterThan(0);
      expect(told, asOf).toEqual(await forgetful(() => ask(EVER)));
    }
  });

  it.each([null, ...DAYS])('is who held what and how much was said, as of %s', async (asOf) => {
    const ask = async (knownAt: string | null): Promise<ClaimsPage['claims']> =>
      [...(await ledger.claims({ asOf, knownAt, limit: 500, statements: 0, course: true })).claims].sort((a, b) => (a.id < b.id ? -1 : 1));
    const told = await ask(null);
    expect(told.flatMap(({ positions }) => positions).length).toBeGreaterThan(0);
    expect(told).toEqual(await forgetful(() => ask(EVER)));
  });

  it('is how many articles, claims of each status and changes of a day there are', async () => {
    const told = await ledger.overview();
    const { rows } = await sql<object>`
      SELECT (SELECT count(*)::integer FROM article) AS articles,
        (SELECT json_agg(json_build_object('status', status, 'count', n) ORDER BY status) FROM
          (SELECT status, count(*) AS n FROM claim WHERE statements > 0 GROUP BY status) s) AS statuses,
        (SELECT json_agg(json_build_object('on', from_day::text, 'changes', n) ORDER BY from_day) FROM
          (SELECT from_day, count(*) AS n FROM claim_status WHERE from_day = changed_day GROUP BY from_day) d) AS days,
        (SELECT json_agg(DISTINCT country ORDER BY country) FROM actor WHERE country IS NOT NULL) AS countries,
        (SELECT min(first_day) FROM claim WHERE statements > 0) AS first, (SELECT max(last_day) FROM claim WHERE statements > 0) AS last`.execute(
      ledger.store.db,
    );
    expect(told).toMatchObject(rows[0] as object);
    expect(told.days.length).toBeGreaterThan(2);
    expect(told.claims).toBe((await ledger.claims({ ...NOW, limit: 500 })).claims.length);
  });

  it('pages through claims and statements without a gap', async () => {
    const whole = await ledger.claims({ ...NOW, limit: 500 });
    const ids: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await ledger.claims({ ...NOW, limit: 2, statements: 0, ...(cursor === undefined ? {} : { cursor }) });
      ids.push(...page.claims.map(({ id }) => id));
      expect(page.claims.every(({ statements }) => statements.length === 0)).toBe(true);
      more = page.next !== null;
      cursor = page.next ?? undefined;
    }
    expect(ids).toEqual(whole.claims.map(({ id }) => id));
    const weight = ({ changed, roots, articles }: ClaimsPage['claims'][number]): string =>
      [changed, ...[roots.high, articles].map((n) => String(n).padStart(9, '0'))].join(' ');
    expect(whole.claims.map(weight)).toEqual(whole.claims.map(weight).sort().reverse());
    const [largest] = [...whole.claims].sort((a, b) => b.statementCount - a.statementCount);
    for (const asOf of [null, '2025-03-05']) {
      const all = await ledger.claim(largest?.id ?? '', { ...NOW, asOf });
      const said: string[] = [];
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await ledger.claim(largest?.id ?? '', { ...NOW, asOf }, { limit: 2, ...(cursor === undefined ? {} : { cursor }) });
        said.push(...page.statements.map(({ id }) => id));
        expect(page).toMatchObject({ statementCount: all.statementCount, positions: all.positions, rootList: all.rootList });
        const named = new Set([...page.statements, ...page.quoted].map(({ id }) => id));
        expect(page.positions.filter(({ statement }) => !named.has(statement))).toEqual([]);
        more = page.next !== null;
        cursor = page.next ?? undefined;
      }
      expect(said).toEqual(all.statements.map(({ id }) => id));
      expect(said).toHaveLength(all.statementCount);
      expect(said.length).toBeGreaterThan(4);
    }
  });

  it('is made anew where an earlier hearsay left none', async () => {
    const before = await contentsOf(ledger);
    await sql`UPDATE claim SET detail = NULL, held = NULL, held_before = NULL, course = NULL, outlets = '{}', first_learnt = NULL`.execute(
      ledger.store.db,
    );
    for (const table of ['claim_status', 'claim_actor', 'claim_outlet', 'claim_words'])
      await sql`DELETE FROM ${sql.table(table)}`.execute(ledger.store.db);
    await ledger.close();
    ledger = await openLedger(place.location);
    expect(await contentsOf(ledger)).toEqual(before);
  });
});
