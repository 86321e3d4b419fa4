import type { PageBlock } from '../blocks.ts';
import { announcesNeighbours, furnitureOf, isBodyName, isBox, isByline, isCredit, isDateLine, isSentence } from './furniture.ts';
import type { Container, Outline } from './outline.ts';
import { isConsentRequest } from './walls.ts';

/** The blocks of a page's article, and where it begins and ends among all blocks. */
export interface MainText {
  readonly blocks: readonly PageBlock[];
  readonly from: number;
  readonly to: number;
  /** The block of the headline; -1 where there is none. */
  readonly headline: number;
}

const HEADING = /^h[1-6]$/;

/** What is known of each container, by its number. */
interface Sums {
  /** Letters in it, and those of them inside links. */
  readonly letters: Float64Array;
  readonly linked: Float64Array;
  /** Weight of its sentences. */
  readonly weight: Float64Array;
  /** How many things it holds that have text: blocks and containers. */
  readonly items: Float64Array;
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/**
 * Finds the article of a page. Scores in the manner of Mozilla's Readability: blocks that read like sentences give points to what
 * holds them, half of them to what holds that, less where links stand; names and roles of elements tell furniture. Wrappers around
 * one thing do not count as levels; what begins right below the headline counts more than what stands far from it.
 */
export function mainText(outline: Outline, title: string | undefined): MainText {
  const headline = headlineOf(outline, title);
  const strict = select(outline, headline, true);
  // A page whose names mislead: all of its text lies in what is called a box.
  const found = articleLetters(strict.blocks) >= 200 ? strict : select(outline, headline, false);
  return articleLetters(found.blocks) > 3 * articleLetters(strict.blocks) ? found : strict;
}

/** Letters outside links. */
export function articleLetters(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + Math.max(0, block.text.length - block.linked), 0);
}

function select(outline: Outline, headline: number, byName: boolean): MainText {
  const { containers, blocks } = outline;
  const dropped = droppedBlocks(outline, headline, byName);
  const weights = blocks.map((block, i) => (dropped[i] ? 0 : weightOf(block)));
  const sums = sumsOf(outline, dropped, weights);
  dropCards(outline, dropped, weights, sums, headline);
  const after = sumsOf(outline, dropped, weights);
  const levels = levelsOf(containers, after);
  const top = bestOf(containers, levels, after, weights, blocks, headline);
  if (top === null) return { blocks: [], from: 0, to: 0, headline };
  const inRegion = regionOf(outline, top, { dropped, weights, sums: after, levels, headline });
  return cleaned(blocks, inRegion, dropped, headline);
}

/** The block of the headline: the heading that says what the title says, else the only `<h1>`; -1 where there is none. */
function headlineOf({ blocks }: Outline, title: string | undefined): number {
  const plain = (text: string): string =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  const wanted = plain(title ?? '');
  let best = -1;
  let bestScore = 0;
  for (const [i, { tag, text }] of blocks.entries()) {
    if (!HEADING.test(tag) || text.length > 400) continue;
    const said = plain(text);
    const same =
      wanted !== '' && said === wanted
        ? 8
        : wanted.length > 12 && (said.includes(wanted) || (said.length > 12 && wanted.includes(said)))
          ? 4
          : 0;
    const score = same + (tag === 'h1' ? 3 : 0);
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  return best;
}

/** Which blocks are furniture by the element that they stand in, or by what they say. */
export function furnitureBlocks(outline: Outline): boolean[] {
  return droppedBlocks(outline, -1, true);
}

function droppedBlocks({ containers, blocks }: Outline, headline: number, byName: boolean): boolean[] {
  const holdsHeadline = new Set<number>();
  for (let c = blocks[headline]?.owner ?? -1; c >= 0; c = containers[c]?.parent ?? -1) holdsHeadline.add(c);
  const letters = new Float64Array(containers.length);
  let all = 0;
  for (const { owner, text, linked } of blocks) {
    letters[owner] = (letters[owner] ?? 0) + text.length - linked;
    all += text.length - linked;
  }
  for (let c = containers.length - 1; c > 0; c--) add(letters, containers[c]?.parent ?? 0, letters[c] ?? 0);
  const furniture = containers.map(() => false);
  const neighbours = neighboursBelow({ containers, blocks }, headline);
  for (const [c, container] of containers.entries()) {
    const kind = furnitureOf(container);
    const own =
      // Some sites put a form around the whole page.
      (container.tag === 'form' && (letters[c] ?? 0) < all / 2) || kind === 'byTag' || (byName && kind === 'byName');
    furniture[c] = (furniture[container.parent] ?? false) || (own && !holdsHeadline.has(c)) || neighbours.has(c);
  }
  return blocks.map((block) => (furniture[block.owner] ?? false) || isBox(block.text) || isConsentRequest(block.text));
}

/** The elements that begin with a label such as "Recent Posts", below the headline: the outermost ones. */
function neighboursBelow({ containers, blocks }: Pick<Outline, 'containers' | 'blocks'>, headline: number): ReadonlySet<number> {
  const found = new Set<number>();
  if (headline < 0 || !blocks.slice(headline + 1).some(({ text }) => announcesNeighbours(text))) return found;
  const first = new Map<number, number>();
  for (const [i, { owner }] of blocks.entries()) {
    for (let c = owner; c > 0 && !first.has(c); c = containers[c]?.parent ?? 0) first.set(c, i);
  }
  for (let i = headline + 1; i < blocks.length; i++) {
    const { text, owner } = blocks[i] as PageBlock;
    if (!announcesNeighbours(text)) continue;
    let box = 0;
    for (let c = owner; c > 0 && first.get(c) === i; c = containers[c]?.parent ?? 0) box = c;
    if (box > 0) found.add(box);
  }
  return found;
}

/** As Readability weighs paragraphs: by length and commas; labels, lists and links count little. */
function weightOf({ text, tag, linked }: PageBlock): number {
  if (text.length < 25 || HEADING.test(tag) || linked > text.length / 2) return 0;
  const points = 1 + (text.match(/,\s/g)?.length ?? 0) / 2 + (text.length - linked) / 100;
  return points * (isSentence(text) ? 1 : 0.3) * (tag === 'li' || tag === 'tr' || tag === 'dd' ? 0.5 : 1);
}

function sumsOf({ containers, blocks }: Outline, dropped: readonly boolean[], weights: readonly number[]): Sums {
  const numbers = (fill = 0): Float64Array => new Float64Array(containers.length).fill(fill);
  const sums: Sums = { letters: numbers(), linked: numbers(), weight: numbers(), items: numbers(), first: numbers(-1), last: numbers(-1) };
  for (const [i, { owner, text, linked }] of blocks.entries()) {
    if (dropped[i]) continue;
    add(sums.letters, owner, text.length);
    add(sums.linked, owner, linked);
    add(sums.weight, owner, weights[i] ?? 0);
    add(sums.items, owner, 1);
    if ((sums.first[owner] ?? -1) < 0) sums.first[owner] = i;
    sums.last[owner] = i;
  }
  for (let c = containers.length - 1; c > 0; c--) {
    const parent = containers[c]?.parent ?? 0;
    if ((sums.items[c] ?? 0) === 0) continue;
    for (const key of ['letters', 'linked', 'weight'] as const) add(sums[key], parent, sums[key][c] ?? 0);
    add(sums.items, parent, 1);
    const [first, last] = [sums.first[c] ?? 0, sums.last[c] ?? 0];
    if ((sums.first[parent] ?? -1) < 0 || first < (sums.first[parent] ?? 0)) sums.first[parent] = first;
    sums.last[parent] = Math.max(sums.last[parent] ?? -1, last);
  }
  return sums;
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}

/** For each container the innermost one around it, or itself, that holds more than one thing. */
function levelsOf(containers: readonly Container[], { items }: Sums): Int32Array {
  const levels = new Int32Array(containers.length);
  for (let c = 1; c < containers.length; c++) levels[c] = (items[c] ?? 0) > 1 ? c : (levels[containers[c]?.parent ?? 0] ?? 0);
  return levels;
}

/** A teaser is longer than this only by accident. */
const CARD_LETTERS_MAX = 600;

/** Leaves out teasers of other articles: what holds a heading that is a link, and little else. */
function dropCards({ containers, blocks }: Outline, dropped: boolean[], weights: number[], sums: Sums, headline: number): void {
  const levels = levelsOf(containers, sums);
  const cards = new Set<number>();
  for (const [i, { tag, text, linked, owner }] of blocks.entries()) {
    if (dropped[i] || i === headline || !HEADING.test(tag) || linked < text.length * 0.8) continue;
    const card = levels[owner] ?? 0;
    const holdsHeadline = headline >= (sums.first[card] ?? 0) && headline <= (sums.last[card] ?? 0);
    if (card > 0 && !holdsHeadline && (sums.letters[card] ?? 0) - (sums.linked[card] ?? 0) < CARD_LETTERS_MAX) cards.add(card);
  }
  if (cards.size === 0) return;
  const inCard = containers.map(() => false);
  for (const [c, { parent }] of containers.entries()) inCard[c] = cards.has(c) || (inCard[parent] ?? false);
  for (const [i, { owner }] of blocks.entries()) {
    if (!inCard[owner]) continue;
    dropped[i] = true;
    weights[i] = 0;
  }
}

const SHARES = [1, 0.5, 0.3, 0.15];

function bestOf(
  containers: readonly Container[],
  levels: Int32Array,
  sums: Sums,
  weights: readonly number[],
  blocks: readonly PageBlock[],
  headline: number,
): number | null {
  const scores = new Float64Array(containers.length);
  const before = new Float64Array(blocks.length + 1);
  for (const [i, { owner }] of blocks.entries()) {
    const weight = weights[i] ?? 0;
    before[i + 1] = (before[i] ?? 0) + weight;
    if (weight === 0) continue;
    let level = levels[owner] ?? 0;
    for (const share of SHARES) {
      add(scores, level, weight * share);
      if (level === 0) break;
      level = levels[containers[level]?.parent ?? 0] ?? 0;
    }
  }
  let best: number | null = null;
  let most = 0;
  for (const [c, container] of containers.entries()) {
    if ((scores[c] ?? 0) === 0) continue;
    const [first, last] = [sums.first[c] ?? 0, sums.last[c] ?? 0];
    // Forums and lists of neighbours come after the article, menus before its headline.
    const between = Math.max(0, (before[first] ?? 0) - (before[headline] ?? 0));
    const place = headline < 0 || (first <= headline && last >= headline) ? 1 : last < headline ? 0.2 : 1 / (1 + between / 4);
    const density = (sums.linked[c] ?? 0) / Math.max(1, sums.letters[c] ?? 0);
    const score = (scores[c] ?? 0) * (1 - density) * place * (isBodyName(container.names) ? 1.25 : 1);
    if (score > most) [best, most] = [c, score];
  }
  return best;
}

interface Known {
  readonly dropped: readonly boolean[];
  readonly weights: readonly number[];
  readonly sums: Sums;
  readonly levels: Int32Array;
  readonly headline: number;
}

/** Which blocks belong to the article: those of the best container, and those beside it that read like it. */
function regionOf({ containers, blocks }: Outline, top: number, { dropped, weights, sums, levels, headline }: Known): boolean[] {
  const around = top === 0 ? 0 : (levels[containers[top]?.parent ?? 0] ?? 0);
  // The child of `around` that each container lies in.
  const unit = new Int32Array(containers.length).fill(-1);
  const inTop = containers.map(() => false);
  for (const [c, { parent }] of containers.entries()) {
    inTop[c] = c === top || (c > 0 && (inTop[parent] ?? false));
    if (c !== around) unit[c] = parent === around ? c : (unit[parent] ?? -1);
  }
  const own = unit[top] ?? -1;
  const enough = Math.max(3, 0.2 * (sums.weight[top] ?? 0));
  const kin = (c: number): boolean => {
    const [a, b] = [containers[c], containers[own]];
    return a?.tag === b?.tag && a?.names.trim() !== '' && a?.names === b?.names;
  };
  const joins = (c: number): boolean => {
    const density = (sums.linked[c] ?? 0) / Math.max(1, sums.letters[c] ?? 0);
    if (density >= 0.25 || (headline >= 0 && (sums.last[c] ?? 0) < headline)) return false;
    return (sums.weight[c] ?? 0) >= (kin(c) ? 1 : enough);
  };
  const joined = new Map<number, boolean>();
  return blocks.map((block, i) => {
    if (dropped[i]) return false;
    if (inTop[block.owner]) return true;
    if (around === 0 && top === 0) return true;
    // A paragraph beside it, in no container of its own.
    if (block.owner === around)
      return i > headline && isSentence(block.text) && block.linked < block.text.length / 4 && (weights[i] ?? 0) > 0;
    const c = unit[block.owner] ?? -1;
    if (c < 0) return false;
    let join = joined.get(c);
    if (join === undefined) {
      join = c === own ? false : joins(c);
      joined.set(c, join);
    }
    return join;
  });
}

/** Between a headline and its text stand a lead, a picture, a line with name and date; more is something else. */
const INTRODUCTION_MAX = 25;

function cleaned(blocks: readonly PageBlock[], inRegion: readonly boolean[], dropped: readonly boolean[], headline: number): MainText {
  let from = inRegion.indexOf(true);
  let to = inRegion.lastIndexOf(true) + 1;
  if (from < 0) return { blocks: [], from: 0, to: 0, headline };
  const hasHeadline = headline >= 0 && headline < to && from - headline <= INTRODUCTION_MAX;
  if (hasHeadline && headline < from) from = headline;
  const firstSentence = blocks.findIndex((block, i) => i >= from && i > headline && inRegion[i] && isProse(block));
  const secondSentence = blocks.findIndex((block, i) => i > firstSentence && inRegion[i] && isProse(block));
  const keep: boolean[] = [];
  for (let i = from; i < to; i++) {
    const block = blocks[i] as PageBlock;
    const introduces = hasHeadline && i <= firstSentence;
    // "By Dana Whitlock", "28 April 2025" between a lead and the text.
    const signs = i > firstSentence && i <= secondSentence && (isDateLine(block.text) || isByline(block.text));
    keep[i] = !dropped[i] && !signs && (introduces ? opens(block, i - headline) : (inRegion[i] ?? false)) && !isLinkOnly(block);
  }
  // A heading over something that was left out goes with it.
  for (let i = to - 1; i > firstSentence; i--) {
    if (!keep[i] || !HEADING.test((blocks[i] as PageBlock).tag)) continue;
    const next = blocks[i + 1];
    if (next === undefined || i + 1 >= to || (!keep[i + 1] && next.linked > next.text.length / 2)) keep[i] = false;
  }
  while (to > from && !keep[to - 1]) to--;
  // What comes after the last sentence: "Tags: politics", "Zurück".
  for (let i = to - 1; i > firstSentence; i--) {
    if (!keep[i]) continue;
    const { text, tag } = blocks[i] as PageBlock;
    if (isSentence(text) || isCredit(text) || text.length > 80 || /^(?:li|tr|figcaption|caption|dd|blockquote|pre)$/.test(tag)) break;
    keep[i] = false;
  }
  return { blocks: blocks.filter((_, i) => keep[i]), from, to, headline };
}

function isProse({ text, tag, linked }: PageBlock): boolean {
  return (
    !/^(?:h\d|li|tr|figcaption|caption)$/.test(tag) &&
    text.length >= 40 &&
    isSentence(text) &&
    linked < text.length / 2 &&
    !isDateLine(text)
  );
}

/** Whether a block between the headline and the text is a part of it: a lead, a caption, points, a subtitle right below. */
function opens(block: PageBlock, below: number): boolean {
  const { text, tag, linked } = block;
  if (/^(?:fig)?caption$/.test(tag)) return true;
  if (below <= 0 || linked > text.length / 3 || isDateLine(text) || isByline(text)) return false;
  const words = text.split(/\s+/).length;
  if (HEADING.test(tag)) return below <= 2 && words >= 4;
  return isSentence(text) ? words >= 5 : tag === 'li' && words >= 4;
}

/** Whether a block is a link to something else: "READ MORE: Why the budget is in trouble" */
export function isLinkOnly({ text, tag, linked }: PageBlock): boolean {
  return !HEADING.test(tag) && linked > 0 && text.length - linked <= Math.max(2, text.length * 0.2) && (tag === 'li' || !isSentence(text));
}
