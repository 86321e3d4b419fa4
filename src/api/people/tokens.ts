import { z } from '@hono/zod-openapi';
import { ROLES, SCOPES } from '../../ledger/people/person.ts';
import { answering, answeringNothing } from '../contract.ts';
import { RequestError } from '../problem.ts';
import { nameIn, taking } from '../query.ts';
import { type Api, nameOf, route } from '../route.ts';
import type { Services } from '../services.ts';

const list = route('reader', {
  method: 'get',
  path: '/tokens',
  tags: ['people'],
  operationId: 'listTokens',
  summary: 'List tokens',
  description: 'The tokens of whoever asks; of everybody for an administrator.',
  responses: answering('TokenList', 'The tokens'),
});

const make = route('reader', {
  method: 'post',
  path: '/tokens',
  tags: ['people'],
  operationId: 'makeToken',
  summary: 'Make a token',
  description: 'Makes a token, by which a program asks in the name of whoever makes it. Its secret is shown this once.',
  request: taking(
    z
      .object({
        name: z.string().trim().min(1).max(100).openapi({ description: 'What it is for.' }),
        scope: z.enum(SCOPES).default('read').openapi({ description: 'What it is good for.' }),
        days: z.number().int().min(1).max(366).default(90).openapi({ description: 'Days until it ends.' }),
      })
      .strict(),
  ),
  responses: answering('NewToken', 'The token', 201),
});

const revoke = route('reader', {
  method: 'delete',
  path: '/tokens/{id}',
  tags: ['people'],
  operationId: 'revokeToken',
  summary: 'Revoke a token',
  description: 'Ends a token at once: one of whoever asks, or any for an administrator.',
  request: { params: nameIn('id', 'The id of the token.') },
  responses: answeringNothing('It is revoked'),
});

/** Adds the routes by which people give programs tokens. */
export function addTokens(api: Api, { ledger: { people }, clock }: Services): void {
  api.openapi(list, async (c) => {
    const name = nameOf(c);
    return c.json({ tokens: await people.tokens(c.get('person').role === 'administrator' ? null : name) });
  });
  api.openapi(make, async (c) => {
    const account = nameOf(c);
    const request = c.req.valid('json');
    const role = c.get('person').role ?? 'reader';
    if (SCOPES.indexOf(request.scope) > ROLES.indexOf(role))
      throw new RequestError('not-allowed', `the role ${role} makes no token of the scope ${request.scope}`);
    return c.json(await people.makeToken({ account, ...request }, { at: clock(), by: account }), 201);
  });
  api.openapi(revoke, async (c) => {
    const name = nameOf(c);
    await people.revokeToken(c.req.valid('param').id, c.get('person').role === 'administrator' ? null : name, { at: clock(), by: name });
    return c.body(null, 204);
  });
}
