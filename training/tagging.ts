import type { Form, Forms } from '../src/engine/parse/form.ts';
import { morphFeatures, TAG_FEATURES, UPOS, uposFeatures } from '../src/engine/parse/tagfeatures.ts';
import { best, bestOf, finePerUpos } from '../src/engine/parse/tagger.ts';
import type { Example } from './corpus.ts';
import { Perceptron } from './perceptron.ts';
import { createRandom, shuffled } from './random.ts';

/** A trained tagger: its two perceptrons, and how it tags with the weights it has now. */
export interface TrainedTagger {
  readonly coarse: Perceptron;
  readonly fine: Perceptron;
}

/** The parts of speech, as label list. */
const LABELS: readonly string[] = UPOS;

/** The fine tags that occur in the examples, the frequent first, at most 255. */
export function fineTagsOf(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const example of examples) for (const tag of example.fine) if (!tag.includes('?')) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 250)
    .map(([tag]) => tag);
}

export interface TaggingOptions {
  readonly epochs: number;
  readonly seed: number;
  readonly fineTags: readonly string[];
  readonly forms: Forms;
}

/** Trains several taggers from different seeds and adds up their weights, so that they vote at no cost in speed. */
export function trainTaggerCommittee(examples: readonly Example[], options: TaggingOptions, members: number): TrainedTagger {
  const first = trainTagger(examples, options);
  for (let member = 1; member < members; member++) {
    const next = trainTagger(examples, { ...options, seed: options.seed + 1000 * member });
    first.coarse.absorb(next.coarse);
    first.fine.absorb(next.fine);
  }
  return first;
}

/** Trains both stages on the examples. */
export function trainTagger(examples: readonly Example[], options: TaggingOptions): TrainedTagger {
  const coarse = new Perceptron(LABELS);
  const fine = new Perceptron(options.fineTags);
  const random = createRandom(options.seed);
  const allowed = finePerUpos(options.fineTags);
  const ids = new Map(options.fineTags.map((tag, i) => [tag, i]));
  const prepared = examples.map((example) => ({
    forms: example.forms.map(options.forms),
    manner: example.manner,
    upos: Int32Array.from(example.upos, (tag) => LABELS.indexOf(tag)),
    fine: Int32Array.from(example.fine, (tag) => ids.get(tag) ?? -1),
  }));
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const s of shuffled(prepared.length, random)) {
      const sentence = prepared[s] as Prepared;
      const upos = coarsePass(coarse, sentence.forms, sentence.upos, sentence.manner);
      // Early in training the parts of speech are poor, so the fine stage learns from gold ones in the first round.
      finePass(fine, sentence.forms, epoch === 0 ? sentence.upos : upos, allowed, sentence.fine);
    }
  }
  return { coarse, fine };
}

interface Prepared {
  readonly manner: number;
  readonly forms: Form[];
  readonly upos: Int32Array;
  readonly fine: Int32Array;
}

const features = new Uint32Array(TAG_FEATURES);

function coarsePass(model: Perceptron, forms: readonly Form[], gold: Int32Array, manner: number): Int32Array {
  const scores = new Float32Array(LABELS.length);
  const tags = new Int32Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    const count = uposFeatures(forms, i, tags, manner, features);
    model.score(features, count, scores);
    const guess = best(scores);
    const right = gold[i] as number;
    if (guess !== right) model.update(features, count, right, guess);
    model.tick();
    tags[i] = guess;
  }
  return tags;
}

function finePass(model: Perceptron, forms: readonly Form[], upos: Int32Array, allowed: readonly Int32Array[], gold: Int32Array): void {
  const scores = new Float32Array(model.labels.length);
  const tags = new Int32Array(forms.length);
  for (let i = 0; i < forms.length; i++) {
    const choices = allowed[upos[i] as number] as Int32Array;
    const right = gold[i] as number;
    const count = morphFeatures(forms, i, upos, tags, features);
    model.score(features, count, scores);
    const guess = bestOf(scores, choices);
    // Where the part of speech is wrong, no fine tag is right.
    if (right >= 0 && guess !== right && choices.includes(right)) model.update(features, count, right, guess);
    model.tick();
    tags[i] = guess;
  }
}
