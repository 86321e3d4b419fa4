import { describe, expect, it } from 'vitest';
import { IntakeError } from '../intake-error.ts';
import { webAddress } from './address.ts';
import { createGuard } from './guard.ts';

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof IntakeError) return error.code;
    throw error;
  }
  return 'allowed';
};

/** Addresses of hosts that must not be reached, in every way of writing them that a parser of addresses knows. */
const HOSTILE = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.255.255.254/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://127.0.0.1./',
  'http://１２７.０.０.１/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http://0/',
  'http://0.0.0.0/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://api.localhost/',
  'http://ⓛocalhost/',
  'http://10.0.0.1/',
  'http://10.255.255.255/',
  'http://172.16.0.1/',
  'http://172.31.255.255/',
  'http://192.168.1.1/admin',
  'http://3232235777/',
  'http://169.254.169.254/latest/meta-data/',
  'http://0xa9fea9fe/',
  'http://100.64.0.1/',
  'http://100.127.255.255/',
  'http://192.0.0.1/',
  'http://192.0.2.1/',
  'http://192.88.99.1/',
  'http://198.18.0.1/',
  'http://198.51.100.7/',
  'http://203.0.113.9/',
  'http://224.0.0.1/',
  'http://240.0.0.1/',
  'http://255.255.255.255/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::]/',
  'http://[::127.0.0.1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a9fe:a9fe]/',
  'http://[::ffff:0:127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::a00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[2001:db8::1]/',
  'http://[fe80::1]/',
  'http://[fec0::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456:789a::1]/',
  'http://[ff02::1]/',
  'http://[100::1]/',
  'http://[5f00::1]/',
  'http://[4000::1]/',
  'https://example.org:22/',
  'http://example.org:443/',
  'http://example.org:25/',
  'https://93.184.215.14:8443/',
] as const;

describe('a guard', () => {
  const strict = createGuard([]);

  it.each(HOSTILE)('refuses %s', (address) => {
    expect(codeOf(() => strict.check(webAddress(address)))).toBe('refused-address');
  });

  it.each([
    'http://user@example.org/',
    'http://user:secret@127.0.0.1/',
    'http://example.org@127.0.0.1/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'gopher://example.org/',
    'javascript:alert(1)',
    'data:text/html,x',
    'example.org',
    'http://',
    'http://exa mple.org/',
    'http://[::1/',
    'http://256.256.256.256/',
    'http://example.org:99999/',
    `http://example.org/${'a'.repeat(5000)}`,
  ])('takes %s for no address', (address) => {
    expect(codeOf(() => webAddress(address))).toBe('bad-address');
  });

  it.each([
    'http://example.org/',
    'https://example.org:443/',
    'http://93.184.215.14/',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
  ])('lets %s pass', (address) => {
    expect(codeOf(() => strict.check(webAddress(address)))).toBe('allowed');
  });

  it('refuses a name as soon as one of its addresses is not public', () => {
    const url = webAddress('http://two-faced.example/');
    expect(codeOf(() => strict.checkResolved(url, ['93.184.215.14']))).toBe('allowed');
    expect(codeOf(() => strict.checkResolved(url, ['93.184.215.14', '10.0.0.1']))).toBe('refused-address');
    expect(codeOf(() => strict.checkResolved(url, ['::ffff:93.184.215.14']))).toBe('refused-address');
    expect(codeOf(() => strict.checkResolved(url, ['fe80::1%eth0']))).toBe('refused-address');
  });
});

describe('an allow list', () => {
  it.each([
    ['127.0.0.1:8080', 'http://127.0.0.1:8080/', 'allowed'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8081/', 'refused-address'],
    ['127.0.0.1:8080', 'http://127.0.0.1/', 'refused-address'],
    ['127.0.0.1:8080', 'http://localhost:8080/', 'allowed'],
    ['10.0.0.0/8', 'http://10.20.30.40/', 'allowed'],
    ['10.0.0.0/8', 'http://10.20.30.40:8080/', 'refused-address'],
    ['10.0.0.0/8:*', 'http://10.20.30.40:8080/', 'allowed'],
    ['10.0.0.0/8:*', 'http://192.168.0.1:8080/', 'refused-address'],
    ['news.desk.example', 'https://news.desk.example/', 'allowed'],
    ['news.desk.example:8443', 'https://news.desk.example:8443/', 'allowed'],
    ['news.desk.example:8443', 'https://other.desk.example:22/', 'refused-address'],
    ['Nachrichten.Düsseldorf.example:8000', 'http://nachrichten.xn--dsseldorf-q9a.example:8000/', 'allowed'],
    ['[::1]:8080', 'http://[::1]:8080/', 'allowed'],
    ['fd00::/8', 'http://[fd12::1]/', 'allowed'],
    ['[fd00::/8]:*', 'http://[fd12::1]:99/', 'allowed'],
    ['::1', 'http://[::1]/', 'allowed'],
  ])('with %s: %s is %s', (entry, address, expected) => {
    expect(codeOf(() => createGuard([entry]).check(webAddress(address)))).toBe(expected);
  });

  it('lets a named host lead into a private network, and no other', () => {
    const guard = createGuard(['news.desk.example']);
    expect(codeOf(() => guard.checkResolved(webAddress('http://news.desk.example/'), ['10.1.2.3']))).toBe('allowed');
    expect(codeOf(() => guard.checkResolved(webAddress('http://evil.example/'), ['10.1.2.3']))).toBe('refused-address');
    expect(codeOf(() => guard.checkResolved(webAddress('http://news.desk.example:8080/'), ['10.1.2.3']))).toBe('refused-address');
  });

  it.each(['', 'http://10.0.0.1/', '10.0.0.0/99', 'a b', 'host:', 'host:99999x', 'host/path', '[::1'])('does not take %j', (entry) => {
    expect(codeOf(() => createGuard([entry]))).toBe('bad-setting');
  });
});
