import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/engine/lang/language.ts';
import { openModel, packModel } from '../src/engine/parse/model.ts';
import {
  mayFollow,
  NAME_FEATURES,
  NAME_LABELS,
  type NameInput,
  nameFeatures,
  nameInput,
  nameLists,
} from '../src/engine/parse/name-features.ts';
import { createParser } from '../src/engine/parse/parse.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffled } from './random.ts';

/** A sentence with the label of each of its tokens. */
export interface LabelledSentence {
  readonly texts: readonly string[];
  readonly labels: readonly string[];
}

const KINDS: Readonly<Record<string, string>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  OTH: 'other',
  person: 'person',
  organization: 'organisation',
  place: 'place',
};

/** Reads GermEval 2014: the outer names; derived words become D-labels, parts of compounds count as none. */
export function readGermEval(path: string): LabelledSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/u)
    .flatMap((block) => {
      const rows = block
        .split('\n')
        .filter((l) => l !== '' && !l.startsWith('#'))
        .map((l) => l.split('\t'));
      if (rows.length === 0) return [];
      return [{ texts: rows.map((r) => r[1] ?? ''), labels: rows.map((r) => germEvalLabel(r[2] ?? 'O')) }];
    });
}

function germEvalLabel(label: string): string {
  const found = /^([BI])-([A-Z]{3})(deriv|part)?$/u.exec(label);
  if (!found || found[3] === 'part') return 'O';
  const kind = KINDS[found[2]!]!;
  if (found[3] === 'deriv') return kind === 'place' ? 'D-place' : 'D-other';
  return `${found[1]}-${kind}`;
}

/** Reads the named entities of UD English GUM: spans of persons, organisations and places that are names throughout. */
export function readGum(path: string): LabelledSentence[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/u)
    .flatMap((block) => {
      const rows = block
        .split('\n')
        .map((l) => l.split('\t'))
        .filter((c) => c.length >= 10 && /^\d+$/u.test(c[0]!));
      if (rows.length === 0) return [];
      const labels = rows.map(() => 'O');
      const spans = entitySpans(rows).sort((a, b) => a.to - a.from - (b.to - b.from));
      for (const { from, to, kind } of spans) {
        const inside = rows.slice(from, to);
        const start = inside.findIndex((r) => r[3] === 'PROPN');
        const end = inside.findLastIndex((r) => r[3] === 'PROPN');
        if (start < 0 || inside.slice(start, end + 1).some((r) => !/^(?:PROPN|ADP|DET|CCONJ|PUNCT|NUM|PART)$/u.test(r[3]!))) continue;
        if (end < inside.length - 1 && inside.slice(end + 1).some((r) => r[3] === 'NOUN' || r[3] === 'VERB')) continue;
        for (let i = start; i <= end; i++) labels[from + i] = `${i === start ? 'B' : 'I'}-${kind}`;
      }
      return [{ texts: rows.map((r) => r[1]!), labels }];
    });
}

/** The bracketed entities of the MISC column: "(3-person-…", "(5-place-…)", "3)". */
function entitySpans(rows: readonly string[][]): { from: number; to: number; kind: string }[] {
  const open = new Map<string, { from: number; kind: string }[]>();
  const spans: { from: number; to: number; kind: string }[] = [];
  rows.forEach((row, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/u.exec(row[9]!)?.[1] ?? '';
    for (const [, begin, id, type, close, ending] of entity.matchAll(/(\()(\d+)-(\w+)[^()]*(\)?)|(\d+)\)/gu)) {
      if (begin) {
        const kind = KINDS[type!];
        if (close) {
          if (kind) spans.push({ from: i, to: i + 1, kind });
        } else open.set(id!, [...(open.get(id!) ?? []), { from: i, kind: kind ?? '' }]);
      } else if (ending) {
        const started = open.get(ending)?.pop();
        if (started?.kind) spans.push({ from: started.from, to: i + 1, kind: started.kind });
      }
    }
  });
  return spans;
}

const SOURCES = { de: ['data/ner-de/germeval2014-test.tsv', readGermEval], en: ['data/ud/en/gum-open-train.conllu', readGum] } as const;

/** Adds the name tagger to a model: trained on the model's own tags, reproducible from the seed. Returns the new model's bytes. */
export function addNames(bytes: Uint8Array, language: Language, data: string, seed: number): Uint8Array {
  const [file, read] = SOURCES[language.code];
  const path = join(data, file);
  if (!existsSync(path)) throw new Error(`names: ${file} is not in the data folder`);
  const model = openModel(bytes);
  const parser = createParser(model, language.code);
  const lists = nameLists(language);
  const examples = read(path).map((s) => ({
    input: nameInput(parser.tagTexts(s.texts), lists),
    gold: s.labels.map((l) => Math.max(0, NAME_LABELS.indexOf(l))),
  }));
  const parts = new Map(model.names.filter((n) => !n.startsWith('names.')).map((n) => [n, model.u8(n)]));
  const committee = train(examples, seed);
  for (let member = 1; member < MEMBERS; member++) committee.absorb(train(examples, seed + 1000 * member));
  for (const [name, section] of committee.pack('names', THRESHOLD * MEMBERS)) parts.set(name, section);
  return packModel(parts);
}

interface Example {
  readonly input: NameInput;
  readonly gold: readonly number[];
}

/** Averaged weights below this are dropped: what is left fits in about a megabyte. */
const THRESHOLD = 0.15;
/** Taggers from different seeds whose weights are added up: they vote at no cost in speed. */
const MEMBERS = 5;
const EPOCHS = 8;

function train(examples: readonly Example[], seed: number): Perceptron {
  const perceptron = new Perceptron(NAME_LABELS);
  const random = createRandom(seed);
  const features = new Uint32Array(NAME_FEATURES);
  const scores = new Float32Array(NAME_LABELS.length);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const at of shuffled(examples.length, random)) {
      const { input, gold } = examples[at]!;
      let before = 0;
      let beforeThat = 0;
      for (let i = 0; i < input.length; i++) {
        const count = nameFeatures(input, i, before, beforeThat, features);
        perceptron.score(features, count, scores);
        const guess = bestLabel(scores, before);
        if (guess !== gold[i]) perceptron.update(features, count, gold[i]!, guess);
        perceptron.tick();
        beforeThat = before;
        before = guess;
      }
    }
  }
  return perceptron;
}

function bestLabel(scores: Float32Array, before: number): number {
  let best = 0;
  for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]! && mayFollow(before, label)) best = label;
  return best;
}
