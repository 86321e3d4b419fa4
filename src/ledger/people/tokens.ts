import { sql } from 'kysely';
import { LedgerError } from '../ledger-error.ts';
import type { Db } from '../store/database.ts';
import { findAccount } from './accounts.ts';
import { type ApiToken, type NewToken, ROLES, type Role, SCOPES, type Scope } from './person.ts';
import { hashOfSecret, newSecret } from './secret.ts';

/** What is asked for with a new token. */
export interface TokenRequest {
  readonly account: string;
  /** What it is for, for people. */
  readonly name: string;
  readonly scope: Scope;
  /** Days until it ends. */
  readonly days: number;
}

/** What every secret of a token begins with, so that people and scanners know one when they see it. */
const PREFIX = 'hsy_';

const COLUMNS = sql.raw('t.id, t.account, t.name, t.scope, t.created, t.expires, t.used, t.revoked');

/** Makes a token. Throws LedgerError `no-such-user`. Runs inside a transaction. */
export async function makeToken(db: Db, { account, name, scope, days }: TokenRequest, at: string): Promise<NewToken> {
  await findAccount(db, account);
  const secret = PREFIX + newSecret();
  const hash = hashOfSecret(secret);
  const expires = new Date(Date.parse(at) + days * 86_400_000).toISOString();
  const { rows } = await sql<ApiToken>`
    INSERT INTO api_token AS t (id, secret, account, name, scope, created, expires)
    VALUES (${hash.slice(0, 12)}, ${hash}, ${account}, ${name}, ${scope}, ${at}, ${expires}) RETURNING ${COLUMNS}`.execute(db);
  return { token: rows[0] as ApiToken, secret };
}

/** Tokens of a person, or of all where `account` is null; the newest first. */
export async function listTokens(db: Db, account: string | null): Promise<ApiToken[]> {
  const { rows } = await sql<ApiToken>`
    SELECT ${COLUMNS} FROM api_token t WHERE ${account}::text IS NULL OR t.account = ${account} ORDER BY t.created DESC, t.id`.execute(db);
  return rows;
}

/** Ends a token, of this person alone unless `account` is null. Throws LedgerError `no-such-token`. Runs inside a transaction. */
export async function revokeToken(
  db: Db,
  id: string,
  { account, at }: { readonly account: string | null; readonly at: string },
): Promise<void> {
  const { rows } = await sql`
    UPDATE api_token SET revoked = coalesce(revoked, ${at}::timestamptz)
    WHERE id = ${id} AND (${account}::text IS NULL OR account = ${account}) RETURNING id`.execute(db);
  if (rows.length === 0) throw new LedgerError('no-such-token', `there is no token "${id}"`);
}

/** For whom a token speaks and what it may do: no more than its scope, and no more than its person. Null where it is none. */
export async function personOfToken(db: Db, secret: string, at: string): Promise<{ readonly name: string; readonly role: Role } | null> {
  if (!secret.startsWith(PREFIX)) return null;
  const { rows } = await sql<{ id: string; name: string; role: Role; scope: Scope; used: string | null }>`
    SELECT t.id, a.name, a.role, t.scope, t.used FROM api_token t JOIN account a ON a.name = t.account
    WHERE t.secret = ${hashOfSecret(secret)} AND t.revoked IS NULL AND t.expires > ${at} AND NOT a.disabled`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  if (row.used?.slice(0, 10) !== at.slice(0, 10)) await sql`UPDATE api_token SET used = ${at} WHERE id = ${row.id}`.execute(db);
  const role = ROLES[Math.min(ROLES.indexOf(row.role), SCOPES.indexOf(row.scope))] ?? 'reader';
  return { name: row.name, role };
}
