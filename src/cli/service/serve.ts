import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LevelWithSilent } from 'pino';
import { createApp } from '../../api/app.ts';
import { createOidc, type Oidc } from '../../api/people/oidc.ts';
import type { Services } from '../../api/services.ts';
import type { Reading } from '../../engine/read/reading.ts';
import type { Article, Entry } from '../../intake/article.ts';
import { createSender, type Sender } from '../../intake/fetch/sender.ts';
import { deliverUntil, type Mailer } from '../../jobs/deliver.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { type ReadingThreads, startThreads } from '../corpus.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { dispatches } from '../ledger/demo.ts';
import { digestsOf } from '../ledger/digests.ts';
import { fetcherOf } from '../ledger/fetching.ts';
import { ingest } from '../ledger/ingest.ts';
import { withLedger } from '../ledger/location.ts';
import { listen } from './listen.ts';
import { createLog, type ServerLog } from './log.ts';
import { createMailServer } from './mail.ts';
import { type GivenOptions, resolveSettings } from './resolve-settings.ts';
import { forgetDaily } from './retention.ts';
import type { Settings } from './settings.ts';
import { runWorker, type WorkerMeans } from './worker.ts';

/** The options of `hearsay serve`: settings, a file of them, and whether the example affair is served. */
export interface ServeOptions extends GivenOptions {
  readonly demo?: boolean;
}

/** `hearsay serve`: answers the HTTP API and the pages until it is stopped; answers the exit code. */
export async function serve(options: ServeOptions): Promise<number> {
  const settings = resolveSettings(options, process.env);
  if (options.demo !== true) return await serveLedger(settings);
  const folder = await mkdtemp(join(tmpdir(), 'hearsay-demo-'));
  const db = join(folder, 'ledger');
  try {
    await ingest(await dispatches('articles'), { db });
    return await serveLedger({ ...settings, db, open: true }, { guests: LOCAL.includes(settings.host) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The account of everybody who tries the demonstration. */
const GUEST = 'guest';

/** Serves a ledger; with `guests` everybody who reaches it may edit it. */
async function serveLedger(settings: Settings, { guests = false } = {}): Promise<number> {
  const { db, host, port, readers, grace, 'log-level': level = process.stdout.isTTY ? 'warn' : 'info' } = settings;
  const log = createLog(level as LevelWithSilent);
  const threads = startThreads(readers);
  try {
    await withLedger({ ...(db === undefined ? {} : { db }), create: true, thread: true }, async (ledger) => {
      const stopping = new AbortController();
      const hosts = [...new Set([host, ...LOCAL, ...settings['public-host']])];
      const { 'public-url': publicUrl } = settings;
      const linked = publicUrl === undefined ? {} : { publicUrl: publicUrl.replace(/\/+$/, '') };
      const elsewhere = oidcOf(settings);
      const carriers = carriersOf(settings);
      const app = createApp({
        ...servicesOf(ledger, threads, log),
        hosts,
        open: settings.open,
        rate: { burst: settings['rate-limit'] * 4, perSecond: settings['rate-limit'] },
        stop: stopping.signal,
        ...(guests ? { guest: await addGuest(ledger) } : {}),
        ...linked,
        ...(elsewhere === null ? {} : { oidc: elsewhere.oidc }),
      });
      const onListening = async (origin: string): Promise<void> => {
        const link = await firstLink(ledger);
        if (link !== null) say(`nobody has signed in yet; this link makes you the administrator, once: ${origin}/sign-in#${link}`);
        say(`serving on ${origin}/; stop with Ctrl-C`);
        log.note('serving', { version });
      };
      const rest = await forgetDaily(ledger, settings, (fault) => log.fault(fault, 'retention'));
      const { sender, mailer } = carriers;
      const onFault = (fault: unknown): void => log.fault(fault, 'watches');
      const delivering = deliverUntil(stopping.signal, { ledger, sender, mailer, clock: now, onFault });
      const worker = settings['api-only'] ? undefined : besideWorker(settings, { ledger, threads, signal: stopping.signal });
      try {
        await listen(app.fetch, { host, port, say, onListening, onStop: () => stopping.abort(), graceMs: grace * 1000 });
        log.note('stopped');
      } finally {
        rest();
        stopping.abort();
        await Promise.all([delivering, worker]);
        await Promise.all([carriers.close(), elsewhere?.close()]);
      }
    });
    return EXIT.read;
  } finally {
    await threads.stop();
    log.flush();
  }
}

/** Does the ledger's jobs beside the server, in the same process; pages and feeds are asked where somebody is named whom sites can turn to. */
async function besideWorker({ contact, allow, proxy }: Settings, means: Pick<WorkerMeans, 'ledger' | 'threads' | 'signal'>): Promise<void> {
  if (contact === undefined) say('no feed is checked and no page fetched: sites want to know who asks; give --contact desk@paper.example');
  const fetcher = contact === undefined ? null : fetcherOf({ contact, allow, ...(proxy === undefined ? {} : { proxy }) });
  try {
    await runWorker({ ...means, fetcher, say });
  } finally {
    await fetcher?.close();
  }
}

/** How people sign in elsewhere, where that is configured. Throws UsageError where something for it is missing. */
function oidcOf(settings: Settings): { readonly oidc: Oidc; close(): Promise<void> } | null {
  const { 'oidc-issuer': issuer, 'oidc-client-id': clientId, 'oidc-client-secret': clientSecret, 'public-url': publicUrl } = settings;
  if (issuer === undefined) return null;
  if (clientId === undefined || clientSecret === undefined || publicUrl === undefined)
    throw new UsageError(
      '"oidc-issuer" needs "oidc-client-id", "oidc-client-secret" and "public-url", the address to which people come back',
    );
  if (!URL.canParse(issuer)) throw new UsageError(`"oidc-issuer" is no address: ${issuer}`);
  const { hostname, port } = new URL(issuer);
  // Whoever configures it knows where it is, inside the house as a rule.
  const sender = createSender({ version, allow: [...settings.allow, `${hostname}:${port === '' ? '*' : port}`] });
  const redirect = new URL('/api/v1/session/elsewhere/return', publicUrl).href;
  const roleClaim = settings['oidc-role-claim'] ?? null;
  return { oidc: createOidc({ issuer, clientId, clientSecret, roleClaim, redirect, sender }), close: () => sender.close() };
}

/** What carries the messages of watches. Throws UsageError where a setting for it is none. */
function carriersOf(settings: Settings): { readonly sender: Sender; readonly mailer: Mailer | null; close(): Promise<void> } {
  const { contact, allow, proxy, smtp, 'mail-from': from, 'public-url': origin = null } = settings;
  const mail = smtp === undefined ? null : createMailServer({ smtp, from, origin });
  const sender = createSender({
    version,
    allow,
    ...(contact === undefined ? {} : { contact }),
    ...(proxy === undefined ? {} : { proxy }),
  });
  const close = async (): Promise<void> => {
    mail?.close();
    await sender.close();
  };
  return { sender, mailer: mail?.send ?? null, close };
}

function now(): string {
  return new Date().toISOString();
}

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

/** Names of this machine to itself. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { version: string };

function servicesOf(ledger: Ledger, threads: ReadingThreads, log: ServerLog): Omit<Services, 'hosts' | 'open'> {
  const pages = fileURLToPath(new URL('../../web', import.meta.url));
  return {
    ledger,
    read: (article) => readOne(threads, article),
    digest: (entries) => digestsOf(threads.read(entries, 'digest'), () => undefined),
    clock: now,
    version,
    ...(existsSync(join(pages, 'index.html')) ? { pages } : {}),
    onRequest: log.request,
    onFault: log.fault,
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
