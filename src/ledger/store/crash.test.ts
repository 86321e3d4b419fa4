import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startChild } from '../../../test/child.ts';
import { openStore } from './open.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'hearsay-crash-'));
  folder = join(parent, 'ledger');
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

it('can be opened after its making was cut off, wherever that was', async () => {
  const make = `
    const { openStore } = await import(built('ledger/store/open.js'));
    console.log('start');
    await openStore(process.argv[1]);
    console.log('open');`;
  for (const delay of [30, 150, 400, 900]) {
    const child = startChild(make, [folder]);
    await child.said('start');
    await sleep(delay);
    await child.kill();
    const store = await openStore(folder);
    expect((await sql<{ n: number }>`SELECT count(*) AS n FROM version`.execute(store.db)).rows).toEqual([{ n: 0 }]);
    await store.close();
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
    rmSync(folder, { recursive: true });
  }
});

it('has every batch that was confirmed, and each batch whole, when its process is killed while it writes', async () => {
  const write = `
    const { sql } = await import('kysely');
    const { openStore } = await import(built('ledger/store/open.js'));
    const store = await openStore(process.argv[1]);
    console.log('open');
    for (let n = Number(process.argv[2]); ; n++) {
      const batch = await store.journal.append([n]);
      await store.transaction((tx) => sql\`INSERT INTO text SELECT \${n} || '-' || i, repeat('x', 2000) FROM generate_series(1, 20) i\`.execute(tx));
      await store.journal.settle(batch);
      console.log('wrote ' + n);
    }`;
  let next = 0;
  for (const writes of [1, 7, 20, 45]) {
    const child = startChild(write, [folder, String(next)]);
    await child.said(`wrote ${next + writes}`);
    await child.kill();
    const told = child.lines().filter((line) => line.startsWith('wrote')).length;
    const store = await openStore(folder);
    const { rows } = await sql<{ n: number; size: number }>`
      SELECT split_part(sha256, '-', 1)::integer AS n, count(*) AS size FROM text GROUP BY 1 ORDER BY 1`.execute(store.db);
    expect(rows.every((row) => row.size === 20)).toBe(true);
    expect(rows.slice(0, next + told).map((row) => row.n)).toEqual(Array.from({ length: next + told }, (_, i) => i));
    // What is committed and not confirmed is at most the batch in hand, and the journal has it or the one that was not committed.
    expect(rows.length - next - told).toBeLessThanOrEqual(1);
    expect((await store.journal?.pending())?.every((n) => n === next + told || n === next + told - 1)).toBe(true);
    await store.journal?.settle();
    await store.close();
    next = rows.length;
  }
});
