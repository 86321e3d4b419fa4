import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import type { LanguageCode } from '../intake/language.ts';

const CHUNK_BYTES = 32 * 1024 * 1024;

const unpack = { brotli: promisify(brotliDecompress), gzip: promisify(gunzip) };

/** Where the package keeps the model file of a language: in the nearest models/ above this file, whether it runs from src/, dist/ or a build folder. */
export function modelPath(language: LanguageCode): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'models', `${language}.hearsay`)) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'models', `${language}.hearsay`);
}

/** Reads the model of one language. */
export async function loadModel(language: LanguageCode): Promise<Uint8Array> {
  return unpacked(modelPath(language));
}

/** Reads the table of concepts shared by the languages. */
export async function loadConcepts(): Promise<Uint8Array> {
  return unpacked(join(dirname(modelPath('de')), 'concepts.hearsay'));
}

async function unpacked(path: string): Promise<Uint8Array> {
  const file = await readFile(path);
  const isGzip = file[0] === 0x1f && file[1] === 0x8b;
  // One large chunk: the default of 16 kB costs a fifth of the time of starting up.
  return await (isGzip ? unpack.gzip : unpack.brotli)(file, { chunkSize: CHUNK_BYTES });
}

/** Moves a model into memory that worker threads can share. */
export function shareModel(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}
