import type { State } from '../lang/language.ts';
import type { Word } from '../parse/word.ts';

/** A state named, meant by its people or seat, or implied by an adjective; words `[from, to)`. */
export interface StateMention {
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

type Index = ReadonlyMap<string, readonly { readonly words: readonly string[]; readonly code: string }[]>;

const indexes = new WeakMap<readonly State[], Index>();

/** Every mention of a state in a sentence, the longest at each place: "North Korean soldiers", "Pjöngjang", "Russlands". */
export function statesIn(states: readonly State[], words: readonly Word[]): StateMention[] {
  const index = indexOf(states);
  const found: StateMention[] = [];
  for (let i = 0; i < words.length; i++) {
    const hit = at(index, words, i);
    if (!hit) continue;
    found.push(hit);
    i = hit.to - 1;
  }
  return found;
}

function at(index: Index, words: readonly Word[], i: number): StateMention | null {
  const word = words[i]!;
  // Only what is written with a capital, or derives from a name, names a state: "us", "mali".
  const written = word.text[0]!;
  const capital = written !== written.toLowerCase();
  if (!capital && word.upos !== 'ADJ') return null;
  const forms = [word.lower, word.lemma.toLowerCase(), word.lower.replace(/(?:['’]s|s|n|in|innen)$/u, '')];
  for (const form of forms) {
    for (const entry of index.get(form) ?? []) {
      const n = entry.words.length;
      if (n > words.length - i) continue;
      if (entry.words.every((w, k) => k === 0 || words[i + k]!.lower === w || words[i + k]!.lemma.toLowerCase() === w)) {
        return { from: i, to: i + n, code: entry.code };
      }
    }
  }
  return null;
}

function indexOf(states: readonly State[]): Index {
  const known = indexes.get(states);
  if (known) return known;
  const index = new Map<string, { words: string[]; code: string }[]>();
  for (const state of states) {
    for (const text of [...state.names, ...state.adjectives, ...state.people, ...state.seats]) {
      const words = text.toLowerCase().split(/\s+/u);
      index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, code: state.code }]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length);
  indexes.set(states, index);
  return index;
}
