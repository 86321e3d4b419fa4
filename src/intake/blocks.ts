import type { BlockKind } from '../engine/text/document.ts';
import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from './html.ts';

/** A tree of elements and texts, as it is walked for its words. */
export interface TextTree {
  readonly name: string;
  readonly children: readonly (TextTree | string)[];
}

/** One block of a page. `linked` counts its characters inside links. */
export interface PageBlock {
  readonly text: string;
  readonly kind: BlockKind;
  /** The element that it stands in: "p", "h2", "li", "figcaption", "tr". */
  readonly tag: string;
  readonly linked: number;
  /** Whoever owned it when it was written: its container in an outline. */
  readonly owner: number;
}

/** Takes elements and texts in the order in which they stand and makes blocks of them. */
export interface BlockWriter {
  readonly blocks: PageBlock[];
  /** What the blocks written from now on belong to. */
  owner: number;
  open(name: string): void;
  text(text: string, linked: boolean): void;
  close(name: string): void;
  /** Ends the block in hand. */
  flush(): void;
}

// White space but for "\u00a0", which keeps "12 000" together, and marks that are not seen.
const BLANKS = /[^\S\u00a0]+/g;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]+/g;
const UNEVEN = /[^\S\u00a0 ]| {2}|[\u00ad\u200b\u2060\ufeff]/;

/** A longer cell is no figure of a table but a part of a page that is laid out in one. */
const CELL_LETTERS_MAX = 200;

/** Elements that say what the blocks in them are; the innermost counts. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'heading'] as const),
  ...['li', 'dd', 'dt'].map((name) => [name, 'list-item'] as const),
  ['blockquote', 'quote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

interface Row {
  readonly from: number;
  /** Where the blocks of each cell begin. */
  readonly cells: number[];
  hasTable: boolean;
}

/**
 * Makes blocks, so that "Eilmeldung" and "Kiew" of two paragraphs are never glued together. White space is collapsed; a `<br>`
 * ends a line, two end the block; soft hyphens and zero-width marks are dropped; the cells of a row are one block ("2022 · 1.377"),
 * unless the table is there for the layout.
 */
export function createBlockWriter(): BlockWriter {
  const blocks: PageBlock[] = [];
  const rows: Row[] = [];
  // Looking at it would make one string of its pieces each time, which takes time by the square: what is asked of it is kept beside it.
  let pieces = '';
  let [endsLine, endsBlank] = [false, true];
  let linked = 0;
  let tag = 'p';
  const kinds: { readonly name: string; readonly kind: BlockKind }[] = [];
  const flush = (): void => {
    const text = (pieces.includes('\n') ? pieces.replace(/ ?\n ?/g, '\n') : pieces).trim();
    if (text !== '')
      blocks.push({ text, kind: kinds.at(-1)?.kind ?? 'paragraph', tag, linked: Math.min(linked, text.length), owner: writer.owner });
    pieces = '';
    [endsLine, endsBlank] = [false, true];
    linked = 0;
  };
  const writer: BlockWriter = {
    blocks,
    owner: 0,
    flush,
    open: (name) => {
      if (name === 'br') {
        if (endsLine) flush();
        else pieces += '\n';
        [endsLine, endsBlank] = [!endsLine, true];
      }
      if (!BLOCK_ELEMENTS.has(name)) return;
      flush();
      tag = name === 'td' || name === 'th' ? 'p' : name;
      const kind = KINDS.get(name);
      if (kind !== undefined) kinds.push({ name, kind });
      if (name === 'table') for (const row of rows) row.hasTable = true;
      if (name === 'tr') rows.push({ from: blocks.length, cells: [], hasTable: false });
      if (name === 'td' || name === 'th') rows.at(-1)?.cells.push(blocks.length);
    },
    text: (text, inLink) => {
      // Most pieces need no change: one look is cheaper than two replacements.
      const clean = UNEVEN.test(text) ? text.replace(UNSEEN, '').replace(BLANKS, ' ') : text;
      const rest = endsBlank && clean.startsWith(' ') ? clean.slice(1) : clean;
      if (rest === '') return;
      pieces += rest;
      endsBlank = rest.endsWith(' ');
      endsLine &&= rest.trim() === '';
      if (inLink) linked += rest.trim().length;
    },
    close: (name) => {
      if (!BLOCK_ELEMENTS.has(name)) return;
      flush();
      tag = 'p';
      if (kinds.at(-1)?.name === name) kinds.pop();
      if (name === 'tr') joinCells(blocks, rows.pop(), writer.owner);
    },
  };
  return writer;
}

/** Makes the cells of a row one block where each is one short block at most. */
function joinCells(blocks: PageBlock[], row: Row | undefined, owner: number): void {
  if (row === undefined || row.hasTable || row.cells.length < 2 || row.cells.length < blocks.length - row.from) return;
  const cells = blocks.slice(row.from);
  const isFigures = row.cells.every((from, i) => (row.cells[i + 1] ?? blocks.length) - from <= 1);
  const text = isFigures ? rowOfCells(cells.map((cell) => cell.text)) : null;
  if (text === null) return;
  blocks.splice(row.from, cells.length, {
    text,
    kind: 'table-row',
    tag: 'tr',
    linked: cells.reduce((sum, cell) => sum + cell.linked, 0),
    owner,
  });
}

/** The text of a row of a table, "2022 · 1.377", empty cells left out; null where fewer than two have words or one is too long for a figure. */
export function rowOfCells(cells: readonly string[]): string | null {
  const said = cells.filter((cell) => cell !== '');
  if (said.length < 2 || said.some((cell) => cell.length > CELL_LETTERS_MAX || cell.includes('\n'))) return null;
  return said.join(' · ');
}

/** The blocks of a tree, in order. Goes without recursion: trees nest as deep as they like. */
export function blocksOfTree(root: TextTree): PageBlock[] {
  const writer = createBlockWriter();
  const stack: { readonly node: TextTree | string; readonly leave: boolean }[] = [{ node: root, leave: false }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, leave } = top;
    if (typeof node === 'string') writer.text(node, false);
    else if (leave) writer.close(node.name);
    else if (!SILENT_ELEMENTS.has(node.name)) {
      writer.open(node.name);
      stack.push({ node, leave: true });
      for (let i = node.children.length - 1; i >= 0; i--) stack.push({ node: node.children[i] as TextTree | string, leave: false });
    }
  }
  writer.flush();
  return writer.blocks;
}
