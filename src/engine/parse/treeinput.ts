import type { Form } from './form.ts';
import { UPOS } from './tagfeatures.ts';

/** What the parser sees of a sentence. */
export interface TreeInput {
  readonly forms: readonly Form[];
  readonly upos: Int32Array;
  readonly fine: Int32Array;
  /** Which treebank's manner the tree follows; German treebanks differ. */
  readonly manner: number;
  /** Whether a word stands inside quotation marks, as the marks of this sentence tell. */
  readonly quoted: Int32Array;
  /** How many commas stand before a word. */
  readonly commas: Int32Array;
  /** Position of the next verb at or after a word, n where there is none. */
  readonly nextVerb: Int32Array;
}

const VERB = UPOS.indexOf('VERB');
const AUX = UPOS.indexOf('AUX');

/** Makes the parser's view of a tagged sentence. */
export function treeInput(forms: readonly Form[], upos: Int32Array, fine: Int32Array, manner: number): TreeInput {
  const n = forms.length;
  const quoted = new Int32Array(n + 1);
  const commas = new Int32Array(n + 1);
  const nextVerb = new Int32Array(n + 1).fill(n);
  let inside = 0;
  for (let i = 0; i < n; i++) {
    const text = (forms[i] as Form).text;
    if (/^(["“”„»«]|''|``)$/.test(text)) inside = text === '„' || text === '``' ? 1 : 1 - inside;
    quoted[i] = inside;
    commas[i + 1] = (commas[i] as number) + (text === ',' ? 1 : 0);
  }
  for (let i = n - 1; i >= 0; i--) nextVerb[i] = upos[i] === VERB || upos[i] === AUX ? i : (nextVerb[i + 1] as number);
  return { forms, upos, fine, manner, quoted, commas, nextVerb };
}
