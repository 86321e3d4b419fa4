import { Worker } from 'node:worker_threads';
import type { Entry, Found } from '../intake/article.ts';
import type { LanguageCode } from '../intake/language.ts';
import { loadModel, shareModel } from './models.ts';
import { failureOf, type Outcome } from './outcome.ts';
import { createReader, type Overrides, type Reader } from './reader.ts';

/** How a corpus is read. */
export interface CorpusOptions {
  readonly workers: number;
  readonly overrides: Overrides;
  /** What is made of each article: its reading, or its digest for the ledger. */
  readonly task?: Task;
  /** Who reads what is read on this thread, for those who read again and again; a new one unless given. */
  readonly reader?: Reader;
}

/** What can be made of an article, each as one line of JSON; the digest of one that was taken back is `null`. */
export type Task = 'read' | 'digest';

/** What the main thread sends to a worker. */
export type ToWorker = { readonly kind: 'read'; readonly id: number; readonly entry: Found; readonly task: Task } | ModelMessage;

/** What a worker is started with. */
export interface Orders {
  readonly overrides: Overrides;
}

/** A model on its way to a worker; its bytes are shared, not copied. */
export interface ModelMessage {
  readonly kind: 'model';
  readonly language: LanguageCode;
  readonly bytes: Uint8Array;
}

/** What a worker sends back: an outcome, or that it needs a model. */
export type FromWorker =
  | { readonly kind: 'done'; readonly id: number; readonly outcome: Outcome }
  | { readonly kind: 'need'; readonly language: LanguageCode };

/** With fewer articles than this, starting threads costs more than it saves. */
const THREADS_FROM = 12;

/** Articles under way for each worker: enough that a long one does not leave the others idle, few enough that memory stays flat. */
const AHEAD = 8;

/** For the ledger: enough that all read on while it writes a batch; of long ones, from so many characters a worker on, no more than else. */
const AHEAD_OF_WRITING = 48;
const CHARACTERS_AHEAD = 400_000;

/** Reads every entry of a corpus and gives the outcomes in the corpus' order, never holding more than a few articles a worker. */
export async function* readCorpus(entries: AsyncIterable<Entry> | Iterable<Entry>, options: CorpusOptions): AsyncGenerator<Outcome> {
  const source = iterate(entries);
  const first: Entry[] = [];
  while (first.length < THREADS_FROM) {
    const next = await source.next();
    if (next.done) break;
    first.push(next.value);
  }
  if (first.length < THREADS_FROM || options.workers < 2) yield* readHere(chain(first, source), options);
  else yield* readInThreads(chain(first, source), options);
}

async function* readHere(entries: AsyncIterable<Entry>, options: CorpusOptions): AsyncGenerator<Outcome> {
  const { overrides, task = 'read', reader = createReader(loadModel, overrides) } = options;
  for await (const entry of entries) {
    if ('error' in entry) {
      yield failureOf(entry.error);
      continue;
    }
    if (needsNone(entry, task)) yield { json: 'null', entry };
    else yield await reader[task](entry.article, entry.place).then((made) => ({ json: JSON.stringify(made), entry }), failureOf);
  }
}

async function* readInThreads(
  entries: AsyncIterable<Entry>,
  { workers, overrides, task = 'read' }: CorpusOptions,
): AsyncGenerator<Outcome> {
  const threads = startThreads(workers, overrides);
  try {
    yield* threads.read(entries, task);
  } finally {
    await threads.stop();
  }
}

/** Threads that read whatever streams they are given, for as long as they are not stopped. */
export interface ReadingThreads {
  /** Reads every entry of a stream and gives the outcomes in its order. */
  read(entries: AsyncIterable<Entry>, task: Task): AsyncGenerator<Outcome>;
  stop(): Promise<unknown>;
}

/** Starts threads that read; each loads a model when the first article in its language comes, and all share its bytes. */
export function startThreads(workers: number, overrides: Overrides = {}): ReadingThreads {
  const models = new Map<LanguageCode, Promise<Uint8Array>>();
  const model = (language: LanguageCode): Promise<Uint8Array> => {
    const loading = models.get(language) ?? loadModel(language).then(shareModel);
    models.set(language, loading);
    return loading;
  };
  const threads = Array.from({ length: workers }, () => startThread({ overrides }, model));
  const outcomeOf = (entry: Entry, task: Task): Promise<Outcome> => {
    if ('error' in entry) return Promise.resolve(failureOf(entry.error));
    if (needsNone(entry, task)) return Promise.resolve({ json: 'null', entry });
    return leastBusy(threads).read(entry, task);
  };
  const read: ReadingThreads['read'] = async function* (entries, task) {
    const underWay: { readonly outcome: Promise<Outcome>; readonly size: number }[] = [];
    let characters = 0;
    const most = task === 'digest' ? AHEAD_OF_WRITING : AHEAD;
    const isFull = (): boolean => underWay.length >= workers * (characters < workers * CHARACTERS_AHEAD ? most : AHEAD);
    for await (const entry of entries) {
      const size = 'error' in entry ? 0 : entry.article.text.length;
      underWay.push({ outcome: outcomeOf(entry, task), size });
      characters += size;
      while (isFull()) {
        const [next] = underWay.splice(0, 1) as [(typeof underWay)[number]];
        yield await next.outcome;
        characters -= next.size;
      }
    }
    for (const { outcome } of underWay) yield await outcome;
  };
  return { read, stop: () => Promise.all(threads.map((thread) => thread.stop())) };
}

/** An article that was taken back is not read for the ledger; often it has no text any more. */
function needsNone({ article }: Found, task: Task): boolean {
  return task === 'digest' && article.withdrawn === true;
}

interface Thread {
  /** Characters given to the thread and not yet read. */
  load(): number;
  read(entry: Found, task: Task): Promise<Outcome>;
  stop(): Promise<unknown>;
}

function leastBusy(threads: readonly Thread[]): Thread {
  return threads.reduce((best, thread) => (thread.load() < best.load() ? thread : best));
}

function startThread(orders: Orders, model: (language: LanguageCode) => Promise<Uint8Array>): Thread {
  const worker = new Worker(new URL('./corpus-worker.js', import.meta.url), { workerData: orders });
  const waiting = new Map<number, { readonly size: number; readonly resolve: (outcome: Outcome) => void }>();
  let load = 0;
  let nextId = 0;
  let broken: Outcome | null = null;
  const settle = (id: number, outcome: Outcome): void => {
    const request = waiting.get(id);
    waiting.delete(id);
    load -= request?.size ?? 0;
    request?.resolve(outcome);
  };
  const fail = (error: unknown): void => {
    broken = failureOf(error);
    load = Number.POSITIVE_INFINITY;
    for (const id of [...waiting.keys()]) settle(id, broken);
  };
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'done') settle(message.id, message.outcome);
    else
      model(message.language).then(
        (bytes) => worker.postMessage({ kind: 'model', language: message.language, bytes } satisfies ToWorker),
        fail,
      );
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a worker thread ended early')));
  return {
    load: () => load,
    stop: () => worker.terminate(),
    read: (entry, task) => {
      if (broken !== null) return Promise.resolve(broken);
      const id = nextId++;
      load += entry.article.text.length;
      return new Promise((resolve) => {
        waiting.set(id, { size: entry.article.text.length, resolve });
        worker.postMessage({ kind: 'read', id, entry, task } satisfies ToWorker);
      });
    },
  };
}

function iterate(entries: AsyncIterable<Entry> | Iterable<Entry>): AsyncIterator<Entry> | Iterator<Entry> {
  return Symbol.asyncIterator in entries ? entries[Symbol.asyncIterator]() : entries[Symbol.iterator]();
}

async function* chain(first: readonly Entry[], rest: AsyncIterator<Entry> | Iterator<Entry>): AsyncGenerator<Entry> {
  yield* first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
