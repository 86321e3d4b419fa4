import { z } from '@hono/zod-openapi';
import { answering } from '../contract.ts';
import { clockQuery, clocksOf, given, pageQuery } from '../query.ts';
import { type Api, route } from '../route.ts';
import type { Services } from '../services.ts';

const list = route('reader', {
  method: 'get',
  path: '/reversals',
  tags: ['reversals'],
  operationId: 'listReversals',
  summary: 'List reversals',
  description: 'Where actors went back on their word, with the statements before and after; the claims that changed last come first.',
  request: { query: z.object({ ...clockQuery, ...pageQuery }) },
  responses: answering('ReversalsPage', 'A page of reversals'),
});

/** Adds the route that answers who went back on its word. */
export function addReversals(api: Api, { ledger }: Services): void {
  api.openapi(list, async (c) => {
    const { as_of, known_at, limit, cursor } = c.req.valid('query');
    return c.json(await ledger.reversals({ ...clocksOf({ as_of, known_at }), limit, ...given({ cursor }) }));
  });
}
