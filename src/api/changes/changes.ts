import { z } from '@hono/zod-openapi';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { answering } from '../contract.ts';
import type { Metrics } from '../operations/metrics.ts';
import { given, pageQuery } from '../query.ts';
import { type Api, route } from '../route.ts';
import type { Services } from '../services.ts';
import { createChangeHub } from './hub.ts';

const place = z
  .string()
  .regex(/^\d{1,15}-\d{1,15}$/, 'this is no place in the log of changes')
  .optional();

const read = route('reader', {
  method: 'get',
  path: '/changes',
  tags: ['changes'],
  operationId: 'readChanges',
  summary: 'Read or follow what changes',
  description:
    'The log of what changed, the oldest first. Asked for `text/event-stream` it does not end: every change is sent as it is made, as an event with the name of its kind and the id of its place, from now on unless `Last-Event-ID` or `after` names a place. Nothing is left out across interruptions and restarts; where the change at the place is kept no longer, `changes-forgotten` says so.',
  request: {
    query: z.object({
      after: place.openapi({ description: 'Only changes after this place: the `next` of a page, or the `id` of a change.' }),
      limit: pageQuery.limit,
    }),
    headers: z.object({ 'last-event-id': place.openapi({ description: 'The place of the last event that a browser has seen.' }) }),
  },
  responses: answering('ChangesPage', 'A page of the log, or events'),
});

/** Whether events are asked for rather than a page. */
export function isStream(accept: string | undefined): boolean {
  return accept?.includes('text/event-stream') === true;
}

/** How often a stream without news says that it is alive, so that no proxy ends it. */
const ALIVE_MS = 15_000;

/** Adds the route by which changes are read and followed. */
export function addChanges(api: Api, { ledger, onFault, stop }: Services, metrics: Metrics): void {
  const hub = createChangeHub(ledger, (fault) => onFault(fault, 'changes'));
  metrics.show('hearsay_change_listeners', 'Programs and pages that follow the changes.', hub.listeners);
  stop?.addEventListener('abort', () => hub.close());
  api.openapi(read, async (c) => {
    const { after, limit } = c.req.valid('query');
    if (!isStream(c.req.header('accept'))) return c.json(await ledger.changes.read({ limit, ...given({ after }) }));
    const from = c.req.valid('header')['last-event-id'] ?? after ?? (await ledger.changes.end());
    // A place that is no good is said before the stream begins, not within it.
    await ledger.changes.read({ after: from, limit: 1 });
    c.header('cache-control', 'no-store');
    c.header('x-accel-buffering', 'no');
    return streamSSE(c, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const alive = setInterval(() => stream.write(': alive\n\n'), ALIVE_MS);
      try {
        await stream.write(`retry: 2000\nid: ${from}\n\n`);
        for await (const batch of hub.follow(from, gone.signal)) await send(stream, batch);
      } finally {
        clearInterval(alive);
      }
    });
  });
}

async function send(stream: SSEStreamingApi, batch: Awaited<ReturnType<Services['ledger']['changes']['read']>>['changes']): Promise<void> {
  // One write for the batch: a stream of its own for each change would cost 500 readers more than the changes do.
  await stream.write(batch.map((change) => `id: ${change.id}\nevent: ${change.kind}\ndata: ${JSON.stringify(change)}\n\n`).join(''));
}
