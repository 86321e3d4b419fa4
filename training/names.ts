import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/engine/lang/language.ts';
import { type Contractions, openContractions, wordsOf } from '../src/engine/parse/contractions.ts';
import { type Model, openModel, packModel } from '../src/engine/parse/model.ts';
import {
  contextNameFeatures,
  mayFollow,
  NAME_EDGE,
  NAME_FEATURES,
  NAME_LABELS,
  NAME_PLACES,
  placedNameFeatures,
} from '../src/engine/parse/name-features.ts';
import { nameWords } from '../src/engine/parse/name-sequence.ts';
import { createParser } from '../src/engine/parse/parse.ts';
import { type ChainExample, trainChain } from './chain.ts';
import { packGazetteer } from './gazetteer.ts';
import { bytesOf, packRows } from './pack-rows.ts';
import { createRandom } from './random.ts';

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

/** How names are learnt. */
const RECIPE = { epochs: 9, seldom: 2, drop: 0.4, rate: 0.05 };
/** Weights below this are dropped: what is left fits in two megabytes. */
const THRESHOLD = 0.04;

/** Adds gazetteer and name tagger to a model: trained on the model's own tags, reproducible from the seed. Returns the new model's bytes. */
export function addNames(bytes: Uint8Array, language: Language, data: string, seed: number): Uint8Array {
  const [file, read] = SOURCES[language.code];
  const path = join(data, file);
  if (!existsSync(path)) throw new Error(`names: ${file} is not in the data folder`);
  const old = openModel(bytes);
  const parts = new Map(old.names.filter((n) => !/^(?:names|gazetteer)\./u.test(n)).map((n) => [n, old.u8(n)]));
  for (const [name, section] of packGazetteer(language.code, data)) parts.set(name, section);
  const model = openModel(packModel(parts));
  const examples = nameExamples(read(path), model, language, seed);
  const { rows, transitions } = trainChain(examples, { ...RECIPE, labels: NAME_LABELS, mayFollow, seed });
  const kept = rows.flatMap(({ key, cells }) => {
    const strong = cells.filter((cell) => Math.abs(cell.weight) >= THRESHOLD);
    return strong.length === 0 ? [] : [{ key, cells: strong }];
  });
  for (const [name, section] of packRows('names', NAME_LABELS, kept)) parts.set(name, section);
  parts.set('names.transitions', bytesOf(transitions));
  return packModel(parts);
}

/** The sentences as sequences of features; contractions are cut in two in every other sentence, as they are in running text. */
function nameExamples(sentences: readonly LabelledSentence[], model: Model, language: Language, seed: number): ChainExample[] {
  const parser = createParser(model, language.code);
  const see = nameWords(model, language);
  const contractions = openContractions(model);
  const random = createRandom(seed);
  const out = new Uint32Array(NAME_PLACES * NAME_FEATURES);
  return sentences.map((sentence) => {
    const { texts, labels } = random() < 0.5 ? sentence : uncontracted(sentence, contractions);
    const words = see(parser.tagTexts(texts));
    const features = words.map((_, i) => {
      let end = contextNameFeatures(words, i, out, 0);
      for (let place = 0; place < NAME_PLACES; place++) end = placedNameFeatures(words[i + place - 2]?.named ?? NAME_EDGE, place, out, end);
      return out.slice(0, end);
    });
    return { features, gold: Uint8Array.from(labels, (label) => Math.max(0, NAME_LABELS.indexOf(label))) };
  });
}

function uncontracted({ texts, labels }: LabelledSentence, contractions: Contractions): LabelledSentence {
  const cut = texts.map((text, i) => wordsOf(text, texts[i + 1] ?? '', contractions));
  return { texts: cut.flat(), labels: cut.flatMap((words, i) => words.map(() => labels[i]!)) };
}
