import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGINES, type LedgerLocation, ledgerLocation } from '../../../test/ledger-location.ts';
import { openStore, type Store } from '../store/open.ts';
import { backupLedger } from './backup.ts';
import { createLines } from './backup-file.ts';
import { restoreLedger } from './restore.ts';

let folder: string;
let file: string;
const places: LedgerLocation[] = [];

async function newPlace(engine: 'embedded' | 'server'): Promise<string> {
  const place = await ledgerLocation(engine);
  places.push(place);
  return place.location;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-backup-'));
  file = join(folder, 'ledger.backup');
  const store = await openStore(await newPlace('embedded'));
  await fill(store);
  await backupLedger(store, file);
  await store.close();
});
afterAll(async () => {
  for (const place of places) await place.remove();
  rmSync(folder, { recursive: true });
});

/** With what a watch signs. */
const SECRET = 'zLq0-secret-of-a-watch-8Xn2';

/** Rows with everything that could come back otherwise: all kinds of characters, nulls, empty lists, small parts of a second. */
async function fill({ db }: Store): Promise<void> {
  const odd = `Ä"\\,{}NULL'\n\t\u{1F600}\u2028 ${'langer Text '.repeat(500)}`;
  await sql`INSERT INTO text VALUES ('t1', ${odd}), ('t2', ''), ('Z', 'z'), ('a', 'a'), ('ä', 'ä')`.execute(db);
  await sql`INSERT INTO text SELECT 'n' || i, 'Text ' || i FROM generate_series(1, 1234) i`.execute(db);
  await sql`INSERT INTO article VALUES ('b/1', 'Bote', 'de'), ('B/1', '', 'en')`.execute(db);
  await sql`INSERT INTO version (id, article_id, text_sha256, title, published, published_day, modified, agencies, learnt, engine, model)
    VALUES ('v1', 'b/1', 't1', ${odd}, NULL, '2026-02-28', '2026-02-28T23:59:59.123456Z', ARRAY['dpa', '', ${odd}], '2026-03-01T00:00:00Z', 'e', 'm'),
      ('v2', 'B/1', 't1', NULL, '2026-02', '0999-01-01', NULL, '{}', '2026-03-01T00:00:00.5Z', 'e', 'm')`.execute(db);
  await sql`INSERT INTO correction (id, at, by, action, detail, reason)
    SELECT 'k' || i, '2026-03-01T12:00:00Z', 'eva', 'rename', jsonb_build_object('n', 1.50, 'odd', ${odd}::text, 'none', NULL), ${odd} FROM generate_series(1, 3) i`.execute(
    db,
  );
  await sql`INSERT INTO audit VALUES (1, '2026-03-01T12:00:00Z', 'eva', 'a', 's', '{"b": [1, 2], "a": 0.1}', '0', 'h')`.execute(db);
  await sql`INSERT INTO proposition (id, language, content, features, core, first_day, link_score, link_rules)
    VALUES ('p1', 'de', 'Inhalt', '[]', true, '2026-02-28', 0.1, '{}'), ('p2', 'en', 'content', 'null', false, '2026-02-28', NULL, NULL)`.execute(
    db,
  );
  await sql`INSERT INTO copy_band (key, version) VALUES (9007199254740991, 1), (-1, 1), (10, 1), (9, 2)`.execute(db);
  await sql`INSERT INTO account (name, role, created, created_by) VALUES ('eva', 'editor', '2026-03-01T12:00:00Z', 'eva')`.execute(db);
  await sql`INSERT INTO watch (id, account, name, events, webhook, secret, created, place)
    VALUES ('w1', 'eva', 'all', ARRAY['new'], 'https://hooks.example/', ${SECRET}, '2026-03-01T12:00:00Z', '0')`.execute(db);
  await sql`INSERT INTO sentence_prints VALUES ('v1', ARRAY[1, -5, 4503599627370495])`.execute(db);
}

async function backupAgain(location: string, name: string): Promise<string> {
  const store = await openStore(location, { create: false });
  const again = join(folder, name);
  await backupLedger(store, again);
  await store.close();
  return again;
}

describe.each(ENGINES)('to a ledger, %s', (engine) => {
  it('comes back byte for byte', async () => {
    const location = await newPlace(engine);
    const summary = await restoreLedger(file, location);
    const again = await backupAgain(location, `again-${engine}`);
    expect(readFileSync(again)).toEqual(readFileSync(file));
    expect(summary.rows).toBe(1256);
    // And from there to the other engine, where there is one.
    const back = await newPlace('embedded');
    await restoreLedger(again, back);
    expect(readFileSync(await backupAgain(back, `back-${engine}`))).toEqual(readFileSync(file));
  });

  it('goes on counting where the backup ends', async () => {
    const location = await newPlace(engine);
    await restoreLedger(file, location);
    const store = await openStore(location);
    expect((await sql`SELECT n FROM tally WHERE what = 'articles'`.execute(store.db)).rows).toEqual([{ n: 2 }]);
    const { rows } = await sql`INSERT INTO correction (id, at, by, action, detail, reason)
      VALUES ('k4', now(), 'eva', 'rename', '{}', 'why') RETURNING seq`.execute(store.db);
    expect(rows).toEqual([{ seq: 4 }]);
    await store.close();
  });

  it('is refused where there is something already, which stays', async () => {
    const location = await newPlace(engine);
    const store = await openStore(location);
    await sql`INSERT INTO text VALUES ('mine', 'mine')`.execute(store.db);
    await store.close();
    await expect(restoreLedger(file, location)).rejects.toMatchObject({ code: 'not-empty' });
    const after = await openStore(location);
    expect((await sql`SELECT sha256 FROM text`.execute(after.db)).rows).toEqual([{ sha256: 'mine' }]);
    await after.close();
  });

  it('is undone as a whole where a row cannot be', async () => {
    const location = await newPlace(engine);
    const broken = join(folder, `broken-${engine}`);
    // A version of an article that is not in the backup.
    rewrite(broken, (line) => (line.startsWith('["v2"') ? line.replace('"B/1"', '"C/1"') : line));
    await expect(restoreLedger(broken, location)).rejects.toMatchObject({ code: '23503' });
    if (engine === 'embedded') expect(existsSync(location)).toBe(false);
    await restoreLedger(file, location);
  });
});

it('has watches without what they sign with', () => {
  const lines = gunzipSync(readFileSync(file)).toString();
  expect(lines).toContain('https://hooks.example/');
  expect(lines).not.toContain(SECRET);
});

it('sorts by bytes and writes neither time nor name', () => {
  const lines = gunzipSync(readFileSync(file)).toString().split('\n');
  const texts = lines.map((line) => /^\["(t1|t2|Z|a|ä)",/.exec(line)?.[1]).filter((id) => id !== undefined);
  expect(texts).toEqual(['Z', 'a', 't1', 't2', 'ä']);
  expect([...readFileSync(file).subarray(0, 8)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
});

it('notices every cut and every changed byte before the place is touched', async () => {
  const whole = readFileSync(file);
  const bad = join(folder, 'bad');
  const target = join(folder, 'untouched');
  const offsets = [...Array(24).keys(), ...Array.from({ length: 40 }, (_, i) => Math.floor((i * whole.length) / 40)), whole.length - 1];
  for (const offset of offsets) {
    writeFileSync(bad, whole.subarray(0, offset));
    await expect(restoreLedger(bad, target)).rejects.toMatchObject({ code: expect.stringMatching(/^(?:damaged|not-a)-backup$/) });
    // The bytes 8 and 9 of gzip name the level and the system, which say nothing about the content.
    if (offset === 8 || offset === 9) continue;
    const changed = Buffer.from(whole);
    changed[offset] = (changed[offset] ?? 0) ^ 0x10;
    writeFileSync(bad, changed);
    await expect(restoreLedger(bad, target)).rejects.toMatchObject({ code: expect.stringMatching(/^(?:damaged|not-a)-backup$/) });
  }
  writeFileSync(bad, Buffer.concat([whole, Buffer.from('more')]));
  await expect(restoreLedger(bad, target)).rejects.toMatchObject({ code: 'damaged-backup' });
  expect(existsSync(target)).toBe(false);
});

it('notices rows that were changed, added or taken out and packed again', async () => {
  const bad = join(folder, 'packed');
  const edits: ((text: string) => string)[] = [
    (text) => text.replace('Bote', 'Blatt'),
    (text) => text.replace(/^\["n7".*\n/m, ''),
    (text) => text.replace(/^\["n7".*\n/m, (line) => line + line),
    (text) => `${text}["more"]\n`,
    (text) => text.slice(0, text.lastIndexOf('{')),
  ];
  for (const edit of edits) {
    writeFileSync(bad, gzipSync(edit(gunzipSync(readFileSync(file)).toString())));
    await expect(restoreLedger(bad, join(folder, 'untouched'))).rejects.toMatchObject({ code: 'damaged-backup' });
  }
});

it('refuses what is no backup, and one of a newer hearsay', async () => {
  const other = join(folder, 'other');
  const target = join(folder, 'untouched');
  await expect(restoreLedger(join(folder, 'nowhere'), target)).rejects.toMatchObject({ code: 'not-a-backup' });
  await expect(restoreLedger(folder, target)).rejects.toMatchObject({ code: 'not-a-backup' });
  for (const content of ['', 'a letter', gzipSync('a letter\n'), gzipSync('{"hearsay": "reading"}\n')]) {
    writeFileSync(other, content);
    await expect(restoreLedger(other, target)).rejects.toMatchObject({ code: expect.stringMatching(/^(?:damaged|not-a)-backup$/) });
  }
  rewrite(other, (line) => line.replace('"format":1', '"format":2'));
  await expect(restoreLedger(other, target)).rejects.toMatchObject({ code: 'newer-backup' });
  rewrite(other, (line) =>
    line.replace('"schema":[', '"schema":["later","later","later","later","later","later","later","later","later",'),
  );
  await expect(restoreLedger(other, target)).rejects.toMatchObject({ code: 'newer-backup' });
  rewrite(other, (line) => line.replace(/"schema":\["[0-9a-f]+/, '"schema":["0000'));
  await expect(restoreLedger(other, target)).rejects.toMatchObject({ code: 'other-schema' });
  expect(existsSync(target)).toBe(false);
});

it('leaves files alone, and none half-written', async () => {
  const own = join(folder, 'own');
  mkdirSync(own);
  writeFileSync(join(own, 'letter'), 'dear');
  const store = await openStore(await newPlace('embedded'));
  await expect(backupLedger(store, join(own, 'letter'))).rejects.toMatchObject({ code: 'file-exists' });
  await expect(backupLedger(store, join(own, 'nowhere', 'ledger'))).rejects.toMatchObject({ name: 'LedgerError' });
  await store.close();
  expect(readdirSync(own)).toEqual(['letter']);
  expect(readFileSync(join(own, 'letter'), 'utf8')).toBe('dear');
});

/** The backup with changed lines and a checksum that fits them. */
function rewrite(to: string, edit: (line: string) => string): void {
  const given = gunzipSync(readFileSync(file)).toString().split('\n').slice(0, -2);
  const { hash, line } = createLines();
  const lines = given.map((text) => line(JSON.parse(edit(text))));
  writeFileSync(to, gzipSync(`${lines.join('')}${JSON.stringify({ sha256: hash.digest('hex') })}\n`));
}
