/** A kind of event or thing that a word may stand for, and how surely, 0 to 1. */
export interface KindOfWord {
  readonly kind: string;
  readonly weight: number;
  /** True where only the verb means it ("to air"). */
  readonly verbal?: boolean;
}

/** Finds the kinds of words of one language. */
export interface KindIndex {
  /** Kinds of a lemma, lower case; for German nouns of its longest known last part. */
  readonly ofWord: (lemma: string, noun: boolean) => readonly KindOfWord[];
  /** Kinds of two lemmas in a row ("data breach"). */
  readonly ofPair: (first: string, second: string) => readonly KindOfWord[];
  /** Whether a lemma is part of any pair. */
  readonly inPairs: (lemma: string) => boolean;
  /** The known last part of a compound, null for words that are no compound of known parts. */
  readonly tail: (noun: string) => string | null;
}

const NONE: readonly KindOfWord[] = [];
const WEAK = 0.45;
const SHORTEST_TAIL = 4;
const SHORTEST_FRONT = 3;

/** Builds the index of a table of kinds; `compounds` says that nouns may be found by their ends. */
export function kindIndex(table: Readonly<Record<string, string>>, compounds: boolean): KindIndex {
  const index = new Map<string, KindOfWord[]>();
  for (const [kind, list] of Object.entries(table)) {
    for (const entry of list.split(/,\s*/u)) {
      const weak = entry.endsWith('~');
      const verbal = /\^~?$/u.test(entry);
      const word = entry.replace(/\^?~?$/u, '');
      const found = index.get(word) ?? [];
      found.push({ kind, weight: weak ? WEAK : 1, ...(verbal ? { verbal } : {}) });
      index.set(word, found);
    }
  }
  const paired = new Set([...index.keys()].filter((w) => w.includes(' ')).flatMap((w) => w.split(' ')));
  const tail = (noun: string): string | null => {
    if (!compounds) return null;
    for (let at = SHORTEST_FRONT; at <= noun.length - SHORTEST_TAIL; at++) {
      const rest = noun.slice(at);
      if (index.has(rest)) return rest;
    }
    return null;
  };
  const exact = (lemma: string): readonly KindOfWord[] | undefined => index.get(lemma);
  return {
    ofWord: (lemma, noun) => {
      const found = exact(lemma);
      if (found) return noun ? found.filter((k) => k.verbal !== true) : found;
      if (!noun) return NONE;
      const end = tail(lemma);
      return end === null ? NONE : (exact(end) ?? NONE);
    },
    inPairs: (lemma) => paired.has(lemma),
    ofPair: (first, second) => exact(`${first} ${second}`) ?? NONE,
    tail,
  };
}
