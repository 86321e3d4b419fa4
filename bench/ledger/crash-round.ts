import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { recover } from '../../src/jobs/recover.ts';
import { openLedger } from '../../src/ledger/ledger.ts';
import { contentsHash } from './contents-hash.ts';

/** What became of a ledger whose ingest was killed. */
export interface CrashRound {
  readonly killedAfterMs: number;
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

/** Starts ingest on a stream, kills it, looks at what is there, and takes the stream in again to its end. */
export async function crashRound(feed: Feed, killedAfterMs: number): Promise<CrashRound> {
  const child = start(feed, TELLING);
  let told = 0;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const [, count = ''] of text.matchAll(/([\d,]+) articles ·/g)) told = Number(count.replaceAll(',', ''));
  });
  const exit = once(child, 'close');
  const late = (await Promise.race([exit.then(() => true), sleep(killedAfterMs).then(() => false)])) === true;
  if (!late) {
    child.kill('SIGKILL');
    await exit;
  }
  const afterKill = await articlesIn(feed.location);
  await takeIn(feed);
  return { killedAfterMs, told, afterKill, late, after: await contentsOf(feed.location) };
}

/** Takes a stream in without a disturbance. */
export async function takeIn(feed: Feed): Promise<void> {
  const child = start(feed);
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said += chunk;
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`hearsay ingest ended with ${code}: ${said}`);
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
