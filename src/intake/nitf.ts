import { blocksOfTree, type TextTree } from './blocks.ts';
import type { Format } from './format.ts';
import { decodeWarning } from './text.ts';
import { articleOfWire, type WireItem } from './wire-item.ts';
import { find, findAll, lineOf, parseXml, rootName, treeOf, XML_BYTES_MAX, type XmlElement } from './xml.ts';

/** An agency's story in NITF 3 (News Industry Text Format), by itself. */
export const nitf: Format = {
  name: 'a NITF document',
  recognises: ({ text }) => rootName(text) === 'nitf',
  open: async (payload, hints) => {
    const story = await parseXml(decodeWarning(await payload.whole(XML_BYTES_MAX), hints), hints.place);
    return { corpus: false, entries: [{ place: hints.place, article: articleOfWire(itemOfNitf(story), hints) }] };
  },
};

/** What a NITF story says about itself; inside a NewsML-G2 item, its headline, byline and body are asked for. */
export function itemOfNitf(story: XmlElement): WireItem {
  const docdata = find(story, 'head', 'docdata');
  const top = find(story, 'body', 'body.head');
  const credits = [lineOf(find(top, 'distributor')), lineOf(find(top, 'dateline')), lineOf(find(story, 'body', 'body.end', 'tagline'))];
  const headlines = find(top, 'hedline');
  return {
    id: find(docdata, 'doc-id')?.attributes['id-string'] ?? undefined,
    altIds: findAll(docdata, 'du-key').flatMap((key) => key.attributes['key'] ?? []),
    version: find(docdata, 'du-key')?.attributes['version'],
    status: statusOf(docdata?.attributes['management-status']),
    created: momentOf(find(docdata, 'date.issue')),
    versionCreated: momentOf(find(docdata, 'date.issue')),
    embargoed:
      docdata?.attributes['management-status'] === 'embargoed' ? (momentOf(find(docdata, 'date.release')) ?? 'without end') : undefined,
    language: story.attributes['lang'] ?? find(story, 'body')?.attributes['lang'],
    headline: lineOf(find(headlines, 'hl1')) ?? lineOf(headlines) ?? lineOf(find(story, 'head', 'title')),
    byline: lineOf(find(top, 'byline')),
    provider: find(docdata, 'doc.copyright')?.attributes['holder'] ?? find(story, 'head', 'pubdata')?.attributes['name'],
    sources: findAll(find(docdata, 'del-list'), 'from-src').flatMap((source) => source.attributes['src-name'] ?? []),
    credits: credits.flatMap((credit) => credit ?? []),
    notes: [
      ...findAll(docdata, 'ed-msg', 'correction').flatMap(({ attributes }) => attributes['info'] ?? []),
      ...findAll(top, 'note').flatMap((note) => lineOf(note) ?? []),
    ],
    replaces: find(docdata, 'correction')?.attributes['id-string'] ?? docdata?.attributes['management-doc-idref'],
    body: bodyOfNitf(story),
  };
}

/** The values of `management-status` as IPTC's later formats name them. */
function statusOf(status: string | undefined): string | undefined {
  if (status === undefined || status === 'embargoed') return undefined;
  return status === 'cancelled' ? 'canceled' : status;
}

/** NITF's dates, "20310303T094000+0100", as ISO 8601; others as they stand. */
function momentOf(element: XmlElement | undefined): string | undefined {
  const norm = element?.attributes['norm']?.trim();
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(norm ?? '');
  if (match === null) return norm;
  const [, year, month, day, hour, minute, second = '00', zone = 'Z'] = match;
  if (hour === undefined) return `${year}-${month}-${day}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone.replace(/^(.\d\d)(\d\d)$/, '$1:$2')}`;
}

/** HTML's names for NITF's blocks; the others have the same name in both, or stand within a line. */
const NAMES: Readonly<Record<string, string>> = {
  block: 'div',
  bq: 'blockquote',
  hl1: 'h1',
  hl2: 'h2',
  'media-caption': 'figcaption',
  media: 'figure',
  'nitf-table': 'table',
  fn: 'p',
  credit: 'p',
};

/** What stands in a body and is none of its words. */
const ASIDE = new Set([
  'note',
  'media-reference',
  'media-metadata',
  'media-object',
  'media-producer',
  'nitf-table-metadata',
  'nitf-colgroup',
  'virtloc',
]);

function bodyOfNitf(story: XmlElement): WireItem['body'] {
  return findAll(find(story, 'body'), 'body.content').flatMap((content) => blocksOfTree(treeOfNitf(content)));
}

function treeOfNitf(content: XmlElement): TextTree {
  return treeOf(content, ({ name }) => (ASIDE.has(name) ? null : (NAMES[name] ?? name)));
}
