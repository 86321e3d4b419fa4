import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { type Ledger, openLedger } from '../src/ledger/ledger.ts';
import { createRandom } from '../training/random.ts';
import { syntheticArticles } from './affairs.ts';
import { contentsHash } from './ledger/contents-hash.ts';
import { newPlace } from './ledger/places.ts';
import { allDone, countsOf, putFetched, startWorkers } from './ledger/working.ts';

// npm run bench:workers [-- --articles N --seconds N --seed N]: how many articles a second 1 and 2 workers take in on the PostgreSQL server
// that HEARSAY_BENCH_DATABASE_URL names, and whether three that are killed at random for some seconds end with the same ledger. Exit
// code 1 where they do not.

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
  },
});
const server = process.env['HEARSAY_BENCH_DATABASE_URL'];
if (server === undefined) throw new Error('HEARSAY_BENCH_DATABASE_URL names no server');
const random = createRandom(Number(values.seed));
const articles = [...syntheticArticles(Number(values.articles))];
/** Taken in before the clock runs, so that models are loaded. */
const WARM = Math.min(64, Math.floor(articles.length / 4));

const one = await measured(1);
const two = await measured(2);
const killed = await disturbed(3);
console.log(
  JSON.stringify({
    articles: articles.length,
    perSecond: { one: one.perSecond, two: two.perSecond, ratio: Number((two.perSecond / one.perSecond).toPrecision(3)) },
    killed: killed.kills,
    equal: one.hash === two.hash && one.hash === killed.hash,
    load: loadavg().map((load) => Number(load.toFixed(1))),
  }),
);
if (one.hash !== two.hash || one.hash !== killed.hash) process.exitCode = 1;

async function measured(count: number): Promise<{ readonly perSecond: number; readonly hash: string }> {
  return await onLedger(async (ledger, location) => {
    const workers = await startWorkers({ location, count, cli: 'dist/cli/main.js', lease: 60, random });
    await putFetched(ledger, articles.slice(0, WARM));
    await allDone(ledger, 'take-in', WARM);
    await putFetched(ledger, articles.slice(WARM));
    await allDone(ledger, 'take-in', articles.length);
    await workers.stop();
    const { rows } = await sql<{ seconds: number }>`
      SELECT extract(epoch FROM max(ended) - min(started))::float8 AS seconds FROM (SELECT started, ended FROM job WHERE kind = 'take-in'
        ORDER BY ended DESC LIMIT ${sql.lit(articles.length - WARM)}) AS timed`.execute(ledger.store.db);
    const perSecond = Number(((articles.length - WARM) / (rows[0]?.seconds ?? 1)).toPrecision(3));
    console.error(`${count} at work: ${perSecond} articles/s`);
    return { perSecond, hash: await contentsHash(ledger.store.db) };
  });
}

/** Lets workers be killed at random while articles come. */
async function disturbed(count: number): Promise<{ readonly kills: number; readonly hash: string }> {
  return await onLedger(async (ledger, location) => {
    const workers = await startWorkers({ location, count, cli: 'dist/cli/main.js', lease: 3, random });
    const end = Date.now() + Number(values.seconds) * 1000;
    let [kills, put] = [0, 0];
    while (Date.now() < end) {
      const { waiting = 0, running = 0 } = await countsOf(ledger, 'take-in');
      // Some are always waiting, so that whoever is killed is at work.
      if (waiting + running < 100 && put < articles.length) {
        await putFetched(ledger, articles.slice(put, put + 200));
        put = Math.min(articles.length, put + 200);
      }
      await sleep(random() * 4000);
      await workers.replaceOne();
      kills++;
    }
    await putFetched(ledger, articles.slice(put));
    await allDone(ledger, 'take-in', articles.length);
    await workers.stop();
    console.error(`${kills} workers killed`);
    return { kills, hash: await contentsHash(ledger.store.db) };
  });
}

async function onLedger<T>(use: (ledger: Ledger, location: string) => Promise<T>): Promise<T> {
  const place = await newPlace({ server: server ?? '' });
  try {
    const ledger = await openLedger(place.location);
    try {
      return await use(ledger, place.location);
    } finally {
      await ledger.close();
    }
  } finally {
    await place.remove();
  }
}
