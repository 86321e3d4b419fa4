import { type Entry, failedEntry } from './article.ts';
import type { Format, Hints } from './format.ts';
import { IntakeError } from './intake-error.ts';
import { itemOfNewsml } from './newsml-item.ts';
import { decodeWarning } from './text.ts';
import { articleOfWire, type WireItem } from './wire-item.ts';
import { find, parseXml, rootName, XML_BYTES_MAX, type XmlElement } from './xml.ts';

/** Other items of NewsML-G2, which hold no article of their own, and what they are. */
const OTHERS: Readonly<Record<string, string>> = {
  packageItem: 'a package, which names the items that belong together and holds no text of its own',
  conceptItem: 'a concept, not an article',
  knowledgeItem: 'a list of concepts, not an article',
  planningItem: 'a plan of what will be covered, not an article',
  catalogItem: 'a catalogue of codes, not an article',
};

/** A message of an agency with any number of items, or one item by itself: IPTC NewsML-G2. */
export const newsml: Format = {
  name: 'a NewsML-G2 document',
  recognises: ({ text }) => {
    const root = rootName(text);
    return root === 'newsMessage' || root === 'newsItem' || (root !== null && root in OTHERS);
  },
  open: async (payload, hints) => {
    const text = decodeWarning(await payload.whole(XML_BYTES_MAX), hints);
    const { items, problems } = await itemsOf(text, hints);
    const single = items.length === 1 && problems.length === 0 && rootName(text) !== 'newsMessage';
    return { corpus: !single, entries: [...(await entriesOf(items, hints)), ...problems] };
  },
};

interface Items {
  readonly items: readonly XmlElement[];
  readonly problems: readonly Entry[];
}

/** All items of a document; of one that is cut short or damaged, those that are whole. */
async function itemsOf(text: string, hints: Hints): Promise<Items> {
  try {
    const root = await parseXml(text, hints.place);
    const set = find(root, 'itemSet') ?? root;
    const items = root.name === 'newsMessage' ? set.children.filter((child) => typeof child !== 'string') : [root];
    if (items.length === 0) throw new IntakeError('no-article', hints.place, 'the message holds no item');
    return { items, problems: [] };
  } catch (error) {
    if (!(error instanceof IntakeError) || error.code !== 'bad-xml') throw error;
    const items = await wholeItems(text, hints.place);
    if (items.length === 0) throw error;
    return { items, problems: [failedEntry(error, error.place)] };
  }
}

async function wholeItems(text: string, place: string): Promise<XmlElement[]> {
  const items: XmlElement[] = [];
  const opening = /<((?:[\w.-]{1,40}:)?newsItem)(?=[\s>])/g;
  for (let start = opening.exec(text); start !== null; start = opening.exec(text)) {
    const closing = `</${start[1]}>`;
    const end = text.indexOf(closing, start.index);
    if (end < 0) break;
    opening.lastIndex = end;
    try {
      items.push(await parseXml(text.slice(start.index, end + closing.length), place));
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error; // the damage is said once, for the whole message
    }
  }
  return items;
}

async function entriesOf(elements: readonly XmlElement[], hints: Hints): Promise<Entry[]> {
  const parsed = await Promise.all(
    elements.map(async (element, i) => {
      const place = placeOf(element, i, elements.length, hints);
      try {
        const other = OTHERS[element.name];
        if (other !== undefined) throw new IntakeError('no-article', place, `this is ${other}`);
        if (element.name !== 'newsItem') throw new IntakeError('no-article', place, `<${element.name}> is no item of news`);
        return { place, item: await itemOfNewsml(element, place) };
      } catch (error) {
        return failedEntry(error, place);
      }
    }),
  );
  const items = parsed.flatMap((one) => ('item' in one ? [one.item] : []));
  const idOfAlt = new Map(items.flatMap(({ id, altIds }) => (id === undefined ? [] : altIds.map((alt) => [alt, id] as const))));
  return inVersionOrder(parsed).map((one) => {
    if (!('item' in one)) return one;
    try {
      return { place: one.place, article: articleOfWire(one.item, { ...hints, place: one.place }, idOfAlt) };
    } catch (error) {
      return failedEntry(error, one.place);
    }
  });
}

function placeOf({ attributes }: XmlElement, i: number, count: number, { place }: Hints): string {
  const id = attributes['guid'];
  const at = count > 1 ? `${place}: item ${i + 1}` : place;
  return id === undefined ? at : `${at} (${id})`;
}

/** Versions of one item follow one another as they were made, whatever the order in the message; each takes a place of its item's. */
function inVersionOrder<T extends Entry | { readonly item: WireItem }>(all: readonly T[]): T[] {
  const idOf = (one: T): string | undefined => ('item' in one ? one.item.id : undefined);
  const versionOf = (one: T): number => ('item' in one ? Number(one.item.version ?? 0) || 0 : 0);
  const waiting = new Map<string, T[]>();
  for (const one of all) {
    const id = idOf(one);
    if (id !== undefined) waiting.set(id, [...(waiting.get(id) ?? []), one]);
  }
  for (const versions of waiting.values()) versions.sort((a, b) => versionOf(a) - versionOf(b));
  return all.map((one) => waiting.get(idOf(one) ?? '')?.shift() ?? one);
}
