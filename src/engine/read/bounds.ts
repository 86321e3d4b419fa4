import type { Language } from '../lang/language.ts';
import type { Piece } from './pieces.ts';

/** What the words around a number make of it. */
export interface Bound {
  readonly kind: 'low' | 'high' | null;
  readonly approx: boolean;
}

const tables = new WeakMap<Language, ReadonlyMap<string, readonly Entry[]>>();

interface Entry {
  readonly words: readonly string[];
  readonly means: 'low' | 'high' | 'approx';
}

/** The bound of the number that begins at piece `from` and after which, or after whose unit, the pieces `ends` stand: "mehr als 30" low, "bis zu 30" high, "rund 30" approximate, "mindestens aber 30", "30 or more". */
export function boundAt(pieces: readonly Piece[], from: number, ends: readonly number[], language: Language): Bound {
  const table = tableOf(language);
  let kind: Bound['kind'] = null;
  let approx = false;
  let fillers = 0;
  for (let at = from - 1; at >= 0; ) {
    const entry = entryEndingAt(pieces, at, table);
    if (entry) {
      if (entry.means === 'approx') approx = true;
      else kind ??= entry.means;
      at -= entry.words.length;
      fillers = 0;
    } else if (fillers < 2 && language.quantities.fillers.has(pieces[at]?.lower ?? '')) {
      fillers++;
      at--;
    } else break;
  }
  for (const to of ends) kind ??= boundAfter(pieces, to, language);
  return { kind, approx };
}

function boundAfter(pieces: readonly Piece[], to: number, language: Language): Bound['kind'] {
  if (pieces[to]?.text === '+' && pieces[to]?.start === pieces[to - 1]?.end) return 'low';
  const follows = (phrase: string) => phrase.split(' ').every((word, k) => pieces[to + k]?.lower === word);
  if (language.quantities.orMore.some(follows)) return 'low';
  return language.quantities.orLess.some(follows) ? 'high' : null;
}

function entryEndingAt(pieces: readonly Piece[], at: number, table: ReadonlyMap<string, readonly Entry[]>): Entry | null {
  const entries = table.get(pieces[at]?.lower ?? '') ?? [];
  return entries.find(({ words }) => words.every((word, k) => pieces[at - words.length + 1 + k]?.lower === word)) ?? null;
}

/** All phrases by their last word, the longest first: "not more than" before "more than". */
function tableOf(language: Language): ReadonlyMap<string, readonly Entry[]> {
  const known = tables.get(language);
  if (known) return known;
  const { atLeast, atMost, approximately } = language.numerals;
  const table = new Map<string, Entry[]>();
  const add = (phrases: readonly string[], means: Entry['means']): void => {
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const last = words.at(-1) ?? '';
      table.set(last, [...(table.get(last) ?? []), { words, means }]);
    }
  };
  add(atLeast, 'low');
  add(atMost, 'high');
  add(approximately, 'approx');
  for (const entries of table.values()) entries.sort((a, b) => b.words.length - a.words.length);
  tables.set(language, table);
  return table;
}
