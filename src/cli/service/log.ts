import { destination, type LevelWithSilent, pino } from 'pino';
import type { AnsweredRequest } from '../../api/operations/requests.ts';

/** The log of a server: one line of JSON for each thing that happened, on standard output. */
export interface ServerLog {
  /** A request; those that are asked for by what watches over the process are noted at the level debug. */
  request(answered: AnsweredRequest): void;
  /** Something that went wrong inside, and in which request or part. */
  fault(fault: unknown, request: string): void;
  /** Something of note, in fields without anything that a text, a person or a program said. */
  note(what: string, fields?: Readonly<Record<string, string | number>>): void;
  /** Writes what is not yet written. */
  flush(): void;
}

const WATCHERS = new Set(['/healthz', '/readyz', '/metrics']);

/** Makes a log. `write` takes its lines, standard output unless given. */
export function createLog(level: LevelWithSilent, write?: (line: string) => void): ServerLog {
  // Lines are gathered, so that a request does not wait for the disk.
  const output = write === undefined ? destination({ dest: 1, sync: false, minLength: 4096 }) : { write };
  const log = pino({ level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, output);
  const timer = 'flush' in output ? setInterval(() => output.flush(), 1000).unref() : undefined;
  return {
    request: ({ seconds, ...answered }) => {
      const fields = { ...answered, ms: Math.round(seconds * 10_000) / 10 };
      if (WATCHERS.has(answered.route)) log.debug(fields, 'request');
      else log.info(fields, 'request');
    },
    fault: (fault, request) => log.error({ request, fault: faultInBrief(fault) }, 'fault'),
    note: (what, fields = {}) => log.info(fields, what),
    flush: () => {
      clearInterval(timer);
      if ('flushSync' in output) output.flushSync();
    },
  };
}

/** What is told of a fault: its name, code and place, and never its message, which may quote a text or a value. */
function faultInBrief(fault: unknown): object {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const { name, stack = '', cause } = fault;
  const { code } = fault as { readonly code?: unknown };
  const frames = stack.split('\n').filter((line) => /^ {4}at /.test(line));
  return {
    name: /^\w{1,64}$/.test(name) ? name : 'Error',
    ...(typeof code === 'string' && /^[\w-]{1,64}$/.test(code) ? { code } : {}),
    at: frames.map((line) => line.trim().slice(3)).slice(0, 12),
    ...(cause instanceof Error ? { cause: faultInBrief(cause) } : {}),
  };
}
