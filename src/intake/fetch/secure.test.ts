import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failureOf, fetcherFor, listen, serve, text } from '../../../test/local-server.ts';
import { createFetcher } from './fetcher.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A key with a certificate that it signed itself; null where the machine has no openssl to make one. */
function selfSigned(): { key: Buffer; cert: Buffer } | null {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  try {
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
        '-keyout',
        key,
        '-out',
        cert,
        ...subject,
      ],
      { stdio: 'ignore' },
    );
  } catch {
    return null;
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

describe('a secure connection', () => {
  const pair = selfSigned();

  it.skipIf(pair === null).each([undefined, '0'])(
    'to who vouches for himself is refused, with NODE_TLS_REJECT_UNAUTHORIZED=%s too',
    async (setting) => {
      if (setting !== undefined) vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', setting);
      let requests = 0;
      const server = createSecureServer({ ...pair }, (_request, response) => {
        requests++;
        response.end('a');
      });
      const { host } = await listen(server, '127.0.0.1');
      const error = await failureOf(fetcherFor([{ host }]).fetch(`https://${host}/a`));
      expect(error.code).toBe('tls');
      expect(error.message).toContain(`https://${host}/a: the certificate is signed by itself`);
      expect(requests).toBe(0);
    },
  );

  it('to a server that speaks none is refused', async () => {
    const server = await serve({ '/a': text('a') });
    expect((await failureOf(fetcherFor([server]).fetch(`https://${server.host}/a`))).code).toBe('tls');
  });
});

/** A proxy that leads every CONNECT to one server, and notes what it was asked for. */
async function proxyTo(target: string): Promise<{ origin: string; asked: string[] }> {
  const asked: string[] = [];
  const server = createHttpServer();
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const [host = '', port] = target.split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [socket, upstream]) end.on('error', () => undefined);
  });
  return { ...(await listen(server, '127.0.0.1')), asked };
}

describe('a proxy', () => {
  it('is used where it is configured', async () => {
    const server = await serve({ '/a': text('a') });
    const proxy = await proxyTo(server.host);
    const fetched = await fetcherFor([], { proxy: proxy.origin }).fetch('http://news.example/a');
    expect([fetched.address, fetched.bytes?.toString()]).toEqual(['http://news.example/a', 'a']);
    expect(proxy.asked).toEqual(['news.example:80', 'news.example:80']);
  });

  it('is not led into a private network by an address', async () => {
    const server = await serve({ '/a': text('a') });
    const proxy = await proxyTo(server.host);
    expect((await failureOf(fetcherFor([], { proxy: proxy.origin }).fetch('http://10.0.0.1/a'))).code).toBe('refused-address');
    expect(proxy.asked).toEqual([]);
  });

  it('that nobody configured is not used, whatever the environment says', async () => {
    const server = await serve({ '/a': text('a') });
    const proxy = await proxyTo(server.host);
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY']) vi.stubEnv(name, proxy.origin);
    vi.stubEnv('NODE_USE_ENV_PROXY', '1');
    expect((await fetcherFor([server]).fetch(`${server.origin}/a`)).status).toBe(200);
    expect(proxy.asked).toEqual([]);
  });

  it.each(['proxy.desk.example', 'socks5://127.0.0.1:1080', ''])('%j is none', (proxy) => {
    expect(() => createFetcher({ version: '1', contact: 'desk@paper.example', proxy })).toThrow(
      /^proxy: give the address of an http proxy/,
    );
  });
});
