import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createRawServer } from 'node:net';
import { gzipSync } from 'node:zlib';
import { FORMATS, itemsOf, pageOfItem } from './feed-texts.ts';

/** A way in which a feed is bad, and the code of the problem that it must be named with. */
export interface Fault {
  readonly name: string;
  readonly code: string;
  /** Whether it takes its time, rather than failing at once. */
  readonly slow?: true;
}

/** Every kind of bad feed, in the order of their hosts. */
export const FAULTS: readonly Fault[] = [
  { name: 'never-answers', code: 'too-slow', slow: true },
  { name: 'a-byte-a-second', code: 'too-slow', slow: true },
  { name: 'two-kilobytes-a-second', code: 'too-slow', slow: true },
  { name: 'gone', code: 'http-status' },
  { name: 'gone-for-good', code: 'http-status' },
  { name: 'closed', code: 'http-status' },
  { name: 'faulty', code: 'http-status' },
  { name: 'wants-patience', code: 'rate-limited' },
  { name: 'closed-to-robots', code: 'robots' },
  { name: 'no-server', code: 'unreachable' },
  { name: 'no-host', code: 'unreachable' },
  { name: 'breaks-off', code: 'bad-response' },
  { name: 'no-http', code: 'bad-response' },
  { name: 'no-tls', code: 'tls' },
  { name: 'round-in-circles', code: 'too-many-redirects' },
  { name: 'on-and-on', code: 'too-many-redirects' },
  { name: 'into-the-network', code: 'refused-address' },
  { name: 'a-hundred-megabytes', code: 'too-large' },
  { name: 'a-bomb', code: 'too-large' },
  { name: 'half-packed', code: 'bad-response' },
  { name: 'half-a-feed', code: 'no-article' },
  { name: 'a-page', code: 'no-article' },
  { name: 'empty', code: 'no-article' },
  { name: 'other-json', code: 'no-article' },
];

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end();
const body =
  (content: string | Buffer, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(200, headers).end(content);

/** Writes a piece now and then until nobody listens any more. */
const trickle =
  (piece: string, ms: number): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    const timer = setInterval(() => response.write(piece), ms);
    response.on('close', () => clearInterval(timer));
  };

/** Sends megabytes for as long as they are taken. */
const flood: Answer = (_, response) => {
  let left = 100;
  const send = (): void => {
    while (left-- > 0) if (!response.write(Buffer.alloc(2 ** 20, 32))) return void response.once('drain', send);
    response.end();
  };
  send();
};

const ANSWERS: Readonly<Record<string, Answer>> = {
  'never-answers': () => undefined,
  'a-byte-a-second': trickle('<', 1000),
  'two-kilobytes-a-second': trickle(' '.repeat(2048), 1000),
  gone: status(404),
  'gone-for-good': status(410),
  closed: status(403),
  faulty: status(500),
  'wants-patience': status(429, { 'retry-after': '3600' }),
  'round-in-circles': status(302, { location: '/round-in-circles' }),
  'on-and-on': (request, response) => response.writeHead(302, { location: `${request.url}x` }).end(),
  'into-the-network': status(302, { location: 'http://169.254.169.254/latest/meta-data/' }),
  'a-hundred-megabytes': flood,
  'a-bomb': body(gzipSync(Buffer.alloc(100 * 2 ** 20, 32)), { 'content-encoding': 'gzip' }),
  'half-packed': body(gzipSync(Buffer.alloc(2 ** 16, 32)).subarray(0, 40), { 'content-encoding': 'gzip' }),
  'breaks-off': (_, response) => void response.writeHead(200, { 'content-length': '1000' }).write('<rss>', () => response.destroy()),
  'half-a-feed': body('<?xml version="1.0"?><rss version="2.0"><channel><title>Bote</title><item><gu'),
  'a-page': body('<!doctype html><html><body><p>Wartung</p></body></html>'),
  empty: body(''),
  'other-json': body('{"items": [1, 2, 3]}', { 'content-type': 'application/json' }),
};

/** The ports of the servers that `startServers` started. */
export interface Ports {
  readonly web: number;
  /** Answers, and not in HTTP. */
  readonly raw: number;
}

/**
 * Starts the servers of the bench on every address of this machine: `/feed/N` is the feed number N, `/page/N/I` the page of one of its
 * items, and each fault has a path of its name.
 */
export async function startServers({ items }: { readonly items: number }): Promise<Ports> {
  const web = createServer((request, response) => {
    const [, kind = '', number = '', item = ''] = (request.url ?? '').split('/');
    if (kind === 'robots.txt')
      return closedHost(request) ? body('User-agent: *\nDisallow: /')(request, response) : status(404)(request, response);
    if (kind === 'feed') {
      const write = FORMATS[Number(number) % FORMATS.length] ?? FORMATS[0];
      return body(write(`Blatt ${number}`, itemsOf(Number(number), items, `http://${request.headers.host}`)))(request, response);
    }
    if (kind === 'page') return body(pageOfItem(Number(number), Number(item)))(request, response);
    const answer = ANSWERS[kind.replace(/x+$/, '')] ?? ANSWERS[kind] ?? status(404);
    return answer(request, response);
  });
  web.keepAliveTimeout = 1000;
  const raw = createRawServer((socket) => {
    socket.on('error', () => undefined).once('data', () => socket.end('SSH-2.0-OpenSSH_9.2\r\n'));
  });
  const listen = (server: typeof raw): Promise<number> =>
    new Promise((resolve) => server.listen(0, '0.0.0.0', () => resolve((server.address() as AddressInfo).port)));
  return { web: await listen(web), raw: await listen(raw) };
}

/** The one host whose robots.txt closes everything has a number of its own. */
const CLOSED = FAULTS.findIndex(({ name }) => name === 'closed-to-robots');

function closedHost({ headers }: IncomingMessage): boolean {
  return (headers.host ?? '').startsWith(`127.0.${CLOSED}.`);
}
