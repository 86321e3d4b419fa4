import type { Form } from './form.ts';
import { finish, mix } from './hash.ts';
import { EDGE } from './tagfeatures.ts';
import type { State } from './transitions.ts';

/** Room that a buffer of tree features needs. */
export const TREE_FEATURES = 96;

/** What the parser sees of a sentence. */
export interface TreeInput {
  readonly forms: readonly Form[];
  readonly upos: Int32Array;
  readonly fine: Int32Array;
  /** Which treebank's manner the tree follows; German treebanks differ. */
  readonly manner: number;
}

/** Part of speech where there is no word, and of the root. */
const NONE = 30;
const ROOT = 29;

/** Writes the features for the next move; returns how many. Templates after Zhang and Nivre 2011, thinned for speed. */
export function moveFeatures(input: TreeInput, s: State, out: Uint32Array): number {
  const { forms } = input;
  const n = s.n;
  const i0 = s.size > 0 ? (s.stack[s.size - 1] as number) : -1;
  const i1 = s.size > 1 ? (s.stack[s.size - 2] as number) : -1;
  const i2 = s.size > 2 ? (s.stack[s.size - 3] as number) : -1;
  const b = s.front;
  const pos = (i: number): number => (i < 0 || i > n ? NONE : i === n ? ROOT : (input.upos[i] as number));
  const fine = (i: number): number => (i < 0 || i >= n ? NONE + 300 + (i === n ? 1 : 0) : (input.fine[i] as number));
  const form = (i: number): Form => (i < 0 || i >= n ? EDGE : (forms[i] as Form));
  const rel = (i: number): number => (i < 0 ? 63 : (s.relations[i] as number));

  const s0w = form(i0).word,
    s1w = form(i1).word,
    b0w = form(b).word,
    b1w = form(b + 1).word;
  const s0p = pos(i0),
    s1p = pos(i1),
    s2p = pos(i2),
    b0p = pos(b),
    b1p = pos(b + 1),
    b2p = pos(b + 2),
    b3p = pos(b + 3);
  const s0t = fine(i0),
    s1t = fine(i1),
    b0t = fine(b),
    b1t = fine(b + 1);
  const l0 = i0 < 0 ? -1 : (s.leftMost[i0] as number);
  const r0 = i0 < 0 ? -1 : (s.rightMost[i0] as number);
  const l1 = i1 < 0 ? -1 : (s.leftMost[i1] as number);
  const r1 = i1 < 0 ? -1 : (s.rightMost[i1] as number);
  const lb = s.leftMost[b] as number;
  const s0v = i0 < 0 ? 0 : Math.min(3, s.leftCount[i0] as number) * 4 + Math.min(3, s.rightCount[i0] as number);
  const s1v = i1 < 0 ? 0 : Math.min(3, s.leftCount[i1] as number) * 4 + Math.min(3, s.rightCount[i1] as number);
  const b0v = Math.min(3, s.leftCount[b] as number);
  const d0 = i0 < 0 ? 0 : distance(b - i0);
  const d1 = i1 < 0 ? 0 : distance(i0 - i1);
  const core = s0p * 1024 + b0p * 32 + s1p;
  const between = i0 < 0 ? 0 : seenBetween(input, i0 + 1, b);
  const within = i1 < 0 ? 0 : seenBetween(input, i1 + 1, i0);

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
  put(22, s0p * 32 + b0p, d0);
  put(23, s1p * 32 + s0p, d1);
  put(24, s0w, d0);
  put(25, b0w, d0);
  put(26, mix(s0w, d1), s1p);
  put(27, s0p * 32 + b0p, between);
  put(28, s1p * 32 + s0p, within);
  put(29, s0w, s0v);
  put(30, s0t, s0v);
  put(31, s1t, s1v);
  put(32, b0w, b0v);
  put(33, mix(s0t, b0t), b0v);
  put(34, mix(s0t, s1t), s1v);
  put(35, mix(s0p, pos(l0)), rel(l0));
  put(36, mix(s0p, pos(r0)), rel(r0));
  put(37, mix(s1p, pos(l1)), rel(l1));
  put(38, mix(s1p, pos(r1)), rel(r1));
  put(39, mix(b0p, pos(lb)), rel(lb));
  put(40, form(l0).word, s0t);
  put(41, form(r0).word, s0t);
  put(42, form(lb).word, b0t);
  put(43, mix(core, rel(l0)), rel(r0));
  put(44, mix(core, rel(r1)), rel(l1));
  put(45, mix(core, rel(lb)), pos(lb));
  put(46, mix(s0p * 32 + b0p, pos(r0)), pos(l0));
  put(47, mix(s0p * 32 + s1p, pos(r1)), pos(r0));
  put(48, mix(s0p * 32 + s1p, pos(l1)), pos(l0));
  put(49, mix(s0w, rel(l0)), rel(r0));
  put(50, mix(s1w, rel(r1)), rel(l1));
  put(51, b1w, core);
  put(52, mix(s0w, b0p), b1p);
  put(53, mix(s0t, s1t), b1p);
  put(54, i0 < 0 ? 0 : (s.below[i0] as number), mix(s0t, b0t));
  put(55, i1 < 0 ? 0 : (s.below[i1] as number), mix(s1t, s0t));
  put(56, s.below[b] as number, mix(s0t, b0t));
  put(57, form(i0 - 1).word, s0p * 32 + b0p);
  put(58, form(i0 + 1).word, s0p * 32 + b0p);
  put(59, form(b - 1).word, s0p * 32 + b0p);
  put(60, form(i0).cluster, form(b).cluster);
  put(61, form(i1).cluster, form(i0).cluster);
  put(62, mix(core, input.manner + 7), 0);
  put(63, mix(s0t, input.manner + 7), b0t);
  put(64, mix(s1t, input.manner + 7), s0t);
  put(65, form(i2).word, s0p * 32 + s1p);
  put(66, form(i0).suffixes[2], b0t);
  put(67, form(b).suffixes[2], s0t);
  return k;
}

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
  const { forms } = input;
  const n = s.n;
  const pos = (i: number): number => (i < 0 || i > n ? NONE : i === n ? ROOT : (input.upos[i] as number));
  const fine = (i: number): number => (i < 0 || i >= n ? NONE + 300 + (i === n ? 1 : 0) : (input.fine[i] as number));
  const form = (i: number): Form => (i < 0 || i >= n ? EDGE : (forms[i] as Form));
  const rel = (i: number): number => (i < 0 ? 63 : (s.relations[i] as number));
  const left = child < head ? 1 : 0;
  const hw = form(head).word,
    cw = form(child).word;
  const hp = pos(head) * 2 + left,
    cp = pos(child);
  const ht = fine(head) * 2 + left,
    ct = fine(child);
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
  put(14, form(first).word, mix(cp, hp));
  put(15, form(first).word, hw);
  put(16, mix(ct, ht), d);
  put(17, pos(child - 1) * 32 + pos(child + 1), mix(cp, hp));
  put(18, pos(head - 1) * 32 + pos(head + 1), mix(cp, hp));
  put(19, form(child - 1).word, mix(cp, hp));
  put(20, form(child + 1).word, mix(cp, hp));
  put(21, seenBetween(input, Math.min(head, child) + 1, Math.max(head, child)), mix(cp, hp));
  put(22, rel(left ? (s.leftMost[head] as number) : (s.rightMost[head] as number)), mix(cp, hp));
  put(23, form(child).suffixes[2], hp);
  put(24, form(child).cluster, mix(hp, ct));
  put(25, form(head).cluster, mix(hp, ct));
  put(26, mix(input.manner + 7, hp), cp);
  put(27, mix(input.manner + 7, cw), hp);
  put(28, form(child).full, ht);
  put(29, pos(first), mix(ct, ht));
  put(30, form(child).exact, mix(near, hp));
  put(31, mix(above, hw), ct);
  put(32, mix(below, cw), hp);
  put(33, mix(below, hw), cp);
  return k;
}
