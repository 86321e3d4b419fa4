import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { openModel } from '../src/engine/parse/model.ts';
import { createParser, type Parser, type TaggedWord } from '../src/engine/parse/parse.ts';
import { readConllu, type TreebankSentence } from '../training/conllu.ts';
import { exampleOf } from '../training/corpus.ts';

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
  'GUM test': { language: 'en', path: 'ud/en/gum-open-test.conllu', manner: 0 },
  'GSD test': { language: 'de', path: 'ud/de/gsd-test.conllu', manner: 0 },
} as const;

/** Opens the stored parser of a language. */
export function openStoredParser(language: Code, manner = 0): Parser {
  const model = openModel(brotliDecompressSync(readFileSync(`models/${language}.hearsay`)));
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

/** All treebank scores, or null for a test set that is not there. */
export function scoreTreebanks(data: string, only?: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, test] of Object.entries(TESTS)) {
    if (only !== undefined && only !== test.language) continue;
    const path = join(data, 'data', test.path);
    if (!existsSync(path) || !existsSync(`models/${test.language}.hearsay`)) {
      out[name] = null;
      continue;
    }
    const parser = openStoredParser(test.language, test.manner);
    const sentences = readConllu(path);
    parser.tagTexts(
      sentences
        .slice(0, 300)
        .flatMap((s) => s.rows.map((row) => row.form))
        .slice(0, 200),
    );
    out[name] = {
      ...scoreGoldTokens(parser, sentences),
      ...(test.language === 'de' ? { konjunktiv: scoreKonjunktiv(parser, sentences) } : {}),
    };
  }
  return out;
}

function clocked<T>(work: () => T): { value: T; seconds: number } {
  const from = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - from) / 1000 };
}

if (process.argv[1]?.endsWith('eval/treebanks.js')) {
  process.stdout.write(`${JSON.stringify(scoreTreebanks(process.env['HEARSAY_DATA'] ?? '../shared', process.argv[2]), null, 2)}\n`);
}
