import { textOfBlocks } from '../block-text.ts';
import type { PageBlock } from '../blocks.ts';
import { type PageFacts, resolved } from './facts.ts';
import { isByline, isDateLine } from './furniture.ts';
import type { LiveEntry } from './live-blog.ts';
import { articleLetters, furnitureBlocks, isLinkOnly } from './main-text.ts';
import type { Mark, Outline } from './outline.ts';
import { printedDate } from './printed-date.ts';

/** Fewer entries than this may be an article with times in it. */
const ENTRIES_MIN = 3;
/** An entry has a sentence. */
const LETTERS_MIN = 40;

const LIVE = /live-?_*(?:blog|ticker|text|feed|update)|news-?(?:ticker|blog)|\bas it happened\b|\bticker\b|\blive\b/i;
const CLOCK = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/;

/** Where an entry begins: the block of its time. */
interface Start {
  readonly at: number;
  readonly moment: string;
}

/**
 * The entries of a live blog that says nothing of them beside the page: boxes that begin with a time, on a page that calls itself
 * live ("class=liveblog", "as it happened", "Ticker"). None where the page is another one. As listed, without teasers and comments.
 */
export function entriesInMarkup(outline: Outline, facts: PageFacts, base: string | undefined): LiveEntry[] {
  const starts = startsOf(outline);
  if (starts.length < ENTRIES_MIN || !isLive(outline, facts, base)) return [];
  const furniture = furnitureBlocks(outline);
  const startsIn = new Int32Array(outline.containers.length);
  for (const { at } of starts) {
    for (let c = outline.blocks[at]?.owner ?? 0; c >= 0; c = outline.containers[c]?.parent ?? -1) startsIn[c] = (startsIn[c] ?? 0) + 1;
  }
  const anchors = outline.marks.filter((mark) => mark.kind === 'anchor');
  const entries = starts.flatMap((start, i): LiveEntry[] => {
    const [from, to, id] = extentOf(outline, start, starts[i + 1], startsIn);
    const blocks = outline.blocks.slice(from, to).filter((_, k) => !furniture[from + k] && from + k !== start.at);
    const anchor = id === '' ? anchors.find(({ at }) => at >= from && at < to)?.value : `#${id}`;
    return entryOf(blocks, { start, address: resolved(anchor, base), published: facts.published });
  });
  return entries.length < ENTRIES_MIN ? [] : entries;
}

function isLive({ containers, blocks }: Outline, { title, articles }: PageFacts, base: string | undefined): boolean {
  if (articles.some((item) => String(item['@type']).includes('LiveBlogPosting'))) return true;
  const headlines = blocks.filter(({ tag }) => tag === 'h1').map(({ text }) => text);
  if ([title, URL.canParse(base ?? '') ? new URL(base ?? '').pathname : undefined, ...headlines].some((text) => LIVE.test(text ?? '')))
    return true;
  return containers.some(({ names }) => /live-?_*(?:blog|ticker)|(?:^|[\s_-])ticker/i.test(names));
}

/** Blocks that are a time and nothing else, marked as one or printed: "18:11 Uhr". */
function startsOf({ blocks, marks }: Outline): Start[] {
  const times = new Map<number, Mark>();
  for (const mark of marks) {
    if (mark.kind === 'time' && !times.has(mark.at) && CLOCK.test(`${mark.value} ${mark.text}`)) times.set(mark.at, mark);
  }
  return blocks.flatMap(({ text }, at): Start[] => {
    if (text.length > 60) return [];
    const mark = times.get(at);
    if (mark === undefined ? !CLOCK.test(text) : text.length > mark.text.trim().length + 20) return [];
    return isDateLine(text) ? [{ at, moment: mark?.value || text }] : [];
  });
}

/** The blocks of an entry: those of the outermost element that has its time alone, else all before the next time. */
function extentOf({ containers, blocks }: Outline, start: Start, next: Start | undefined, startsIn: Int32Array): [number, number, string] {
  let box = -1;
  for (let c = blocks[start.at]?.owner ?? 0; c > 0 && startsIn[c] === 1; c = containers[c]?.parent ?? -1) box = c;
  const inBox = (i: number): boolean => {
    for (let c = blocks[i]?.owner ?? -1; c >= box; c = containers[c]?.parent ?? -1) if (c === box) return true;
    return false;
  };
  let [from, to] = [start.at, start.at + 1];
  if (box > 0) {
    while (from > 0 && inBox(from - 1)) from--;
    while (to < blocks.length && inBox(to)) to++;
  }
  if (articleLetters(blocks.slice(from, to)) - (blocks[start.at]?.text.length ?? 0) >= LETTERS_MIN)
    return [from, to, containers[box]?.id ?? ''];
  // The last entry of a flat page ends where the element ends that holds all of them.
  const around = containers[box]?.parent ?? 0;
  let end = start.at + 1;
  while (end < (next?.at ?? blocks.length) && within(containers, blocks[end], around)) end++;
  return [start.at, end, ''];
}

function within(containers: Outline['containers'], block: PageBlock | undefined, around: number): boolean {
  for (let c = block?.owner ?? -1; c >= around; c = containers[c]?.parent ?? -1) if (c === around) return true;
  return false;
}

interface Around {
  readonly start: Start;
  readonly address: string | undefined;
  readonly published: string | undefined;
}

function entryOf(blocks: readonly PageBlock[], { start, address, published }: Around): LiveEntry[] {
  const heading = blocks.findIndex(({ tag }) => /^h[2-5]$/.test(tag));
  // A heading that leads elsewhere belongs to a teaser.
  const head = blocks[heading];
  if (head !== undefined && head.linked > head.text.length * 0.8 && address === undefined) return [];
  const body = blocks.filter((block, i) => i !== heading && !isDateLine(block.text) && !isByline(block.text) && !isLinkOnly(block));
  if (articleLetters(body) < LETTERS_MIN) return [];
  const date = printedDate(start.moment) ?? published;
  return [
    {
      ...textOfBlocks(body),
      ...(head === undefined ? {} : { title: head.text }),
      ...(date === undefined ? {} : { published: date }),
      ...(address === undefined ? {} : { address }),
    },
  ];
}
