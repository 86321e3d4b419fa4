import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openInput } from '../src/intake/open.ts';
import { syntheticArticles } from './affairs.ts';
import { contentsOf, crashRound, momentAt, paceOf } from './ledger/crash-round.ts';
import { newPlace } from './ledger/places.ts';
import { captureOf, imageOf } from './ledger/web-records.ts';

// npm run bench:warc [-- --megabytes N --rounds N]: streams a web archive of synthetic records and tells time and memory; then kills
// `hearsay ingest` of a small one at different moments and looks whether a second run ends with the same ledger. Exit code 1 where it
// does not, or where the memory passes the bar.

const MEMORY_MAX = 400 * 2 ** 20;
const PAGE_BYTES = 100_000;
const IMAGE_BYTES = 1_000_000;

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '1024' }, rounds: { type: 'string', default: '5' }, read: { type: 'string' } },
});

if (values.read !== undefined) await readArchive(values.read);
else {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-warc-'));
  try {
    await streamed(join(folder, 'synthetic.warc.gz'), Number(values.megabytes) * 2 ** 20);
    if (Number(values.rounds) > 0) await killed(folder, Number(values.rounds));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs in a process of its own, so that its memory is that of reading alone. */
async function readArchive(path: string): Promise<void> {
  const from = performance.now();
  let articles = 0;
  for await (const entry of (await openInput(path, () => undefined)).entries) {
    if ('error' in entry) throw entry.error;
    articles++;
  }
  console.log(JSON.stringify({ articles, seconds: (performance.now() - from) / 1000, bytes: process.resourceUsage().maxRSS * 1024 }));
}

async function streamed(path: string, total: number): Promise<void> {
  let bytes = 0;
  let pages = 0;
  const stream = syntheticArticles(100_000);
  const records = function* (): Generator<Buffer> {
    while (bytes < total) {
      // Half of the bytes are pages, half are images.
      for (let i = 0; i < IMAGE_BYTES / PAGE_BYTES; i++) {
        const { value } = stream.next();
        const page = Buffer.from(captureOf(value, PAGE_BYTES));
        bytes += page.length;
        pages++;
        yield gzipSync(page, { level: 1 });
      }
      const image = imageOf(IMAGE_BYTES);
      bytes += image.length;
      yield gzipSync(image, { level: 1 });
    }
  };
  await pipeline(Readable.from(records()), createWriteStream(path));
  const child = spawnSync(process.execPath, [process.argv[1] ?? '', '--read', path], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  const measured = JSON.parse(child.stdout) as { articles: number; seconds: number; bytes: number };
  const mb = (n: number): number => Math.round(n / 2 ** 20);
  console.log(
    `${mb(bytes)} MB of records (${mb(statSync(path).size)} MB compressed): ${measured.articles} of ${pages} pages in ${measured.seconds.toFixed(0)} s, ${(mb(bytes) / measured.seconds).toFixed(1)} MB/s, memory at most ${mb(measured.bytes)} MB`,
  );
  if (measured.articles !== pages || measured.bytes > MEMORY_MAX) process.exitCode = 1;
}

async function killed(folder: string, rounds: number): Promise<void> {
  const cli = 'dist/cli/main.js';
  const lines = [...syntheticArticles(150)].map((article) => captureOf(article, 2_000));
  const whole = await newPlace({ folder });
  const pace = await paceOf({ location: whole.location, lines, cli });
  const wanted = await contentsOf(whole.location);
  await whole.remove();
  let same = 0;
  for (let round = 0; round < rounds; round++) {
    const place = await newPlace({ folder });
    const { after, afterKill } = await crashRound({ location: place.location, lines, cli }, momentAt((round + 0.5) / rounds, pace));
    await place.remove();
    const isSame = after.hash === wanted.hash && after.articles === wanted.articles;
    if (isSame) same++;
    console.error(`killed with ${afterKill} of ${wanted.articles} articles in: ${isSame ? 'the same ledger' : 'another ledger'}`);
  }
  console.log(`${rounds} kills of ${wanted.articles} pages, taken in again: ${same} ledgers the same, none doubled`);
  if (same < rounds) process.exitCode = 1;
}
