import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const ASSETS = 'dist/web/assets';
const KB = 1000;

const scripts = readdirSync(ASSETS)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, bytes: gzipSync(readFileSync(join(ASSETS, name))).length }));

it('sends at most 60 kB of script for the board and 120 kB for all pages', () => {
  const index = readFileSync('dist/web/index.html', 'utf8');
  const first = scripts.filter(({ name }) => index.includes(name));
  expect(first.length).toBeGreaterThan(0);
  const sum = (of: typeof scripts): number => of.reduce((all, { bytes }) => all + bytes, 0);
  expect(sum(first)).toBeLessThan(60 * KB);
  expect(sum(scripts)).toBeLessThan(120 * KB);
});
