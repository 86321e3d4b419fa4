import type { Appearance } from './cast-names.ts';

/** The appearances of a list in text order from sentence `first` up to and with `last`. */
export function inSentences(list: readonly Appearance[], first: number, last: number): readonly Appearance[] {
  return list.slice(indexOf(list, first), indexOf(list, last + 1));
}

/** Index of the first appearance in or after a sentence. */
function indexOf(list: readonly Appearance[], sentence: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}
