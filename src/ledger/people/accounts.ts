import { sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import type { Account, Role, SignInLink } from './person.ts';
import { hashOfSecret, newSecret } from './secret.ts';

/** What is changed of an account. */
export interface AccountChange {
  readonly role?: Role;
  readonly disabled?: boolean;
  /** The hash of a password. */
  readonly password?: string;
}

const COLUMNS = sql.raw(`name, role, password IS NOT NULL AS password, created, created_by AS "createdBy", disabled,
  signed_in AS "signedIn", locked_until AS "lockedUntil"`);

/** All accounts, by name. */
export async function listAccounts(db: Db): Promise<Account[]> {
  return (await sql<Account>`SELECT ${COLUMNS} FROM account ORDER BY name`.execute(db)).rows;
}

/** One account. Throws LedgerError `no-such-user`. */
export async function findAccount(db: Db, name: string): Promise<Account> {
  const { rows } = await sql<Account>`SELECT ${COLUMNS} FROM account WHERE name = ${name}`.execute(db);
  if (rows[0] === undefined) throw new LedgerError('no-such-user', `there is no user "${name}"`);
  return rows[0];
}

/** Makes an account. Throws LedgerError `user-exists`. Runs inside a transaction. */
export async function addAccount(
  db: Db,
  { name, role }: { readonly name: string; readonly role: Role },
  { at, by }: { readonly at: string; readonly by: string },
): Promise<Account> {
  const { rows } = await sql`INSERT INTO account (name, role, created, created_by) VALUES (${name}, ${role}, ${at}, ${by})
    ON CONFLICT DO NOTHING RETURNING name`.execute(db);
  if (rows.length === 0) throw new LedgerError('user-exists', `there is a user "${name}" already`);
  return await findAccount(db, name);
}

/**
 * Changes an account; whoever is disabled or has another role or password is signed out everywhere. Throws LedgerError `no-such-user`,
 * and `last-administrator` where nobody would be left to look after the others. Runs inside a transaction.
 */
export async function changeAccount(db: Db, name: string, { role, disabled, password }: AccountChange): Promise<Account> {
  // Two administrators who demote one another at the same moment wait here.
  await sql`LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE`.execute(db);
  const before = await findAccount(db, name);
  await sql`UPDATE account SET role = coalesce(${role ?? null}, role), disabled = coalesce(${disabled ?? null}, disabled),
      password = coalesce(${password ?? null}, password), failures = 0, locked_until = NULL WHERE name = ${name}`.execute(db);
  const { rows } = await sql`SELECT FROM account WHERE role = 'administrator' AND NOT disabled LIMIT 1`.execute(db);
  if (rows.length === 0 && before.role === 'administrator' && !before.disabled)
    throw new LedgerError('last-administrator', `"${name}" is the last administrator; make another one first`);
  await sql`DELETE FROM session WHERE account = ${name}`.execute(db);
  return await findAccount(db, name);
}

const LINK_DAYS = 3;

/** Makes a link by which a person signs in once, good for three days; links made before no longer work. Throws LedgerError `no-such-user`, and `user-disabled` for whom it would not let in. Runs inside a transaction. */
export async function makeLink(db: Db, name: string, at: string): Promise<SignInLink> {
  const account = await findAccount(db, name);
  if (account.disabled) throw new LedgerError('user-disabled', `"${account.name}" is let in no more; enable the user first`);
  const secret = newSecret();
  const expires = new Date(Date.parse(at) + LINK_DAYS * 86_400_000).toISOString();
  await sql`DELETE FROM login_link WHERE account = ${account.name} OR expires < ${at}`.execute(db);
  await sql`INSERT INTO login_link (id, account, expires) VALUES (${hashOfSecret(secret)}, ${account.name}, ${expires})`.execute(db);
  return { account: account.name, secret, expires };
}

/** Whom a link signs in; it works once, and the person's old password is over. Throws LedgerError `bad-link`. Runs inside a transaction. */
export async function useLink(db: Db, secret: string, at: string): Promise<Account> {
  const { rows } = await sql<{ account: string }>`
    DELETE FROM login_link l USING account a WHERE l.id = ${hashOfSecret(secret)} AND l.expires > ${at} AND a.name = l.account AND NOT a.disabled
    RETURNING l.account`.execute(db);
  if (rows[0] === undefined) throw new LedgerError('bad-link', 'this link was used already, or its time is over; ask for another one');
  await sql`UPDATE account SET password = NULL WHERE name = ${rows[0].account}`.execute(db);
  return await findAccount(db, rows[0].account);
}

/** An account with what a sign-in needs; null where there is none. */
export interface Credentials {
  readonly name: string;
  readonly password: string | null;
  readonly disabled: boolean;
  readonly failures: number;
  readonly lockedUntil: string | null;
}

/** What a sign-in by password is checked against. */
export async function credentialsOf(db: Db, name: string): Promise<Credentials | null> {
  const { rows } = await sql<Credentials>`
    SELECT name, password, disabled, failures, locked_until AS "lockedUntil" FROM account WHERE name = ${name}`.execute(db);
  return rows[0] ?? null;
}

/** Wrong passwords in a row before an account is locked, and for how long at first and at last. */
const TRIES = 5;
const LOCK_MS = 60_000;
const LOCK_MAX_MS = 3_600_000;

/** Notes a wrong password; from the fifth in a row on the account is locked, twice as long each time. Runs inside a transaction. */
export async function noteFailure(db: Db, name: string, at: string): Promise<void> {
  const { rows } = await sql<{ failures: number }>`
    UPDATE account SET failures = failures + 1 WHERE name = ${name} RETURNING failures`.execute(db);
  const over = (rows[0]?.failures ?? 0) - TRIES;
  if (over < 0) return;
  const until = new Date(Date.parse(at) + Math.min(LOCK_MS * 2 ** over, LOCK_MAX_MS)).toISOString();
  await sql`UPDATE account SET locked_until = ${until} WHERE name = ${name}`.execute(db);
}
