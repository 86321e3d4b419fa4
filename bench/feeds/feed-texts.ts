import { type SyntheticArticle, syntheticArticles } from '../affairs.ts';
import { pageOf } from '../ledger/web-records.ts';

/** An item as a format writes it; one with a link leads to its page, one without has its text with it. */
export interface Item {
  readonly guid: string;
  readonly article: SyntheticArticle;
  readonly link: string | null;
}

/** Every so many items have a page of their own. */
export const LINKED = 10;

const ARTICLES = [...syntheticArticles(1_000)];

function articleOf(feed: number, item: number): SyntheticArticle {
  return ARTICLES[(feed * 37 + item) % ARTICLES.length] as SyntheticArticle;
}

/** The items of a feed. */
export function itemsOf(feed: number, count: number, origin: string): Item[] {
  return Array.from({ length: count }, (_, i) => ({
    guid: `blatt-${feed}-${i}`,
    article: articleOf(feed, i),
    link: i % LINKED === 0 ? `${origin}/page/${feed}/${i}` : null,
  }));
}

/** The page of an item that has one. */
export function pageOfItem(feed: number, item: number): string {
  return pageOf(articleOf(feed, item), 20_000);
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** What an item carries of its text: all of it where there is no page. */
function carried({ link, article }: Item): string {
  return link === null ? article.text : article.title;
}

type Write = (title: string, items: readonly Item[]) => string;

const rss: Write = (title, items) => {
  const item = (given: Item): string => {
    const { guid, article, link } = given;
    const date = new Date(article.published).toUTCString();
    const address = link === null ? '' : `<link>${link}</link>`;
    return `<item><guid isPermaLink="false">${guid}</guid>${address}<title>${escaped(article.title)}</title><pubDate>${date}</pubDate><description>${escaped(carried(given))}</description></item>`;
  };
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${items.map(item).join('')}</channel></rss>`;
};

const atom: Write = (title, items) => {
  const entry = (given: Item): string => {
    const { guid, article, link } = given;
    const address = link === null ? '' : `<link href="${link}"/>`;
    return `<entry><id>${guid}</id>${address}<title>${escaped(article.title)}</title><published>${article.published}T06:00:00Z</published><content type="text">${escaped(carried(given))}</content></entry>`;
  };
  return `<feed xmlns="http://www.w3.org/2005/Atom"><title>${title}</title>${items.map(entry).join('')}</feed>`;
};

const rdf: Write = (title, items) => {
  const item = (given: Item): string => {
    const { guid, article, link } = given;
    const address = link === null ? '' : `<link>${link}</link>`;
    return `<item rdf:about="${guid}">${address}<title>${escaped(article.title)}</title><dc:date>${article.published}</dc:date><description>${escaped(carried(given))}</description></item>`;
  };
  return `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="u"><title>${title}</title></channel>${items.map(item).join('')}</rdf:RDF>`;
};

const jsonFeed: Write = (title, items) => {
  const item = (given: Item): object => {
    const { guid, article, link } = given;
    const address = link === null ? {} : { url: link };
    return { id: guid, ...address, title: article.title, date_published: `${article.published}T06:00:00Z`, content_text: carried(given) };
  };
  return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items: items.map(item) });
};

/** The formats in which feeds are written, in turn. */
export const FORMATS: readonly [Write, ...Write[]] = [rss, atom, rdf, jsonFeed];
