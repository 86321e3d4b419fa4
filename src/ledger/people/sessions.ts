import { sql } from 'kysely';
import type { Db } from '../store/database.ts';
import type { Account, Role } from './person.ts';
import { hashOfSecret, newSecret } from './secret.ts';

/** How long a session lasts without being used, and at most. */
const IDLE_DAYS = 7;
const WHOLE_DAYS = 30;
const DAY_MS = 86_400_000;

/** Signs a person in; answers what the browser keeps. Runs inside a transaction. */
export async function openSession(db: Db, { name }: Pick<Account, 'name'>, at: string): Promise<string> {
  const secret = newSecret();
  const expires = new Date(Date.parse(at) + WHOLE_DAYS * DAY_MS).toISOString();
  await sql`DELETE FROM session WHERE expires < ${at}`.execute(db);
  await sql`UPDATE account SET signed_in = ${at}, failures = 0, locked_until = NULL WHERE name = ${name}`.execute(db);
  await sql`INSERT INTO session (id, account, created, seen, expires) VALUES (${hashOfSecret(secret)}, ${name}, ${at}, ${at}, ${expires})`.execute(
    db,
  );
  return secret;
}

/** Whose session it is, null where it is over or nobody's. */
export async function personOfSession(db: Db, secret: string, at: string): Promise<{ readonly name: string; readonly role: Role } | null> {
  const id = hashOfSecret(secret);
  const idle = new Date(Date.parse(at) - IDLE_DAYS * DAY_MS).toISOString();
  const { rows } = await sql<{ name: string; role: Role; seen: string }>`
    SELECT a.name, a.role, s.seen FROM session s JOIN account a ON a.name = s.account
    WHERE s.id = ${id} AND s.expires > ${at} AND s.seen > ${idle} AND NOT a.disabled`.execute(db);
  const [row] = rows;
  if (row === undefined) return null;
  // Once an hour will do: a write for every request would cost more than the request.
  if (Date.parse(at) - Date.parse(row.seen) > 3_600_000) await sql`UPDATE session SET seen = ${at} WHERE id = ${id}`.execute(db);
  return { name: row.name, role: row.role };
}

/** Ends a session. */
export async function closeSession(db: Db, secret: string): Promise<void> {
  await sql`DELETE FROM session WHERE id = ${hashOfSecret(secret)}`.execute(db);
}
