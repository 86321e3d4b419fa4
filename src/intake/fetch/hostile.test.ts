import { Readable } from 'node:stream';
import { createBrotliCompress, createDeflate, createGzip, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { failureOf, fetcherFor, type Routes, redirect, serve, serveRaw, text } from '../../../test/local-server.ts';

describe('a redirect into a private network', () => {
  it.each([
    ['an address of this machine', (port: string) => `http://127.0.0.2:${port}/secret`],
    ['the same as one number', (port: string) => `http://2130706434:${port}/secret`],
    ['the same in hexadecimal', (port: string) => `//0x7f.2:${port}/secret`],
    ['the same as IPv6', (port: string) => `http://[::ffff:127.0.0.2]:${port}/secret`],
    ['another port of an allowed host', () => 'http://127.0.0.1:1/secret'],
    ['the credentials of a cloud', () => 'http://169.254.169.254/latest/meta-data/'],
  ])('is refused: %s', async (_name, target) => {
    const secret = await serve({ '/secret': text('geheim') }, '127.0.0.2');
    const port = secret.host.split(':')[1] ?? '';
    const server = await serve({ '/a': redirect('/b', 301), '/b': redirect('/c', 307), '/c': redirect(target(port)) });
    expect(await failureOf(fetcherFor([server]).fetch(`${server.origin}/a`))).toMatchObject({ code: 'refused-address' });
    expect(server.requests).toHaveLength(3);
    expect(secret.requests).toHaveLength(0);
  });

  it('is refused for robots.txt as well', async () => {
    const secret = await serve({ '/secret': text('geheim') }, '127.0.0.2');
    const server = await serve({ '/robots.txt': redirect(`${secret.origin}/secret`), '/a': text('a') });
    expect(await failureOf(fetcherFor([server]).fetch(`${server.origin}/a`))).toMatchObject({ code: 'refused-address' });
    expect([secret.requests.length, server.requests.length]).toEqual([0, 0]);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'javascript:alert(1)', 'http://user:secret@example.org/', 'http://['])(
    'is no address: %s',
    async (target) => {
      const server = await serve({ '/a': redirect(target) });
      expect(await failureOf(fetcherFor([server]).fetch(`${server.origin}/a`))).toMatchObject({ code: 'bad-address' });
    },
  );
});

describe('redirects without an end', () => {
  it('are given up after ten', async () => {
    const routes: Record<string, Routes[string]> = {};
    for (let i = 0; i < 50; i++) routes[`/${i}`] = redirect(`/${i + 1}`);
    const server = await serve(routes);
    expect(await failureOf(fetcherFor([server]).fetch(`${server.origin}/0`))).toMatchObject({ code: 'too-many-redirects' });
    expect(server.requests).toHaveLength(11);
  });

  it('are noticed where they go round', async () => {
    const server = await serve({ '/a': redirect('/b'), '/b': redirect('/a') });
    expect((await failureOf(fetcherFor([server]).fetch(`${server.origin}/a`))).message).toContain('go round in a circle');
    expect(server.requests).toHaveLength(2);
  });
});

describe('a name', () => {
  it('leads to where the look-up led, and the server sees the name', async () => {
    const server = await serve({ '/a': text('a') });
    const port = server.host.split(':')[1];
    const fetched = await fetcherFor([server], { resolve: async () => ['127.0.0.1'] }).fetch(`http://news.example:${port}/a`);
    expect(fetched.bytes?.toString()).toBe('a');
    expect(server.requests[0]?.headers.host).toBe(`news.example:${port}`);
  });

  it('that leads elsewhere on the second look is refused there: each connection has one look-up', async () => {
    const secret = await serve({ '/a': text('geheim') }, '127.0.0.2');
    const port = Number(secret.host.split(':')[1]);
    const looks: string[] = [];
    const resolve = async (host: string): Promise<string[]> => {
      looks.push(host);
      return [looks.length % 2 === 1 ? '127.0.0.3' : '127.0.0.2'];
    };
    const decoy = await serve({ '/a': text('a') }, '127.0.0.3');
    const fetcher = fetcherFor([decoy], { resolve, allow: [`127.0.0.3:${port}`, decoy.host] });
    // The first look, for robots.txt, goes to a port where nobody is; the second one would reach the secret.
    expect((await failureOf(fetcher.fetch(`http://rebind.example:${port}/a`))).code).toBe('unreachable');
    expect((await failureOf(fetcher.fetch(`http://rebind.example:${port}/a`))).code).toBe('refused-address');
    expect(looks).toEqual(['rebind.example', 'rebind.example']);
    expect(secret.requests).toHaveLength(0);
  });

  it('with a private address among public ones is refused before anything is sent', async () => {
    const server = await serve({ '/a': text('a') });
    const port = server.host.split(':')[1];
    const fetcher = fetcherFor([server], { resolve: async () => ['127.0.0.1', '127.0.0.2'] });
    expect((await failureOf(fetcher.fetch(`http://two-faced.example:${port}/a`))).message).toContain(
      'two-faced.example leads to 127.0.0.2, which is this machine itself',
    );
    expect(server.requests).toHaveLength(0);
  });

  it('that nobody can look up in time is given up', async () => {
    const resolve = (): Promise<string[]> => new Promise(() => undefined);
    const error = await failureOf(fetcherFor([], { resolve, limits: { connectMs: 50 } }).fetch('http://slow.example/'));
    expect(error.code).toBe('too-slow');
  });
});

describe('a slow server', () => {
  const limits = { headMs: 300, wholeMs: 2000, graceMs: 300, bytesPerSecond: 1000 };

  it('that sends a byte now and then is given up', async () => {
    const server = await serve({
      '/a': (_request, response) => {
        const timer = setInterval(() => response.write('x'), 20);
        response.on('close', () => clearInterval(timer));
      },
    });
    const error = await failureOf(fetcherFor([server], { limits }).fetch(`${server.origin}/a`));
    expect(error.code).toBe('too-slow');
    expect(error.message).toMatch(/only \d+ bytes came in/);
  });

  it('that does not begin is given up', async () => {
    const server = await serve({ '/a': () => undefined });
    expect(await failureOf(fetcherFor([server], { limits }).fetch(`${server.origin}/a`))).toMatchObject({ code: 'too-slow' });
  });

  it('that answers "wait" for ever is given up', async () => {
    const server = await serveRaw((socket) => {
      const timer = setInterval(() => socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'), 20);
      socket.on('close', () => clearInterval(timer));
    });
    expect(await failureOf(fetcherFor([server], { limits }).fetch(`${server.origin}/a`))).toMatchObject({ code: 'too-slow' });
  });

  it('that goes from redirect to redirect is given up when the whole takes too long', async () => {
    const late =
      (location: string): Routes[string] =>
      (request, response) =>
        setTimeout(() => redirect(location)?.(request, response), 200);
    const server = await serve({ '/1': late('/2'), '/2': late('/3'), '/3': late('/4'), '/4': late('/5'), '/5': text('a') });
    const error = await failureOf(fetcherFor([server], { limits: { wholeMs: 500 } }).fetch(`${server.origin}/1`));
    expect(error.message).toContain('not done after 0.5 seconds');
  });
});

describe('a large answer', () => {
  const limits = { bytes: 1_000_000 };
  const zeros = (): Readable =>
    Readable.from(
      (function* () {
        for (let i = 0; i < 3000; i++) yield Buffer.alloc(100_000);
      })(),
    );

  it.each([
    ['gzip', createGzip],
    ['br', createBrotliCompress],
    ['deflate', createDeflate],
  ] as const)('packed by %s is given up while it is unpacked', async (name, pack) => {
    let sent = 0;
    const server = await serve({
      '/bomb': (_request, response) => {
        response.writeHead(200, { 'content-encoding': name });
        zeros()
          .pipe(pack())
          .on('data', (part: Buffer) => (sent += part.length))
          .pipe(response);
      },
    });
    expect(await failureOf(fetcherFor([server], { limits }).fetch(`${server.origin}/bomb`))).toMatchObject({ code: 'too-large' });
    expect(sent).toBeLessThan(1_000_000);
  });

  it('is given up while it comes', async () => {
    const server = await serve({ '/a': (_request, response) => void zeros().pipe(response) });
    expect(await failureOf(fetcherFor([server], { limits }).fetch(`${server.origin}/a`))).toMatchObject({ code: 'too-large' });
  });

  it('is not begun where it says itself how large it is', async () => {
    const server = await serveRaw((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 99999999999999\r\n\r\n'));
    expect(await failureOf(fetcherFor([server], { limits }).fetch(`${server.origin}/a`))).toMatchObject({ code: 'too-large' });
  });

  it('may have a lower limit of its own, and no higher one', async () => {
    const server = await serve({ '/a': text('x'.repeat(2000)) });
    const fetcher = fetcherFor([server], { limits: { bytes: 3000 } });
    expect((await failureOf(fetcher.fetch(`${server.origin}/a`, { bytesMax: 1999 }))).code).toBe('too-large');
    expect((await fetcher.fetch(`${server.origin}/a`, { bytesMax: 2000 })).bytes).toHaveLength(2000);
    expect((await fetcher.fetch(`${server.origin}/a`, { bytesMax: 1e9 })).bytes).toHaveLength(2000);
  });
});

describe('an answer that is not what it says', () => {
  it.each([
    ['ends before its length', 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nzu kurz', ['bad-response', 'unreachable']],
    [
      'ends in the middle of a chunk',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nzu kurz',
      ['bad-response', 'unreachable'],
    ],
    ['has a length that is no number', 'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nx', ['bad-response']],
    ['has two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxy', ['bad-response']],
    ['is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', ['bad-response']],
    ['is nothing', '', ['unreachable']],
    ['has headers without an end', `HTTP/1.1 200 OK\r\n${'X-Flood: 0123456789\r\n'.repeat(50_000)}`, ['bad-response']],
    ['has one endless header', `HTTP/1.1 200 OK\r\nX-Flood: ${'0'.repeat(1_000_000)}`, ['bad-response']],
    ['is packed in an unknown way', 'HTTP/1.1 200 OK\r\nContent-Encoding: zstd\r\nContent-Length: 1\r\n\r\nx', ['bad-response']],
    ['is packed twice', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip\r\nContent-Length: 1\r\n\r\nx', ['bad-response']],
    ['is not packed', 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nHallo', ['bad-response']],
    ['is not packed by brotli', 'HTTP/1.1 200 OK\r\nContent-Encoding: br\r\nContent-Length: 5\r\n\r\nHallo', ['bad-response']],
  ])('%s', async (_name, answer, codes) => {
    const server = await serveRaw((socket) => socket.end(answer));
    expect(codes).toContain((await failureOf(fetcherFor([server]).fetch(`${server.origin}/a`))).code);
  });

  it('has fewer bytes of gzip than it should', async () => {
    const packed = gzipSync('Die Mieten steigen. '.repeat(500));
    const server = await serve({
      '/a': (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' });
        response.end(packed.subarray(0, packed.length - 12));
      },
    });
    const error = await failureOf(fetcherFor([server]).fetch(`${server.origin}/a`));
    expect(error).toMatchObject({ code: 'bad-response' });
    expect(error.message).toContain('breaks off');
  });

  it('goes on after its length: what follows is not read', async () => {
    const server = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHalloHTTP/1.1 200 OK\r\n\r\nWelt'));
    expect((await fetcherFor([server]).fetch(`${server.origin}/a`)).bytes?.toString()).toBe('Hallo');
  });

  it.each([
    ['with a head', deflateSync],
    ['without', deflateRawSync],
  ])('is "deflate" %s', async (_name, pack) => {
    const server = await serve({
      '/a': (_request, response) => {
        response.writeHead(200, { 'content-encoding': 'deflate' });
        response.end(pack('„Nein“, sagte sie.'));
      },
    });
    expect((await fetcherFor([server]).fetch(`${server.origin}/a`)).bytes?.toString()).toBe('„Nein“, sagte sie.');
  });
});
