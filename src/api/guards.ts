import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { RequestError } from './problem.ts';

const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
};

const HEADERS = {
  // Whoever stands in front and speaks TLS decides on this one.
  strictTransportSecurity: false,
  referrerPolicy: 'no-referrer',
  crossOriginOpenerPolicy: 'same-origin',
  crossOriginResourcePolicy: 'same-origin',
} as const;

/**
 * Headers of every answer: the pages load nothing from elsewhere, run no inline script and are framed by nobody. The cards under
 * /embed/ of a ledger that is open to all may be framed by every page: they show what everybody may read, and a frame of another
 * site has no session.
 */
export function securityHeaders({ open }: { readonly open: boolean }): MiddlewareHandler {
  const whole = secureHeaders({ ...HEADERS, contentSecurityPolicy: { ...POLICY, frameAncestors: ["'none'"] }, xFrameOptions: 'DENY' });
  const card = secureHeaders({ ...HEADERS, contentSecurityPolicy: { ...POLICY, frameAncestors: ['*'] }, xFrameOptions: false });
  return (c, next) => (open && c.req.path.startsWith('/embed/') ? card : whole)(c, next);
}

/** Answers under the names of this server only: a page elsewhere may make its own name point here (DNS rebinding). */
export function knownHosts(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set(hosts.map((host) => host.toLowerCase()));
  return async (c, next) => {
    const host = new URL(c.req.url).hostname;
    if (!known.has(host)) throw new RequestError('wrong-host', `this server is not "${host}"; --public-host gives it another name`);
    await next();
  };
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses changes that a page of another site sends with the reader's browser, and bodies that are not JSON. */
export const sameSiteWrites: MiddlewareHandler = async (c, next) => {
  if (READS.has(c.req.method)) return await next();
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  const foreign = site === undefined ? origin !== undefined && !isOwn(origin, c.req.header('host')) : !/^(?:same-origin|none)$/.test(site);
  if (foreign) throw new RequestError('cross-site', 'changes are taken from the pages of this server and from programs only');
  const type = c.req.header('content-type');
  if (type !== undefined && !/^application\/json\s*(?:;|$)/i.test(type))
    throw new RequestError('not-json', 'the body must be application/json');
  return await next();
};

function isOwn(origin: string, host: string | undefined): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
