import type { Article, Entry, Found } from './article.ts';
import { textOfBlocks } from './block-text.ts';
import { feedDate } from './feed-date.ts';
import type { Format, Hints } from './format.ts';
import { IntakeError } from './intake-error.ts';
import type { JsonShape } from './json.ts';
import { blocksOfMarkup, lineOfMarkup } from './markup.ts';
import { publishedDate } from './published.ts';
import { decodeWarning } from './text.ts';
import { rootName } from './xml.ts';

/** A feed, with what it says of itself. */
export interface Feed {
  readonly title?: string;
  /** How long it wants to be left alone between two polls (ttl, sy:updatePeriod), seconds. */
  readonly interval?: number;
  readonly items: readonly FeedItem[];
}

/** An item, or why there is none. An item without text has a link to follow. */
export type FeedItem = Found | Extract<Entry, { readonly error: IntakeError }>;

/** A longer feed is refused; a hundred long articles take a tenth of it. */
export const FEED_BYTES_MAX = 32 * 1024 * 1024;

/** What is asked of feedsmith's feeds: RSS, RDF, Atom and JSON Feed have some of it each. */
interface Raw {
  readonly title?: string | Words;
  readonly language?: string;
  readonly xml?: { readonly lang?: string };
  readonly ttl?: number;
  readonly sy?: { readonly updatePeriod?: string; readonly updateFrequency?: number };
  readonly items?: readonly RawItem[];
  readonly entries?: readonly RawItem[];
}
interface Words {
  readonly value?: string;
  readonly type?: string;
}
interface RawItem {
  readonly id?: string;
  readonly guid?: Words;
  readonly rdf?: { readonly about?: string };
  readonly title?: string | Words;
  readonly link?: string;
  readonly url?: string;
  readonly external_url?: string;
  readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
  readonly content?: { readonly encoded?: string } & Words;
  readonly content_html?: string;
  readonly content_text?: string;
  readonly description?: string;
  readonly summary?: string | Words;
  readonly pubDate?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly date_published?: string;
  readonly date_modified?: string;
  readonly dc?: { readonly dates?: readonly string[]; readonly creators?: readonly string[] };
  readonly source?: { readonly title?: string | Words };
  readonly authors?: readonly { readonly name?: string }[];
  readonly language?: string;
}

/** A feed: each item becomes an article of what the feed itself tells of it. */
export const feed: Format = {
  name: 'a feed',
  recognises: ({ text }) => /^(?:rss|RDF|feed)$/i.test(rootName(text) ?? ''),
  open: async (payload, hints) => {
    const { items } = await parseFeed(await payload.whole(FEED_BYTES_MAX), hints);
    return { corpus: true, entries: items.map(withText) };
  },
};

/** A JSON Feed. */
export const jsonFeed: JsonShape = {
  name: 'a JSON Feed',
  recognises: ({ version }) => typeof version === 'string' && version.includes('jsonfeed.org/version'),
  entries: async (value, hints) => (await feedOf(JSON.stringify(value), hints)).items.map(withText),
};

/**
 * Reads RSS, RDF, Atom or JSON Feed. A broken item is a problem in its place, the others are there; an id that comes twice counts once.
 * Throws IntakeError `too-large`, or `no-article` where it is no feed.
 */
export async function parseFeed(bytes: Buffer, hints: Hints): Promise<Feed> {
  if (bytes.length > FEED_BYTES_MAX)
    throw new IntakeError('too-large', hints.place, `longer than ${FEED_BYTES_MAX} bytes, which is more than any feed`);
  return await feedOf(decodeWarning(bytes, hints), hints);
}

async function feedOf(text: string, hints: Hints): Promise<Feed> {
  const raw = await rawFeed(text, hints.place);
  const title = await line(raw.title);
  const interval = intervalOf(raw);
  const items: FeedItem[] = [];
  const seen = new Map<string, number>();
  const common = { ...(title === undefined ? {} : { outlet: title }), language: raw.language ?? raw.xml?.lang };
  for (const [i, item] of (raw.items ?? raw.entries ?? []).entries()) {
    const place = `${hints.place}: item ${i + 1}`;
    try {
      const article = await articleOf(item, { ...hints, place, id: `${hints.id}-${i + 1}` }, common);
      const before = seen.get(article.id);
      if (before !== undefined) throw new IntakeError('bad-article', place, `has the id of item ${before}: ${JSON.stringify(article.id)}`);
      seen.set(article.id, i + 1);
      items.push({ place, article });
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error;
      items.push({ place, error });
    }
  }
  return { ...(title === undefined ? {} : { title }), ...(interval === null ? {} : { interval }), items };
}

async function rawFeed(text: string, place: string): Promise<Raw> {
  const feedsmith = await import('feedsmith');
  try {
    return feedsmith.parseFeed(text).feed as Raw;
  } catch (cause) {
    const what = /<(?:rss|rdf:rdf|feed)\b/i.test(text.slice(0, 2000))
      ? 'this feed is broken: nothing can be read from it'
      : 'this is no feed';
    throw new IntakeError('no-article', place, what, { cause });
  }
}

async function articleOf(
  item: RawItem,
  hints: Hints,
  feedFacts: { readonly outlet?: string; readonly language: string | undefined },
): Promise<Article> {
  const link = linkOf(item, hints);
  const id = item.guid?.value ?? item.id ?? link ?? item.rdf?.about;
  const title = await line(item.title);
  const markup = item.content?.encoded ?? item.content?.value ?? item.content_html ?? words(item.summary) ?? item.description ?? '';
  const { text, blocks = [] } = item.content_text === undefined ? textOfBlocks(await blocksOfMarkup(markup)) : { text: item.content_text };
  if (text.trim() === '' && link === undefined) throw new IntakeError('no-text', hints.place, 'the item has neither a text nor a link');
  const outlet = (await line(item.source?.title)) ?? feedFacts.outlet;
  const published = feedDate(item.pubDate ?? item.published ?? item.date_published ?? item.dc?.dates?.[0] ?? item.updated ?? '');
  const modified = feedDate(item.updated ?? item.date_modified ?? '');
  const moment = modified !== null && /T.*(?:Z|[+-]\d\d:\d\d)$/.test(modified) ? modified : undefined;
  const day = published === null ? null : publishedDate(published);
  const names = [...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({ name }) => name ?? '')].filter((name) => name !== '');
  const language = item.language ?? feedFacts.language;
  return {
    id: id ?? hints.id,
    ...(language === undefined ? {} : { language }),
    ...(day === null ? {} : { published: day }),
    ...(outlet === undefined ? {} : { outlet }),
    ...(title === undefined ? {} : { title }),
    ...(moment === undefined ? {} : { modified: moment }),
    ...(link === undefined ? {} : { address: link }),
    ...(names.length === 0 ? {} : { byline: names.join(', ') }),
    ...(hints.fetched === undefined ? {} : { fetched: hints.fetched }),
    text,
    ...(blocks.length === 0 ? {} : { blocks }),
  };
}

/** Where an item leads, relative to where the feed came from; undefined where that is no address of the web. */
function linkOf(item: RawItem, { address }: Hints): string | undefined {
  const alternate = item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const permanent = /^https?:/i.test(item.guid?.value ?? '') ? item.guid?.value : undefined;
  const link = item.link ?? item.url ?? alternate ?? permanent ?? item.external_url;
  if (link === undefined || !URL.canParse(link, address)) return undefined;
  const url = new URL(link, address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}

function words(value: string | Words | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.value;
}

async function line(value: string | Words | undefined): Promise<string | undefined> {
  const text = words(value);
  return text === undefined ? undefined : (await lineOfMarkup(text)) || undefined;
}

function withText(item: FeedItem): FeedItem {
  if ('error' in item || item.article.text.trim() !== '') return item;
  return { place: item.place, error: new IntakeError('no-text', item.place, 'the feed has no text for this item, only a link') };
}

const PERIODS: Readonly<Record<string, number>> = { hourly: 3600, daily: 86_400, weekly: 604_800, monthly: 2_592_000, yearly: 31_536_000 };

function intervalOf({ ttl, sy }: Raw): number | null {
  if (ttl !== undefined && ttl > 0) return ttl * 60;
  const period = PERIODS[sy?.updatePeriod?.toLowerCase() ?? ''];
  return period === undefined ? null : period / Math.max(1, sy?.updateFrequency ?? 1);
}
