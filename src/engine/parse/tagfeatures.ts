import type { Form } from './form.ts';
import { finish, mix } from './hash.ts';

/** The form that stands before a sentence's first and after its last word. */
export const EDGE: Form = {
  text: '',
  lower: '',
  exact: 91,
  word: 92,
  suffixes: [93, 93, 93, 93, 93],
  prefixes: [94, 94, 94],
  shape: 95,
  entry: 0,
  lowEntry: 0,
  compound: false,
  coarse: 96,
  full: 97,
  cluster: 98,
  analyses: [],
  placed: [],
  fineScores: [],
};

/** Room that a buffer of tag features needs. */
export const TAG_FEATURES = 80;

const at = (forms: readonly Form[], i: number): Form => forms[i] ?? EDGE;

/** The places that a form can have relative to the word whose part of speech is sought. */
export const PLACES = 6;
const FIRST = 0;
const LEFT = 2;
const LEFT2 = 3;
const RIGHT = 4;
const RIGHT2 = 5;

/**
 * Writes the features that depend on one form in one place only, so that their scores can be remembered with the form:
 * place 0 the word itself at the sentence's beginning, 1 elsewhere, 2 and 3 the words before it, 4 and 5 those after it.
 */
export function placedFeatures(f: Form, place: number, manner: number, out: Uint32Array, from: number): number {
  let n = from;
  const put = (id: number, a: number, b: number): void => {
    out[n++] = finish(mix(mix(id * 0x1f35, a), b));
  };
  if (place >= LEFT) {
    const base = 60 + place * 10;
    put(base, f.word, 0);
    put(base + 1, f.coarse, f.shape);
    put(base + 2, f.cluster, 0);
    if (place === LEFT2 || place === RIGHT2) return n;
    put(base + 3, f.suffixes[2], 0);
    put(base + 4, f.suffixes[1], f.shape);
    return n;
  }
  const first = place === FIRST ? 1 : 0;
  put(1, f.exact, 0);
  put(2, f.word, 0);
  put(3, f.suffixes[0], first);
  put(4, f.suffixes[1], f.compound ? 1 : 0);
  put(5, f.suffixes[2], 0);
  put(6, f.suffixes[3], 0);
  put(7, f.suffixes[4], 0);
  put(8, f.prefixes[0], 0);
  put(9, f.prefixes[1], 0);
  put(10, f.prefixes[2], 0);
  put(11, f.shape, first);
  put(12, f.coarse, 0);
  put(13, f.coarse, mix(f.shape, first));
  put(14, f.cluster, 0);
  put(15, f.suffixes[2], mix(f.shape, first));
  put(16, f.cluster, f.suffixes[1]);
  put(17, f.coarse, f.suffixes[2]);
  put(18, manner, f.word);
  return n;
}

/** Writes the features that join several words or tags; returns the new count. */
export function contextFeatures(
  forms: readonly Form[],
  i: number,
  tags: Int32Array,
  manner: number,
  out: Uint32Array,
  from: number,
): number {
  const f = at(forms, i);
  const l1 = at(forms, i - 1);
  const r1 = at(forms, i + 1);
  const r2 = at(forms, i + 2);
  const t1 = i > 0 ? (tags[i - 1] as number) + 1 : 0;
  const t2 = i > 1 ? (tags[i - 2] as number) + 1 : 0;
  const t12 = t1 * 64 + t2;
  let n = from;
  const put = (id: number, a: number, b: number): void => {
    out[n++] = finish(mix(mix(id * 0x1f35, a), b));
  };
  put(20, t1, 0);
  put(21, t12, 0);
  put(22, t1, f.word);
  put(23, t12, f.coarse);
  put(25, f.coarse, r1.coarse);
  put(26, mix(f.coarse, t1), r1.coarse);
  put(27, r1.coarse, r2.coarse);
  put(28, l1.coarse, f.coarse);
  put(29, l1.word, f.word);
  put(30, f.word, r1.word);
  put(31, t1, r1.word);
  put(32, t1, f.suffixes[2]);
  put(33, t1, r1.suffixes[1]);
  put(35, r1.cluster, t1);
  put(36, l1.cluster, f.cluster);
  put(37, f.shape, r1.shape);
  put(38, f.cluster, r1.cluster);
  put(39, mix(t1, f.shape), f.suffixes[1]);
  put(40, t1, f.cluster);
  put(41, mix(manner, t1), f.coarse);
  put(42, mix(manner, f.word), r1.coarse);
  put(43, mix(t1, f.cluster), r1.cluster);
  return n;
}

/** Writes all features for the part of speech of word `i`, given those of the words before it; returns how many. */
export function uposFeatures(forms: readonly Form[], i: number, tags: Int32Array, manner: number, out: Uint32Array): number {
  let n = placedFeatures(at(forms, i), i === 0 ? 0 : 1, manner, out, 0);
  n = placedFeatures(at(forms, i - 1), LEFT, manner, out, n);
  n = placedFeatures(at(forms, i - 2), LEFT2, manner, out, n);
  n = placedFeatures(at(forms, i + 1), RIGHT, manner, out, n);
  n = placedFeatures(at(forms, i + 2), RIGHT2, manner, out, n);
  return contextFeatures(forms, i, tags, manner, out, n);
}

/** Writes the features for the morphology that depend on the form and its part of speech only. */
export function formFeatures(f: Form, u0: number, out: Uint32Array): number {
  let n = 0;
  const put = (id: number, a: number, b: number): void => {
    out[n++] = finish(mix(mix(id * 0x2f3b + u0, a), b));
  };
  put(1, f.word, 0);
  put(2, f.suffixes[0], 0);
  put(3, f.suffixes[1], 0);
  put(4, f.suffixes[2], 0);
  put(5, f.suffixes[3], 0);
  put(6, f.full, 0);
  put(7, f.suffixes[1], f.full);
  put(8, f.cluster, 0);
  return n;
}

/** Writes all features for the morphology of word `i`, given all parts of speech and the fine tags before it; returns how many. */
export function morphFeatures(forms: readonly Form[], i: number, upos: Int32Array, fine: Int32Array, out: Uint32Array): number {
  return agreementFeatures(forms, i, upos, fine, out, formFeatures(at(forms, i), upos[i] as number, out));
}

/** Writes the features for the morphology that look at other words; returns the new count. */
export function agreementFeatures(
  forms: readonly Form[],
  i: number,
  upos: Int32Array,
  fine: Int32Array,
  out: Uint32Array,
  from: number,
): number {
  const f = at(forms, i);
  const l1 = at(forms, i - 1);
  const l2 = at(forms, i - 2);
  const r1 = at(forms, i + 1);
  const r2 = at(forms, i + 2);
  const p = (k: number): number => (k < 0 || k >= forms.length ? 31 : (upos[k] as number));
  const u0 = p(i);
  const m1 = i > 0 ? (fine[i - 1] as number) + 1 : 0;
  const m2 = i > 1 ? (fine[i - 2] as number) + 1 : 0;
  const around = p(i - 1) * 32 + p(i + 1);
  const right = p(i + 1) * 32 + p(i + 2);
  const before = governor(forms, i, upos);
  let n = from;
  const put = (id: number, a: number, b: number): void => {
    out[n++] = finish(mix(mix(id * 0x2f3b + u0, a), b));
  };
  put(11, m1, 0);
  put(12, m1, m2);
  put(13, m1, f.suffixes[1]);
  put(14, l1.word, 0);
  put(15, l1.word, f.suffixes[1]);
  put(16, r1.word, 0);
  put(17, r1.word, f.suffixes[1]);
  put(18, around, 0);
  put(19, right, p(i + 3));
  put(20, p(i - 1) * 32 + p(i - 2), p(i - 3));
  put(21, r1.suffixes[1], r1.suffixes[0]);
  put(22, l2.word, 0);
  put(23, r2.full, right);
  put(24, l2.word, l1.word);
  put(25, f.word, l1.word);
  put(26, f.word, r1.word);
  put(27, m1, r1.full);
  put(28, m2, l1.word);
  put(29, f.full, l2.full);
  put(30, before, f.full);
  put(31, before, m1);
  put(32, verbSeen(forms, i, upos), f.full);
  put(33, f.shape, around);
  put(34, f.full, m1);
  put(35, f.full, around);
  put(36, f.full, r1.full);
  put(37, l1.full, f.full);
  put(38, mix(m1, f.full), r1.full);
  return n;
}

/** The nearest adposition to the left that may govern word `i`'s case, unless a verb or comma stands between. */
function governor(forms: readonly Form[], i: number, upos: Int32Array): number {
  for (let k = i - 1; k >= 0 && k > i - 6; k--) {
    const tag = upos[k] as number;
    if (tag === UPOS_ADP) return at(forms, k).word;
    if (tag === UPOS_VERB || tag === UPOS_AUX || tag === UPOS_PUNCT) return tag;
  }
  return 0;
}

/** How far is looked back: a sentence of a thousand words must not cost its square. */
const FAR = 200;

/** Whether a verb or subordinator stands earlier in the clause: a nominative before the verb is likelier than one after it. */
function verbSeen(forms: readonly Form[], i: number, upos: Int32Array): number {
  for (let k = i - 1; k >= 0 && k >= i - FAR; k--) {
    const tag = upos[k] as number;
    if (tag === UPOS_VERB || tag === UPOS_AUX || tag === UPOS_SCONJ) return tag + 40;
    if (tag === UPOS_PUNCT && at(forms, k).text === ',') return 1;
  }
  return 2;
}

/** All parts of speech in the order of their numbers. */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

const UPOS_ADP = UPOS.indexOf('ADP');
const UPOS_VERB = UPOS.indexOf('VERB');
const UPOS_AUX = UPOS.indexOf('AUX');
const UPOS_PUNCT = UPOS.indexOf('PUNCT');
const UPOS_SCONJ = UPOS.indexOf('SCONJ');
