import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { LanguageCode } from '../intake/language.ts';

const decompress = promisify(brotliDecompress);

/** Where the package keeps the model file of a language; the path is the same from src/ and from dist/. */
export function modelPath(language: LanguageCode): string {
  return fileURLToPath(new URL(`../../models/${language}.hearsay`, import.meta.url));
}

/** Reads the model of one language into memory that worker threads can share. */
export async function loadModel(language: LanguageCode): Promise<Uint8Array> {
  const file = await readFile(modelPath(language));
  const bytes = await decompress(file);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.byteLength));
  shared.set(bytes);
  return shared;
}
