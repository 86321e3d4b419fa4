import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './route.ts';
import type { Services } from './services.ts';

/** The header that says how far the audit log went when an answer was made: a correction based on it gives it back as `seen`. */
export const SEEN = 'hearsay-seen';

/** Says it to those who may correct. It is looked up first, so that what is corrected while the answer is made counts as not seen. */
export function tellsSeen({ ledger }: Services): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { role } = c.get('person');
    const tells = c.req.method === 'GET' && (role === 'editor' || role === 'administrator') && !c.req.path.endsWith('/changes');
    const seen = tells ? await ledger.endOfAudit() : null;
    await next();
    if (seen !== null) c.res.headers.set(SEEN, String(seen));
  };
}
