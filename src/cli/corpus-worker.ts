import { parentPort, workerData } from 'node:worker_threads';
import type { LanguageCode } from '../intake/language.ts';
import type { FromWorker, Orders, ToWorker } from './corpus.ts';
import { failureOf } from './outcome.ts';
import { createReader } from './reader.ts';

// One thread of a command on a corpus: reads what it is sent, one article after the other.

const port = parentPort;
if (port === null) throw new Error('corpus-worker.js runs as a worker thread only');

const { overrides } = workerData as Orders;
const modelWaiters = new Map<LanguageCode, (bytes: Uint8Array) => void>();

const reader = createReader(
  (language) =>
    new Promise((resolve) => {
      modelWaiters.set(language, resolve);
      port.postMessage({ kind: 'need', language } satisfies FromWorker);
    }),
  overrides,
);

port.on('message', (message: ToWorker) => {
  if (message.kind === 'model') {
    modelWaiters.get(message.language)?.(message.bytes);
    return;
  }
  const { id, entry, task } = message;
  reader[task](entry.article, entry.place).then(
    (made) => port.postMessage({ kind: 'done', id, outcome: { json: JSON.stringify(made), entry } } satisfies FromWorker),
    (error: unknown) => port.postMessage({ kind: 'done', id, outcome: failureOf(error) } satisfies FromWorker),
  );
});
