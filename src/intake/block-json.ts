import type { BlockKind, KnownBlock } from '../engine/text/document.ts';
import { IntakeError } from './intake-error.ts';
import { nameOfKind } from './json-kind.ts';

const KINDS: Readonly<Record<BlockKind, true>> = {
  paragraph: true,
  heading: true,
  'list-item': true,
  quote: true,
  caption: true,
  'table-row': true,
};

/** The kinds of blocks by name. */
export const BLOCK_KINDS = Object.keys(KINDS) as [BlockKind, ...BlockKind[]];

/**
 * The `blocks` of an article as JSON, `[{ kind, start, end }]` with offsets into `text`; null where none are given. Throws IntakeError
 * `bad-article` where they are no such list, lie outside of the text, out of order or across one another.
 */
export function blocksFromJson(value: unknown, text: string, place: string): KnownBlock[] | null {
  if (value === undefined || value === null) return null;
  const wrong = (what: string): IntakeError => new IntakeError('bad-article', place, what);
  if (!Array.isArray(value)) throw wrong(`"blocks" must be a list, found ${nameOfKind(value)}`);
  let last = 0;
  return value.map((block: unknown, i): KnownBlock => {
    const name = `block ${i + 1} of "blocks"`;
    if (typeof block !== 'object' || block === null) throw wrong(`${name} must be an object, found ${nameOfKind(block)}`);
    const { kind, start, end } = block as Record<string, unknown>;
    if (!isKind(kind)) throw wrong(`${name} is of no known kind; those are ${BLOCK_KINDS.join(', ')}`);
    if (!isOffset(start) || !isOffset(end) || start >= end) {
      throw wrong(`${name} must have a "start" and a later "end", both whole numbers`);
    }
    if (end > text.length) throw wrong(`${name} ends at ${end}, behind the text, which ends at ${text.length}`);
    if (start < last) throw wrong(`${name} begins at ${start}, before the end of the one before it at ${last}`);
    last = end;
    return { kind, start, end };
  });
}

function isKind(value: unknown): value is BlockKind {
  return typeof value === 'string' && Object.hasOwn(KINDS, value);
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
