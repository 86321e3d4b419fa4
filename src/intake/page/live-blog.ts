import type { KnownBlock } from '../../engine/text/document.ts';
import { clean, type PageFacts, resolved } from './facts.ts';
import { type LinkedObject, typesOf } from './linked-data.ts';
import { printedDate } from './printed-date.ts';

/** One entry of a live blog. `address` is its own, where it has one. */
export interface LiveEntry {
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
  readonly title?: string;
  readonly published?: string;
  readonly address?: string;
}

/** The entries of a page that is a live blog (schema.org LiveBlogPosting, liveBlogUpdate), as listed; none where it is no live blog. */
export function liveEntries({ articles, published }: PageFacts, base: string | undefined): LiveEntry[] {
  const blog = articles.find((item) => typesOf(item).includes('LiveBlogPosting'));
  const updates = blog?.['liveBlogUpdate'];
  return (Array.isArray(updates) ? updates : [updates]).flatMap((update: LinkedObject | null | undefined) => {
    const text = plain(update?.['articleBody'] ?? update?.['text']);
    if (update === null || update === undefined || text === '') return [];
    const title = clean(update['headline'] ?? update['name']);
    const date = printedDate(String(update['datePublished'] ?? '')) ?? published;
    const address = resolved(clean(update['url'] ?? update['@id']), base);
    return [
      {
        text,
        ...(title === undefined ? {} : { title }),
        ...(date === undefined ? {} : { published: date }),
        ...(address === undefined ? {} : { address }),
      },
    ];
  });
}

/** The body of an entry: some sites write it with tags, some with line ends; both part paragraphs. */
function plain(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .replace(/<(?:\/p|\/li|\/h\d|br)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!][^<>]*>/gi, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n\n');
}
