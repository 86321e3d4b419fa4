import { sql } from 'kysely';
import { appendAudit } from '../audit/audit.ts';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { addAccount, changeAccount, findAccount } from './accounts.ts';
import type { Account, Role } from './person.ts';
import { hashOfSecret } from './secret.ts';

/** A browser that is sent to sign in elsewhere. */
export interface LoginAttempt {
  /** What the browser takes with it and brings back. */
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Who is signed in already and wants to sign in that way, too; null for nobody. */
  readonly account: string | null;
}

/** Who somebody is elsewhere. */
export interface ExternalPerson {
  readonly issuer: string;
  /** The other server's own name for the person. */
  readonly subject: string;
  /** The name to sign in with that the person would have here. */
  readonly name: string;
  /** What the other server says that the person may do; null where it says nothing and is not asked. */
  readonly role: Role | null;
}

const ATTEMPT_MS = 10 * 60_000;

/** Keeps what is needed when the browser comes back, for ten minutes. */
export async function beginLogin(db: Db, { state, nonce, verifier, account }: LoginAttempt, at: string): Promise<void> {
  const expires = new Date(Date.parse(at) + ATTEMPT_MS).toISOString();
  await sql`DELETE FROM login_attempt WHERE expires < ${at}`.execute(db);
  await sql`INSERT INTO login_attempt (id, nonce, verifier, account, expires)
    VALUES (${hashOfSecret(state)}, ${nonce}, ${verifier}, ${account}, ${expires})`.execute(db);
}

/** What was kept for a browser that comes back; once. Null where there is none, or too much time has gone by. */
export async function endLogin(db: Db, state: string, at: string): Promise<LoginAttempt | null> {
  const { rows } = await sql<Omit<LoginAttempt, 'state'>>`
    DELETE FROM login_attempt WHERE id = ${hashOfSecret(state)} AND expires > ${at} RETURNING nonce, verifier, account`.execute(db);
  return rows[0] === undefined ? null : { state, ...rows[0] };
}

/**
 * The account of somebody who signed in elsewhere: the one that was tied to that person, else the one that `signedIn` names, which is tied
 * from now on, else a new one. An account that was made here is nobody's for having the same name elsewhere. Throws LedgerError
 * `user-exists` where the name is taken, `wrong-credentials` where the account is let in no more. Runs inside a transaction.
 */
export async function accountOf(db: Db, person: ExternalPerson, signedIn: string | null, at: string): Promise<Account> {
  const { issuer, subject, role } = person;
  const { rows } = await sql<{ account: string }>`
    SELECT account FROM external_login WHERE issuer = ${issuer} AND subject = ${subject}`.execute(db);
  const known = rows[0]?.account;
  const account = known === undefined ? await tie(db, person, signedIn, at) : await findAccount(db, known);
  if (account.disabled) throw new LedgerError('wrong-credentials', `"${account.name}" is let in no more`);
  if (role === null || role === account.role) return account;
  const changed = await changeAccount(db, account.name, { role });
  await appendAudit(db, { at, by: issuer, action: 'change-user', subject: account.name, detail: { role } });
  return changed;
}

async function tie(db: Db, { issuer, subject, name, role }: ExternalPerson, signedIn: string | null, at: string): Promise<Account> {
  const account =
    signedIn === null ? await addAccount(db, { name, role: role ?? 'reader' }, { at, by: issuer }) : await findAccount(db, signedIn);
  await sql`INSERT INTO external_login (issuer, subject, account) VALUES (${issuer}, ${subject}, ${account.name})`.execute(db);
  await appendAudit(db, { at, by: signedIn ?? issuer, action: 'tie-login', subject: account.name, detail: { issuer, subject } });
  return account;
}

/** Whether an account is tied to somebody elsewhere. */
export async function signsInElsewhere(db: Db, name: string): Promise<boolean> {
  const { rows } = await sql`SELECT FROM external_login WHERE account = ${name} LIMIT 1`.execute(db);
  return rows.length > 0;
}
