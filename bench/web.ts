import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { openLedger } from '../src/ledger/ledger.ts';
import { serve, stopServing } from '../test/service/serving.ts';
import { openBrowser } from '../test/web/browser.ts';
import { multiply } from './ledger/multiply.ts';
import { runIngest } from './ledger/run-ingest.ts';
import { number, table } from './table.ts';
import { articlesOfOneClaim, longArticle } from './web/articles.ts';
import { type Asked, measureBoard } from './web/board.ts';
import { type Measure, measureArticle, measureGraph } from './web/measures.ts';

// npm run bench:web [-- --claims N --articles N --runs N --keep FOLDER --grown PLACE]: takes invented articles into an embedded ledger, lets it
// grow to that many claims, serves it by `hearsay serve` and looks at its pages in Chromium: the board, every filter of it and the next page, a long
// article that is scrolled, the graph of a claim of many roots. `--grown` names a ledger that an earlier run kept. Exit code 1 where a bar
// is missed. The time of the processor stands beside the clock, that of the page's main thread or of the server: the machine may have other work.

const STATEMENTS = 800;
/** Each in an outlet of its own: two nodes a root. */
const ROOTS = 150;

const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '100000' },
    articles: { type: 'string', default: '1500' },
    runs: { type: 'string', default: '5' },
    keep: { type: 'string' },
    grown: { type: 'string' },
  },
});
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
mkdirSync(folder, { recursive: true });
const place = values.grown ?? join(folder, 'ledger');
const before = loadavg()[0] ?? 0;

try {
  if (values.grown === undefined) await grow(place);
  const { claims, dam, asked } = await known(place);
  const server = await serve('--db', place);
  const browser = await openBrowser(server.origin);
  const measures: Measure[] = [
    ...(await measureBoard(browser, { runs: Number(values.runs), server: server.pid, asked })),
    ...(await measureArticle(browser, '/articles/long')),
    ...(await measureGraph(browser, `/claims/${dam}`)),
  ];
  await browser.close();
  report(measures, claims);
} finally {
  stopServing();
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

async function grow(location: string): Promise<void> {
  await runIngest(location, Number(values.articles));
  const growing = await openLedger(location, { create: false, connections: 1 });
  const { rows } = await sql<{ claims: number; statements: number }>`
    SELECT (SELECT count(*) FROM claim)::integer AS claims, (SELECT count(*) FROM statement)::integer AS statements`.execute(
    growing.store.db,
  );
  const { claims = 1, statements = 0 } = rows[0] ?? {};
  await multiply(growing, Math.ceil((Number(values.claims) / claims) * statements));
  await growing.close();
  const input = [longArticle(STATEMENTS), ...articlesOfOneClaim(ROOTS)].map((article) => JSON.stringify(article)).join('\n');
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'ingest', '--db', location, '-'], {
    input,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`hearsay ingest ended with ${status}: ${stderr}`);
}

/** How many claims a ledger has, which of them has the many roots, and what its board is asked for. */
async function known(location: string): Promise<{ readonly claims: number; readonly dam: string; readonly asked: Asked }> {
  const ledger = await openLedger(location, { create: false });
  const { db } = ledger.store;
  const { rows } = await sql<{ claims: number; dam: string }>`
    SELECT (SELECT count(*) FROM claim)::integer AS claims, (SELECT p.claim_id FROM statement s JOIN version v ON v.id = s.version_id
      JOIN proposition p ON p.id = s.proposition_id WHERE v.article_id LIKE 'root-%'
      GROUP BY p.claim_id ORDER BY count(*) DESC LIMIT 1) AS dam`.execute(db);
  const { rows: values } = await sql<Asked>`
    WITH said AS (SELECT actor_id, count(*) AS n FROM claim_actor WHERE said GROUP BY actor_id),
      words AS (SELECT word, ndoc AS n FROM ts_stat($$SELECT words FROM claim_words WHERE claim_id < 'c1'$$))
    SELECT ARRAY(SELECT DISTINCT status FROM claim WHERE statements > 0 ORDER BY 1) AS statuses,
      (SELECT a.name FROM said s JOIN actor a ON a.id = s.actor_id ORDER BY s.n DESC, a.id LIMIT 1) AS actor,
      (SELECT a.name FROM said s JOIN actor a ON a.id = s.actor_id ORDER BY s.n, a.id LIMIT 1) AS "rareActor",
      (SELECT a.country FROM said s JOIN actor a ON a.id = s.actor_id WHERE a.country IS NOT NULL GROUP BY 1 ORDER BY sum(s.n) DESC, 1 LIMIT 1) AS country,
      (SELECT outlet FROM claim_outlet GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS outlet,
      (SELECT word FROM words ORDER BY n DESC, word LIMIT 1) AS word, (SELECT word FROM words ORDER BY n, word LIMIT 1) AS "rareWord",
      (SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY changed_day) FROM claim) AS day`.execute(db);
  await ledger.close();
  return { ...(rows[0] ?? { claims: 0, dam: '' }), asked: values[0] as Asked };
}

/** Scores of layout shift are small. */
function short(value: number): string {
  return value > 0 && value < 1 ? value.toPrecision(2) : number(value);
}

function report(measures: readonly Measure[], claims: number): void {
  console.log(
    `${number(claims)} claims in an embedded ledger, Node ${process.version}, ${availableParallelism()} cores, load ${number(before)} before\n`,
  );
  const missed = ({ value, bar }: Measure): boolean => bar !== null && value > bar;
  const rows = measures.map((measure) => {
    const { what, value, cpu, bar } = measure;
    const most = bar === null ? '' : `${short(bar)}${missed(measure) ? ' missed' : ''}`;
    return [what, short(value), cpu === null ? '' : short(cpu), most];
  });
  console.log(table(['what', 'ms', 'of the processor', 'at most'], rows));
  if (measures.some(missed)) process.exitCode = 1;
}
