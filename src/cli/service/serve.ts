import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from '../../api/app.ts';
import type { Services } from '../../api/services.ts';
import type { Reading } from '../../engine/read/reading.ts';
import type { Article, Entry } from '../../intake/article.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type ReadingThreads, startThreads } from '../corpus.ts';
import { EXIT } from '../exit-code.ts';
import { dispatches } from '../ledger/demo.ts';
import { digestsOf } from '../ledger/digests.ts';
import { type FetchingOptions, fetcherOf } from '../ledger/fetching.ts';
import { ingest } from '../ledger/ingest.ts';
import { type LedgerOptions, withLedger } from '../ledger/location.ts';
import { listen } from './listen.ts';
import { runWorker, type WorkerMeans } from './worker.ts';

/** The options of `hearsay serve`. */
export interface ServeOptions extends LedgerOptions, FetchingOptions {
  readonly host?: string;
  readonly port?: number;
  readonly publicHost?: readonly string[];
  readonly readers?: number;
  readonly open?: boolean;
  readonly demo?: boolean;
  /** Days for which changes can be followed from. */
  readonly keepChanges?: number;
  /** False where other processes do the jobs. */
  readonly work?: boolean;
}

/** `hearsay serve`: answers the HTTP API and the pages until it is stopped; answers the exit code. */
export async function serve(options: ServeOptions): Promise<number> {
  if (options.demo !== true) return await serveLedger(options);
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-demo-'));
  const db = join(folder, 'ledger');
  try {
    await ingest(await dispatches('articles'), { db });
    return await serveLedger({ ...options, db, open: true });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function serveLedger(options: ServeOptions): Promise<number> {
  const { host = '127.0.0.1', port = 7878, readers = 1, keepChanges = 30 } = options;
  const threads = startThreads(readers);
  try {
    await withLedger({ ...options, create: true, thread: true }, async (ledger) => {
      const stopping = new AbortController();
      const hosts = [...new Set([host, ...LOCAL, ...(options.publicHost ?? [])])];
      const app = createApp({ ...servicesOf(ledger, threads), hosts, open: options.open === true, stop: stopping.signal });
      const onListening = async (origin: string): Promise<void> => {
        const link = await firstLink(ledger);
        if (link !== null) say(`nobody has signed in yet; this link makes you the administrator, once: ${origin}/sign-in#${link}`);
        say(`serving on ${origin}/; stop with Ctrl-C`);
      };
      const forget = (): Promise<number> => ledger.changes.forget(new Date(Date.now() - keepChanges * DAY_MS).toISOString());
      await forget();
      const daily = setInterval(() => forget().catch((error: Error) => say(`old changes are still there: ${error.message}`)), DAY_MS);
      const worker = options.work === false ? undefined : besideWorker(options, { ledger, threads, signal: stopping.signal });
      try {
        await listen(app.fetch, { host, port, say, onListening, onStop: () => stopping.abort() });
      } finally {
        clearInterval(daily);
        stopping.abort();
        await worker;
      }
    });
    return EXIT.read;
  } finally {
    await threads.stop();
  }
}

/** Does the ledger's jobs beside the server, in the same process; pages and feeds are asked where somebody is named whom sites can turn to. */
async function besideWorker(options: ServeOptions, means: Pick<WorkerMeans, 'ledger' | 'threads' | 'signal'>): Promise<void> {
  const isNamed = (options.contact ?? process.env['HEARSAY_CONTACT'] ?? '') !== '';
  if (!isNamed) say('no feed is checked and no page fetched: sites want to know who asks; give --contact desk@paper.example');
  const fetcher = isNamed ? fetcherOf(options) : null;
  try {
    await runWorker({ ...means, fetcher, say });
  } finally {
    await fetcher?.close();
  }
}

const DAY_MS = 86_400_000;

/** The secret of a link for the administrator, who is made if need be; null once somebody has signed in. */
async function firstLink({ people }: Ledger): Promise<string | null> {
  const users = await people.list();
  if (users.some((user) => user.signedIn !== null)) return null;
  const who = { at: new Date().toISOString(), by: 'hearsay' };
  const known = users.find((user) => user.role === 'administrator' && !user.disabled);
  const { name } = known ?? (await people.add({ name: 'admin', role: 'administrator' }, who));
  return (await people.link(name, who)).secret;
}

/** Names of this machine to itself. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };

function servicesOf(ledger: Ledger, threads: ReadingThreads): Omit<Services, 'hosts' | 'open'> {
  const pages = fileURLToPath(new URL('../../web', import.meta.url));
  return {
    ledger,
    read: (article) => readOne(threads, article),
    digest: (entries) => digestsOf(threads.read(entries, 'digest'), () => undefined),
    clock: () => new Date().toISOString(),
    version,
    ...(existsSync(join(pages, 'index.html')) ? { pages } : {}),
    onFault: (fault, request) =>
      say(`request ${request} failed: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`),
  };
}

async function readOne(threads: ReadingThreads, article: Article): ReturnType<Services['read']> {
  const entries = (async function* (): AsyncGenerator<Entry> {
    yield { place: 'the text', article };
  })();
  for await (const outcome of threads.read(entries, 'read')) {
    if ('json' in outcome) return JSON.parse(outcome.json) as Reading;
    const { place, code, message: reason } = outcome;
    return { refusal: { place, code, reason } };
  }
  throw new Error('the threads answered nothing');
}

function say(message: string): void {
  process.stderr.write(`hearsay: ${message}\n`);
}
