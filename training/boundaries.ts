import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../src/engine/lang/language.ts';
import { BOUNDARY_LABELS } from '../src/engine/parse/boundaries.ts';
import {
  BOUNDARY_FEATURES,
  type BoundaryInput,
  boundaryFeatures,
  boundaryInputs,
  mayBegin,
  SentenceSoFar,
} from '../src/engine/parse/boundary-features.ts';
import { type Gazetteer, openGazetteer } from '../src/engine/parse/gazetteer.ts';
import { openModel, packModel } from '../src/engine/parse/model.ts';
import { createParser, type Parser } from '../src/engine/parse/parse.ts';
import { createDocument } from '../src/engine/text/compose.ts';
import { documentsOf, type RawDocument, readConllu } from './conllu.ts';
import { headingsOf, withHeadings } from './headings.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffled } from './random.ts';

/**
 * The treebanks whose documents teach, how often each is gone through in one round, and how often more with headings put between its
 * sentences: GUM is small and the nearer to what is read.
 */
const SOURCES = {
  de: [],
  en: [
    { file: 'ud/en/gum-open-train.conllu', times: 3, withHeadings: 4 },
    { file: 'ud/en/ewt-train.conllu', times: 1, withHeadings: 0 },
  ],
} as const;
const MEMBERS = 3;
const EPOCHS = 6;
/** How clearly a right answer must win to teach nothing more. */
const MARGIN = 8;
/** The part of the features that is left out, each time others: so no few carry all. */
const DROP = 0.5;
/** Averaged weights below this are dropped. */
const THRESHOLD = 0.8;

interface Example {
  readonly input: BoundaryInput;
  /** 1 for each word that begins a sentence of the treebank. */
  readonly gold: Uint8Array;
}

/** Adds the classifier of sentence boundaries to a model, learnt from treebank documents without line ends; a language without sources stays as it is. */
export function addBoundaries(bytes: Uint8Array, language: Language, data: string, seed: number): Uint8Array {
  const model = openModel(bytes);
  const parts = new Map(model.names.filter((n) => !n.startsWith('boundaries.')).map((n) => [n, model.u8(n)]));
  if (SOURCES[language.code].length === 0) return packModel(parts);
  const parser = createParser(model, language.code);
  const examplesOf = exampleReader(parser, language, openGazetteer(model));
  const random = createRandom(seed);
  const sources = SOURCES[language.code].map((source) => ({ ...source, documents: readDocuments(data, source.file) }));
  const examples = sources.flatMap(({ documents, times, withHeadings: more }) => {
    const read = documents.flatMap(examplesOf);
    const headings = headingsOf(
      documents,
      sources.flatMap((other) => other.documents),
    );
    const made = Array.from({ length: more }, () => documents.flatMap((d) => examplesOf(withHeadings(d, headings, random))));
    return [...Array.from({ length: times }, () => read), ...made].flat();
  });
  const committee = train(examples, seed);
  for (let member = 1; member < MEMBERS; member++) committee.absorb(train(examples, seed + 1000 * member));
  for (const [name, section] of committee.packChoice('boundaries', THRESHOLD * MEMBERS)) parts.set(name, section);
  return packModel(parts);
}

function readDocuments(data: string, file: string): RawDocument[] {
  const path = join(data, 'data', file);
  if (!existsSync(path)) throw new Error(`boundaries: ${file} is not in the data folder`);
  return documentsOf(readConllu(path));
}

function exampleReader(parser: Parser, language: Language, gazetteer: Gazetteer): (document: RawDocument) => Example[] {
  return ({ raw, starts }) => {
    const document = createDocument(raw, language.abbreviations, language.code);
    const tagged = document.sentences.map((sentence) => parser.tag(document, sentence));
    return boundaryInputs(tagged, language, gazetteer).map((input) => ({
      input,
      gold: Uint8Array.from(input.words, (word) => (starts.has(word.start) ? 1 : 0)),
    }));
  };
}

function train(examples: readonly Example[], seed: number): Perceptron {
  const perceptron = new Perceptron(BOUNDARY_LABELS);
  const random = createRandom(seed);
  const features = new Uint32Array(BOUNDARY_FEATURES);
  const scores = new Float32Array(BOUNDARY_LABELS.length);
  const sofar = new SentenceSoFar();
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const at of shuffled(examples.length, random)) {
      const { input, gold } = examples[at]!;
      sofar.begin(0);
      for (let i = 0; i < gold.length; i++) {
        if (i > 0 && mayBegin(input, i)) {
          const count = leaveOut(features, boundaryFeatures(input, i, sofar, features), random);
          perceptron.score(features, count, scores);
          const right = gold[i]!;
          if (scores[right]! - scores[1 - right]! <= MARGIN) perceptron.update(features, count, right, 1 - right);
          perceptron.tick();
        }
        if (gold[i] === 1) sofar.begin(i);
        sofar.take(input, i);
      }
    }
  }
  return perceptron;
}

/** Leaves out some of the features; returns how many are left. */
function leaveOut(features: Uint32Array, count: number, random: () => number): number {
  let left = 0;
  for (let f = 0; f < count; f++) if (random() >= DROP) features[left++] = features[f]!;
  return left;
}
