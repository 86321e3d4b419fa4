import { IntakeError } from './intake-error.ts';
import { find, findAll, lineOf, parseXml, type XmlElement } from './xml.ts';

/** A feed of a list. */
export interface ListedFeed {
  readonly address: string;
  readonly title?: string;
  /** The folders that it stands in, the outermost first. */
  readonly folders: readonly string[];
}

/** A list of feeds, with a problem for each entry that names none. */
export interface FeedList {
  readonly title?: string;
  readonly feeds: readonly ListedFeed[];
  readonly problems: readonly IntakeError[];
}

/** Longer lists are refused. */
const OPML_BYTES_MAX = 8 * 1024 * 1024;

/**
 * Reads a list of feeds as OPML. A feed that stands in it twice counts once, where it stands first; entries that lead to other lists
 * (`include`) are named as problems and not followed, so that no list can lead back to itself. Throws IntakeError `too-large`,
 * `bad-xml`, or `no-article` where it is no list.
 */
export async function parseOpml(text: string, place: string): Promise<FeedList> {
  if (text.length > OPML_BYTES_MAX)
    throw new IntakeError('too-large', place, `longer than ${OPML_BYTES_MAX} characters, which is more than any list of feeds`);
  const root = await parseXml(text, place);
  const body = find(root, 'body');
  if (root.name.toLowerCase() !== 'opml' || body === undefined)
    throw new IntakeError('no-article', place, 'this is no list of feeds (OPML)');
  const feeds = new Map<string, ListedFeed>();
  const problems: IntakeError[] = [];
  let count = 0;
  const walk = (outlines: readonly XmlElement[], folders: readonly string[]): void => {
    for (const outline of outlines) {
      const at = `${place}: entry ${++count}`;
      const named =
        attribute(outline, 'title') || (attribute(outline, 'xmlUrl') === attribute(outline, 'text') ? '' : attribute(outline, 'text'));
      const title = named.replace(/\s+/g, ' ').trim();
      const address = attribute(outline, 'xmlUrl').trim();
      const inside = findAll(outline, 'outline');
      const type = attribute(outline, 'type').toLowerCase();
      if (type === 'include' || (type === 'link' && /\.opml$/i.test(attribute(outline, 'url')))) {
        problems.push(new IntakeError('bad-address', at, 'leads to another list; read that one for itself'));
      } else if (address !== '') {
        if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) {
          problems.push(new IntakeError('bad-address', at, `this is no address of a feed: ${JSON.stringify(address.slice(0, 200))}`));
        } else if (!feeds.has(address)) feeds.set(address, { address, ...(title === '' ? {} : { title }), folders });
      } else if (inside.length === 0) problems.push(new IntakeError('bad-address', at, 'the entry has no address (xmlUrl)'));
      walk(inside, title === '' || address !== '' ? folders : [...folders, title]);
    }
  };
  walk(findAll(body, 'outline'), []);
  const title = lineOf(find(root, 'head', 'title'));
  return { ...(title === undefined ? {} : { title }), feeds: [...feeds.values()], problems };
}

/** "xmlUrl", which some write "xmlurl". */
function attribute({ attributes }: XmlElement, name: string): string {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? '';
}

interface Folder {
  readonly feeds: ListedFeed[];
  readonly folders: Map<string, Folder>;
}

/** Writes a list of feeds as OPML 2.0; `parseOpml` reads the same feeds from it. */
export function writeOpml({ title = 'hearsay', feeds }: Pick<FeedList, 'title' | 'feeds'>): string {
  const root: Folder = { feeds: [], folders: new Map() };
  for (const listed of feeds) {
    let at = root;
    for (const name of listed.folders) {
      const next = at.folders.get(name) ?? { feeds: [], folders: new Map() };
      at.folders.set(name, next);
      at = next;
    }
    at.feeds.push(listed);
  }
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n  <head><title>${escaped(title)}</title></head>\n  <body>\n`;
  return `${head}${outlines(root, '    ')}  </body>\n</opml>\n`;
}

function outlines({ feeds, folders }: Folder, indent: string): string {
  const inside = [...folders].map(
    ([name, folder]) => `${indent}<outline text="${escaped(name)}">\n${outlines(folder, `${indent}  `)}${indent}</outline>\n`,
  );
  const lines = feeds.map(({ address, title }) => {
    const named = title === undefined ? '' : ` title="${escaped(title)}"`;
    return `${indent}<outline type="rss" text="${escaped(title ?? address)}"${named} xmlUrl="${escaped(address)}"/>\n`;
  });
  return lines.join('') + inside.join('');
}

function escaped(text: string): string {
  // XML has no way to write control characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
