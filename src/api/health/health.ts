import type { Api } from '../route.ts';
import type { Services } from '../services.ts';

/** Adds /healthz (the process answers) and /readyz (the ledger does, too, and it is not about to stop), for whatever watches over the process. */
export function addHealth(app: Api, { ledger, stop }: Services): void {
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    if (stop?.aborted === true) return c.text('stopping\n', 503);
    await ledger.audit({ after: 0, limit: 1 });
    return c.text('ok\n');
  });
}
