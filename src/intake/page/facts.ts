import { articlesAmong, type LinkedObject, linkedObjects, namesOf } from './linked-data.ts';
import { momentOf, printedDate } from './printed-date.ts';

/** What is asked of an element; linkedom's own types lean on a browser's. */
export interface PageElement {
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

/** What is asked of a document. */
export interface PageDocument {
  readonly title?: string;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

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
  'dcterms.issued',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'sailthru.date',
];

/** Reads the facts of a page from JSON-LD, meta elements and what is printed, in this order of trust; `base` is where it came from. */
export function factsOfPage(document: PageDocument, base: string | undefined): PageFacts {
  const metas = metasOf(document);
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) if (metas.has(name.toLowerCase())) return metas.get(name.toLowerCase());
    return undefined;
  };
  const attribute = (selector: string, name: string): string | undefined => clean(document.querySelector(selector)?.getAttribute(name));
  const text = (selector: string): string | undefined => clean(document.querySelector(selector)?.textContent);
  const objects = linkedObjects([...document.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.textContent ?? ''));
  const address = resolved(attribute('link[rel="canonical"]', 'href') ?? meta('og:url'), base);
  const articles = ownFirst(articlesAmong(objects), address ?? base);
  const linked = (key: string): string | undefined => {
    for (const item of articles) if (typeof item[key] === 'string') return clean(item[key]);
    return undefined;
  };
  const names = (key: string): string[] => articles.map((item) => namesOf(item[key], objects)).find((found) => found.length > 0) ?? [];
  const outlet =
    clean(names('publisher')[0]) ??
    meta('og:site_name', 'dc.publisher', 'dcterms.publisher', 'application-name', 'publisher') ??
    besideHeadline(clean(document.title), text('h1'));
  const authors = names('author');
  const modified = linked('dateModified') ?? meta('article:modified_time', 'og:updated_time', 'last-modified', 'dcterms.modified');
  return {
    title: withoutOutlet(
      linked('headline') ?? meta('og:title', 'dc.title', 'twitter:title') ?? text('h1') ?? clean(document.title),
      outlet,
    ),
    published: firstDate([
      linked('datePublished'),
      meta(...PUBLISHED),
      attribute('[itemprop="datePublished"]', 'content'),
      ...timesOf(document),
    ]),
    modified: (modified === undefined ? null : momentOf(modified)) ?? undefined,
    outlet,
    byline:
      authors.length > 0
        ? authors.join(', ')
        : (meta('author', 'article:author', 'dc.creator') ?? text('[rel="author"], [itemprop="author"], .byline')),
    address,
    // hreflang is no evidence: it tells of other pages.
    language:
      linked('inLanguage') ??
      attribute('html', 'lang') ??
      attribute('html', 'xml:lang') ??
      meta('og:locale', 'dc.language', 'content-language'),
    free: freeOf(articles),
    articles,
  };
}

function metasOf(document: PageDocument): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name =
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv');
    const content = clean(element.getAttribute('content'));
    if (name !== null && content !== undefined && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

/** Dates as the page prints them, those marked as such first: `<time datetime="…">`, `<span class="date">18. Oktober 2024</span>`. */
function timesOf(document: PageDocument): string[] {
  const times = [...document.querySelectorAll('time')]
    .slice(0, 20)
    .flatMap((time) => [time.getAttribute('datetime') ?? '', time.textContent ?? '']);
  const dated = [
    ...document.querySelectorAll('[class*="date" i], [class*="datum" i], [class*="publish" i], [id*="date" i], [id*="datum" i]'),
  ];
  return [...times, ...dated.slice(0, 20).map((one) => (one.textContent ?? '').replace(/\s+/g, ' '))].filter((one) => one.length < 200);
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
  if (title === undefined || headline === undefined || !title.startsWith(headline)) return undefined;
  return /^\s+[|–—·-]\s+([^|–—·]{2,40})$/.exec(title.slice(headline.length))?.[1];
}

/** "Mieten steigen | Nordblatt" → "Mieten steigen". */
function withoutOutlet(title: string | undefined, outlet: string | undefined): string | undefined {
  if (title === undefined || outlet === undefined || !title.endsWith(outlet)) return title;
  return title.slice(0, -outlet.length).replace(/\s+[|–—·:-]\s+$/, '') || title;
}

/** White space collapsed; undefined where nothing is left. */
export function clean(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}
