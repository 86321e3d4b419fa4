import type { Form } from './form.ts';
import { hashText } from './hash.ts';
import type { Lexicon } from './lexicon.ts';
import { fingerprint } from './linear.ts';
import type { Model } from './model.ts';

/** Gives the lemma of a form in a group (part of speech, and what kind of verb form it is). */
export type Lemmatise = (form: Form, group: string, lexiconGroup: string) => string;

const SEED = 55;
const LONGEST = 8;

/**
 * Opens the lemmatiser of a model: the lexicon's own scripts first where `lexiconGroup` is not empty, then the longest
 * suffix that has a learnt script (sections `lemma.…`).
 */
export function openLemmatiser(model: Model, lexicon: Lexicon): Lemmatise {
  const prints = model.u16('lemma.prints');
  const ids = model.u16('lemma.ids');
  const scripts = model.json<string[]>('lemma.scripts');
  const mask = prints.length - 1;
  const find = (key: number): string | null => {
    const print = fingerprint(key);
    for (let slot = key & mask; ids[slot] !== 0; slot = (slot + 1) & mask) {
      if (prints[slot] === print) return scripts[ids[slot] as number] ?? null;
    }
    return null;
  };
  return (form, group, lexiconGroup) => {
    const whole = find(lemmaKey(group, `^${form.lower}`));
    if (whole !== null) return applyScript(form.text, form.lower, whole);
    const entry = lexiconGroup === 'N' || lexiconGroup === 'E' ? form.entry : form.lowEntry;
    const listed = entry !== 0 && lexiconGroup !== '' ? lexicon.script(entry, lexiconGroup) : null;
    if (listed !== null) return applyScript(form.text, form.lower, listed);
    for (let k = Math.min(LONGEST, form.lower.length); k >= 0; k--) {
      const script = find(lemmaKey(group, form.lower.slice(form.lower.length - k)));
      if (script !== null) return applyScript(form.text, form.lower, script);
    }
    return form.text;
  };
}

/** The key under which the script of a suffix (or of a whole form, after "^") is stored. */
export function lemmaKey(group: string, suffix: string): number {
  return hashText(`${group} ${suffix}`, SEED);
}

/**
 * The edit script from a form to its lemma, "case|drop|at|cut|add": drop "ge" or "zu" at a position, cut so many letters off the
 * end, add these ("angerufen" → "anrufen": "l|ge|2|0|"). Case: "l" edits the lower-case form, "c" the form with a capital, "=" as written.
 */
export function lemmaScript(form: string, lemma: string): string {
  const kase = lemma === lemma.toLowerCase() ? 'l' : lemma === capital(lemma.toLowerCase()) ? 'c' : '=';
  const from = kase === 'l' ? form.toLowerCase() : kase === 'c' ? capital(form) : form;
  let bestScript = plain(kase, from, lemma, '', 0);
  let bestCost = cost(from, lemma);
  for (const drop of ['ge', 'zu']) {
    for (let at = from.indexOf(drop); at >= 0 && at < from.length - 3; at = from.indexOf(drop, at + 1)) {
      const without = from.slice(0, at) + from.slice(at + 2);
      const price = cost(without, lemma) + 3;
      if (price < bestCost) {
        bestCost = price;
        bestScript = plain(kase, without, lemma, drop, at);
      }
    }
  }
  return bestScript;
}

/** The lemma that a script makes of a form; where it does not fit the form, the form itself. */
export function applyScript(text: string, lower: string, script: string): string {
  const [kase = '=', drop = '', at = '0', cut = '0', add = ''] = script.split('|');
  // A compound keeps its inner capitals: "EU-Staaten" → "EU-Staat".
  let word = kase === 'l' ? lower : kase === 'c' ? capital(text) : text;
  if (drop !== '') {
    const position = Number(at);
    if (word.slice(position, position + 2) !== drop) return text;
    word = word.slice(0, position) + word.slice(position + 2);
  }
  const keep = word.length - Number(cut);
  return keep < 0 ? text : word.slice(0, keep) + add;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function shared(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

const cost = (from: string, lemma: string): number => from.length + lemma.length - 2 * shared(from, lemma);

function plain(kase: string, from: string, lemma: string, drop: string, at: number): string {
  const keep = shared(from, lemma);
  return `${kase}|${drop}|${at}|${from.length - keep}|${lemma.slice(keep)}`;
}
