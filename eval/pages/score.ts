import iconv from 'iconv-lite';
import type { Found } from '../../src/intake/article.ts';
import { openContent } from '../../src/intake/open.ts';
import { payloadOf } from '../../src/intake/payload.ts';
import { GERMAN_LAYOUTS } from './layouts-de.ts';
import { ENGLISH_LAYOUTS } from './layouts-en.ts';
import { LIVE_LAYOUTS } from './layouts-live.ts';
import { NAMELESS_LAYOUTS } from './layouts-nameless.ts';
import { OLD_LAYOUTS } from './layouts-old.ts';
import { PAPER_LAYOUTS } from './layouts-papers.ts';
import { PORTAL_LAYOUTS } from './layouts-portals.ts';
import { addressOf, type Expected, type PageFixture, readStories } from './story.ts';

/** How well pages are read; shares from 0 to 1. */
export interface PageScores {
  readonly pages: number;
  readonly bodyF1: number;
  readonly title: number;
  readonly date: number;
  readonly outlet: number;
}

// Two pages of five come in windows-1252, as its layout declares or not: what a page says of its bytes is often untrue.
const ENCODINGS = ['utf-8', 'windows-1252', 'utf-8'];
const PAGES_A_LAYOUT = 5;

const LAYOUTS = [
  ...GERMAN_LAYOUTS,
  ...ENGLISH_LAYOUTS,
  ...PAPER_LAYOUTS,
  ...PORTAL_LAYOUTS,
  ...OLD_LAYOUTS,
  ...LIVE_LAYOUTS,
  ...NAMELESS_LAYOUTS,
];

/** The pages of all layouts, five stories each. */
export function pageFixtures(): PageFixture[] {
  const stories = readStories();
  return LAYOUTS.flatMap((layout, at) => {
    const readable = stories.filter((story) => story.language === layout.language);
    return Array.from({ length: PAGES_A_LAYOUT }, (_, i): PageFixture[] => {
      const story = readable[(at * PAGES_A_LAYOUT + i) % readable.length];
      if (story === undefined) return [];
      const { html, blocks, expected } = layout.build(story);
      const { title, published, outlet } = story;
      const article = { text: (blocks ?? story.blocks).join('\n\n'), title, published, outlet };
      return [
        {
          name: `${layout.name} ${i + 1}`,
          bytes: iconv.encode(html, ENCODINGS[i % 3] ?? 'utf-8'),
          address: addressOf(story),
          expected: expected ?? [article],
          ...(layout.mediaType === undefined ? {} : { mediaType: layout.mediaType }),
        },
      ];
    }).flat();
  });
}

/** Reads the pages and compares; `tell` is given a line for each thing that is not as expected. Of a live blog the mean of its entries counts. */
export async function scorePages(pages: readonly PageFixture[], tell: (line: string) => void = () => {}): Promise<PageScores> {
  const sums = { bodyF1: 0, title: 0, date: 0, outlet: 0 };
  for (const page of pages) {
    const found = await articlesOf(page, tell);
    // An article too many is as wrong as one that is missing.
    const share = 1 / Math.max(page.expected.length, found.length);
    if (found.length !== page.expected.length) tell(`${page.name}: ${found.length} articles, not ${page.expected.length}`);
    for (const [i, expected] of page.expected.entries()) {
      const article = found[i]?.article;
      const f1 = tokenF1(article?.text ?? '', expected.text);
      sums.bodyF1 += f1 * share;
      if (f1 < 0.97) tell(`${page.name}: body F1 ${f1.toFixed(3)}\n${article?.text ?? ''}`);
      for (const [key, got, want] of facts(article, expected)) {
        if (got === want) sums[key] += share;
        else tell(`${page.name}: ${key} is ${JSON.stringify(got)}, not ${JSON.stringify(want)}`);
      }
    }
  }
  // Sums of thirds: rounded, so that three of them are one.
  const mean = (sum: number): number => Math.round((sum / pages.length) * 1e6) / 1e6;
  return { pages: pages.length, bodyF1: mean(sums.bodyF1), title: mean(sums.title), date: mean(sums.date), outlet: mean(sums.outlet) };
}

function facts(
  article: Found['article'] | undefined,
  { title, published, outlet }: Expected,
): ['title' | 'date' | 'outlet', string | undefined, string][] {
  return [
    ['title', article?.title, title],
    ['date', article?.published, published],
    ['outlet', article?.outlet, outlet],
  ];
}

async function articlesOf(page: PageFixture, tell: (line: string) => void): Promise<Found[]> {
  const found: Found[] = [];
  try {
    const hints = {
      place: page.name,
      id: page.name,
      warn: tell,
      address: page.address,
      ...(page.mediaType === undefined ? {} : { mediaType: page.mediaType }),
    };
    const { entries } = await openContent(await payloadOf([Buffer.from(page.bytes)], page.name), hints);
    for await (const entry of entries) if ('article' in entry) found.push(entry);
  } catch (error) {
    tell(String(error));
  }
  return found;
}

/** F1 over words and quotation marks, as bags. */
function tokenF1(found: string, wanted: string): number {
  const count = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const [token] of text.matchAll(/[\p{L}\p{N}]+|[„“”‚‘’»«"']/gu)) counts.set(token, (counts.get(token) ?? 0) + 1);
    return counts;
  };
  const [a, b] = [count(found), count(wanted)];
  const size = (counts: Map<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
  let common = 0;
  for (const [token, n] of a) common += Math.min(n, b.get(token) ?? 0);
  return common === 0 ? 0 : (2 * common) / (size(a) + size(b));
}
