import type { Model } from './model.ts';

/** A token that stands for two words, by its lower-case form: "im" → ["in", "dem"]. */
export type Contractions = Readonly<Record<string, readonly [string, string]>>;

/** The contractions of a model's language; English has none, for its tokens are cut by the tokeniser ("do|n't"). */
export function openContractions(model: Model): Contractions {
  return model.has('contractions') ? model.json<Contractions>('contractions') : {};
}

/** The words of a token: two for a contraction, else the token itself. "am besten" is a superlative, not "an dem besten". */
export function wordsOf(token: string, next: string, contractions: Contractions): readonly string[] {
  const lower = token.toLowerCase();
  const pair = Object.hasOwn(contractions, lower) ? contractions[lower] : undefined;
  if (!pair) return [token];
  if (lower === 'am' && /^\p{Ll}+sten$/u.test(next)) return [token];
  const first = token.charAt(0) === lower.charAt(0) ? pair[0] : pair[0].charAt(0).toUpperCase() + pair[0].slice(1);
  return [first, pair[1]];
}
