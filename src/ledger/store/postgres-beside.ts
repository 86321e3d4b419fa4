import { Worker } from 'node:worker_threads';
import { LedgerError } from '../ledger-error.ts';
import { storeFile } from './assets.ts';
import type { PostgresInside } from './postgres-inside.ts';
import type { FromThread, ThreadOrders, Told, ToThread } from './thread-messages.ts';

type Answer = Exclude<FromThread, { readonly id: 'start' }>;

/** Starts PostgreSQL on a database folder in a thread of its own, so that a slow query does not hold up this one. */
export async function startPostgresBeside(database: string, place: string): Promise<PostgresInside> {
  const worker = new Worker(storeFile('postgres-thread.js'), { workerData: { database, place } satisfies ThreadOrders });
  await started(worker, place);
  const asked = new Map<number, { readonly resolve: (answer: Answer) => void; readonly reject: (error: LedgerError) => void }>();
  let stopped: LedgerError | null = null;
  let segments = 0;
  let last = 0;
  // Waiting for an answer keeps the process alive, an idle thread does not.
  worker.unref();
  worker.on('message', (message: Answer) => {
    segments = message.segments;
    if (message.stopped) stopped ??= revive(message.stopped);
    asked.get(message.id)?.resolve(message);
    asked.delete(message.id);
    if (asked.size === 0) worker.unref();
  });
  const lose = (cause?: unknown): void => {
    stopped ??= new LedgerError('connection-lost', `${place}: the thread of the database ended; open the ledger again`, { cause });
    for (const { reject } of asked.values()) reject(stopped);
    asked.clear();
  };
  worker.on('error', lose).on('exit', () => lose());
  const ask = (message: { readonly bytes: Uint8Array } | { readonly do: 'checkpointed' | 'close' }): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (stopped) return reject(stopped);
      worker.ref();
      asked.set(++last, { resolve, reject });
      worker.postMessage({ id: last, ...message } satisfies ToThread);
    });
  return {
    speak: async (bytes) => {
      const answer = await ask({ bytes });
      if (stopped) throw stopped;
      return answer.bytes;
    },
    segments: () => segments,
    checkpointed: () => {
      segments = 0;
      ask({ do: 'checkpointed' }).catch(() => undefined);
    },
    stopped: () => stopped,
    close: async () => {
      await ask({ do: 'close' }).catch(() => undefined);
      await worker.terminate();
    },
  };
}

function started(worker: Worker, place: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void =>
      reject(new LedgerError('damaged', `${place}: the thread of the database does not start`, { cause }));
    worker.once('error', fail);
    worker.once('message', (message: FromThread) => {
      worker.off('error', fail);
      if (message.id !== 'start' || message.failed === null) return resolve();
      reject(revive(message.failed));
      worker.terminate();
    });
  });
}

function revive({ code, message }: Told): LedgerError {
  return new LedgerError(code, message);
}
