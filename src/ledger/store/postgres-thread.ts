import { parentPort, workerData } from 'node:worker_threads';
import { LedgerError } from '../ledger-error.ts';
import { type PostgresInside, startPostgres } from './postgres-inside.ts';
import type { FromThread, ThreadOrders, Told, ToThread } from './thread-messages.ts';

// The thread of an embedded database: its queries block this thread and not the one that serves people.

const port = parentPort;
if (port === null) throw new Error('postgres-thread.js runs as a worker thread only');

const answer = (message: FromThread): void => port.postMessage(message);
const { database, place } = workerData as ThreadOrders;

startPostgres(database, place).then(
  (postgres) => {
    port.on('message', (message: ToThread) => serve(postgres, message));
    answer({ id: 'start', failed: null });
  },
  (error) => answer({ id: 'start', failed: tell(error) }),
);

async function serve(postgres: PostgresInside, message: ToThread): Promise<void> {
  let bytes = new Uint8Array();
  try {
    if ('bytes' in message) bytes = new Uint8Array(await postgres.speak(message.bytes));
    else if (message.do === 'checkpointed') postgres.checkpointed();
    else await postgres.close();
  } catch {
    // Why it stopped is said below.
  }
  const stopped = postgres.stopped();
  answer({ id: message.id, bytes, segments: postgres.segments(), stopped: stopped && tell(stopped) });
}

function tell(error: unknown): Told {
  if (error instanceof LedgerError) return { code: error.code, message: error.message };
  return { code: 'damaged', message: `${place}: the database does not start; restore the ledger from a backup` };
}
