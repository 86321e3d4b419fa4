import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { GAZETTEER_KINDS, gazetteerKey } from '../src/engine/parse/gazetteer.ts';
import { packTable } from './lexicon.ts';
import { bytesOf } from './pack-rows.ts';

type Kind = (typeof GAZETTEER_KINDS)[number];

/** Makes the gazetteer of a language as model sections: what the words of the lexica are known to name. */
export function packGazetteer(code: 'de' | 'en', data: string): Map<string, Uint8Array> {
  const words = new Map<string, number>();
  const add = (name: string, kind: Kind): void => {
    const bit = 1 << GAZETTEER_KINDS.indexOf(kind);
    for (const word of name.toLowerCase().split(/\s+/u)) if (/\p{L}/u.test(word)) words.set(word, (words.get(word) ?? 0) | bit);
  };
  addMorphy(join(data, 'data/lexicon/de-forms.tsv.gz'), add);
  addWiktionary(join(data, 'data/parallel/wiktionary-en-de.txt.gz'), code, add);
  const table = packTable([...words].map(([word, bits]) => [gazetteerKey(word), bits]));
  return new Map([
    ['gazetteer.prints', bytesOf(table.prints)],
    ['gazetteer.bits', bytesOf(table.values)],
  ]);
}

const MORPHY: Readonly<Record<string, Kind>> = { VOR: 'given', NAC: 'family', STD: 'town', GEB: 'place', COU: 'place', GEO: 'place' };

/** Morphy marks proper names by kind: "Anna … EIG:NOM:SIN:FEM:NOA:VOR". */
function addMorphy(path: string, add: (name: string, kind: Kind) => void): void {
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const [form = '', , tag = ''] = line.split('\t');
    if (tag.startsWith('EIG') && !form.startsWith('#')) add(form, MORPHY[tag.split(':').at(-1) ?? ''] ?? 'brand');
  }
}

const GLOSSES: readonly (readonly [RegExp, Kind])[] = [
  [/given name/u, 'given'],
  [/surname|family name/u, 'family'],
  [/city|town|capital|village|municipality/u, 'town'],
  [
    /country|state|region|river|island|continent|province|county|canton|republic|mountain|sea|lake|territory|ocean|peninsula|district/u,
    'place',
  ],
  [/organi[sz]ation|company|party|agency|union|team|club/u, 'organisation'],
];

/** Wiktionary glosses proper names: "Aachen {prop} (city in North Rhine-Westphalia) :: Aachen {n}". */
function addWiktionary(path: string, code: 'de' | 'en', add: (name: string, kind: Kind) => void): void {
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    const entry = /^(.+?) \{prop\} ?(?:\(([^)]*)\))?.*:: ?(.*)$/u.exec(line);
    if (!entry) continue;
    const gloss = (entry[2] ?? '').toLowerCase();
    const kind = GLOSSES.find(([pattern]) => pattern.test(gloss))?.[1] ?? 'other';
    const names = code === 'en' ? [entry[1]!] : entry[3]!.split(/[,;]/u).map((name) => name.replace(/[{[(].*/u, '').trim());
    for (const name of names) if (/^\p{Lu}/u.test(name)) add(name, kind);
  }
}
