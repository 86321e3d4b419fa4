/** What can go wrong with a ledger; stable names, mapped to exit codes by the command line and to status codes by the API. */
export type LedgerCode = StoreCode | QuestionCode | PeopleCode | BackupCode;

/** What can be wrong with the place where a ledger is kept. */
export type StoreCode =
  /** Nothing is there, and nothing was to be created. */
  | 'no-ledger'
  /** Something else is there: a file, or a folder of other things. */
  | 'not-a-ledger'
  /** Another process has the folder. */
  | 'locked'
  /** Made by a newer hearsay. */
  | 'newer-schema'
  /** Its tables were made by other statements than those of this hearsay. */
  | 'other-schema'
  /** The folder or a file in it may not be read or written by this user. */
  | 'not-permitted'
  /** The file system takes no writes. */
  | 'read-only'
  | 'disk-full'
  /** The files are not what hearsay wrote. */
  | 'damaged'
  /** An address of a server that is none. */
  | 'bad-location'
  /** The server cannot be reached. */
  | 'unreachable'
  /** The server was reached, then went away. */
  | 'connection-lost'
  | 'bad-credentials'
  | 'no-database'
  /** A server too old, or with another encoding than UTF-8. */
  | 'unfit-server'
  /** The ledger was used after it was closed. */
  | 'closed'
  /** A mistake in the program: a transaction asked for a second connection, which an embedded ledger does not have. */
  | 'transaction-held';

/** What can be wrong with a question or a correction. */
export type QuestionCode =
  | 'no-such-claim'
  | 'no-such-actor'
  | 'no-such-statement'
  | 'no-such-correction'
  | 'no-such-article'
  | 'no-such-version'
  /** Words that a text does not have at the place that was named. */
  | 'no-such-words'
  | 'no-such-feed'
  | 'no-such-job'
  /** A job that is running or done, where one that waits or failed is asked for. */
  | 'job-not-open'
  | 'no-such-watch'
  | 'no-such-delivery'
  /** Of a watch that sends mails, which nothing signs. */
  | 'no-secret'
  | 'already-undone'
  /** Others corrected the same since the person looked. */
  | 'changed-meanwhile'
  | 'bad-cursor'
  | 'changes-forgotten';

/** What can be wrong with who somebody is. */
export type PeopleCode =
  | 'no-such-user'
  | 'user-exists'
  /** Somebody who is let in no more. */
  | 'user-disabled'
  | 'last-administrator'
  | 'wrong-credentials'
  /** Too many wrong passwords in a row. */
  | 'locked-out'
  /** A link to sign in with that was used, or is too old. */
  | 'bad-link'
  | 'no-such-token';

/** What can be wrong with a backup, or with the place it is restored to. */
export type BackupCode = 'not-a-backup' | 'damaged-backup' | 'newer-backup' | 'not-empty' | 'file-exists';

/** Says in a sentence for a person what went wrong; `message` holds neither password nor stack. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly code: LedgerCode;

  constructor(code: LedgerCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
