import type { Found } from '../intake/article.ts';
import { IntakeError } from '../intake/intake-error.ts';
import { LedgerError } from '../ledger/ledger-error.ts';
import { EXIT, exitCodeOf, UsageError } from './exit-code.ts';

/** What became of one article: its reading or digest as one line of JSON, or why there is none and the exit code that stands for it. */
export type Outcome = { readonly json: string; readonly entry: Found } | Failure;

/** A failure in words for a person; never with a stack trace. `code` and `place` name it where it has a name. */
export interface Failure {
  readonly message: string;
  readonly exit: number;
  readonly code: string;
  readonly place: string;
}

/** Turns anything thrown into a failure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof IntakeError) return { message: error.message, exit: exitCodeOf(error.code), code: error.code, place: error.place };
  if (error instanceof LedgerError) {
    const advice =
      error.code === 'no-ledger'
        ? '; "hearsay ingest FILE…", "hearsay add URL…" or "hearsay feeds add ADDRESS…" makes one, --db names another'
        : '';
    return { message: error.message + advice, exit: exitCodeOf(error.code), code: error.code, place: '' };
  }
  if (error instanceof UsageError) return { message: error.message, exit: EXIT.usage, code: 'usage', place: '' };
  const what = error instanceof Error ? error.message : String(error);
  const message = `internal error: ${what.split('\n')[0]}; please report it with the text that led to it`;
  return { message, exit: EXIT.internal, code: 'internal', place: '' };
}

/** The exit code of a run with several failures: an internal error outweighs unreadable input, that an unsupported language. */
export function worstExit(exits: Iterable<number>): number {
  const seen = new Set(exits);
  return [EXIT.internal, EXIT.usage, EXIT.unreadable, EXIT.language].find((code) => seen.has(code)) ?? EXIT.read;
}
