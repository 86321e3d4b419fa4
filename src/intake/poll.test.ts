import { expect, it } from 'vitest';
import { fetcherFor, type Routes, serve, serveRaw, status, text } from '../../test/local-server.ts';
import { besides } from './besides.ts';
import { type PolledFeed, type PollOutcome, pollFeed } from './poll.ts';

const rss = (...ids: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Blatt</title>${ids.map((id) => `<item><guid>${id}</guid><description>Text ${id}.</description></item>`).join('')}</channel></rss>`;

function told(outcome: PollOutcome | null): string {
  if (outcome === null) return 'stopped';
  if (outcome.kind === 'failed') return outcome.error.code;
  if (outcome.kind === 'unchanged') return 'unchanged';
  return outcome.content.items.map((item) => ('article' in item ? item.article.id : item.error.code)).join(' ');
}

it('gives the items of every good feed and the cause of every bad one, and none waits for a slow host', async () => {
  const good = await serve({
    '/1': text(rss('a', 'b')),
    '/2': text(rss('c')),
    '/page': text('<!doctype html><p>Wartung</p>'),
    '/half': text('<rss version="2.0"><chan'),
    '/old': status(304),
    '/closed': status(403),
  });
  let release = (): void => undefined;
  const held: Routes[string] = (request, response) => {
    release = () => text(rss('s'))?.(request, response);
  };
  const slow = await serve({ '/feed': held }, '127.0.0.2');
  const odd = await serveRaw((socket) => socket.end('SSH-2.0\r\n'));
  const fetcher = fetcherFor([good, slow, odd, { host: '127.0.0.3:9' }]);
  const feeds: PolledFeed[] = [
    { address: `${slow.origin}/feed` },
    { address: `${good.origin}/1` },
    { address: 'http://127.0.0.3:9/feed' },
    { address: `${good.origin}/2` },
    { address: `${good.origin}/page` },
    { address: `${good.origin}/half` },
    { address: `${good.origin}/old`, etag: '"1"' },
    { address: `${good.origin}/closed` },
    { address: `${odd.origin}/feed` },
    { address: 'http://10.0.0.1/feed' },
    { address: 'feed' },
  ];
  const outcomes = new Map<string, string>();
  // One at a time, the slow host first: it answers once everybody else is done. Were one of them waiting for it, this would not end.
  await besides(feeds, { parallel: 1, patienceMs: 50 }, async (feed) => {
    outcomes.set(feed.address, told(await pollFeed(feed, { fetcher, warn: () => undefined })));
    if (outcomes.size === feeds.length - 1) release();
  });
  expect(feeds.map(({ address }) => outcomes.get(address))).toEqual([
    's',
    'a b',
    'unreachable',
    'c',
    'no-article',
    'no-article',
    'unchanged',
    'http-status',
    'bad-response',
    'refused-address',
    'bad-address',
  ]);
});

it('is given up when it is stopped', async () => {
  const stop = new AbortController();
  const server = await serve({ '/1': () => stop.abort() });
  const means = { fetcher: fetcherFor([server]), warn: () => undefined, signal: stop.signal };
  expect(await pollFeed({ address: `${server.origin}/1` }, means)).toBeNull();
});
