import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createRawServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { FetchError } from '../src/intake/fetch/fetch-error.ts';
import { createFetcher, type Fetcher, type FetcherOptions } from '../src/intake/fetch/fetcher.ts';
import { IntakeError } from '../src/intake/intake-error.ts';

/** A server on this machine, for one test. */
export interface LocalServer {
  /** "127.0.0.1:40123" */
  readonly host: string;
  /** "http://127.0.0.1:40123" */
  readonly origin: string;
  /** The requests so far, robots.txt aside. */
  readonly requests: readonly IncomingMessage[];
}

/** Answers of a server by path; a path without one answers 404. */
export type Routes = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

/** Starts an HTTP server on a free port of `address` that ends with the test. */
export async function serve(routes: Routes, address = '127.0.0.1'): Promise<LocalServer> {
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '';
    if (path !== '/robots.txt') requests.push(request);
    const route = routes[path];
    if (route !== undefined) return route(request, response);
    response.statusCode = 404;
    response.end();
  };
  return { ...(await listen(createServer(listener), address)), requests };
}

/** Starts a server that answers whatever comes with what `answer` writes, HTTP or not; robots.txt answers 404. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<LocalServer> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', (head) => {
      if (head.toString().startsWith('GET /robots.txt'))
        socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
      else answer(socket);
    });
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return { ...(await listen(server, '127.0.0.1')), requests: [] };
}

/** Lets a server listen on a free port until the test is over. */
export async function listen(
  server: Server | ReturnType<typeof createRawServer>,
  address: string,
): Promise<{ host: string; origin: string }> {
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  const host = `${address}:${(server.address() as AddressInfo).port}`;
  return { host, origin: `http://${host}` };
}

/** A fetcher for one test that may reach the servers named, and asks without a pause. */
export function fetcherFor(servers: readonly Pick<LocalServer, 'host'>[], options: Partial<FetcherOptions> = {}): Fetcher {
  const allow = servers.map(({ host }) => host);
  const fetcher = createFetcher({ version: '0.0.0', contact: 'desk@paper.example', pauseMs: 0, allow, ...options });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

/** The named error that a fetch ends in; a test fails where it ends in none. */
export async function failureOf(fetched: Promise<unknown>): Promise<FetchError> {
  const outcome = await fetched.then(
    (value) => ({ value }),
    (error: unknown) => error,
  );
  if (outcome instanceof IntakeError) return outcome as FetchError;
  throw new Error('expected a named error', { cause: outcome });
}

/** An answer of plain text. */
export function text(body: string, headers: Readonly<Record<string, string>> = {}): Routes[string] {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', ...headers });
    response.end(body);
  };
}

/** An answer that sends elsewhere. */
export function redirect(location: string, status = 302): Routes[string] {
  return (_request, response) => {
    response.writeHead(status, { location });
    response.end();
  };
}

/** An answer without a document. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Routes[string] {
  return (_request, response) => {
    response.writeHead(code, headers);
    response.end();
  };
}
