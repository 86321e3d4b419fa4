import type { KnownBlock } from '../engine/text/document.ts';
import type { Entry } from './article.ts';
import { textOfBlocks } from './block-text.ts';
import type { PageBlock } from './blocks.ts';
import type { Format, Hints } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { detectLanguage } from './language.ts';
import { factsOfPage, type PageFacts } from './page/facts.ts';
import { liveEntries } from './page/live-blog.ts';
import { entriesInMarkup } from './page/live-marks.ts';
import { articleLetters, mainText } from './page/main-text.ts';
import { type Outline, outlineOf } from './page/outline.ts';
import { printedDate } from './page/printed-date.ts';
import { asksForConsent, isConsentRequest, isPaywallStub } from './page/walls.ts';
import { recognise } from './recognise.ts';
import { decodeInPiecesWarning } from './text.ts';

/** The article of a page: its text, blocks apart by a blank line, where they stand, and what the page says about it. */
export interface PageArticle {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
  readonly title?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly address?: string;
  readonly language?: string;
}

/** Fewer letters than this outside links make no article: menus and log-in forms. */
const LETTERS_MIN = 40;

/** A page of more bytes is refused. */
const PAGE_BYTES_MAX = 32 * 1024 * 1024;

/** A page of the web, or a part of one. */
export const page: Format = {
  name: 'a web page',
  recognises: ({ text }) => recognise(text) === 'html',
  open: async (payload, hints) => await openPage(decodeInPiecesWarning(await payload.whole(PAGE_BYTES_MAX), hints), hints),
};

/** The article of a page, or the entries of a live blog. */
async function openPage(html: readonly string[], hints: Hints): Promise<{ readonly corpus: boolean; readonly entries: readonly Entry[] }> {
  const outline = await outlineOf(html, hints.place);
  const facts = factsOfPage(outline, hints.address);
  const fetched = hints.fetched === undefined ? {} : { fetched: hints.fetched };
  const base = hints.address ?? facts.address;
  const listed = await liveEntries(facts, base);
  const live = listed.length > 0 ? listed : entriesInMarkup(outline, facts, base);
  if (live.length > 0) {
    const common = given(facts);
    const entries = live.map(({ address, ...entry }, i) => {
      const id = address ?? `${hints.id}#${i + 1}`;
      const place = address === undefined ? { ...common, address: undefined } : { address };
      return {
        place: `${hints.place}: entry ${i + 1}`,
        article: { id, ...withoutUndefined({ ...common, ...place }), ...fetched, ...entry },
      };
    });
    return { corpus: true, entries };
  }
  const article = await articleOf(outline, facts, hints.place);
  return { corpus: false, entries: [{ place: hints.place, article: { id: hints.id, ...article, ...fetched } }] };
}

/** Extracts the article of an HTML page. Throws IntakeError `no-article`, `paywall` or `consent-page` where the page has none. */
export async function pageToArticle(html: string, place: string): Promise<PageArticle> {
  const outline = await outlineOf([html], place);
  return await articleOf(outline, factsOfPage(outline, undefined), place);
}

async function articleOf(outline: Outline, facts: PageFacts, place: string): Promise<PageArticle> {
  const { title } = facts;
  const everything = outsideFurniture(outline);
  const { blocks: main, headline } = mainText(outline, title);
  if (articleLetters(main) < LETTERS_MIN || (facts.articles.length === 0 && isMostlyConsent(main, everything))) {
    if (everything.some((block) => asksForConsent(block.text))) {
      throw new IntakeError('consent-page', place, 'the page asks for consent to cookies instead of showing its article');
    }
    throw new IntakeError('no-article', place, 'no article found in the page');
  }
  const { text, blocks } = textOfBlocks(withoutTitle(main, title));
  const texts = everything.map((block) => block.text);
  if (isPaywallStub(text, facts.free, texts)) {
    throw new IntakeError('paywall', place, 'the page shows only the beginning of its article; the rest has to be paid for');
  }
  const published = facts.published ?? dateLine(outline.blocks.slice(headline + 1, headline + 8)) ?? dateLine(everything) ?? undefined;
  // A site's lang attribute is often that of its software: the words of the text count for more.
  const detected = await detectLanguage(text);
  const language = typeof detected === 'object' && 'language' in detected ? detected.language : facts.language;
  return { text, blocks, ...withoutUndefined({ ...given(facts), title, published, language }) };
}

/** Whether a page says little but that it asks for consent. */
function isMostlyConsent(main: readonly PageBlock[], everything: readonly PageBlock[]): boolean {
  const letters = articleLetters(main);
  return letters < 1000 && articleLetters(everything.filter((block) => isConsentRequest(block.text))) > 2 * letters;
}

const ASIDE = new Set(['nav', 'header', 'footer', 'form', 'aside']);

/** All blocks but those in elements for navigation. */
function outsideFurniture({ containers, blocks }: Outline): PageBlock[] {
  const aside = containers.map(() => false);
  for (const [c, { tag, parent }] of containers.entries()) aside[c] = ASIDE.has(tag) || (aside[parent] ?? false);
  return blocks.filter((block) => !aside[block.owner]);
}

/** The date of a page that prints it in a line of its own: "Mittwoch, 09.10.2024, 14:32 Uhr". */
function dateLine(blocks: readonly PageBlock[]): string | null {
  for (const { text } of blocks.slice(0, 60)) {
    const date = text.length < 80 ? printedDate(text) : null;
    if (date !== null) return date;
  }
  return null;
}

/** What of a page's facts is kept with each of its articles. */
function given({ published, modified, outlet, byline, address, language }: PageFacts): Partial<PageFacts> {
  return { published, modified, outlet, byline, address, language };
}

function withoutUndefined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

/** Leaves out a headline that repeats the title: the title is not part of the text. */
function withoutTitle(blocks: readonly PageBlock[], title: string | undefined): readonly PageBlock[] {
  const first = blocks[0];
  return first !== undefined && /^h[1-3]$/.test(first.tag) && first.text === title ? blocks.slice(1) : blocks;
}
