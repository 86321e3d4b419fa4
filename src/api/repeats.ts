import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { RequestError } from './problem.ts';
import type { ApiEnv } from './route.ts';
import type { Services } from './services.ts';

/** Headers of an answer that are kept with it. */
const KEPT = ['content-type', 'location'];

/**
 * Answers a change that is sent again under its `Idempotency-Key` as it was answered the first time, for a day; so that a program that
 * heard no answer may ask again and changes nothing twice. A failure inside is not kept.
 */
export function repeats({ ledger, clock }: Services): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const key = c.req.header('idempotency-key');
    const { name } = c.get('person');
    // These answers hold a secret, which is kept nowhere but with whoever asked.
    if (
      key === undefined ||
      name === null ||
      !/^(?:POST|PATCH)$/.test(c.req.method) ||
      /\/(?:session|tokens|link|watches)$/.test(c.req.path)
    )
      return await next();
    if (!/^[\x21-\x7e]{1,200}$/.test(key))
      throw new RequestError('bad-request', 'an Idempotency-Key has 1 to 200 visible ASCII characters');
    const request = { account: name, key, request: hashOf(c.req.method, c.req.path, await c.req.text()) };
    const known = await ledger.repeats.note(request, clock());
    if (known === 'another') throw new RequestError('key-reused', 'this Idempotency-Key was used for another request');
    if (known === 'under-way')
      throw new RequestError('under-way', 'the request with this Idempotency-Key is under way; ask again in a moment');
    if (known !== 'new') {
      return new Response(known.status === 204 ? null : known.body, {
        status: known.status,
        headers: { ...known.headers, 'idempotent-replayed': 'true' },
      });
    }
    await next();
    if (c.res.status >= 500) return await ledger.repeats.forget(request);
    const headers = Object.fromEntries(
      KEPT.flatMap((header) => (c.res.headers.has(header) ? [[header, c.res.headers.get(header) ?? '']] : [])),
    );
    await ledger.repeats.keep(request, { status: c.res.status, headers, body: await c.res.clone().text() });
  };
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
