import type { TextTree } from './blocks.ts';
import { numberedCharacters } from './character-names.ts';
import { decode } from './decode.ts';
import type { Format } from './format.ts';
import { IntakeError } from './intake-error.ts';

/** An element of an XML document; names and attributes without their prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts, in order. */
  readonly children: readonly (XmlElement | string)[];
}

/** More than this is no document of an agency; a parsed document takes many times its size. */
export const XML_BYTES_MAX = 32 * 1024 * 1024;

/**
 * Parses a whole document; entities that it declares itself are not resolved, so that none can grow or fetch anything. Throws
 * IntakeError `bad-xml` with line and column where it is not well-formed.
 */
export async function parseXml(text: string, place: string): Promise<XmlElement> {
  const { XMLParser, XMLValidator } = await import('fast-xml-parser');
  const plain = numberedCharacters(withoutDoctype(text));
  const parser = new XMLParser({
    preserveOrder: true,
    // "<p>Die <b>Werft</b> schließt</p>": the spaces around a tag are the text's.
    trimValues: false,
    parseTagValue: false,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    ignoreDeclaration: true,
    ignorePiTags: true,
    // Off, it would leave "&#8220;" as it is.
    htmlEntities: true,
  });
  try {
    const valid = XMLValidator.validate(plain);
    if (valid !== true) {
      const { line, col, msg } = valid.err;
      throw new IntakeError('bad-xml', `${place}:${line}:${col}`, `this is not well-formed XML: ${msg}`);
    }
    const root = elementsOf(parser.parse(plain) as readonly Ordered[]).find((node) => typeof node !== 'string');
    if (root === undefined) throw new IntakeError('bad-xml', place, 'there is no element in it');
    return root;
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw new IntakeError('bad-xml', place, `this is not well-formed XML: ${(error as Error).message}`, { cause: error });
  }
}

/** A node as fast-xml-parser gives it: one key with the element's children, or "#text"; attributes under ":@". */
type Ordered = Readonly<Record<string, readonly Ordered[] | string | Readonly<Record<string, string>>>>;

/** Goes down as deep as the parser does, which refuses more than a hundred levels. */
function elementsOf(nodes: readonly Ordered[]): (XmlElement | string)[] {
  return nodes.flatMap((node): (XmlElement | string)[] => {
    const name = Object.keys(node).find((key) => key !== ':@');
    if (name === undefined) return [];
    const content = node[name];
    if (name === '#text') return typeof content === 'string' ? [content] : [];
    const attributes = (node[':@'] ?? {}) as Readonly<Record<string, string>>;
    return [{ name, attributes, children: Array.isArray(content) ? elementsOf(content as readonly Ordered[]) : [] }];
  });
}

/** Cuts out `<!DOCTYPE …[ … ]>` with all that it declares; blanks keep lines where they are. */
function withoutDoctype(text: string): string {
  const start = /^[^<]*(?:<(?:\?[^>]*|!--(?:[^-]|-(?!->))*--)>[^<]*)*<!DOCTYPE/i.exec(text)?.[0].length ?? -1;
  if (start < 0) return text;
  let quote = '';
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const mark = text[i] as string;
    if (quote !== '') quote = mark === quote ? '' : quote;
    else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '[' || (mark === '<' && depth > 0)) depth++;
    else if (mark === ']') depth--;
    else if (mark === '>' && depth === 0) {
      const from = start - '<!DOCTYPE'.length;
      return text.slice(0, from) + text.slice(from, i + 1).replace(/[^\n]/g, ' ') + text.slice(i + 1);
    } else if (mark === '>') depth--;
  }
  return text;
}

/** The name of the first element of a document, without its prefix; null where the text begins with none. */
export function rootName(text: string): string | null {
  const prolog =
    /^\s*(?:<\?[^>]{0,1000}\?>\s*|<!--(?:[^-]|-(?!->)){0,4000}-->\s*|<!DOCTYPE[^>[]{0,1000}(?:\[[^\]]{0,8000}\]\s*)?>\s*)*/i.exec(
      text,
    )?.[0] ?? '';
  return /^<(?:[\w.-]{1,40}:)?([\w.-]{1,80})(?=[\s/>])/.exec(text.slice(prolog.length, prolog.length + 200))?.[1] ?? null;
}

/** XML that holds no articles, or holds them in a way that is not known: refused by its name rather than read with its tags. */
export const unknownXml: Format = {
  name: 'XML',
  recognises: ({ text }) => /^\s*<\?xml\s/i.test(text) || /^\s*<!DOCTYPE\s+(?!html)/i.test(text),
  open: ({ head }, { place }) => {
    const root = rootName(decode(head).text);
    const what = root === null ? 'this is XML' : `this is XML with the root <${root}>`;
    return Promise.reject(new IntakeError('no-article', place, `${what}, from which no articles are taken`));
  },
};

/** The first child element of that name along a path: `find(item, 'itemMeta', 'pubStatus')`. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => (at === undefined ? undefined : findAll(at, name)[0]), element);
}

/** The child elements that have one of the names, in order. */
export function findAll(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  return (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string' && names.includes(child.name));
}

/** All text in an element on one line; undefined where there is none. */
export function lineOf(element: XmlElement | undefined): string | undefined {
  const text = element === undefined ? '' : textIn(element).replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** All text in an element, as it stands. */
export function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** An element as the walker of blocks sees it; `rename` gives HTML's name for an element, null leaves it out. */
export function treeOf(element: XmlElement, rename: (element: XmlElement) => string | null): TextTree {
  const children = element.children.flatMap((child): (TextTree | string)[] => {
    if (typeof child === 'string') return [child];
    return rename(child) === null ? [] : [treeOf(child, rename)];
  });
  return { name: (rename(element) ?? element.name).toLowerCase(), children };
}
