import type { Block, Quotation } from './document.ts';

interface Open {
  readonly at: number;
  readonly mark: string;
  readonly closers: string;
}

const CLOSERS: Readonly<Record<string, string>> = {
  '„': '“”"‟',
  '“': '”',
  '”': '”',
  '»': '«',
  '«': '»',
  '"': '"',
  '‚': "‘’'",
  '‘': '’',
  '›': '‹',
  '‹': '›',
  "'": "'",
};
const DEEPEST = 6;
/** How far a single straight quotation mark may look for its partner. */
const REACH = 400;

/**
 * Finds the quotations of each paragraph: every style of marks, nested, unclosed (they end with their paragraph) and reopened at the next.
 * Apostrophes open nothing. In the order of their openings.
 */
export function findQuotations(text: string, blocks: readonly Block[]): Quotation[] {
  const found: Quotation[] = [];
  let pending: { index: number; mark: string } | null = null;
  for (const block of blocks) {
    const stack: (Open & { index: number })[] = [];
    const continued = pending;
    pending = null;
    for (let at = block.start; at < block.end; at++) {
      const char = text[at]!;
      if (CLOSERS[char] === undefined && char !== '’' && char !== '‘') continue;
      const closing = closes(text, at, stack);
      if (closing >= 0) {
        while (stack.length > closing + 1) finish(found, stack.pop()!, at, at, false);
        finish(found, stack.pop()!, at, at + 1, true);
        continue;
      }
      if (stack.length >= DEEPEST || !opens(text, at, block, stack)) continue;
      const continues = continued && at === block.start && continued.mark === char ? continued.index : null;
      stack.push({ at, mark: char, closers: CLOSERS[char]!, index: found.length });
      found.push({ start: at, end: block.end, inner: { start: at + 1, end: block.end }, depth: stack.length, closed: false, continues });
    }
    if (stack.length > 0) pending = { index: stack[0]!.index, mark: stack[0]!.mark };
  }
  return found;
}

function finish(found: Quotation[], open: Open & { index: number }, innerEnd: number, end: number, closed: boolean): void {
  found[open.index] = { ...found[open.index]!, end, inner: { start: open.at + 1, end: innerEnd }, closed };
}

const WORD = /[\p{L}\p{N}]/u;

/** Index in the stack of the quotation that the mark closes, or -1. */
function closes(text: string, at: number, stack: readonly Open[]): number {
  const char = text[at]!;
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/\s/u.test(before) && !/[\s,.;:!?)]/u.test(after) && char !== '"') return -1;
  if (/['’‘]/u.test(char) && WORD.test(before) && WORD.test(after)) return -1;
  for (let i = stack.length - 1; i >= 0; i--) {
    if (!stack[i]!.closers.includes(char)) continue;
    // the same straight mark inside itself can only close
    if (char === '"' && /\s/u.test(before) && WORD.test(after) && i < stack.length - 1) return -1;
    return i;
  }
  return -1;
}

/** True where the mark can open: at the beginning of a word, and no apostrophe. */
function opens(text: string, at: number, block: Block, stack: readonly Open[]): boolean {
  const char = text[at]!;
  const before = at > block.start ? text[at - 1]! : ' ';
  const after = at + 1 < block.end ? text[at + 1]! : ' ';
  if (/\s/u.test(after) || char === '’') return false;
  const edge = /[\s([–—\-/:„“"»«‚‘‹›]/u.test(before);
  if (!edge && char !== '„' && char !== '‚') return false;
  if (char === "'" || char === '‘') return hasPartner(text, at, block.end, char === "'" ? "'" : '’');
  if (char === '"') return true;
  return !stack.some((o) => o.mark === char && char !== '„');
}

/** 'so' is a quotation, '90s and rock 'n' roll are not: a partner must follow after a letter and before none. */
function hasPartner(text: string, at: number, limit: number, partner: string): boolean {
  if (/^['‘’](?:n['’]|\d0s|em\b|tis\b|twas\b|cause\b|s\b)/iu.test(text.slice(at, at + 7))) return false;
  const end = Math.min(limit, at + REACH);
  for (let i = at + 2; i < end; i++) {
    if (text[i] === partner && /[\p{L}\p{N}.,!?…]/u.test(text[i - 1]!) && !WORD.test(text[i + 1] ?? ' ')) return true;
  }
  return false;
}
