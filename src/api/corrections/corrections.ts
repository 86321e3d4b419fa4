import { z } from '@hono/zod-openapi';
import { type CorrectionRequest, STANCES } from '../../ledger/corrections/correction.ts';
import { answering, answeringNothing } from '../contract.ts';
import { given, nameIn, taking } from '../query.ts';
import { type Api, nameOf, route } from '../route.ts';
import type { Services } from '../services.ts';

const id = z.string().min(1).max(100);
const ids = z.array(id).min(1).max(1000);
const name = z.string().trim().min(1).max(400);
const reason = z.string().trim().min(1).max(4000).openapi({ description: 'Why; it is kept in the audit log.' });

const seen = z.number().int().min(0).optional().openapi({
  description:
    'The `hearsay-seen` header of the answer that this is based on; what others corrected since is then not written over, but told (412, `changed-meanwhile`).',
});

const request = z.discriminatedUnion('action', [
  z.object({ action: z.literal('move'), statement: id, to: id.nullable(), reason, seen }),
  z.object({ action: z.literal('merge-claims'), claims: z.tuple([id, id]), reason, seen }),
  z.object({ action: z.literal('split-claim'), statements: ids, reason, seen }),
  z.object({ action: z.literal('merge-actors'), from: name, into: name, reason, seen }),
  z.object({ action: z.literal('split-actor'), statements: ids, name, reason, seen }),
  z.object({ action: z.literal('stance'), statement: id, stance: z.enum(STANCES), reason, seen }),
  z.object({ action: z.literal('dismiss'), statement: id, reason, seen }),
  z.object({ action: z.literal('rename-claim'), claim: id, name, reason, seen }),
  z.object({ action: z.literal('rename-actor'), actor: name, name, reason, seen }),
  z.object({
    action: z.literal('add-statement'),
    article: z.string().min(1).max(2000),
    version: z.string().length(64).openapi({ description: "SHA-256 of the version's text." }),
    start: z.number().int().min(0).openapi({ description: 'Where its words begin in the text, in UTF-16 code units.' }),
    end: z.number().int().min(1).openapi({ description: 'Where they end.' }),
    stance: z.enum(STANCES),
    source: name.nullable().openapi({ description: 'A name or an id of an actor of the ledger, null where nobody is named.' }),
    to: id.nullable().openapi({ description: 'The claim that it stands on, null for one of its own.' }),
    reason,
    seen,
  }),
  z.object({ action: z.literal('accept-membership'), statement: id, reason, seen }),
  z.object({ action: z.literal('accept-reading'), statement: id, reason, seen }),
  z.object({ action: z.literal('accept-actors'), actors: z.tuple([name, name]), reason, seen }),
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
  request: taking(request),
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
    ...taking(z.object({ reason })),
  },
  responses: answeringNothing('It is undone'),
});

/** Adds the routes by which people correct the ledger. */
export function addCorrections(api: Api, { ledger, clock }: Services): void {
  api.openapi(list, async (c) => c.json({ corrections: await ledger.corrections() }));
  api.openapi(make, async (c) => {
    const { reason: why, seen: place, ...wanted } = c.req.valid('json');
    const by = { by: nameOf(c), reason: why, at: clock(), ...given({ seen: place }) };
    return c.json(await ledger.correct(wanted satisfies CorrectionRequest, by), 201);
  });
  api.openapi(undo, async (c) => {
    await ledger.undo(c.req.valid('param').id, { by: nameOf(c), reason: c.req.valid('json').reason, at: clock() });
    return c.body(null, 204);
  });
}
