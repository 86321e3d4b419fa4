import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { german } from '../src/engine/lang/de/language.ts';
import { english } from '../src/engine/lang/en/language.ts';
import { createCutter } from '../src/engine/parse/boundaries.ts';
import { openContractions } from '../src/engine/parse/contractions.ts';
import { openModel } from '../src/engine/parse/model.ts';
import { createParser, type Parser, type TaggedWord } from '../src/engine/parse/parse.ts';
import type { Document } from '../src/engine/text/document.ts';
import { readConllu, type TreebankSentence } from '../training/conllu.ts';
import { exampleOf } from '../training/corpus.ts';
import { storedModel } from '../training/stored.ts';
import { type SegmentationScores, scoreSegmentation } from './segmentation.ts';

type Code = 'de' | 'en';

/** Scores of one test set on gold tokens, in per cent with one decimal. */
export interface GoldTokenScores {
  readonly words: number;
  readonly upos: number;
  readonly morph: number;
  readonly lemma: number;
  readonly uas: number;
  readonly las: number;
  readonly tagTokensPerSecond: number;
  readonly parseTokensPerSecond: number;
}

const TESTS = {
  'EWT test': { language: 'en', path: 'ud/en/ewt-test.conllu', manner: 0 },
  'GUM test': { language: 'en', path: 'ud/en/gum-open-test.conllu', manner: 1 },
  'GSD test': { language: 'de', path: 'ud/de/gsd-test.conllu', manner: 0 },
} as const;

const modelPath = (language: Code): string => `models/${language}.hearsay`;

/** Opens the stored parser of a language. */
export function openStoredParser(language: Code, manner = 0): Parser {
  const model = openModel(storedModel(modelPath(language)));
  return createParser(model, language, { manner });
}

/** Scores tagger and tree builder on the gold tokens of a test set. */
export function scoreGoldTokens(parser: Parser, sentences: readonly TreebankSentence[]): GoldTokenScores {
  const texts = sentences.map((sentence) => sentence.rows.map((row) => row.form));
  const tagging = clocked(() => texts.map((forms) => parser.tagTexts(forms)));
  const parsing = clocked(() => tagging.value.map((words) => parser.attach(words)));
  const hits = { upos: 0, morph: 0, lemma: 0, uas: 0, las: 0 };
  let words = 0;
  sentences.forEach((sentence, s) => {
    const gold = exampleOf(sentence, parser.language, 0);
    (parsing.value[s] as TaggedWord[]).forEach((word, i) => {
      words++;
      if (word.upos === gold.upos[i]) hits.upos++;
      if (parser.fineTags[word.fine] === gold.fine[i]) hits.morph++;
      if (word.lemma === gold.lemmas[i]) hits.lemma++;
      if (word.head !== gold.heads[i]) return;
      hits.uas++;
      if (word.relation === gold.relations[i]) hits.las++;
    });
  });
  const part = (n: number): number => Math.round((1000 * n) / words) / 10;
  return {
    words,
    upos: part(hits.upos),
    morph: part(hits.morph),
    lemma: part(hits.lemma),
    uas: part(hits.uas),
    las: part(hits.las),
    tagTokensPerSecond: Math.round(words / tagging.seconds),
    parseTokensPerSecond: Math.round(words / parsing.seconds),
  };
}

/** Precision and recall of `mood: 'Sub'` on the gold tokens, in per cent. */
export function scoreKonjunktiv(
  parser: Parser,
  sentences: readonly TreebankSentence[],
): { precision: number; recall: number; gold: number } {
  let right = 0;
  let found = 0;
  let gold = 0;
  for (const { rows } of sentences) {
    parser.tagTexts(rows.map((row) => row.form)).forEach((word, i) => {
      const is = rows[i]?.features.get('Mood') === 'Sub';
      if (is) gold++;
      if (word.morph.mood === 'Sub') found++;
      if (is && word.morph.mood === 'Sub') right++;
    });
  }
  const part = (n: number, of: number): number => Math.round((1000 * n) / Math.max(1, of)) / 10;
  return { precision: part(right, found), recall: part(right, gold), gold };
}

const RAW = {
  'PUD raw': { language: 'de', path: 'ud/de/pud.conllu' },
  'GSD test raw': { language: 'de', path: 'ud/de/gsd-test.conllu' },
  'GUM test raw': { language: 'en', path: 'ud/en/gum-open-test.conllu' },
  'EWT test raw': { language: 'en', path: 'ud/en/ewt-test.conllu' },
} as const;

const LANGUAGES = { de: german, en: english } as const;

/** All treebank scores, or those of one language; null for a test set (or model) that is not there. */
export function scoreTreebanks(data: string, only?: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  const there = (test: { language: Code; path: string }): string | null => {
    const path = join(data, 'data', test.path);
    return existsSync(path) && existsSync(modelPath(test.language)) ? path : null;
  };
  for (const [name, test] of Object.entries(TESTS)) {
    if (only !== undefined && only !== test.language) continue;
    const path = there(test);
    out[name] = path === null ? null : scoreTest(readConllu(path), test.language, test.manner);
  }
  for (const [name, test] of Object.entries(RAW)) {
    if (only !== undefined && only !== test.language) continue;
    const path = there(test);
    out[name] = path === null ? null : scoreRaw(readConllu(path), test.language);
  }
  return out;
}

function scoreTest(sentences: readonly TreebankSentence[], language: Code, manner: number): Record<string, unknown> {
  const parser = openStoredParser(language, manner);
  // A first round, so that the speeds are those of a running process.
  scoreGoldTokens(parser, sentences.slice(0, 400));
  return { ...scoreGoldTokens(parser, sentences), ...(language === 'de' ? { konjunktiv: scoreKonjunktiv(parser, sentences) } : {}) };
}

function scoreRaw(sentences: readonly TreebankSentence[], language: Code): SegmentationScores {
  const model = openModel(storedModel(modelPath(language)));
  const cutter = createCutter(model, createParser(model, language), LANGUAGES[language]);
  const cut = (text: string): Document => cutter(text).document;
  return scoreSegmentation(sentences, { cut, contractions: openContractions(model), joinHyphens: language === 'de' });
}

function clocked<T>(work: () => T): { value: T; seconds: number } {
  const from = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - from) / 1000 };
}

if (process.argv[1]?.endsWith('eval/treebanks.js')) {
  process.stdout.write(`${JSON.stringify(scoreTreebanks(process.env['HEARSAY_DATA'] ?? '../shared', process.argv[2]), null, 2)}\n`);
}
