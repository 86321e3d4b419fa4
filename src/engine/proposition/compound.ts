/** How good a part of a compound a word is, 0 (none) to 1. */
export type PartQuality = (word: string) => number;

/** Parts of a compound, lower case, the last of which says what it is; `known` is false for a front that is no word ("innen"). */
export interface CompoundPart {
  readonly word: string;
  readonly known: boolean;
}

const LINKS = ['', 's', 'es', 'n', 'en', 'er', 'e', 'ns'];
const SHORTEST_FRONT = 3;
const SHORTEST_TAIL = 3;
/** A tail behind a front that is no word must be so long: "such" at the end of "gesuch" is none. */
const SURE_TAIL = 6;
/** A front that is a word only with other letters than it has. */
const CHANGED = 0.7;
const THREE_PARTS = 0.7;

interface Split {
  readonly parts: readonly string[];
  readonly quality: number;
}

/** "ausländerakte" → ausländer, akte: the two parts that are the best words, else three; with linking letters, umlauts and stems of verbs in front. */
export function splitCompound(noun: string, quality: PartQuality): CompoundPart[] | null {
  const known = new Map<string, number>();
  const rate = (word: string): number => {
    let found = known.get(word);
    if (found === undefined) {
      found = quality(word) * (1 - 1 / word.length);
      known.set(word, found);
    }
    return found;
  };
  const found = inTwo(noun, rate) ?? inThree(noun, rate);
  if (found) return found.parts.map((word) => ({ word, known: true }));
  for (let at = SHORTEST_FRONT; at <= noun.length - SURE_TAIL; at++) {
    const front = noun.slice(0, at);
    if (/[aeiouäöü]/u.test(front) && rate(noun.slice(at)) > 0)
      return [
        { word: front, known: false },
        { word: noun.slice(at), known: true },
      ];
  }
  return null;
}

function inTwo(noun: string, rate: PartQuality): Split | null {
  return best(noun, rate, (front) => {
    const { word, quality } = asFront(front, rate);
    return quality > 0 ? { parts: [word], quality } : null;
  });
}

function inThree(noun: string, rate: PartQuality): Split | null {
  return best(noun, rate, (front) => {
    const found = LINKS.filter((link) => front.endsWith(link))
      .map((link) => inTwo(front.slice(0, front.length - link.length), rate))
      .reduce(better, null);
    return found && { ...found, quality: found.quality * THREE_PARTS };
  });
}

/** The best of all places at which a word may be cut, its front read by `read`. */
function best(noun: string, rate: PartQuality, read: (front: string) => Split | null): Split | null {
  let found: Split | null = null;
  for (let at = SHORTEST_FRONT; at <= noun.length - SHORTEST_TAIL; at++) {
    const tail = noun.slice(at);
    const last = rate(tail);
    const front = last > 0 ? read(noun.slice(0, at)) : null;
    if (front) found = better(found, { parts: [...front.parts, tail], quality: front.quality * last });
  }
  return found;
}

const better = (a: Split | null, b: Split | null): Split | null => (b && (!a || b.quality > a.quality) ? b : a);

/** A front without its linking letters: "arbeits" → arbeit, "städte" → stadt, "fahr" → fahren. */
function asFront(front: string, rate: PartQuality): { word: string; quality: number } {
  let found = { word: front, quality: 0 };
  const rateAs = (word: string, share: number): void => {
    const quality = word.length < SHORTEST_FRONT ? 0 : rate(word) * share;
    if (quality > found.quality) found = { word, quality };
  };
  for (const link of LINKS) {
    if (!front.endsWith(link)) continue;
    const bare = front.slice(0, front.length - link.length);
    if (bare.length < SHORTEST_FRONT) continue;
    rateAs(bare, 1);
    if (link === '' || link.startsWith('e')) rateAs(withoutUmlaut(bare), CHANGED);
    if (link !== '') continue;
    for (const ending of ['e', 'en', 'n']) rateAs(`${bare}${ending}`, CHANGED);
  }
  return found;
}

const PLAIN: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u' };

const withoutUmlaut = (word: string): string => word.replace(/[äöü](?=[^äöü]*$)/u, (v) => PLAIN[v] as string);
