import { hashText } from './hash.ts';
import { type Lexicon, UNKNOWN } from './lexicon.ts';
import type { Morph } from './word.ts';

/** What the features need of a word form, computed once a form. All numbers are hashes or small classes, as signed 32-bit integers, which the engine of JavaScript keeps unboxed. */
export interface Form {
  readonly text: string;
  readonly lower: string;
  readonly exact: number;
  readonly word: number;
  readonly suffixes: readonly [number, number, number, number, number];
  readonly prefixes: readonly [number, number, number];
  readonly shape: number;
  /** The lexicon's entry, 0 for an unknown form; for a compound that of its last part. */
  readonly entry: number;
  /** The entry of the lower-case form, where it has one: "Habe" may be the verb. */
  readonly lowEntry: number;
  readonly compound: boolean;
  /** Class of the form as it is written and of its lower-case form, as one number. */
  readonly coarse: number;
  readonly full: number;
  readonly cluster: number;
  /** What has been found of it so far, one entry a fine tag: most forms have one or two. */
  readonly analyses: Analysis[];
  /** The tagger's scores of the form in each place, for each manner; and for each part of speech its scores of fine tags. */
  readonly placed: Float32Array[];
  readonly fineScores: Float32Array[];
}

/** A form under one fine tag. */
export interface Analysis {
  readonly fine: number;
  readonly lemma: string;
  readonly morph: Morph;
}

/** Gives the `Form` of each text, remembering the forms it has seen. */
export type Forms = (text: string) => Form;

/** How many forms are remembered at once: the memory of a long run stays bounded. */
const REMEMBERED = 30_000;

/** Creates the table of forms over a lexicon and, where the model has one, word clusters. */
export function createForms(lexicon: Lexicon, cluster: (lower: string) => number): Forms {
  let known = new Map<string, Form>();
  return (text) => {
    const found = known.get(text);
    if (found) return found;
    if (known.size >= REMEMBERED) known = new Map();
    const made = formOf(text, lexicon, cluster);
    known.set(text, made);
    return made;
  };
}

function formOf(text: string, lexicon: Lexicon, cluster: (lower: string) => number): Form {
  const lower = text.toLowerCase();
  const n = lower.length;
  const numeric = /^[\d.,:/-]*\d[\d.,:/-]*$/.test(text);
  const written = numeric ? text.replace(/\d/g, '0') : text;
  const suffix = (k: number): number => hashText(lower, 10 + k, Math.max(0, n - k), n) | 0;
  const prefix = (k: number): number => hashText(lower, 20 + k, 0, Math.min(k, n)) | 0;
  const looked = lookUp(text, lower, lexicon);
  return {
    text,
    lower,
    exact: hashText(written, 1) | 0,
    word: hashText(numeric ? written : lower, 2) | 0,
    suffixes: [suffix(1), suffix(2), suffix(3), suffix(4), suffix(5)],
    prefixes: [prefix(1), prefix(2), prefix(3)],
    shape: hashText(shapeOf(text), 3) | 0,
    entry: looked.entry,
    lowEntry: looked.lowEntry,
    compound: looked.compound,
    coarse: looked.coarse,
    full: looked.full,
    cluster: cluster(lower),
    analyses: [],
    placed: [],
    fineScores: [],
  };
}

interface LookedUp {
  readonly entry: number;
  readonly lowEntry: number;
  readonly compound: boolean;
  readonly coarse: number;
  readonly full: number;
}

function lookUp(text: string, lower: string, lexicon: Lexicon): LookedUp {
  const exact = lexicon.entry(text);
  const low = text === lower ? UNKNOWN : lexicon.entry(lower);
  if (exact !== UNKNOWN || low !== UNKNOWN) {
    return {
      entry: exact === UNKNOWN ? low : exact,
      lowEntry: low === UNKNOWN ? exact : low,
      compound: false,
      coarse: lexicon.coarse(exact) * 4096 + lexicon.coarse(low) + 1,
      full: lexicon.full(exact) * 65536 + lexicon.full(low) + 1,
    };
  }
  const part = lastPart(text, lexicon);
  if (part === UNKNOWN) return { entry: UNKNOWN, lowEntry: UNKNOWN, compound: false, coarse: 0, full: 0 };
  return { entry: part, lowEntry: part, compound: true, coarse: 0x40000000 + lexicon.coarse(part), full: 0x40000000 + lexicon.full(part) };
}

/** The entry of the longest last part of a compound: "Sondersitzung" → "Sitzung", "EU-Staaten" → "Staaten", "weiterreden" → "reden". */
function lastPart(text: string, lexicon: Lexicon): number {
  const first = text.charAt(0);
  const capital = first !== first.toLowerCase();
  const hyphen = text.lastIndexOf('-');
  if (hyphen > 0 && hyphen < text.length - 2) return lexicon.entry(text.slice(hyphen + 1));
  for (let i = 2; i <= text.length - 4; i++) {
    const rest = text.slice(i);
    const entry = lexicon.entry(capital ? rest.charAt(0).toUpperCase() + rest.slice(1) : rest);
    if (entry !== UNKNOWN) return entry;
  }
  return UNKNOWN;
}

/** "Berlin" → "Xx", "BND" → "XX", "EU-Staaten" → "X-Xx", "3,5" → "0": runs of one kind count once, two capitals count twice. */
function shapeOf(text: string): string {
  let out = '';
  let last = '';
  let run = 0;
  for (const char of text) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? '0' : char;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= (kind === 'X' ? 2 : 1) && out.length < 12) out += kind;
  }
  return out;
}
