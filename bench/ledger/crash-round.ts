import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { recover } from '../../src/jobs/recover.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { contentsHash } from './contents-hash.ts';

/** What became of a ledger whose ingest was killed. */
export interface CrashRound {
  /** Articles that the command had told to be taken in when it was killed. */
  readonly told: number;
  /** Articles that the ledger had when it was merely opened again. */
  readonly afterKill: number;
  /** Whether the stream had been taken in whole before the kill. */
  readonly late: boolean;
  readonly after: { readonly articles: number; readonly hash: string };
}

/** Lines of articles that are fed to a ledger at a location. */
export interface Feed {
  readonly location: string;
  readonly lines: readonly string[];
  /** The built command line. */
  readonly cli: string;
}

/** How long an undisturbed ingest takes, in milliseconds. It tells of each batch when that is kept. */
export interface Pace {
  /** From the start of the command until it tells of the first batch. */
  readonly first: number;
  /** From one batch to the next. */
  readonly every: number;
  readonly batches: number;
}

/** When an ingest is killed: some time after it told of so many batches, or after its start where it has told of none. */
export interface Moment {
  readonly batches: number;
  readonly afterMs: number;
}

/** A moment inside of an ingest: each is as likely as any other. `share` is between 0 and 1. */
export function momentAt(share: number, { first, every, batches }: Pace): Moment {
  const [whole, part] = [Math.floor(share * batches), (share * batches) % 1];
  // What comes before the first batch is begun is the start of a program.
  return whole === 0 ? { batches: 0, afterMs: Math.max(0, first - every) + part * every } : { batches: whole, afterMs: part * every };
}

/** Starts ingest on a stream, kills it, looks at what is there, and takes the stream in again to its end. */
export async function crashRound(feed: Feed, { batches, afterMs }: Moment): Promise<CrashRound> {
  const child = start(feed, TELLING);
  const tells = tellingsOf(child);
  const exit = once(child, 'close').then(() => true as const);
  const moment = tells.until(batches).then(() => sleep(afterMs, false));
  const late = await Promise.race([exit, moment]);
  if (!late) {
    child.kill('SIGKILL');
    await exit;
  }
  const afterKill = await articlesIn(feed.location);
  await takeIn(feed);
  return { told: tells.articles(), afterKill, late, after: await contentsOf(feed.location) };
}

/** Takes a stream in without a disturbance and answers how long that took. */
export async function paceOf(feed: Feed): Promise<Pace> {
  const from = performance.now();
  const child = start(feed, TELLING);
  const tells = tellingsOf(child);
  const times: number[] = [];
  const watch = async (): Promise<void> => {
    for (let batch = 1; ; batch++) {
      await tells.until(batch);
      times.push(performance.now() - from);
    }
  };
  void watch();
  await ended(child);
  const [first = 0] = times;
  return { first, every: ((times.at(-1) ?? 0) - first) / Math.max(1, times.length - 1), batches: times.length };
}

/** Takes a stream in without a disturbance. */
async function takeIn(feed: Feed): Promise<void> {
  await ended(start(feed));
}

async function ended(child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`hearsay ingest ended with ${code}: ${said}`);
}

/** What an ingest tells of itself: how many articles it has taken in, and when it has told so for the nth time. */
function tellingsOf(child: ChildProcess): { articles(): number; until(times: number): Promise<void> } {
  let [articles, times] = [0, 0];
  const waiting: { readonly for: number; readonly done: () => void }[] = [];
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const [, count = ''] of text.matchAll(/([\d,]+) articles ·/g)) {
      articles = Number(count.replaceAll(',', ''));
      times++;
    }
    for (const one of waiting) if (one.for <= times) one.done();
  });
  return {
    articles: () => articles,
    until: (wanted) => (wanted <= times ? Promise.resolve() : new Promise((done) => waiting.push({ for: wanted, done }))),
  };
}

/** What a ledger holds. */
export async function contentsOf(location: string): Promise<CrashRound['after']> {
  const ledger = await openLedger(location, { create: false });
  try {
    const { articles } = await ledger.articles({ limit: 1_000_000 });
    return { articles: articles.length, hash: await contentsHash(ledger.store.db) };
  } finally {
    await ledger.close();
  }
}

/** Articles in a ledger once what its journal holds is written, as every command does first. */
async function articlesIn(location: string): Promise<number> {
  const ledger = await openLedger(location);
  try {
    await recover(ledger);
    return (await ledger.articles({ limit: 1_000_000 })).articles.length;
  } finally {
    await ledger.close();
  }
}

/** Lets the command believe that a person is looking on, to whom it tells how many articles it has taken in. */
const TELLING = ['--import', 'data:text/javascript,process.stderr.isTTY=true'];

function start({ location, lines, cli }: Feed, options: readonly string[] = []): ChildProcess {
  const child = spawn(process.execPath, [...options, cli, 'ingest', '--db', location, '--workers', '1', '--format', 'json', '-'], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  // A killed process reads no more; that is what is wanted.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(lines.join(''));
  return child;
}
