import { PGlite } from '@electric-sql/pglite';
import { LedgerError } from '../ledger-error.ts';
import { DurableFiles } from './durable-files.ts';
import { explainFile } from './file-errors.ts';
import { panicIn, type Speak } from './protocol.ts';

/** PostgreSQL's own settings for a database whose commits survive a loss of power; they need `DurableFiles` beneath. */
const DURABLE = ['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'synchronous_commit=on'];

/** PostgreSQL running in this process on the files of a folder. */
export interface PostgresInside {
  readonly speak: Speak;
  /** Segments of the log, of 16 MB each, written since `checkpointed` was called. */
  segments(): number;
  checkpointed(): void;
  /** Why it stopped, null while it runs. A stopped one answers nothing more; what it has confirmed is on disk. */
  stopped(): LedgerError | null;
  close(): Promise<void>;
}

/** Starts PostgreSQL on a database folder, which nobody else has open. */
export async function startPostgres(database: string, place: string): Promise<PostgresInside> {
  const files = new DurableFiles(database);
  const engine = await create(files, place);
  let stopped: LedgerError | null = null;
  const stop = (cause: unknown): LedgerError => {
    const told = explainFile({ code: files.fault }, place);
    const why = `${place}: the database stopped; open the ledger again, what was confirmed is on disk`;
    stopped ??= told instanceof LedgerError ? told : new LedgerError('connection-lost', why, { cause });
    return stopped;
  };
  const speak: Speak = async (messages) => {
    if (stopped) throw stopped;
    const parts: Uint8Array[] = [];
    // What PGlite hands over lies in memory that it uses again.
    const onRawData = (part: Uint8Array): number => parts.push(Buffer.from(part));
    await engine.execProtocolRawStream(messages, { onRawData }).catch((error) => Promise.reject(stop(error)));
    const answers = Buffer.concat(parts);
    const panic = panicIn(answers);
    if (panic !== null) throw stop(new Error(panic));
    return answers;
  };
  return {
    speak,
    segments: () => files.segments.size,
    checkpointed: () => files.segments.clear(),
    stopped: () => stopped,
    // One that stopped cannot be shut down; its files are as after a crash.
    close: async () => (stopped ? undefined : await engine.close()),
  };
}

async function create(files: DurableFiles, place: string): Promise<PGlite> {
  const startParams = [...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'), ...DURABLE];
  try {
    const engine = await PGlite.create({ fs: files, startParams });
    if (files.syncs === 0) throw new Error('PGlite no longer passes fsync on');
    return engine;
  } catch (error) {
    const told = explainFile(files.fault === null ? error : { code: files.fault }, place);
    if (told instanceof LedgerError) throw told;
    throw new LedgerError('damaged', `${place}: the database does not start; restore the ledger from a backup`, { cause: error });
  }
}
