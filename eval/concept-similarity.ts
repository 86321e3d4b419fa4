import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../src/engine/engine.ts';
import { german } from '../src/engine/lang/de/language.ts';
import { meaning as germanMeaning } from '../src/engine/lang/de/meaning.ts';
import { english } from '../src/engine/lang/en/language.ts';
import { meaning as englishMeaning } from '../src/engine/lang/en/meaning.ts';
import { openModel } from '../src/engine/parse/model.ts';
import { openConcepts } from '../src/engine/proposition/concepts.ts';
import { createLexicon, type Lexicon } from '../src/engine/proposition/lexicon.ts';
import { addWeight, type Weights } from '../src/engine/proposition/vector.ts';

/** How well likeness of concepts, a German sentence against an English one, ranks pairs as people do. */
export interface SimilarityScore {
  readonly pairs: number;
  /** Spearman's rank correlation with people's judgements, from -1 to 1. */
  readonly spearman: number;
}

/** Scores the development part of the pairs of sentences judged for similarity. */
export function similarityScore(data: string, engine: Engine, concepts: Uint8Array): SimilarityScore {
  const table = openConcepts(openModel(concepts));
  const lexicons = {
    de: createLexicon(german, germanMeaning, table, englishMeaning),
    en: createLexicon(english, englishMeaning, table, englishMeaning),
  };
  const rows = readFileSync(join(data, 'data/parallel/similarity-de-en.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([part]) => part === 'dev');
  const vector = (text: string, language: 'de' | 'en'): Weights => vectorOf(engine, text, language, lexicons[language]);
  const ours = rows.map(([, , de = '', , , en = '']) => cosine(vector(de, 'de'), vector(en, 'en')));
  return {
    pairs: rows.length,
    spearman: spearman(
      rows.map(([, judged]) => Number(judged)),
      ours,
    ),
  };
}

function vectorOf(engine: Engine, text: string, language: 'de' | 'en', lexicon: Lexicon): Weights {
  const weights: Weights = new Map();
  for (const { words } of engine.inspect(text, { language }).sentences) {
    for (const word of words) {
      if (!/^(?:NOUN|VERB|ADJ|PROPN|X)$/.test(word.upos)) continue;
      const lemma = lexicon.lemmaOf(word.lemma.toLowerCase(), word.lower);
      for (const c of lexicon.conceptsOf(lemma, word.upos !== 'VERB')) addWeight(weights, c.concept, c.weight);
    }
  }
  return weights;
}

function cosine(a: Weights, b: Weights): number {
  const length = (w: Weights): number => Math.sqrt([...w.values()].reduce((sum, x) => sum + x * x, 0));
  const dot = [...a].reduce((sum, [name, x]) => sum + x * (b.get(name) ?? 0), 0);
  return dot === 0 ? 0 : dot / (length(a) * length(b));
}

/** Spearman's rank correlation; ties share their mean rank. */
function spearman(a: readonly number[], b: readonly number[]): number {
  const x = ranks(a);
  const y = ranks(b);
  const mean = (a.length - 1) / 2;
  const dot = (p: readonly number[], q: readonly number[]): number => p.reduce((sum, v, i) => sum + (v - mean) * ((q[i] ?? 0) - mean), 0);
  return dot(x, y) / Math.sqrt(dot(x, x) * dot(y, y));
}

function ranks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, k) => (values[i] ?? 0) - (values[k] ?? 0));
  const found: number[] = new Array(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && values[order[to] ?? 0] === values[order[from] ?? 0]) to++;
    for (let i = from; i < to; i++) found[order[i] ?? 0] = (from + to - 1) / 2;
    from = to;
  }
  return found;
}
