import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { storeFile } from './assets.ts';
import { migrations } from './migrate.ts';

/**
 * A database folder with all tables in one file, made when hearsay is built: unpacking it takes a fraction of the time that
 * PostgreSQL needs to make one. Its name holds what it was made from, so that one of other tables or another PGlite is not found.
 */
export function templateName(): string {
  const parts = [pgliteVersion(), ...migrations().map((step) => step.digest)];
  return `template-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12)}.gz`;
}

/** Unpacks the template into a new folder; false where there is none. Throws where it is damaged. */
export function unpackTemplate(folder: string, path: string = storeFile(templateName())): boolean {
  if (!existsSync(path)) return false;
  const bytes = gunzipSync(readFileSync(path));
  const headEnd = bytes.indexOf('\n');
  const entries = JSON.parse(bytes.toString('utf8', 0, headEnd)) as Entry[];
  mkdirSync(folder, { mode: 0o700 });
  let at = headEnd + 1;
  for (const [name, size] of entries) {
    if (size === null) mkdirSync(join(folder, name), { mode: 0o700 });
    else writeFileSync(join(folder, name), bytes.subarray(at, at + size), { mode: 0o600 });
    at += size ?? 0;
  }
  return true;
}

/** Packs the files of a database folder that nobody has open and that are `wanted` by their path in it. */
export function packTemplate(folder: string, path: string, wanted: (name: string) => boolean): void {
  const entries = entriesOf(folder, '').filter(([name]) => wanted(name));
  const files = entries.flatMap(([name, size]) => (size === null ? [] : [readFileSync(join(folder, name))]));
  writeFileSync(path, gzipSync(Buffer.concat([Buffer.from(`${JSON.stringify(entries)}\n`), ...files]), { level: 9 }));
}

/** Path below the folder and size in bytes, null for a folder; a folder comes before what is in it. */
type Entry = readonly [string, number | null];

function entriesOf(folder: string, below: string): Entry[] {
  const names = readdirSync(join(folder, below), { withFileTypes: true });
  return names
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): Entry[] => {
      const name = join(below, entry.name);
      return entry.isDirectory() ? [[name, null], ...entriesOf(folder, name)] : [[name, statSync(join(folder, name)).size]];
    });
}

function pgliteVersion(): string {
  // Its package.json is not exported, so it is looked for above its entry.
  let folder = dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite'));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
}
