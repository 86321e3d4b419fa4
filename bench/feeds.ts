import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { createFetcher, type Fetcher } from '../src/intake/fetch/fetcher.ts';
import { checkFeeds, type FeedReport } from '../src/jobs/check-feeds.ts';
import { fetchPolls } from '../src/jobs/fetch-polls.ts';
import { createHolder, type Holder } from '../src/jobs/holder.ts';
import { type Ledger, openLedger } from '../src/ledger/ledger.ts';
import { LINKED } from './feeds/feed-texts.ts';
import { FAULTS, type Fault, type Ports, startServers } from './feeds/servers.ts';

// npm run bench:feeds [-- --feeds N --items N --bad N --take SECONDS]: polls feeds of real servers on this machine in one run, one in twenty of
// them slow, broken or gone, fetches the pages of the items that have one, polls again, and lets `hearsay watch` take items in for some
// seconds, twice. Exit code 1 where a good item is missing or comes twice, a bad feed is not named with its cause, or good ones wait for it.

const { values } = parseArgs({
  options: {
    feeds: { type: 'string', default: '500' },
    items: { type: 'string', default: '100' },
    bad: { type: 'string', default: '25' },
    take: { type: 'string', default: '30' },
    serve: { type: 'boolean', default: false },
  },
});
const [feeds, items, bad, take] = [values.feeds, values.items, values.bad, values.take].map(Number) as [number, number, number, number];

if (values.serve) process.send?.(await startServers({ items }));
else {
  const servers = fork(process.argv[1] ?? '', ['--serve', '--items', String(items)]);
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-feeds-'));
  try {
    await measured(join(folder, 'ledger'), await portsOf(servers));
  } finally {
    servers.kill();
    rmSync(folder, { recursive: true });
  }
}

async function portsOf(servers: ChildProcess): Promise<Ports> {
  return ((await once(servers, 'message')) as [Ports])[0];
}

/** Every feed has a host of its own; the bad ones come first, so that whatever waits for them waits. */
function badFeed(i: number, { web, raw }: Ports): { readonly address: string; readonly fault: Fault } {
  const fault = FAULTS[i % FAULTS.length] as Fault;
  const host = `127.0.${i}.1`;
  if (fault.name === 'no-host') return { address: `http://feed-${i}.invalid/`, fault };
  if (fault.name === 'no-server') return { address: `http://${host}:9/`, fault };
  if (fault.name === 'no-http') return { address: `http://${host}:${raw}/`, fault };
  if (fault.name === 'no-tls') return { address: `https://${host}:${web}/`, fault };
  return { address: `http://${host}:${web}/${fault.name}`, fault };
}

interface Run {
  readonly ledger: Ledger;
  readonly fetcher: Fetcher;
  readonly holder: Holder;
  readonly good: readonly string[];
  readonly faults: ReadonlyMap<string, Fault>;
  readonly wrong: string[];
}

async function measured(location: string, ports: Ports): Promise<void> {
  const faults = new Map(Array.from({ length: bad }, (_, i) => badFeed(i, ports)).map(({ address, fault }) => [address, fault]));
  const good = Array.from({ length: feeds - bad }, (_, i) => `http://127.1.${i >> 8}.${i & 255}:${ports.web}/feed/${i}`);
  const ledger = await openLedger(location);
  const fetcher = createFetcher({ version: '0.0.0', contact: 'desk@paper.example', allow: ['127.0.0.0/8:*'] });
  const run: Run = { ledger, fetcher, holder: createHolder(ledger, { pause: 1 }), good, faults, wrong: [] };
  try {
    const listed = [...faults.keys(), ...good].map((address) => ({ address, title: null, folder: null, outlet: null }));
    await ledger.feeds.add(listed, { at: now(), by: 'bench' });
    await polled(run);
    await fetchedPages(run);
    await polledAgain(run);
  } finally {
    await fetcher.close();
    await ledger.close();
  }
  if (take > 0) await takenIn(location, run);
  console.log(`peak memory ${Math.round((process.resourceUsage().maxRSS * 1024) / 2 ** 20)} MB`);
  for (const line of run.wrong) console.log(`✗ ${line}`);
  if (run.wrong.length > 0) process.exitCode = 1;
}

function now(): string {
  return new Date().toISOString();
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** All feeds in one run: every item of the good ones is put down once, every bad one has its cause, and none waits for a slow one. */
async function polled({ ledger, fetcher, holder, good, faults, wrong }: Run): Promise<void> {
  const from = performance.now();
  const ends = new Map<string, number>();
  const onFeed = ({ address, problem }: FeedReport): void => {
    ends.set(address, performance.now() - from);
    const wanted = faults.get(address);
    if (problem?.code === wanted?.code) return;
    wrong.push(`${wanted?.name ?? 'a good feed'}: ${problem?.message ?? 'no problem'}, expected ${wanted?.code ?? 'none'}`);
  };
  await checkFeeds(await ledger.feeds.due(null), { ledger, fetcher, holder, clock: now, onFeed });
  const last = (addresses: Iterable<string>): number => Math.max(...[...addresses].map((address) => ends.get(address) ?? Infinity));
  const slow = [...faults].filter(([, fault]) => fault.slow === true).map(([address]) => address);
  const first = Math.min(...slow.map((address) => ends.get(address) ?? Infinity));
  console.log(
    `${feeds} feeds of ${items} items, ${bad} of them bad: the last good one done after ${seconds(last(good))}, slow ones given up after ${seconds(first)} to ${seconds(last(slow))}`,
  );
  if (slow.length > 0 && last(good) > last(slow)) wrong.push('the last good feed waited for the slow ones');
  const { rows } = await sql<{ items: number; polls: number; captures: number }>`
    SELECT (SELECT count(*)::integer FROM feed_item) AS items, (SELECT count(*)::integer FROM poll) AS polls,
      (SELECT count(*)::integer FROM capture) AS captures`.execute(ledger.store.db);
  const linked = good.length * Math.ceil(items / LINKED);
  const all = good.length * items;
  expected('items put down', rows[0], { items: all, polls: linked, captures: all - linked }, wrong);
  const problems = (await ledger.feeds.list()).filter(({ problem }) => problem !== null).map(({ address }) => address);
  expected('feeds with a cause', problems.sort(), [...faults.keys()].sort(), wrong);
}

/** The pages of the items that have one. */
async function fetchedPages({ ledger, fetcher, holder, good, wrong }: Run): Promise<void> {
  const from = performance.now();
  let pages = 0;
  await fetchPolls(await ledger.captures.due(now(), 1_000_000), {
    ledger,
    fetcher,
    holder,
    clock: now,
    onFetched: ({ capture, problem }) => {
      if (capture !== null) pages++;
      else wrong.push(`a page: ${problem?.message}`);
    },
  });
  const ms = performance.now() - from;
  console.log(`${pages} pages in ${seconds(ms)}, ${((pages / ms) * 1000).toFixed(0)}/s, a second between two of one host`);
  expected('pages fetched', pages, good.length * Math.ceil(items / LINKED), wrong);
}

/** Some articles all the way through engine and ledger: `hearsay watch`, stopped after a while, twice. */
async function takenIn(location: string, { wrong, good }: Pick<Run, 'wrong' | 'good'>): Promise<void> {
  for (let round = 0; round < 2; round++) {
    const child = spawn(process.execPath, ['dist/cli/main.js', 'watch', '--db', location, '--contact', 'desk@paper.example'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const ended = once(child, 'exit');
    await wait(take * 1000);
    child.kill('SIGTERM');
    expected('exit code of a stopped watch', (await ended)[0], 0, wrong);
    const ledger = await openLedger(location, { create: false });
    const { rows } = await sql<{ articles: number; taken: number; pending: number }>`
      SELECT (SELECT count(*)::integer FROM article) AS articles,
        (SELECT count(*)::integer FROM capture WHERE taken IS NOT NULL) AS taken,
        (SELECT count(*)::integer FROM capture WHERE taken IS NULL) AS pending`.execute(ledger.store.db);
    await ledger.close();
    const { articles = 0, taken = 0, pending = 0 } = rows[0] ?? {};
    console.log(`watched for ${take} s: ${articles} articles in the ledger, ${pending} still to be read`);
    expected('articles in the ledger', articles, taken, wrong);
    expected('captures in all', taken + pending, good.length * items, wrong);
  }
}

/** The good feeds once more: nothing in them is new. */
async function polledAgain({ ledger, fetcher, holder, good, wrong }: Run): Promise<void> {
  const from = performance.now();
  let fresh = 0;
  const wanted = new Set(good);
  const due = (await ledger.feeds.due(null)).filter(({ address }) => wanted.has(address));
  await checkFeeds(due, { ledger, fetcher, holder, clock: now, onFeed: (report) => (fresh += report.fresh) });
  console.log(`polled again in ${seconds(performance.now() - from)}: ${fresh} items new`);
  expected('new items the second time', fresh, 0, wrong);
}

function expected(what: string, found: unknown, wanted: unknown, wrong: string[]): void {
  if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push(`${what}: ${JSON.stringify(found)}, expected ${JSON.stringify(wanted)}`);
}
