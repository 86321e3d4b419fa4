import type { Language } from '../lang/language.ts';
import type { Gazetteer } from './gazetteer.ts';
import { finish, hashText, mix } from './hash.ts';
import { nameLists, wordShape } from './name-features.ts';
import type { TaggedWord } from './parse.ts';

/** Number of features of one place between two words. */
export const BOUNDARY_FEATURES = 85;

/** What the features need of one stretch of words that the marks alone did not part; arrays begin with `PAD` empty places. */
export interface BoundaryInput {
  readonly words: readonly TaggedWord[];
  /** Whether the text begins with it. */
  readonly first: boolean;
  readonly shape: Uint32Array;
  readonly tag: Uint32Array;
  /** What a word begins with: 1 small letter, 2 capital, 3 digit, 4 something else. */
  readonly opens: Uint8Array;
  readonly finite: Uint8Array;
  readonly depth: Uint8Array;
  /** What the lists of the language say of it, and whether it is a year or a day's number. */
  readonly listed: Uint32Array;
  /** What it is known to be part of the name of, as bits of the gazetteer. */
  readonly known: Uint16Array;
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
export function boundaryInputs(stretches: readonly (readonly TaggedWord[])[], language: Language, gazetteer: Gazetteer): BoundaryInput[] {
  const lists = nameLists(language);
  const uses = countUses(stretches);
  return stretches.map((words, index) => {
    const input = emptyInput(words, index === 0);
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
      input.known[k] = kind === 1 ? gazetteer(lower) : 0;
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

function emptyInput(words: readonly TaggedWord[], first: boolean): BoundaryInput {
  const n = words.length + 2 * PAD;
  const bytes = (): Uint8Array => new Uint8Array(n);
  return {
    words,
    first,
    shape: new Uint32Array(n),
    tag: new Uint32Array(n),
    opens: bytes(),
    finite: bytes(),
    depth: bytes(),
    listed: new Uint32Array(n),
    known: new Uint16Array(n),
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
  return input.opens[i + PAD] !== 1 || /^(?:\.|[!?]+)$/u.test(before.text);
}

/** What the sentence so far has shown; `take` adds a word, `begin` starts anew. */
export class SentenceSoFar {
  start = 0;
  title = true;
  finite = false;
  stopped = false;
  capitals = 0;
  smalls = 0;
  quoted = false;
  readonly seen = new Set<string>();

  begin(at: number): void {
    this.start = at;
    this.title = true;
    this.finite = false;
    this.stopped = false;
    this.capitals = 0;
    this.smalls = 0;
    this.quoted = false;
    this.seen.clear();
  }

  take(input: BoundaryInput, i: number): void {
    const { lower, upos } = input.words[i]!;
    if (input.finite[i + PAD] === 1) this.finite = true;
    if (input.opens[i + PAD] === 1 && !/^(?:ADP|DET|CCONJ|SCONJ|PART)$/.test(upos)) this.title = false;
    if (input.tag[i + PAD] === PUNCT) this.stopped = true;
    if (input.opens[i + PAD] === 2) this.capitals++;
    if (input.opens[i + PAD] === 1) this.smalls++;
    if (input.words[i]!.quote > 0) this.quoted = true;
    this.seen.add(lower);
  }
}

const STOPS = '.!?:;';
/** How far ahead a stop is looked for, in words. */
const UNTIL_STOP = 40;
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

/** What ends the words from `i` on (0: nothing near), after how many, and how many finite verbs stand before it. */
function untilStop(input: BoundaryInput, i: number): { mark: number; length: number; verbs: number } {
  let verbs = 0;
  const end = Math.min(input.words.length, i + UNTIL_STOP);
  for (let j = i; j < end; j++) {
    if (input.finite[j + PAD] === 1) verbs++;
    const mark = STOPS.indexOf(input.words[j]!.text) + 1;
    if (mark > 0) return { mark, length: bucket(j - i), verbs: Math.min(2, verbs) };
  }
  return { mark: 0, length: bucket(end - i), verbs: Math.min(2, verbs) };
}

/** A place between two words, with what all its features need. */
interface Place {
  readonly input: BoundaryInput;
  readonly i: number;
  readonly sofar: SentenceSoFar;
  /** What the sentence so far has shown, as bits. */
  readonly state: number;
  /** Length of the sentence so far, in buckets. */
  readonly length: number;
  readonly ahead: { readonly verb: number; readonly capitals: number };
  readonly put: (a: number, b?: number, c?: number) => void;
}

const wordAt = (words: readonly TaggedWord[], at: number): number => words[at]?.form.word ?? 0;
/** What the lexicon says of a word's part of speech, as a number. */
const classAt = (words: readonly TaggedWord[], at: number): number => (words[at]?.form.coarse ?? -1) + 1;
const quoteAt = (words: readonly TaggedWord[], at: number): number => Math.min(2, words[at]?.quote ?? 0);

/** Writes the features of a boundary before word `i` into `out`; returns their number. */
export function boundaryFeatures(input: BoundaryInput, i: number, sofar: SentenceSoFar, out: Uint32Array): number {
  let n = 0;
  const put = (a: number, b = 0, c = 0): void => {
    out[n] = finish(mix(mix(mix(Math.imul(n + 1, 0x1f123bb5), a), b), c));
    n++;
  };
  const state = (sofar.title ? 1 : 0) + (sofar.finite ? 2 : 0) + (sofar.stopped ? 4 : 0);
  const place = { input, i, sofar, state, length: bucket(i - sofar.start), ahead: lookAhead(input, i), put };
  besideFeatures(place);
  stretchFeatures(place);
  openingFeatures(place);
  return n;
}

/** The words beside the place. */
function besideFeatures({ input, i, state, put }: Place): void {
  const { words, tag: t, shape: h, opens: o } = input;
  const k = i + PAD;
  const word = (at: number): number => wordAt(words, at);
  const fine = (at: number): number => (words[at]?.fine ?? -1) + 1;
  const known = (at: number): number => classAt(words, at);
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
}

/** The sentence so far, what comes, and how the text and the lists know the words. */
function stretchFeatures({ input, i, sofar, state, length, ahead, put }: Place): void {
  const { words, tag: t, shape: h, opens: o, small, often, paired, listed: l, depth, leads } = input;
  const k = i + PAD;
  const word = (at: number): number => wordAt(words, at);
  const title = sofar.title ? 1 : 0;
  const again = words[sofar.start]!.lower === words[i]!.lower ? 2 : sofar.seen.has(words[i]!.lower) ? 1 : 0;
  const lists = l[k - 1]! * 1024 + l[k]!;
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
}

/** How the sentence so far began, what it is made of, and what would be the next one. */
function openingFeatures({ input, i, sofar, state, length, ahead, put }: Place): void {
  const { words, tag: t, shape: h, opens: o, small, often, listed: l, leads, known: g } = input;
  const k = i + PAD;
  const word = (at: number): number => wordAt(words, at);
  const known = (at: number): number => classAt(words, at);
  const s = sofar.start + PAD;
  const span = length * 8 + state;
  const opening = input.first && sofar.start === 0 ? 1 : 0;
  const rest = untilStop(input, i);
  const ratio = Math.round((4 * sofar.capitals) / Math.max(1, sofar.capitals + sofar.smalls));
  const quotes = quoteAt(words, i - 1) * 6 + quoteAt(words, i) * 2 + (sofar.quoted ? 1 : 0);
  put(span, t[s]!, t[k]!);
  put(length, known(sofar.start), known(i));
  put(length, h[s]!, h[k]!);
  put(length * 32 + ahead.verb, t[s]!, t[k]!);
  put(small[s]! * 3 + small[k]!, length, ahead.verb);
  put(word(sofar.start), length);
  put(word(sofar.start), word(i));
  put(word(sofar.start), length, h[k]!);
  put(quotes, t[k - 1]!);
  put(quotes, state);
  put(quotes, word(i - 1));
  put(l[k]!, h[k + 1]!, l[k + 2]!);
  put(t[k - 1]!, l[k]!, l[k + 2]!);
  put(opening, length, state);
  put(opening, t[k]!, ahead.verb);
  put(opening, l[k]!, l[k + 2]!);
  put(opening, ratio, span);
  put(t[k - 1]!, o[k - 1]!, span);
  put(ratio, length);
  put(ratio, t[k]!, ahead.verb);
  put(ratio, span, o[k - 1]! * 5 + o[k]!);
  put(t[s]!, span);
  put(rest.mark, rest.verbs, state);
  put(rest.length, rest.verbs, span);
  put(rest.mark, rest.length, ahead.verb);
  put(rest.verbs, t[k]!, ratio * 8 + state);
  put(often[k]!, leads[k]!, state * 32 + ahead.verb);
  put(known(i - 1), known(sofar.start), state);
  put(g[k - 1]!, g[k]!);
  put(g[k]!, g[k + 1]!, state);
  put(g[k]!, ahead.verb, span);
  put(g[k - 1]!, g[k]!, t[k - 1]!);
  put(g[s]!, g[k]!, length);
}
