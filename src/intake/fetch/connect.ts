import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { Guard } from './guard.ts';

/** Looks up a host's name: all its addresses. Fails as `dns.lookup` does. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Asks the system, with its hosts file. */
export const resolveBySystem: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/** How connections are made. */
export interface ConnectOptions {
  readonly guard: Guard;
  readonly resolve: Resolve;
  /** For the look-up and the connection together, milliseconds. */
  readonly connectMs: number;
}

/**
 * Connects to the addresses that the guard has seen and to no others: a name is looked up once, here, and the socket takes what
 * came out, so that a name cannot lead elsewhere between check and connection. The other end is checked again once it is there.
 */
export function guardedConnector({ guard, resolve, connectMs }: ConnectOptions): buildConnector.connector {
  return (options, callback) => {
    const host = options.hostname;
    const url = new URL(`${options.protocol}//${isIP(host) === 6 ? `[${host}]` : host}${options.port === '' ? '' : `:${options.port}`}/`);
    const began = Date.now();
    const connect = async (): Promise<Socket> => {
      guard.check(url);
      const addresses = isIP(host) === 0 ? await inTime(resolve(host), connectMs) : [host];
      if (addresses.length === 0) throw Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
      guard.checkResolved(url, addresses);
      const found: LookupAddress[] = addresses.map((address) => ({ address, family: isIP(address) }));
      const socket = await open({ ...options, hostname: host }, found, Math.max(1, connectMs - (Date.now() - began)));
      try {
        guard.checkResolved(url, [socket.remoteAddress ?? 'none']);
      } catch (error) {
        socket.destroy();
        throw error;
      }
      return socket;
    };
    connect().then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error, null),
    );
  };
}

function open(options: buildConnector.Options, found: readonly LookupAddress[], timeout: number): Promise<Socket> {
  const first = found[0] as LookupAddress;
  // Asked for by name only, never for an address; "all" is what trying several addresses asks for.
  const pinned = (_host: string, { all }: { all?: boolean }, done: (...answer: unknown[]) => void): void =>
    all ? done(null, found) : done(null, first.address, first.family);
  const connector = buildConnector({
    timeout,
    lookup: pinned,
    autoSelectFamily: true,
    maxCachedSessions: 0,
    // Said here so that NODE_TLS_REJECT_UNAUTHORIZED cannot unsay it.
    rejectUnauthorized: true,
  } as buildConnector.BuildOptions);
  return new Promise((resolve, reject) => {
    connector(options, (error, socket) => (error === null ? resolve(socket as Socket) : reject(error)));
  });
}

/** A look-up has no time limit of its own. */
async function inTime<T>(answer: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('the look-up takes too long'), { code: 'ETIMEDOUT' })), limitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
