import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { LexiconForm } from './lexicon.ts';

const KINDS: Readonly<Record<string, string>> = {
  n: 'N',
  v: 'V',
  adj: 'A',
  adv: 'R',
  prop: 'E',
  prep: 'P',
  interj: 'I',
  num: 'Z',
  pron: 'O',
  conj: 'C',
  determiner: 'D',
  abbr: 'B',
  initialism: 'B',
};

/**
 * Makes an English lexicon of word classes from Wiktionary's English entries ("abate {v} (…) :: …"): the entries' forms
 * and their regular inflections. Only the classes are learnt; no definition or translation is kept.
 */
export function readEnglishLexicon(path: string): Map<string, LexiconForm> {
  const forms = new Map<string, LexiconForm>();
  const add = (form: string, analysis: string): void => {
    const found = forms.get(form) ?? { coarse: new Set<string>(), full: new Set<string>(), lemmas: new Map<string, string>() };
    found.coarse.add(analysis);
    found.full.add(analysis);
    forms.set(form, found);
  };
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const entry = /^([\p{L}][\p{L}'.-]*) \{([a-z]+)\}/u.exec(line);
    const kind = entry ? KINDS[entry[2] as string] : undefined;
    if (!entry || !kind) continue;
    for (const [form, analysis] of inflected(entry[1] as string, kind)) add(form, analysis);
  }
  return forms;
}

function inflected(word: string, kind: string): [string, string][] {
  const e = word.endsWith('e');
  const y = /[^aeiou]y$/.test(word);
  const hiss = /(s|x|z|ch|sh)$/.test(word);
  const stem = y ? `${word.slice(0, -1)}i` : word;
  const doubled = /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(word) ? word + word.slice(-1) : null;
  const s = y ? `${stem}es` : hiss ? `${word}es` : `${word}s`;
  if (kind === 'N')
    return [
      [word, 'N'],
      [s, 'Ns'],
    ];
  if (kind === 'A')
    return [
      [word, 'A'],
      [`${e ? word.slice(0, -1) : stem}er`, 'Ac'],
      [`${e ? word.slice(0, -1) : stem}est`, 'As'],
    ];
  if (kind !== 'V') return [[word, kind]];
  const ed = e ? `${word}d` : `${doubled ?? stem}ed`;
  const ing = e && !/[eoy]e$/.test(word) ? `${word.slice(0, -1)}ing` : `${doubled ?? word}ing`;
  return [
    [word, 'V'],
    [s, 'Vs'],
    [ed, 'Vd'],
    [ing, 'Vg'],
  ];
}
