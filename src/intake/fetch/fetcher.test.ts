import { describe, expect, it } from 'vitest';
import { failureOf, fetcherFor, redirect, serve, serveRaw, status, text } from '../../../test/local-server.ts';
import { createFetcher } from './fetcher.ts';
import type { Clock } from './pace.ts';

/** A clock that goes on only where somebody waits. */
function ownClock(
  start = Date.parse('2024-10-18T09:00:00Z'),
): Clock & { readonly waits: number[]; now: () => number; pass(ms: number): void } {
  let at = start;
  const waits: number[] = [];
  return {
    waits,
    now: () => at,
    pass: (ms) => {
      at += ms;
    },
    wait: async (ms) => {
      waits.push(ms);
      at += ms;
    },
  };
}

describe('an answer', () => {
  it('comes with its bytes, where it came from and what the server says of it', async () => {
    const server = await serve({
      '/a': text('Die Mieten steigen.', {
        etag: '"v1"',
        'last-modified': 'Fri, 18 Oct 2024 09:12:00 GMT',
        'cache-control': 'public, max-age=600',
      }),
    });
    const clock = ownClock();
    const fetched = await fetcherFor([server], { clock }).fetch(`${server.origin}/a#top`);
    expect({ ...fetched, bytes: fetched.bytes?.toString() }).toEqual({
      address: `${server.origin}/a`,
      redirects: [],
      status: 200,
      fetched: '2024-10-18T09:00:00.000Z',
      mediaType: 'text/plain; charset=utf-8',
      etag: '"v1"',
      lastModified: 'Fri, 18 Oct 2024 09:12:00 GMT',
      maxAge: 600,
      bytes: 'Die Mieten steigen.',
    });
  });

  it('is asked for under an honest name, without cookies or a place that we come from', async () => {
    const server = await serve({ '/a': text('a', { 'set-cookie': 'id=1' }) });
    const fetcher = fetcherFor([server]);
    await fetcher.fetch(`${server.origin}/a`, { accept: 'application/rss+xml' });
    await fetcher.fetch(`${server.origin}/a`);
    expect(server.requests.map(({ headers }) => headers['user-agent'])).toEqual(Array(2).fill('hearsay/0.0.0 (+desk@paper.example)'));
    expect(server.requests[0]?.headers.accept).toBe('application/rss+xml');
    const names = server.requests.flatMap(({ headers }) => Object.keys(headers));
    expect(names.filter((name) => /cookie|referer|origin/.test(name))).toEqual([]);
  });

  it('has no validators that could not be sent back', async () => {
    const server = await serveRaw((socket) => socket.end('HTTP/1.1 200 OK\r\nETag: "ä"\r\nLast-Modified: gestern früh\r\n\r\na'));
    const fetched = await fetcherFor([server]).fetch(`${server.origin}/a`);
    expect(fetched).toMatchObject({ status: 200 });
    expect(fetched).not.toHaveProperty('etag');
    expect(fetched).not.toHaveProperty('lastModified');
  });

  it('is not sent again where nothing has changed', async () => {
    const server = await serve({
      '/a': (request, response) => {
        response.setHeader('etag', '"v2"');
        response.statusCode = request.headers['if-none-match'] === '"v2"' ? 304 : 200;
        response.end(response.statusCode === 304 ? undefined : 'neu');
      },
    });
    const fetcher = fetcherFor([server]);
    const first = await fetcher.fetch(`${server.origin}/a`, { etag: '"v1"' });
    expect([first.status, first.bytes?.toString(), first.etag]).toEqual([200, 'neu', '"v2"']);
    const again = await fetcher.fetch(`${server.origin}/a`, { etag: '"v2"', lastModified: 'Fri, 18 Oct 2024 09:12:00 GMT' });
    expect([again.status, again.bytes]).toEqual([304, null]);
    expect(server.requests[1]?.headers['if-modified-since']).toBe('Fri, 18 Oct 2024 09:12:00 GMT');
  });

  it.each([
    [401, 'asks for a login'],
    [404, 'nothing at this address'],
    [410, 'gone for good'],
    [500, 'has a fault'],
    [204, 'nothing to give'],
    [304, 'gives no document'],
    [300, 'gives no document'],
  ])('of status %i is a named failure', async (code, what) => {
    const server = await serve({ '/a': status(code) });
    const error = await failureOf(fetcherFor([server]).fetch(`${server.origin}/a`));
    expect([error.code, error.status]).toEqual(['http-status', code]);
    expect(error.message).toContain(`${server.origin}/a: `);
    expect(error.message).toContain(what);
  });

  it('from a host that is not there is a named failure', async () => {
    const server = await serve({});
    const gone = '127.0.0.1:9';
    const fetcher = fetcherFor([server, { host: gone }]);
    expect(await failureOf(fetcher.fetch(`http://${gone}/a`))).toMatchObject({ code: 'unreachable', place: `http://${gone}/a` });
    expect((await failureOf(fetcher.fetch('http://nowhere.invalid/a'))).message).toBe(
      'http://nowhere.invalid/a: there is no such host (ENOTFOUND)',
    );
  });

  it('is not waited for once the fetch is stopped', async () => {
    const server = await serve({ '/a': () => undefined });
    const stop = new AbortController();
    const fetched = fetcherFor([server]).fetch(`${server.origin}/a`, { signal: stop.signal });
    const reason = new Error('stopped');
    const waiting = setInterval(() => server.requests.length > 0 && stop.abort(reason), 5);
    await expect(fetched).rejects.toBe(reason);
    clearInterval(waiting);
  });
});

describe('a redirect', () => {
  it('is followed, and told', async () => {
    const other = await serve({ '/c': text('angekommen') });
    const server = await serve({ '/a': redirect('/b', 301), '/b': redirect(`${other.origin}/c`, 308) });
    const fetched = await fetcherFor([server, other]).fetch(`${server.origin}/a`);
    expect(fetched.bytes?.toString()).toBe('angekommen');
    expect(fetched.redirects).toEqual([
      { address: `${server.origin}/a`, status: 301 },
      { address: `${server.origin}/b`, status: 308 },
    ]);
    expect([fetched.address, fetched.moved]).toEqual([`${other.origin}/c`, `${other.origin}/c`]);
  });

  it('may have letters that no header should have', async () => {
    const server = await serve({ [encodeURI('/straße')]: text('angekommen') });
    const old = await serveRaw((socket) => socket.end(`HTTP/1.1 302 Found\r\nLocation: ${server.origin}/straße\r\n\r\n`));
    expect((await fetcherFor([server, old]).fetch(`${old.origin}/a`)).bytes?.toString()).toBe('angekommen');
  });

  it('for the time being moves nothing', async () => {
    const server = await serve({ '/a': redirect('/b', 301), '/b': redirect('/c', 302), '/c': text('c') });
    expect(await fetcherFor([server]).fetch(`${server.origin}/a`)).not.toHaveProperty('moved');
  });
});

describe('a host', () => {
  it('is asked one thing at a time', async () => {
    let now = 0;
    let most = 0;
    const slow: typeof text extends (...a: never[]) => infer R ? R : never = (_request, response) => {
      most = Math.max(most, ++now);
      setTimeout(() => {
        now--;
        response.end('x');
      }, 20);
    };
    const server = await serve({ '/a': slow, '/b': slow, '/c': slow });
    const fetcher = fetcherFor([server]);
    await Promise.all(['/a', '/b', '/c', '/a'].map((path) => fetcher.fetch(server.origin + path)));
    expect([most, server.requests.length]).toEqual([1, 4]);
  });

  it('has a pause between two requests', async () => {
    const server = await serve({ '/a': text('a') });
    const other = await serve({ '/a': text('a') });
    const clock = ownClock();
    const fetcher = fetcherFor([server, other], { clock, pauseMs: 1500 });
    for (const { origin } of [server, other, server, server]) await fetcher.fetch(`${origin}/a`);
    expect(clock.waits).toEqual([1500, 1500]);
  });

  it.each([
    [429, '3600', '2024-10-18T10:00:00.000Z'],
    [503, 'Fri, 18 Oct 2024 12:30:00 GMT', '2024-10-18T12:30:00.000Z'],
    [429, undefined, '2024-10-18T09:01:00.000Z'],
    [429, 'soon', '2024-10-18T09:01:00.000Z'],
    [429, '99999999999', '2024-11-18T09:00:00.000Z'],
  ])('that answers %i with Retry-After %s is left alone until %s', async (code, retryAfter, again) => {
    let open = false;
    const server = await serve({
      '/a': (request, response) =>
        (open ? text('a') : status(code, retryAfter === undefined ? {} : { 'retry-after': retryAfter }))?.(request, response),
    });
    const clock = ownClock();
    const fetcher = fetcherFor([server], { clock });
    expect(await failureOf(fetcher.fetch(`${server.origin}/a`))).toMatchObject({ code: 'rate-limited', status: code, again });
    open = true;
    expect(await failureOf(fetcher.fetch(`${server.origin}/a`))).toMatchObject({ code: 'rate-limited', again });
    expect(server.requests).toHaveLength(1);
    clock.pass(Date.parse(again) - clock.now());
    expect((await fetcher.fetch(`${server.origin}/a`)).bytes?.toString()).toBe('a');
  });

  it('that asks for a little patience is waited for', async () => {
    let asked = 0;
    const server = await serve({
      '/a': (request, response) => (asked++ === 0 ? status(503, { 'retry-after': '5' }) : text('a'))?.(request, response),
    });
    const clock = ownClock();
    const fetcher = fetcherFor([server], { clock });
    await failureOf(fetcher.fetch(`${server.origin}/a`));
    expect((await fetcher.fetch(`${server.origin}/a`)).bytes?.toString()).toBe('a');
    expect(clock.waits).toEqual([5000]);
  });

  it('that goes on refusing is left alone for twice as long each time', async () => {
    const server = await serve({ '/a': status(429) });
    const clock = ownClock();
    const fetcher = fetcherFor([server], { clock, patienceMs: 0 });
    const times: number[] = [];
    for (let i = 0; i < 4; i++) {
      const { again = '' } = await failureOf(fetcher.fetch(`${server.origin}/a`));
      times.push(Date.parse(again) - clock.now());
      clock.pass(times.at(-1) ?? 0);
    }
    expect(times).toEqual([60_000, 120_000, 240_000, 480_000]);
  });
});

it.each(['', 'desk', 'desk@paper', 'desk@paper.example\r\nX: y', 'https://zeitung', 'büro@zeitung.example', 'a b@c.example'])(
  'there is no fetcher with the contact %j',
  (contact) => {
    expect(() => createFetcher({ version: '1', contact })).toThrow(/^contact ".*": give a mail address or a page/);
  },
);
