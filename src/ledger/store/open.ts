import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from './database.ts';
import { openEmbedded } from './embedded.ts';
import type { Journal } from './journal.ts';
import { migrate } from './migrate.ts';
import { prepared } from './prepared.ts';
import { isServerAddress, openServer } from './server.ts';
import type { Connection } from './upkeep.ts';

/** Where a ledger's rows are: PGlite in a folder, or a PostgreSQL server. */
export type StoreEngine = 'embedded' | 'server';

/** How a store is opened. */
export interface StoreOptions {
  /** Makes a ledger where there is none; true unless said otherwise. */
  readonly create?: boolean;
  /** Connections to a server, 10 unless said otherwise; an embedded ledger has one. */
  readonly connections?: number;
  /** Runs an embedded database in a thread of its own, so that its queries do not hold up this one; for a program that serves people. */
  readonly thread?: boolean;
  /** Brings the tables to this version only; for a backup that has it. */
  readonly version?: number;
}

/** An open store. */
export interface Store {
  readonly engine: StoreEngine;
  /** For a person: the folder, or the address without its password. */
  readonly place: string;
  readonly db: Db;
  /**
   * Runs `work` in one transaction, rolled back where it throws. Everything in it goes through `tx`: an embedded ledger has one
   * connection, and asking `db` for another from within fails with `transaction-held` instead of waiting for ever.
   */
  transaction<T>(work: (tx: Db) => Promise<T>): Promise<T>;
  /** Articles accepted but perhaps not yet written; only an embedded ledger has one. */
  readonly journal?: Journal;
  close(): Promise<void>;
}

/** What an engine gives: connections for the one driver, and what else it needs to be closed. */
export interface Engine {
  readonly engine: StoreEngine;
  readonly place: string;
  readonly pool: PostgresPool;
  readonly journal?: Journal;
  /** Work to be done before the connection goes back to the pool; null where there is none. */
  upkeep?(connection: Connection): Promise<void> | null;
  /** Why the engine answers nothing more, null while it does. */
  stopped?(): LedgerError | null;
  /** Turns what the driver throws into a LedgerError where a person can do something about it. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
}

/** Opens the ledger in a folder or at a `postgres://` address and brings its tables up to date; throws LedgerError. */
export async function openStore(location: string, options: StoreOptions = {}): Promise<Store> {
  const engine = isServerAddress(location) ? await openServer(location, options) : await openEmbedded(location, options);
  try {
    const store = storeOn(engine);
    await migrate(store, { create: options.create ?? true, ...(options.version !== undefined && { upTo: options.version }) });
    return store;
  } catch (error) {
    await engine.close().catch(() => undefined);
    throw engine.explain(error);
  }
}

interface Held {
  open: boolean;
}

function storeOn(engine: Engine): Store {
  const held = new AsyncLocalStorage<Held>();
  let closed: Promise<void> | undefined;
  const pool: PostgresPool = {
    connect: async () => {
      if (closed) throw new LedgerError('closed', `${engine.place}: the ledger is closed`);
      throwIfStopped(engine);
      if (held.getStore()?.open) throw new LedgerError('transaction-held', HELD);
      try {
        return guarded(await engine.pool.connect(), engine, () => held.getStore()?.open === true);
      } catch (error) {
        throw engine.explain(error);
      }
    },
    end: async () => undefined,
  };
  const db: Db = new Kysely({ dialect: new PostgresDialect({ pool }) });
  return {
    engine: engine.engine,
    place: engine.place,
    db,
    transaction: (work) =>
      db.transaction().execute(async (tx) => {
        const state = { open: true };
        try {
          return await held.run(state, () => work(tx));
        } finally {
          state.open = false;
        }
      }),
    ...(engine.journal && { journal: engine.journal }),
    close: () => {
      closed ??= engine.close();
      return closed;
    },
  };
}

const HELD = 'a query inside a transaction went to the ledger and not to the transaction, which on one connection never ends';

type Client = Awaited<ReturnType<PostgresPool['connect']>>;

/** The same client for the same connection, so that Kysely knows it again. */
const guards = new WeakMap<object, Client>();

function guarded(client: Client, engine: Engine, inTransaction: () => boolean): Client {
  const known = guards.get(client);
  if (known) return known;
  const query = async (...given: unknown[]): Promise<unknown> => {
    throwIfStopped(engine);
    try {
      // What writes would soon be planned for tables that have grown since; and a plan in this process costs no round trip.
      const named = engine.engine === 'embedded' || inTransaction() ? null : prepared(given[0], given[1]);
      return await (client.query as (...given: unknown[]) => Promise<unknown>)(...(named === null ? given : [named]));
    } catch (error) {
      throwIfStopped(engine);
      throw engine.explain(error);
    }
  };
  const release = (): void => {
    const work = engine.upkeep?.(client as unknown as Connection);
    if (work) work.catch(() => undefined).finally(() => client.release());
    else client.release();
  };
  const guard = { query, release } as Client;
  guards.set(client, guard);
  return guard;
}

function throwIfStopped(engine: Engine): void {
  const stopped = engine.stopped?.();
  if (stopped) throw stopped;
}
