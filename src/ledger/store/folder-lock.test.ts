import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startChild } from '../../../test/child.ts';
import { LedgerError } from '../ledger-error.ts';
import { lockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const HOLD = `
  const { lockFolder } = await import(built('ledger/store/folder-lock.js'));
  lockFolder(process.argv[1], 'ledger');
  console.log('locked');
  setInterval(() => undefined, 1000);`;

function errorOf(work: () => unknown): LedgerError {
  try {
    work();
  } catch (error) {
    if (error instanceof LedgerError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

it('is for one at a time, again and again', () => {
  for (let round = 0; round < 5; round++) {
    const lock = lockFolder(folder, 'ledger');
    expect(errorOf(() => lockFolder(folder, 'ledger')).code).toBe('locked');
    lock.release();
  }
  expect(readdirSync(folder).length).toBeLessThanOrEqual(2);
});

it('is not taken from a live process, and from a dead one at once', async () => {
  const child = startChild(HOLD, [folder]);
  await child.said('locked');
  const error = errorOf(() => lockFolder(folder, 'news'));
  expect(error.code).toBe('locked');
  expect(error.message).toContain(`news: the ledger is in use by process ${child.pid} since `);
  await child.kill();
  lockFolder(folder, 'news').release();
});

it('knows a process that only has the number of the dead one', () => {
  const holder = { pid: process.pid, host: hostname(), began: '1', boot: null, since: '2026-01-01T00:00:00.000Z' };
  writeFileSync(join(folder, 'lock.7'), JSON.stringify(holder));
  lockFolder(folder, 'ledger').release();
});

it('leaves a lock of another machine to a person', () => {
  const holder = { pid: 1, host: 'elsewhere.example', began: '1', boot: 'b', since: '2026-01-01T00:00:00.000Z' };
  writeFileSync(join(folder, 'lock.7'), JSON.stringify(holder));
  const { code, message } = errorOf(() => lockFolder(folder, 'news'));
  expect(code).toBe('locked');
  expect(message).toBe(
    `news: the ledger is in use by process 1 on elsewhere.example since 2026-01-01T00:00:00.000Z; if it no longer runs there, delete ${join('news', 'lock.7')}`,
  );
});

it('sees whether a process of another container on this machine lives', async () => {
  const child = startChild(HOLD, [folder]);
  await child.said('locked');
  // As it looks from a container of another name, where the number of the process is somebody else's or nobody's.
  const path = join(folder, 'lock.1');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), host: 'container', pid: 4_000_000, began: '1' }));
  expect(errorOf(() => lockFolder(folder, 'ledger')).code).toBe('locked');
  await child.kill();
  lockFolder(folder, 'ledger').release();
  expect(readdirSync(folder).filter((name) => name.endsWith('.pipe'))).toEqual([]);
});

it('takes over a lock that was cut short', () => {
  writeFileSync(join(folder, 'lock.1'), '{"pid":');
  lockFolder(folder, 'ledger').release();
});

it('is held by one of many that want a dead one’s lock at the same time', async () => {
  const held = join(folder, 'held');
  mkdirSync(held);
  const dead = startChild(HOLD, [held]);
  await dead.said('locked');
  await dead.kill();
  // Whoever has the lock makes a folder, which fails where it exists already.
  const contend = `
    import { mkdirSync, rmdirSync } from 'node:fs';
    const { lockFolder } = await import(built('ledger/store/folder-lock.js'));
    const [, folder, inside] = process.argv;
    for (let got = 0; got < 20; ) {
      let lock;
      try {
        lock = lockFolder(folder, 'ledger');
      } catch (error) {
        if (error.code !== 'locked') throw error;
        await new Promise((resolve) => setTimeout(resolve, 1));
        continue;
      }
      mkdirSync(inside);
      await new Promise((resolve) => setTimeout(resolve, 1));
      rmdirSync(inside);
      lock.release();
      got++;
    }
    console.log('done');`;
  const children = Array.from({ length: 4 }, () => startChild(contend, [held, join(folder, 'inside')]));
  await Promise.all(children.map((child) => child.said('done')));
});
