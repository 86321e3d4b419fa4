import { z } from '@hono/zod-openapi';
import { answering } from '../contract.ts';
import { given, pageQuery } from '../query.ts';
import { type Api, route } from '../route.ts';
import type { Services } from '../services.ts';

const list = route('reader', {
  method: 'get',
  path: '/review',
  tags: ['corrections'],
  operationId: 'listDoubts',
  summary: 'List what is in doubt',
  description:
    'Statements that may not belong to their claim or may not be read rightly, and actors that may be one, the least sure first. What a person accepted, or corrected, does not come again.',
  request: {
    query: z.object({
      kind: z.enum(['membership', 'reading', 'actors']).optional().openapi({ description: 'Only what is in doubt of this kind.' }),
      ...pageQuery,
    }),
  },
  responses: answering('ReviewPage', 'A page of what is in doubt'),
});

/** Adds the route that answers what a person should look at. */
export function addReview(api: Api, { ledger }: Services): void {
  api.openapi(list, async (c) => {
    const { limit, ...query } = c.req.valid('query');
    return c.json(await ledger.review({ ...given(query), limit }));
  });
}
