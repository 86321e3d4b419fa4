import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modelPath } from '../src/cli/models.ts';
import { german } from '../src/engine/lang/de/language.ts';
import { english } from '../src/engine/lang/en/language.ts';
import { openModel } from '../src/engine/parse/model.ts';
import { createNameTagger } from '../src/engine/parse/names.ts';
import { createParser } from '../src/engine/parse/parse.ts';
import { type LabelledSentence, readGermEval, readGum } from '../training/names.ts';
import { storedModel } from '../training/stored.ts';

const SETS = {
  'GermEval dev': { language: german, file: 'data/ner-de/germeval2014-dev.tsv', read: readGermEval },
  'GUM dev': { language: english, file: 'data/ud/en/gum-open-dev.conllu', read: readGum },
} as const;

/** Precision, recall and F1 (per cent) of exact names with their kinds, on sets that no name tagger was trained on; null for a set that is not there. */
export function scoreNames(data: string): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, { language, file, read }] of Object.entries(SETS)) {
    const path = join(data, file);
    out[name] = existsSync(path) ? score(read(path), language) : null;
  }
  return out;
}

function score(sentences: readonly LabelledSentence[], language: typeof german): Record<string, unknown> {
  const model = openModel(storedModel(modelPath(language.code)));
  const parser = createParser(model, language.code);
  const tag = createNameTagger(model, language);
  const counts = new Map<string, [number, number, number]>();
  for (const sentence of sentences) {
    const words = parser.tagTexts(sentence.texts);
    const found = new Set(
      (tag([words])[0] ?? []).filter((n) => !n.derived && n.kind !== 'other').map((n) => `${n.from}-${n.to} ${n.kind}`),
    );
    const gold = spansOf(sentence.labels);
    for (const name of new Set([...found, ...gold])) {
      for (const key of ['all', name.split(' ')[1]!]) {
        const c = counts.get(key) ?? [0, 0, 0];
        c[found.has(name) && gold.has(name) ? 0 : found.has(name) ? 1 : 2]++;
        counts.set(key, c);
      }
    }
  }
  return Object.fromEntries([...counts].sort().map(([key, [right, extra, missed]]) => [key, rates(right, extra, missed)]));
}

function spansOf(labels: readonly string[]): Set<string> {
  const spans = new Set<string>();
  for (let i = 0; i < labels.length; i++) {
    if (!labels[i]!.startsWith('B-') || labels[i] === 'B-other') continue;
    const kind = labels[i]!.slice(2);
    let to = i + 1;
    while (labels[to] === `I-${kind}`) to++;
    spans.add(`${i}-${to} ${kind}`);
  }
  return spans;
}

function rates(right: number, extra: number, missed: number): Record<string, number> {
  const round = (n: number) => Math.round(n * 1000) / 10;
  return {
    precision: round(right / Math.max(1, right + extra)),
    recall: round(right / Math.max(1, right + missed)),
    f1: round((2 * right) / Math.max(1, 2 * right + extra + missed)),
  };
}
