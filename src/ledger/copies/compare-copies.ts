import { PRINT, SKETCH, unpackSketch } from './fingerprint.ts';

/** How far two texts are the same. */
export interface CopyComparison {
  /** Sentences that they share, word for word or nearly so. */
  readonly shared: number;
  /** Sentences of each in its own words. */
  readonly ofA: number;
  readonly ofB: number;
  readonly copy: boolean;
  /** In words: "9 of 11 sentences word for word, 1 nearly; both credit AFP". */
  readonly evidence: string;
}

/** The part of the shorter text's sentences that must stand in the other, */
const PART = 0.6;

/** and how many at least: two that both quote the same two sentences are no copies. */
const SENTENCES = 3;

/** Least hashes of two sentences that must agree, so that about half of all their pairs of words are the same. */
const AGREEING = SKETCH / 2;

/**
 * Compares two texts by the `prints` of their fingerprints. A copy holds a large part of the other's sentences, or of what is left
 * of it; `credits` are the agencies that each names, for the evidence alone.
 */
export function compareCopies(
  a: readonly number[],
  b: readonly number[],
  credits: { readonly a: readonly string[]; readonly b: readonly string[] } = { a: [], b: [] },
): CopyComparison {
  const [inA, inB] = [sentencesOf(a), sentencesOf(b)];
  const [matchA, matchB] = [matches(inA, inB), matches(inB, inA)];
  const shared = Math.min(matchA.word + matchA.nearly, matchB.word + matchB.nearly);
  const word = Math.min(matchA.word, matchB.word, shared);
  const shorter = Math.min(inA.length, inB.length);
  const identical = shared > 0 && shared === inA.length && shared === inB.length;
  return {
    shared,
    ofA: inA.length,
    ofB: inB.length,
    copy: identical || (shared >= SENTENCES && shared >= PART * shorter),
    evidence: inWords({ shorter, word, nearly: shared - word, agencies: credits.a.filter((agency) => credits.b.includes(agency)) }),
  };
}

/** Sentences looked at for one least hash: lists and tables repeat phrases thousands of times, and time must grow linearly. */
const HOLDERS = 32;

interface Sentence {
  readonly whole: number;
  readonly sketch: readonly number[];
}

function sentencesOf(prints: readonly number[]): readonly Sentence[] {
  return Array.from({ length: Math.floor(prints.length / PRINT) }, (_, i) => ({
    whole: prints[i * PRINT] as number,
    sketch: unpackSketch(prints.slice(i * PRINT + 1, (i + 1) * PRINT)),
  }));
}

/** How many of `sentences` stand in `others`, word for word and nearly so. */
function matches(sentences: readonly Sentence[], others: readonly Sentence[]): { readonly word: number; readonly nearly: number } {
  const wholes = new Set(others.map(({ whole }) => whole));
  const rest = sentences.filter(({ whole }) => !wholes.has(whole));
  const holders = sketchIndex(others);
  return { word: sentences.length - rest.length, nearly: rest.filter(({ sketch }) => hasNear(sketch, holders)).length };
}

/** The sentences that hold a least hash at its place, by both. */
function sketchIndex(sentences: readonly Sentence[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const distinct = [...new Map(sentences.map(({ whole, sketch }) => [whole, sketch])).values()];
  distinct.forEach((sketch, sentence) => {
    sketch.forEach((least, place) => {
      const key = `${place} ${least}`;
      const holders = index.get(key);
      if (holders === undefined) index.set(key, [sentence]);
      else if (holders.length < HOLDERS) holders.push(sentence);
    });
  });
  return index;
}

function hasNear(sketch: readonly number[], index: ReadonlyMap<string, readonly number[]>): boolean {
  const agreeing = new Map<number, number>();
  for (const [place, least] of sketch.entries()) {
    for (const sentence of index.get(`${place} ${least}`) ?? []) agreeing.set(sentence, (agreeing.get(sentence) ?? 0) + 1);
  }
  return [...agreeing.values()].some((count) => count >= AGREEING);
}

function inWords({
  shorter,
  word,
  nearly,
  agencies,
}: {
  shorter: number;
  word: number;
  nearly: number;
  agencies: readonly string[];
}): string {
  const sentences = `${word} of ${shorter} ${shorter === 1 ? 'sentence' : 'sentences'} word for word`;
  const near = nearly === 0 ? '' : `, ${nearly} nearly`;
  return agencies.length === 0 ? sentences + near : `${sentences}${near}; both credit ${agencies.join(', ')}`;
}
