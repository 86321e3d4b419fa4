import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXIT } from '../exit-code.ts';
import { createOutput } from '../output.ts';
import { ingest } from './ingest.ts';
import { withLedger } from './location.ts';
import { actor, claim, claims } from './queries.ts';

/** `hearsay demo`: fills a ledger in a temporary folder with the example affair and shows it as a user would look at it. */
export async function demo(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-demo-'));
  const db = join(folder, 'ledger');
  const say = (line: string): Promise<void> => createOutput(process.stdout).write(line);
  try {
    const files = await dispatches('articles');
    await say(`$ hearsay ingest examples/affair/articles/*.json   # ${files.length} dispatches, October 2024 to April 2025\n\n`);
    await ingest(files, { db });
    await say('\n$ hearsay claims --limit 8\n\n');
    await claims({ db, limit: 8 });
    const most = await mostReported(db);
    if (most !== null) {
      await say(`\n$ hearsay claim ${most.slice(0, 9)} --brief\n\n`);
      await claim(most, { db, brief: true });
    }
    await say('\n$ hearsay actor Pjöngjang\n\n');
    await actor('Pjöngjang', { db });
    return EXIT.read;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function mostReported(db: string): Promise<string | null> {
  const page = await withLedger({ db }, (ledger) => ledger.claims({ asOf: null, knownAt: null, limit: 500 }));
  const [first] = [...page.claims].sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1));
  return first?.id ?? null;
}

/** The files of the example affair, wherever this file runs from. */
export async function dispatches(part: string): Promise<string[]> {
  let root = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(root, 'examples', 'affair')) && dirname(root) !== root) root = dirname(root);
  const folder = join(root, 'examples', 'affair', part);
  return (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
}
