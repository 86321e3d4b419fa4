import { appendAudit } from '../audit/audit.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import {
  type AccountChange,
  addAccount,
  changeAccount,
  credentialsOf,
  findAccount,
  listAccounts,
  makeLink,
  noteFailure,
  useLink,
} from './accounts.ts';
import { accountOf, beginLogin, type ExternalPerson, endLogin, type LoginAttempt, signsInElsewhere } from './external.ts';
import type { Account, ApiToken, NewToken, Role, SignInLink } from './person.ts';
import { hashOfPassword, isPassword } from './secret.ts';
import { closeSession, openSession, personOfSession } from './sessions.ts';
import { listTokens, makeToken, personOfToken, revokeToken, type TokenRequest } from './tokens.ts';

/** Who did something, and when. */
export interface Who {
  readonly at: string;
  readonly by: string;
}

/** Somebody whose browser is signed in from now on. */
export interface SignedIn {
  readonly account: Account;
  /** What the browser keeps. */
  readonly session: string;
}

/** The people who may use the ledger over HTTP. What is changed of them goes into the audit log. Throws LedgerError. */
export interface People {
  list(): Promise<Account[]>;
  find(name: string): Promise<Account>;
  add(account: { readonly name: string; readonly role: Role }, who: Who): Promise<Account>;
  change(name: string, change: Omit<AccountChange, 'password'>, who: Who): Promise<Account>;
  /** A link by which a person signs in once. */
  link(name: string, who: Who): Promise<SignInLink>;
  signInByLink(secret: string, at: string): Promise<SignedIn>;
  /** Throws LedgerError `wrong-credentials`, or `locked-out` after too many of these. */
  signIn(given: { readonly name: string; readonly password: string }, at: string): Promise<SignedIn>;
  /** Gives a person a password and signs the person in anew; every other session of it ends. */
  setPassword(name: string, password: string, who: Who): Promise<SignedIn>;
  signOut(session: string): Promise<void>;
  /** Keeps what is needed when a browser comes back from signing in elsewhere. */
  beginLogin(attempt: LoginAttempt, at: string): Promise<void>;
  /** Whether a person signs in elsewhere and so needs no password. */
  signsInElsewhere(name: string): Promise<boolean>;
  endLogin(state: string, at: string): Promise<LoginAttempt | null>;
  /** Signs in somebody who signed in elsewhere; `signedIn` was signed in before. */
  signInElsewhere(person: ExternalPerson, signedIn: string | null, at: string): Promise<SignedIn>;
  personOfSession(session: string, at: string): Promise<{ readonly name: string; readonly role: Role } | null>;
  personOfToken(secret: string, at: string): Promise<{ readonly name: string; readonly role: Role } | null>;
  tokens(account: string | null): Promise<ApiToken[]>;
  makeToken(request: TokenRequest, who: Who): Promise<NewToken>;
  /** Of this person alone unless `account` is null. */
  revokeToken(id: string, account: string | null, who: Who): Promise<void>;
}

/** The people of a ledger; `write` runs a change in a transaction. */
export function peopleOn(db: Db, write: <T>(change: (tx: Db) => Promise<T>) => Promise<T>): People {
  const noted = <T>(
    who: Who,
    action: string,
    subject: string,
    detail: Record<string, unknown>,
    change: (tx: Db) => Promise<T>,
  ): Promise<T> =>
    write(async (tx) => {
      const result = await change(tx);
      await appendAudit(tx, { ...who, action, subject, detail });
      return result;
    });
  const enter = async (tx: Db, name: string, at: string): Promise<SignedIn> => ({
    session: await openSession(tx, { name }, at),
    account: await findAccount(tx, name),
  });
  return {
    list: () => listAccounts(db),
    find: (name) => findAccount(db, name),
    add: (account, who) => noted(who, 'add-user', account.name, { role: account.role }, (tx) => addAccount(tx, account, who)),
    change: (name, change, who) => noted(who, 'change-user', name, { ...change }, (tx) => changeAccount(tx, name, change)),
    link: (name, who) => noted(who, 'make-link', name, {}, (tx) => makeLink(tx, name, who.at)),
    signInByLink: (secret, at) => write(async (tx) => await enter(tx, (await useLink(tx, secret, at)).name, at)),
    signIn: async (given, at) => {
      await checkPassword(db, write, given, at);
      return await write((tx) => enter(tx, given.name, at));
    },
    setPassword: async (name, password, who) => {
      const hash = await hashOfPassword(password);
      return await noted(who, 'set-password', name, {}, async (tx) => {
        await changeAccount(tx, name, { password: hash });
        return await enter(tx, name, who.at);
      });
    },
    signOut: (session) => closeSession(db, session),
    beginLogin: (attempt, at) => beginLogin(db, attempt, at),
    signsInElsewhere: (name) => signsInElsewhere(db, name),
    endLogin: (state, at) => endLogin(db, state, at),
    signInElsewhere: (person, signedIn, at) => write(async (tx) => await enter(tx, (await accountOf(tx, person, signedIn, at)).name, at)),
    personOfSession: (session, at) => personOfSession(db, session, at),
    personOfToken: (secret, at) => personOfToken(db, secret, at),
    tokens: (account) => listTokens(db, account),
    makeToken: (request, who) =>
      write(async (tx) => {
        const made = await makeToken(tx, request, who.at);
        const { account, name, scope, expires } = made.token;
        await appendAudit(tx, { ...who, action: 'make-token', subject: made.token.id, detail: { account, name, scope, expires } });
        return made;
      }),
    revokeToken: (id, account, who) => noted(who, 'revoke-token', id, {}, (tx) => revokeToken(tx, id, { account, at: who.at })),
  };
}

async function checkPassword(
  db: Db,
  write: <T>(change: (tx: Db) => Promise<T>) => Promise<T>,
  { name, password }: { readonly name: string; readonly password: string },
  at: string,
): Promise<void> {
  const known = await credentialsOf(db, name);
  if (known?.lockedUntil !== null && known?.lockedUntil !== undefined && known.lockedUntil > at) {
    throw new LedgerError(
      'locked-out',
      `too many wrong passwords; try again after ${known.lockedUntil}, or ask an administrator for a link`,
    );
  }
  const right = await isPassword(password, known?.password ?? null);
  if (right && known?.disabled === false) return;
  await write((tx) => noteFailure(tx, name, at));
  throw new LedgerError('wrong-credentials', 'name and password do not belong together');
}
