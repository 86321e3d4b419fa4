import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createRandom } from '../training/random.ts';
import { syntheticArticles } from './affairs.ts';
import { type CrashRound, contentsOf, crashRound, momentAt, paceOf } from './ledger/crash-round.ts';
import { newPlace } from './ledger/places.ts';

// npm run bench:crash [-- --rounds N --articles N --seed N]: kills `hearsay ingest` at random moments, from its first
// batch to its last, and looks whether anything is lost, doubled or different; on a PostgreSQL server, too, where
// HEARSAY_BENCH_DATABASE_URL names one. Exit code 1 where it is.

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    articles: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'hearsay-crash-'));
const server = process.env['HEARSAY_BENCH_DATABASE_URL'];
const lines = [...syntheticArticles(Number(values.articles))].map((article) => `${JSON.stringify(article)}\n`);
const cli = 'dist/cli/main.js';

try {
  await onEngine('PGlite', { folder });
  if (server === undefined) console.error('HEARSAY_BENCH_DATABASE_URL names no server: PostgreSQL is left out');
  else await onEngine('PostgreSQL', { server });
} finally {
  rmSync(folder, { recursive: true });
}

async function onEngine(engine: string, where: Parameters<typeof newPlace>[0]): Promise<void> {
  const random = createRandom(Number(values.seed));
  const undisturbed = await newPlace(where);
  const pace = await paceOf({ location: undisturbed.location, lines, cli });
  const wanted = await contentsOf(undisturbed.location);
  await undisturbed.remove();
  const rounds: CrashRound[] = [];
  for (let i = 0; i < Number(values.rounds); i++) {
    const place = await newPlace(where);
    const round = await crashRound({ location: place.location, lines, cli }, momentAt(random(), pace));
    await place.remove();
    rounds.push(round);
    if (isBad(round, wanted)) {
      process.exitCode = 1;
      console.error(`${engine}, round ${i + 1}: ${JSON.stringify({ ...round, wanted })}`);
    }
  }
  const bad = rounds.filter((round) => isBad(round, wanted)).length;
  const partly = rounds.filter(({ afterKill, after }) => afterKill > 0 && afterKill < after.articles).length;
  const late = rounds.filter((round) => round.late).length;
  console.log(
    `${engine}: ${rounds.length} kills of ${lines.length} articles, ${partly} with a part taken in, ${late} after the end; ${bad} ledgers with something lost, doubled or different`,
  );
}

function isBad({ told, afterKill, after }: CrashRound, wanted: CrashRound['after']): boolean {
  return afterKill < told || after.articles !== wanted.articles || after.hash !== wanted.hash;
}
