import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { IntakeError } from '../intake-error.ts';
import { guardedConnector, type Resolve, resolveBySystem } from './connect.ts';
import type { Guard } from './guard.ts';
import type { Limits } from './limits.ts';

/** How connections are made. */
export interface Connecting {
  readonly guard: Guard;
  readonly limits: Limits;
  /** An http proxy; without one, none is used, whatever the environment says. The proxy then decides where a name leads. */
  readonly proxy?: string | undefined;
  /** How names are looked up; by the system where not given. */
  readonly resolve?: Resolve | undefined;
}

/** What sends requests through the guard. Throws IntakeError `bad-setting` where the proxy is none. */
export function guardedDispatcher({ guard, limits, proxy, resolve = resolveBySystem }: Connecting): Dispatcher {
  const common = { maxHeaderSize: limits.headerBytes, pipelining: 0 };
  if (proxy === undefined) {
    return new Agent({ ...common, connect: guardedConnector({ guard, resolve, connectMs: limits.connectMs }) });
  }
  const uri = URL.canParse(proxy) ? new URL(proxy) : null;
  if (uri === null || !/^https?:$/.test(uri.protocol)) {
    throw new IntakeError('bad-setting', 'proxy', 'give the address of an http proxy: "http://proxy.desk.example:3128"');
  }
  const tls = { rejectUnauthorized: true, timeout: limits.connectMs };
  return new ProxyAgent({ ...common, uri: uri.href, requestTls: tls, proxyTls: tls });
}
