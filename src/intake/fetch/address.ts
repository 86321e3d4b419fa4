import { FetchError } from './fetch-error.ts';

/** Longer addresses than this are refused; none of an article is. */
const ADDRESS_MAX = 2048;

/**
 * Reads an address of the web, or one relative to `base`. Whatever way a host is written ("0x7f.1", "2130706433", "ⓔxample.org",
 * "example.org."), it comes out in its one plain form. Throws FetchError `bad-address`.
 */
export function webAddress(text: string, base?: URL): URL {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  const bad = (what: string): FetchError => new FetchError('bad-address', shown, what);
  if (text.length > ADDRESS_MAX) throw bad(`longer than ${ADDRESS_MAX} characters`);
  const url = parse(text, base);
  if (url === null) throw bad('this is not an address such as https://example.org/article');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw bad(`only http and https are fetched, not "${url.protocol.slice(0, -1)}"`);
  }
  if (url.username !== '' || url.password !== '') throw bad('an address must not hold a user name or a password');
  if (url.href.length > ADDRESS_MAX) throw bad(`longer than ${ADDRESS_MAX} characters`);
  url.hash = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '');
  if (url.hostname === '') throw bad('the address has no host');
  return url;
}

function parse(text: string, base: URL | undefined): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** The port that an address leads to. */
export function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'https:' ? 443 : 80;
}

/** The host of an address without the brackets of IPv6. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}
