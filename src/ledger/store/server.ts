import type { PostgresPool } from 'kysely';
import pg from 'pg';
import { LedgerError, type StoreCode } from '../ledger-error.ts';
import type { Engine, StoreOptions } from './open.ts';
import { SESSION, sqlValues } from './sql-values.ts';

const CONNECT_MS = 10_000;

/** A process that the network lost in the middle of a transaction holds up others no longer than this, milliseconds. */
const IDLE_MS = 300_000;

/** How long a connection that nobody needs is kept, milliseconds. */
const KEEP_MS = 300_000;

const OLDEST = 15;

/** Whether a location names a server rather than a folder. */
export function isServerAddress(location: string): boolean {
  return /^postgres(ql)?:\/\//i.test(location);
}

/** Connects to a PostgreSQL server, 15 or newer. */
export async function openServer(address: string, { connections = 10 }: StoreOptions): Promise<Engine> {
  const place = withoutPassword(address);
  const settings = { ...SESSION, idle_in_transaction_session_timeout: String(IDLE_MS) };
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}=${value.replaceAll(' ', '\\ ')}`);
  const pool = new pg.Pool({
    connectionString: address,
    application_name: 'hearsay',
    options: options.join(' '),
    max: connections,
    // A new one reads the catalogue and plans everything anew, a tenth of a second of the processor.
    idleTimeoutMillis: KEEP_MS,
    keepAlive: true,
    types: sqlValues,
    Client: ImpatientClient,
  });
  // A connection lost while no query runs on it: the next query says so, and the pool makes another. Unheard, it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  try {
    await checkServer(pool, place);
  } catch (error) {
    await pool.end();
    throw explainServer(error, place);
  }
  return {
    engine: 'server',
    place,
    pool: pool as unknown as PostgresPool,
    explain: (error) => explainServer(error, place),
    close: () => pool.end(),
  };
}

/** Gives up on a server that does not answer. The pool's own limit would also end the wait for a connection that others use. */
class ImpatientClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: CONNECT_MS });
  }
}

async function checkServer(pool: pg.Pool, place: string): Promise<void> {
  const { rows } = await pool.query<{ version: string; encoding: string }>(
    `SELECT current_setting('server_version_num') AS version, current_setting('server_encoding') AS encoding`,
  );
  const { version = '0', encoding = '' } = rows[0] ?? {};
  const major = Math.floor(Number(version) / 10_000);
  if (major < OLDEST)
    throw new LedgerError('unfit-server', `${place}: the server is PostgreSQL ${major}; hearsay needs ${OLDEST} or newer`);
  if (encoding !== 'UTF8') throw new LedgerError('unfit-server', `${place}: the database is encoded in ${encoding}; hearsay needs UTF8`);
}

function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    if (url.password !== '') url.password = '***';
    for (const name of [...url.searchParams.keys()]) if (/password/i.test(name)) url.searchParams.set(name, '***');
    return url.href;
  } catch {
    throw new LedgerError('bad-location', 'this is not an address of a server; write postgres://user:password@host:port/database');
  }
}

interface Fault {
  readonly codes: readonly string[];
  readonly says?: RegExp;
  readonly as: StoreCode;
  readonly what: string;
}

/** Turns what the network or the server says about the connection into a LedgerError; anything else comes back as it is. */
function explainServer(error: unknown, place: string): unknown {
  if (error instanceof LedgerError) return error;
  const {
    code,
    message = '',
    errors,
  } = (error ?? {}) as { readonly code?: unknown; readonly message?: string; readonly errors?: unknown[] };
  const first = (errors?.[0] ?? {}) as { readonly code?: unknown };
  const found = FAULTS.find(({ codes, says }) => codes.includes(String(code ?? first.code)) || says?.test(message));
  return found ? new LedgerError(found.as, `${place}: ${found.what}`, { cause: error }) : error;
}

const FAULTS: readonly Fault[] = [
  {
    codes: ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ENOENT', '57P03', '53300'],
    says: /timeout expired/i,
    as: 'unreachable',
    what: 'the server cannot be reached; see that it runs, and that name and port are right',
  },
  {
    codes: ['28P01', '28000'],
    says: /password must be a string|no pg_hba.conf entry/i,
    as: 'bad-credentials',
    what: 'the server refuses this user or password',
  },
  { codes: ['3D000'], as: 'no-database', what: 'the server has no database of this name; make one with "createdb"' },
  { codes: ['42501'], as: 'not-permitted', what: 'this user may not make or change tables in the database' },
  { codes: ['53100'], as: 'disk-full', what: 'the disk of the server is full; nothing of this step was kept' },
  { codes: ['25006'], as: 'read-only', what: 'the server takes no writes' },
  {
    codes: ['57P01', '57P02', '25P03', '08006', '08003', 'ECONNRESET', 'EPIPE'],
    says: /Connection terminated|server closed the connection|Client has encountered a connection error/i,
    as: 'connection-lost',
    what: 'the server went away; what was not yet confirmed was not kept',
  },
];
