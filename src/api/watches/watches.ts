import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { keysOfName } from '../../engine/engine.ts';
import { webAddress } from '../../intake/fetch/address.ts';
import { NOW } from '../../ledger/answer/clocks.ts';
import { WATCH_EVENTS } from '../../ledger/watches/watch.ts';
import { answering, answeringNothing } from '../contract.ts';
import { given, nameIn, pageQuery, taking } from '../query.ts';
import { type Api, type ApiEnv, nameOf, route } from '../route.ts';
import type { Services } from '../services.ts';

const watchId = nameIn('id', 'The id of the watch.');
const name = z.string().trim().min(1).max(100).openapi({ description: 'What it is for.' });
const events = z
  .array(z.enum(WATCH_EVENTS))
  .min(1)
  .max(WATCH_EVENTS.length)
  .openapi({ description: 'What is told; everything unless given.' });

const target = {
  webhook: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional()
    .openapi({ description: 'Where signed requests are sent.' }),
  mail: z.email().max(320).optional().openapi({ description: 'Where mails are sent.' }),
};

const request = z
  .object({
    name,
    claim: z
      .string()
      .min(1)
      .max(100)
      .optional()
      .openapi({ description: 'Only this claim, or the one that takes it over: its id, the start of it, or a statement on it.' }),
    actor: z.string().trim().min(1).max(400).optional().openapi({ description: 'Only claims on which this actor spoke: a name or an id.' }),
    events: events.default([...WATCH_EVENTS]),
    ...target,
  })
  .strict()
  .refine(({ webhook, mail }) => (webhook === undefined) !== (mail === undefined), 'give either a webhook or a mail address');

const list = route('reader', {
  method: 'get',
  path: '/watches',
  tags: ['watches'],
  operationId: 'listWatches',
  summary: 'List watches',
  description: 'The watches of whoever asks; of everybody for an administrator.',
  responses: answering('WatchList', 'The watches'),
});

const add = route('editor', {
  method: 'post',
  path: '/watches',
  tags: ['watches'],
  operationId: 'addWatch',
  summary: 'Watch for changes',
  description:
    'Saves a filter. Whatever it finds in the log of changes from now on is sent as a signed request or as a mail. The secret that signs requests is shown this once.',
  request: taking(request),
  responses: answering('NewWatch', 'The watch', 201),
});

const one = route('reader', {
  method: 'get',
  path: '/watches/{id}',
  tags: ['watches'],
  operationId: 'getWatch',
  summary: 'Get one watch',
  description: 'A watch of whoever asks, or any for an administrator.',
  request: { params: watchId },
  responses: answering('Watch', 'The watch'),
});

const change = route('editor', {
  method: 'patch',
  path: '/watches/{id}',
  tags: ['watches'],
  operationId: 'changeWatch',
  summary: 'Change a watch',
  description: 'Gives a watch another name or other events, or has it pause; what happens while it pauses is told afterwards.',
  request: {
    params: watchId,
    ...taking(z.object({ name: name.optional(), events: events.optional(), paused: z.boolean().optional() }).strict()),
  },
  responses: answering('Watch', 'The watch'),
});

const renew = route('editor', {
  method: 'post',
  path: '/watches/{id}/secret',
  tags: ['watches'],
  operationId: 'renewSecret',
  summary: 'Give a watch another secret',
  description:
    'Makes another secret to sign requests with, which is shown this once; the one before signs no more. A watch of a ledger that was restored needs one: backups have none.',
  request: { params: watchId },
  responses: answering('NewWatch', 'The watch', 201),
});

const remove = route('editor', {
  method: 'delete',
  path: '/watches/{id}',
  tags: ['watches'],
  operationId: 'removeWatch',
  summary: 'Watch no more',
  description: 'Removes a watch with its deliveries; what is not sent yet never is.',
  request: { params: watchId },
  responses: answeringNothing('It is gone'),
});

const deliveries = route('reader', {
  method: 'get',
  path: '/watches/{id}/deliveries',
  tags: ['watches'],
  operationId: 'listDeliveries',
  summary: 'List what a watch sent',
  description:
    'The messages of a watch, the newest first: those that were taken, those that are due with what went wrong, and those that were given up.',
  request: { params: watchId, query: z.object(pageQuery) },
  responses: answering('DeliveriesPage', 'A page of messages'),
});

const retry = route('editor', {
  method: 'post',
  path: '/watches/{id}/deliveries/{delivery}/retry',
  tags: ['watches'],
  operationId: 'retryDelivery',
  summary: 'Send a message again',
  description: 'Has a message sent at once, also one that was given up or taken; it keeps its id.',
  request: { params: watchId.extend(nameIn('delivery', 'The id of the message.').shape) },
  responses: answering('WatchDelivery', 'The message'),
});

const tryOut = route('editor', {
  method: 'post',
  path: '/watches/{id}/try',
  tags: ['watches'],
  operationId: 'tryWatch',
  summary: 'Try a watch',
  description:
    'Sends a message without events that tells of a claim as it stands: the one that is watched, or the one that changed last. While the watch pauses, it waits.',
  request: { params: watchId },
  responses: answering('WatchDelivery', 'The message', 201),
});

/** Adds the routes by which people have themselves told of changes. */
export function addWatches(api: Api, { ledger, clock }: Services): void {
  const { watches } = ledger;
  api.openapi(list, async (c) => c.json({ watches: await watches.list(ownerOf(c)) }));
  api.openapi(add, async (c) => {
    const account = nameOf(c);
    const { claim, actor, webhook, ...rest } = c.req.valid('json');
    const watched = {
      ...(claim === undefined ? {} : { claim: (await ledger.claim(claim, NOW, { limit: 0 })).id }),
      ...(actor === undefined ? {} : { actor }),
      ...(webhook === undefined ? {} : { webhook: webAddress(webhook).href }),
      actorNames: actor === undefined ? [] : [actor, ...keysOfName(actor)],
    };
    const { mail, ...said } = rest;
    return c.json(await watches.add({ account, ...said, ...given({ mail }), ...watched }, { at: clock(), by: account }), 201);
  });
  api.openapi(one, async (c) => c.json(await watches.find(c.req.valid('param').id, ownerOf(c))));
  api.openapi(change, async (c) => {
    const who = { at: clock(), by: nameOf(c) };
    return c.json(await watches.change(c.req.valid('param').id, ownerOf(c), given(c.req.valid('json')), who));
  });
  api.openapi(renew, async (c) =>
    c.json(await watches.renewSecret(c.req.valid('param').id, ownerOf(c), { at: clock(), by: nameOf(c) }), 201),
  );
  api.openapi(remove, async (c) => {
    await watches.remove(c.req.valid('param').id, ownerOf(c), { at: clock(), by: nameOf(c) });
    return c.body(null, 204);
  });
  api.openapi(deliveries, async (c) => {
    const { id } = await watches.find(c.req.valid('param').id, ownerOf(c));
    const { limit, cursor } = c.req.valid('query');
    return c.json(await watches.deliveries(id, { limit, ...given({ cursor }) }));
  });
  api.openapi(retry, async (c) => {
    const { id, delivery } = c.req.valid('param');
    await watches.find(id, ownerOf(c));
    return c.json(await watches.retry(id, delivery, clock()));
  });
  api.openapi(tryOut, async (c) => c.json(await watches.try(await watches.find(c.req.valid('param').id, ownerOf(c)), clock()), 201));
}

/** Whose watches somebody may see and change: null for those of everybody. */
function ownerOf(c: Context<ApiEnv>): string | null {
  const name = nameOf(c);
  return c.get('person').role === 'administrator' ? null : name;
}
