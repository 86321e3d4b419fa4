import { IntakeError } from './intake-error.ts';

/** The start of an element; of its attributes those that somebody here asks for, names in lower case. */
export interface HtmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What is told of a page as it is read; every `open` is followed by its `close`. */
export interface HtmlReceiver {
  /** False leaves out all that the element holds; it is closed all the same. */
  open(tag: HtmlTag): boolean;
  /** A piece of text, character references resolved. */
  text(text: string): void;
  close(): void;
}

/** Elements that stand by themselves; text goes on after all others. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose text is not for readers. */
export const SILENT_ELEMENTS: ReadonlySet<string> = new Set(
  'script style noscript noembed noframes template svg iframe object button select textarea input head audio video canvas math'.split(' '),
);

/** A page of more elements is refused: made of nothing but tags, one of these takes 300 MB. */
const ELEMENTS_MAX = 500_000;
/** No page of people nests deeper; elements below are read as if they stood side by side. */
const DEPTH_MAX = 256;

const ATTRIBUTES = new Set(
  'class id role hidden aria-hidden aria-modal style lang xml:lang href rel content name property itemprop http-equiv type datetime'.split(
    ' ',
  ),
);
const VOID = new Set('area base basefont bgsound br col embed frame hr img input link meta param source track wbr'.split(' '));
const IN_HEAD = new Set('base bgsound link meta noscript script style template title'.split(' '));

// HTML, "13.1.2.4 Optional tags": what a start tag closes, and the elements beyond which it closes nothing.
const CELLS = new Set(['td', 'th']);
const ROWS = new Set(['tr', ...CELLS]);
const PARTS = new Set(['thead', 'tbody', 'tfoot', ...ROWS]);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const NOTHING: ReadonlySet<string> = new Set();
const SCOPE: ReadonlySet<string> = new Set(['table', 'td', 'th', 'caption', 'button', 'template', 'object']);
const IMPLIED = new Map<string, { readonly closes: ReadonlySet<string>; readonly within: ReadonlySet<string> }>(
  Object.entries({
    li: { closes: new Set(['li']), within: new Set(['ul', 'ol', 'menu', ...SCOPE]) },
    dt: { closes: new Set(['dt', 'dd']), within: new Set(['dl', ...SCOPE]) },
    dd: { closes: new Set(['dt', 'dd']), within: new Set(['dl', ...SCOPE]) },
    td: { closes: CELLS, within: new Set(['tr', 'table']) },
    th: { closes: CELLS, within: new Set(['tr', 'table']) },
    tr: { closes: ROWS, within: new Set(['table']) },
    tbody: { closes: PARTS, within: new Set(['table']) },
    thead: { closes: PARTS, within: new Set(['table']) },
    tfoot: { closes: PARTS, within: new Set(['table']) },
    body: { closes: new Set(['head']), within: NOTHING },
  }),
);
const PARAGRAPH = new Set(['p']);

/** The open elements of a page: what closes what, as browsers do it for pages of people. */
function createOpenElements(close: () => void): {
  readonly push: (name: string) => boolean;
  readonly before: (name: string) => void;
  readonly end: (name: string) => void;
  readonly top: () => string | undefined;
} {
  const stack: string[] = [];
  const counts = new Map<string, number>();
  let overflow = 0;
  const pop = (): void => {
    const name = stack.pop() as string;
    counts.set(name, (counts.get(name) ?? 1) - 1);
    close();
  };
  /** Closes the outermost of the named elements that stands before a border; those within close with it. */
  const closeOutermost = (names: ReadonlySet<string>, borders: ReadonlySet<string>): void => {
    let open = false;
    for (const name of names) open ||= (counts.get(name) ?? 0) > 0;
    if (!open) return;
    let found = -1;
    for (let i = stack.length - 1; i >= 0 && !borders.has(stack[i] as string); i--) if (names.has(stack[i] as string)) found = i;
    if (found >= 0) while (stack.length > found) pop();
  };
  return {
    top: () => stack.at(-1),
    push: (name) => {
      if (stack.length >= DEPTH_MAX) {
        overflow++;
        return false;
      }
      stack.push(name);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      return true;
    },
    before: (name) => {
      if (stack.at(-1) === 'head' && !IN_HEAD.has(name)) pop();
      const implied = IMPLIED.get(name);
      if (implied !== undefined) closeOutermost(implied.closes, implied.within);
      else if (HEADINGS.has(name) && HEADINGS.has(stack.at(-1) ?? '')) pop();
      else if (name === 'a' && stack.at(-1) === 'a') pop();
      if (BLOCK_ELEMENTS.has(name) && !CELLS.has(name)) closeOutermost(PARAGRAPH, SCOPE);
    },
    end: (name) => {
      if (overflow > 0) overflow--;
      else if ((counts.get(name) ?? 0) > 0) {
        const isBlock = BLOCK_ELEMENTS.has(name);
        const isTable = name === 'table' || PARTS.has(name);
        for (let i = stack.length - 1; i >= 0; i--) {
          const at = stack[i] as string;
          if (at === name) {
            while (stack.length > i) pop();
            return;
          }
          // "</i>" of an element further out closes no paragraph, "</div>" no cell.
          if (isTable ? at === 'table' : isBlock ? SCOPE.has(at) : BLOCK_ELEMENTS.has(at)) return;
        }
      }
    },
  };
}

/** Cuts words out of pieces that are read one after the other, by where they stand in the whole: `slice` up to the piece that is read. */
function createCutter(pieces: readonly string[]): {
  readonly slice: (start: number, end: number) => string;
  readonly next: () => void;
} {
  let at = -1;
  let from = 0;
  return {
    next: () => {
      from += pieces[at]?.length ?? 0;
      at++;
    },
    slice: (start, end) => {
      let text = pieces[at] ?? '';
      let begin = from;
      // A tag that began in an earlier piece.
      for (let before = at - 1; begin > start && before >= 0; before--) {
        const piece = pieces[before] ?? '';
        text = piece + text;
        begin -= piece.length;
      }
      return text.slice(start - begin, end - begin);
    },
  };
}

/**
 * Reads a page, or a part of one, in pieces that joined are the whole, from beginning to end and tells what stands in it; tags that are left out or cross are put right
 * as browsers do. Takes time in proportion to its length. Throws IntakeError `too-large` where it has more elements than any page.
 */
export async function readHtml(pieces: readonly string[], receiver: HtmlReceiver, place: string): Promise<void> {
  const { Tokenizer } = await import('htmlparser2');
  const { slice, next } = createCutter(pieces);
  // How many of the open elements lie in one whose content is left out, itself included.
  let skipped = 0;
  const close = (): void => {
    if (skipped > 1) skipped--;
    else {
      skipped = 0;
      receiver.close();
    }
  };
  const elements = createOpenElements(close);
  let name = '';
  let attributes: Record<string, string> = {};
  let attribute = '';
  let isAsked = false;
  let value = '';
  let count = 0;
  const open = (): void => {
    if (++count > ELEMENTS_MAX) throw new IntakeError('too-large', place, `a page of more than ${ELEMENTS_MAX} elements`);
    elements.before(name);
    const deep = VOID.has(name) || !elements.push(name);
    if (skipped > 0) {
      if (!deep) skipped++;
      return;
    }
    const goesOn = receiver.open({ name, attributes });
    if (deep) receiver.close();
    else if (!goesOn) skipped = 1;
  };
  const text = (piece: string): void => {
    if (elements.top() === 'head' && piece.trim() !== '') elements.before('#text');
    if (skipped === 0) receiver.text(piece);
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    {},
    {
      onopentagname: (start, end) => {
        name = slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = slice(start, end).toLowerCase();
        value = '';
        isAsked = ATTRIBUTES.has(attribute);
      },
      onattribdata: (start, end) => {
        if (isAsked) value += slice(start, end);
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code);
      },
      onattribend: () => {
        // The first of two counts.
        if (isAsked) attributes[attribute] ??= value;
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => {
        const closed = slice(start, end).toLowerCase();
        // "</br>" is a line end, "</p>" of no paragraph an empty one.
        if (closed === 'br' && skipped === 0) {
          receiver.open({ name: 'br', attributes: {} });
          receiver.close();
        } else elements.end(closed);
      },
      ontext: (start, end) => text(slice(start, end)),
      ontextentity: (code) => text(String.fromCodePoint(code)),
      oncdata: (start, end, offset) => text(slice(start, end - offset)),
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  for (const piece of pieces) {
    next();
    tokenizer.write(piece);
  }
  tokenizer.end();
  while (elements.top() !== undefined) elements.end(elements.top() as string);
}
