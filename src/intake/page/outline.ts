import { createBlockWriter, type PageBlock } from '../blocks.ts';
import { BLOCK_ELEMENTS, type HtmlReceiver, type HtmlTag, readHtml, SILENT_ELEMENTS } from '../html.ts';

/** An element that holds blocks. Those of a page are numbered as they open, so that a parent comes before what it holds. */
export interface Container {
  readonly tag: string;
  /** The number of the one around it; -1 for the page. */
  readonly parent: number;
  /** Class and id as written, for what their words give away. */
  readonly names: string;
  readonly role: string;
  readonly id: string;
}

/** What elements besides blocks are asked for, and how they are known. */
export type MarkKind = 'title' | 'headline' | 'time' | 'dated' | 'author' | 'published' | 'anchor';

/** An element that tells something of the page. */
export interface Mark {
  readonly kind: MarkKind;
  /** Its attribute: `datetime`, `content`, `href`. */
  readonly value: string;
  text: string;
  /** The block that it stands in, or before. */
  readonly at: number;
}

/** A page in the order in which it is read: its blocks, the elements that hold them, and what it says of itself. */
export interface Outline {
  readonly containers: readonly Container[];
  readonly blocks: readonly PageBlock[];
  readonly marks: readonly Mark[];
  /** `<meta>` elements by name in lower case; the first of a name counts. */
  readonly metas: ReadonlyMap<string, string>;
  readonly linkedData: readonly string[];
  readonly canonical: string | undefined;
  readonly language: string | undefined;
}

/** More of the text of a mark is never asked for. */
const MARK_LETTERS_MAX = 300;
/** So many marks of a kind are kept; times and links are counted over the whole page, for live blogs. */
const MARKS_MAX: Readonly<Record<MarkKind, number>> = {
  title: 1,
  headline: 1,
  dated: 20,
  author: 1,
  published: 1,
  time: 5000,
  anchor: 5000,
};

interface Open {
  readonly name: string;
  readonly container: number | null;
  readonly isLink: boolean;
  readonly marks: readonly Mark[];
}

/** Reads a page, given in pieces, from beginning to end. Throws IntakeError `too-large` where it has more elements than any page. */
export async function outlineOf(html: readonly string[], place: string): Promise<Outline> {
  const containers: Container[] = [{ tag: '#page', parent: -1, names: '', role: '', id: '' }];
  const writer = createBlockWriter();
  const marks: Mark[] = [];
  const counts = new Map<MarkKind, number>();
  const metas = new Map<string, string>();
  const linkedData: string[] = [];
  let canonical: string | undefined;
  let language: string | undefined;
  const open: Open[] = [];
  let links = 0;
  const listening = new Set<Mark>();
  let script: string[] | null = null;

  const mark = (kind: MarkKind, value: string): Mark[] => {
    const count = counts.get(kind) ?? 0;
    if (count >= MARKS_MAX[kind]) return [];
    counts.set(kind, count + 1);
    const made: Mark = { kind, value, text: '', at: writer.blocks.length };
    marks.push(made);
    listening.add(made);
    return [made];
  };
  const receiver: HtmlReceiver = {
    open: (tag) => {
      const { name, attributes } = tag;
      if (name === 'meta') takeMeta(metas, attributes);
      if (name === 'html') language ??= attributes['lang'] ?? attributes['xml:lang'];
      if (name === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? '')) canonical ??= attributes['href'];
      if (name === 'script' && /^\s*application\/ld\+json/i.test(attributes['type'] ?? '')) script = [];
      const isLink = name === 'a' && attributes['href'] !== undefined;
      if (isLink) links++;
      const isBlock = BLOCK_ELEMENTS.has(name) || name.includes('-');
      writer.open(name);
      // An element of the page's own making ("amp-ad") holds blocks as a <div> does.
      if (isBlock && !BLOCK_ELEMENTS.has(name)) writer.flush();
      let container: number | null = null;
      if (isBlock) {
        container = containers.length;
        containers.push(containerOf(tag, writer.owner));
        writer.owner = container;
      }
      const own = marksOf(tag).flatMap(([kind, value]) => mark(kind, value));
      open.push({ name, container, isLink, marks: own });
      return script !== null || name === 'head' || !isUnseen(tag);
    },
    text: (text) => {
      if (script !== null) script.push(text);
      else {
        for (const one of listening) {
          one.text += text;
          if (one.text.length > MARK_LETTERS_MAX) listening.delete(one);
        }
        if (open.at(-1)?.name !== 'title') writer.text(text, links > 0);
      }
    },
    close: () => {
      const { name, container, isLink, marks: own } = open.pop() as Open;
      if (name === 'script' && script !== null) {
        linkedData.push(script.join(''));
        script = null;
      }
      if (isLink) links--;
      for (const one of own) listening.delete(one);
      if (container === null) return;
      writer.flush();
      writer.close(name);
      writer.owner = containers[container]?.parent ?? 0;
    },
  };
  await readHtml(html, receiver, place);
  writer.flush();
  return { containers, blocks: writer.blocks, marks, metas, linkedData, canonical, language };
}

function containerOf({ name, attributes }: HtmlTag, parent: number): Container {
  const { class: classes = '', id = '', role = '' } = attributes;
  return { tag: name, parent, names: `${classes} ${id}`, role: attributes['aria-modal'] === 'true' ? 'dialog' : role.toLowerCase(), id };
}

/** What is there for programs or for readers who cannot see: "visually-hidden", "display: none". */
function isUnseen({ name, attributes }: HtmlTag): boolean {
  if (SILENT_ELEMENTS.has(name)) return true;
  const { class: classes, style, hidden, 'aria-hidden': ariaHidden } = attributes;
  if (hidden !== undefined || ariaHidden === 'true') return true;
  if (style !== undefined && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)) return true;
  // "hidden lg:block" is seen on large screens.
  return classes !== undefined && /(?:^|\s)(?:sr-only|screen-reader-text|visually-?hidden|hidden(?!.*:))(?:\s|$)/i.test(classes);
}

function marksOf({ name, attributes }: HtmlTag): [MarkKind, string][] {
  const { class: classes = '', id = '', rel, itemprop, datetime, content, href } = attributes;
  const found: [MarkKind, string][] = [];
  if (name === 'title') found.push(['title', '']);
  if (name === 'h1') found.push(['headline', '']);
  if (name === 'time') found.push(['time', datetime ?? '']);
  if (name === 'a' && href?.startsWith('#')) found.push(['anchor', href]);
  if (itemprop === 'datePublished') found.push(['published', content ?? datetime ?? '']);
  if (rel === 'author' || itemprop === 'author' || /(?:^|\s)byline(?:\s|$)/.test(classes)) found.push(['author', '']);
  if (/date|datum|publish/i.test(classes) || /date|datum/i.test(id)) found.push(['dated', '']);
  return found;
}

function takeMeta(
  metas: Map<string, string>,
  { property, name, itemprop, 'http-equiv': equivalent, content }: HtmlTag['attributes'],
): void {
  const key = (property ?? name ?? itemprop ?? equivalent)?.toLowerCase();
  const text = content?.replace(/\s+/g, ' ').trim() ?? '';
  if (key !== undefined && text !== '' && !metas.has(key)) metas.set(key, text);
}
