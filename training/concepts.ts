import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { german } from '../src/engine/lang/de/language.ts';
import { english } from '../src/engine/lang/en/language.ts';
import { openModel } from '../src/engine/parse/model.ts';
import { createParser } from '../src/engine/parse/parse.ts';
import { createDocument } from '../src/engine/text/compose.ts';
import { conceptCard } from './concept-card.ts';
import { lemmaOfKey, wordKey } from './concept-rows.ts';
import { readConllu } from './conllu.ts';
import { deriveConcepts } from './derive.ts';
import { type DictionarySense, readDictionary, type WordClass } from './dictionary.ts';
import { englishConcepts } from './english-concepts.ts';
import type { IsWord } from './english-family.ts';
import { translatedConcepts } from './german-concepts.ts';
import { germanWords } from './german-words.ts';
import { packConcepts } from './pack-concepts.ts';
import { DATA, say } from './recipe.ts';
import { packed, storedModel } from './stored.ts';
import { type SentencePair, translateLemmas } from './translate-lemmas.ts';

// node .build/training/concepts.js: learns models/concepts.hearsay, the table that ties German and English words to shared
// concepts. Concepts are English lemmas; a word has up to four of them.

const CONTENT = /^(?:NOUN|VERB|ADJ|ADV|PROPN)$/;
/** Pairs of sentences count less for rarity: many are image captions, which say "man" and "play" more than news do. */
const PAIRS_COUNT = 0.3;

const classOf = (upos: string): WordClass => (upos === 'VERB' ? 'verb' : upos === 'NOUN' || upos === 'PROPN' ? 'noun' : 'other');

interface Lemma {
  readonly lemma: string;
  readonly form: string;
  readonly verb: boolean;
}

/** Lemmas of the content words of a text. */
function lemmatiser(code: 'de' | 'en'): (text: string) => Lemma[] {
  const language = code === 'de' ? german : english;
  const parser = createParser(openModel(storedModel(`models/${code}.hearsay`)), code);
  return (text) => {
    const document = createDocument(text, language.abbreviations, code);
    return document.sentences.flatMap((s) =>
      parser
        .tag(document, s)
        .filter((w) => CONTENT.test(w.upos) && /\p{L}/u.test(w.text))
        .map((w) => ({ lemma: w.lemma.toLowerCase(), form: w.lower, verb: w.upos === 'VERB' })),
    );
  };
}

/** An English lemma that the dictionary or a treebank knows, else the form without its ending, else nothing: mends what the lemmatiser missed ("climbe"). */
function mended({ lemma, form }: Lemma, known: ReadonlySet<string>): string | null {
  if (known.has(lemma)) return lemma;
  const bare = form.replace(/(?:ing|ed|es|s|d)$/u, '');
  return [form, bare, `${bare}e`].find((w) => known.has(w)) ?? null;
}

function readPairs(known: ReadonlySet<string>): SentencePair[] {
  const lemmasDe = lemmatiser('de');
  const lemmasEn = lemmatiser('en');
  const pairs: SentencePair[] = [];
  for (const [file, weight] of [
    ['pud-de-en.tsv', 2],
    ['stsb-de-en.tsv', 1],
  ] as const) {
    for (const line of readFileSync(join(DATA, 'data/parallel', file), 'utf8').split('\n')) {
      const [left, right] = line.split('\t');
      if (!left || !right) continue;
      const source = lemmasDe(left).map((w) => wordKey(w.lemma, w.verb));
      const target = lemmasEn(right).flatMap((w) => mended(w, known) ?? []);
      if (source.length > 0 && target.length > 0) pairs.push({ german: source, english: target, weight });
    }
  }
  return pairs;
}

/** How often English lemmas stand in open English texts, by word class. */
function treebankCounts(): Map<string, Map<WordClass | 'name', number>> {
  const counts = new Map<string, Map<WordClass | 'name', number>>();
  for (const file of ['ewt-train', 'gum-open-train']) {
    for (const s of readConllu(join(DATA, 'data/ud/en', `${file}.conllu`))) {
      for (const { upos, lemma } of s.rows) {
        if (!CONTENT.test(upos)) continue;
        const wordClass = upos === 'PROPN' ? 'name' : classOf(upos);
        const found = counts.get(lemma.toLowerCase()) ?? new Map<WordClass | 'name', number>();
        found.set(wordClass, (found.get(wordClass) ?? 0) + 1);
        counts.set(lemma.toLowerCase(), found);
      }
    }
  }
  return counts;
}

/** English words by key: those of the dictionary, and those of the treebanks that are no names. */
function englishWords(
  senses: readonly DictionarySense[],
  treebanks: ReadonlyMap<string, ReadonlyMap<WordClass | 'name', number>>,
): Map<string, Set<WordClass>> {
  const words = new Map<string, Set<WordClass>>();
  const add = (lemma: string, wordClass: WordClass): void => {
    const key = wordKey(lemma, wordClass === 'verb');
    words.set(key, (words.get(key) ?? new Set()).add(wordClass));
  };
  for (const s of senses) for (const word of s.english) add(word, s.english.length === 1 ? s.wordClass : 'noun');
  for (const [lemma, classes] of treebanks) {
    if (!/^\p{L}[\p{L}'-]+$/u.test(lemma) || (!words.has(lemma) && isCutShort(lemma, words))) continue;
    for (const wordClass of classes.keys()) if (wordClass !== 'name') add(lemma, wordClass);
  }
  return words;
}

/** A slip of the treebank ("fre" of "freed"): the lemmatiser makes the same, and the engine mends what the table does not know. */
const isCutShort = (lemma: string, words: ReadonlyMap<string, unknown>): boolean =>
  words.has(`${lemma}e`) || words.has(wordKey(`${lemma}e`, true));

function train(): void {
  const senses = readDictionary(DATA);
  const treebanks = treebankCounts();
  const words = englishWords(senses, treebanks);
  const pairs = readPairs(new Set([...words.keys()].map(lemmaOfKey)));
  say(`${senses.length} senses of the dictionary, ${pairs.length} pairs of sentences`);
  const counts = new Map([...treebanks].map(([lemma, classes]) => [lemma, [...classes.values()].reduce((a, b) => a + b, 0)]));
  for (const p of pairs) for (const t of p.english) counts.set(t, (counts.get(t) ?? 0) + PAIRS_COUNT);
  const count = (lemma: string): number => counts.get(lemma) ?? 0;
  const isWord: IsWord = (lemma, wordClass) => words.get(wordKey(lemma, wordClass === 'verb'))?.has(wordClass) ?? false;
  const translations = translateLemmas(senses, pairs, count, isWord);
  const ofEnglish = englishConcepts({ senses, translations, words, isWord, count });
  const translated = translatedConcepts(translations, ofEnglish);
  const { words: wanted, forms } = germanWords(DATA);
  const { rows: derived, opposites } = deriveConcepts({ known: translated, wanted, forms, isEnglish: (word) => ofEnglish.has(word) });
  const ofGerman = new Map([...opposites, ...derived, ...translated]);
  const model = packConcepts(ofGerman, ofEnglish, counts);
  const stored = packed(model);
  writeFileSync('models/concepts.hearsay', stored);
  const sha256 = createHash('sha256').update(stored).digest('hex');
  writeFileSync(
    'models/concepts.md',
    conceptCard({
      german: ofGerman.size,
      derived: ofGerman.size - translated.size,
      english: ofEnglish.size,
      stored: stored.length,
      bytes: model.length,
      sha256,
    }),
  );
  say(
    `models/concepts.hearsay: ${stored.length} bytes, ${model.length} unpacked, ${ofGerman.size} German and ${ofEnglish.size} English words`,
  );
}

train();
