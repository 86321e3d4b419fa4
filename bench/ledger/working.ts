import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { storeCaptures } from '../../src/ledger/captures/captures.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { SyntheticArticle } from '../affairs.ts';

/** Processes of `hearsay work` on one ledger. */
export interface Workers {
  /** Kills one at random and starts another in its place; comes back when that works. */
  replaceOne(): Promise<void>;
  /** Stops all as a person would; answers their exit codes. */
  stop(): Promise<readonly (number | null)[]>;
}

/** How workers are started. */
export interface WorkersOptions {
  readonly location: string;
  readonly count: number;
  /** The built command line. */
  readonly cli: string;
  /** Seconds without a sign of life after which others take over. */
  readonly lease: number;
  readonly more?: readonly string[];
  /** A number from 0 to 1, for which one is killed. */
  readonly random: () => number;
}

/** Starts workers and waits until each works. */
export async function startWorkers({ location, count, cli, lease, more = [], random }: WorkersOptions): Promise<Workers> {
  const start = async (): Promise<ChildProcess> => {
    const asked = [cli, 'work', '--db', location, '--lease', String(lease), '--contact', 'desk@paper.example', ...more];
    const child = spawn(process.execPath, asked, { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        if (said.includes('working on what comes')) resolve();
      });
      child.once('close', () => reject(new Error(`hearsay work ended: ${said}`)));
    });
    return child;
  };
  const running = await Promise.all(Array.from({ length: count }, start));
  return {
    replaceOne: async () => {
      const [victim] = running.splice(Math.floor(random() * running.length), 1);
      if (victim !== undefined) await killed(victim, 'SIGKILL');
      running.push(await start());
    },
    stop: () => Promise.all(running.splice(0).map((child) => killed(child, 'SIGTERM'))),
  };
}

async function killed(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = (await ended) as [number | null];
  return code;
}

/** Puts articles into a ledger as if they had just been fetched. */
export async function putFetched(ledger: Ledger, articles: readonly SyntheticArticle[]): Promise<void> {
  const at = new Date().toISOString();
  for (let i = 0; i < articles.length; i += 200) {
    const captures = articles.slice(i, i + 200).map((article) => {
      const address = `https://wire.example/${encodeURIComponent(article.id)}`;
      return { address, finalAddress: address, at, mediaType: 'application/json', bytes: Buffer.from(JSON.stringify(article)), hints: {} };
    });
    await ledger.store.transaction((tx) => storeCaptures(tx, captures));
  }
}

/** How many jobs of a kind are in each state. */
export async function countsOf(ledger: Ledger, kind: string): Promise<Readonly<Record<string, number>>> {
  const { counts } = await ledger.jobs.list({ limit: 1 });
  return Object.fromEntries(counts.filter((one) => one.kind === kind).map(({ state, count }) => [state, count]));
}

/** Comes back when so many jobs of a kind are done; throws where one failed. */
export async function allDone(ledger: Ledger, kind: string, count: number): Promise<void> {
  for (;;) {
    const { done = 0, failed = 0 } = await countsOf(ledger, kind);
    if (failed > 0) throw new Error(`${failed} jobs ${kind} failed`);
    if (done >= count) return;
    await sleep(200);
  }
}
