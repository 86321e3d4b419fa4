import { z } from '@hono/zod-openapi';
import { answering } from '../contract.ts';
import { pageQuery } from '../query.ts';
import { type Api, route } from '../route.ts';
import type { Services } from '../services.ts';

const list = route('editor', {
  method: 'get',
  path: '/audit',
  tags: ['audit'],
  operationId: 'listAudit',
  summary: 'List the audit log',
  description: 'Everything that people and commands did to the ledger, the oldest first.',
  request: {
    query: z.object({
      limit: pageQuery.limit,
      cursor: z
        .string()
        .regex(/^\d{1,15}$/, 'this is not a cursor that the log gave; begin with the first page')
        .optional()
        .openapi({ description: 'The `next` of the page before.' }),
    }),
  },
  responses: answering('AuditPage', 'A page of the log'),
});

const verify = route('editor', {
  method: 'get',
  path: '/audit/check',
  tags: ['audit'],
  operationId: 'checkAudit',
  summary: 'Prove the audit log',
  description: 'Checks the chain of hashes from the first entry to the last.',
  responses: answering('AuditCheck', 'What the check found'),
});

/** Adds the routes that show and prove the log of what was done. */
export function addAudit(api: Api, { ledger }: Services): void {
  api.openapi(list, async (c) => {
    const { limit, cursor = '0' } = c.req.valid('query');
    return c.json(await ledger.audit({ after: Number(cursor), limit }));
  });
  api.openapi(verify, async (c) => c.json(await ledger.verifyAudit()));
}
