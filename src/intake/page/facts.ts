import { articlesAmong, type LinkedObject, linkedObjects, namesOf } from './linked-data.ts';
import type { MarkKind, Outline } from './outline.ts';
import { momentOf, printedDate } from './printed-date.ts';

/** What a page says about its article. */
export interface PageFacts {
  readonly title: string | undefined;
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly outlet: string | undefined;
  readonly byline: string | undefined;
  readonly address: string | undefined;
  readonly language: string | undefined;
  /** Whether the article is free; null where the page does not say. */
  readonly free: boolean | null;
  /** The articles of its JSON-LD, the page's own first. */
  readonly articles: readonly LinkedObject[];
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'dcterms.date',
  'dcterms.issued',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
];

/** Reads the facts of a page from JSON-LD, meta elements and what is printed, in this order of trust; `base` is where it came from. */
export function factsOfPage(outline: Outline, base: string | undefined): PageFacts {
  const { metas, marks, linkedData, canonical, language } = outline;
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) if (metas.has(name.toLowerCase())) return metas.get(name.toLowerCase());
    return undefined;
  };
  const text = (kind: MarkKind): string | undefined => clean(marks.find((mark) => mark.kind === kind)?.text);
  const headline = text('headline') ?? headingInTitle(outline, text('title'));
  const objects = linkedObjects(linkedData);
  const address = resolved(clean(canonical) ?? meta('og:url'), base);
  const articles = ownFirst(articlesAmong(objects), address ?? base);
  const linked = (key: string): string | undefined => {
    for (const item of articles) if (typeof item[key] === 'string') return clean(item[key]);
    return undefined;
  };
  const names = (key: string): string[] => articles.map((item) => namesOf(item[key], objects)).find((found) => found.length > 0) ?? [];
  const outlet =
    clean(names('publisher')[0]) ??
    meta('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name', 'publisher') ??
    besideHeadline(text('title'), headline);
  const authors = names('author');
  const modified = linked('dateModified') ?? meta('article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified');
  return {
    title: withoutOutlet(
      linked('headline') ?? meta('og:title', 'dc.title', 'dcterms.title', 'twitter:title') ?? headline ?? text('title'),
      outlet,
    ),
    published: firstDate([
      linked('datePublished'),
      meta(...PUBLISHED),
      ...valuesOf(marks, 'published'),
      ...valuesOf(marks, 'time').slice(0, 40),
      ...valuesOf(marks, 'dated'),
    ]),
    modified: (modified === undefined ? null : momentOf(modified)) ?? undefined,
    outlet,
    byline: authors.length > 0 ? authors.join(', ') : (meta('author', 'article:author', 'dc.creator') ?? text('author')),
    address,
    // hreflang is no evidence: it tells of other pages.
    language: linked('inLanguage') ?? clean(language) ?? meta('og:locale', 'dc.language', 'content-language'),
    free: freeOf(articles),
    articles,
  };
}

/** What marks of a kind say, in their attribute and as printed: `<time datetime="…">`, `<span class="date">18. Oktober 2024</span>`. */
function valuesOf(marks: Outline['marks'], kind: MarkKind): string[] {
  return marks
    .filter((mark) => mark.kind === kind)
    .flatMap(({ value, text }) => [value, text.replace(/\s+/g, ' ')])
    .filter((one) => one.length < 200);
}

function firstDate(values: readonly (string | undefined)[]): string | undefined {
  for (const value of values) {
    const date = value === undefined ? null : printedDate(value);
    if (date !== null) return date;
  }
  return undefined;
}

/** Of several articles (a page lists its neighbours too) the one with the page's own address first. */
function ownFirst(articles: readonly LinkedObject[], address: string | undefined): LinkedObject[] {
  const own = (item: LinkedObject): boolean => {
    const page = item['mainEntityOfPage'];
    const id = typeof page === 'object' && page !== null ? (page as LinkedObject)['@id'] : page;
    return address !== undefined && [item['url'], item['@id'], id].some((one) => one === address);
  };
  return [...articles.filter(own), ...articles.filter((item) => !own(item))];
}

function freeOf(articles: readonly LinkedObject[]): boolean | null {
  const said = articles[0]?.['isAccessibleForFree'];
  if (said === undefined || said === null) return null;
  return !/^(?:false|no|0)$|\/False$/i.test(String(said));
}

/** An address made absolute, where it is one of the web. */
export function resolved(address: string | undefined, base: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** The outlet of a page that names it only beside its headline: "Mieten steigen | Nordblatt" over "Mieten steigen". */
function besideHeadline(title: string | undefined, headline: string | undefined): string | undefined {
  if (title === undefined || headline === undefined) return undefined;
  if (title.startsWith(headline)) return /^(?:\s+[|–—·-]|:)\s+([^|–—·]{2,40})$/.exec(title.slice(headline.length))?.[1];
  if (title.endsWith(headline)) return /^([^|–—·]{2,40}?)(?:\s+[|–—·-]|:)\s+$/.exec(title.slice(0, -headline.length))?.[1];
  return undefined;
}

/** On a page without `<h1>` the heading that its title repeats. */
function headingInTitle({ blocks }: Outline, title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  return blocks.slice(0, 200).find(({ tag, text }) => /^h[2-4]$/.test(tag) && text.length > 12 && title.includes(text))?.text;
}

/** "Mieten steigen | Nordblatt" and "Nordblatt: Mieten steigen" → "Mieten steigen". */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  if (title === undefined || outlet === undefined) return title;
  if (title.endsWith(outlet)) return title.slice(0, -outlet.length).replace(/(?:\s+[|–—·-]|:)\s+$/, '') || title;
  if (title.startsWith(outlet)) return /^(?:\s+[|–—·-]|:)\s+(\S.*)$/.exec(title.slice(outlet.length))?.[1] ?? title;
  return title;
}

/** White space collapsed; undefined where nothing is left. */
export function clean(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}
