import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { german } from '../src/engine/lang/de/language.ts';
import { english } from '../src/engine/lang/en/language.ts';
import { openModel, packModel } from '../src/engine/parse/model.ts';
import { createParser } from '../src/engine/parse/parse.ts';
import { conceptHash } from '../src/engine/proposition/concepts.ts';
import { createDocument } from '../src/engine/text/compose.ts';
import { alignLemmas, type LemmaPair, type Translation } from './align.ts';
import { conceptCard } from './concept-card.ts';
import { readConllu } from './conllu.ts';
import { type DictionaryPair, readDictionary } from './dictionary.ts';
import { DATA, say } from './recipe.ts';
import { storedModel } from './stored.ts';

// node .build/training/concepts.js: learns models/concepts.hearsay, the table that ties German and English lemmas to shared
// concepts. Concepts are English lemmas; a German lemma has up to four of them, an English one itself and close synonyms.

const CONTENT = /^(?:NOUN|VERB|ADJ|ADV|PROPN)$/;
const MOST = 3;
const LEAST_SHARE = 0.14;
const DICTIONARY_TRUST = 6;
/** Counts below it make no concept rarer: much of what was never seen is rare by chance or translated badly. */
const COMMON_FROM = 15;
const LEAST_COUNT = 3;

/** Numbers for strings. */
class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();
  id(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.words.length;
      this.words.push(word);
      this.#ids.set(word, id);
    }
    return id;
  }
}

/** Lemmas of content words; `real` mends those that the lemmatiser missed ("climbe"). */
function lemmatiser(code: 'de' | 'en', real: (lemma: string, form: string) => string | null): (text: string) => string[] {
  const language = code === 'de' ? german : english;
  const parser = createParser(openModel(storedModel(`models/${code}.hearsay`)), code);
  return (text) => {
    const document = createDocument(text, language.abbreviations, code);
    return document.sentences.flatMap((s) =>
      parser
        .tag(document, s)
        .filter((w) => CONTENT.test(w.upos) && /\p{L}/u.test(w.text))
        .flatMap((w) => real(w.lemma.toLowerCase(), w.lower) ?? []),
    );
  };
}

/** An English lemma that the dictionary or a treebank knows, else the form without its ending, else nothing. */
function mender(known: ReadonlySet<string>): (lemma: string, form: string) => string | null {
  return (lemma, form) => {
    if (known.has(lemma)) return lemma;
    const bare = form.replace(/(?:ing|ed|es|s|d)$/u, '');
    return [form, bare, `${bare}e`].find((w) => known.has(w)) ?? null;
  };
}

function readPairs(de: Vocabulary, en: Vocabulary, known: ReadonlySet<string>): LemmaPair[] {
  const lemmasDe = lemmatiser('de', (lemma) => lemma);
  const lemmasEn = lemmatiser('en', mender(known));
  const pairs: LemmaPair[] = [];
  for (const [file, weight] of [
    ['pud-de-en.tsv', 2],
    ['stsb-de-en.tsv', 1],
  ] as const) {
    for (const line of readFileSync(join(DATA, 'data/parallel', file), 'utf8').split('\n')) {
      const [left, right] = line.split('\t');
      if (!left || !right) continue;
      const source = lemmasDe(left).map((w) => de.id(w));
      const target = lemmasEn(right).map((w) => en.id(w));
      if (source.length > 0 && target.length > 0) pairs.push({ source, target, weight });
    }
  }
  return pairs;
}

/** How often English lemmas stand in open English texts. */
function treebankCounts(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const file of ['ewt-train', 'gum-open-train']) {
    for (const s of readConllu(join(DATA, 'data/ud/en', `${file}.conllu`))) {
      for (const { upos, lemma } of s.rows)
        if (CONTENT.test(upos)) counts.set(lemma.toLowerCase(), (counts.get(lemma.toLowerCase()) ?? 0) + 1);
    }
  }
  return counts;
}

/** Counts for the weight of a concept. Pairs count less: many are image captions, which say "man" and "play" more than news do. */
function englishCounts(en: Vocabulary, treebanks: ReadonlyMap<string, number>, pairs: readonly LemmaPair[]): Map<number, number> {
  const counts = new Map([...treebanks].map(([lemma, n]): [number, number] => [en.id(lemma), n]));
  for (const { target } of pairs) for (const t of target) counts.set(t, (counts.get(t) ?? 0) + 0.3);
  return counts;
}

type Rows = Map<number, Map<number, number>>;

function put(rows: Rows, from: number, to: number, weight: number): void {
  let row = rows.get(from);
  if (!row) {
    row = new Map();
    rows.set(from, row);
  }
  row.set(to, (row.get(to) ?? 0) + weight);
}

/** Dictionary and aligned sentences together: weights of English lemmas for each German lemma. */
function translate(
  de: Vocabulary,
  en: Vocabulary,
  dictionary: readonly DictionaryPair[],
  pairs: readonly LemmaPair[],
  counts: ReadonlyMap<number, number>,
): Rows {
  say(`${dictionary.length} pairs of the dictionary, ${pairs.length} pairs of sentences`);
  const words: LemmaPair[] = dictionary.map((p) => ({
    source: [de.id(p.german)],
    target: p.english.map((w) => en.id(w)),
    weight: p.weight,
  }));
  const forth = alignLemmas([...pairs, ...words], 6);
  const back = alignLemmas(
    [...pairs, ...words].map((p) => ({ source: p.target, target: p.source, weight: p.weight })),
    6,
  );
  const seen = new Map<number, number>();
  for (const { source, weight } of pairs) for (const s of source) seen.set(s, (seen.get(s) ?? 0) + weight);
  const rows: Rows = new Map();
  for (const { source, target, weight } of words) {
    for (const t of target) put(rows, source[0]!, t, (weight * (0.1 + Math.log2(1 + (counts.get(t) ?? 0)))) / target.length);
  }
  normalise(rows);
  for (const row of rows.values()) for (const [t, n] of row) row.set(t, n * DICTIONARY_TRUST);
  addAligned(rows, forth, back, seen);
  return prune(rows);
}

/** Adds what the sentences teach, where both directions agree; a word seen twenty times weighs as much as its dictionary entry. */
function addAligned(rows: Rows, forth: Translation, back: Translation, seen: ReadonlyMap<number, number>): void {
  for (const [s, row] of forth) {
    const n = seen.get(s) ?? 0;
    if (n < 2) continue;
    for (const [t, p] of row) {
      const agreed = Math.sqrt(p * (back.get(t)?.get(s) ?? 0));
      if (agreed > 0.08) put(rows, s, t, (agreed * n * DICTIONARY_TRUST) / (n + 20));
    }
  }
}

function normalise(rows: Rows): void {
  for (const row of rows.values()) {
    let sum = 0;
    for (const n of row.values()) sum += n;
    for (const [t, n] of row) row.set(t, n / sum);
  }
}

function prune(rows: Rows): Rows {
  normalise(rows);
  const kept: Rows = new Map();
  for (const [s, row] of rows) {
    const best = [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
    kept.set(s, new Map(best.filter(([, n], place) => place === 0 || n >= LEAST_SHARE)));
  }
  normalise(kept);
  return kept;
}

/** An English lemma is itself, and a little of what shares its German words: "kill" is also "slay". */
function synonyms(rows: Rows, counts: ReadonlyMap<number, number>): Rows {
  const back: Rows = new Map();
  for (const [s, row] of rows) for (const [t, n] of row) put(back, t, s, n);
  normalise(back);
  const close: Rows = new Map();
  for (const [t, germans] of back) {
    const reach = new Map<number, number>();
    for (const [s, share] of germans) for (const [other, n] of rows.get(s) ?? []) reach.set(other, (reach.get(other) ?? 0) + share * n);
    const others = [...reach]
      .filter(([other, n]) => other !== t && n >= 0.12 && (counts.get(other) ?? 0) >= LEAST_COUNT)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    close.set(t, new Map([[t, 1], ...others.slice(0, 2).map(([o, n]): [number, number] => [o, Math.min(0.6, n)])]));
  }
  normalise(close);
  return close;
}

function pack(de: Vocabulary, en: Vocabulary, rows: Rows, counts: ReadonlyMap<number, number>): Uint8Array {
  const close = synonyms(rows, counts);
  const entries: { hash: number; row: ReadonlyMap<number, number> }[] = [];
  for (const [s, row] of rows) entries.push({ hash: conceptHash('de', de.words[s]!), row });
  for (const [t, row] of close) entries.push({ hash: conceptHash('en', en.words[t]!), row });
  // Of two lemmas with one hash the more common one is kept.
  const weightOf = (e: { row: ReadonlyMap<number, number> }): number => Math.max(...[...e.row.keys()].map((t) => counts.get(t) ?? 0));
  entries.sort((a, b) => a.hash - b.hash || weightOf(b) - weightOf(a));
  const unique = entries.filter((e, i) => i === 0 || entries[i - 1]!.hash !== e.hash);
  const used = [...new Set(unique.flatMap((e) => [...e.row.keys()]))].sort((a, b) => (en.words[a]! < en.words[b]! ? -1 : 1));
  const numberOf = new Map(used.map((t, i) => [t, i]));
  if (used.length > 0xffff) throw new Error('too many concepts for 16 bits');
  let total = 0;
  for (const n of counts.values()) total += n;
  const idf = Uint8Array.from(used, (t) =>
    Math.round(Math.min(1, Math.log(total / ((counts.get(t) ?? 0) + COMMON_FROM)) / Math.log(total / COMMON_FROM)) * 255),
  );
  const hashes = Uint32Array.from(unique, (e) => e.hash);
  const starts = new Uint32Array(unique.length + 1);
  const ids: number[] = [];
  const weights: number[] = [];
  unique.forEach((e, i) => {
    for (const [t, n] of [...e.row].sort((a, b) => b[1] - a[1])) {
      ids.push(numberOf.get(t)!);
      weights.push(Math.max(1, Math.round(n * 255)));
    }
    starts[i + 1] = ids.length;
  });
  const bytes = (a: Uint32Array | Uint16Array): Uint8Array => new Uint8Array(a.buffer);
  return packModel(
    new Map([
      ['concepts.hashes', bytes(hashes)],
      ['concepts.starts', bytes(starts)],
      ['concepts.ids', bytes(Uint16Array.from(ids))],
      ['concepts.weights', Uint8Array.from(weights)],
      ['concepts.idf', idf],
      ['concepts.names', new TextEncoder().encode(used.map((t) => en.words[t]!).join('\n'))],
    ]),
  );
}

function train(): void {
  const de = new Vocabulary();
  const en = new Vocabulary();
  const dictionary = readDictionary(DATA);
  const treebanks = treebankCounts();
  const known = new Set([...dictionary.flatMap((p) => p.english), ...treebanks.keys()]);
  const pairs = readPairs(de, en, known);
  const counts = englishCounts(en, treebanks, pairs);
  const rows = translate(de, en, dictionary, pairs, counts);
  const model = pack(de, en, rows, counts);
  const stored = brotliCompressSync(model, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: model.length },
  });
  writeFileSync('models/concepts.hearsay', stored);
  const sha256 = createHash('sha256').update(stored).digest('hex');
  writeFileSync('models/concepts.md', conceptCard({ german: rows.size, stored: stored.length, bytes: model.length, sha256 }));
  say(`models/concepts.hearsay: ${stored.length} bytes, ${model.length} unpacked, ${rows.size} German lemmas`);
}

train();
