import type { Form } from './form.ts';
import { openLinear } from './linear.ts';
import type { Model } from './model.ts';
import { agreementFeatures, contextFeatures, EDGE, formFeatures, PLACES, placedFeatures, TAG_FEATURES, UPOS } from './tagfeatures.ts';

/** Gives each word of a sentence its part of speech (index into `UPOS`) and its fine tag (index into `fineTags`). */
export interface Tagger {
  readonly fineTags: readonly string[];
  readonly tag: (forms: readonly Form[], manner: number) => Tags;
}

/** Parts of speech and fine tags of a sentence's words. */
export interface Tags {
  readonly upos: Int32Array;
  readonly fine: Int32Array;
}

/** Corrects the tags of a sentence in place and gives them back. */
export type TagRule = (forms: readonly Form[], tags: Tags) => Tags;

/**
 * Opens the two-stage tagger of a model (sections `upos.…` and `fine.…`). What depends on one form alone is scored once
 * and remembered with the form; so one tagger must serve one table of forms.
 */
export function openTagger(model: Model): Tagger {
  const coarse = openLinear(model, 'upos');
  const fine = openLinear(model, 'fine');
  const allowed = finePerUpos(fine.labels);
  const size = UPOS.length;
  const features = new Uint32Array(TAG_FEATURES);
  const scores = new Float32Array(size);
  const fineScores = new Float32Array(fine.labels.length);

  const placed = (form: Form, manner: number): Float32Array => {
    const known = form.placed[manner];
    if (known) return known;
    const made = new Float32Array(PLACES * size);
    for (let place = 0; place < PLACES; place++) {
      coarse.score(features, placedFeatures(form, place, manner, features, 0), scores);
      made.set(scores, place * size);
    }
    form.placed[manner] = made;
    return made;
  };
  // Its scores are this model's, so they are not kept with the shared form.
  const edge: Form = { ...EDGE, placed: [] };
  const tag = (forms: readonly Form[], manner: number): Tags => {
    const n = forms.length;
    const upos = new Int32Array(n);
    const tags = new Int32Array(n);
    const of = (k: number): Float32Array => placed(k < 0 || k >= n ? edge : (forms[k] as Form), manner);
    for (let i = 0; i < n; i++) {
      const own = of(i);
      const l1 = of(i - 1);
      const l2 = of(i - 2);
      const r1 = of(i + 1);
      const r2 = of(i + 2);
      const at = i === 0 ? 0 : size;
      for (let t = 0; t < size; t++) {
        scores[t] =
          (own[at + t] as number) +
          (l1[2 * size + t] as number) +
          (l2[3 * size + t] as number) +
          (r1[4 * size + t] as number) +
          (r2[5 * size + t] as number);
      }
      coarse.add(features, contextFeatures(forms, i, upos, manner, features, 0), scores);
      upos[i] = best(scores);
    }
    for (let i = 0; i < n; i++) tags[i] = bestFine(forms, i, upos, tags);
    return { upos, fine: tags };
  };
  const bestFine = (forms: readonly Form[], i: number, upos: Int32Array, tags: Int32Array): number => {
    const u = upos[i] as number;
    const choices = allowed[u] as Int32Array;
    if (choices.length === 1) return choices[0] as number;
    const form = forms[i] as Form;
    const own = formScores(form, u, choices);
    fineScores.fill(0);
    for (let c = 0; c < choices.length; c++) fineScores[choices[c] as number] = own[c] as number;
    fine.add(features, agreementFeatures(forms, i, upos, tags, features, 0), fineScores);
    return bestOf(fineScores, choices);
  };
  const formScores = (form: Form, u: number, choices: Int32Array): Float32Array => {
    const known = form.fineScores[u];
    if (known) return known;
    fine.score(features, formFeatures(form, u, features), fineScores);
    const made = Float32Array.from(choices, (choice) => fineScores[choice] as number);
    form.fineScores[u] = made;
    return made;
  };
  return { fineTags: fine.labels, tag };
}

/** For each part of speech the fine tags that begin with it. */
export function finePerUpos(fineTags: readonly string[]): readonly Int32Array[] {
  return UPOS.map((upos) => {
    const ids = fineTags.flatMap((tag, id) => (tag.split('|', 1)[0] === upos ? [id] : []));
    return Int32Array.from(ids.length > 0 ? ids : [0]);
  });
}

/** Index of the highest score. */
export function best(scores: Float32Array): number {
  let top = 0;
  for (let i = 1; i < scores.length; i++) if ((scores[i] as number) > (scores[top] as number)) top = i;
  return top;
}

/** The choice with the highest score. */
export function bestOf(scores: Float32Array, choices: Int32Array): number {
  let top = choices[0] as number;
  for (let i = 1; i < choices.length; i++) {
    const choice = choices[i] as number;
    if ((scores[choice] as number) > (scores[top] as number)) top = choice;
  }
  return top;
}
