import { answering } from '../contract.ts';
import { type Api, route } from '../route.ts';
import type { Services } from '../services.ts';

const overview = route('reader', {
  method: 'get',
  path: '/overview',
  tags: ['overview'],
  operationId: 'getOverview',
  summary: 'Get an overview',
  description: 'How many articles and claims the ledger holds, how many of each status, and on which days statuses changed.',
  responses: answering('OverviewAnswer', 'What the ledger holds in all'),
});

/** Adds the route that answers what the ledger holds in all. */
export function addOverview(api: Api, { ledger }: Services): void {
  api.openapi(overview, async (c) => c.json(await ledger.overview()));
}
