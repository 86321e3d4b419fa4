import { blocksOfTree } from './blocks.ts';
import { IntakeError } from './intake-error.ts';
import { blocksOfMarkup } from './markup.ts';
import { itemOfNitf } from './nitf.ts';
import type { WireItem } from './wire-item.ts';
import { find, findAll, lineOf, textIn, treeOf, type XmlElement } from './xml.ts';

/** What an item of NewsML-G2 says about itself. Throws IntakeError where it has no id, or its text is elsewhere. */
export async function itemOfNewsml(item: XmlElement, place: string): Promise<WireItem> {
  const { guid, version, lang } = item.attributes;
  if (guid === undefined || guid.trim() === '') throw new IntakeError('bad-article', place, 'the item has no guid');
  const itemMeta = find(item, 'itemMeta');
  const contentMeta = find(item, 'contentMeta');
  const story = nitfOf(item);
  const headlines = findAll(contentMeta, 'headline').map((headline) => ({
    rank: Number(headline.attributes['rank'] ?? 0),
    text: lineOf(headline),
  }));
  const headline = [...headlines].sort((a, b) => a.rank - b.rank).find(({ text }) => text !== undefined)?.text ?? story?.headline;
  const byline = lineOf(find(contentMeta, 'by')) ?? story?.byline;
  const body = story?.body ?? (await bodyOf(item));
  const status = find(itemMeta, 'pubStatus');
  if (body.length === 0) checkElsewhere(item, place);
  return {
    id: guid.trim(),
    altIds: findAll(contentMeta, 'altId').flatMap((id) => lineOf(id) ?? []),
    version,
    kind: codeOf(find(itemMeta, 'itemClass')),
    status: status === undefined ? undefined : codeOf(status)?.toLowerCase(),
    created: lineOf(find(itemMeta, 'firstCreated')) ?? lineOf(find(contentMeta, 'contentCreated')),
    versionCreated: lineOf(find(itemMeta, 'versionCreated')),
    embargoed: embargoOf(find(itemMeta, 'embargoed')),
    language: find(contentMeta, 'language')?.attributes['tag'] ?? lang,
    headline: headline ?? lineOf(find(itemMeta, 'title')),
    byline,
    slugline: lineOf(find(contentMeta, 'slugline')),
    provider: partyOf(find(itemMeta, 'provider')) ?? partyOf(find(item, 'rightsInfo', 'copyrightHolder')),
    sources: [...hopsOf(item), ...findAll(contentMeta, 'infoSource').flatMap((source) => partyOf(source) ?? [])],
    credits: [
      ...[...findAll(contentMeta, 'creditline'), ...findAll(contentMeta, 'dateline')].flatMap((credit) => lineOf(credit) ?? []),
      ...(story?.credits ?? []),
    ],
    notes: findAll(itemMeta, 'edNote').flatMap((note) => lineOf(note) ?? []),
    replaces: replacedBy(itemMeta),
    body: withoutHead(body, [...headlines.map(({ text }) => text), headline, byline]),
  };
}

/** Who handled the item, the first hand first. */
function hopsOf(item: XmlElement): string[] {
  const hops = findAll(find(item, 'hopHistory'), 'hop').map((hop) => ({
    seq: Number(hop.attributes['seq'] ?? 0),
    party: partyOf(find(hop, 'party')),
  }));
  return [...hops].sort((a, b) => a.seq - b.seq).flatMap(({ party }) => party ?? []);
}

/** A party's name; of its code ("nprov:reuters") the part that its scheme does not give. */
function partyOf(party: XmlElement | undefined): string | undefined {
  return lineOf(find(party, 'name')) ?? party?.attributes['literal'] ?? codeOf(party);
}

/** "stat:canceled" or "http://cv.iptc.org/newscodes/pubstatusg2/canceled" → "canceled". */
function codeOf(concept: XmlElement | undefined): string | undefined {
  const code = concept?.attributes['qcode']?.split(':').at(-1) ?? concept?.attributes['uri']?.split(/[/#]/).at(-1);
  return code === undefined || code === '' ? undefined : code;
}

/** An empty `<embargoed/>` keeps the item back without end. */
function embargoOf(embargoed: XmlElement | undefined): string | undefined {
  return embargoed === undefined ? undefined : (lineOf(embargoed) ?? 'without end');
}

const EARLIER = /(?:^|[:/#])(?:previousVersion|replaces|corrects)$/i;

function replacedBy(itemMeta: XmlElement | undefined): string | undefined {
  const link = findAll(itemMeta, 'link').find(({ attributes }) => EARLIER.test(attributes['rel'] ?? ''));
  return link?.attributes['residref'];
}

function inlineOf(item: XmlElement): XmlElement[] {
  return findAll(find(item, 'contentSet'), 'inlineXML', 'inlineData');
}

function nitfOf(item: XmlElement): WireItem | undefined {
  const story = inlineOf(item)
    .map((inline) => find(inline, 'nitf'))
    .find((found) => found !== undefined);
  return story === undefined ? undefined : itemOfNitf(story);
}

type Body = WireItem['body'];

/** Parts of an XHTML body that repeat what the item says beside it, or that are for the desk. */
const ASIDE = new Set(['head', 'header', 'footer', 'nav', 'aside']);
const ASIDE_CLASS = /(?:^|\s)(?:teaser|notepad|closingline|np-\w+|ednote)(?:\s|$)/i;

async function bodyOf(item: XmlElement): Promise<Body> {
  for (const inline of inlineOf(item)) {
    const blocks = inline.name === 'inlineXML' ? blocksOfXhtml(inline) : await blocksOfData(inline);
    if (blocks.length > 0) return blocks;
  }
  return '';
}

function blocksOfXhtml(inline: XmlElement): Body {
  const keep = ({ name, attributes }: XmlElement): string | null =>
    ASIDE.has(name.toLowerCase()) || ASIDE_CLASS.test(attributes['class'] ?? '') ? null : name;
  return blocksOfTree(treeOf(inline, keep));
}

async function blocksOfData(inline: XmlElement): Promise<Body> {
  const text = textIn(inline);
  const type = inline.attributes['contenttype'] ?? 'text/plain';
  if (/html/i.test(type)) return await blocksOfMarkup(text);
  const plain = text.replace(/\r\n?/g, '\n').trim();
  return /^text\//i.test(type) ? plain : '';
}

/** A body that must be fetched is not taken for a flash. */
function checkElsewhere(item: XmlElement, place: string): void {
  const remote = find(item, 'contentSet', 'remoteContent');
  if (remote === undefined || (codeOf(find(item, 'itemMeta', 'itemClass')) ?? 'text') !== 'text') return;
  if (/canceled|withheld/.test(codeOf(find(item, 'itemMeta', 'pubStatus')) ?? '')) return;
  const where = remote.attributes['href'] ?? remote.attributes['residref'];
  throw new IntakeError('no-text', place, where === undefined ? 'its text is not in it' : `its text is not in it but at ${where}`);
}

/** The body without the headline and byline with which it may begin. */
function withoutHead(body: Body, head: readonly (string | undefined)[]): Body {
  if (typeof body === 'string') return body;
  const first = body.findIndex(({ text }) => !head.includes(text.replace(/\s+/g, ' ')));
  return first < 0 ? body : body.slice(first);
}
