import { createBlockWriter, type PageBlock } from './blocks.ts';
import { readHtml, SILENT_ELEMENTS } from './html.ts';

/** The blocks of a piece of HTML that is known to be a text and nothing else: an agency's body, a headline. */
export async function blocksOfMarkup(html: string): Promise<PageBlock[]> {
  const writer = createBlockWriter();
  const open: string[] = [];
  const receiver = {
    open: ({ name }: { readonly name: string }) => {
      open.push(name);
      if (SILENT_ELEMENTS.has(name)) return false;
      writer.open(name);
      return true;
    },
    text: (text: string) => writer.text(text, false),
    close: () => writer.close(open.pop() ?? ''),
  };
  await readHtml([html], receiver, 'markup');
  writer.flush();
  return writer.blocks;
}

/** One line of text that may hold tags or character references ("Mieten &amp;amp; &lt;b&gt;Löhne&lt;/b&gt;"); white space is collapsed. */
export async function lineOfMarkup(text: string): Promise<string> {
  const plain = /<[a-z/!]|&(?:#|[a-z]+;)/i.test(text) ? (await blocksOfMarkup(text)).map((block) => block.text).join(' ') : text;
  return plain.replace(/\s+/g, ' ').trim();
}
