import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import type { ClientConfig } from 'pg';

/** Sends whole messages of PostgreSQL's protocol to a database; comes back with all that it answers. */
export type Speak = (messages: Uint8Array) => Promise<Answers>;

/** Messages from the database, as PGlite parses them. */
export type Answers = Awaited<ReturnType<PGlite['execProtocolStream']>>;

/** Lets node-postgres speak to a database that is no server: one connection. */
export function configOver(speak: Speak): ClientConfig {
  let waiting: Uint8Array[] = [];
  const execProtocolStream = async (message: Uint8Array): Promise<Answers> => {
    waiting.push(message);
    if (isPartOfQuery(message)) return [];
    const messages = Buffer.concat(waiting);
    waiting = [];
    return await speak(messages);
  };
  return createPgConfig({ waitReady: Promise.resolve(), execProtocolStream } as unknown as PGlite);
}

/** Parse, bind, describe, execute and close: sync or flush follows, and one call for all of them is enough. */
function isPartOfQuery(message: Uint8Array): boolean {
  return 'PBDEC'.includes(String.fromCharCode(message[0] ?? 0));
}
