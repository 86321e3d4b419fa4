import fs, { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore } from './open.ts';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'hearsay-power-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

// The worst that a loss of power can do: of every file only what was fsynced is left, and a file that was renamed or deleted is so
// only where its folder was fsynced afterwards. Linux tells which file a call is about.
it.runIf(existsSync('/proc/self/fd'))('has every confirmed batch when nothing is left but what was fsynced', async () => {
  const folder = join(parent, 'ledger');
  const disk = join(parent, 'disk');
  await (await openStore(folder)).close();
  cpSync(folder, disk, { recursive: true });
  const stop = followSyncs(folder, disk);
  try {
    const store = await openStore(folder);
    for (let batch = 0; batch < 6; batch++) {
      await store.transaction(async (tx) => {
        await sql`INSERT INTO text SELECT ${`${batch}-`} || i, repeat(md5(i::text), 50) FROM generate_series(1, 200) i`.execute(tx);
        await sql`INSERT INTO article SELECT ${`${batch}-`} || i, 'Bote', 'de' FROM generate_series(1, 200) i`.execute(tx);
        await sql`UPDATE article SET outlet = outlet || ${batch}::text`.execute(tx);
      });
      if (batch === 2) await sql`CHECKPOINT`.execute(store.db);
      if (batch % 2 === 0) expect(await batchesOn(disk)).toEqual(Array.from({ length: batch + 1 }, () => 200));
    }
    await store.close();
  } finally {
    stop();
  }
  expect(await batchesOn(disk)).toEqual([200, 200, 200, 200, 200, 200]);
});

/** Opens what is left on the disk, elsewhere, and counts the articles of each batch; throws where the ledger is not whole. */
async function batchesOn(disk: string): Promise<number[]> {
  const left = join(parent, 'left');
  cpSync(disk, left, { recursive: true });
  for (const name of readdirSync(left)) if (name.startsWith('lock.')) rmSync(join(left, name));
  const store = await openStore(left, { create: false });
  const { rows } = await sql<{ n: number }>`
    SELECT count(*) AS n FROM article a JOIN text t ON t.sha256 = a.id WHERE a.outlet LIKE 'Bote%' AND length(t.body) = 1600
    GROUP BY split_part(a.id, '-', 1) ORDER BY split_part(a.id, '-', 1)`.execute(store.db);
  await store.close();
  rmSync(left, { recursive: true });
  return rows.map((row) => row.n);
}

/** Copies whatever is fsynced in `folder` to `disk`, until the function that it gives is called. */
function followSyncs(folder: string, disk: string): () => void {
  const original = fs.fsyncSync;
  fs.fsyncSync = (fd) => {
    original(fd);
    const path = readlinkSync(`/proc/self/fd/${fd}`);
    if (!path.startsWith(folder)) return;
    const copy = join(disk, relative(folder, path));
    if (!statSync(path).isDirectory()) {
      mkdirSync(dirname(copy), { recursive: true });
      copyFileSync(path, copy);
      return;
    }
    mkdirSync(copy, { recursive: true });
    for (const name of readdirSync(copy)) if (!existsSync(join(path, name))) rmSync(join(copy, name), { recursive: true });
  };
  syncBuiltinESMExports();
  return () => {
    fs.fsyncSync = original;
    syncBuiltinESMExports();
  };
}
