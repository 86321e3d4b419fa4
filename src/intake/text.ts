import { type DecodedPieces, decode, decodeInPieces } from './decode.ts';
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
export function decodeWarning(bytes: Uint8Array, hints: Pick<Hints, 'place' | 'warn' | 'mediaType'>): string {
  const { text, ...rest } = decode(bytes, hints.mediaType);
  warnOfReplaced(rest, hints);
  return text;
}

/** The text of bytes in pieces; says so where some of them are no characters. */
export function decodeInPiecesWarning(bytes: Uint8Array, hints: Pick<Hints, 'place' | 'warn' | 'mediaType'>): readonly string[] {
  const { pieces, ...rest } = decodeInPieces(bytes, hints.mediaType);
  warnOfReplaced(rest, hints);
  return pieces;
}

function warnOfReplaced(
  { encoding, replaced }: Pick<DecodedPieces, 'encoding' | 'replaced'>,
  { place, warn }: Pick<Hints, 'place' | 'warn'>,
): void {
  if (replaced === 0) return;
  const what = replaced === 1 ? 'character is' : 'characters are';
  warn(`${place}: ${replaced} ${what} not valid ${encoding} and read as "\uFFFD"`);
}
