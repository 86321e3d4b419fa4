import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/intake/article.ts';
import { backupLedger } from '../../src/ledger/backup/backup.ts';
import { restoreLedger } from '../../src/ledger/backup/restore.ts';
import { type Ledger, openLedger } from '../../src/ledger/ledger.ts';
import { migrations } from '../../src/ledger/store/migrate.ts';
import { openStore } from '../../src/ledger/store/open.ts';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../ledger-location.ts';
import { AFFAIR, deliveries, EDITED } from './affair.ts';

const NOW = { asOf: null, knownAt: null };
const BY = { by: 'desk', reason: 'easier to find', at: '2026-01-03T00:00:00.000Z' };

/** Two contents of one claim, the first of which ends with the word before that with which the other one begins. */
const MEETING: Article = {
  id: 'zeitung-1',
  language: 'de',
  outlet: 'Örtliche Zeitung',
  published: '2025-03-21',
  title: 'Brückensperrung',
  text: 'Die Brücke in Halle bleibt gesperrt, sagte der Bürgermeister am Freitag. Risse an den Pfeilern seien der Grund, sagte er.',
};

describe.each(ENGINES)('by what claims are found, %s', (engine) => {
  let place: LedgerLocation;
  let ledger: Ledger;

  beforeAll(async () => {
    place = await ledgerLocation(engine);
    ledger = await openLedger(place.location);
    await ledger.ingest(await deliveries([...AFFAIR, EDITED, MEETING]), '2026-01-01T00:00:00.000Z');
  });
  afterAll(async () => {
    await ledger.close();
    await place.remove();
  });

  const all = async () => (await ledger.claims({ ...NOW, limit: 500 })).claims;
  const found = async (query: object): Promise<string[]> => {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await ledger.claims({ ...NOW, limit: 2, statements: 0, ...query, ...(cursor === undefined ? {} : { cursor }) });
      ids.push(...page.claims.map(({ id }) => id));
      cursor = page.next;
    }
    return ids;
  };
  const quotes = async (text: string): Promise<string[]> =>
    (await ledger.claims({ ...NOW, limit: 500, text })).claims.flatMap(({ statements }) => statements.map(({ quote }) => quote));

  it('outlets and actors lead to the claims whose statements name them, in the order of all claims', async () => {
    const claims = await all();
    for (const outlet of ['hallener bote', 'The Gazette', 'ÖRTLICHE Zeitung']) {
      const own = claims.filter(({ statements }) => statements.some((one) => one.outlet.toLowerCase() === outlet.toLowerCase()));
      expect(await found({ outlet }), outlet).toEqual(own.map(({ id }) => id));
      expect(own.length, outlet).toBeGreaterThan(0);
    }
    const sources = [...new Set(claims.flatMap(({ statements }) => statements.flatMap(({ source }) => source.id ?? [])))];
    for (const actor of sources) {
      const own = claims.filter(({ statements }) => statements.some(({ source }) => source.id === actor));
      const got = await found({ actor });
      expect(got, actor).toEqual(claims.flatMap(({ id }) => (got.includes(id) ? [id] : [])));
      expect(
        own.every(({ id }) => got.includes(id)),
        actor,
      ).toBe(true);
      const known = await ledger.actor(actor, NOW);
      const said = claims.flatMap(({ statements }) => statements.filter(({ source }) => source.id === actor || source.voice?.id === actor));
      expect(known.statements, actor).toBe(said.length);
    }
    const [gazette, france] = [await found({ outlet: 'The Gazette' }), await found({ actor: 'France' })];
    expect(await found({ outlet: 'The Gazette', actor: 'France' })).toEqual(gazette.filter((id) => france.includes(id)));
  });

  it('words are found in either language by their stems, and only in statements that are there', async () => {
    expect(await quotes('Pfeiler')).toContain('Risse an den Pfeilern seien der Grund');
    expect((await quotes('drone supply')).some((quote) => quote.includes('supplying drones'))).toBe(true);
    expect((await quotes('Drohnen -Rebellen')).length).toBeLessThan((await quotes('Drohnen')).length);
    expect(await quotes('"gesperrt Risse"')).toEqual([]);
    expect((await quotes('"Drohnen an Rebellen"')).length).toBeGreaterThan(0);
    expect(await quotes('Zuckerrübe')).toEqual([]);
  });

  it('the name that a person gave a claim finds it until that is undone', async () => {
    const [claim] = await all();
    const { id } = await ledger.correct({ action: 'rename-claim', claim: claim?.id ?? '', name: 'Zuckerrüben im Hafen' }, BY);
    expect(await found({ text: 'Zuckerrübe' })).toEqual([claim?.id]);
    await ledger.undo(id, BY);
    expect(await found({ text: 'Zuckerrübe' })).toEqual([]);
  });

  it('is made of what an earlier hearsay kept', async () => {
    const old = await ledgerLocation(engine);
    const finding = migrations().find(({ name }) => name.endsWith('-finding.sql'))?.version ?? 0;
    const store = await openStore(old.location, { version: finding - 1 });
    const { db } = ledger.store;
    for (const table of ['text', 'article', 'version', 'actor', 'proposition', 'statement', 'claim']) {
      const row =
        table === 'claim'
          ? sql`to_jsonb(t) || jsonb_build_object('named', array(SELECT actor_id FROM claim_actor WHERE claim_id = t.id),
              'actors', array(SELECT actor_id FROM claim_actor WHERE claim_id = t.id AND said))`
          : sql`to_jsonb(t)`;
      const { rows } = await sql<{ all: unknown }>`SELECT jsonb_agg(${row}) AS all FROM ${sql.table(table)} t`.execute(db);
      await sql`INSERT INTO ${sql.table(table)}
        SELECT * FROM jsonb_populate_recordset(NULL::${sql.raw(`public."${table}"`)}, ${JSON.stringify(rows[0]?.all)}::jsonb)`.execute(
        store.db,
      );
    }
    await store.close();
    const upgraded = await openLedger(old.location);
    for (const table of ['claim_actor', 'claim_outlet', 'claim_words']) {
      const rows = async (of: Ledger) =>
        (
          await sql<{
            row: string;
          }>`SELECT (to_jsonb(t) - ${table === 'claim_words' ? 'said' : ''})::text AS row FROM ${sql.table(table)} t ORDER BY 1`.execute(
            of.store.db,
          )
        ).rows;
      expect(await rows(upgraded), table).toEqual(await rows(ledger));
      expect((await rows(ledger)).length, table).toBeGreaterThan(2);
    }
    await upgraded.close();
    await old.remove();
  });

  it('is there again in a ledger that was restored', async () => {
    const [folder, other] = [mkdtempSync(join(tmpdir(), 'hearsay-backup-')), await ledgerLocation(engine)];
    await backupLedger(ledger.store, join(folder, 'backup'));
    await restoreLedger(join(folder, 'backup'), other.location);
    const restored = await openLedger(other.location);
    for (const text of ['Pfeiler', '"Drohnen an Rebellen"', 'drone supply']) {
      const { claims } = await restored.claims({ ...NOW, limit: 500, statements: 0, text });
      expect(claims.map(({ id }) => id)).toEqual(await found({ text }));
      expect(claims.length, text).toBeGreaterThan(0);
    }
    await restored.close();
    await other.remove();
    rmSync(folder, { recursive: true });
  });
});
