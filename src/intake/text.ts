import { decode } from './decode.ts';
import type { Format, Hints } from './format.ts';
import { markdownToText } from './markdown.ts';
import { BYTES_MAX } from './payload.ts';
import { publishedDate } from './published.ts';
import { recognise } from './recognise.ts';

/** Markdown, whose marks are taken away and whose front matter gives the facts. */
export const markdown: Format = {
  name: 'Markdown',
  recognises: ({ text }) => recognise(text) === 'markdown',
  open: async (payload, hints) => {
    const { published, ...rest } = markdownToText(decodeWarning(await payload.whole(BYTES_MAX), hints));
    const date = published === undefined ? null : publishedDate(published);
    const article = { id: hints.id, ...rest, ...(date === null ? {} : { published: date }) };
    return { corpus: false, entries: [{ place: hints.place, article }] };
  },
};

/** Anything else that is text: its characters are left as they are. */
export const plainText: Format = {
  name: 'a text',
  recognises: () => true,
  open: async (payload, hints) => {
    const text = decodeWarning(await payload.whole(BYTES_MAX), hints);
    return { corpus: false, entries: [{ place: hints.place, article: { id: hints.id, text } }] };
  },
};

/** The text of bytes; says so where some of them are no characters. */
export function decodeWarning(bytes: Uint8Array, { place, warn, mediaType }: Pick<Hints, 'place' | 'warn' | 'mediaType'>): string {
  const { text, encoding, replaced } = decode(bytes, mediaType);
  if (replaced > 0) {
    const what = replaced === 1 ? 'character is' : 'characters are';
    warn(`${place}: ${replaced} ${what} not valid ${encoding} and read as "\uFFFD"`);
  }
  return text;
}
