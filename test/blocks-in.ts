import type { BlockKind, KnownBlock } from '../src/engine/text/document.ts';

/** What stands between the blank lines of a text as blocks of these kinds, the last of which all further ones have. */
export function blocksIn(text: string, ...kinds: readonly [BlockKind, ...BlockKind[]]): KnownBlock[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ index, 0: words }, i) => ({
    kind: kinds[Math.min(i, kinds.length - 1)] as BlockKind,
    start: index,
    end: index + words.length,
  }));
}
