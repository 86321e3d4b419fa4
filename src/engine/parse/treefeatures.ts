import type { Form } from './form.ts';
import { finish, mix } from './hash.ts';
import { EDGE } from './tagfeatures.ts';
import type { State } from './transitions.ts';
import type { TreeInput } from './treeinput.ts';

/** Room that a buffer of tree features needs. */
export const TREE_FEATURES = 112;

/** Part of speech where there is no word, and of the root. */
const NONE = 30;
const ROOT = 29;

/** Writes the features for the next move; returns how many. Templates after Zhang and Nivre 2011, thinned for speed. */
export function moveFeatures(input: TreeInput, s: State, out: Uint32Array): number {
  const view = viewOf(input, s);
  return clauseFeatures(input, view, out, familyFeatures(input, s, view, out, wordFeatures(input, s, view, out)));
}

/** The two words on the stack's top (0 the topmost) and the one at the buffer's front (b): where they stand, their word, part of speech and fine tag. */
interface View {
  readonly i0: number;
  readonly i1: number;
  readonly b: number;
  readonly s0w: number;
  readonly s1w: number;
  readonly b0w: number;
  readonly s0p: number;
  readonly s1p: number;
  readonly b0p: number;
  readonly s0t: number;
  readonly s1t: number;
  readonly b0t: number;
}

function viewOf(input: TreeInput, s: State): View {
  const i0 = stacked(s, 0);
  const i1 = stacked(s, 1);
  const b = s.front;
  return {
    i0,
    i1,
    b,
    s0w: formAt(input, i0).word,
    s1w: formAt(input, i1).word,
    b0w: formAt(input, b).word,
    s0p: posAt(input, i0),
    s1p: posAt(input, i1),
    b0p: posAt(input, b),
    s0t: fineAt(input, i0),
    s1t: fineAt(input, i1),
    b0t: fineAt(input, b),
  };
}

const posAt = (input: TreeInput, i: number): number =>
  i < 0 || i > input.forms.length ? NONE : i === input.forms.length ? ROOT : (input.upos[i] as number);
const fineAt = (input: TreeInput, i: number): number =>
  i < 0 || i >= input.forms.length ? NONE + 300 + (i === input.forms.length ? 1 : 0) : (input.fine[i] as number);
const formAt = (input: TreeInput, i: number): Form => (i < 0 || i >= input.forms.length ? EDGE : (input.forms[i] as Form));
const relationOf = (s: State, i: number): number => (i < 0 ? 63 : (s.relations[i] as number));
const stacked = (s: State, depth: number): number => (s.size > depth ? (s.stack[s.size - 1 - depth] as number) : -1);

/** The words at the stack's top and the buffer's front, and their tags. */
function wordFeatures(input: TreeInput, s: State, view: View, out: Uint32Array): number {
  const { i0, i1, b, s0w, s1w, b0w, s0p, s1p, b0p, s0t, s1t, b0t } = view;
  const i2 = stacked(s, 2);
  const f0 = formAt(input, i0);
  const f1 = formAt(input, i1);
  const fb = formAt(input, b);
  const b1w = formAt(input, b + 1).word;
  const s2p = posAt(input, i2);
  const b1p = posAt(input, b + 1);
  const b2p = posAt(input, b + 2);
  const b3p = posAt(input, b + 3);
  const b1t = fineAt(input, b + 1);
  const core = s0p * 1024 + b0p * 32 + s1p;
  let k = 0;
  const put = (id: number, a: number, c: number): void => {
    out[k++] = finish(mix(mix(id * 0x3a7d, a), c));
  };
  put(1, s0w, s0p);
  put(2, s0t, b0t);
  put(3, b0w, b0p);
  put(4, s1w, s1p);
  put(5, b1w, b1p);
  put(6, s0w, b0w);
  put(7, s0w, b0t);
  put(8, s0t, b0w);
  put(9, s1w, s0w);
  put(10, s1w, s0t);
  put(11, s1t, s0w);
  put(12, s1t, s0t);
  put(13, core, b1p);
  put(14, core, s2p);
  put(15, s0p * 1024 + b0p * 32 + b1p, b2p);
  put(16, b0p * 1024 + b1p * 32 + b2p, b3p);
  put(17, core, b0w);
  put(18, core, s0w);
  put(19, core, s1w);
  put(20, mix(s0t, s1t), b0t);
  put(21, mix(s0t, b0t), b1t);
  put(51, b1w, core);
  put(52, mix(s0w, b0p), b1p);
  put(53, mix(s0t, s1t), b1p);
  put(57, formAt(input, i0 - 1).word, s0p * 32 + b0p);
  put(58, formAt(input, i0 + 1).word, s0p * 32 + b0p);
  put(59, formAt(input, b - 1).word, s0p * 32 + b0p);
  put(60, f0.cluster, fb.cluster);
  put(61, f1.cluster, f0.cluster);
  put(62, mix(core, input.manner + 7), 0);
  put(63, mix(s0t, input.manner + 7), b0t);
  put(64, mix(s1t, input.manner + 7), s0t);
  put(65, formAt(input, i2).word, s0p * 32 + s1p);
  put(66, f0.suffixes[2], b0t);
  put(67, fb.suffixes[2], s0t);
  return k;
}

/** The dependents that these words have so far. */
function familyFeatures(input: TreeInput, s: State, view: View, out: Uint32Array, from: number): number {
  const { i0, i1, b, s0w, s1w, b0w, s0p, s1p, b0p, s0t, s1t, b0t } = view;
  const core = s0p * 1024 + b0p * 32 + s1p;
  const child = (of: Int32Array, i: number): number => (i < 0 ? -1 : (of[i] as number));
  const l0 = child(s.leftMost, i0);
  const r0 = child(s.rightMost, i0);
  const l1 = child(s.leftMost, i1);
  const r1 = child(s.rightMost, i1);
  const lb = child(s.leftMost, b);
  const below0 = i0 < 0 ? 0 : (s.below[i0] as number);
  const below1 = i1 < 0 ? 0 : (s.below[i1] as number);
  const belowB = s.below[b] as number;
  const s0v = valency(s, i0);
  const s1v = valency(s, i1);
  const b0v = Math.min(3, s.leftCount[b] as number);
  let k = from;
  const put = (id: number, a: number, c: number): void => {
    out[k++] = finish(mix(mix(id * 0x3a7d, a), c));
  };
  put(29, s0w, s0v);
  put(30, s0t, s0v);
  put(31, s1t, s1v);
  put(32, b0w, b0v);
  put(33, mix(s0t, b0t), b0v);
  put(34, mix(s0t, s1t), s1v);
  put(35, mix(s0p, posAt(input, l0)), relationOf(s, l0));
  put(36, mix(s0p, posAt(input, r0)), relationOf(s, r0));
  put(37, mix(s1p, posAt(input, l1)), relationOf(s, l1));
  put(38, mix(s1p, posAt(input, r1)), relationOf(s, r1));
  put(39, mix(b0p, posAt(input, lb)), relationOf(s, lb));
  put(40, formAt(input, l0).word, s0t);
  put(41, formAt(input, r0).word, s0t);
  put(42, formAt(input, lb).word, b0t);
  put(43, mix(core, relationOf(s, l0)), relationOf(s, r0));
  put(44, mix(core, relationOf(s, r1)), relationOf(s, l1));
  put(45, mix(core, relationOf(s, lb)), posAt(input, lb));
  put(46, mix(s0p * 32 + b0p, posAt(input, r0)), posAt(input, l0));
  put(47, mix(s0p * 32 + s1p, posAt(input, r1)), posAt(input, r0));
  put(48, mix(s0p * 32 + s1p, posAt(input, l1)), posAt(input, l0));
  put(49, mix(s0w, relationOf(s, l0)), relationOf(s, r0));
  put(50, mix(s1w, relationOf(s, r1)), relationOf(s, l1));
  put(54, below0, mix(s0t, b0t));
  put(55, below1, mix(s1t, s0t));
  put(56, belowB, mix(s0t, b0t));
  put(68, mix(below0, below1), mix(s0p, s1p));
  put(69, below1, mix(s1w, s0p));
  put(70, below0, mix(s0w, b0p));
  return k;
}

/** Distances, and what marks clauses: commas, quotation marks, the next verb. */
function clauseFeatures(input: TreeInput, view: View, out: Uint32Array, from: number): number {
  const { i0, i1, b, s0w, b0w, s0p, s1p, b0p, s0t, s1t, b0t } = view;
  const d0 = i0 < 0 ? 0 : distance(b - i0);
  const d1 = i1 < 0 ? 0 : distance(i0 - i1);
  const between = i0 < 0 ? 0 : seenBetween(input, i0 + 1, b);
  const within = i1 < 0 ? 0 : seenBetween(input, i1 + 1, i0);
  const quotes = quotedAt(input, i1) * 9 + quotedAt(input, i0) * 3 + quotedAt(input, b);
  const verb = input.nextVerb[b] as number;
  const ahead = fineAt(input, verb) * 4 + Math.min(2, (input.commas[verb] as number) - (input.commas[b] as number));
  const commas = i0 < 0 ? 0 : Math.min(2, (input.commas[b] as number) - (input.commas[i0] as number));
  let k = from;
  const put = (id: number, a: number, c: number): void => {
    out[k++] = finish(mix(mix(id * 0x3a7d, a), c));
  };
  put(22, s0p * 32 + b0p, d0);
  put(23, s1p * 32 + s0p, d1);
  put(24, s0w, d0);
  put(25, b0w, d0);
  put(26, mix(s0w, d1), s1p);
  put(27, s0p * 32 + b0p, between);
  put(28, s1p * 32 + s0p, within);
  put(71, mix(quotes, s1p), s0p * 32 + b0p);
  put(72, mix(quotes, s0t), b0w);
  put(73, ahead, mix(s0p * 32 + b0p, s1p));
  put(74, ahead, mix(s0t, b0t));
  put(75, ahead, mix(s0t, s1t));
  put(76, mix(commas, b0w), s0t);
  put(77, mix(between, s0t), b0t);
  put(78, mix(within, s1t), s0t);
  put(79, mix(between, within), mix(s0p * 32 + b0p, s1p));
  return k;
}

const quotedAt = (input: TreeInput, i: number): number => (i < 0 ? 2 : (input.quoted[i] as number));

const valency = (s: State, i: number): number =>
  i < 0 ? 0 : Math.min(3, s.leftCount[i] as number) * 4 + Math.min(3, s.rightCount[i] as number);

function distance(d: number): number {
  return d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7;
}

/** Which landmarks lie in `[from, to)`: comma, other punctuation, verb, conjunction, adposition. */
function seenBetween(input: TreeInput, from: number, to: number): number {
  let seen = 0;
  const limit = Math.min(to, from + 40);
  for (let i = from; i < limit; i++) seen |= LANDMARK[input.upos[i] as number] as number;
  return seen;
}

/** A bit per kind of landmark, by number of part of speech: CCONJ, ADP, PUNCT, SCONJ, VERB and AUX. */
const LANDMARK = Int32Array.from({ length: 32 }, (_, upos) => ({ 1: 1, 3: 2, 4: 4, 12: 8, 13: 16, 15: 2 })[upos] ?? 0);

/** Writes the features for the relation between `head` and `child`, whose own dependents are all known; returns how many. */
export function relationFeatures(input: TreeInput, s: State, head: number, child: number, out: Uint32Array): number {
  const left = child < head ? 1 : 0;
  const hw = formAt(input, head).word,
    cw = formAt(input, child).word;
  const hp = posAt(input, head) * 2 + left,
    cp = posAt(input, child);
  const ht = fineAt(input, head) * 2 + left,
    ct = fineAt(input, child);
  const below = s.below[child] as number;
  const above = s.below[head] as number;
  const first = s.leftMost[child] as number;
  const near = Math.abs(head - child) === 1 ? 1 : 0;
  const d = distance(Math.abs(head - child));
  let k = 0;
  const put = (id: number, a: number, c: number): void => {
    out[k++] = finish(mix(mix(id * 0x5b31, a), c));
  };
  put(1, hp, cp);
  put(2, ht, ct);
  put(3, hw, cw);
  put(4, hw, mix(ct, left));
  put(5, cw, ht);
  put(6, cw, hp);
  put(7, cw, left);
  put(8, hw, mix(cp, left));
  put(9, below, mix(cp, hp));
  put(10, below, mix(ct, ht));
  put(11, above, mix(cp, hp));
  put(12, above, mix(ct, ht));
  put(13, above, mix(below, mix(cp, hp)));
  put(14, formAt(input, first).word, mix(cp, hp));
  put(15, formAt(input, first).word, hw);
  put(16, mix(ct, ht), d);
  put(17, posAt(input, child - 1) * 32 + posAt(input, child + 1), mix(cp, hp));
  put(18, posAt(input, head - 1) * 32 + posAt(input, head + 1), mix(cp, hp));
  put(19, formAt(input, child - 1).word, mix(cp, hp));
  put(20, formAt(input, child + 1).word, mix(cp, hp));
  put(21, seenBetween(input, Math.min(head, child) + 1, Math.max(head, child)), mix(cp, hp));
  put(22, relationOf(s, left ? (s.leftMost[head] as number) : (s.rightMost[head] as number)), mix(cp, hp));
  put(23, formAt(input, child).suffixes[2], hp);
  put(24, formAt(input, child).cluster, mix(hp, ct));
  put(25, formAt(input, head).cluster, mix(hp, ct));
  put(26, mix(input.manner + 7, hp), cp);
  put(27, mix(input.manner + 7, cw), hp);
  put(28, formAt(input, child).full, ht);
  put(29, posAt(input, first), mix(ct, ht));
  put(30, formAt(input, child).exact, mix(near, hp));
  put(31, mix(above, hw), ct);
  put(32, mix(below, cw), hp);
  put(33, mix(below, hw), cp);
  return k;
}
