import { userInfo } from 'node:os';
import type { Ledger } from '../../ledger/ledger.ts';
import type { People, Who } from '../../ledger/people/people.ts';
import type { Account, NewToken, Role, Scope, SignInLink } from '../../ledger/people/person.ts';
import { EXIT, UsageError } from '../exit-code.ts';
import { grid } from '../ledger/grid.ts';
import { type LedgerOptions, withLedger } from '../ledger/location.ts';
import { viewOptions } from '../ledger/view-options.ts';
import { createOutput } from '../output.ts';

/** Options of the commands on people. */
export interface PeopleOptions extends LedgerOptions {
  readonly format?: 'pretty' | 'json';
}

/** `hearsay users`: lists who may use the ledger over HTTP. */
export async function listUsers(options: PeopleOptions): Promise<number> {
  const users = await onPeople(options, (people) => people.list());
  return await print(options, { users }, () =>
    users.length === 0
      ? 'No users yet. Add one: hearsay users add NAME --role editor\n'
      : table(['name', 'role', 'last signed in', ''], users.map(userCells)),
  );
}

/** `hearsay users add`: makes a user and the link by which it signs in. */
export async function addUser(name: string, { role, ...options }: PeopleOptions & { readonly role: Role }): Promise<number> {
  if (!/^[\p{Ll}\p{Lo}\p{N}][\p{Ll}\p{Lo}\p{N}._@-]{0,63}$/u.test(name))
    throw new UsageError(`"${name}" is no name to sign in with: small letters, digits and . _ @ -`);
  const [user, link] = await onPeople(
    options,
    async (people, who) => [await people.add({ name, role }, who), await people.link(name, who)] as const,
  );
  return await print(options, user, () => `Added ${user.name}, ${user.role}.\n${linkLine(link)}`);
}

/** `hearsay users link`: makes a link by which a user signs in once. */
export async function linkUser(name: string, options: PeopleOptions): Promise<number> {
  const link = await onPeople(options, (people, who) => people.link(name, who));
  return await print(options, link, () => linkLine(link));
}

/** `hearsay users role | disable | enable`: changes what a user may do. */
export async function changeUser(
  name: string,
  change: { readonly role?: Role; readonly disabled?: boolean },
  options: PeopleOptions,
): Promise<number> {
  const user = await onPeople(options, (people, who) => people.change(name, change, who));
  return await print(
    options,
    user,
    () => `${user.name} is ${user.disabled ? 'let in no more' : `let in as ${user.role}`}, and signed out everywhere.\n`,
  );
}

/** `hearsay tokens`: lists the tokens of programs. */
export async function listTokens(options: PeopleOptions & { readonly user?: string }): Promise<number> {
  const tokens = await onPeople(options, (people) => people.tokens(options.user ?? null));
  const rows = tokens.map((token) => [
    token.id,
    token.account,
    token.name,
    token.scope,
    token.revoked === null ? `until ${token.expires.slice(0, 10)}` : 'revoked',
    token.used?.slice(0, 10) ?? 'never used',
  ]);
  return await print(options, { tokens }, () =>
    rows.length === 0
      ? 'No tokens yet. Make one: hearsay tokens make NAME --user USER\n'
      : table(['id', 'of', 'for', 'scope', '', 'last used'], rows),
  );
}

/** `hearsay tokens make`: makes a token and prints its secret, this once. */
export async function makeToken(
  name: string,
  options: PeopleOptions & { readonly user: string; readonly scope: Scope; readonly days?: number },
): Promise<number> {
  const { user: account, scope, days = 90 } = options;
  const made: NewToken = await onPeople(options, (people, who) => people.makeToken({ account, name, scope, days }, who));
  return await print(options, made, () => `${made.secret}\n`);
}

/** `hearsay tokens revoke`: ends a token at once. */
export async function revokeToken(id: string, options: PeopleOptions): Promise<number> {
  await onPeople(options, (people, who) => people.revokeToken(id, null, who));
  return await print(options, { id }, () => `Revoked: ${id}\n`);
}

async function onPeople<T>(options: PeopleOptions, use: (people: People, who: Who) => Promise<T>): Promise<T> {
  const who = { at: new Date().toISOString(), by: userInfo().username };
  return await withLedger({ ...options, create: true }, (ledger: Ledger) => use(ledger.people, who));
}

async function print(options: PeopleOptions, answer: unknown, words: () => string): Promise<number> {
  await createOutput(process.stdout).write(options.format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : words());
  return EXIT.read;
}

function userCells(user: Account): string[] {
  const state = user.disabled ? 'disabled' : user.lockedUntil !== null && user.lockedUntil > new Date().toISOString() ? 'locked' : '';
  return [user.name, user.role, user.signedIn?.slice(0, 10) ?? 'never', state];
}

function linkLine({ secret, expires }: SignInLink): string {
  return `Sign in once, until ${expires.slice(0, 10)}, at the server's /sign-in#${secret}\n`;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = headings.map((heading, i) => ({ heading, ...(i === 0 ? {} : { most: 24 }) }));
  return `${grid(
    columns,
    rows.map((row) => row.map((text) => [[{ text, style: 'plain' as const }]])),
    viewOptions(),
  ).join('\n')}\n`;
}
