import { z } from '@hono/zod-openapi';
import { keysOfName } from '../../engine/engine.ts';
import { answering } from '../contract.ts';
import { clockQuery, clocksOf, given, nameIn, pageQuery } from '../query.ts';
import { type Api, route } from '../route.ts';
import type { Services } from '../services.ts';

const list = route('reader', {
  method: 'get',
  path: '/actors',
  tags: ['actors'],
  operationId: 'listActors',
  summary: 'List actors',
  description: 'The actors of the ledger in the order of their names.',
  request: {
    query: z.object({
      text: z.string().max(400).optional().openapi({ description: 'Only actors with this in a name.' }),
      country: z.string().max(4).optional().openapi({ description: 'Only actors of this country (ISO 3166-1 alpha-2, or EU, UN, NATO).' }),
      ...pageQuery,
    }),
  },
  responses: answering('ActorsPage', 'A page of actors'),
});

const one = route('reader', {
  method: 'get',
  path: '/actors/{name}',
  tags: ['actors'],
  operationId: 'getActor',
  summary: 'Get one actor',
  description: 'What one actor holds of each claim and where it went back on its word; the claims whose status changed last come first.',
  request: { params: nameIn('name', 'The id of an actor, or a name of it.'), query: z.object({ ...clockQuery, ...pageQuery }) },
  responses: answering('ActorDetail', 'The actor'),
});

const citations = route('reader', {
  method: 'get',
  path: '/actors/{name}/citations',
  tags: ['actors'],
  operationId: 'getCitations',
  summary: 'Say whom an actor cites',
  description:
    'On whose word an actor speaks, who rests on its word or passes it on, and who prints it; on the 500 of its claims whose status changed last.',
  request: { params: nameIn('name', 'The id of an actor, or a name of it.') },
  responses: answering('ActorCitations', 'Whom it cites and by whom it is cited'),
});

/** Adds the routes that answer who says something. */
export function addActors(api: Api, { ledger }: Services): void {
  api.openapi(list, async (c) => {
    const { limit, ...filters } = c.req.valid('query');
    return c.json(await ledger.actors({ ...given(filters), limit }));
  });
  api.openapi(one, async (c) => {
    const { name } = c.req.valid('param');
    const { limit, cursor, ...clocks } = c.req.valid('query');
    return c.json(await ledger.actor([name, ...keysOfName(name)], clocksOf(clocks), { limit, ...given({ cursor }) }));
  });
  api.openapi(citations, async (c) => {
    const { name } = c.req.valid('param');
    return c.json(await ledger.citations([name, ...keysOfName(name)]));
  });
}
