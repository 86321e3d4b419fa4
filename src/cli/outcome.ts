import { IntakeError } from '../intake/intake-error.ts';
import { EXIT, exitCodeOf, UsageError } from './exit-code.ts';

/** What became of one article: its reading as one line of JSON, or why there is none and the exit code that stands for it. */
export type Outcome = { readonly json: string } | Failure;

/** A failure in words for a person; never with a stack trace. */
export interface Failure {
  readonly message: string;
  readonly exit: number;
}

/** Turns anything thrown into a failure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof IntakeError) return { message: error.message, exit: exitCodeOf(error.code) };
  if (error instanceof UsageError) return { message: error.message, exit: EXIT.usage };
  const what = error instanceof Error ? error.message : String(error);
  return { message: `internal error: ${what.split('\n')[0]}; please report it with the text that led to it`, exit: EXIT.internal };
}

/** The exit code of a run with several failures: an internal error outweighs unreadable input, that an unsupported language. */
export function worstExit(exits: Iterable<number>): number {
  const seen = new Set(exits);
  return [EXIT.internal, EXIT.usage, EXIT.unreadable, EXIT.language].find((code) => seen.has(code)) ?? EXIT.read;
}
