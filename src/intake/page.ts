import type { Entry } from './article.ts';
import { blocksOfPage, type DomNode, type PageBlock } from './blocks.ts';
import type { Format, Hints } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { detectLanguage } from './language.ts';
import { clean, factsOfPage, type PageFacts } from './page/facts.ts';
import { liveEntries } from './page/live-blog.ts';
import { printedDate } from './page/printed-date.ts';
import { asksForConsent, isPaywallStub } from './page/walls.ts';
import { BYTES_MAX } from './payload.ts';
import { recognise } from './recognise.ts';
import { decodeWarning } from './text.ts';

/** The article of a page: its text, blocks apart by a blank line, and what the page says about it. */
export interface PageArticle {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly modified?: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly address?: string;
  readonly language?: string;
}

/** A parsed page, in linkedom's own type. */
type ParsedPage = ReturnType<typeof import('linkedom')['parseHTML']>['document'];

/** Fewer letters than this outside links make no article: menus and log-in forms. */
const LETTERS_MIN = 40;

/** A page of the web, or a part of one. */
export const page: Format = {
  name: 'a web page',
  recognises: ({ text }) => recognise(text) === 'html',
  open: async (payload, hints) => await openPage(decodeWarning(await payload.whole(BYTES_MAX), hints), hints),
};

/** The article of a page, or the entries of a live blog. */
async function openPage(html: string, hints: Hints): Promise<{ readonly corpus: boolean; readonly entries: readonly Entry[] }> {
  const document = await documentOf(html);
  const facts = factsOfPage(document, hints.address);
  const fetched = hints.fetched === undefined ? {} : { fetched: hints.fetched };
  const live = liveEntries(facts, hints.address ?? facts.address);
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
  const article = await articleOf(document, facts, hints.place);
  return { corpus: false, entries: [{ place: hints.place, article: { id: hints.id, ...article, ...fetched } }] };
}

/** Extracts the article of an HTML page. Throws IntakeError `no-article`, `paywall` or `consent-page` where the page has none. */
export async function pageToArticle(html: string, place: string): Promise<PageArticle> {
  const document = await documentOf(html);
  return await articleOf(document, factsOfPage(document, undefined), place);
}

async function documentOf(html: string): Promise<ParsedPage> {
  const { parseHTML } = await import('linkedom');
  // "<" that opens no tag costs the parser time that grows with the square of their number.
  const tidy = html.replace(/<(?![a-z/!?])/gi, '&lt;');
  // A fragment without <html> would leave linkedom without a body.
  const page = /<html[\s>]/i.test(tidy) ? parseHTML(tidy).document : null;
  // Nor has a page a body that ends within its first tag.
  return page?.documentElement ? page : parseHTML(`<html><body>${tidy}</body></html>`).document;
}

/** No page of people nests deeper. The time that Readability takes grows with the square of the depth. */
const DEPTH_MAX = 150;

function isDeep(root: DomNode): boolean {
  let level: readonly DomNode[] = [root];
  for (let depth = 0; depth < DEPTH_MAX; depth++) {
    level = level.flatMap((node) => Array.from(node.childNodes).filter(({ nodeType }) => nodeType === 1));
    if (level.length === 0) return false;
  }
  return true;
}

async function articleOf(document: ParsedPage, facts: PageFacts, place: string): Promise<PageArticle> {
  const { Readability } = await import('@mozilla/readability');
  const everything = blocksOfPage(document.body ?? document, new Set(['NAV', 'HEADER', 'FOOTER', 'FORM', 'ASIDE']));
  const whole = articleBlocks(everything);
  const parsed = isDeep(document.documentElement)
    ? null
    : readable(() => new Readability<DomNode>(document, { serializer: (node) => node as DomNode }).parse());
  const main = parsed?.content ? articleBlocks(blocksOfPage(parsed.content)) : [];
  // Readability wants long pages: of a flash of one paragraph it may keep nothing, or less than the page has.
  const blocks = (lettersOutsideLinks(main) >= LETTERS_MIN ? main : whole).filter((block) => !asksForConsent(block.text));
  if (lettersOutsideLinks(blocks) < LETTERS_MIN || (facts.articles.length === 0 && mostlyConsent(main, blocks))) {
    if (everything.some((block) => asksForConsent(block.text))) {
      throw new IntakeError('consent-page', place, 'the page asks for consent to cookies instead of showing its article');
    }
    throw new IntakeError('no-article', place, 'no article found in the page');
  }
  const title = facts.title ?? clean(parsed?.title);
  const date = facts.published ?? printedDate(parsed?.publishedTime ?? '') ?? dateLine(everything);
  const text = withoutTitle(blocks, title)
    .map((block) => block.text)
    .join('\n\n');
  const texts = everything.map((block) => block.text);
  if (isPaywallStub(text, facts.free, texts)) {
    throw new IntakeError('paywall', place, 'the page shows only the beginning of its article; the rest has to be paid for');
  }
  const outlet = facts.outlet ?? clean(parsed?.siteName);
  // A site's lang attribute is often that of its software: the words of the text count for more.
  const detected = await detectLanguage(text);
  const language = typeof detected === 'object' && 'language' in detected ? detected.language : facts.language;
  return { text, ...withoutUndefined({ ...given(facts), title, published: date ?? undefined, outlet, language }) };
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

/** Whether what was left out for asking for consent is more than what stays. */
function mostlyConsent(main: readonly PageBlock[], kept: readonly PageBlock[]): boolean {
  return lettersOutsideLinks(main) > 2 * lettersOutsideLinks(kept);
}

/** Readability goes down a page by recursion, and trips over pages with a broken head or body: then it has no opinion. */
function readable<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

// Boxes that extractors leave in the running text; each stands alone in its block.
const BOX =
  /^(?:(?:lesen sie auch|mehr zum thema|auch interessant|das könnte sie (?:auch )?interessieren|read more|more on this story)\b[^.!?]{0,120}|anzeige|newsletter|advertisement|related(?: articles| stories)?)$/i;

function articleBlocks(blocks: readonly PageBlock[]): PageBlock[] {
  return blocks.filter((block) => !BOX.test(block.text) && !(block.tag === 'LI' && block.linked > block.text.length * 0.8));
}

function lettersOutsideLinks(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + Math.max(0, block.text.length - block.linked), 0);
}

/** Leaves out a headline that repeats the title: the title is not part of the text. */
function withoutTitle(blocks: readonly PageBlock[], title: string | undefined): readonly PageBlock[] {
  const first = blocks[0];
  return first !== undefined && /^H[1-3]$/.test(first.tag) && first.text === title ? blocks.slice(1) : blocks;
}
