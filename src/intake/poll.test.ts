import { expect, it } from 'vitest';
import { fetcherFor, type Routes, serve, serveRaw, status, text } from '../../test/local-server.ts';
import { type PolledFeed, type PollOutcome, pollFeeds } from './poll.ts';

const rss = (...ids: readonly string[]): string =>
  `<rss version="2.0"><channel><title>Blatt</title>${ids.map((id) => `<item><guid>${id}</guid><description>Text ${id}.</description></item>`).join('')}</channel></rss>`;

function told(outcome: PollOutcome<PolledFeed>): string {
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
  const onFeed = (outcome: PollOutcome<PolledFeed>): void => {
    outcomes.set(outcome.feed.address, told(outcome));
    // The slow host answers once everybody else is done: were one of them waiting for it, this would not end.
    if (outcomes.size === feeds.length - 1) release();
  };
  await pollFeeds(feeds, { fetcher, warn: () => undefined, onFeed });
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

it('begins nothing more once it is stopped', async () => {
  const server = await serve({ '/1': text(rss('a')), '/2': text(rss('b')), '/3': () => undefined });
  const stop = new AbortController();
  const done: string[] = [];
  const feeds = ['/1', '/2', '/3'].map((path) => ({ address: server.origin + path }));
  await pollFeeds(feeds, {
    fetcher: fetcherFor([server]),
    warn: () => undefined,
    signal: stop.signal,
    onFeed: (outcome) => {
      done.push(told(outcome));
      stop.abort();
    },
  });
  expect(done).toEqual(['a']);
});
