import { z } from '@hono/zod-openapi';
import { webAddress } from '../../intake/fetch/address.ts';
import type { FeedsAdded } from '../../ledger/reports.ts';
import { answering, answeringNothing } from '../contract.ts';
import { nameIn, taking } from '../query.ts';
import { type Api, nameOf, route } from '../route.ts';
import type { Services } from '../services.ts';

const name = z.string().min(1).max(400).optional();

const list = route('reader', {
  method: 'get',
  path: '/feeds',
  tags: ['feeds'],
  operationId: 'listFeeds',
  summary: 'List feeds',
  description: 'The feeds that are watched, with how they fare: when each was checked and is next, and why it could not be had.',
  responses: answering('FeedList', 'The feeds'),
});

const add = route('editor', {
  method: 'post',
  path: '/feeds',
  tags: ['feeds'],
  operationId: 'addFeeds',
  summary: 'Watch feeds',
  description: 'Adds feeds, which a worker checks from now on. One that is watched already is left as it is.',
  request: taking(
    z
      .object({
        addresses: z.array(z.string().min(1).max(4000)).min(1).max(500).openapi({ description: 'Their addresses.' }),
        folder: name.openapi({ description: 'The group to list them under.' }),
        outlet: name.openapi({ description: 'The outlet of their articles, where what the feeds say will not do.' }),
      })
      .strict(),
  ),
  responses: answering('FeedsAdded', 'Those that were not watched before', 201),
});

const remove = route('editor', {
  method: 'delete',
  path: '/feeds/{address}',
  tags: ['feeds'],
  operationId: 'removeFeed',
  summary: 'Stop watching a feed',
  description: 'Stops watching a feed. Its articles stay.',
  request: { params: nameIn('address', 'The address of the feed.') },
  responses: answeringNothing('It is no longer watched'),
});

/** Adds the routes by which feeds are watched. */
export function addFeeds(api: Api, { ledger, clock }: Services): void {
  api.openapi(list, async (c) => c.json({ feeds: await ledger.feeds.list() }));
  api.openapi(add, async (c) => {
    const { addresses, folder = null, outlet = null } = c.req.valid('json');
    const feeds = addresses.map((given) => ({ address: webAddress(given).href, title: null, folder, outlet }));
    const report: FeedsAdded = { added: await ledger.feeds.add(feeds, { at: clock(), by: nameOf(c) }) };
    return c.json(report, 201);
  });
  api.openapi(remove, async (c) => {
    await ledger.feeds.remove(webAddress(c.req.valid('param').address).href, { at: clock(), by: nameOf(c) });
    return c.body(null, 204);
  });
}
