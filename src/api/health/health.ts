import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Services } from '../services.ts';

/** Adds /healthz (the process answers) and /readyz (the ledger does, too), for whatever watches over the process. */
export function addHealth(app: OpenAPIHono, { ledger }: Services): void {
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    await ledger.audit({ after: 0, limit: 1 });
    return c.text('ok\n');
  });
}
