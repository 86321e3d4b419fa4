import { LedgerError, type StoreCode } from '../ledger-error.ts';

/** Turns what the file system, or PostgreSQL on its behalf, says into a LedgerError; anything else comes back as it is. */
export function explainFile(error: unknown, place: string): unknown {
  if (error instanceof LedgerError) return error;
  const { code, message = '' } = (error ?? {}) as { readonly code?: unknown; readonly message?: string };
  const found = FAULTS.find(({ codes, says }) => codes.includes(String(code)) || says?.test(message));
  return found ? new LedgerError(found.as, `${place}: ${found.what}`, { cause: error }) : error;
}

interface Fault {
  readonly codes: readonly string[];
  /** PostgreSQL gives the words of the system where it has no code of its own for it. */
  readonly says?: RegExp;
  readonly as: StoreCode;
  readonly what: string;
}

const FAULTS: readonly Fault[] = [
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG', '53100'],
    says: /No space left on device|Disk quota exceeded|File too large/i,
    as: 'disk-full',
    what: 'the disk is full; nothing of this step was kept, what was confirmed before is safe',
  },
  { codes: ['EROFS'], says: /Read-only file system/i, as: 'read-only', what: 'the file system takes no writes' },
  {
    codes: ['EACCES', 'EPERM'],
    says: /Permission denied|Operation not permitted/i,
    as: 'not-permitted',
    what: 'this user may not read and write here',
  },
  { codes: ['ENOENT'], as: 'not-permitted', what: 'nothing can be made here' },
  { codes: ['ENOTDIR'], as: 'not-a-ledger', what: 'a part of this path is a file' },
];
