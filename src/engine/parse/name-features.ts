import type { Language } from '../lang/language.ts';
import { finish, hashText, mix } from './hash.ts';
import type { Word } from './word.ts';

/** The labels of the name tagger: begin and inside of four kinds, derived words ("russisch"), and none. */
export const NAME_LABELS: readonly string[] = [
  'O',
  'B-person',
  'I-person',
  'B-organisation',
  'I-organisation',
  'B-place',
  'I-place',
  'B-other',
  'I-other',
  'D-place',
  'D-other',
];

/** What the lists of `lang/` say of a word, as bits. */
export interface NameLists {
  readonly bitsOf: (lower: string) => number;
}

/** Number of features of one word. */
export const NAME_FEATURES = 27;

/** Collects the lists of a language. */
export function nameLists(language: Language): NameLists {
  const bits = new Map<string, number>();
  const add = (words: Iterable<string>, bit: number) => {
    for (const word of words) for (const part of word.toLowerCase().split(/[\s-]+/u)) bits.set(part, (bits.get(part) ?? 0) | bit);
  };
  add(
    language.states.flatMap((s) => s.names),
    1,
  );
  add(
    language.states.flatMap((s) => s.seats),
    2,
  );
  add(
    language.states.flatMap((s) => [...s.adjectives, ...s.people]),
    4,
  );
  add(
    language.bodies.flatMap((b) => [b.name, ...b.aliases]),
    8,
  );
  add(Object.keys(language.givenNames), 16);
  add(language.roles, 32);
  add(Object.keys(language.speakers), 64);
  add([...Object.keys(language.calendar.months), ...Object.keys(language.calendar.weekdays)], 128);
  return { bitsOf: (lower) => bits.get(lower) ?? bits.get(lower.replace(/(?:es|e[nmrs]?|s)$/u, '')) ?? 0 };
}

/** The parts of a sentence's words from which features are made, hashed once. */
export interface NameInput {
  readonly length: number;
  readonly word: Uint32Array;
  readonly shape: Uint32Array;
  readonly suffix: Uint32Array;
  readonly ending: Uint32Array;
  readonly prefix: Uint32Array;
  readonly tag: Uint32Array;
  readonly bits: Uint32Array;
  readonly quoted: Uint8Array;
}

/** Prepares a sentence for the tagger. */
export function nameInput(words: readonly Pick<Word, 'text' | 'lower' | 'upos' | 'quote'>[], lists: NameLists): NameInput {
  const n = words.length;
  const make = (): Uint32Array => new Uint32Array(n + 4);
  const input = {
    length: n,
    word: make(),
    shape: make(),
    suffix: make(),
    ending: make(),
    prefix: make(),
    tag: make(),
    bits: make(),
    quoted: new Uint8Array(n + 4),
  };
  for (let i = 0; i < n; i++) {
    const { text, lower, upos, quote } = words[i]!;
    const cut = Math.min(lower.length, 60);
    input.word[i + 2] = hashText(lower, 1, 0, cut);
    input.shape[i + 2] = hashText(wordShape(text), 2);
    input.suffix[i + 2] = hashText(lower, 3, Math.max(0, lower.length - 3));
    input.ending[i + 2] = hashText(lower, 4, Math.max(0, lower.length - 5));
    input.prefix[i + 2] = hashText(lower, 5, 0, Math.min(4, lower.length));
    input.tag[i + 2] = hashText(upos, 6);
    input.bits[i + 2] = lists.bitsOf(lower);
    input.quoted[i + 2] = quote > 0 ? 1 : 0;
  }
  return input;
}

/** "Xxx-Xx9": runs of one kind of character, at most two long. */
export function wordShape(text: string): string {
  let shape = '';
  for (const char of text.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{Ll}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? '9' : char;
    if (!shape.endsWith(kind + kind)) shape += kind;
  }
  return shape;
}

/** Writes the features of word `i`, given the labels of the two words before, into `out`; returns their number. */
export function nameFeatures(input: NameInput, i: number, before: number, beforeThat: number, out: Uint32Array): number {
  const { word, shape, suffix, ending, prefix, tag, bits } = input;
  const k = i + 2;
  let n = 0;
  const put = (a: number, b = 0, c = 0) => {
    out[n] = finish(mix(mix(mix(n * 0x1f123bb5, a), b), c));
    n++;
  };
  const first = i === 0 ? 1 : 0;
  put(before);
  put(before, beforeThat);
  put(word[k]!);
  put(word[k]!, before);
  put(word[k - 1]!);
  put(word[k + 1]!);
  put(word[k - 2]!);
  put(word[k + 2]!);
  put(word[k - 1]!, word[k]!);
  put(word[k]!, word[k + 1]!);
  put(shape[k]!, first);
  put(shape[k]!, before);
  put(shape[k - 1]!, shape[k]!);
  put(shape[k]!, shape[k + 1]!);
  put(suffix[k]!);
  put(ending[k]!);
  put(prefix[k]!);
  put(tag[k]!, before);
  put(tag[k - 1]!, tag[k]!);
  put(tag[k]!, tag[k + 1]!, tag[k - 1]!);
  put(bits[k]!, before);
  put(bits[k]!, shape[k]!);
  put(bits[k - 1]!, tag[k]!);
  put(bits[k + 1]!, tag[k]!, before);
  put(word[k - 1]!, before, tag[k]!);
  put(suffix[k]!, before, tag[k]!);
  put(suffix[k + 1]!, tag[k]!, input.quoted[k]!);
  return n;
}

/** Whether label `next` may follow label `before`: an inside label follows its own begin or inside. */
export function mayFollow(before: number, next: number): boolean {
  const label = NAME_LABELS[next]!;
  return !label.startsWith('I-') || NAME_LABELS[before]!.slice(2) === label.slice(2);
}
