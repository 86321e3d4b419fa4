import type { Api } from '../route.ts';
import type { Services } from '../services.ts';

/** Adds /healthz (the process answers) and /readyz (the ledger does, too), for whatever watches over the process. */
export function addHealth(app: Api, { ledger }: Services): void {
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    await ledger.audit({ after: 0, limit: 1 });
    return c.text('ok\n');
  });
}
