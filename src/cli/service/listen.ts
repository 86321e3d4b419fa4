import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { UsageError } from '../exit-code.ts';

/** How a server listens. */
export interface ListenOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly say: (message: string) => void;
  /** Called with the server's own address when it listens. */
  readonly onListening: (origin: string) => Promise<void>;
  /** Called when the server is to stop, before requests under way are waited for. */
  readonly onStop?: () => void;
  /** How long requests under way may take when the server stops, milliseconds. */
  readonly graceMs: number;
}

/** Serves until SIGTERM or SIGINT; then takes no more requests, finishes those under way and comes back. Throws UsageError where the port is taken. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, say, onListening, onStop, graceMs }: ListenOptions,
): Promise<void> {
  const server = createAdaptorServer({ fetch });
  const stopped = new Promise<void>((resolve) => {
    const stop = (): void => {
      process.removeListener('SIGTERM', stop).removeListener('SIGINT', stop);
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
  await opened(server, host, port);
  const { port: actual } = server.address() as AddressInfo;
  await onListening(`http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${actual}`);
  await stopped;
  say('stopping');
  onStop?.();
  await closed(server, graceMs);
}

function opened(server: ServerType, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = {
        EADDRINUSE: 'something else listens there already',
        EACCES: 'this user may not',
        EADDRNOTAVAIL: 'this machine has no such address',
      };
      reject(new UsageError(`cannot listen on ${host}:${port}: ${why[error.code as keyof typeof why] ?? error.message}`));
    });
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => resolve());
  });
}

function closed(server: ServerType, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    if ('closeIdleConnections' in server) server.closeIdleConnections();
  });
}
