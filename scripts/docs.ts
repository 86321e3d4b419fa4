import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandLinePage } from './command-line-page.ts';
import { readingSchema } from './schema.ts';

// Writes the generated pages of docs/reference, or with --check fails where one is not what it would write.

const CONTRACT = ['src/engine/read/reading.ts', 'src/engine/text/span.ts', 'src/engine/lang/cue.ts'];

/** Path → content of every generated page, made from the project in the working directory. */
export function generatedPages(): Map<string, string> {
  const schema = readingSchema(CONTRACT.map((path) => readFileSync(path, 'utf8')));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  return new Map([
    ['docs/reference/reading.schema.json', `${JSON.stringify(schema, null, 2)}\n`],
    ['docs/reference/cli.md', commandLinePage(version)],
  ]);
}

/** The pages that are not up to date. */
export function stalePages(): string[] {
  return [...generatedPages()].filter(([path, content]) => !sameAsFile(path, content)).map(([path]) => path);
}

function sameAsFile(path: string, content: string): boolean {
  try {
    return readFileSync(path, 'utf8') === content;
  } catch {
    return false;
  }
}

function main(check: boolean): void {
  if (check) {
    const stale = stalePages();
    for (const path of stale) console.error(`${path} is not up to date; run npm run docs`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  for (const [path, content] of generatedPages()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`wrote ${path}`);
  }
}

if (process.argv[1]?.endsWith('docs.js')) main(process.argv.includes('--check'));
