import { finish, mix } from './hash.ts';
import type { State } from './transitions.ts';
import { distance, fineAt, formAt, posAt, relationOf, seenBetween } from './treefeatures.ts';
import type { TreeInput } from './treeinput.ts';

/** What a whole tree tells of each word beside its governor: the set of relations below it, and its neighbours under one governor. */
export interface Family {
  /** Nearest word to the left and to the right with the same governor, -1 where there is none. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

/** Finds the neighbours of each word among its governor's dependents; `heads` has n for the root. */
export function familyOf(s: State): Family {
  const before = new Int32Array(s.n).fill(-1);
  const after = new Int32Array(s.n).fill(-1);
  const last = new Int32Array(s.n + 1).fill(-1);
  for (let i = 0; i < s.n; i++) {
    const head = s.heads[i] as number;
    const previous = last[head] as number;
    before[i] = previous;
    if (previous >= 0) after[previous] = i;
    last[head] = i;
  }
  return { before, after };
}

/** How far the neighbours are looked at: a governor of thousands of words must not cost their square. */
const NEAR = 8;

/** The relations of the other dependents of a word's governor, a bit each. */
function others(s: State, family: Family, child: number): number {
  let seen = 0;
  let [b, a] = [family.before[child] as number, family.after[child] as number];
  for (let step = 0; step < NEAR && (b >= 0 || a >= 0); step++) {
    if (b >= 0) {
      seen |= 1 << ((s.relations[b] as number) & 31);
      b = family.before[b] as number;
    }
    if (a >= 0) {
      seen |= 1 << ((s.relations[a] as number) & 31);
      a = family.after[a] as number;
    }
  }
  return seen;
}

/** Writes the features for a word's relation once the whole tree stands; returns how many. */
export function relabelFeatures(input: TreeInput, s: State, family: Family, child: number, out: Uint32Array): number {
  const head = s.heads[child] as number;
  const up = head < s.n ? (s.heads[head] as number) : -1;
  const left = child < head ? 1 : 0;
  const hp = posAt(input, head) * 2 + left;
  const ht = fineAt(input, head) * 2 + left;
  const [cp, ct] = [posAt(input, child), fineAt(input, child)];
  const [cw, hw] = [formAt(input, child).word, formAt(input, head).word];
  const [rel, headRel] = [relationOf(s, child), head < s.n ? relationOf(s, head) : 62];
  const [below, beside] = [s.below[child] as number, others(s, family, child)];
  const [b, a] = [family.before[child] as number, family.after[child] as number];
  const first = s.leftMost[child] as number;
  const pair = mix(cp, hp);
  const fine = mix(ct, ht);
  let k = 0;
  const put = (id: number, x: number, y: number): void => {
    out[k++] = finish(mix(mix(id * 0x6d2f, x), y));
  };
  put(1, rel, pair);
  put(2, rel, fine);
  put(3, rel, mix(cw, hp));
  put(4, rel, mix(hw, cp));
  put(5, mix(rel, beside), pair);
  put(6, mix(rel, below), pair);
  put(7, beside, fine);
  put(8, mix(beside, below), pair);
  put(9, mix(beside, hw), ct);
  put(10, mix(below, cw), hp);
  put(11, mix(below, hw), cp);
  put(12, mix(headRel, rel), pair);
  put(13, mix(headRel, posAt(input, up)), fine);
  put(14, mix(headRel, beside), pair);
  put(15, mix(posAt(input, b), relationOf(s, b)), mix(pair, rel));
  put(16, mix(posAt(input, a), relationOf(s, a)), mix(pair, rel));
  put(17, mix(fineAt(input, b), relationOf(s, b)), fine);
  put(18, mix(fineAt(input, a), relationOf(s, a)), fine);
  put(19, formAt(input, first).word, mix(hw, cp));
  put(20, formAt(input, first).word, mix(fine, rel));
  put(21, cw, hw);
  put(22, cw, ht);
  put(23, hw, mix(ct, left));
  put(24, below, fine);
  put(25, mix(formAt(input, child).full, below), hp);
  put(26, seenBetween(input, Math.min(head, child) + 1, Math.max(head, child)), mix(pair, rel));
  put(27, distance(Math.abs(head - child)), fine);
  put(28, mix(input.manner + 7, rel), pair);
  put(29, mix(input.manner + 7, cw), hp);
  put(30, formAt(input, child).suffixes[2], mix(hp, rel));
  put(31, formAt(input, head).suffixes[2], mix(cp, rel));
  put(32, formAt(input, child).cluster, mix(hp, ct));
  put(33, posAt(input, child - 1) * 32 + posAt(input, child + 1), pair);
  put(34, formAt(input, child - 1).word, pair);
  put(35, formAt(input, child + 1).word, pair);
  put(36, mix(formAt(input, up).word, headRel), pair);
  return k;
}
