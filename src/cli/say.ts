import { printable } from './width.ts';
import { wrap } from './wrap.ts';

/** A message as lines: wrapped and free of what a terminal obeys where it goes to one of so many columns, else as it is. */
export function messageLines(message: string, columns: number | null): string[] {
  if (columns === null) return [message];
  return wrap([{ text: printable(message), style: 'plain' }], columns, (_, text) => text);
}

/** Tells a person something on standard error: "hearsay: there is no such file". */
export function say(message: string): void {
  const { isTTY, columns } = process.stderr;
  process.stderr.write(`${messageLines(`hearsay: ${message}`, isTTY === true ? columns : null).join('\n')}\n`);
}
