import { EventEmitter } from 'node:events';
import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type { ClientConfig } from 'pg';
import { parse } from 'pg-protocol';

/** Sends whole messages of PostgreSQL's protocol to a database; comes back with all that it answers, whole messages too. */
export type Speak = (messages: Uint8Array) => Promise<Uint8Array>;

/** Lets node-postgres speak to a database that is no server: one connection. */
export function configOver(speak: Speak): ClientConfig {
  let waiting: Uint8Array[] = [];
  const read = createReader();
  const execProtocolStream = async (message: Uint8Array): Promise<unknown[]> => {
    waiting.push(message);
    if (isPartOfQuery(message)) return [];
    const messages = Buffer.concat(waiting);
    waiting = [];
    return read(await speak(messages));
  };
  return createPgConfig({ waitReady: Promise.resolve(), execProtocolStream } as unknown as PGlite);
}

/** Parse, bind, describe, execute and close: sync or flush follows, and one call for all of them is enough. */
function isPartOfQuery(message: Uint8Array): boolean {
  return 'PBDEC'.includes(String.fromCharCode(message[0] ?? 0));
}

/** Reads answers with the driver's own parser: PGlite's makes an array of bytes of every value first and takes several times as long. */
function createReader(): (answers: Uint8Array) => unknown[] {
  const source = new EventEmitter();
  let messages: unknown[] = [];
  parse(source as unknown as NodeJS.ReadableStream, (message) => messages.push(message));
  return (answers) => {
    messages = [];
    source.emit('data', Buffer.from(answers.buffer, answers.byteOffset, answers.byteLength));
    return messages;
  };
}

/** The first answer that says that the database stops: an error of severity PANIC or FATAL, as text; null where there is none. */
export function panicIn(answers: Uint8Array): string | null {
  const bytes = Buffer.from(answers.buffer, answers.byteOffset, answers.byteLength);
  for (let at = 0; at + HEAD <= bytes.length; at += 1 + bytes.readUInt32BE(at + 1)) {
    if (bytes[at] !== ERROR) continue;
    const fields = bytes.toString('utf8', at + HEAD, at + 1 + bytes.readUInt32BE(at + 1)).split('\0');
    if (fields.some((field) => field === 'VPANIC' || field === 'VFATAL'))
      return fields.find((field) => field.startsWith('M'))?.slice(1) ?? '';
  }
  return null;
}

/** A message is one byte for its kind, four for its length without that byte, and what it says; an error says it in fields that end in 0. */
const HEAD = 5;
const ERROR = 'E'.charCodeAt(0);
