import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Journal, openJournal } from './journal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-journal-'));
});
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
  rmSync(folder, { recursive: true });
});

/** Journals stay open while a test lasts, as those of a killed process were. */
const opened: Journal[] = [];
const open = () => {
  const journal = openJournal(folder, 'ledger');
  opened.push(journal);
  return journal;
};
const files = () => readdirSync(folder);
const onlyFile = () => join(folder, files()[0] ?? '');

it('gives back what an earlier process did not settle, in order', async () => {
  const first = open();
  await first.append([{ a: 'ü\n"' }, null]);
  const batch = await first.append([2]);
  await first.append(['batch 1 1 00000000\n']);
  await first.settle(batch);
  expect(await first.pending()).toEqual([]);
  const second = open();
  expect(await second.pending()).toEqual([{ a: 'ü\n"' }, null, 2, 'batch 1 1 00000000\n']);
  await second.settle();
  expect(files()).toEqual([]);
});

it('is empty when everything is settled', async () => {
  const journal = open();
  const batches = await Promise.all([journal.append([1]), journal.append([2]), journal.append([3])]);
  for (const batch of batches.toReversed()) await journal.settle(batch);
  expect(readFileSync(onlyFile(), 'utf8')).toBe('');
  await journal.close();
  expect(files()).toEqual([]);
});

it('keeps new batches when old ones are settled', async () => {
  await open().append(['old']);
  const journal = open();
  await journal.append(['new']);
  await journal.settle();
  expect(await open().pending()).toEqual(['new']);
});

it('leaves out a batch cut short at any byte, and no other', async () => {
  await open().append([{ n: 1 }]);
  const whole = readFileSync(onlyFile());
  const journal = open();
  await journal.settle();
  await journal.append([{ n: 0 }]);
  const before = readFileSync(onlyFile());
  for (let cut = 0; cut < whole.length; cut++) {
    writeFileSync(onlyFile(), Buffer.concat([before, whole.subarray(0, cut)]));
    expect(await open().pending()).toEqual([{ n: 0 }]);
  }
});

it('reports damage before the last batch', async () => {
  const journal = open();
  await journal.append(['the first']);
  await journal.append(['the second']);
  writeFileSync(onlyFile(), readFileSync(onlyFile(), 'utf8').replace('first', 'fifth'));
  await expect(open().pending()).rejects.toMatchObject({ code: 'damaged' });
});

it('keeps what was accepted, whatever stands behind it', async () => {
  await open().append(['kept']);
  const whole = readFileSync(onlyFile());
  const noise = fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.constant(Buffer.from('batch 1 9 00000000\n"forged"\n')));
  await fc.assert(
    fc.asyncProperty(noise, async (bytes) => {
      writeFileSync(onlyFile(), whole);
      appendFileSync(onlyFile(), bytes);
      expect(await open().pending()).toEqual(['kept']);
    }),
  );
});

it('sets records aside as lines of a file of their own, which nothing takes for the journal', async () => {
  const journal = open();
  const paths = [await journal.setAside([{ id: 'a' }, { id: 'b' }]), await journal.setAside(['c'])];
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['{"id":"a"}\n{"id":"b"}\n', '"c"\n']);
  expect(await open().pending()).toEqual([]);
});
