import type { Paint, Style } from './colour.ts';
import { displayWidth, fitting } from './width.ts';

/** A piece of running text in one style. */
export interface Run {
  readonly text: string;
  readonly style: Style;
}

/**
 * Breaks runs into lines of at most `columns` columns, at white space, or inside a word that is longer than a line.
 * Styles never reach over a line's end, so a table may set lines side by side.
 */
export function wrap(runs: readonly Run[], columns: number, paint: Paint): string[] {
  const lines: string[] = [];
  let line: Run[] = [];
  let used = 0;
  const flush = (): void => {
    lines.push(painted(line, paint));
    line = [];
    used = 0;
  };
  const put = (run: Run): void => {
    line.push(run);
    used += displayWidth(run.text);
  };
  for (const word of wordsOf(runs)) {
    let pieces = word.pieces;
    let width = pieces.reduce((sum, piece) => sum + displayWidth(piece.text), 0);
    const identifier = width > columns && IDENTIFIER.test(pieces.map((piece) => piece.text).join(''));
    if (word.spaced && used > 0) {
      if (used + 1 + width <= columns) put({ text: ' ', style: word.gap });
      else flush();
    }
    while (width > columns) {
      const [head, tail] = split(pieces, columns, identifier);
      for (const piece of head) put(piece);
      flush();
      pieces = tail;
      width = pieces.reduce((sum, piece) => sum + displayWidth(piece.text), 0);
    }
    for (const piece of pieces) put(piece);
  }
  if (line.length > 0) flush();
  return lines;
}

interface Word {
  readonly pieces: readonly Run[];
  /** True where white space stood before it; `gap` is that space's style. */
  readonly spaced: boolean;
  readonly gap: Style;
}

/** Words across run boundaries: "[3 Berichte" + "." is one word, or the full stop would begin a line. */
function* wordsOf(runs: readonly Run[]): Generator<Word> {
  let pieces: Run[] = [];
  let spaced = false;
  let gap: Style = 'plain';
  for (const run of runs) {
    for (const part of run.text.split(/([ \t\r\n]+)/)) {
      if (part === '') continue;
      if (!/^[ \t\r\n]/.test(part)) {
        pieces.push({ text: part, style: run.style });
        continue;
      }
      if (pieces.length > 0) yield { pieces, spaced, gap };
      pieces = [];
      spaced = true;
      gap = run.style;
    }
  }
  if (pieces.length > 0) yield { pieces, spaced, gap };
}

// "https://…", "nb_0603": a hyphen would become part of what a reader copies.
const IDENTIFIER = /[\d/_@]/;

// Chinese, Japanese, Korean and Thai are broken between any two characters, without a mark.
const HYPHENATED = /(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー])\p{L}$/u;

/** Cuts a word that is too long so that its first part and a hyphen fit `columns`; the first part has at least one character. */
function split(pieces: readonly Run[], columns: number, identifier: boolean): [Run[], Run[]] {
  const head: Run[] = [];
  const tail: Run[] = [];
  let left = columns > 2 && !identifier ? columns - 1 : columns;
  for (const piece of pieces) {
    const first = tail.length > 0 ? '' : fitting(piece.text, left) || (head.length === 0 ? ([...piece.text][0] ?? '') : '');
    const rest = piece.text.slice(first.length);
    if (first !== '') head.push({ text: first, style: piece.style });
    if (rest !== '') tail.push({ text: rest, style: piece.style });
    left -= displayWidth(first);
  }
  const end = head.at(-1);
  if (!identifier && columns > 2 && end !== undefined && HYPHENATED.test(end.text) && /^\p{L}/u.test(tail[0]?.text ?? ''))
    head.push({ text: '-', style: end.style });
  return [head, tail];
}

/** Neighbouring runs of one style get one pair of codes. */
function painted(runs: readonly Run[], paint: Paint): string {
  let out = '';
  for (let i = 0; i < runs.length; ) {
    const style = runs[i]?.style ?? 'plain';
    let text = '';
    for (; i < runs.length && runs[i]?.style === style; i++) text += runs[i]?.text ?? '';
    out += paint(style, text);
  }
  return out;
}
