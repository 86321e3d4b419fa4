import { IntakeError } from './intake-error.ts';

/** Names what the file system answered; throws on anything else that is no IntakeError. */
export function fileError(error: unknown, place: string): IntakeError {
  if (error instanceof IntakeError) return error;
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new IntakeError('not-found', place, 'there is no such file', { cause: error });
  if (code === 'EISDIR')
    return new IntakeError('not-a-file', place, 'this is a directory; give a file, or "-" for standard input', { cause: error });
  if (code === 'EACCES' || code === 'EPERM')
    return new IntakeError('not-readable', place, 'no permission to read this file', { cause: error });
  if (typeof code === 'string' && code.startsWith('E')) {
    return new IntakeError('not-readable', place, `cannot be read (${code})`, { cause: error });
  }
  throw error;
}
