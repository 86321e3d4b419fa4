/** What the walker needs of a DOM node; linkedom's and a browser's nodes both have it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<DomNode>;
}

/** One block of a page: a paragraph, heading, list item, caption or table row. `linked` counts its characters inside links. */
export interface PageBlock {
  readonly text: string;
  readonly tag: string;
  readonly linked: number;
}

const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT BUTTON SELECT TEXTAREA INPUT HEAD AUDIO VIDEO CANVAS MATH'.split(' '),
);
const CELL = new Set(['TD', 'TH']);

/**
 * Walks a DOM subtree and gives its text block by block, so that "Eilmeldung" and "Kiew" of two paragraphs are never glued
 * together. White space is collapsed; a `<br>` ends a line, two end the block; soft hyphens and zero-width marks are dropped.
 * Goes without recursion: pages nest as deep as they like.
 */
export function blocksOfPage(root: DomNode, skip: ReadonlySet<string> = new Set()): PageBlock[] {
  const blocks: PageBlock[] = [];
  let text = '';
  let linked = 0;
  let tag = 'P';
  const flush = (): void => {
    for (const part of text.split(/\n(?:[ \t]*\n)+/)) {
      const clean = part
        .replace(/[^\S\n\u00a0]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim();
      if (clean !== '') blocks.push({ text: clean, tag, linked: Math.min(linked, clean.length) });
    }
    text = '';
    linked = 0;
  };
  const stack: { node: DomNode; leave: boolean; link: boolean }[] = [{ node: root, leave: false, link: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, leave, link } = top;
    if (node.nodeType === 3) {
      const part = (node.textContent ?? '').replace(/[\u00ad\u200b\u2060\ufeff]/g, '').replace(/[ \t\r\n\f]+/g, ' ');
      text += part;
      if (link) linked += part.trim().length;
      continue;
    }
    if (node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) continue;
    const name = node.nodeName.toUpperCase();
    if (SILENT.has(name) || skip.has(name)) continue;
    if (leave) {
      flush();
      tag = 'P';
      continue;
    }
    if (name === 'BR') text += '\n';
    if (CELL.has(name) && text.trim() !== '') text += ' · ';
    if (BLOCK.has(name)) {
      flush();
      tag = name;
      stack.push({ node, leave: true, link });
    }
    const { childNodes } = node; // asked once: linkedom makes a new list each time
    for (let i = childNodes.length - 1; i >= 0; i--) {
      const child = childNodes[i];
      if (child !== undefined) stack.push({ node: child, leave: false, link: link || name === 'A' });
    }
  }
  flush();
  return blocks;
}
