import { z } from '@hono/zod-openapi';
import { ROLES } from '../../ledger/people/person.ts';
import { answering } from '../contract.ts';
import { given, nameIn, taking } from '../query.ts';
import { type Api, nameOf, route } from '../route.ts';
import type { Services } from '../services.ts';

const role = z.enum(ROLES).openapi({ description: 'What the person may do; each role may do what those before it may.' });
const userName = z
  .string()
  .regex(/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}._@-]{0,63}$/u, 'small letters, digits and . _ @ -, at most 64')
  .openapi({ description: 'The name to sign in with: small letters, digits and . _ @ -' });

const list = route('administrator', {
  method: 'get',
  path: '/users',
  tags: ['people'],
  operationId: 'listUsers',
  summary: 'List users',
  description: 'Who may use this ledger.',
  responses: answering('AccountList', 'The users'),
});

const add = route('administrator', {
  method: 'post',
  path: '/users',
  tags: ['people'],
  operationId: 'addUser',
  summary: 'Add a user',
  description: 'Adds a user, who signs in by a link and then chooses a password.',
  request: taking(z.object({ name: userName, role }).strict()),
  responses: answering('Account', 'The user', 201),
});

const change = route('administrator', {
  method: 'patch',
  path: '/users/{name}',
  tags: ['people'],
  operationId: 'changeUser',
  summary: 'Change a user',
  description: 'Gives a user another role, or lets a user in no more; either ends the sessions of that user.',
  request: {
    params: nameIn('name', 'The name of the user.'),
    ...taking(z.object({ role: role.optional(), disabled: z.boolean().optional() }).strict()),
  },
  responses: answering('Account', 'The user'),
});

const link = route('administrator', {
  method: 'post',
  path: '/users/{name}/link',
  tags: ['people'],
  operationId: 'makeLink',
  summary: 'Make a link to sign in',
  description: 'Makes a link by which a user signs in once and chooses a password: /sign-in# and its secret. It is good for three days.',
  request: { params: nameIn('name', 'The name of the user.') },
  responses: answering('SignInLink', 'The link', 201),
});

/** Adds the routes by which administrators look after users. */
export function addUsers(api: Api, { ledger: { people }, clock }: Services): void {
  api.openapi(list, async (c) => c.json({ users: await people.list() }));
  api.openapi(add, async (c) => c.json(await people.add(c.req.valid('json'), { at: clock(), by: nameOf(c) }), 201));
  api.openapi(change, async (c) => {
    const { name } = c.req.valid('param');
    return c.json(await people.change(name, given(c.req.valid('json')), { at: clock(), by: nameOf(c) }));
  });
  api.openapi(link, async (c) => c.json(await people.link(c.req.valid('param').name, { at: clock(), by: nameOf(c) }), 201));
}
