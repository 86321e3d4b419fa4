import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createEngine } from '../../src/engine/engine.ts';
import type { Reading } from '../../src/engine/read/reading.ts';
import { type Example, parseExamples } from './format.ts';

/** The examples of one file; `name` is its path without the ending, "de/denials". */
export interface Suite {
  readonly language: 'de' | 'en';
  readonly name: string;
  readonly examples: readonly Example[];
}

/** Where the examples are, seen from the project's root. */
export const FOLDER = 'test/sentences';

/** All files of examples, German first. Throws `FormatError` where one is malformed. */
export function readSuites(): Suite[] {
  return (['de', 'en'] as const).flatMap((language) =>
    readdirSync(join(FOLDER, language))
      .sort()
      .map((file) => ({
        language,
        name: `${language}/${file.replace(/\.txt$/u, '')}`,
        examples: parseExamples(readFileSync(join(FOLDER, language, file), 'utf8'), `${FOLDER}/${language}/${file}`),
      })),
  );
}

/** The examples that the engine does not get yet, as "de/denials: title". */
export function readGaps(): Set<string> {
  const lines = readFileSync(join(FOLDER, 'gaps.txt'), 'utf8').split('\n');
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')));
}

/** Makes a reader of examples with the models of the package. */
export function createReader(): (example: Example, language: 'de' | 'en') => Reading {
  const model = (language: string): Uint8Array => {
    const file = readFileSync(`models/${language}.hearsay`);
    return new Uint8Array(file[0] === 0x1f ? gunzipSync(file) : brotliDecompressSync(file));
  };
  const engine = createEngine({ de: model('de'), en: model('en') });
  return (example, language) => engine.read(example.text, { language, ...example.facts });
}
