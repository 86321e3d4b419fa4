import { type ChildProcess, spawn } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { type Ledger, openLedger } from '../src/ledger/ledger.ts';
import { multiply } from './ledger/multiply.ts';
import { runIngest } from './ledger/run-ingest.ts';
import { listen } from './service/listeners.ts';
import { load } from './service/load.ts';

// npm run bench:service -- --db postgres://… [--articles N --statements N] [--seconds N --rate N --clients N --rounds N --pause MS]: serves a
// ledger by `hearsay serve`, asks for lists of claims and for claims at a steady rate, then has many follow the changes while more come;
// prints what it measured. With --statements an empty database is filled first: with invented articles, multiplied to that many statements.

const { values } = parseArgs({
  options: {
    db: { type: 'string' },
    articles: { type: 'string', default: '1500' },
    statements: { type: 'string', default: '0' },
    seconds: { type: 'string', default: '60' },
    rate: { type: 'string', default: '200' },
    clients: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '60' },
    pause: { type: 'string', default: '1000' },
  },
});
if (values.db?.startsWith('postgres') !== true)
  throw new Error('--db names a ledger on a PostgreSQL server, which a second process may have, too');

if (Number(values.statements) > 0) {
  await runIngest(values.db, Number(values.articles));
  // One connection: the functions and tables by which a ledger is multiplied are of a session.
  const growing = await openLedger(values.db, { create: false, connections: 1 });
  await multiply(growing, Number(values.statements));
  await growing.close();
}

const before = loadavg().map((load) => Math.round(load * 10) / 10);
const ledger = await openLedger(values.db, { create: false });
const server = await started(values.db);
try {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::integer AS n FROM statement`.execute(ledger.store.db);
  const addresses = await addressesOf(ledger, server.origin);
  const kind = (address: string): string => (/\/claims\//.test(address) ? 'a claim' : 'lists of claims');
  await load(addresses.slice(0, 100), { perSecond: 20, seconds: 5, kind });
  const asked = await load(addresses, { perSecond: Number(values.rate), seconds: Number(values.seconds), kind });
  const [clients, rounds, pauseMs] = [Number(values.clients), Number(values.rounds), Number(values.pause)];
  const followed = await listen(server.origin, {
    clients,
    rounds,
    pauseMs,
    pid: server.child.pid ?? 0,
    change: (round) => takeIn(ledger, round),
  });
  const statements = rows[0]?.n ?? 0;
  console.log(
    JSON.stringify({ cores: availableParallelism(), load: before, statements, rate: Number(values.rate), asked, followed }, null, 2),
  );
} finally {
  server.child.kill('SIGTERM');
  await server.ended;
  await ledger.close();
}

/** Lists with the filters that people use, and claims of all sizes, in turn. */
async function addressesOf({ store: { db } }: Ledger, origin: string): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM claim TABLESAMPLE SYSTEM (20) WHERE statements > 0 ORDER BY md5(id) LIMIT 1000`.execute(db);
  const actors = await sql<{ name: string }>`SELECT name FROM actor ORDER BY md5(id) LIMIT 200`.execute(db);
  const lists = ['', '&status=contested', '&status=denied', '&language=de', '&since=2024-01-01'];
  return rows.flatMap(({ id }, i) => {
    const actor = actors.rows[i % Math.max(1, actors.rows.length)]?.name;
    const list = i % 6 === 5 && actor !== undefined ? `&actor=${encodeURIComponent(actor)}` : lists[i % lists.length];
    return [`${origin}/api/v1/claims?limit=20${list}`, `${origin}/api/v1/claims/${id}`];
  });
}

/** Notes a version of an article, as an ingest does, so that everybody who follows the changes is told; answers the id of the article. */
async function takeIn({ store }: Ledger, round: number): Promise<string> {
  const id = `bench-${process.pid}-${round}`;
  await store.transaction(async (tx) => {
    await sql`INSERT INTO change (kind, subject, after) VALUES ('article', ${id}, ${JSON.stringify({ version: id, title: id, current: true })}::jsonb)`.execute(
      tx,
    );
  });
  return id;
}

interface Server {
  readonly origin: string;
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

async function started(db: string): Promise<Server> {
  const args = ['dist/cli/main.js', 'serve', '--db', db, '--port', '0', '--open', '--log-level', 'warn', '--rate-limit', '100000'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk;
      const [, found] = /serving on (http:\/\/\S+?)\//.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error(said)));
  });
  return { origin, child, ended };
}
