import type { KnownBlock } from '../../engine/text/document.ts';
import { type TextBlock, textOfBlocks } from '../block-text.ts';
import { blocksOfMarkup, lineOfMarkup } from '../markup.ts';
import { clean, type PageFacts, resolved } from './facts.ts';
import { type LinkedObject, typesOf } from './linked-data.ts';
import { printedDate } from './printed-date.ts';

/** One entry of a live blog. `address` is its own, where it has one. */
export interface LiveEntry {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly title?: string;
  readonly published?: string;
  readonly address?: string;
}

/** The entries of a page that is a live blog (schema.org LiveBlogPosting, liveBlogUpdate), as listed; none where it is no live blog. */
export async function liveEntries({ articles, published }: PageFacts, base: string | undefined): Promise<LiveEntry[]> {
  const blog = articles.find((item) => typesOf(item).includes('LiveBlogPosting'));
  const updates = blog?.['liveBlogUpdate'];
  const entries: LiveEntry[] = [];
  for (const update of (Array.isArray(updates) ? updates : [updates]) as readonly (LinkedObject | null | undefined)[]) {
    const blocks = await blocksOfBody(update?.['articleBody'] ?? update?.['text']);
    if (update === null || update === undefined || blocks.length === 0) continue;
    const title = clean(update['headline'] ?? update['name']);
    const date = printedDate(String(update['datePublished'] ?? '')) ?? published;
    const address = resolved(clean(update['url'] ?? update['@id']), base);
    entries.push({
      ...textOfBlocks(blocks),
      ...(title === undefined ? {} : { title }),
      ...(date === undefined ? {} : { published: date }),
      ...(address === undefined ? {} : { address }),
    });
  }
  return entries;
}

const PARTED = /<(?:\/?(?:p|div|li|h[1-6]|blockquote|t[rd])|br)\b/i;

/** The body of an entry: some sites part its paragraphs by elements, some by line ends. */
async function blocksOfBody(value: unknown): Promise<readonly TextBlock[]> {
  if (typeof value !== 'string') return [];
  if (PARTED.test(value)) return await blocksOfMarkup(value);
  const blocks: TextBlock[] = [];
  for (const line of value.split('\n')) {
    const text = await lineOfMarkup(line);
    if (text !== '') blocks.push({ kind: 'paragraph', text });
  }
  return blocks;
}
