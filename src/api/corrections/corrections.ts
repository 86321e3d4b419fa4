import { z } from '@hono/zod-openapi';
import { type CorrectionRequest, STANCES } from '../../ledger/corrections/correction.ts';
import { answering, answeringNothing } from '../contract.ts';
import { nameIn } from '../query.ts';
import { type Api, nameOf, route } from '../route.ts';
import type { Services } from '../services.ts';

const id = z.string().min(1).max(100);
const ids = z.array(id).min(1).max(1000);
const name = z.string().trim().min(1).max(400);
const reason = z.string().trim().min(1).max(4000).openapi({ description: 'Why; it is kept in the audit log.' });

const request = z.discriminatedUnion('action', [
  z.object({ action: z.literal('move'), statement: id, to: id.nullable(), reason }),
  z.object({ action: z.literal('merge-claims'), claims: z.tuple([id, id]), reason }),
  z.object({ action: z.literal('split-claim'), statements: ids, reason }),
  z.object({ action: z.literal('merge-actors'), from: name, into: name, reason }),
  z.object({ action: z.literal('split-actor'), statements: ids, name, reason }),
  z.object({ action: z.literal('stance'), statement: id, stance: z.enum(STANCES), reason }),
  z.object({ action: z.literal('dismiss'), statement: id, reason }),
  z.object({ action: z.literal('rename-claim'), claim: id, name, reason }),
  z.object({ action: z.literal('rename-actor'), actor: name, name, reason }),
]);

const list = route('reader', {
  method: 'get',
  path: '/corrections',
  tags: ['corrections'],
  operationId: 'listCorrections',
  summary: 'List corrections',
  description: 'All corrections, the oldest first, those that were taken back among them.',
  responses: answering('CorrectionList', 'The corrections'),
});

const make = route('editor', {
  method: 'post',
  path: '/corrections',
  tags: ['corrections'],
  operationId: 'correct',
  summary: 'Correct the ledger',
  description: 'Corrects what was read or matched wrongly. A correction has a reason, can be undone and survives a reread.',
  request: { body: { required: true, content: { 'application/json': { schema: request } } } },
  responses: answering('Correction', 'The correction', 201),
});

const undo = route('editor', {
  method: 'post',
  path: '/corrections/{id}/undo',
  tags: ['corrections'],
  operationId: 'undoCorrection',
  summary: 'Take a correction back',
  description: 'The ledger is as if the correction had never been made; that it was made and undone stays in the audit log.',
  request: {
    params: nameIn('id', 'The id of the correction.'),
    body: { required: true, content: { 'application/json': { schema: z.object({ reason }) } } },
  },
  responses: answeringNothing('It is undone'),
});

/** Adds the routes by which people correct the ledger. */
export function addCorrections(api: Api, { ledger, clock }: Services): void {
  api.openapi(list, async (c) => c.json({ corrections: await ledger.corrections() }));
  api.openapi(make, async (c) => {
    const { reason: why, ...wanted } = c.req.valid('json');
    return c.json(await ledger.correct(wanted satisfies CorrectionRequest, { by: nameOf(c), reason: why, at: clock() }), 201);
  });
  api.openapi(undo, async (c) => {
    await ledger.undo(c.req.valid('param').id, { by: nameOf(c), reason: c.req.valid('json').reason, at: clock() });
    return c.body(null, 204);
  });
}
