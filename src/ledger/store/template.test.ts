import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { packTemplate, unpackTemplate } from './template.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-template-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('unpacks what was packed, empty folders and files too', () => {
  const from = join(folder, 'from');
  mkdirSync(join(from, 'empty'), { recursive: true });
  mkdirSync(join(from, 'a', 'b'), { recursive: true });
  writeFileSync(join(from, 'a', 'b', 'bytes'), Buffer.from([0, 10, 255]));
  writeFileSync(join(from, 'nothing'), '');
  writeFileSync(join(from, 'unwanted'), 'x');
  const packed = join(folder, 'packed');
  packTemplate(from, packed, (name) => name !== 'unwanted');
  expect(unpackTemplate(join(folder, 'to'), packed)).toBe(true);
  expect(readdirSync(join(folder, 'to'), { recursive: true }).sort()).toEqual(['a', 'a/b', 'a/b/bytes', 'empty', 'nothing']);
  expect([...readFileSync(join(folder, 'to', 'a', 'b', 'bytes'))]).toEqual([0, 10, 255]);
});

it('says that there is none, and does not unpack half of one', () => {
  expect(unpackTemplate(join(folder, 'to'), join(folder, 'nowhere'))).toBe(false);
  const from = join(folder, 'from');
  mkdirSync(from);
  writeFileSync(join(from, 'file'), 'content');
  const packed = join(folder, 'packed');
  packTemplate(from, packed, () => true);
  truncateSync(packed, readFileSync(packed).length - 9);
  expect(() => unpackTemplate(join(folder, 'to'), packed)).toThrow();
  expect(readdirSync(folder).sort()).toEqual(['from', 'packed']);
});
