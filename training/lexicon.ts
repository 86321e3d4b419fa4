import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { hashText } from '../src/engine/parse/hash.ts';
import { lemmaScript } from '../src/engine/parse/lemma.ts';
import { LEXICON_SEED } from '../src/engine/parse/lexicon.ts';
import { fingerprint } from '../src/engine/parse/linear.ts';
import { bytesOf } from './pack-rows.ts';

/** What the German lexicon says of a form: its analyses in the engine's short notation, and its lemmas by group. */
export interface LexiconForm {
  readonly coarse: Set<string>;
  readonly full: Set<string>;
  readonly lemmas: Map<string, string>;
}

/** Reads the Morphy / LanguageTool list (form, lemma, tag) into forms. */
export function readLexicon(path: string): Map<string, LexiconForm> {
  const forms = new Map<string, LexiconForm>();
  const text = gunzipSync(readFileSync(path)).toString('utf8');
  let at = 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + 1;
    if (line.startsWith('#')) continue;
    const [form, lemma, tag] = line.split('\t');
    // Auxiliaries and modals carry a mark before their analysis ("VER:AUX:3:SIN:KJ1").
    if (form && lemma && tag) addAnalysis(forms, form, lemma, tag.replace(/^VER:(AUX|MOD):/, 'VER:').split(':'));
  }
  return forms;
}

const GROUPS: Readonly<Record<string, string>> = { SUB: 'N', EIG: 'E', ADJ: 'A', PA1: 'A', PA2: 'A', VER: 'V' };

function addAnalysis(forms: Map<string, LexiconForm>, form: string, lemma: string, tag: readonly string[]): void {
  const [kind = '', a = '', b = '', c = ''] = tag;
  const group = GROUPS[kind] ?? kind;
  let found = forms.get(form);
  if (!found) {
    found = { coarse: new Set(), full: new Set(), lemmas: new Map() };
    forms.set(form, found);
  }
  if (!found.lemmas.has(group)) found.lemmas.set(group, lemma);
  if (group === 'V') {
    const finite = /^[123]$/.test(a);
    found.coarse.add(finite ? (c.startsWith('KJ') ? 'VK' : 'VF') : `V${a}`);
    found.full.add(finite ? `V:${a}:${b}:${c}` : `V:${a}`);
  } else if (group === 'A') {
    found.coarse.add(a === 'PRD' ? `${kind}p` : kind);
    found.full.add(a === 'PRD' ? 'A:PRD' : `A:${a}:${b}:${c}`);
  } else if (group === 'N' || group === 'E') {
    found.coarse.add(tag.includes('INF') ? 'Ni' : tag.includes('ADJ') ? 'Na' : group);
    found.full.add(`${group}:${a}:${b}:${c}`);
  } else {
    found.coarse.add(kind === 'PRO' || kind === 'ART' || kind === 'KON' ? `${kind}${a}` : kind);
    found.full.add(tag.slice(0, 5).join(':'));
  }
}

const CLASS_LIMIT = 4095;

/** The lexicon as model sections; forms that nothing but their last letters tell are kept too, for their lemma. */
export function packLexicon(forms: ReadonlyMap<string, LexiconForm>): Map<string, Uint8Array> {
  const coarse = new Numbers();
  const full = new Numbers();
  const scripts = new Numbers();
  const groups = new Numbers();
  const entries = new Map<string, number>();
  const lists = { coarse: [0], full: [0], starts: [0, 0], groups: [] as number[], scripts: [] as number[] };
  const entryOf = (form: string, found: LexiconForm): number => {
    const lemmas = [...found.lemmas].map(([group, lemma]) => [groups.of(group), scripts.of(lemmaScript(form, lemma))] as const);
    const c = coarse.of([...found.coarse].sort().join(' '));
    const f = full.of([...found.full].sort().join(' '));
    const key = `${c}/${f}/${lemmas.join('/')}`;
    const known = entries.get(key);
    if (known !== undefined) return known;
    lists.coarse.push(c);
    lists.full.push(f);
    for (const [group, script] of lemmas) {
      lists.groups.push(group);
      lists.scripts.push(script);
    }
    lists.starts.push(lists.groups.length);
    entries.set(key, lists.coarse.length - 1);
    return lists.coarse.length - 1;
  };
  const table = packTable([...forms].map(([form, found]) => [hashText(form, LEXICON_SEED), entryOf(form, found)]));
  if (lists.coarse.length > 65535 || coarse.names.length > CLASS_LIMIT) throw new Error('too many kinds of lexicon entries');
  const names = { classes: full.names, scripts: scripts.names, groups: groups.names };
  return new Map<string, Uint8Array>([
    ['lexicon.prints', bytesOf(table.prints)],
    ['lexicon.entries', bytesOf(table.values)],
    ['lexicon.coarse', bytesOf(Uint16Array.from(lists.coarse))],
    ['lexicon.full', bytesOf(Uint16Array.from(lists.full))],
    ['lexicon.lemma.starts', bytesOf(Uint32Array.from(lists.starts))],
    ['lexicon.lemma.groups', Uint8Array.from(lists.groups)],
    ['lexicon.lemma.scripts', bytesOf(Uint16Array.from(lists.scripts))],
    ['lexicon.names', new TextEncoder().encode(JSON.stringify(names))],
  ]);
}

/** Numbers names from 1 on in the order of their first use; 0 is "none". */
export class Numbers {
  readonly names: string[] = [''];
  private readonly ids = new Map<string, number>();

  of(name: string): number {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    this.names.push(name);
    this.ids.set(name, this.names.length - 1);
    return this.names.length - 1;
  }
}

/** Packs (hash, value) pairs into a table of fingerprints and values, with linear probing; values are never 0. */
export function packTable(pairs: readonly (readonly [number, number])[]): { prints: Uint16Array; values: Uint16Array } {
  let size = 256;
  while (size * 0.7 < pairs.length) size *= 2;
  const prints = new Uint16Array(size);
  const values = new Uint16Array(size);
  for (const [hash, value] of pairs) {
    let slot = hash & (size - 1);
    while (values[slot] !== 0) slot = (slot + 1) & (size - 1);
    prints[slot] = fingerprint(hash);
    values[slot] = value;
  }
  return { prints, values };
}
