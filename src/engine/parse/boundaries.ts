import type { Language } from '../lang/language.ts';
import { createDocument } from '../text/compose.ts';
import type { Document, KnownBlock, Sentence } from '../text/document.ts';
import { BOUNDARY_FEATURES, type BoundaryInput, boundaryFeatures, boundaryInputs, mayBegin, SentenceSoFar } from './boundary-features.ts';
import { openGazetteer } from './gazetteer.ts';
import { openLinear } from './linear.ts';
import type { Model } from './model.ts';
import type { Parser, TaggedWord } from './parse.ts';

/** A text cut into sentences, with the tagged words of each. */
export interface Cut {
  readonly document: Document;
  readonly tagged: readonly (readonly TaggedWord[])[];
}

/** The labels of the boundary classifier. */
export const BOUNDARY_LABELS: readonly string[] = ['within', 'begins'];

/** A text without a line end that is shorter than this, in characters, is a title or a sentence, and its marks are believed. */
const SHORT = 200;

/**
 * Makes what cuts and tags texts. Where a text of some length has no line ends, headings and captions run into the sentences around
 * them ("Early life | Moor was born in Hull."); there the trained classifier (boundaries.* of the model) parts what the marks leave
 * together. Text with lines is cut by lines and marks alone.
 */
export function createCutter(model: Model, parser: Parser, language: Language): (text: string, known?: readonly KnownBlock[]) => Cut {
  const begins = model.has('boundaries.labels') ? createVoter(model) : null;
  const gazetteer = openGazetteer(model);
  return (text, known) => {
    const document = createDocument(text, language.abbreviations, language.code, known);
    const tagged = document.sentences.map((sentence) => parser.tag(document, sentence));
    if (!begins || document.blocks.length !== 1 || text.length < SHORT) return { document, tagged };
    const sentences: Sentence[] = [];
    const words: (readonly TaggedWord[])[] = [];
    boundaryInputs(tagged, language, gazetteer).forEach((input, index) => {
      const whole = document.sentences[index]!;
      const parts = split(document, whole, begins(input));
      sentences.push(...parts);
      if (parts.length === 1) words.push(input.words);
      else for (const part of parts) words.push(parser.tag(document, part));
    });
    return { document: { ...document, sentences }, tagged: words };
  };
}

/** The offsets at which sentences begin within a stretch of words. */
function createVoter(model: Model): (input: BoundaryInput) => Set<number> {
  const linear = openLinear(model, 'boundaries');
  const features = new Uint32Array(BOUNDARY_FEATURES);
  const scores = new Float32Array(BOUNDARY_LABELS.length);
  return (input) => {
    const found = new Set<number>();
    const sofar = new SentenceSoFar();
    input.words.forEach((word, i) => {
      if (i > 0 && mayBegin(input, i)) {
        linear.score(features, boundaryFeatures(input, i, sofar, features), scores);
        if (scores[1]! > scores[0]!) {
          found.add(word.start);
          sofar.begin(i);
        }
      }
      sofar.take(input, i);
    });
    return found;
  };
}

function split(document: Document, whole: Sentence, begins: ReadonlySet<number>): Sentence[] {
  const parts: Sentence[] = [];
  let { from } = whole;
  for (let to = whole.from + 1; to <= whole.to; to++) {
    if (to < whole.to && !begins.has(document.tokens[to]!.start)) continue;
    parts.push({ ...whole, start: document.tokens[from]!.start, end: document.tokens[to - 1]!.end, from, to });
    from = to;
  }
  return parts;
}
