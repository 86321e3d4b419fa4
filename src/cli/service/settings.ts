// The one table of what a server can be told: flags, environment, file and the reference page are made of it.

/** What a setting takes, and what it is in the program. */
interface Values {
  readonly text: string;
  readonly list: readonly string[];
  /** A whole number of at least 1. */
  readonly count: number;
  readonly port: number;
  readonly switch: boolean;
}

/** One setting; its key in the table is the flag without its dashes and the key in a file. */
export interface Setting {
  readonly kind: keyof Values;
  /** What stands for its value in the help. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly choices?: readonly string[];
  readonly default?: string | number | boolean | readonly string[];
  /** What it does, and what holds unless it is given. */
  readonly says: string;
  /** Whether it is better not seen in a list of processes. */
  readonly secret?: true;
}

/** What the log keeps, from nothing to everything. */
const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** Every setting of `hearsay serve`, in the order of the page. */
export const SETTINGS = {
  db: {
    kind: 'text',
    value: 'place',
    says: 'the ledger: a folder, or postgres://…; ./hearsay-ledger unless given',
    secret: true,
  },
  host: {
    kind: 'text',
    value: 'address',
    default: '127.0.0.1',
    says: 'the address to listen on; 127.0.0.1 unless given, so that only this machine is answered',
  },
  port: { kind: 'port', value: 'n', default: 7878, says: 'the port to listen on; 7878 unless given, 0 for any free one' },
  'public-host': {
    kind: 'list',
    value: 'name',
    default: [],
    says: 'further names by which the server may be asked for, as a reverse proxy passes them on',
  },
  'public-url': {
    kind: 'text',
    value: 'address',
    says: 'the address under which people reach the server, for links in mails and feeds and for signing in elsewhere',
  },
  open: { kind: 'switch', default: false, says: 'let everybody read without signing in' },
  'rate-limit': {
    kind: 'count',
    value: 'n',
    default: 50,
    says: 'requests a second that one person or address may send in the long run, four times as many at once; 50 unless given',
  },
  'api-only': { kind: 'switch', default: false, says: 'answer only, and leave the jobs to processes of "hearsay work"' },
  readers: { kind: 'count', value: 'n', default: 1, says: 'threads that read articles; 1 unless given' },
  'keep-changes': {
    kind: 'count',
    value: 'days',
    default: 30,
    says: 'days for which what changed can be asked for, and what watches sent; 30 unless given',
  },
  'keep-audit': { kind: 'count', value: 'days', says: 'days for which entries of the audit log are kept; for ever unless given' },
  'keep-raw': {
    kind: 'count',
    value: 'days',
    says: 'days for which fetched bytes are kept once they were read; for ever unless given',
  },
  'log-level': {
    kind: 'text',
    value: 'level',
    choices: LEVELS,
    says: 'what the log on standard output keeps; info unless given, warn on a terminal',
  },
  grace: { kind: 'count', value: 'seconds', default: 10, says: 'seconds for requests under way when the server stops; 10 unless given' },
  contact: {
    kind: 'text',
    value: 'contact',
    says: 'a mail address or a page where those whom the server calls find out about it; without it no feed is checked and no page fetched',
  },
  allow: {
    kind: 'list',
    value: 'host',
    default: [],
    says: 'hosts, addresses and networks that may be called though they are not public: "10.0.0.0/8", "hooks.example:8080"',
  },
  proxy: { kind: 'text', value: 'address', says: 'an http proxy to call others through' },
  smtp: {
    kind: 'text',
    value: 'address',
    says: 'the server that takes mails of watches: smtps://name:password@mail.example; none are sent unless given',
    secret: true,
  },
  'oidc-issuer': {
    kind: 'text',
    value: 'address',
    says: 'the server at which people sign in (OpenID Connect): https://login.paper.example; nobody does unless given',
  },
  'oidc-client-id': { kind: 'text', value: 'id', says: 'by which that server knows this one' },
  'oidc-client-secret': { kind: 'text', value: 'secret', says: 'with which this server shows that server who it is', secret: true },
  'oidc-role-claim': {
    kind: 'text',
    value: 'claim',
    says: 'the claim in which that server says who is a reader, editor or administrator; all begin as readers unless given',
  },
  'mail-from': { kind: 'text', value: 'sender', default: 'hearsay@localhost', says: 'from whom mails are; hearsay@localhost unless given' },
} as const satisfies Readonly<Record<string, Setting>>;

/** The name of a setting. */
export type SettingName = keyof typeof SETTINGS;

type Value<N extends SettingName> = Values[(typeof SETTINGS)[N]['kind']];
type WithDefault = { [N in SettingName]: (typeof SETTINGS)[N] extends { readonly default: unknown } ? N : never }[SettingName];

/** What a server was told, with the defaults of the rest. */
export type Settings = { readonly [N in WithDefault]: Value<N> } & { readonly [N in Exclude<SettingName, WithDefault>]?: Value<N> };

/** The name of a setting in the environment: HEARSAY_PUBLIC_HOST. */
export function variableOf(name: string): string {
  return `HEARSAY_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** A word on the command line or in the environment as the value of a setting; a list is a word for each. Throws Error, in words for people. */
export function parseSetting(setting: Setting, word: string): string | number | boolean {
  const { kind, choices } = setting;
  if (kind === 'switch') {
    if (/^(?:true|1|yes|on)$/i.test(word)) return true;
    if (/^(?:false|0|no|off)$/i.test(word)) return false;
    throw new Error('neither true nor false');
  }
  if (kind === 'port') {
    if (!/^\d{1,5}$/.test(word) || Number(word) > 65_535) throw new Error('not a port');
    return Number(word);
  }
  if (kind === 'count') {
    if (!/^\d{1,6}$/.test(word) || Number(word) < 1) throw new Error('not a whole number of at least 1');
    return Number(word);
  }
  if (choices !== undefined && !choices.includes(word)) throw new Error(`not one of ${choices.join(', ')}`);
  return word;
}
