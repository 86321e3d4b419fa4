import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What a row of the ledger is, for the first letter of its id. */
const LETTERS = {
  version: 'v',
  actor: 'a',
  proposition: 'p',
  statement: 's',
  claim: 'c',
  correction: 'k',
  capture: 'w',
  delivery: 'd',
} as const;

/**
 * The id of a row, made of its content alone, so that the same content has the same id in every ledger: a letter for the kind and
 * 80 bits of SHA-256 as 20 hexadecimal digits. The parts are joined so that no two lists of parts give the same text.
 */
export function idOf(kind: keyof typeof LETTERS, ...parts: readonly string[]): string {
  return LETTERS[kind] + sha256(JSON.stringify(parts)).slice(0, 20);
}

/** The id of the actor with an identity key. */
export function actorId(key: string): string {
  return idOf('actor', key);
}

/** The first 52 bits of an id as a number, for indexes: the rare two that share them only cost a comparison. */
export function numberOf(id: string): number {
  return Number.parseInt(id.slice(1, 14), 16);
}

/** The start that all ids of a kind and number have. */
export function startOfId(kind: keyof typeof LETTERS, number: number): string {
  return LETTERS[kind] + number.toString(16).padStart(13, '0');
}
