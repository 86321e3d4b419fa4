import type { Language } from '../lang/language.ts';
import type { Form } from './form.ts';
import { openGazetteer } from './gazetteer.ts';
import { openLinear } from './linear.ts';
import type { Model } from './model.ts';
import {
  contextNameFeatures,
  mayFollow,
  NAME_EDGE,
  NAME_FEATURES,
  NAME_LABELS,
  NAME_PLACES,
  type NameForm,
  type NameWord,
  nameForm,
  nameLists,
  placedNameFeatures,
} from './name-features.ts';
import type { TaggedWord } from './parse.ts';
import { UPOS } from './tagfeatures.ts';
import type { Name } from './word.ts';

const LABELS = NAME_LABELS.length;
const IMPOSSIBLE = -1e9;

/** For each label those that it may follow. */
const BEFORE = NAME_LABELS.map((_, next) => Uint8Array.from(NAME_LABELS.keys()).filter((before) => mayFollow(before, next)));

/** Gives words as the name tagger sees them, remembering their forms. */
export function nameWords(model: Model, language: Language): (words: readonly TaggedWord[]) => NameWord[] {
  const known = openGazetteer(model);
  const lists = nameLists(language);
  const seen = new WeakMap<Form, NameForm>();
  const named = (form: Form): NameForm => {
    const found = seen.get(form);
    if (found) return found;
    const made = nameForm(form, known(form.lower), lists.bitsOf(form.lower));
    seen.set(form, made);
    return made;
  };
  return (words) => words.map((w) => ({ named: named(w.form), upos: UPOS.indexOf(w.upos), quoted: w.quote > 0 }));
}

/**
 * Opens the trained name tagger of a model (names.*): a linear-chain conditional random field, whose likeliest sequence of labels is
 * found with Viterbi's algorithm. What depends on one form alone is scored once and remembered with the form.
 */
export function openNameSequence(model: Model, language: Language): (words: readonly TaggedWord[]) => Name[] {
  const linear = openLinear(model, 'names');
  const transitions = model.f32('names.transitions');
  const features = new Uint32Array(NAME_FEATURES);
  const seen = nameWords(model, language);
  const scores = new Float32Array(LABELS);
  const scoresOf = (word: NameForm): Float32Array => {
    if (word.placed) return word.placed;
    const made = new Float32Array(NAME_PLACES * LABELS);
    for (let place = 0; place < NAME_PLACES; place++) {
      linear.score(features, placedNameFeatures(word, place, features, 0), scores);
      made.set(scores, place * LABELS);
    }
    word.placed = made;
    return made;
  };
  // Its scores are this model's, so they are not kept with what all share.
  const edge: NameForm = { ...NAME_EDGE };
  const emissions = new Float32Array(LABELS);
  const emit = (words: readonly NameWord[], i: number): void => {
    emissions.fill(0);
    for (let place = 0; place < NAME_PLACES; place++) {
      const scores = scoresOf(words[i + place - 2]?.named ?? edge);
      for (let label = 0; label < LABELS; label++) emissions[label] = emissions[label]! + scores[place * LABELS + label]!;
    }
    linear.add(features, contextNameFeatures(words, i, features, 0), emissions);
  };
  return (words) => {
    const input = seen(words);
    const best = new Float32Array(words.length * LABELS);
    const from = new Uint8Array(words.length * LABELS);
    for (let i = 0; i < words.length; i++) {
      emit(input, i);
      const at = i * LABELS;
      for (let label = 0; label < LABELS; label++) {
        let top = IMPOSSIBLE;
        let last = 0;
        // What stands before the first word has no label.
        if (i === 0 && mayFollow(0, label)) top = transitions[label]!;
        if (i > 0) {
          for (const before of BEFORE[label]!) {
            const score = best[at - LABELS + before]! + transitions[before * LABELS + label]!;
            if (score > top) {
              top = score;
              last = before;
            }
          }
        }
        from[at + label] = last;
        best[at + label] = top + emissions[label]!;
      }
    }
    return namesOf(backwards(best, from, words.length));
  };
}

function backwards(best: Float32Array, from: Uint8Array, length: number): Uint8Array {
  const labels = new Uint8Array(length);
  let label = 0;
  for (let i = length - 1; i >= 0; i--) {
    const at = i * LABELS;
    if (i === length - 1) for (let l = 1; l < LABELS; l++) if (best[at + l]! > best[at + label]!) label = l;
    labels[i] = label;
    label = from[at + label]!;
  }
  return labels;
}

function namesOf(labels: Uint8Array): Name[] {
  const names: Name[] = [];
  labels.forEach((id, i) => {
    const label = NAME_LABELS[id]!;
    const last = names.at(-1);
    if (label.startsWith('I-') && last) names[names.length - 1] = { ...last, to: i + 1 };
    else if (id !== 0) names.push({ from: i, to: i + 1, kind: label.slice(2) as Name['kind'], derived: label.startsWith('D') });
  });
  return names;
}
