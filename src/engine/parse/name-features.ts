import type { Language } from '../lang/language.ts';
import type { Form } from './form.ts';
import { finish, hashText, mix } from './hash.ts';
import { EDGE } from './tagfeatures.ts';

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

/** Room that a buffer needs for the features of one word. */
export const NAME_FEATURES = 400;

/** The places that a word can have relative to the one whose label is sought: two before it, itself, two after it. */
export const NAME_PLACES = 5;
const ITSELF = 2;

/** A word form as the name tagger sees it. */
export interface NameForm {
  readonly form: Form;
  /** What the gazetteer of the model says of it, as bits. */
  readonly known: number;
  /** What the lists of `lang/` say of it, as bits. */
  readonly listed: number;
  readonly capital: boolean;
  /** Hash of its form; all quotation marks are one word, however an article writes them. */
  readonly word: number;
  readonly shape: number;
  /** The tagger's scores of the form in each place, once they were asked for. */
  placed: Float32Array | null;
}

const QUOTATION_MARK = /^["„“”«»‚‘‹›]+$/u;

/** Prepares a form for the tagger. */
export function nameForm(form: Form, known: number, listed: number): NameForm {
  const mark = QUOTATION_MARK.test(form.text);
  return {
    form,
    known,
    listed,
    capital: /^\p{Lu}/u.test(form.text),
    word: mark ? 7 : form.word,
    shape: mark ? 8 : form.shape,
    placed: null,
  };
}

/** What stands beyond both ends of a sentence. */
export const NAME_EDGE: NameForm = { form: EDGE, known: 0, listed: 0, capital: false, word: EDGE.word, shape: EDGE.shape, placed: null };

/** Writes the features that a form has in one place, whatever stands beside it, so that their scores can be remembered with the form; returns the end. */
export function placedNameFeatures(word: NameForm, place: number, out: Uint32Array, from: number): number {
  const { form, known, listed, shape } = word;
  let n = from;
  let id = place * 64;
  const put = (a: number, b = 0): void => {
    out[n++] = finish(mix(mix(Math.imul(++id, 0x1f123bb5), a), b));
  };
  put(word.word);
  put(shape);
  put(known);
  put(listed);
  put(form.coarse);
  put(shape, form.coarse);
  put(known, shape);
  if (place === 0 || place === NAME_PLACES - 1) return n;
  put(form.suffixes[1]);
  put(form.suffixes[2]);
  put(form.suffixes[3]);
  put(form.prefixes[2]);
  put(form.cluster);
  put(form.suffixes[2], shape);
  if (place !== ITSELF) return n;
  put(form.suffixes[0]);
  put(form.suffixes[4]);
  put(hashText(form.lower, 31, 0, 4));
  put(hashText(form.lower, 32, 0, 5));
  put(form.exact);
  put(form.full);
  put(Math.min(form.lower.length, 12));
  put(hashText(wordShape(form.text), 2));
  const hyphen = form.lower.lastIndexOf('-');
  if (hyphen > 0) {
    put(hashText(form.lower, 41, hyphen + 1));
    put(hashText(form.lower, 42, 0, hyphen));
  }
  return letterRuns(form.lower, out, n);
}

/** All runs of three to five letters: "-ingen" and "-ow" end places, "Deutsch-" begins bodies. */
function letterRuns(lower: string, out: Uint32Array, from: number): number {
  const text = `^${lower.slice(0, 24)}$`;
  let n = from;
  for (let length = 3; length <= 5; length++)
    for (let i = 0; i + length <= text.length; i++) out[n++] = hashText(text, 700 + length, i, i + length);
  return n;
}

/** A word in its sentence, as the name tagger sees it. */
export interface NameWord {
  readonly named: NameForm;
  /** Number of its part of speech. */
  readonly upos: number;
  readonly quoted: boolean;
}

const BEYOND: NameWord = { named: NAME_EDGE, upos: 31, quoted: false };

/** Writes the features of word `i` that need the words beside it; returns the end. */
export function contextNameFeatures(words: readonly NameWord[], i: number, out: Uint32Array, from: number): number {
  let n = from;
  let id = 1000;
  const put = (a: number, b = 0, c = 0): void => {
    out[n++] = finish(mix(mix(mix(Math.imul(++id, 0x3f123bb5), a), b), c));
  };
  const at = (k: number): NameWord => words[k] ?? BEYOND;
  const l2 = at(i - 2);
  const l1 = at(i - 1);
  const w = at(i);
  const r1 = at(i + 1);
  const r2 = at(i + 2);
  const a = l2.named;
  const b = l1.named;
  const c = w.named;
  const d = r1.named;
  const e = r2.named;
  put(0);
  put(w.upos);
  put(l1.upos);
  put(r1.upos);
  put(l1.upos, w.upos);
  put(w.upos, r1.upos);
  put(l1.upos, w.upos, r1.upos);
  put(l2.upos, l1.upos, w.upos);
  put(w.upos, r1.upos, r2.upos);
  put(b.word, c.word);
  put(c.word, d.word);
  put(b.word, c.shape);
  put(d.word, c.shape);
  put(b.word, w.upos);
  put(d.word, w.upos);
  put(b.shape, c.shape, d.shape);
  put(b.shape, c.shape);
  put(c.shape, d.shape);
  put(b.known, c.known);
  put(c.known, d.known);
  put(b.listed, c.listed);
  put(c.listed, d.listed);
  put(b.known, c.known, c.shape);
  put(b.listed, c.known, c.shape);
  put(c.form.coarse, d.form.coarse);
  put(b.form.coarse, c.form.coarse);
  put(b.form.suffixes[2], c.shape);
  put(c.form.suffixes[2], b.word);
  put(a.word, b.word);
  put(d.word, e.word);
  put(a.word, b.word, c.shape);
  put(i === 0 ? 1 : 0, c.shape, c.form.coarse);
  put(i === 0 ? 1 : 0, w.upos, c.shape);
  put(w.quoted ? 1 : 0, c.shape);
  put(b.shape, c.form.coarse, d.shape);
  put(w.upos, c.shape, c.known);
  put(c.form.suffixes[2], w.upos);
  put(c.form.suffixes[3], c.form.coarse);
  // what stands around the run of capitals: "in | Bad Ems | ,", "sagte | Anna Roth | der"
  const left = beyondCapitals(words, i, -1);
  const right = beyondCapitals(words, i, 1);
  put(at(left).named.word, i - left, c.shape);
  put(at(right).named.word, right - i, c.shape);
  put(at(left).named.word, at(right).named.word, c.shape);
  return n;
}

/** Index of the nearest word in a direction that has no capital, looking past four at most. */
function beyondCapitals(words: readonly NameWord[], i: number, step: 1 | -1): number {
  let k = i + step;
  while (words[k]?.named.capital === true && Math.abs(k - i) < 5) k += step;
  return k;
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

/** Whether label `next` may follow label `before`: an inside label follows its own begin or inside. */
export function mayFollow(before: number, next: number): boolean {
  const label = NAME_LABELS[next]!;
  return !label.startsWith('I-') || (NAME_LABELS[before] ?? 'O').slice(2) === label.slice(2);
}
