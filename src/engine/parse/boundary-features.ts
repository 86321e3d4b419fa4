import type { Language } from '../lang/language.ts';
import { finish, hashText, mix } from './hash.ts';
import { nameLists, wordShape } from './name-features.ts';
import type { TaggedWord } from './parse.ts';

/** Number of features of one place between two words. */
export const BOUNDARY_FEATURES = 56;

/** What the features need of one stretch of words that the marks alone did not part; arrays begin with `PAD` empty places. */
export interface BoundaryInput {
  readonly words: readonly TaggedWord[];
  readonly shape: Uint32Array;
  readonly tag: Uint32Array;
  /** What a word begins with: 1 small letter, 2 capital, 3 digit, 4 something else. */
  readonly opens: Uint8Array;
  readonly finite: Uint8Array;
  readonly depth: Uint8Array;
  /** What the lists of the language say of it, and whether it is a year or a day's number. */
  readonly listed: Uint32Array;
  /** How the whole text uses it: small elsewhere, how often, how often after the same word, how often at the beginning of a sentence. */
  readonly small: Uint8Array;
  readonly often: Uint8Array;
  readonly paired: Uint8Array;
  readonly leads: Uint8Array;
}

const PAD = 3;
/** How far ahead a finite verb is looked for, in words. */
const AHEAD = 14;
const PUNCT = hashText('PUNCT', 6);
const OPENS = [/^\p{Ll}/u, /^\p{Lu}/u, /^\p{N}/u];

/** Prepares all stretches of a text, in its order. */
export function boundaryInputs(stretches: readonly (readonly TaggedWord[])[], language: Language): BoundaryInput[] {
  const lists = nameLists(language);
  const uses = countUses(stretches);
  return stretches.map((words) => {
    const input = emptyInput(words);
    let depth = 0;
    words.forEach((word, i) => {
      const { text, lower, upos, morph } = word;
      const k = i + PAD;
      if (/^[([]$/u.test(text)) depth++;
      else if (/^[)\]]$/u.test(text) && depth > 0) depth--;
      const kind = OPENS.findIndex((pattern) => pattern.test(text));
      input.shape[k] = hashText(wordShape(text), 2);
      input.tag[k] = hashText(upos, 6);
      input.opens[k] = kind < 0 ? 4 : kind + 1;
      input.finite[k] = /^(?:VERB|AUX)$/.test(upos) && morph.verbForm === 'Fin' ? 1 : 0;
      input.depth[k] = Math.min(3, depth);
      input.listed[k] = lists.bitsOf(lower) + (/^(?:1[5-9]|20)\d\d$/u.test(text) ? 256 : /^\d{1,2}$/u.test(text) ? 512 : 0);
      input.small[k] = kind === 1 ? (uses.small.has(lower) ? 1 : 0) : 2;
      input.often[k] = Math.min(4, uses.words.get(text) ?? 0);
      input.paired[k] = i === 0 ? 0 : Math.min(3, uses.pairs.get(`${words[i - 1]!.text} ${text}`) ?? 0);
      input.leads[k] = Math.min(2, uses.first.get(text) ?? 0);
    });
    return input;
  });
}

function emptyInput(words: readonly TaggedWord[]): BoundaryInput {
  const n = words.length + 2 * PAD;
  const bytes = (): Uint8Array => new Uint8Array(n);
  return {
    words,
    shape: new Uint32Array(n),
    tag: new Uint32Array(n),
    opens: bytes(),
    finite: bytes(),
    depth: bytes(),
    listed: new Uint32Array(n),
    small: bytes(),
    often: bytes(),
    paired: bytes(),
    leads: bytes(),
  };
}

interface Uses {
  readonly small: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, number>;
  readonly pairs: ReadonlyMap<string, number>;
  readonly first: ReadonlyMap<string, number>;
}

function countUses(stretches: readonly (readonly TaggedWord[])[]): Uses {
  const uses = {
    small: new Set<string>(),
    words: new Map<string, number>(),
    pairs: new Map<string, number>(),
    first: new Map<string, number>(),
  };
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const words of stretches)
    words.forEach(({ text }, i) => {
      count(uses.words, text);
      if (/^\p{Ll}/u.test(text)) uses.small.add(text);
      if (i === 0) count(uses.first, text);
      else count(uses.pairs, `${words[i - 1]!.text} ${text}`);
    });
  return uses;
}

/** Whether a sentence may begin with word `i` (> 0): a space before it, no colon or semicolon, and it opens with no small letter or after a stop. */
export function mayBegin(input: BoundaryInput, i: number): boolean {
  const before = input.words[i - 1]!;
  if (before.end === input.words[i]!.start || /^[:;]$/u.test(before.text)) return false;
  return input.opens[i + PAD] !== 1 || /^[.!?…]+$/u.test(before.text);
}

/** What the sentence so far has shown; `take` adds a word, `begin` starts anew. */
export class SentenceSoFar {
  start = 0;
  title = true;
  finite = false;
  stopped = false;
  readonly seen = new Set<string>();

  begin(at: number): void {
    this.start = at;
    this.title = true;
    this.finite = false;
    this.stopped = false;
    this.seen.clear();
  }

  take(input: BoundaryInput, i: number): void {
    const { lower, upos } = input.words[i]!;
    if (input.finite[i + PAD] === 1) this.finite = true;
    if (input.opens[i + PAD] === 1 && !/^(?:ADP|DET|CCONJ|SCONJ|PART)$/.test(upos)) this.title = false;
    if (input.tag[i + PAD] === PUNCT) this.stopped = true;
    this.seen.add(lower);
  }
}

const bucket = (n: number): number => (n < 6 ? n : n < 9 ? 6 : n < 13 ? 7 : n < 20 ? 8 : n < 30 ? 9 : 10);

/** How far the next finite verb is (0: none near, 20: a stop comes first), and how many capitals stand before it. */
function lookAhead(input: BoundaryInput, i: number): { verb: number; capitals: number } {
  let capitals = 0;
  for (let j = i; j < Math.min(input.words.length, i + AHEAD); j++) {
    if (input.finite[j + PAD] === 1) return { verb: bucket(j - i) + 1, capitals };
    if (input.opens[j + PAD] === 2) capitals++;
    if (/^[.!?]$/u.test(input.words[j]!.text)) return { verb: 20, capitals };
  }
  return { verb: 0, capitals };
}

/** Writes the features of a boundary before word `i` into `out`; returns their number. */
export function boundaryFeatures(input: BoundaryInput, i: number, sofar: SentenceSoFar, out: Uint32Array): number {
  const { words, tag: t, shape: h, opens: o, small, often, paired, listed: l, depth, leads } = input;
  const k = i + PAD;
  let n = 0;
  const put = (a: number, b = 0, c = 0): void => {
    out[n] = finish(mix(mix(mix(Math.imul(n + 1, 0x1f123bb5), a), b), c));
    n++;
  };
  const word = (at: number): number => words[at]?.form.word ?? 0;
  const fine = (at: number): number => (words[at]?.fine ?? -1) + 1;
  const known = (at: number): number => (words[at]?.form.coarse ?? -1) + 1;
  const title = sofar.title ? 1 : 0;
  const state = title + (sofar.finite ? 2 : 0) + (sofar.stopped ? 4 : 0);
  const length = bucket(i - sofar.start);
  const again = words[sofar.start]!.lower === words[i]!.lower ? 2 : sofar.seen.has(words[i]!.lower) ? 1 : 0;
  const ahead = lookAhead(input, i);
  const lists = l[k - 1]! * 1024 + l[k]!;
  put(1);
  for (const at of [i - 1, i, i + 1]) put(word(at));
  put(word(i - 1), word(i));
  put(word(i), word(i + 1));
  put(word(i - 2), word(i - 1));
  for (const a of [t, h]) {
    put(a[k - 1]!, a[k]!);
    put(a[k]!, a[k + 1]!);
    put(a[k - 1]!, a[k]!, a[k + 1]!);
    put(a[k - 2]!, a[k - 1]!, a[k]!);
  }
  put(t[k]!, t[k + 1]!, t[k + 2]!);
  put(fine(i - 1), fine(i));
  put(fine(i), fine(i + 1));
  put(known(i));
  put(known(i), h[k]!);
  put(known(i - 1), known(i));
  put(known(i), o[k + 1]!, state);
  put(t[k - 1]!, known(i), o[k + 1]!);
  put(length);
  put(length, state);
  put(state, t[k]!);
  put(state, t[k]!, t[k + 1]!);
  put(state, word(i));
  put(state, h[k]!, h[k + 1]!);
  put(ahead.verb, state);
  put(ahead.verb, state, t[k]!);
  put(ahead.verb, length, title);
  put(ahead.verb, ahead.capitals, state);
  put(again, state);
  put(again, length, ahead.verb);
  put(depth[k - 1]!, state);
  put(depth[k - 1]!, t[k - 1]!, t[k]!);
  put(word(i - 1), state);
  put(t[k - 1]!, state, ahead.verb);
  put(o[k - 1]! * 5 + o[k + 1]!, state, ahead.verb);
  put(word(i), o[k + 1]!);
  put(word(i), ahead.verb);
  put(small[k - 1]! * 3 + small[k]!, small[k + 1]!);
  put(often[k]!, small[k]!);
  put(paired[k]!, o[k - 1]!);
  put(paired[k]!, state, t[k]!);
  put(paired[k]!, paired[k + 1]!, o[k + 1]!);
  put(leads[k]!, state);
  put(small[k - 1]!, title, length);
  put(lists, l[k - 2]!, l[k + 1]!);
  put(lists, o[k]! * 5 + o[k - 1]!, state);
  put(l[k - 1]!, l[k - 2]!, h[k]!);
  return n;
}
