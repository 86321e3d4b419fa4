import { applyScript, lemmaKey, lemmaScript } from '../src/engine/parse/lemma.ts';
import { Numbers, packTable } from './lexicon.ts';
import { bytesOf } from './pack-rows.ts';

/** A form with its lemma, the group whose rules it teaches, and how often it was seen. */
export interface LemmaExample {
  readonly form: string;
  readonly lemma: string;
  readonly group: string;
  readonly count: number;
  /** Whether it is common enough, or irregular enough, to be kept as a whole form where the suffix rules fail. */
  readonly whole: boolean;
}

const LONGEST = 8;

/** Learns suffix rules and exceptions, and packs them into the sections `lemma.…`. */
export function packLemmas(examples: readonly LemmaExample[]): Map<string, Uint8Array> {
  const votes = new Map<string, Map<string, number>>();
  const vote = (key: string, script: string, count: number): void => {
    const found = votes.get(key) ?? new Map<string, number>();
    votes.set(key, found.set(script, (found.get(script) ?? 0) + count));
  };
  for (const { form, lemma, group, count } of examples) {
    const script = lemmaScript(form, lemma);
    const lower = form.toLowerCase();
    for (let k = 0; k <= Math.min(LONGEST, lower.length); k++) vote(`${group} ${lower.slice(lower.length - k)}`, script, count);
  }
  const rules = distinctive(votes);
  const numbers = new Numbers();
  const pairs: [number, number][] = [];
  for (const [key, script] of rules) {
    const space = key.indexOf(' ');
    pairs.push([lemmaKey(key.slice(0, space), key.slice(space + 1)), numbers.of(script)]);
  }
  for (const [key, lemma] of exceptions(examples, rules)) {
    const space = key.indexOf(' ');
    pairs.push([lemmaKey(key.slice(0, space), `^${key.slice(space + 1)}`), numbers.of(lemma)]);
  }
  const table = packTable(pairs);
  return new Map<string, Uint8Array>([
    ['lemma.prints', bytesOf(table.prints)],
    ['lemma.ids', bytesOf(table.values)],
    ['lemma.scripts', new TextEncoder().encode(JSON.stringify(numbers.names))],
  ]);
}

/** The best script of each suffix, where it differs from that of the next shorter suffix. */
function distinctive(votes: ReadonlyMap<string, ReadonlyMap<string, number>>): Map<string, string> {
  const bestOf = (key: string): string | null => {
    let best: string | null = null;
    let most = 0;
    for (const [script, count] of votes.get(key) ?? []) if (count > most) [best, most] = [script, count];
    return best;
  };
  const rules = new Map<string, string>();
  for (const [key, scripts] of votes) {
    const space = key.indexOf(' ');
    const total = [...scripts.values()].reduce((sum, count) => sum + count, 0);
    const script = bestOf(key);
    if (script === null || (space + 1 < key.length && total < 2)) continue;
    const shorter = space + 1 < key.length ? bestOf(`${key.slice(0, space + 1)}${key.slice(space + 2)}`) : null;
    if (script !== shorter) rules.set(key, script);
  }
  return rules;
}

/** Whole forms that the suffix rules get wrong: group and lower-case form → script. */
function exceptions(examples: readonly LemmaExample[], rules: ReadonlyMap<string, string>): Map<string, string> {
  const totals = new Map<string, Map<string, number>>();
  for (const { form, lemma, group, count, whole } of examples) {
    if (!whole) continue;
    const key = `${group} ${form.toLowerCase()}`;
    const found = totals.get(key) ?? new Map<string, number>();
    totals.set(key, found.set(lemmaScript(form, lemma), (found.get(lemmaScript(form, lemma)) ?? 0) + count));
  }
  const out = new Map<string, string>();
  for (const [key, scripts] of totals) {
    const [script = ''] = [...scripts].reduce((a, b) => (b[1] > a[1] ? b : a));
    const space = key.indexOf(' ');
    const form = key.slice(space + 1);
    const right = applyScript(form, form, script);
    if (byRule(key.slice(0, space), form, rules) !== right) out.set(key, script);
  }
  return out;
}

function byRule(group: string, form: string, rules: ReadonlyMap<string, string>): string {
  for (let k = Math.min(LONGEST, form.length); k >= 0; k--) {
    const script = rules.get(`${group} ${form.slice(form.length - k)}`);
    if (script !== undefined) return applyScript(form, form, script);
  }
  return form;
}
