import ipaddr from 'ipaddr.js';
import { IntakeError } from '../intake-error.ts';
import { hostOf, portOf } from './address.ts';
import { FetchError } from './fetch-error.ts';

/** Decides which hosts may be connected to. */
export interface Guard {
  /** Before a name is looked up. Throws FetchError `refused-address` for a port, or a host that is an address, that may not be reached. */
  check(url: URL): void;
  /** Once it is looked up: every address that a name leads to must be one that may be reached. Throws FetchError `refused-address`. */
  checkResolved(url: URL, addresses: readonly string[]): void;
}

type Ip = ReturnType<typeof ipaddr.parse>;

/** One entry of the allow list; `port` null stands for the usual ones, `*` for all. */
interface Allowed {
  readonly host: string | readonly [Ip, number];
  readonly port: number | '*' | null;
}

// What a range is, in the words of a message; every range that is not listed is refused as well.
const RANGES: Readonly<Record<string, string>> = {
  private: 'an address of a private network',
  uniqueLocal: 'an address of a private network',
  deprecatedSiteLocal: 'an address of a private network',
  loopback: 'this machine itself',
  unspecified: 'this machine itself',
  linkLocal: 'an address of the local link, where clouds keep their credentials',
  carrierGradeNat: 'an address inside a provider’s network',
  multicast: 'an address of many machines',
  broadcast: 'an address of many machines',
  ipv4Mapped: 'an IPv4 address written as IPv6',
  rfc6145: 'an IPv4 address written as IPv6',
  rfc6052: 'an IPv4 address behind a translator (NAT64)',
  '6to4': 'an IPv4 address inside a tunnel (6to4)',
  teredo: 'an IPv4 address inside a tunnel (Teredo)',
};

const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3');

/**
 * A guard that lets through public addresses on the usual ports, and what `allow` names: a host or an address ("news.desk.example",
 * "10.1.2.3"), a network ("10.0.0.0/8"), each with a port or with all ("localhost:8080", "[fd00::/8]:*").
 * Throws IntakeError `bad-setting` where an entry is none of these.
 */
export function createGuard(allow: readonly string[]): Guard {
  const allowed = allow.map(parseAllowed);
  const named = (url: URL): boolean => {
    const host = hostOf(url);
    return allowed.some((entry) => entry.host === host && portFits(entry, url));
  };
  const may = (url: URL, ip: Ip): boolean =>
    (refusal(ip) === null && isUsualPort(url)) || allowed.some((entry) => inNetwork(ip, entry.host) && portFits(entry, url));
  const why = (url: URL, ip: Ip): string => refusal(ip) ?? `reached through port ${portOf(url)}`;
  return {
    check: (url) => {
      const host = hostOf(url);
      if (named(url)) return;
      if (ipaddr.isValid(host)) {
        const ip = ipaddr.parse(host);
        if (!may(url, ip)) throw refused(url, `${host} is ${why(url, ip)}`);
      } else if (!isUsualPort(url) && !allowed.some((entry) => portFits(entry, url))) {
        throw refused(url, `port ${portOf(url)} is not a port of the web`);
      } else if ((host === 'localhost' || host.endsWith('.localhost')) && !allowed.some(({ host: entry }) => isLoopback(entry))) {
        throw refused(url, `${host} is ${RANGES['loopback']}`);
      }
    },
    checkResolved: (url, addresses) => {
      if (named(url)) return;
      for (const address of addresses) {
        const ip = ipaddr.parse(address);
        if (!may(url, ip)) throw refused(url, `${hostOf(url)} leads to ${address}, which is ${why(url, ip)}`);
      }
    },
  };
}

function refused(url: URL, what: string): FetchError {
  return new FetchError('refused-address', url.href, `refused: ${what}`);
}

/** What makes an address one that is not reached, or null for a public one. */
function refusal(ip: Ip): string | null {
  const range = ip.range();
  // Outside 2000::/3 nothing is given out to anybody; "::127.0.0.1" is among it.
  if (range === 'unicast' && (ip.kind() === 'ipv4' || ip.match(GLOBAL_UNICAST))) return null;
  return RANGES[range] ?? 'an address that is set aside and belongs to no public host';
}

function isUsualPort(url: URL): boolean {
  return url.port === '';
}

function portFits({ port }: Allowed, url: URL): boolean {
  return port === '*' || (port === null ? isUsualPort(url) : port === portOf(url));
}

function inNetwork(ip: Ip, network: Allowed['host']): boolean {
  return typeof network !== 'string' && network[0].kind() === ip.kind() && ip.match(network as [Ip, number]);
}

function isLoopback(network: Allowed['host']): boolean {
  return typeof network !== 'string' && network[0].range() === 'loopback';
}

const ENTRY = /^(?:\[(?<bracketed>[^\]]+)\]|(?<bare>[^:]+|[\da-f:]*:[\da-f:]*(?:\/\d+)?))(?::(?<port>\d{1,5}|\*))?$/i;

function parseAllowed(entry: string): Allowed {
  const groups = ENTRY.exec(entry.trim())?.groups;
  const host = (groups?.['bracketed'] ?? groups?.['bare'] ?? '').toLowerCase();
  const port = groups?.['port'];
  const at = { port: port === undefined ? null : port === '*' ? ('*' as const) : Number(port) };
  if (ipaddr.isValidCIDR(host)) return { ...at, host: ipaddr.parseCIDR(host) };
  if (ipaddr.IPv4.isValidFourPartDecimal(host)) return { ...at, host: [ipaddr.parse(host), 32] };
  if (ipaddr.IPv6.isValid(host)) return { ...at, host: [ipaddr.parse(host), 128] };
  const name = hostName(host);
  if (name !== null) return { ...at, host: name };
  throw new IntakeError(
    'bad-setting',
    `allow "${entry}"`,
    'give a host, an address or a network, and a port where it is not a usual one: "10.0.0.0/8", "news.example:8080", "[fd00::/8]:*"',
  );
}

/** A host's name in its plain form, or null where it is none. */
function hostName(text: string): string | null {
  if (!/^[^\s/?#@:[\]\\]+$/.test(text)) return null;
  try {
    return new URL(`http://${text}/`).hostname.replace(/\.+$/, '') || null;
  } catch {
    return null;
  }
}
