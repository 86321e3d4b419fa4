import { blocksOfPage, type DomNode, type PageBlock } from './blocks.ts';
import type { Format } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { BYTES_MAX } from './payload.ts';
import { publishedDate } from './published.ts';
import { recognise } from './recognise.ts';
import { decodeWarning } from './text.ts';

/** The article of a page: its text, blocks apart by a blank line, and what the page says about it. */
export interface PageArticle {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly outlet?: string;
}

/** Fewer letters than this outside links make no article: menus and log-in forms. */
const LETTERS_MIN = 40;

/** A page of the web, or a part of one. */
export const page: Format = {
  name: 'a web page',
  recognises: ({ text }) => recognise(text) === 'html',
  open: async (payload, hints) => {
    const article = await pageToArticle(decodeWarning(await payload.whole(BYTES_MAX), hints), hints.place);
    return { corpus: false, entries: [{ place: hints.place, article: { id: hints.id, ...article } }] };
  },
};

/** Extracts the article of an HTML page. Throws IntakeError `no-article` where the page has none. */
export async function pageToArticle(html: string, place: string): Promise<PageArticle> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  // "<" that opens no tag costs the parser time that grows with the square of their number.
  const tidy = html.replace(/<(?![a-z/!?])/gi, '&lt;');
  // A fragment without <html> would leave linkedom without a body.
  const page = /<html[\s>]/i.test(tidy) ? parseHTML(tidy).document : null;
  // Nor has a page that ends within its first tag.
  const document = page?.documentElement ? page : parseHTML(`<html><body>${tidy}</body></html>`).document;
  const facts = factsOfPage(document);
  const whole = articleBlocks(blocksOfPage(document.body ?? document, new Set(['NAV', 'HEADER', 'FOOTER', 'FORM', 'ASIDE'])));
  const parsed = isDeep(document.documentElement)
    ? null
    : readable(() => new Readability<DomNode>(document, { serializer: (node) => node as DomNode }).parse());
  const main = parsed?.content ? articleBlocks(blocksOfPage(parsed.content)) : [];
  // Readability wants long pages: of a flash of one paragraph it may keep nothing, or less than the page has.
  const blocks = lettersOutsideLinks(main) >= LETTERS_MIN ? main : whole;
  if (lettersOutsideLinks(blocks) < LETTERS_MIN) throw new IntakeError('no-article', place, 'no article found in the page');
  const published = facts.published ?? clean(parsed?.publishedTime);
  const outlet = facts.outlet ?? clean(parsed?.siteName);
  const title = withoutOutlet(facts.title ?? clean(parsed?.title), outlet);
  const date = published === undefined ? null : publishedDate(published);
  return {
    text: withoutTitle(blocks, title)
      .map((block) => block.text)
      .join('\n\n'),
    ...(title === undefined ? {} : { title }),
    ...(date === null ? {} : { published: date }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

/** No page of people nests deeper. The time that Readability takes grows with the square of the depth. */
const DEPTH_MAX = 400;

function isDeep(root: DomNode): boolean {
  let level: readonly DomNode[] = [root];
  for (let depth = 0; depth < DEPTH_MAX; depth++) {
    level = level.flatMap((node) => Array.from(node.childNodes).filter(({ nodeType }) => nodeType === 1));
    if (level.length === 0) return false;
  }
  return true;
}

/** Readability goes down a page by recursion, and trips over pages with a broken head or body: then it has no opinion. */
function readable<T>(parse: () => T): T | null {
  try {
    return parse();
  } catch {
    return null;
  }
}

/** "Mieten steigen | Nordblatt" → "Mieten steigen". */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  if (title === undefined || outlet === undefined || !title.endsWith(outlet)) return title;
  return title.slice(0, -outlet.length).replace(/\s+[|–—·-]\s+$/, '') || title;
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

/** What is asked of linkedom's document; its own types lean on a browser's. */
interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}
interface PageDocument {
  readonly title?: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

interface Facts {
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
}

function factsOfPage(document: PageDocument): Facts {
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const content = clean(document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'));
      if (content !== undefined) return content;
    }
    return undefined;
  };
  const linked = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    newsObjects(script.textContent ?? ''),
  );
  const fromLinked = (read: (item: Record<string, unknown>) => unknown): string | undefined => {
    for (const item of linked) {
      const value = read(item);
      if (typeof value === 'string' && value.trim() !== '') return clean(value);
    }
    return undefined;
  };
  return {
    title:
      fromLinked((item) => item['headline']) ??
      meta('og:title') ??
      clean(document.querySelector('h1')?.textContent) ??
      clean(document.title),
    published:
      fromLinked((item) => item['datePublished']) ??
      meta('article:published_time', 'date', 'dc.date', 'DC.date.issued', 'pubdate') ??
      clean(document.querySelector('time[datetime]')?.getAttribute('datetime')),
    outlet:
      fromLinked((item) => (item['publisher'] as Record<string, unknown> | undefined)?.['name']) ??
      meta('og:site_name', 'application-name'),
  };
}

/** The article objects of one JSON-LD block; broken JSON-LD, which is common, gives none. */
function newsObjects(json: string): Record<string, unknown>[] {
  try {
    const parsed: unknown = JSON.parse(json);
    const items = (Array.isArray(parsed) ? parsed : [parsed]).flatMap((item) => [
      item,
      ...((item as { '@graph'?: unknown[] } | null)?.['@graph'] ?? []),
    ]);
    return items.filter((item): item is Record<string, unknown> =>
      /Article|BlogPosting/.test(String((item as { '@type'?: unknown } | null)?.['@type'])),
    );
  } catch {
    return [];
  }
}

function clean(value: string | null | undefined): string | undefined {
  const text = value?.replace(/\s+/g, ' ').trim();
  return text === undefined || text === '' ? undefined : text;
}
