import type { BlockKind, KnownBlock } from '../engine/text/document.ts';
import type { Article } from './article.ts';

/** A block with its words. */
export interface TextBlock {
  readonly text: string;
  readonly kind: BlockKind;
}

/** A text of blocks, each apart from the next by a blank line, and where they stand in it. */
export function textOfBlocks(blocks: readonly TextBlock[]): Required<Pick<Article, 'text' | 'blocks'>> {
  let end = -2;
  const known = blocks.map(({ kind, text }): KnownBlock => {
    const start = end + 2;
    end = start + text.length;
    return { kind, start, end };
  });
  return { text: blocks.map(({ text }) => text).join('\n\n'), blocks: known };
}
