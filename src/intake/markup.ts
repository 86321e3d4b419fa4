import { blocksOfPage, type DomNode } from './blocks.ts';

/** The blocks of a piece of HTML that is known to be a text and nothing else: an agency's body, a headline. */
export async function blocksOfMarkup(html: string): Promise<string[]> {
  const { parseHTML } = await import('linkedom');
  // "<" that opens no tag costs the parser time that grows with the square of their number.
  const tidy = html.replace(/<(?![a-z/!?])/gi, '&lt;');
  // Around a fragment, so that there is a body; within a whole page linkedom finds its text as well.
  const { document } = parseHTML(`<html><body>${tidy}</body></html>`);
  return textsOf(document.body);
}

/** The texts of the blocks below a node, in order. */
export function textsOf(root: DomNode): string[] {
  return blocksOfPage(root).map((block) => block.text);
}

/** One line of text that may hold tags or character references ("Mieten &amp;amp; &lt;b&gt;Löhne&lt;/b&gt;"); white space is collapsed. */
export async function lineOfMarkup(text: string): Promise<string> {
  const plain = /<[a-z/!]|&(?:#|[a-z]+;)/i.test(text) ? (await blocksOfMarkup(text)).join(' ') : text;
  return plain.replace(/\s+/g, ' ').trim();
}
