import type { KnownBlock } from '../engine/text/document.ts';
import { type TextBlock, textOfBlocks } from './block-text.ts';
import { rowOfCells } from './blocks.ts';

/** A Markdown document as plain text, with what its front matter and first heading say. */
export interface MarkdownArticle {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
  readonly language?: string;
}

const FRONT_MATTER = /^---[ \t]*\r?\n((?:[\w-]+:[^\n]*\n)+)---[ \t]*(?:\r?\n|$)/;
const QUOTE = /^(?: {0,3}> ?)+/;
const FENCE = /^ {0,3}(?:```|~~~)/;

/**
 * Markdown → plain text: blocks apart by a blank line, list items and rows of tables on lines of their own, marks taken away, link and
 * image targets dropped. A heading of the first level that opens the document is its title and not part of the text.
 */
export function markdownToText(markdown: string): MarkdownArticle {
  const matter = FRONT_MATTER.exec(markdown);
  const fields = frontMatter(matter?.[1] ?? '');
  const blocks = blocksOf(markdown.slice(matter?.[0].length ?? 0));
  const first = blocks[0];
  const heading = first?.level === 1 ? blocks.shift()?.text : undefined;
  const title = fields['title'] ?? heading;
  const published = fields['date'] ?? fields['published'];
  const outlet = fields['outlet'] ?? fields['source'];
  const language = fields['lang'] ?? fields['language'];
  return {
    ...textOfBlocks(blocks),
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(language === undefined ? {} : { language }),
  };
}

function frontMatter(yaml: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of yaml.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const value = line
      .slice(colon + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
    if (colon > 0 && value !== '') fields[line.slice(0, colon).trim().toLowerCase()] = value;
  }
  return fields;
}

interface Block extends TextBlock {
  /** 1 to 6 for a heading, 0 for everything else. */
  readonly level: number;
}

function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let fenced = false;
  let kind: Block['kind'] = 'paragraph';
  const flush = (level = 0): void => {
    const text = inline(lines.join('\n')).trim();
    if (text !== '') blocks.push({ text, level, kind: level > 0 ? 'heading' : kind });
    lines = [];
    kind = 'paragraph';
  };
  const all = body.split(/\r?\n/);
  let inTable = false;
  for (const [i, raw] of all.entries()) {
    const line = raw.replace(QUOTE, '');
    if (line !== raw && kind !== 'quote') {
      flush();
      kind = 'quote';
    }
    if (FENCE.test(line)) {
      flush();
      fenced = !fenced;
      continue;
    }
    if (fenced) continue; // code is nobody's statement
    inTable = inTable ? line.includes('|') : isTableHead(line, all[i + 1]?.replace(QUOTE, ''));
    if (inTable) {
      flush();
      if (!isDelimiterRow(line)) blocks.push(...rowBlocks(line));
      continue;
    }
    const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*$/.exec(line);
    const underline = /^ {0,3}(=+|-+)[ \t]*$/.exec(line)?.[1];
    if (heading !== null) {
      flush();
      lines = [heading[2] ?? ''];
      flush(heading[1]?.length ?? 1);
    } else if (underline !== undefined && lines.length > 0) {
      flush(underline.startsWith('=') ? 1 : 2);
    } else if (line.trim() === '' || /^ {0,3}(?:[*_-][ \t]*){3,}$/.test(line) || LINK_TARGET.test(line)) {
      flush();
    } else if (/^\s*(?:[-*+]|\d{1,3}[.)])[ \t]+\S/.test(line)) {
      flush();
      lines = [line.replace(/^\s*(?:[-*+]|\d{1,3}[.)])[ \t]+/, '')];
      kind = 'list-item';
    } else {
      lines.push(line.replace(/\s+$/, ''));
    }
  }
  flush();
  return blocks;
}

/** Whether a table begins: "| Jahr | Euro |" over "| --- | ---: |". Source: GitHub Flavored Markdown, "Tables". */
function isTableHead(line: string, next: string | undefined): boolean {
  return next !== undefined && line.includes('|') && isDelimiterRow(next) && cellsOf(line).length === cellsOf(next).length;
}

function isDelimiterRow(line: string): boolean {
  const cells = line.includes('|') ? cellsOf(line) : [];
  return cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell));
}

/** What stands between the upright strokes of a line but for escaped ones. */
function cellsOf(line: string): string[] {
  const cells = line.split(/(?<!\\)\|/).map((cell) => cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

function rowBlocks(line: string): Block[] {
  const cells = cellsOf(line).map((cell) => inline(cell).trim());
  const row = rowOfCells(cells);
  if (row !== null) return [{ text: row, level: 0, kind: 'table-row' }];
  return cells.filter((text) => text !== '').map((text) => ({ text, level: 0, kind: 'paragraph' }));
}

const LINK_TARGET = /^ {0,3}\[[^\]]+\]:\s+\S+/;

/**
 * Takes the marks out of a block's text. Single asterisks and underscores only go in pairs around words. Every repetition has
 * a bound: ten million opening brackets must not be searched for their ends ten million times.
 */
function inline(text: string): string {
  return text
    .replace(/<!--[\s\S]{0,2000}?-->/g, '')
    .replace(/!\[([^\]\n]{0,500})\]\([^)\s]{0,2000}(?:\s+"[^"\n]{0,500}")?\)/g, '$1')
    .replace(/\[([^\]\n]{1,500})\](?:\([^)\s]{0,2000}(?:\s+"[^"\n]{0,500}")?\)|\[[^\]\n]{0,500}\])/g, '$1')
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>\n]{0,2000}>/g, '')
    .replace(/(\*\*|__)(?=\S)([^\n]{0,2000}?\S)\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}*\\])\*(?=\S)([^*\n]{0,2000}[^\s*\\])\*(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_\\])_(?=\S)([^_\n]{0,2000}[^\s_\\])_(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/`([^`\n]{1,2000})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>|-])/g, '$1');
}
