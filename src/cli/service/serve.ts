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
import { ingest } from '../ledger/ingest.ts';
import { type LedgerOptions, withLedger } from '../ledger/location.ts';
import { listen } from './listen.ts';

/** The options of `hearsay serve`. */
export interface ServeOptions extends LedgerOptions {
  readonly host?: string;
  readonly port?: number;
  readonly publicHost?: readonly string[];
  readonly readers?: number;
  readonly open?: boolean;
  readonly demo?: boolean;
  /** Days for which changes can be followed from. */
  readonly keepChanges?: number;
}

/** `hearsay serve`: answers the HTTP API and the pages until it is stopped; answers the exit code. */
export async function serve(options: ServeOptions): Promise<number> {
  if (options.demo !== true) return await serveLedger(options);
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-demo-'));
  const db = join(folder, 'ledger');
  try {
    await ingest(await dispatches('articles'), { db });
    return await serveLedger({ ...options, db, open: true, guests: LOCAL.includes(options.host ?? LOOPBACK) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How a ledger is served. */
interface Served extends ServeOptions {
  /** Whether everybody who reaches it may edit it. */
  readonly guests?: boolean;
}

/** The account of everybody who tries the demonstration. */
const GUEST = 'guest';

async function serveLedger(options: Served): Promise<number> {
  const { host = LOOPBACK, port = 7878, readers = 1, keepChanges = 30 } = options;
  const threads = startThreads(readers);
  try {
    await withLedger({ ...options, create: true, thread: true }, async (ledger) => {
      const stopping = new AbortController();
      const hosts = [...new Set([host, ...LOCAL, ...(options.publicHost ?? [])])];
      const guest = options.guests === true ? { guest: await addGuest(ledger) } : {};
      const app = createApp({ ...servicesOf(ledger, threads), ...guest, hosts, open: options.open === true, stop: stopping.signal });
      const onListening = async (origin: string): Promise<void> => {
        const link = await firstLink(ledger);
        if (link !== null) say(`nobody has signed in yet; this link makes you the administrator, once: ${origin}/sign-in#${link}`);
        say(`serving on ${origin}/; stop with Ctrl-C`);
      };
      const forget = (): Promise<number> => ledger.changes.forget(new Date(Date.now() - keepChanges * DAY_MS).toISOString());
      await forget();
      const daily = setInterval(() => forget().catch((error: Error) => say(`old changes are still there: ${error.message}`)), DAY_MS);
      try {
        await listen(app.fetch, { host, port, say, onListening, onStop: () => stopping.abort() });
      } finally {
        clearInterval(daily);
      }
    });
    return EXIT.read;
  } finally {
    await threads.stop();
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

async function addGuest({ people }: Ledger): Promise<string> {
  return (await people.add({ name: GUEST, role: 'editor' }, { at: new Date().toISOString(), by: 'hearsay' })).name;
}

const LOOPBACK = '127.0.0.1';

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
