import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, NOW, openDesk } from '../../../test/service/desk.ts';

let desk: Desk;
let id = '';
beforeAll(async () => {
  desk = await openDesk('embedded', { publicUrl: 'https://desk.example' });
  id = (await desk.ask('GET', '/claims?status=conceded&limit=1')).json.claims[0].id;
});
afterAll(() => desk.close());

const feed = (format: string, headers = {}, as: 'rita' | 'nobody' = 'rita') =>
  desk.ask('GET', `/claims/${id}/feed.${format}`, undefined, headers, as);

it('is a feed of the changes of a claim, the newest first, in both formats', async () => {
  const { timeline, label } = (await desk.ask('GET', `/claims/${id}`)).json;
  const days = timeline.map(({ on }: { on: string }) => on).reverse();
  const atom = await feed('atom');
  expect(atom.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const { title, links, entries = [] } = parseAtomFeed(atom.json);
  expect([title?.value, links?.[0]?.href]).toEqual([label, `https://desk.example/claims/${id}`]);
  expect(entries.map(({ id: entry }) => entry)).toEqual(days.map((day: string) => `urn:hearsay:claim:${id}:${day}`));
  expect(entries[0]?.title?.value).toMatch(/ → conceded, \d/);
  expect(entries[0]?.content?.value).toContain('“');
  const json = await feed('json');
  expect(json.headers.get('content-type')).toBe('application/feed+json; charset=utf-8');
  const parsed = parseJsonFeed(json.json);
  expect(parsed.items?.map((item) => item.id)).toEqual(entries.map((entry) => entry.id));
  expect(parsed.items?.[0]?.content_text).toBe(entries[0]?.content?.value);
});

it.each(['atom', 'json'])('says that nothing has changed: %s', async (format) => {
  const etag = (await feed(format)).headers.get('etag') ?? '';
  expect(etag).not.toBe('');
  expect((await feed(format, { 'if-none-match': etag })).status).toBe(304);
});

it('takes a token as the password of a feed reader, and no other password', async () => {
  const request = { account: 'rita', name: 'reader', scope: 'read', days: 30 } as const;
  const { secret } = await desk.ledger.people.makeToken(request, { at: NOW, by: 'rita' });
  const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`any:${password}`).toString('base64')}` });
  expect((await feed('atom', basic(secret), 'nobody')).status).toBe(200);
  expect((await feed('atom', basic('guess'), 'nobody')).status).toBe(401);
  expect((await feed('atom', {}, 'nobody')).status).toBe(401);
});

it('has no feed of what is not there', async () => {
  expect((await desk.ask('GET', '/claims/ffffffff/feed.atom')).json.code).toBe('no-such-claim');
});
